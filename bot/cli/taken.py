"""The times that are taken and who stands in, for the commands that look without changing anything."""

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from booking.calendar.substitution import Substitution, shares
from booking.calendar.wall_time import to_utc
from booking.ports import Span

if TYPE_CHECKING:
    from bot.storage import SqlTransaction


async def taken_spans(
    database_url: str, counsellor_id: str, first: date, last: date
) -> tuple[Sequence[Span], Sequence[Substitution]]:
    """The time from `first` to `last` that cannot be given, and the substitutions by which it is worked out.

    On the days of a substitution it is the stand-in's. Nothing where the database file has not been made yet.
    """
    if not is_there(database_url):
        return (), ()
    taken: list[Span] = []
    async with opened(database_url) as tx:
        substitutions = await tx.substitutions(first)
        for share in shares(substitutions, counsellor_id, first, last):
            part = Span(to_utc(share.first, time()), to_utc(share.last + timedelta(days=1), time()))
            taken += await tx.taken(share.counsellor_id, part)
    return taken, substitutions


async def substitutions_from(database_url: str, day: date) -> Sequence[Substitution]:
    """Those that hold on `day` or later; none where the database file has not been made yet."""
    if not is_there(database_url):
        return ()
    async with opened(database_url) as tx:
        return await tx.substitutions(day)


@asynccontextmanager
async def opened(database_url: str) -> AsyncIterator["SqlTransaction"]:
    """A transaction on the database; it is rolled back unless committed. Nothing that is sealed can be read in it.

    Raises UnusableDatabase (a SettingsError) where the database cannot be used.
    """
    # Imported here: a look-up that needs no database should not wait for SQLAlchemy.
    from bot.storage import Sealer, SqlStore, open_to_look  # noqa: PLC0415
    from bot.storage.database_url import url_of  # noqa: PLC0415
    from bot.storage.unusable import in_words  # noqa: PLC0415

    database = await open_to_look(database_url)
    # What is looked at is not sealed, so any key serves, and the look-up works where the real one is not at hand.
    store = SqlStore(database, Sealer([secrets.token_bytes(32)]))
    try:
        with in_words(url_of(database_url)):
            async with store.begin() as transaction:
                yield transaction
    finally:
        await store.close()


def is_there(database_url: str) -> bool:
    """Whether there is a database to look at: looking must not make an empty file."""
    scheme, _, rest = database_url.partition(":///")
    try:
        return not scheme.startswith("sqlite") or Path(rest.partition("?")[0]).exists()
    except OSError:  # the folder may not be looked into, which opening tells
        return True
