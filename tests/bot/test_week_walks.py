"""The counsellor's own flows through HTTP: interpreter, week, blocked time, stand-ins and material."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from booking.calendar.blocks import FARTHEST
from tests.bot.outbox_table import until_at_rest
from tests.bot.teams import ADVISER, ARTURO, GORIL, OTHER, SetClock, Shown, Teams, Who
from tests.bot.test_group_meetings import asked, chat_of
from tests.cards.card_rules import breaches, shown_actions

HELD = datetime(2026, 12, 8, 12, tzinfo=UTC)
"""After the first session that can be booked, on Tuesday 8 December at nine o'clock."""
STANDING_IN = {
    "absent": ARTURO.aad_object_id,
    "stand_in": GORIL.aad_object_id,
    "first": "2026-12-08",
    "last": "2026-12-11",
}
TODAY_ON = {**STANDING_IN, "first": "2026-11-23"}


async def booked(teams: Teams, slot: str | None = None, who: Who = ADVISER, **answers: str) -> Shown:
    """A session of Arturo's with its meeting made, as Arturo's card shows it."""
    await teams.install(ARTURO)
    seen, told = len(teams.cards(ARTURO)), len(teams.texts(who))
    await teams.book(who, slot, **answers)
    # The card is posted, and brought up to date when the meeting is made; then nothing more is on its way.
    await teams.until(lambda: len(teams.cards(ARTURO)) >= seen + 2 and len(teams.texts(who)) > told)
    assert "/local/meetings/" in teams.last_card(ARTURO).words
    return teams.last_card(ARTURO)


async def stand_in(teams: Teams, **answers: str) -> Shown:
    form = await teams.press(await listed(teams, "substitute.list"), "substitute.new", ARTURO)
    return await teams.press(form, "substitute.save", ARTURO, **{**STANDING_IN, **answers})


async def listed(teams: Teams, verb: str, who: Who = ARTURO) -> Shown:
    return await teams.press(await teams.say("min uke", who), verb, who)


async def block(teams: Teams, who: Who = ARTURO, **answers: str) -> Shown:
    form = await teams.press(await listed(teams, "block.list", who), "block.new", who)
    assert breaches(form.card) == []
    return await teams.press(form, "block.save", who, **answers)


# Interpreter


async def test_an_interpreter_is_ordered_with_its_level_and_both_see_it(teams: Teams) -> None:
    order = await teams.press(await booked(teams), "counsellor.interpreter", ARTURO)
    assert breaches(order.card) == []
    missing = await teams.press(order, "interpreter.ordered", ARTURO, level="exception")
    assert "Velg grunnen" in missing.words
    assert missing.values["level"] == "exception"
    done = await teams.press(missing, "interpreter.ordered", ARTURO, level="exception", reason="cannot-wait")
    told = "Bestilt 23. november 2026, unntak: Ikke forsvarlig å vente"
    assert told in done.words
    await teams.until(lambda: told in str(teams.cards(ADVISER)) and told in str(teams.cards(ARTURO)))


async def test_nobody_to_be_had_is_on_the_receipt_and_leads_to_moving(teams: Teams) -> None:
    order = await teams.press(await booked(teams), "counsellor.interpreter", ARTURO)
    nobody = await teams.press(order, "interpreter.unavailable", ARTURO)
    assert breaches(nobody.card) == []
    assert "move.start" in nobody.verbs
    await teams.until(lambda: "Ikke å få tak i" in str(teams.cards(ADVISER)))
    again = await teams.press(nobody, "counsellor.interpreter", ARTURO)
    found = await teams.press(again, "interpreter.ordered", ARTURO, level="A")
    assert "nivå A" in found.words


async def test_what_is_answered_on_the_bookings_card_is_what_its_update_puts_there(teams: Teams) -> None:
    order = await teams.press(await booked(teams), "counsellor.interpreter", ARTURO)
    nobody = await teams.press(order, "interpreter.unavailable", ARTURO)
    assert "Ingen tolk er å få tak i" in nobody.words
    await teams.until(lambda: "Ingen tolk er å få tak i" in str(teams.cards(ARTURO)))
    assert teams.last_card(ARTURO).card == nobody.card


