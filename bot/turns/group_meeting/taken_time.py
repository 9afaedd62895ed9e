"""Group meetings in a counsellor's time: which are agreed, and why one cannot have a time.

The reason is for the counsellor who is to agree on the time. Advisers learn only that it is taken.
"""

from datetime import datetime

from booking.calendar.substitution import stand_in_for
from booking.calendar.wall_time import Slot, span
from booking.change import Blocked
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.group_meeting.rules import in_the_way
from booking.ports import Span
from booking.reading import Reading
from booking.rules import Facts
from booking.store import Transaction
from bot.world import World

_IS_FREE = "G15"


async def agreed_meetings(reading: Reading, counsellor_id: str, now: datetime) -> list[GroupMeeting]:
    """Those that the counsellor leads and that have not begun, earliest first."""
    coming = await reading.open_group_meetings(now)
    theirs = (one for one in coming if one.counsellor_id == counsellor_id)
    return [one for one in theirs if one.status is GroupStatus.AGREED and not one.has_begun(now)]


async def why_taken(
    world: World, tx: Transaction, meeting: GroupMeeting, blocked: Blocked, facts: Facts
) -> dict[str, str]:
    """A sentence by form field where a time is taken: blocked, given away, or full in the calendar, and whose it is."""
    t, said = world.texts(), {}
    for verdict in in_the_way(blocked.judgment):
        if verdict.code != _IS_FREE:
            continue
        slot = Slot.parse(str(verdict.values["slot"]))
        leads = stand_in_for(facts.substitutions, meeting.counsellor_id, slot.day)
        what = await _what(tx, leads, span(slot, meeting.minutes))
        stand_in = world.directory().counsellor(leads) if leads != meeting.counsellor_id else None
        said[f"time{verdict.values['number']}"] = (
            t("group-taken-by-stand-in", name=stand_in.name, what=what) if stand_in else t(f"group-taken-{what}")
        )
    return said


async def _what(tx: Transaction, counsellor_id: str, wanted: Span) -> str:
    if await tx.blocked(counsellor_id, wanted):
        return "blocked"
    return "held" if await tx.taken(counsellor_id, wanted) else "calendar"
