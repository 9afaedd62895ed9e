"""What DATABASE_URL names: a file of SQLite, or a database on a PostgreSQL server."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.storage.unusable import UnusableDatabase


def url_of(address: str) -> URL:
    """`address` (DATABASE_URL) with the driver that we use, whichever it names. Nothing is opened.

    Raises UnusableDatabase for what is neither a file of SQLite nor a PostgreSQL server, naming the two that serve.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # the port is no number
        url = None
    family = url.get_backend_name() if url is not None else ""
    if url is not None and family == "sqlite" and _is_a_file(url.database) and not url.query:
        return URL.create("sqlite", database=url.database)
    if url is not None and family in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+asyncpg")
    # The URL itself may hold a password, so it is not repeated.
    raise UnusableDatabase(
        "DATABASE_URL must begin with sqlite:/// (then a file) or postgresql:// (then user:password@host/database)."
    )


def _is_a_file(name: str | None) -> bool:
    """Not in memory, where our two connections would see two databases, and no SQLite URI."""
    return bool(name) and name != ":memory:" and not str(name).startswith("file:")
