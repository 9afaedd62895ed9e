"""The counsellor's cards: week, interpreter, blocked time, stand-ins and material, within Teams' limits."""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot
from booking.interpreter import ExceptionReason, Qualification
from booking.routine import InterpreterRules
from booking.session.interpreter import note_no_interpreter, order_interpreter
from booking.session.outcome import complete, note_no_show
from booking.session.session import Booking
from cards.calendar.blocks import block_form_card, block_text, blocks_card, conflict_card
from cards.calendar.substitutes import stand_in_card, substitute_form_card, substitutes_card
from cards.calendar.week import SHOWN, Day, session_entry, week_card
from cards.catalogue import texts
from cards.interpreter_list import to_order_card
from cards.session.counsellor import booking_card
from cards.session.facts import interpreter_line
from cards.session.interpreter import interpreter_card
from cards.session.material import material_card, material_message, material_sent_card
from tests.booking.examples import ARTURO, COUNSELLOR, DIRECTORY, GORIL, NOW, under_6a, under_11
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, of_type, shown_actions, size, verbs
from tests.cards.examples import EVERY, MEETING, after, booked, states

t = texts()
RULES, CENTRE = InterpreterRules(), "Karrieresenter Vestfold og Telemark"
MONDAY = date(2026, 12, 7)
MADE = states(under_6a())["with a meeting"]
NOBODY = after(note_no_interpreter(MADE, COUNSELLOR, NOW))
BLOCK = Block(UUID(int=1), ARTURO, date(2026, 12, 8), date(2026, 12, 8), time(10), time(12), date(2027, 3, 30))
AFTER = datetime(2026, 12, 8, 12, tzinfo=NOW.tzinfo)


def in_2027() -> Booking:
    return MADE.model_copy(update={"slot": Slot(date(2027, 1, 5), time(10))})


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("origin", ["", "list"])
def test_the_interpreter_card_keeps_the_limits_in_every_state(name: str, origin: str) -> None:
    card = interpreter_card(t, EVERY[name], RULES, CENTRE, origin=origin, note="Endret.", errors={"level": "Velg."})
    assert breaches(card) == []


def test_the_interpreter_card_shows_language_with_autonym_time_with_week_mode_and_link() -> None:
    card = interpreter_card(t, MADE, RULES, CENTRE)
    shown = as_read(card)
    assert "ukrainsk (українська)" in shown
    assert "tirsdag 8. desember 2026 (uke 50) kl. 10.00–11.00" in shown
    assert "Skjermtolk på Teams" in shown
    assert MEETING.join_url in [a.get("url") for a in shown_actions(card)]


def test_the_text_to_paste_names_nobody() -> None:
    (paste,) = [
        part["text"]
        for part in of_type(interpreter_card(t, MADE, RULES, CENTRE), "TextBlock")
        if "Språk:" in part["text"]
    ]
    assert MEETING.join_url in paste
    for told in (MADE.adviser.name, MADE.request.municipality or "", str(MADE.id), "DUF", "Arturo"):
        assert told not in paste


@pytest.mark.parametrize(("booking", "may_leave_out"), [(MADE, True), (in_2027(), False)])
def test_not_stated_is_offered_before_2027_only(booking: Booking, may_leave_out: bool) -> None:
    level, _reason = of_type(interpreter_card(t, booking, RULES, CENTRE), "Input.")
    values = [choice["value"] for choice in level["choices"]]
    assert values == ["A", "B", "C", "D", "E", "exception", *(["unstated"] if may_leave_out else [])]


def test_nobody_to_be_had_offers_to_move_the_session_or_order_after_all() -> None:
    assert verbs(interpreter_card(t, NOBODY, RULES, CENTRE)) == [
        "move.start",
        "interpreter.ordered",
        "interpreter.back",
    ]
    assert verbs(interpreter_card(t, MADE, RULES, CENTRE)) == [
        "interpreter.ordered",
        "interpreter.unavailable",
        "interpreter.back",
    ]


