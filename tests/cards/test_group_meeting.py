"""Every card about group meetings, in its largest form, keeps what Teams asks of a card."""

from collections.abc import Callable

import pytest

from booking.change import Changed
from booking.duf import DufProblem
from booking.group_meeting.attendance import LineProblem
from booking.group_meeting.lifecycle import GroupRefusal, decline
from booking.group_meeting.meeting import (
    Attendance,
    DeclineReason,
    Ended,
    GroupCancelReason,
    GroupMeeting,
    GroupStatus,
    Party,
)
from booking.group_meeting.request import GroupMeetingRequest, Mode
from booking.languages import LANGUAGES
from booking.ports import TeamsMeeting
from booking.routine import GroupMeetingRules, InterpreterRules
from cards.catalogue import texts
from cards.elements import Card
from cards.group_meeting import adviser, attendance, cancel, counsellor, form, interpreter, lines, moving, places
from dialogs.group_meeting.answers import read_times
from tests.booking.examples import ADVISER, COUNSELLOR, DIRECTORY, NOW, STRANGER
from tests.booking.group_meeting.examples import AFTER, MONDAY, agreed, countered, proposed
from tests.cards.card_rules import breaches, verbs
from tests.cards.source_keys import UNSAID

t = texts()
RULES = GroupMeetingRules()
ARTURO = DIRECTORY.counsellors[0]
ALL_LANGUAGES = tuple(one.id for one in LANGUAGES if one.id != "no")
TEAMS = TeamsMeeting(
    event_id="event", join_url="https://teams.example.org/" + "x" * 500, join_id="1 2 3", passcode="abc"
)


def full(meeting: GroupMeeting) -> GroupMeeting:
    """All languages, all municipalities, a long link, and attendance from everybody."""
    came = Attendance(count=12, by_duf=12, at=AFTER)
    guests = tuple(Party(municipality=m, adviser=STRANGER, number=2, attendance=came) for m in ("Færder", "Sandefjord"))
    request = meeting.request.model_copy(update={"languages": ALL_LANGUAGES, "mode": Mode.DIGITAL})
    parties = (meeting.parties[0].model_copy(update={"attendance": came}), *guests)
    changes = {"request": request, "parties": parties, "open_to": ("Færder", "Sandefjord"), "teams": TEAMS}
    return meeting.model_copy(update=changes)


def declined() -> GroupMeeting:
    changed = decline(proposed(), DeclineReason.NO_INTERPRETER, COUNSELLOR, NOW)
    assert isinstance(changed, Changed)
    return changed.subject


def ended(status: GroupStatus) -> GroupMeeting:
    by = None if status is GroupStatus.EXPIRED else Ended(by=ADVISER, at=NOW)
    meeting = proposed() if status is GroupStatus.EXPIRED else agreed()
    return meeting.model_copy(update={"status": status, "ended": by})


MEETINGS: dict[GroupStatus, Callable[[], GroupMeeting]] = {
    GroupStatus.PROPOSED: proposed,
    GroupStatus.COUNTER_PROPOSED: countered,
    GroupStatus.AGREED: agreed,
    GroupStatus.DECLINED: declined,
    GroupStatus.CANCELLED: lambda: ended(GroupStatus.CANCELLED),
    GroupStatus.HELD: lambda: ended(GroupStatus.HELD),
    GroupStatus.EXPIRED: lambda: ended(GroupStatus.EXPIRED),
}


@pytest.mark.parametrize("status", MEETINGS)
def test_card_of_every_state_keeps_the_limits(status: GroupStatus) -> None:
    for meeting in (MEETINGS[status](), full(MEETINGS[status]())):
        assert breaches(counsellor.counsellor_card(t, meeting, note="!")) == []
        assert breaches(adviser.adviser_card(t, meeting, ARTURO, note="!")) == []
        assert breaches(places.guest_card(t, meeting, STRANGER, ARTURO, note="!")) == []
        assert breaches(lines.newer_card(t, meeting)) == []