async def test_nobody_to_be_had_on_a_card_from_the_list_stays_where_the_session_is_moved(teams: Teams) -> None:
    await booked(teams)
    opened = await teams.press(await listed(teams, "interpreter.list"), "counsellor.interpreter", ARTURO)
    nobody = await teams.press(opened, "interpreter.unavailable", ARTURO)
    assert {"move.start", "interpreter.ordered", "interpreter.back"} <= set(nobody.verbs)


async def test_a_session_without_interpreter_is_moved_and_its_interpreter_is_to_be_ordered_anew(teams: Teams) -> None:
    order = await teams.press(await booked(teams), "counsellor.interpreter", ARTURO)
    nobody = await teams.press(order, "interpreter.unavailable", ARTURO)
    times = await teams.press(nobody, "move.start", ARTURO)
    check = await teams.press(times, "move.pick", ARTURO, {"slot": "2026-12-15T09:00"})
    moved = await teams.press(check, "move.confirm", ARTURO)
    assert "15. desember 2026" in moved.words
    assert "Ikke å få tak i" not in moved.words
    todo = await teams.press(await teams.say("hei", ARTURO), "interpreter.list", ARTURO)
    assert "15. desember 2026" in todo.words


async def test_a_session_in_2027_needs_a_level_or_a_reason(lite: Teams, clock: SetClock) -> None:
    clock.time = datetime(2026, 12, 28, 9, tzinfo=UTC)
    order = await lite.press(await booked(lite), "counsellor.interpreter", ARTURO)
    assert "Fra 1. januar 2027" in order.words
    for choice in ({}, {"level": "unstated"}):
        refused = await lite.press(order, "interpreter.ordered", ARTURO, **choice)
        assert "Velg nivå, eller unntak med en grunn." in refused.words
    assert "nivå D" in (await lite.press(order, "interpreter.ordered", ARTURO, level="D")).words


async def test_an_order_pressed_twice_is_one_order(teams: Teams) -> None:
    order = await teams.press(await booked(teams), "counsellor.interpreter", ARTURO)
    pressing = teams.pressing(order, "interpreter.ordered", ARTURO, {"level": "A"})
    assert (await teams.send_press(pressing)).card == (await teams.send_press(pressing)).card


async def test_an_old_interpreter_card_is_answered_with_how_things_stand(lite: Teams) -> None:
    card = await booked(lite)
    first = await lite.press(card, "counsellor.interpreter", ARTURO)
    second = await lite.press(card, "counsellor.interpreter", ARTURO)
    await lite.press(first, "interpreter.unavailable", ARTURO)
    late = await lite.press(second, "interpreter.ordered", ARTURO, level="A")
    assert "endret siden kortet ble laget" in late.words
    assert "Ikke å få tak i" in late.words


async def test_ordering_closes_when_the_session_begins(lite: Teams, clock: SetClock) -> None:
    card = await booked(lite)
    order = await lite.press(card, "counsellor.interpreter", ARTURO)
    clock.time = datetime(2026, 12, 8, 8, tzinfo=UTC)
    presses = (card, "counsellor.interpreter"), (order, "interpreter.ordered"), (order, "interpreter.unavailable")
    for shown, verb in presses:
        late = await lite.press(shown, verb, ARTURO, level="A")
        assert "tolken kan ikke endres" in late.words
        assert "Ikke bestilt ennå" in late.words
        assert "interpreter.ordered" not in late.verbs
    listed_now = await lite.send_press(lite.executing("interpreter.list", {"verb": "interpreter.list"}, ARTURO))
    assert "har fått det" in listed_now.words


@pytest.mark.parametrize("who", [ADVISER, OTHER, GORIL])
async def test_nobody_else_orders_or_sees(lite: Teams, who: Who) -> None:
    card = await booked(lite)
    order = await lite.press(card, "counsellor.interpreter", ARTURO)
    for shown, verb in ((card, "counsellor.interpreter"), (order, "interpreter.ordered"), (order, "interpreter.back")):
        answer = await lite.press(shown, verb, who, level="A")
        assert "tilhører noen andre" in answer.words
        assert "ukrainsk" not in answer.words
    assert "nivå A" in (await lite.press(order, "interpreter.ordered", ARTURO, level="A")).words


