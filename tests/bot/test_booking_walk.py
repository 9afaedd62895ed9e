"""One booking through HTTP, from «hei» to the link and the cancellation, on both databases."""

import asyncio

import pytest

from tests.bot.outbox_table import until_rows
from tests.bot.teams import ADVISER, ARTURO, DUF, MENU, OTHER, Teams, adviser
from tests.cards.card_rules import breaches

DUF_DIGITS = DUF.replace(" ", "")


async def test_a_person_is_welcomed_once_though_teams_tells_twice(teams: Teams) -> None:
    await teams.install(ADVISER)
    await teams.install(ADVISER)
    assert len(teams.to(ADVISER)) == 1
    assert teams.last_card(ADVISER).verbs == MENU


async def test_two_install_events_at_once_welcome_once(teams: Teams) -> None:
    await asyncio.gather(*(teams.install(ADVISER) for _ in range(5)))
    assert len(teams.to(ADVISER)) == 1


async def test_a_session_is_booked_from_hei_to_the_link(teams: Teams) -> None:
    await teams.install(ARTURO)
    receipt = await teams.book()
    assert breaches(receipt.card) == []
    assert "Samtalen er bestilt" in receipt.words
    assert "/local/meetings/" in receipt.words

    await teams.until(lambda: bool(teams.texts(ADVISER)))
    (invitation,) = teams.texts(ADVISER)
    assert "kl. 09.00" in invitation and "/local/meetings/" in invitation
    await teams.until(lambda: "/local/meetings/" in str(teams.cards(ARTURO)))
    card = teams.last_card(ARTURO)
    assert breaches(card.card) == []
    assert "ukrainsk" in card.words and "Larvik" in card.words and ADVISER.name in card.words


async def test_the_link_of_the_local_mode_opens_a_page(lite: Teams) -> None:
    receipt = await lite.book()
    url = receipt.words.split('"url": "')[1].split('"')[0]
    status, page = await lite.get("/" + url.split("/", 3)[3])
    assert status == 200
    assert "Teams-møtet" in page


async def test_the_number_is_never_posted_and_its_showing_is_answered_to_the_one_who_asks(teams: Teams) -> None:
    await teams.install(ARTURO)
    await teams.book()
    await teams.until(lambda: "/local/meetings/" in str(teams.cards(ARTURO)))
    card = teams.last_card(ARTURO)
    shown = await teams.press(card, "counsellor.show-duf", ARTURO)
    assert DUF in shown.words
    hidden = await teams.press(shown, "counsellor.hide-duf", ARTURO)
    assert DUF not in hidden.words
    order = await teams.press(shown, "counsellor.interpreter", ARTURO)
    await teams.press(order, "interpreter.ordered", ARTURO, level="C")
    await teams.until(lambda: "Bestilt 23." in str(teams.cards(ADVISER)))
    everything = str(teams.connector.received)
    assert DUF not in everything and DUF_DIGITS not in everything


async def test_an_interpreter_ordered_is_seen_by_both(teams: Teams) -> None:
    await teams.install(ARTURO)
    await teams.book()
    await teams.until(lambda: "/local/meetings/" in str(teams.cards(ARTURO)))
    order = await teams.press(teams.last_card(ARTURO), "counsellor.interpreter", ARTURO)
    pressing = teams.pressing(order, "interpreter.ordered", ARTURO, {"level": "C"})
    first = await teams.send_press(pressing)
    assert "Bestilt 23. november 2026, nivå C" in first.words
    again = await teams.send_press(pressing)
    assert again.card == first.card
    await teams.until(lambda: "Bestilt 23. november 2026" in str(teams.cards(ADVISER)))
    await teams.until(lambda: "Bestilt 23. november 2026" in str(teams.cards(ARTURO)))


async def test_a_cancellation_frees_the_time_and_tells_the_counsellor(teams: Teams) -> None:
    await teams.install(ARTURO)
    times = await teams.to_times()
    receipt = await teams.book(slot=times.slots[0])
    await teams.until(lambda: "/local/meetings/" in str(teams.cards(ARTURO)))
    assert times.slots[0] not in (await teams.to_times(OTHER)).slots

    mine = await teams.press(receipt, "mine.show")
    asked = await teams.press(mine, "cancel.start")
    pressing = teams.pressing(asked, "cancel.confirm", ADVISER, {"reason": "not-wanted"})
    first, again = [await teams.send_press(pressing) for _ in range(2)]
    assert "Avlyst: samtalen tirsdag 8. desember 2026 (uke 50) kl. 09.00" in first.words
    assert again.card == first.card
    assert "cancel.start" not in first.verbs

    await teams.until(lambda: len(teams.texts(ARTURO)) == 1)
    assert ADVISER.name in teams.texts(ARTURO)[0]
    await teams.until(lambda: "Avlyst bestilling" in str(teams.cards(ARTURO)[-1]))
    assert teams.last_card(ARTURO).verbs == ["menu.show"]  # nothing left to change
    await teams.until(lambda: "Samtalen er avlyst" in str(teams.cards(ADVISER)[-1]))
    assert times.slots[0] in (await teams.to_times(OTHER)).slots


