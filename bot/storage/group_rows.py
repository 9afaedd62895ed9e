"""Group meetings, the time they hold once agreed, and who attended by a keyed fingerprint of the DUF number."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, insert, or_, select, update

from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.people import Person
from booking.store import ChangedMeanwhile, SlotTaken
from bot.storage.held_rows import HeldRows
from bot.storage.rows import insert_unless_there
from bot.storage.tables import group_attendance, group_meetings

_BY_ID = group_meetings.c.id == bindparam("the_id")
# Locked until the transaction ends, so that changes to one meeting come one after another.
_READ = select(group_meetings.c.content).where(_BY_ID).with_for_update()
_ADD = insert(group_meetings)
_CHANGING = ("counsellor_id", "revision", "status", "starts_at", "ends_at", "content")
_CHANGED: dict[str, Any] = {name: bindparam(name) for name in _CHANGING}
_REPLACE = update(group_meetings).where(_BY_ID, group_meetings.c.revision == bindparam("former")).values(_CHANGED)
_TO_COME = (GroupStatus.PROPOSED.value, GroupStatus.COUNTER_PROPOSED.value, GroupStatus.AGREED.value)
_OPEN = (
    select(group_meetings.c.content)
    .where(
        group_meetings.c.status.in_(_TO_COME),
        or_(group_meetings.c.ends_at.is_(None), group_meetings.c.ends_at > bindparam("after")),
    )
    .order_by(group_meetings.c.starts_at, group_meetings.c.asked_at)
)
_HELD = (
    select(group_meetings.c.content)
    .where(group_meetings.c.status == GroupStatus.HELD.value, group_meetings.c.ends_at > bindparam("after"))
    .order_by(group_meetings.c.starts_at, group_meetings.c.asked_at)
)
_ATTEND = insert_unless_there(group_attendance)
_FORGET = delete(group_attendance).where(
    group_attendance.c.meeting_id == bindparam("meeting"), group_attendance.c.recorded_by == bindparam("by")
)
_ATTENDED = select(exists().where(group_attendance.c.fingerprint == bindparam("fingerprint")))


class GroupRows(HeldRows):
    async def group_meeting(self, meeting_id: UUID) -> GroupMeeting | None:
        content = (await self._run(_READ, {"the_id": meeting_id})).scalar_one_or_none()
        return None if content is None else GroupMeeting.model_validate_json(content)

    async def add_group_meeting(self, meeting: GroupMeeting) -> None:
        row = {"id": meeting.id, "asked_at": meeting.asked_at}
        await self._run(_ADD, {**row, **_changing(meeting)})

    async def save_group_meeting(self, meeting: GroupMeeting) -> None:
        """Where SlotTaken is raised, the meeting stands as it was."""
        if meeting.span and meeting.holds_time:
            held = (meeting.id, meeting.counsellor_id, meeting.span)
            # Time that is held already is kept as it is: what comes later, such as a block, does not take it away.
            if not await self._holds(*held) and not await self._exchange(*held):
                raise SlotTaken
        values = {"the_id": meeting.id, "former": meeting.revision - 1, **_changing(meeting)}
        if (await self._run(_REPLACE, values)).rowcount != 1:
            raise ChangedMeanwhile
        if not meeting.holds_time:
            await self._free(meeting.id)

    async def held_group_meetings(self, ended_after: datetime) -> Sequence[GroupMeeting]:
        found = await self._run(_HELD, {"after": ended_after})
        return [GroupMeeting.model_validate_json(content) for content in found.scalars()]

    async def open_group_meetings(self, ending_after: datetime) -> Sequence[GroupMeeting]:
        found = await self._run(_OPEN, {"after": ending_after})
        return [GroupMeeting.model_validate_json(content) for content in found.scalars()]

    async def keep_attendance(self, meeting: GroupMeeting, numbers: Iterable[str], by: Person) -> None:
        if meeting.span is None:
            raise ValueError("nobody attends a meeting that has no time")
        await self._run(_FORGET, {"meeting": meeting.id, "by": by.key})
        rows = [
            {
                "fingerprint": self._sealer.fingerprints(number)[0],
                "meeting_id": meeting.id,
                "recorded_by": by.key,
                "ended_at": meeting.span.end,
            }
            for number in numbers
        ]
        if rows:
            await self._run(_ATTEND, rows)

    async def attended(self, duf: str) -> bool:
        for fingerprint in self._sealer.fingerprints(duf):
            if (await self._run(_ATTENDED, {"fingerprint": fingerprint})).scalar_one():
                return True
        return False


def _changing(meeting: GroupMeeting) -> dict[str, Any]:
    span = meeting.span
    return {
        "counsellor_id": meeting.counsellor_id,
        "revision": meeting.revision,
        "status": meeting.status.value,
        "starts_at": span.start if span else None,
        "ends_at": span.end if span else None,
        "content": meeting.model_dump_json(),
    }
