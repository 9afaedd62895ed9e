"""The cards about the interpreters of an information meeting, and about moving one."""

import pytest

from booking.calendar.wall_time import span
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.meeting import GroupCancelReason, GroupMeeting
from booking.group_meeting.request import Mode
from booking.interpreter import ExceptionReason
from booking.session.session import InterpreterStatus
from cards.calendar.week import SHOWN, Day, group_entry, week_card
from cards.catalogue import texts
from cards.elements import Card
from cards.group_meeting.adviser import adviser_card
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.interpreter import language_card
from cards.group_meeting.places import guest_card
from cards.interpreter_list import to_order_card
from cards.session.reminders import group_interpreter_text
from tests.booking.examples import COUNSELLOR, DIRECTORY, NOW, STRANGER
from tests.booking.group_meeting.examples import (
    MONDAY,
    RULES,
    a_request,
    after,
    agreed,
    move_asked,
    move_refused,
    moved_on,
    ordered,
    proposed,
    unavailable,
)
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, of_type, verbs
from tests.cards.examples import EVERY
from tests.cards.test_group_meeting import TEAMS, full

t = texts()
ARTURO, CENTRE = DIRECTORY.counsellors[0], "Karrieresenter Vestfold og Telemark"
ON_SITE = agreed().model_copy(update={"request": a_request(room="Rådhuset, møterom 2")})
DIGITAL = agreed(mode=Mode.DIGITAL, room=None).model_copy(update={"teams": TEAMS})
ORDERED, UNAVAILABLE = "group.interpreter-ordered", "group.interpreter-unavailable"


def shown(meeting: GroupMeeting, language: str = "uk") -> Card:
    return language_card(t, meeting, MONDAY, language, RULES, CENTRE)


def pasted(meeting: GroupMeeting) -> str:
    (paste,) = [one["text"] for one in of_type(shown(meeting), "TextBlock") if "Språk:" in one["text"]]
    return as_read(paste)


def lines(card: Card) -> list[str]:
    return [as_read(f"{fact['title']}: {fact['value']}") for part in of_type(card, "FactSet") for fact in part["facts"]]


def test_an_order_on_site_has_language_time_place_and_number() -> None:
    text = pasted(ON_SITE)
    for fact in (
        "Fremmøtetolking",
        "Språk: ukrainsk (українська)",
        "Tid: mandag 30. november 2026 (uke 49) kl. 09.00–12.00",
        "Varighet: 180 minutter",
        "Sted: Larvik, Rådhuset, møterom 2",
        "Antall deltakere: 12",
        f"Oppdragsgiver: {CENTRE}",
    ):
        assert fact in text
    assert "http" not in text
    assert "Sted: Larvik. Rommet avtales." in pasted(agreed())


def test_an_order_for_teams_has_the_link_and_no_place() -> None:
    text = pasted(DIGITAL)
    assert "Skjermtolking på Teams" in text
    assert f"Møtelenke: {TEAMS.join_url}" in text
    assert "Larvik" not in text


@pytest.mark.parametrize("meeting", [ON_SITE, DIGITAL])
def test_the_text_to_paste_names_nobody(meeting: GroupMeeting) -> None:
    for told in (meeting.adviser.name, str(meeting.id), "DUF", "Arturo", COUNSELLOR.name):
        assert told not in pasted(meeting)


def test_the_number_counts_the_participants_of_all_municipalities() -> None:
    assert "Antall deltakere: 16" in pasted(full(agreed()))


def test_what_can_be_pressed_in_each_state() -> None:
    assert verbs(shown(agreed())) == ["group.interpreter", ORDERED, UNAVAILABLE, "group.interpreter-back"]
    assert verbs(shown(ordered("uk"))) == ["group.interpreter", ORDERED, UNAVAILABLE, "group.interpreter-back"]
    assert verbs(shown(unavailable())) == [
        "group.interpreter",
        "group.move-ask",
        "group.cancel-ask",
        ORDERED,
        "group.interpreter-back",
    ]
    assert ORDERED in verbs(shown(DIGITAL))