async def test_the_same_press_delivered_again_and_again_books_once_with_the_same_answer(teams: Teams) -> None:
    await teams.install(ARTURO)
    pressing = teams.pressing(await teams.to_check(), "walk.confirm", ADVISER, {})
    receipts = [await teams.send_press({**pressing, "id": str(n)}) for n in range(4)]
    assert all(one.card == receipts[0].card for one in receipts)
    assert (await teams.say("mine bestillinger")).verbs.count("cancel.start") == 1


async def test_the_same_press_delivered_at_once_books_once_with_the_same_answer(teams: Teams) -> None:
    pressing = teams.pressing(await teams.to_check(), "walk.confirm", ADVISER, {})
    receipts = await asyncio.gather(*(teams.send_press({**pressing, "id": str(n)}) for n in range(4)))
    assert {("Samtalen er bestilt" in one.words) for one in receipts} == {True}
    assert (await teams.say("mine bestillinger")).verbs.count("cancel.start") == 1
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    assert len(teams.texts(ADVISER)) == 1


async def test_fifty_confirmations_of_one_time_give_one_booking_and_the_others_the_times(teams: Teams) -> None:
    people = [adviser(number) for number in range(50)]
    slot = (await teams.to_times()).slots[3]
    checks = [await teams.to_check(who, slot) for who in people]
    answers = await asyncio.gather(
        *(teams.press(check, "walk.confirm", who) for check, who in zip(checks, people, strict=True))
    )
    won = [one for one in answers if "Samtalen er bestilt" in one.words]
    lost = [one for one in answers if "Samtalen er bestilt" not in one.words]
    assert len(won) == 1
    for one in lost:
        assert "Tiden ble nettopp tatt" in one.words
        assert slot not in one.slots and len(one.slots) > 10
    loser = people[answers.index(lost[0])]
    check = await teams.press(lost[0], "walk.pick", loser, {"slot": lost[0].slots[0]})
    assert DUF in check.words and "ukrainsk" in check.words


async def test_a_time_taken_meanwhile_sends_the_adviser_back_with_the_answers_kept(teams: Teams) -> None:
    check = await teams.to_check()
    slot = (await teams.to_times(OTHER)).slots[0]
    await teams.book(OTHER, slot)
    times = await teams.press(check, "walk.confirm")
    assert "Tiden ble nettopp tatt" in times.words
    assert slot not in times.slots
    back = await teams.press(times, "walk.back")
    assert back.values["duf"] == DUF
    assert back.values["attended_meeting"] == "true"


@pytest.mark.parametrize("times", [1, 2])
async def test_a_counsellor_who_opens_the_assistant_late_gets_what_waited(
    teams: Teams, times: int, database: str
) -> None:
    for _ in range(times):
        await teams.book()
    await teams.until(lambda: len(teams.texts(ADVISER)) == times)
    # One that finds the counsellor there after all, having just looked in vain, is tried again two seconds later by a
    # clock that stands still here; so each must have come to wait. The second of each session is behind the first.
    await until_rows(database, "counsellor-card", *[("waiting", 1), ("ready", 0)] * times)
    assert teams.to(ARTURO) == []
    await teams.install(ARTURO)
    await teams.until(lambda: len({str(card) for card in teams.cards(ARTURO) if "Ny bestilling" in str(card)}) >= times)


async def test_a_booking_cancelled_before_the_counsellor_came_is_not_told(teams: Teams) -> None:
    receipt = await teams.book()
    await teams.until(lambda: len(teams.texts(ADVISER)) == 1)
    mine = await teams.press(receipt, "mine.show")
    await teams.press(await teams.press(mine, "cancel.start"), "cancel.confirm", reason="other")
    await teams.install(ARTURO)
    await teams.book(OTHER)
    await teams.until(lambda: len(teams.cards(ARTURO)) >= 2)
    assert teams.texts(ARTURO) == []
    assert "Avlyst bestilling" not in str(teams.cards(ARTURO))
