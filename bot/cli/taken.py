"""The times that are taken, for the commands that look without changing anything."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from booking.ports import Span


async def taken_spans(database_url: str, counsellor_id: str, within: Span) -> Sequence[Span]:
    """The counsellor's held time that overlaps `within`; none where the database file has not been made yet."""
    if not _is_there(database_url):
        return ()
    # Imported here: a look-up that needs no database should not wait for SQLAlchemy.
    from bot.storage import Sealer, SqlStore, make_engine  # noqa: PLC0415

    # Held times are not sealed, so any key serves, and the look-up works where the real one is not at hand.
    store = SqlStore(make_engine(database_url), Sealer([secrets.token_bytes(32)]))
    try:
        async with store.begin() as transaction:
            return await transaction.taken(counsellor_id, within)
    finally:
        await store.close()


def _is_there(database_url: str) -> bool:
    # Looking must not make an empty database file.
    scheme, _, rest = database_url.partition(":///")
    return not scheme.startswith("sqlite") or Path(rest.partition("?")[0]).is_file()
