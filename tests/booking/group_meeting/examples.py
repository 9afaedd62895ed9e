"""A question for a group meeting that no rule objects to, and the meetings that it may become."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed
from booking.group_meeting.interpreter import note_no_interpreter_to, order_interpreter_to
from booking.group_meeting.lifecycle import GroupChange, accept, ask, propose_other
from booking.group_meeting.meeting import GroupMeeting
from booking.group_meeting.moving import accept_move, decline_move, propose_move
from booking.group_meeting.request import ROOM_TO_BE_AGREED, GroupMeetingRequest, Mode
from booking.interpreter import Qualification
from booking.ports import Span
from booking.routine import InterpreterRules, Routine
from booking.rules import Facts
from tests.booking.examples import ADVISER, ARTURO, COUNSELLOR, GORIL, NOW, facts

MEETING_ID = UUID("44444444-0000-4000-8000-000000000001")
MONDAY, TUESDAY, WEDNESDAY = (
    Slot(date(2026, 11, 30), time(9)),
    Slot(date(2026, 12, 1), time(10, 30)),
    Slot(date(2026, 12, 2), time(12)),
)
FRIDAY = Slot(date(2026, 12, 4), time(10))
AFTER = span(MONDAY, 180).end
RULES = InterpreterRules()


def a_request(**changes: Any) -> GroupMeetingRequest:
    answers: dict[str, Any] = {
        "municipality": "Larvik",
        "mode": Mode.ON_SITE,
        "participants": 12,
        "languages": ("uk", "ru"),
        "own_interpreter": False,
        "room": ROOM_TO_BE_AGREED,
        "times": (MONDAY, TUESDAY, WEDNESDAY),
    }
    return GroupMeetingRequest(**(answers | changes))


def proposed(**changes: Any) -> GroupMeeting:
    asked = ask(a_request(**changes), facts(), ADVISER, MEETING_ID)
    assert isinstance(asked, Changed)
    return asked.subject


def countered(**changes: Any) -> GroupMeeting:
    changed = propose_other(proposed(**changes), FRIDAY, COUNSELLOR, facts())
    assert isinstance(changed, Changed)
    return changed.subject


def agreed(**changes: Any) -> GroupMeeting:
    changed = accept(proposed(**changes), MONDAY, COUNSELLOR, facts())
    assert isinstance(changed, Changed)
    return changed.subject


def with_stand_in(facts: Facts, first: date = MONDAY.day, last: date = MONDAY.day) -> Facts:
    """Gøril stands in for Arturo on those days."""
    away = Substitution(UUID(int=7), ARTURO, GORIL, first, last)
    return replace(facts, substitutions=(away,))


def at(now: datetime = NOW, taken: tuple[Span, ...] = (), routine: Routine | None = None, **later: int) -> Facts:
    return facts(now + timedelta(**later), taken, routine)


def ordered(*languages: str, meeting: GroupMeeting | None = None) -> GroupMeeting:
    """An agreed meeting with interpreters ordered to these languages."""
    whole = meeting or agreed()
    for language in languages:
        whole = after(order_interpreter_to(whole, language, COUNSELLOR, NOW, Qualification(level="C"), RULES))
    return whole


def unavailable(meeting: GroupMeeting | None = None) -> GroupMeeting:
    return after(note_no_interpreter_to(meeting or agreed(), "uk", COUNSELLOR, NOW))


def move_asked(meeting: GroupMeeting | None = None, *times: Slot) -> GroupMeeting:
    return after(propose_move(meeting or agreed(), times or (TUESDAY, FRIDAY), COUNSELLOR, facts()))


def move_refused() -> GroupMeeting:
    return after(decline_move(move_asked(), ADVISER, NOW))


def moved_on(meeting: GroupMeeting | None = None, to: Slot = FRIDAY) -> GroupMeeting:
    return after(accept_move(move_asked(meeting, to), to, ADVISER, facts()))


def after(change: GroupChange | Blocked) -> GroupMeeting:
    assert isinstance(change, Changed), change
    return change.subject