async def test_what_is_not_ordered_is_listed_earliest_first_and_shrinks(teams: Teams) -> None:
    times = await teams.to_times()
    await booked(teams, times.slots[1], language="ti")
    await booked(teams, times.slots[0], language="uk")
    await booked(teams, times.slots[2], language="no")
    todo = await teams.press(await teams.say("hei", ARTURO), "interpreter.list", ARTURO)
    assert breaches(todo.card) == []
    assert todo.words.index("ukrainsk") < todo.words.index("tigrinja")
    assert todo.verbs.count("counsellor.interpreter") == 2
    order = await teams.press(todo, "counsellor.interpreter", ARTURO)
    assert (await teams.press(order, "interpreter.back", ARTURO)).card == todo.card
    rest = await teams.press(order, "interpreter.ordered", ARTURO, level="A")
    assert "ukrainsk" not in rest.words
    assert "tigrinja" in rest.words


async def test_an_adviser_has_no_such_lists(lite: Teams) -> None:
    for verb in ("interpreter.list", "week.show", "block.list", "block.new", "substitute.list", "substitute.new"):
        answer = await lite.send_press(lite.executing(verb, {"verb": verb}, ADVISER))
        assert "Dette er for karriereveilederne" in answer.words


# The week


@pytest.mark.parametrize("said", ["min uke", "Uka mi", "AGENDA"])
async def test_the_week_is_asked_for_in_words(lite: Teams, said: str) -> None:
    shown = await lite.say(said, ARTURO)
    assert breaches(shown.card) == []
    assert "Min uke: uke 48" in shown.words
    assert shown.words.count("Ingen avtaler.") == 5


@pytest.mark.parametrize(
    ("now", "week"),
    [
        (datetime(2026, 11, 27, 22, 59, tzinfo=UTC), 48),  # Friday, a minute before midnight in Oslo
        (datetime(2026, 11, 27, 23, 0, tzinfo=UTC), 49),  # Saturday
        (datetime(2026, 11, 29, 22, 59, tzinfo=UTC), 49),
        (datetime(2026, 11, 29, 23, 0, tzinfo=UTC), 49),  # Monday
        (datetime(2027, 1, 2, 9, tzinfo=UTC), 1),  # Saturday of week 53
    ],
)
async def test_in_a_weekend_the_week_is_the_coming_one(lite: Teams, clock: SetClock, now: datetime, week: int) -> None:
    clock.time = now
    assert f"Min uke: uke {week}" in (await lite.say("min uke", ARTURO)).words


async def test_a_counsellor_who_finds_no_time_to_move_to_is_not_told_to_call_a_counsellor(teams: Teams) -> None:
    card = await booked(teams)
    conflict = await block(teams, kind="days", first="2026-12-01", last="2027-03-01")
    await teams.press(conflict, "block.keep", ARTURO)
    pressed = await teams.press(card, "move.start", ARTURO)
    assert "Se i kalenderen din og i «Min uke» om du kan gjøre plass." in pressed.words
    assert "Ring" not in pressed.words
    receipt = next(one for one in teams.cards(ADVISER) if "move.start" in str(one))
    theirs = await teams.send_press(teams.executing("move.start", _data(receipt, "move.start"), ADVISER))
    assert "Ring Arturo Hernandez på 959 71 963" in theirs.words


def _data(card: dict[str, object], verb: str) -> dict[str, object]:
    return next(dict(one["data"]) for one in shown_actions(card) if one.get("verb") == verb)


async def test_an_advisers_week_is_the_list_of_bookings(lite: Teams) -> None:
    assert "Du har ingen kommende samtaler" in (await lite.say("min uke")).words