def test_every_form_keeps_the_limits() -> None:
    meeting = full(agreed())
    read = read_times({}, RULES, 3, NOW.date())
    wrong = {f"time{n}": "feil" for n in (1, 2, 3)} | {"times": "feil"}
    request = GroupMeetingRequest(municipality="Larvik", mode=Mode.ON_SITE, languages=ALL_LANGUAGES)
    filled = form.GroupForm({"draft": "x" * 36, "version": 1}, request, read.picked, wrong)
    problems = [LineProblem(line, DufProblem.NATIONAL_ID) for line in range(1, 201)]
    cards: list[Card] = [
        form.about_card(t, filled, DIRECTORY, RULES),
        form.times_card(t, filled, ["Rådhuset"] * 20, RULES),
        form.check_card(t, filled, ARTURO, RULES.places),
        counsellor.counter_card(t, meeting, RULES.starts(), {}, wrong),
        counsellor.decline_card(t, meeting, error="feil"),
        counsellor.share_card(t, meeting, DIRECTORY.municipalities),
        cancel.cancel_card(t, meeting, list(GroupCancelReason), error="feil"),
        cancel.cancel_card(t, proposed(), ()),
        moving.move_card(t, meeting, RULES, {}, wrong),
        interpreter.language_card(t, meeting, MONDAY, "uk", InterpreterRules(), "Senteret", note="!"),
        adviser.times_again_card(t, countered(), RULES, {}, wrong),
        attendance.attendance_card(t, meeting, numbers="2001 000000 10\n" * 200, wrong=problems, may_confirm=True),
        attendance.recorded_card(t, meeting, meeting.parties[0]),
        places.my_meetings_card(t, [meeting] * 20, [meeting] * 20, [meeting] * 20),
        places.join_card(t, meeting, DIRECTORY.municipalities, None, error="feil"),
    ]
    for card in cards:
        assert breaches(card, shows_duf=True) == []


def test_no_field_of_the_question_takes_free_text() -> None:
    filled = form.GroupForm({}, GroupMeetingRequest(mode=Mode.ON_SITE), {}, {})
    for card in (form.about_card(t, filled, DIRECTORY, RULES), form.times_card(t, filled, [], RULES)):
        assert "Input.Text" not in str(card)


@pytest.mark.parametrize("status", [GroupStatus.DECLINED, GroupStatus.CANCELLED, GroupStatus.HELD, GroupStatus.EXPIRED])
def test_counsellors_card_has_no_buttons_when_the_meeting_is_over_and_done(status: GroupStatus) -> None:
    assert not verbs(counsellor.counsellor_card(t, MEETINGS[status]()))


def test_duties_of_both_sides_are_listed() -> None:
    text = "\n".join(lines.duty_lines(t, agreed()))
    assert "**Kommunen:** Finner et rom som passer" in text
    assert "**Karrieresenteret:** Bestiller tolk" in text
    assert "rundt 3 timer" in text
    at_the_town_hall = agreed()
    request = at_the_town_hall.request.model_copy(update={"room": "Rådhuset"})
    text = "\n".join(lines.duty_lines(t, at_the_town_hall.model_copy(update={"request": request})))
    assert "**Kommunen:** Ordner rommet. Sted: Rådhuset" in text
    own = agreed(own_interpreter=True, mode=Mode.DIGITAL, room=None)
    text = "\n".join(lines.duty_lines(t, own))
    assert "**Kommunen:** Sørger for sin egen tolk" in text
    assert "(rutinen pkt. 1.3)" not in text


def test_invitation_lists_the_languages_and_nobody() -> None:
    linked = agreed(mode=Mode.DIGITAL, room=None).model_copy(update={"teams": TEAMS})
    text = adviser.invitation_text(t, linked)
    assert "Møtet tolkes til: ukrainsk, russisk" in text
    assert TEAMS.join_url in text
    assert ADVISER.name not in text


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(180, "3 timer"), (60, "1 time"), (150, "2 timer og 30 minutter"), (45, "45 minutter")],
)
def test_length_is_said_in_hours(minutes: int, said: str) -> None:
    assert lines.length(t, minutes) == said


def test_problem_says_the_line_and_never_what_stood_there() -> None:
    card = attendance.attendance_card(t, agreed(), wrong=[LineProblem(7, DufProblem.NATIONAL_ID)])
    assert "Linje 7: Nummeret har 11 sifre" in str(card)


def test_every_refusal_reason_and_problem_has_its_words() -> None:
    for refusal in {one.value for one in GroupRefusal} - UNSAID:
        assert t(f"group-refused-{refusal}")
    for reason in DeclineReason:
        assert t(f"group-decline-{reason.value}")
    for problem in set(DufProblem) - {DufProblem.EMPTY}:  # an empty line is passed over
        assert t(f"group-line-{problem.value}")
