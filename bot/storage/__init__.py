"""Where drafts, bookings, addresses, the outbox and the audit trail are kept: SQLite or PostgreSQL."""

from bot.storage.engine import make_engine
from bot.storage.migrate import migrate
from bot.storage.sealed import Sealer
from bot.storage.store import SqlStore, SqlTransaction

__all__ = ["Sealer", "SqlStore", "SqlTransaction", "make_engine", "migrate"]