async def test_a_session_stands_on_its_day_and_opens(teams: Teams) -> None:
    await booked(teams)
    shown = await teams.say("min uke", ARTURO)
    for _ in range(2):
        shown = await teams.press(shown, "week.show", ARTURO, {"week": next_week(shown)})
    assert "uke 50" in shown.words
    assert "09.00–10.00 · Larvik · ukrainsk" in shown.words
    assert "Tolk må bestilles" in shown.words
    assert "/local/meetings/" in shown.words
    opened = await teams.press(shown, "week.booking", ARTURO)
    assert breaches(opened.card) == []
    assert "Bestilt samtale" in opened.words
    back = await teams.press(opened, "week.show", ARTURO)
    assert "Min uke: uke 50" in back.words


def next_week(shown: Shown) -> str:
    actions = [a for a in shown.card["actions"] if a.get("verb") == "week.show"]
    return str(actions[1]["data"]["week"])


async def test_the_week_goes_on_over_week_53_and_new_year_and_says_what_is_closed(lite: Teams, clock: SetClock) -> None:
    clock.time = datetime(2026, 12, 21, 9, tzinfo=UTC)
    shown = await lite.say("min uke", ARTURO)
    assert "Min uke: uke 52" in shown.words
    titles = []
    for _ in range(2):
        shown = await lite.press(shown, "week.show", ARTURO, {"week": next_week(shown)})
        titles.append(shown.card["body"][0]["text"])
    assert titles == ["Min uke: uke 53", "Min uke: uke 1"]
    christmas = await lite.send_press(lite.executing("week.show", {"verb": "week.show", "week": "2026-W52"}, ARTURO))
    assert "Stengt" in christmas.words


@pytest.mark.parametrize("week", ["9999-W52", "0001-W01", "2026-W54", "2027-W53", "x", "", "2026-W50-1"])
async def test_a_forged_week_is_the_present_one(lite: Teams, week: str) -> None:
    data = {"verb": "week.show", "week": week, "screen": "99999"}
    assert "uke 48" in (await lite.send_press(lite.executing("week.show", data, ARTURO))).words


async def test_the_counsellors_menu_leads_to_the_week(lite: Teams) -> None:
    menu = await lite.say("hei", ARTURO)
    assert "Min uke: uke 48" in (await lite.press(menu, "week.show", ARTURO)).words


# Blocked time


async def test_blocked_time_is_not_offered_until_it_is_removed(teams: Teams) -> None:
    before = await teams.to_times()
    saved = await block(teams, kind="hours", first="2026-12-08", start="09:00", end="11:00")
    assert breaches(saved.card) == []
    assert "Tiden er sperret" in saved.words
    blocked = await teams.to_times()
    assert {"2026-12-08T09:00", "2026-12-08T10:00"} == set(before.slots) - set(blocked.slots)
    removed = await teams.press(saved, "block.remove", ARTURO)
    assert "fjernet" in removed.words
    assert (await teams.to_times()).slots == before.slots
    assert "allerede fjernet" in (await teams.press(saved, "block.remove", ARTURO)).words


async def test_a_time_that_is_blocked_after_it_was_offered_is_judged_again(teams: Teams) -> None:
    check = await teams.to_check(slot="2026-12-08T10:00")
    await block(teams, kind="days", first="2026-12-08")
    answer = await teams.press(check, "walk.confirm")
    assert "Samtalen er bestilt" not in answer.words
    assert "2026-12-08T10:00" not in answer.slots


async def test_another_counsellors_time_is_untouched_and_a_block_is_ones_own(lite: Teams) -> None:
    saved = await block(lite, kind="weeks", first="2026-12-09")
    assert "2026-12-08T09:00" in (await lite.to_times(municipality="Horten")).slots
    assert (await lite.to_times()).slots[0].startswith("2026-12-15")
    await lite.press(saved, "block.remove", GORIL)
    assert (await lite.to_times()).slots[0].startswith("2026-12-15")


async def test_a_weekly_block_closes_each_week(lite: Teams) -> None:
    await block(lite, kind="hours", first="2026-12-08", start="09:00", end="15:00", until="2027-01-31")
    first = await lite.to_times()
    assert first.slots[0].startswith("2026-12-11")
    assert not any(slot[:10] in ("2026-12-15", "2026-12-22") for slot in first.slots)


