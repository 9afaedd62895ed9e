"""The counsellors' time: who holds which of it. All hold the same cells, so no two ever hold the same time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, bindparam, delete, select, union_all

from booking.group_meeting.meeting import GroupStatus
from booking.ports import Span
from booking.routine import CELL_MINUTES
from booking.session.session import BookingStatus
from booking.waiting.entry import HOLDING
from bot.storage.rows import Rows, insert_unless_there
from bot.storage.tables import bookings, group_meetings, held_time, waiting_entries

_CELL = timedelta(minutes=CELL_MINUTES)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _held_by(table: Table, *statuses: str, whose: str = "counsellor_id") -> Select[Any]:
    return select(table.c.id, table.c.starts_at, table.c.ends_at).where(
        table.c[whose] == bindparam("counsellor_id"),
        table.c.ends_at > bindparam("after"),
        table.c.starts_at < bindparam("before"),
        table.c.status.in_(statuses),
    )


_HOLD = insert_unless_there(held_time).returning(held_time.c.cell)
_FREE = delete(held_time).where(held_time.c.holder_id == bindparam("the_id"))
_HELD = select(held_time.c.counsellor_id, held_time.c.cell).where(held_time.c.holder_id == bindparam("the_id"))
_GIVE_UP = delete(held_time).where(
    held_time.c.holder_id == bindparam("the_id"),
    held_time.c.counsellor_id == bindparam("the_counsellor"),
    held_time.c.cell == bindparam("the_cell"),
)
_TAKEN = union_all(
    _held_by(bookings, BookingStatus.BOOKED.value),
    _held_by(group_meetings, GroupStatus.AGREED.value),
    _held_by(waiting_entries, *(status.value for status in HOLDING), whose="held_of"),
).order_by("starts_at")


class HeldRows(Rows):
    async def taken(self, counsellor_id: str, within: Span, leaving_out: UUID | None = None) -> Sequence[Span]:
        values = {"counsellor_id": counsellor_id, "after": within.start, "before": within.end}
        return [Span(start, end) for holder, start, end in await self._run(_TAKEN, values) if holder != leaving_out]

    async def _hold(self, holder_id: UUID, counsellor_id: str, span: Span) -> bool:
        """Take all of the time, or none of it and give False where somebody else holds some."""
        wanted = [{"counsellor_id": counsellor_id, "cell": cell, "holder_id": holder_id} for cell in cells(span)]
        if len(await self._run(_HOLD, wanted)) == len(wanted):
            return True
        await self._free(holder_id)
        return False

    async def _exchange(self, holder_id: UUID, counsellor_id: str, span: Span) -> bool:
        """Take all of the time instead of what is held, or change nothing and give False.

        The new time is taken before the old one is given up: of two who want each other's time, both are told that it
        is taken. The other way round each would wait for the other, which PostgreSQL ends with an error.
        """
        held = {tuple(row) for row in await self._run(_HELD, {"the_id": holder_id})}
        wanted = [(counsellor_id, cell) for cell in cells(span)]
        new = [key for key in wanted if key not in held]
        rows = [{"counsellor_id": whose, "cell": cell, "holder_id": holder_id} for whose, cell in new]
        all_got = not rows or len(await self._run(_HOLD, rows)) == len(rows)
        left = held.difference(wanted) if all_got else new
        if left:
            keys = [{"the_counsellor": whose, "the_cell": cell, "the_id": holder_id} for whose, cell in left]
            await self._run(_GIVE_UP, keys)
        return all_got

    async def _holds(self, holder_id: UUID, counsellor_id: str, span: Span) -> bool:
        """Just this time is held, so that there is nothing to take or give up."""
        held = {tuple(row) for row in await self._run(_HELD, {"the_id": holder_id})}
        return held == {(counsellor_id, cell) for cell in cells(span)}

    async def _free(self, holder_id: UUID) -> None:
        await self._run(_FREE, {"the_id": holder_id})


def cells(span: Span) -> list[datetime]:
    """The start of each cell that `span` touches, in UTC, first to last."""
    cell = span.start - (span.start - _EPOCH) % _CELL
    touched = []
    while cell < span.end:
        touched.append(cell)
        cell += _CELL
    return touched
