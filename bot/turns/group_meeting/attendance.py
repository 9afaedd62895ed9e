"""Who attended a group meeting, as an adviser records it. What looks like anything but a DUF number is not kept."""

from booking.calendar.wall_time import today
from booking.change import Refused
from booking.group_meeting.attendance import DufList, read_duf_list, record_attendance
from booking.group_meeting.lifecycle import GroupRefusal
from booking.group_meeting.meeting import Attendance, GroupMeeting
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.attempts import until_unchanged
from bot.turns.group_meeting.changes import meeting_of, view
from bot.turns.menu import notice
from bot.world import World
from cards.group_meeting.attendance import (
    ATTEND,
    ATTEND_CONFIRMED,
    ATTENDANCE_ASK,
    MOST,
    attendance_card,
    recorded_card,
)
from dialogs.group_meeting.answers import number


async def asked(world: World, incoming: Incoming) -> Reply:
    t = world.texts()
    meeting = await meeting_of(world.store.reading, incoming)
    at = meeting.party_of(incoming.person)
    if at is None:
        return notice(world, "notice-not-yours")
    probe = record_attendance(meeting, 0, 0, incoming.person, world.clock.now())
    if isinstance(probe, Refused):
        return view(world, meeting, incoming.person, note=t(f"group-refused-{probe.why.value}"))
    recorded = meeting.parties[at].attendance
    count = recorded.count if recorded else None
    return Reply(attendance_card(t, meeting, count=count, recorded=recorded), t("group-summary"))


@until_unchanged
async def sent(world: World, incoming: Incoming) -> Reply:
    """The revision on the card is not asked about: what is recorded is the adviser's own and replaces only that."""
    t, now, person = world.texts(), world.clock.now(), incoming.person
    read = read_duf_list(
        incoming.values.get("numbers", ""), today(now).year, confirmed=incoming.verb == ATTEND_CONFIRMED
    )
    typed = incoming.values.get("count", "")
    count = number(typed, MOST)
    async with world.store.begin() as tx:
        meeting = await meeting_of(tx, incoming)
        at = meeting.party_of(person)
        if at is None:
            return notice(world, "notice-not-yours")
        wrong = _count_error(read, typed, count)
        if read.problems or wrong:
            return _again(world, meeting, read, count, wrong, meeting.parties[at].attendance)
        by_duf = len(read.numbers)
        changed = record_attendance(meeting, by_duf if count is None else count, by_duf, person, now)
        if isinstance(changed, Refused):
            if changed.why is GroupRefusal.NOT_YOURS:
                return notice(world, "notice-not-yours")
            return view(world, meeting, person, note=t(f"group-refused-{changed.why.value}"))
        await save_change(tx, changed, person, now)
        await tx.keep_attendance(changed.subject, read.numbers, person)
        await tx.commit()
    world.outbox.nudge()
    return Reply(recorded_card(t, changed.subject, changed.subject.parties[at]), t("group-summary"))


def _count_error(read: DufList, typed: str, count: int | None) -> str | None:
    if typed and count is None:
        return "group-attendance-count-unreadable"
    if not typed and not read.numbers and not read.problems:
        return "group-attendance-give"
    if count is not None and count < len(read.numbers):
        return "group-attendance-count-low"
    return None


def _again(
    world: World,
    meeting: GroupMeeting,
    read: DufList,
    count: int | None,
    wrong: str | None,
    recorded: Attendance | None,
) -> Reply:
    t = world.texts()
    card = attendance_card(
        t,
        meeting,
        numbers=read.to_mend or None,
        count=count,
        wrong=read.problems,
        count_error=t(wrong) if wrong else None,
        may_confirm=read.may_be_confirmed,
        recorded=recorded,
    )
    return Reply(card, t("group-summary"))


ANSWERS: dict[str, Answer] = {ATTENDANCE_ASK: asked, ATTEND: sent, ATTEND_CONFIRMED: sent}