async def test_blocking_over_sessions_lists_them_and_asks(teams: Teams) -> None:
    await booked(teams)
    asked = await block(teams, kind="days", first="2026-12-08")
    assert breaches(asked.card) == []
    assert "Én avtale" in asked.words
    assert asked.verbs == ["move.start", "block.keep", "block.list"]
    stopped = await teams.press(asked, "block.list", ARTURO)
    assert "ingen sperret tid" in stopped.words
    kept = await teams.press(asked, "block.keep", ARTURO)
    assert "Tiden er sperret" in kept.words
    assert "kl. 09.00" in (await teams.say("mine bestillinger")).words
    again = await teams.press(asked, "block.keep", ARTURO)
    assert again.verbs.count("block.remove") == 1


async def test_a_session_booked_after_the_question_is_asked_about_too(lite: Teams) -> None:
    await booked(lite, "2026-12-08T09:00")
    asked = await block(lite, kind="days", first="2026-12-08")
    await lite.book(OTHER, "2026-12-08T10:00")
    again = await lite.press(asked, "block.keep", ARTURO)
    assert "endret siden kortet ble laget" in again.words
    assert "2 avtaler" in again.words
    assert "Tiden er sperret" in (await lite.press(again, "block.keep", ARTURO)).words


async def test_a_form_with_errors_keeps_what_was_answered(lite: Teams) -> None:
    form = await block(lite, kind="hours", first="2026-12-08", start="12:00", end="10:00")
    assert "Sluttiden må være etter starttiden" in form.words
    assert form.values["start"] == "12:00"
    far = (datetime(2026, 11, 23, tzinfo=UTC) + FARTHEST + timedelta(days=1)).date()
    assert "for langt fram" in (await lite.press(form, "block.save", ARTURO, kind="days", first=str(far))).words


async def test_a_session_is_not_moved_into_blocked_time_or_absence(lite: Teams) -> None:
    card = await booked(lite)
    await block(lite, kind="days", first="2026-12-15")
    await stand_in(lite, first="2026-12-18", last="2026-12-18")
    times = await lite.press(card, "move.start", ARTURO)
    days = {action["data"]["slot"][:10] for action in shown_actions(times.card) if action.get("verb") == "move.pick"}
    assert "2026-12-11" in days
    assert not {"2026-12-15", "2026-12-18"} & days


async def test_a_blocked_day_shows_in_the_week(lite: Teams) -> None:
    await block(lite, kind="hours", first="2026-11-24", start="10:00", end="12:00")
    assert "Sperret 10.00–12.00." in (await lite.say("min uke", ARTURO)).words


# Stand-ins


async def test_sessions_on_days_of_the_span_are_booked_with_the_stand_in(teams: Teams) -> None:
    saved = await stand_in(teams)
    assert breaches(saved.card) == []
    assert "Gøril Erikstad er vikar for Arturo Hernandez til og med 11. desember 2026" in saved.words
    await teams.install(GORIL)
    times = await teams.to_times()
    assert "er det Gøril Erikstad som har samtalene" in times.words
    inside = await teams.book(slot="2026-12-11T09:00")
    assert "Gøril Erikstad" in inside.words
    outside = await teams.book(slot="2026-12-15T09:00")
    assert "Arturo Hernandez" in outside.words
    await teams.until(lambda: "11. desember 2026 (uke 50) kl. 09.00" in str(teams.cards(GORIL)))


async def test_a_time_that_the_stand_in_has_given_is_not_offered(teams: Teams) -> None:
    await stand_in(teams)
    await teams.book(OTHER, "2026-12-08T10:00", municipality="Horten")
    times = await teams.to_times()
    assert "2026-12-08T10:00" not in times.slots
    assert "2026-12-08T09:00" in times.slots


async def test_the_contact_look_up_says_who_answers_now(teams: Teams) -> None:
    await stand_in(teams, first="2026-11-23")
    line = "Vikar for Arturo Hernandez til og med 11. desember 2026."
    card = await teams.say("kontakt larvik")
    assert line in card.words
    assert "468 42 570" in card.words
    assert "959 71 963" not in card.words
    assert line in str(await teams.search("larvik"))
    assert "Vikar" not in (await teams.say("kontakt horten")).words