def test_the_outcome_stands_in_a_line_for_both_sides() -> None:
    level = after(order_interpreter(MADE, COUNSELLOR, NOW, Qualification(level="B"), RULES))
    reason = Qualification(exception=ExceptionReason.NOBODY_QUALIFIED)
    exception = after(order_interpreter(in_2027(), COUNSELLOR, NOW, reason, RULES))
    assert interpreter_line(t, level)[1] == "Bestilt 23. november 2026, nivå B"
    assert interpreter_line(t, exception)[1].endswith("unntak: Ingen i tolkeregisteret på språket")
    assert interpreter_line(t, NOBODY)[1] == "Ikke å få tak i"


def test_the_booking_card_leads_to_the_interpreter_card_in_each_state() -> None:
    for booking in (MADE, NOBODY, after(order_interpreter(MADE, COUNSELLOR, NOW))):
        assert "counsellor.interpreter" in verbs(booking_card(t, booking, NOW))
    assert "move.start" in verbs(booking_card(t, NOBODY, NOW))
    assert "counsellor.interpreter" not in verbs(booking_card(t, booked(under_6a(language="no")), NOW))


def test_a_long_list_of_what_is_not_ordered_keeps_the_limits_and_says_how_many() -> None:
    card = to_order_card(t, [MADE] * 40, [])
    assert breaches(card) == []
    assert "Viser 8 av 40" in str(card)
    assert breaches(to_order_card(t, [], [])) == []


def week(count: int = 0, monday: date = MONDAY, screen: int = 0) -> dict[str, object]:
    entry = session_entry(t, NOBODY, NOW, may_open=True, remark="Du er vikar for Arturo Hernandez.")
    days = [Day(monday + timedelta(days=n), ()) for n in range(5)]
    days[1] = Day(days[1].day, (entry,) * count)
    return week_card(t, monday, days, screen)


@pytest.mark.parametrize("count", [0, 1, SHOWN, SHOWN + 1, 3 * SHOWN])
@pytest.mark.parametrize("screen", [0, 1, 9])
def test_a_full_week_keeps_the_limits(count: int, screen: int) -> None:
    card = week(count, screen=screen)
    assert breaches(card) == []
    assert size(card) < 25 * 1024


def test_empty_days_are_said() -> None:
    assert str(week()).count("Ingen avtaler.") == 5
    assert str(week(1)).count("Ingen avtaler.") == 4


@pytest.mark.parametrize(
    ("monday", "before", "after_it"),
    [
        (date(2026, 12, 7), "← Uke 49", "Uke 51 →"),
        (date(2026, 12, 21), "← Uke 51", "Uke 53 →"),
        (date(2026, 12, 28), "← Uke 52", "Uke 1 →"),
        (date(2027, 1, 4), "← Uke 53", "Uke 2 →"),
    ],
)
def test_the_weeks_turn_over_new_year_and_week_53(monday: date, before: str, after_it: str) -> None:
    back, on, *_ = shown_actions(week(monday=monday))
    assert (back["title"], on["title"]) == (before, after_it)


def test_the_week_after_week_53_is_the_first_of_the_new_year() -> None:
    _back, on, *_ = shown_actions(week(monday=date(2026, 12, 28)))
    assert on["data"]["week"] == "2027-W01"


def test_every_entry_of_a_long_week_is_on_some_screen() -> None:
    total = 2 * SHOWN + 3
    boxes = [len(of_type(week(total, screen=n), "Container")) for n in range(3)]
    assert boxes == [SHOWN, SHOWN, 3]


def test_what_is_due_is_said_in_words() -> None:
    ordinary, protected = states(under_11())["with a meeting"], MADE
    assert session_entry(t, protected, NOW, may_open=True).due == ("Tolk må bestilles.",)
    assert session_entry(t, NOBODY, NOW, may_open=True).due == ("Ingen tolk å få. Samtalen må flyttes.",)
    assert "karriereveiledningsnotat" in str(session_entry(t, ordinary, AFTER, may_open=True).due)
    held = session_entry(t, protected, AFTER, may_open=True)
    assert held.due == ("Meld om samtalen ble gjennomført.",)
    assert "Ikke skriv notat" in str(held.lines)
    done = session_entry(t, after(complete(protected, COUNSELLOR, AFTER)), AFTER, may_open=True)
    assert (done.due, done.lines[0]) == ((), "Gjennomført.")
    missed = session_entry(t, after(note_no_show(ordinary, COUNSELLOR, AFTER)), AFTER, may_open=True)
    assert (missed.due, missed.lines[0]) == ((), "Deltakeren møtte ikke.")
    assert "material.start" not in str(missed.actions)