def test_a_meeting_in_one_language_leads_to_no_other() -> None:
    assert "Andre språk" not in str(shown(agreed(languages=("uk",))))


def test_each_language_stands_on_both_sides_cards_once_the_meeting_is_agreed() -> None:
    meeting = unavailable(ordered("ru"))
    for card in (
        counsellor_card(t, meeting),
        adviser_card(t, meeting, ARTURO),
        guest_card(t, meeting, STRANGER, ARTURO),
    ):
        assert "Tolk til ukrainsk: Ikke å få tak i" in lines(card)
        assert "Tolk til russisk: Bestilt 23. november 2026, nivå C" in lines(card)
    assert "Tolk: Karrieresenteret bestiller tolk" in lines(counsellor_card(t, proposed()))
    assert "Tolk: Kommunen har egen tolk som passer" in lines(counsellor_card(t, agreed(own_interpreter=True)))


@pytest.mark.parametrize(
    ("meeting", "button"),
    [
        (agreed(), "Bestill tolk"),
        (ordered("uk"), "Bestill tolk"),
        (unavailable(), "Bestill tolk"),
        (ordered("uk", "ru"), "Endre tolk"),
        (agreed(own_interpreter=True), None),
        (move_asked(), None),
        (move_refused(), "Bestill tolk"),
        (moved_on(ordered("uk", "ru")), "Bestill tolk"),
    ],
)
def test_the_counsellors_card_leads_to_ordering_where_it_may_be_done(meeting: GroupMeeting, button: str | None) -> None:
    titles = [one["title"] for one in counsellor_card(t, meeting)["actions"] if one.get("verb") == "group.interpreter"]
    assert titles == ([button] if button else [])


def test_the_counsellor_is_told_to_cancel_what_was_ordered_in_vain() -> None:
    told = "Husk å avbestille tolk til: ukrainsk."
    moved = moved_on(ordered("uk"))
    gone = after(cancel_group(ordered("uk"), COUNSELLOR, NOW, GroupCancelReason.ILLNESS))
    assert told in str(counsellor_card(t, moved))
    assert told in str(counsellor_card(t, gone))
    for meeting in (ordered("uk"), ordered("uk", meeting=moved), moved_on()):
        assert "avbestille" not in str(counsellor_card(t, meeting))
    assert "avbestille" not in str(adviser_card(t, gone, ARTURO))


def test_both_see_why_an_agreed_meeting_was_cancelled() -> None:
    gone = after(cancel_group(agreed(), COUNSELLOR, NOW, GroupCancelReason.NO_INTERPRETER))
    for card in (counsellor_card(t, gone), adviser_card(t, gone, ARTURO)):
        assert "Grunn: Tolk mangler" in str(card)


def test_the_list_is_by_time_whatever_it_is_and_has_one_line_for_each_language() -> None:
    session = EVERY["with a meeting, 6A"]  # on 8 December
    later = moved_on().model_copy(update={"slot": session.slot._replace(day=session.slot.day.replace(day=9))})
    card = to_order_card(t, [session], [later, ordered("ru")])
    said = [one["text"] for one in of_type(card, "TextBlock") if "·" in one["text"]]
    assert [line.split(" · ")[0] for line in said] == [
        "Informasjonsmøte, Larvik",
        "ukrainsk",
        "Informasjonsmøte, Larvik",
        "Informasjonsmøte, Larvik",
    ]
    assert breaches(card) == []
    assert breaches(to_order_card(t, [], [full(agreed())])) == []


