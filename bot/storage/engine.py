"""The database engine, made from DATABASE_URL."""

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.inline_sqlite import inline_engine
from bot.storage.unusable import UnusableDatabase

_PATIENCE = 10
"""Seconds that a PostgreSQL server has to take a connection; asyncpg's own are sixty."""


def make_engine(address: str) -> AsyncEngine:
    """An engine for `address` (DATABASE_URL), whatever driver it names. Nothing is opened yet.

    Raises UnusableDatabase for what is neither a file of SQLite nor a PostgreSQL server, naming the two that serve.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # the port is no number
        url = None
    family = url.get_backend_name() if url is not None else ""
    if url is not None and family == "sqlite" and _is_a_file(url.database) and not url.query:
        return inline_engine(str(url.database))
    if url is not None and family in ("postgresql", "postgres"):
        return create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            pool_size=10,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"timeout": _PATIENCE},
        )
    # The URL itself may hold a password, so it is not repeated.
    raise UnusableDatabase(
        "DATABASE_URL must begin with sqlite:/// (then a file) or postgresql:// (then user:password@host/database)."
    )


def _is_a_file(name: str | None) -> bool:
    """Not in memory, where our two connections would see two databases, and no SQLite URI."""
    return bool(name) and name != ":memory:" and not str(name).startswith("file:")