async def test_the_look_up_is_as_before_when_the_span_is_over(lite: Teams, clock: SetClock) -> None:
    await stand_in(lite, first="2026-11-23")
    clock.time = datetime(2026, 12, 12, 9, tzinfo=UTC)
    assert "Vikar" not in (await lite.say("kontakt larvik")).words


async def test_the_stand_in_presses_on_the_absent_ones_cards_while_it_lasts(teams: Teams, clock: SetClock) -> None:
    card = await booked(teams)
    assert "tilhører noen andre" in (await teams.press(card, "counsellor.interpreter", GORIL)).words
    await stand_in(teams, **TODAY_ON)
    order = await teams.press(card, "counsellor.interpreter", GORIL)
    assert "nivå A" in (await teams.press(order, "interpreter.ordered", GORIL, level="A")).words
    clock.time = datetime(2026, 12, 12, 9, tzinfo=UTC)
    assert "tilhører noen andre" in (await teams.press(card, "counsellor.interpreter", GORIL)).words


async def test_new_cards_go_to_the_stand_in_while_it_lasts(teams: Teams) -> None:
    await teams.install(GORIL)
    await stand_in(teams, **TODAY_ON)
    await teams.book(slot="2026-12-15T09:00")  # a session of Arturo's own, ordered while Arturo is away
    await teams.until(lambda: "15. desember 2026" in str(teams.cards(GORIL)))
    assert "15. desember 2026" in (await listed(teams, "interpreter.list", GORIL)).words


async def test_a_request_for_an_exception_goes_to_the_stand_in_who_may_grant_it(teams: Teams) -> None:
    await teams.install(GORIL)
    await stand_in(teams, **TODAY_ON)
    wish = {"day-1": "2026-12-16", "time-1": "10:00", "reason": "travel", "place": "teams"}
    form = await teams.press(await teams.to_times(), "walk.exception")
    check = await teams.press(form, "walk.exception-next", **wish)
    await teams.press(check, "walk.exception-send")
    await teams.until(lambda: "16. desember 2026" in str(teams.cards(GORIL)))
    assert "16. desember 2026" not in str(teams.cards(ARTURO))
    granted = await teams.press(teams.last_card(GORIL), "exception.grant", GORIL, {"slot": "2026-12-16T10:00"})
    assert "Godkjent av Gøril Erikstad" in granted.words


async def test_a_question_about_a_group_meeting_goes_to_the_stand_in_who_may_answer_it(teams: Teams) -> None:
    await stand_in(teams, **TODAY_ON)
    goril = await chat_of(teams, GORIL)
    await asked(await chat_of(teams, ADVISER))
    form = await goril.press(await goril.newest("Forespørsel om informasjonsmøte"), "Avslå")
    assert "Forespørsel om informasjonsmøte" not in str(teams.cards(ARTURO))
    declined = await goril.press(form, "Avslå", reason="no-time")
    assert "Du har avslått informasjonsmøtet" in declined.text


async def test_reminders_go_to_the_stand_in_while_it_lasts(teams: Teams, clock: SetClock) -> None:
    await booked(teams)
    await teams.install(GORIL)
    await stand_in(teams, **TODAY_ON)
    clock.time = datetime(2026, 12, 7, 18, tzinfo=UTC)
    await teams.say("hei", OTHER)  # wakes the worker
    await teams.until(lambda: any("8. desember 2026" in text for text in teams.texts(GORIL)))
    assert not teams.texts(ARTURO)


async def test_the_stand_in_is_told_when_it_begins(teams: Teams) -> None:
    await teams.install(GORIL)
    await booked(teams)
    await stand_in(teams, **TODAY_ON)
    await teams.until(lambda: "Du er vikar for Arturo Hernandez" in str(teams.cards(GORIL)))
    told = teams.last_card(GORIL)
    assert breaches(told.card) == []
    assert "Én samtale er bestilt disse dagene" in told.words


