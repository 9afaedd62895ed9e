"""The database engine, made from DATABASE_URL."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.inline_sqlite import inline_engine


def make_engine(text: str) -> AsyncEngine:
    """An engine for `text` (DATABASE_URL), whatever driver it names. The folder of an SQLite file is made if missing.

    Raises ValueError for another database, naming the two that serve.
    """
    try:
        url = make_url(text)
    except ArgumentError:
        url = None
    family = url.get_backend_name() if url is not None else ""
    if url is not None and family == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        return inline_engine(url.database)
    if url is not None and family in ("postgresql", "postgres"):
        return create_async_engine(
            url.set(drivername="postgresql+asyncpg"), pool_size=10, max_overflow=0, pool_pre_ping=True
        )
    # The URL itself may hold a password, so it is not repeated.
    raise ValueError(
        "DATABASE_URL must begin with sqlite:/// (then a file) or postgresql:// (then user:password@host/database)"
    )
