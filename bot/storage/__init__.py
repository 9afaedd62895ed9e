"""Where drafts, bookings, addresses, the outbox and the audit trail are kept: SQLite or PostgreSQL."""

from bot.storage.database import Database, open_database
from bot.storage.migrate import migrate
from bot.storage.sealed import Sealer
from bot.storage.store import SqlStore, SqlTransaction

__all__ = ["Database", "Sealer", "SqlStore", "SqlTransaction", "migrate", "open_database"]