async def test_the_stand_in_is_told_on_the_first_day_and_not_before(lite: Teams, clock: SetClock) -> None:
    await lite.install(GORIL)
    before = await stand_in(lite)
    await lite.until(lambda: bool(before.verbs))
    clock.time = datetime(2026, 12, 8, 5, 59, tzinfo=UTC)
    await lite.book(OTHER, municipality="Horten")  # wakes the worker
    await lite.until(lambda: "/local/meetings/" in str(lite.cards(GORIL)))
    assert "Du er vikar" not in str(lite.cards(GORIL))
    clock.time = datetime(2026, 12, 8, 6, tzinfo=UTC)
    await lite.book(OTHER, municipality="Horten")
    await lite.until(lambda: "Du er vikar for Arturo Hernandez" in str(lite.cards(GORIL)))


async def test_a_substitution_can_be_ended_and_is_then_as_if_never_there(teams: Teams) -> None:
    saved = await stand_in(teams, **TODAY_ON)
    asked = await teams.press(saved, "substitute.end-ask", ARTURO)
    assert "Vikariatet er avsluttet" in (await teams.press(asked, "substitute.end", ARTURO)).words
    for old, verb in ((asked, "substitute.end"), (saved, "substitute.end-ask")):
        assert "allerede avsluttet" in (await teams.press(old, verb, ARTURO)).words
    assert "Vikar for" not in (await teams.say("kontakt larvik")).words
    assert "Arturo Hernandez" in (await teams.book()).words


async def test_ending_a_substitution_is_asked_about_first(lite: Teams) -> None:
    asked = await lite.press(await stand_in(lite, **TODAY_ON), "substitute.end-ask", ARTURO)
    assert breaches(asked.card) == []
    assert "Gøril Erikstad er vikar for Arturo Hernandez fra 23. november 2026" in asked.words
    kept = await lite.press(asked, "substitute.list", ARTURO)
    assert "Gøril Erikstad er vikar for Arturo Hernandez" in kept.words
    assert "Vikar for" in (await lite.say("kontakt larvik")).words
    assert "for karriereveilederne" in (await lite.press(asked, "substitute.end", ADVISER)).words
    assert "Vikar for" in (await lite.say("kontakt larvik")).words


@pytest.mark.parametrize("ends_it", [ARTURO, GORIL])
async def test_who_did_not_end_it_is_told(teams: Teams, ends_it: Who) -> None:
    told = {GORIL: "Du er ikke lenger vikar for Arturo", ARTURO: "Gøril Erikstad er ikke lenger vikar for deg"}
    for who in told:
        await teams.install(who)
    await stand_in(teams)
    other = ARTURO if ends_it is GORIL else GORIL
    asked = await teams.press(await listed(teams, "substitute.list", ends_it), "substitute.end-ask", ends_it)
    await teams.press(asked, "substitute.end", ends_it)
    await teams.until(lambda: told[other] in str(teams.cards(other)))
    assert breaches(teams.last_card(other).card) == []
    assert "8. desember 2026 til og med 11. desember 2026" in teams.last_card(other).words
    await asyncio.sleep(0.2)
    assert told[ends_it] not in str(teams.cards(ends_it))


async def test_the_stand_ins_week_holds_both_ones_sessions(lite: Teams) -> None:
    await booked(lite, "2026-12-08T09:00")
    await stand_in(lite, **TODAY_ON)
    data = {"verb": "week.show", "week": "2026-W50"}
    shown = await lite.send_press(lite.executing("week.show", data, GORIL))
    assert "Du er vikar for Arturo Hernandez." in shown.words
    assert "week.booking" in shown.verbs
    own = await lite.send_press(lite.executing("week.show", data, ARTURO))
    assert "Vikar denne dagen: Gøril Erikstad." in own.words


async def test_a_loop_is_refused_at_its_field(lite: Teams) -> None:
    await stand_in(lite)
    form = await lite.press(await listed(lite, "substitute.list", GORIL), "substitute.new", GORIL)
    swapped = {"absent": GORIL.aad_object_id, "stand_in": ARTURO.aad_object_id}
    answer = await lite.press(form, "substitute.save", GORIL, **{**STANDING_IN, **swapped})
    assert "er selv borte i denne tiden" in answer.words


