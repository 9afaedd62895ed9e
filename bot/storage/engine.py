"""The database engine, made from DATABASE_URL."""

from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.inline_sqlite import inline_engine


def make_engine(address: str) -> AsyncEngine:
    """An engine for `address` (DATABASE_URL), whatever driver it names. Makes the folder of an SQLite file.

    Raises ValueError for another database, naming the two that serve.
    """
    try:
        url = make_url(address)
    except ArgumentError:
        url = None
    family = url.get_backend_name() if url is not None else ""
    if url is not None and family == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        return inline_engine(url.database)
    if url is not None and family in ("postgresql", "postgres"):
        return create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            pool_size=10,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    # The URL itself may hold a password, so it is not repeated.
    raise ValueError(
        "DATABASE_URL must begin with sqlite:/// (then a file) or postgresql:// (then user:password@host/database)"
    )


async def is_reachable(engine: AsyncEngine) -> bool:
    """Whether the database answers now."""
    try:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    except (SQLAlchemyError, OSError):
        return False
    return True
