"""The times that are taken, for the commands that look without changing anything."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from booking.ports import Span
from booking.store import Store

OpenStore = Callable[[str], AbstractAsyncContextManager[Store]]
"""Opens the store at a database URL, without migrating it, and closes it again."""


class NoStore(Exception):
    """There is a database, but nothing that can read it."""


async def taken_spans(
    database_url: str, counsellor_id: str, within: Span, open_store: OpenStore | None
) -> Sequence[Span]:
    """The counsellor's held time that overlaps `within`; none where the database file has not been made yet.

    Raises NoStore rather than call taken times free.
    """
    if not _is_there(database_url):
        return ()
    if open_store is None:
        raise NoStore
    async with open_store(database_url) as store, store.begin() as transaction:
        return await transaction.taken(counsellor_id, within)


def _is_there(database_url: str) -> bool:
    # Looking must not make an empty database file; and a look-up is too short to import SQLAlchemy for this.
    scheme, _, rest = database_url.partition(":///")
    return not scheme.startswith("sqlite") or Path(rest.partition("?")[0]).is_file()
