"""The waiting lists: the entries, the time held for them, and the DUF number sealed beside them while they wait."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, insert, null, select, update

from booking.calendar.wall_time import span
from booking.people import Person
from booking.store import ChangedMeanwhile, SlotTaken
from booking.waiting.entry import ON_THE_LIST, WaitingEntry, WaitingStatus
from bot.storage.held_rows import HeldRows
from bot.storage.tables import waiting_entries

_BY_ID = waiting_entries.c.id == bindparam("the_id")
_READ = select(waiting_entries.c.content).where(_BY_ID).with_for_update()
_ADD = insert(waiting_entries)
_CHANGING = ("counsellor_id", "revision", "status", "held_of", "starts_at", "ends_at", "content")
_REPLACE = (
    update(waiting_entries)
    .where(_BY_ID, waiting_entries.c.revision == bindparam("former"))
    .values({name: bindparam(name) for name in _CHANGING})
)
_REPLACE_AND_FORGET_DUF = _REPLACE.values(duf=null())
_DUF = select(waiting_entries.c.duf).where(_BY_ID)
_LIST = (
    select(waiting_entries.c.content)
    .where(
        waiting_entries.c.counsellor_id == bindparam("counsellor"),
        waiting_entries.c.status.in_(sorted(status.value for status in ON_THE_LIST)),
    )
    .order_by(waiting_entries.c.joined_at, waiting_entries.c.id)
    .with_for_update()
)

_OF_ADVISER = (
    select(waiting_entries.c.content)
    .where(
        waiting_entries.c.adviser == bindparam("adviser"),
        waiting_entries.c.status.in_(sorted(status.value for status in ON_THE_LIST)),
    )
    .order_by(waiting_entries.c.joined_at, waiting_entries.c.id)
)


class WaitingRows(HeldRows):
    async def waiting(self, entry_id: UUID) -> WaitingEntry | None:
        content = (await self._run(_READ, {"the_id": entry_id})).scalar_one_or_none()
        return None if content is None else WaitingEntry.model_validate_json(content)

    async def waiting_list(self, counsellor_id: str) -> Sequence[WaitingEntry]:
        found = await self._run(_LIST, {"counsellor": counsellor_id})
        return [WaitingEntry.model_validate_json(content) for content in found.scalars()]

    async def waiting_of(self, adviser: Person) -> Sequence[WaitingEntry]:
        found = await self._run(_OF_ADVISER, {"adviser": adviser.key})
        return [WaitingEntry.model_validate_json(content) for content in found.scalars()]

    async def add_waiting(self, entry: WaitingEntry, duf: str | None) -> None:
        row = {
            "id": entry.id,
            "adviser": entry.adviser.key,
            "joined_at": entry.joined_at,
            "duf": None if duf is None else self._sealer.seal(duf, _place(entry.id)),
        }
        await self._run(_ADD, {**row, **_changing(entry)})

    async def save_waiting(self, entry: WaitingEntry) -> None:
        """Takes or gives back the time as the status says, and forgets the DUF number of one who has left."""
        values = {"the_id": entry.id, "former": entry.revision - 1, **_changing(entry)}
        statement = _REPLACE if entry.is_on_the_list else _REPLACE_AND_FORGET_DUF
        if (await self._run(statement, values)).rowcount != 1:
            raise ChangedMeanwhile
        held = span(entry.offered, entry.minutes) if entry.is_holding and entry.offered else None
        if held is None:
            await self._free(entry.id)
        # Who said yes keeps what was held: a block that has come meanwhile is told of when it is confirmed.
        elif entry.status is WaitingStatus.OFFERED and not await self._hold(
            entry.id, entry.held_of or entry.counsellor_id, held
        ):
            raise SlotTaken

    async def waiting_duf(self, entry_id: UUID) -> str | None:
        sealed = (await self._run(_DUF, {"the_id": entry_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(entry_id))


def _changing(entry: WaitingEntry) -> dict[str, object]:
    held = span(entry.offered, entry.minutes) if entry.is_holding and entry.offered else None
    return {
        "counsellor_id": entry.counsellor_id,
        "revision": entry.revision,
        "status": entry.status.value,
        "held_of": entry.held_of if held else None,
        "starts_at": held.start if held else None,
        "ends_at": held.end if held else None,
        "content": entry.model_dump_json(),
    }


def _place(entry_id: UUID) -> str:
    return f"waiting/{entry_id}"
