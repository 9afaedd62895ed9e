"""Why a database cannot be used: which, what is wrong and what to do, in one sentence that can be shown and logged."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from asyncpg import InterfaceError, PostgresError
from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from booking.store import PerhapsSaved, Unavailable
from bot.settings import SettingsError

_LOCKED = "is locked by another program; stop that program, or try again when it has finished"
_NOT_WRITABLE = (
    "cannot be written; give the user that runs the assistant write access to the file and its folder, on a disk "
    "that is not read-only"
)
_DISK_FULL = "cannot be written because the disk is full; make room on the disk"
_NO_SERVER = "is on a server that does not answer; start the server, or correct host, port and ssl in DATABASE_URL"
_REFUSES = "refuses what this version asks of it ({code}); go back to the version before, or restore a backup"
_NOT_UNDERSTOOD = "cannot be reached as DATABASE_URL says; correct host, port and what stands after «?» (ssl=require)"

_SQLITE = {
    # https://www.sqlite.org/rescode.html, the primary codes
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PERM: _NOT_WRITABLE,
    sqlite3.SQLITE_READONLY: _NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: _NOT_WRITABLE,
    sqlite3.SQLITE_FULL: _DISK_FULL,
    sqlite3.SQLITE_IOERR: "cannot be read or written; see whether its disk is full or broken",
    sqlite3.SQLITE_NOTADB: "is no SQLite database; correct DATABASE_URL, or move the file away",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore a backup",
}
_POSTGRES = {
    # https://www.postgresql.org/docs/current/errcodes-appendix.html
    "28P01": "does not take the password; correct user and password in DATABASE_URL",
    "28000": "does not let this user in; correct the user in DATABASE_URL, or let the user in (pg_hba.conf)",
    "3D000": "does not exist; create it, or correct its name in DATABASE_URL",
    "25006": "can only be read; name the server that takes writes in DATABASE_URL",
    "42501": "may not be changed by this user; make the user the owner of the database",
    "53100": _DISK_FULL,
    "53300": "takes no more connections; raise max_connections on the server",
    "55P03": _LOCKED,
    "57P03": "is on a server that is starting or stopping; try again in a moment",
}
_FILES = {
    errno.EACCES: _NOT_WRITABLE,
    errno.EPERM: _NOT_WRITABLE,
    errno.EROFS: _NOT_WRITABLE,
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
}


REFUSALS = (Unavailable, PerhapsSaved, SQLAlchemyError, sqlite3.Error, PostgresError, InterfaceError, OSError)
"""What the database, its driver and the file system raise. A driver's own error comes bare while it connects."""


class UnusableDatabase(SettingsError):
    """The database that DATABASE_URL names cannot be used. The text is one sentence and holds no password."""


def unusable(url: URL, why: str) -> UnusableDatabase:
    """The refusal of the database at `url`; `why` goes on from «The database … » and ends with what to do."""
    return UnusableDatabase(f"The database {named(url)} {why}.")


def named(url: URL) -> str:
    """A database as it may be shown: the file's whole path, or the server's URL without password and options."""
    if url.get_backend_name() == "sqlite":
        return str(Path(str(url.database)).absolute())
    return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


@contextmanager
def in_words(url: URL) -> Iterator[None]:
    """What is refused in here is raised as UnusableDatabase."""
    try:
        yield
    except REFUSALS as error:
        raise unusable(url, _why(error, url)) from error


@contextmanager
def reached(url: URL) -> Iterator[None]:
    """As `in_words`, for the first connection: the driver refuses an odd address by all sorts of exceptions."""
    try:
        with in_words(url):
            yield
    except (TypeError, ValueError, OverflowError) as error:
        raise unusable(url, _NOT_UNDERSTOOD) from error


def _why(error: Exception, url: URL) -> str:
    is_file = url.get_backend_name() == "sqlite"
    for one in _causes(error):
        if (code := getattr(one, "sqlite_errorcode", None)) is not None:
            return _SQLITE.get(code & 0xFF) or _REFUSES.format(code=getattr(one, "sqlite_errorname", code))
        if (state := getattr(one, "sqlstate", None)) is not None:
            return _POSTGRES.get(state) or _REFUSES.format(code=f"SQLSTATE {state}")
        if isinstance(one, InterfaceError):
            return _NOT_UNDERSTOOD
        if isinstance(one, OSError):
            if not is_file:
                return _NO_SERVER
            return _FILES.get(one.errno or 0) or f"cannot be opened ({one.strerror}); correct DATABASE_URL"
    return _REFUSES.format(code=type(error).__name__)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = getattr(error, "orig", None) or error.__cause__
