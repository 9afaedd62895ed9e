"""Where drafts, bookings, addresses, the outbox and the audit trail are kept: SQLite or PostgreSQL."""

from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.opening import open_database, open_to_look, open_to_serve
from bot.storage.sealed import Sealer
from bot.storage.store import SqlStore, SqlTransaction
from bot.storage.unusable import UnusableDatabase

__all__ = [
    "Database",
    "Sealer",
    "SqlStore",
    "SqlTransaction",
    "UnusableDatabase",
    "migrate",
    "open_database",
    "open_to_look",
    "open_to_serve",
]
