"""Moving, cancelling and closing a session over HTTP, by both sides, on both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from booking.rules import judge
from bot.storage import Database, Sealer, SqlStore
from bot.storage.sealed import new_key
from tests.booking.examples import facts
from tests.bot.teams import ADVISER, ARTURO, DUF, OTHER, SetClock, Shown, Teams, adviser
from tests.cards.card_rules import breaches, shown_actions

BEGINS, ENDS = datetime(2026, 12, 8, 8, tzinfo=UTC), datetime(2026, 12, 8, 9, tzinfo=UTC)
"""The first free time: Tuesday 8 December at nine in Oslo."""
OVERTAKEN = "Ingenting er endret"


def picks(shown: Shown) -> list[str]:
    return [a["data"]["slot"] for a in shown_actions(shown.card) if a.get("verb") == "move.pick"]


async def booked(teams: Teams) -> Shown:
    """The receipt, when the counsellor has got the card with the link, and the adviser the invitation."""
    await teams.install(ARTURO)
    receipt = await teams.book()
    await teams.until(lambda: "/local/meetings/" in str(teams.cards(ARTURO)))
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    return receipt


async def order_interpreter(teams: Teams) -> Shown:
    order = await teams.press(teams.last_card(ARTURO), "counsellor.interpreter", ARTURO)
    return await teams.press(order, "interpreter.ordered", ARTURO, level="C")


async def test_the_adviser_moves_a_session_and_both_are_told(teams: Teams) -> None:
    receipt = await booked(teams)
    link = receipt.words.split("/local/meetings/")[1][:36]
    times = await teams.press(receipt, "move.start")
    assert breaches(times.card) == []
    assert "Samtalen er tirsdag 8. desember 2026 (uke 50) kl. 09.00" in times.words
    assert "2026-12-08T09:00" not in picks(times)
    assert picks(times)[0] == "2026-12-08T10:00"
    check = await teams.press(times, "move.pick", wanted={"slot": "2026-12-11T13:00"})
    assert breaches(check.card) == []
    pressing = teams.pressing(check, "move.confirm", ADVISER, {})
    moved = await teams.send_press(pressing)
    assert "Samtalen er flyttet" in moved.words and "fredag 11. desember 2026 (uke 50) kl. 13.00" in moved.words
    assert link in moved.words

    for who in (ADVISER, ARTURO):
        await teams.until(lambda who=who: any("Flyttet av Rådgiver En" in text for text in teams.texts(who)))  # type: ignore[misc]
    await teams.until(lambda: any("Bli med her" in text and "fredag 11." in text for text in teams.texts(ADVISER)))
    await teams.until(lambda: "kl. 13.00" in teams.last_card(ARTURO).words)
    told = len(teams.texts(ADVISER))
    again = await teams.send_press(pressing)
    assert "Samtalen er flyttet" in again.words
    await asyncio.sleep(0.2)
    assert len(teams.texts(ADVISER)) == told
    assert DUF not in str(teams.connector.received)
    assert "2026-12-08T09:00" in (await teams.to_times(OTHER)).slots
    assert "2026-12-11T13:00" not in (await teams.to_times(OTHER)).slots


async def test_the_counsellor_moves_it_from_the_booking_card(teams: Teams) -> None:
    await booked(teams)
    ordered = await order_interpreter(teams)
    times = await teams.press(ordered, "move.start", ARTURO)
    later = await teams.press(times, "move.later", ARTURO)
    assert breaches(later.card) == []
    assert not set(picks(times)) & set(picks(later))
    assert picks(await teams.press(later, "move.earlier", ARTURO)) == picks(times)
    check = await teams.press(times, "move.pick", ARTURO, {"slot": "2026-12-08T11:00"})
    assert "må bestilles på nytt" in check.words
    moved = await teams.press(check, "move.confirm", ARTURO)
    assert breaches(moved.card) == []
    assert "Flyttet samtale" in moved.words and "Må bestilles på nytt" in moved.words
    await teams.until(lambda: any("avbestille den gamle" in text for text in teams.texts(ARTURO)))
    await teams.until(lambda: any("Flyttet av Arturo Hernandez" in text for text in teams.texts(ADVISER)))


async def test_a_time_that_somebody_else_took_is_chosen_again_with_the_reason(teams: Teams) -> None:
    receipt = await booked(teams)
    times = await teams.press(receipt, "move.start")
    check = await teams.press(times, "move.pick", wanted={"slot": "2026-12-11T13:00"})
    await teams.book(OTHER, slot="2026-12-11T13:00")
    again = await teams.press(check, "move.confirm")
    assert "Tiden ble nettopp tatt" in again.words
    assert picks(again) and "2026-12-11T13:00" not in picks(again)


async def test_of_fifty_who_move_to_one_time_one_gets_it(teams: Teams) -> None:
    people = [adviser(number) for number in range(50)]
    free = (await teams.to_times()).slots
    times = await teams.to_times()
    while "walk.later" in times.verbs and len(free) < 51:
        times = await teams.press(times, "walk.later")
        free += times.slots
    wanted, others = free[0], free[1:51]
    checks = []
    for who, slot in zip(people, others, strict=True):
        receipt = await teams.book(who, slot=slot)
        data = receipt.action("move.start")["data"]
        checks.append(teams.executing("move.confirm", {**data, "verb": "move.confirm", "slot": wanted}, who))
    # The meetings being made meanwhile give the bookings a new revision, which asks once more: then press again.
    answers = await asyncio.gather(*(teams.send_press(one) for one in checks))
    again = [
        teams.pressing(shown, "move.confirm", who, {})
        for who, shown in zip(people, answers, strict=True)
        if "move.confirm" in shown.verbs
    ]
    answers = [*answers, *await asyncio.gather(*(teams.send_press(one) for one in again))]
    assert sum("Samtalen er flyttet" in shown.words for shown in answers) == 1


async def test_a_card_older_than_the_booking_asks_again_before_it_moves(teams: Teams) -> None:
    receipt = await booked(teams)
    times = await teams.press(receipt, "move.start")
    check = await teams.press(times, "move.pick", wanted={"slot": "2026-12-11T13:00"})
    await order_interpreter(teams)
    asked = await teams.press(check, "move.confirm")
    assert "endret siden kortet ble laget" in asked.words and "Tolken er bestilt" in asked.words
    assert "Samtalen er flyttet" in (await teams.press(asked, "move.confirm")).words


async def test_keeping_the_time_changes_nothing(lite: Teams) -> None:
    receipt = await booked(lite)
    kept = await lite.press(await lite.press(receipt, "move.start"), "move.stop")
    assert "Samtalen er bestilt" in kept.words and "kl. 09.00" in kept.words


async def test_the_counsellor_cancels_with_a_reason_that_the_adviser_sees(teams: Teams) -> None:
    await booked(teams)
    asked = await teams.press(teams.last_card(ARTURO), "cancel.start", ARTURO)
    assert breaches(asked.card) == []
    assert "Deltakeren ønsker" not in asked.words
    for wrong in ("", "not-wanted", "x"):
        refused = await teams.press(asked, "cancel.confirm", ARTURO, reason=wrong)
        assert "Velg en grunn fra listen" in refused.words
    gone = await teams.press(asked, "cancel.confirm", ARTURO, reason="no-interpreter")
    assert breaches(gone.card, terminal=True) == []
    assert "Tolk mangler" in gone.words
    await teams.until(lambda: "Avlyst av Arturo Hernandez" in str(teams.cards(ADVISER)))
    assert "Tolk mangler" in str(teams.cards(ADVISER)[-1])
    for verb in ("cancel.confirm", "move.confirm"):
        data = {**asked.action("cancel.confirm")["data"], "verb": verb, "reason": "other", "slot": "2026-12-11T13:00"}
        late = await teams.send_press(teams.executing(verb, data))
        assert "allerede avlyst" in late.words and OVERTAKEN in late.words


async def test_who_does_not_come_is_told_to_the_adviser_with_a_way_to_book_again(teams: Teams, clock: SetClock) -> None:
    await booked(teams)
    before = teams.last_card(ARTURO)
    data = before.action("move.start")["data"]
    early = await teams.send_press(teams.executing("outcome.no-show", {**data, "verb": "outcome.no-show"}, ARTURO))
    assert "har ikke begynt" in early.words
    clock.time = BEGINS
    await teams.until(lambda: "outcome.ask" in teams.last_card(ARTURO).verbs)
    card = teams.last_card(ARTURO)
    assert breaches(card.card) == []
    assert "move.start" not in card.verbs and "outcome.completed" not in card.verbs
    asked = await teams.press(card, "outcome.ask", ARTURO)
    assert breaches(asked.card) == []
    assert "outcome.ask" in (await teams.press(asked, "outcome.stop", ARTURO)).verbs
    missed = await teams.press(asked, "outcome.no-show", ARTURO)
    assert "Deltakeren møtte ikke" in missed.words and breaches(missed.card, terminal=True) == []
    await teams.until(lambda: "walk.start" in str(teams.cards(ADVISER)[-1]))
    assert "møtte ikke" in str(teams.cards(ADVISER)[-1])
    again = await teams.press(asked, "outcome.no-show", ARTURO)
    assert "allerede meldt" in again.words


async def test_a_session_is_completed_when_it_has_ended_and_the_card_says_why_no_note(
    teams: Teams, clock: SetClock
) -> None:
    await booked(teams)
    clock.time = ENDS
    await teams.until(lambda: "Hvordan gikk samtalen?" in str(teams.cards(ARTURO)))
    question = next(
        Shown(sent["attachments"][0]["content"], "1:question")
        for _, sent in reversed(teams.to(ARTURO))
        if sent.get("attachments") and "Hvordan gikk" in str(sent)
    )
    assert "rutinen pkt. 3" in question.words
    done = await teams.press(question, "outcome.completed", ARTURO)
    assert "Gjennomført samtale" in done.words and "rutinen pkt. 3" in done.words
    assert breaches(done.card, terminal=True) == []
    await teams.until(lambda: "Samtalen er gjennomført" in str(teams.cards(ADVISER)))
    late = await teams.press(question, "outcome.ask", ARTURO)
    assert "allerede meldt gjennomført" in late.words


async def test_a_session_that_has_begun_is_not_moved(lite: Teams, clock: SetClock) -> None:
    receipt = await booked(lite)
    times = await lite.press(receipt, "move.start")
    clock.time = BEGINS
    for verb in ("move.start", "move.later", "move.pick", "move.confirm"):
        data = {**times.action("move.pick")["data"], "verb": verb}
        assert "har begynt" in (await lite.send_press(lite.executing(verb, data))).words


async def test_forged_choices_move_nothing(lite: Teams) -> None:
    receipt = await booked(lite)
    data = receipt.action("move.start")["data"]
    for slot in ("", "x", "9999-12-31T23:59", "0001-01-01T00:00", "2026-12-09T10:00", "2026-12-06T10:00"):
        for verb in ("move.pick", "move.confirm"):
            shown = await lite.send_press(lite.executing(verb, {**data, "verb": verb, "slot": slot, "screen": "9999"}))
            assert "Flytt samtalen" in shown.words and "Vil du flytte" not in shown.words
    assert "kl. 09.00" in (await lite.say("mine bestillinger")).words


async def test_a_session_booked_on_recorded_attendance_is_moved_on_it_too(
    teams: Teams, opened: Database, clock: SetClock
) -> None:
    """The adviser vouched for nothing; the record was then deleted, but stays true."""
    receipt = await booked(teams)
    data = receipt.action("move.start")["data"]
    booking_id = UUID(data["booking"])
    store = SqlStore(opened, Sealer.from_text(new_key()))
    async with store.begin() as tx:
        booking = await tx.booking(booking_id)
        assert booking is not None
        request = booking.request.model_copy(update={"attended_meeting": False})
        judgment = judge(request, replace(facts(), attendance_recorded=True))
        changes = {"request": request, "judgment": judgment, "revision": booking.revision + 1}
        await tx.save_booking(booking.model_copy(update=changes))
        await tx.commit()
    values = {**data, "verb": "move.pick", "slot": "2026-12-11T13:00"}
    assert "Vil du flytte" in (await teams.send_press(teams.executing("move.pick", values))).words