# Material


async def held(teams: Teams, clock: SetClock) -> Shown:
    """The week in which a session has just been held."""
    await booked(teams)
    clock.time = HELD
    # A press and no message: what is asked after a session may be posted at the same moment.
    return await teams.send_press(teams.executing("week.show", {"verb": "week.show"}, ARTURO))


async def test_material_goes_to_the_adviser_once(teams: Teams, clock: SetClock) -> None:
    week = await held(teams, clock)
    form = await teams.press(week, "material.start", ARTURO)
    assert breaches(form.card) == []
    pressing = teams.pressing(form, "material.send", ARTURO, {"texts": "guidance", "link1": "https://example.org/a"})
    assert "på vei til" in (await teams.send_press(pressing)).words
    await teams.until(lambda: any("Materiell etter samtalen" in text for text in teams.texts(ADVISER)))
    assert "allerede sendt" in (await teams.send_press(pressing)).words
    (sent,) = [text for text in teams.texts(ADVISER) if "Materiell etter samtalen" in text]
    assert "https://karriereveiledning.no" in sent
    assert "https://example.org/a" in sent


async def test_material_is_written_in_the_language_of_who_gets_it(
    lite: Teams, sqlite_database: str, clock: SetClock
) -> None:
    form = await lite.press(await held(lite, clock), "material.start", ARTURO)
    await until_at_rest(sqlite_database, clock.now())
    await lite.say("English please", ARTURO)
    assert "on its way to" in (await lite.press(form, "material.send", ARTURO, texts="guidance")).words
    await lite.until(lambda: any("Få karriereveiledning på chat" in text for text in lite.texts(ADVISER)))


async def test_a_short_text_is_sent_when_it_names_nobody_but_the_staff(lite: Teams, clock: SetClock) -> None:
    form = await lite.press(await held(lite, clock), "material.start", ARTURO)
    note = "Se gjennom lenkene før neste møte. Ring Arturo Hernandez på 959 71 963."
    await lite.press(form, "material.send", ARTURO, note=note)
    await lite.until(lambda: any(note in text for text in lite.texts(ADVISER)))


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Hils til Kari Nordmann.", "et navn"),
        ("Nummeret er 200100000010.", "et DUF-nummer"),
        ("Skriv til noen@example.org.", "en e-postadresse"),
    ],
)
async def test_a_text_that_identifies_is_not_sent(lite: Teams, clock: SetClock, note: str, kind: str) -> None:
    form = await lite.press(await held(lite, clock), "material.start", ARTURO)
    answer = await lite.press(form, "material.send", ARTURO, note=note, texts="guidance")
    assert kind in answer.words
    assert note not in answer.words
    assert not any("Materiell" in text for text in lite.texts(ADVISER))


async def test_what_identifies_is_neither_sent_nor_shown(lite: Teams, clock: SetClock) -> None:
    form = await lite.press(await held(lite, clock), "material.start", ARTURO)
    answer = await lite.press(
        form, "material.send", ARTURO, link1="https://example.org/2001-000000-10", note="Ola Nordmann"
    )
    assert "Den kan vise hvem noen er" in answer.words
    assert "000000" not in answer.words
    assert "Nordmann" not in answer.words


async def test_material_is_for_after_the_session_and_for_its_counsellor(lite: Teams, clock: SetClock) -> None:
    card = await booked(lite)
    data = card.action("counsellor.interpreter")["data"]
    early = await lite.send_press(lite.executing("material.start", data, ARTURO))
    assert "Materiell sendes etter samtalen" in early.words
    clock.time = HELD
    for who in (ADVISER, OTHER, GORIL):
        answer = await lite.send_press(lite.executing("material.send", {**data, "texts": "guidance"}, who))
        assert "tilhører noen andre" in answer.words


async def test_the_week_says_what_is_due_after_a_session(lite: Teams, clock: SetClock) -> None:
    week = await held(lite, clock)
    assert "Ikke skriv notat" in week.words
    assert "karriereveiledningsnotat" not in week.words