def test_who_does_not_answer_for_a_session_today_gets_no_button_but_the_meeting() -> None:
    entry = session_entry(t, MADE, NOW, may_open=False)
    assert [action["type"] for action in entry.actions] == ["Action.OpenUrl"]


def test_material_is_offered_from_the_session_on() -> None:
    def offered(now: datetime) -> bool:
        return "material.start" in str(session_entry(t, MADE, now, may_open=True).actions)

    assert not offered(MADE.span.start - timedelta(minutes=1))
    assert offered(MADE.span.start)


def test_a_block_is_written_out() -> None:
    assert as_read(block_text(t, BLOCK)) == (
        "tirsdag 8. desember 2026 (uke 50), kl. 10.00–12.00, hver uke til og med 30. mars 2027"
    )


def test_the_cards_of_blocked_time_keep_the_limits() -> None:
    many = [Block(uuid4(), ARTURO, BLOCK.first, BLOCK.last, BLOCK.start, BLOCK.end, BLOCK.until) for _ in range(30)]
    data = {"block": str(BLOCK.id), "seen": "0" * 16, "first": "2026-12-08"}
    for card in (
        blocks_card(t, [], done="Lagret."),
        blocks_card(t, many, wrong="Borte."),
        block_form_card(t, data, {"kind": "hours", "start": "10:00"}, {"kind": "Velg.", "start": "Velg."}),
        conflict_card(t, BLOCK, data, [MADE] * 30, changed=True),
    ):
        assert breaches(card) == []
    assert "Én avtale" in str(conflict_card(t, BLOCK, data, [MADE]))


def test_the_cards_of_stand_ins_keep_the_limits() -> None:
    kept = [Substitution(uuid4(), ARTURO, GORIL, MONDAY, MONDAY + timedelta(days=4)) for _ in range(30)]
    arturo = DIRECTORY.counsellors[0]
    for card in (
        substitutes_card(t, [], DIRECTORY),
        substitutes_card(t, kept, DIRECTORY, done="Lagret.", wrong="Borte."),
        substitute_form_card(t, DIRECTORY, {"substitution": "1"}, {"absent": ARTURO}, {"first": "Velg."}),
        *(stand_in_card(t, kept[0], arturo, count, count) for count in (0, 1, 7)),
    ):
        assert breaches(card) == []


@pytest.mark.parametrize("with_note", [False, True])
def test_the_material_form_keeps_the_limits_and_asks_for_text_only_where_it_is_screened(with_note: bool) -> None:
    answers = {"link1": "https://example.org/" + "a" * 450, "texts": "guidance"}
    card = material_card(t, MADE, {"material": "1"}, answers, {"link1": "Feil.", "note": "Feil."}, with_note=with_note)
    assert breaches(card) == []
    assert ("note" in [one["id"] for one in of_type(card, "Input.")]) is with_note
    assert breaches(material_sent_card(t, MADE)) == breaches(material_sent_card(t, MADE, again=True)) == []


def test_the_message_holds_what_was_chosen_and_which_session() -> None:
    text = material_message(t, MADE, ["guidance"], ["https://example.org/a"], "Les dette.")
    assert as_read(text).splitlines() == [
        "Materiell etter samtalen tirsdag 8. desember 2026 (uke 50) kl. 10.00 (Larvik):",
        "Få karriereveiledning på chat, telefon eller e-post: https://karriereveiledning.no",
        "https://example.org/a",
        "Les dette.",
        "Gi det videre til deltakeren.",
    ]