def test_the_week_says_what_is_due_until_the_meeting_begins() -> None:
    def due(meeting: GroupMeeting) -> tuple[str, ...]:
        assert group_entry(t, meeting, MONDAY, span(MONDAY, 180).start).due == ()
        return group_entry(t, meeting, MONDAY, NOW).due

    assert due(agreed()) == due(ordered("uk")) == (t("week-due-interpreter"),)
    assert due(unavailable()) == (t("week-due-move-meeting"),)
    assert due(move_asked(unavailable())) == (t("week-due-answer"),)
    assert due(ordered("uk", "ru")) == due(agreed(own_interpreter=True)) == ()


def test_the_week_has_one_line_on_the_interpreters_by_their_state() -> None:
    def line(meeting: GroupMeeting) -> str:
        return group_entry(t, meeting, MONDAY, NOW).lines[-1]

    assert line(agreed()) == "Tolk: Ikke bestilt ennå"
    assert line(ordered("uk")) == "Tolk: ukrainsk: Bestilt 23. november 2026, nivå C; russisk: Ikke bestilt ennå"
    assert line(agreed(own_interpreter=True)) == "Tolk: Kommunen har egen tolk som passer"


def test_a_week_full_of_meetings_in_every_language_keeps_the_limits() -> None:
    whole = full(unavailable(ordered("ru")))
    entries = tuple(group_entry(t, whole, MONDAY, NOW) for _ in range(SHOWN))
    assert breaches(week_card(t, MONDAY.day, [Day(MONDAY.day, entries)])) == []


@pytest.mark.parametrize(
    "meeting", [full(unavailable(ordered("ru"))), full(move_asked()), full(moved_on(ordered("uk")))]
)
def test_each_card_keeps_the_limits_in_every_language_at_once(meeting: GroupMeeting) -> None:
    worst = [
        one.model_copy(update={"status": InterpreterStatus.ORDERED, "exception": ExceptionReason.NOBODY_QUALIFIED})
        for one in unavailable().interpreters
    ]
    everywhere = tuple(one.model_copy(update={"language": id_}) for one in worst for id_ in meeting.request.languages)
    for made in (meeting, meeting.model_copy(update={"interpreters": everywhere})):
        for card in (
            shown(made),
            counsellor_card(t, made, note="!"),
            adviser_card(t, made, ARTURO, note="!"),
            guest_card(t, made, STRANGER, ARTURO, note="!"),
        ):
            assert breaches(card) == []


def test_the_reminder_names_the_languages_that_are_left_and_the_point_of_the_routine() -> None:
    text = group_interpreter_text(t, ordered("uk"))
    assert "Språk: russisk." in text
    assert "rutinen pkt. 1.2" in text


def test_the_adviser_chooses_among_the_times_or_none() -> None:
    card = adviser_card(t, move_asked(), ARTURO)
    assert verbs(card)[:3] == ["group.move-accept", "group.move-accept", "group.move-decline"]
    assert "Forslag 1: tirsdag 1. desember 2026 (uke 49) kl. 10.30" in lines(card)
    assert "group.move-accept" not in verbs(adviser_card(t, moved_on(), ARTURO))


def test_the_counsellor_may_take_the_proposal_back_and_propose_again() -> None:
    assert "group.move-withdraw" in verbs(counsellor_card(t, move_asked()))
    assert "group.move-ask" not in verbs(counsellor_card(t, move_asked()))
    assert "group.move-ask" in verbs(counsellor_card(t, move_refused()))


def test_the_meetings_card_says_what_to_do_where_nobody_is_to_be_had() -> None:
    told = t("group-interpreter-nobody", languages="ukrainsk")

    def said(meeting: GroupMeeting) -> bool:
        return any(told in part["text"] for part in of_type(counsellor_card(t, meeting), "TextBlock"))

    assert said(unavailable(ordered("ru")))
    assert not said(move_asked(unavailable(ordered("ru"))))
    assert not said(ordered("ru"))


def test_other_languages_stand_before_the_order() -> None:
    headings = [part["text"] for part in of_type(shown(ordered()), "TextBlock")]
    assert headings.index(t("group-interpreter-others")) < headings.index(t("interpreter-paste-heading"))
