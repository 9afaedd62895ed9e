"""What concerns a counsellor's own time: sessions, blocks and substitutions."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy import String, bindparam, delete, func, select

from booking.calendar.blocks import Block, closed_spans
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import to_oslo
from booking.ports import Span
from booking.session.session import Booking, BookingStatus
from bot.storage.booking_rows import BookingRows
from bot.storage.rows import insert_unless_there
from bot.storage.tables import blocks, bookings, substitutions

_LOCK = select(func.pg_advisory_xact_lock(func.hashtext(bindparam("name", type_=String)))).with_for_update()
_OF_COUNSELLOR = select(bookings.c.content).where(
    bookings.c.counsellor_id == bindparam("counsellor"),
    bookings.c.ends_at > bindparam("after"),
    bookings.c.starts_at < bindparam("before"),
    bookings.c.status != BookingStatus.CANCELLED.value,
)
_BLOCKS = (
    select(blocks)
    .where(blocks.c.counsellor_id == bindparam("counsellor"), blocks.c.final_day >= bindparam("since"))
    .order_by(blocks.c.first_day, blocks.c.starts.nulls_first(), blocks.c.id)
)
_ADD_BLOCK = insert_unless_there(blocks)
_REMOVE_BLOCK = delete(blocks).where(blocks.c.id == bindparam("the_id"), blocks.c.counsellor_id == bindparam("who"))
_SUBSTITUTIONS = (
    select(substitutions)
    .where(substitutions.c.last_day >= bindparam("since"))
    .order_by(substitutions.c.first_day, substitutions.c.id)
)
_ADD_SUBSTITUTION = insert_unless_there(substitutions)
_REMOVE_SUBSTITUTION = delete(substitutions).where(substitutions.c.id == bindparam("the_id"))


class CounsellorRows(BookingRows):
    async def _hold(self, holder_id: UUID, counsellor_id: str, span: Span) -> bool:
        """False for blocked time too: a block may have come after the rules were judged. Whoever holds it."""
        return not await self._is_blocked(counsellor_id, span) and await super()._hold(holder_id, counsellor_id, span)

    async def _exchange(self, holder_id: UUID, counsellor_id: str, span: Span) -> bool:
        return not await self._is_blocked(counsellor_id, span) and await super()._exchange(
            holder_id, counsellor_id, span
        )

    async def _is_blocked(self, counsellor_id: str, span: Span) -> bool:
        await self.lock_time(counsellor_id)
        return bool(await self.blocked(counsellor_id, span))

    async def taken(self, counsellor_id: str, within: Span, leaving_out: UUID | None = None) -> Sequence[Span]:
        held = await super().taken(counsellor_id, within, leaving_out)
        return sorted([*held, *await self.blocked(counsellor_id, within)], key=lambda span: span.start)

    async def lock_time(self, counsellor_id: str) -> None:
        await self._lock(counsellor_id)

    async def lock_substitutions(self) -> None:
        await self._lock("substitutions")

    async def _lock(self, name: str) -> None:
        if not self._connection.has_one_writer:
            await self._run(_LOCK, {"name": name})

    async def bookings_of_counsellors(self, counsellor_ids: Sequence[str], within: Span) -> Sequence[Booking]:
        found: list[Booking] = []
        for one in dict.fromkeys(counsellor_ids):
            values = {"counsellor": one, "after": within.start, "before": within.end}
            contents = (await self._run(_OF_COUNSELLOR, values)).scalars()
            found += [Booking.model_validate_json(content) for content in contents]
        return sorted(found, key=lambda booking: (booking.span.start, booking.id))

    async def blocks_of(self, counsellor_id: str, since: date) -> Sequence[Block]:
        found = await self._run(_BLOCKS, {"counsellor": counsellor_id, "since": since})
        return [_block(row) for row in found]

    async def blocked(self, counsellor_id: str, within: Span) -> Sequence[Span]:
        return closed_spans(await self.blocks_of(counsellor_id, to_oslo(within.start).date()), within)

    async def add_block(self, block: Block) -> bool:
        row = {
            "id": block.id,
            "counsellor_id": block.counsellor_id,
            "first_day": block.first,
            "last_day": block.last,
            "final_day": block.final_day,
            "starts": _clock_text(block.start),
            "ends": _clock_text(block.end),
            "until": block.until,
        }
        return (await self._run(_ADD_BLOCK, row)).rowcount == 1

    async def remove_block(self, block_id: UUID, counsellor_id: str) -> bool:
        values = {"the_id": block_id, "who": counsellor_id}
        return (await self._run(_REMOVE_BLOCK, values)).rowcount == 1

    async def substitutions(self, since: date) -> Sequence[Substitution]:
        found = await self._run(_SUBSTITUTIONS, {"since": since})
        return [Substitution(r.id, r.absent_id, r.stand_in_id, r.first_day, r.last_day) for r in found]

    async def add_substitution(self, substitution: Substitution) -> bool:
        row = {
            "id": substitution.id,
            "absent_id": substitution.absent_id,
            "stand_in_id": substitution.stand_in_id,
            "first_day": substitution.first,
            "last_day": substitution.last,
        }
        return (await self._run(_ADD_SUBSTITUTION, row)).rowcount == 1

    async def remove_substitution(self, substitution_id: UUID) -> bool:
        return (await self._run(_REMOVE_SUBSTITUTION, {"the_id": substitution_id})).rowcount == 1


def _block(row: Any) -> Block:
    return Block(
        row.id, row.counsellor_id, row.first_day, row.last_day, _clock(row.starts), _clock(row.ends), row.until
    )


def _clock_text(clock: time | None) -> str | None:
    return None if clock is None else f"{clock:%H:%M}"


def _clock(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
