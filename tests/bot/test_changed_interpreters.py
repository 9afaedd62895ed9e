"""An interpreter who is ordered is changed: another level, a reason, or nobody after all."""

import pytest

from tests.bot.chat import Chat, Seen
from tests.bot.teams import ADVISER, ARTURO, Teams
from tests.bot.test_group_meetings import agreed, chat_of


async def ordered(teams: Teams, **inputs: str) -> tuple[Chat, Chat, Seen]:
    """The adviser's chat, the counsellor's, and the card of a session whose interpreter is ordered."""
    una, cy = await chat_of(teams, ADVISER), await chat_of(teams, ARTURO)
    await teams.book()
    order = await cy.press(await cy.newest("Ny bestilling"), "Ordne tolk")
    assert "Lagre endringen" not in order.buttons
    return una, cy, await cy.press(order, "Bestilt", **inputs)


async def test_the_level_is_changed_and_both_see_it(teams: Teams) -> None:
    una, cy, card = await ordered(teams, level="D")
    order = await cy.press(card, "Endre tolk")
    assert (order.values["level"], order.values["reason"]) == ("D", None)
    assert "Bestilt" not in order.buttons
    changed = await cy.press(order, "Lagre endringen", level="B")
    assert "Tolk: Bestilt 23. november 2026, nivå B" in changed.text
    assert "Endre tolk" in changed.buttons
    assert "nivå B" in (await una.newest("Tolk: Bestilt 23. november 2026, nivå B")).text
    assert (await cy.press(changed, "Endre tolk")).values["level"] == "B"


async def test_a_level_becomes_a_reason_and_a_reason_a_level(teams: Teams) -> None:
    _, cy, card = await ordered(teams, level="D")
    order = await cy.press(card, "Endre tolk")
    missing = await cy.press(order, "Lagre endringen", level="exception")
    assert "Velg grunnen til unntaket." in missing.text
    assert (missing.values["level"], missing.values["reason"]) == ("exception", None)
    card = await cy.press(missing, "Lagre endringen", level="exception", reason="cannot-wait")
    assert "unntak: Ikke forsvarlig å vente" in card.text
    order = await cy.press(card, "Endre tolk")
    assert (order.values["level"], order.values["reason"]) == ("exception", "cannot-wait")
    card = await cy.press(order, "Lagre endringen", level="A", reason="cannot-wait")
    assert "nivå A" in card.text and "unntak" not in card.text
    order = await cy.press(card, "Endre tolk")
    card = await cy.press(order, "Lagre endringen", level="unstated")
    assert "Tolk: Bestilt 23. november 2026\n" in card.text + "\n"
    assert (await cy.press(card, "Endre tolk")).values["level"] == "unstated"


async def test_nobody_after_all_and_somebody_again(teams: Teams) -> None:
    una, cy, card = await ordered(teams, level="D")
    nobody = await cy.press(await cy.press(card, "Endre tolk"), "Ikke å få tak i")
    assert "Tolk: Ikke å få tak i" in nobody.text
    assert "Tolk: Ikke å få tak i" in (await una.newest("Tolk: Ikke å få tak i")).text
    again = await cy.press(await cy.press(nobody, "Ordne tolk"), "Bestilt", level="C")
    assert "nivå C" in again.text


async def test_saving_what_is_there_already_changes_nothing(lite: Teams) -> None:
    _, cy, card = await ordered(lite, level="D")
    order = await cy.press(card, "Endre tolk")
    for _ in range(2):
        same = await cy.press(order, "Lagre endringen", level="D")
        assert same.card == card.card


async def test_a_change_that_is_delivered_twice_is_made_once(lite: Teams) -> None:
    _, cy, card = await ordered(lite, level="D")
    order = await cy.press(card, "Endre tolk")
    first = await cy.press(order, "Lagre endringen", level="B")
    assert (await cy.press(order, "Lagre endringen", level="B")).card == first.card
    late = await cy.press(order, "Lagre endringen", level="A")
    assert "endret siden kortet ble laget" in late.text
    assert late.values["level"] == "B"


@pytest.mark.parametrize("level", ["", "F", "exception"])
async def test_what_is_not_enough_is_asked_for_and_the_order_stands(lite: Teams, level: str) -> None:
    _, cy, card = await ordered(lite, level="D")
    again = await cy.press(await cy.press(card, "Endre tolk"), "Lagre endringen", level=level)
    assert "Velg" in again.text and "Lagre endringen" in again.buttons
    assert "Tolk: Bestilt 23. november 2026, nivå D" in again.text


async def test_each_language_of_a_meeting_is_changed_by_itself(teams: Teams) -> None:
    una, cy = await chat_of(teams, ADVISER), await chat_of(teams, ARTURO)
    card = await agreed(una, cy)
    for level in ("D", "E"):
        card = await cy.press(await cy.press(card, "Bestill tolk"), "Bestilt", level=level)
    ukrainian = await cy.press(card, "Endre tolk")
    assert ukrainian.values["level"] == "D"
    card = await cy.press(ukrainian, "Lagre endringen", level="B")
    assert "Tolk til ukrainsk: Bestilt 23. november 2026, nivå B" in card.text
    assert "Tolk til russisk: Bestilt 23. november 2026, nivå E" in card.text
    russian = await cy.press(await cy.press(card, "Endre tolk"), "russisk")
    assert russian.values["level"] == "E"
    card = await cy.press(russian, "Lagre endringen", level="exception", reason="nobody-qualified")
    told = "Tolk til russisk: Bestilt 23. november 2026, unntak: Ingen i tolkeregisteret på språket"
    assert told in card.text
    assert "nivå B" in (await una.newest(told)).text
    russian = await cy.press(await cy.press(card, "Endre tolk"), "russisk")
    assert (russian.values["level"], russian.values["reason"]) == ("exception", "nobody-qualified")
    nobody = await cy.press(russian, "Ikke å få tak i")
    assert "Tolk til russisk: Ikke å få tak i" in nobody.text
    assert "nivå B" in (await una.newest("Tolk til russisk: Ikke å få tak i")).text


async def test_a_change_from_the_list_leads_back_to_the_list(lite: Teams) -> None:
    una, cy = await chat_of(lite, ADVISER), await chat_of(lite, ARTURO)
    card = await agreed(una, cy)
    await cy.press(await cy.press(card, "Bestill tolk"), "Bestilt", level="D")
    todo = await cy.press(await cy.say("hei"), "Tolker som ikke er bestilt")
    ukrainian = await cy.press(await cy.press(todo, "Ordne tolk"), "ukrainsk")
    back = await cy.press(ukrainian, "Lagre endringen", level="B")
    assert back.text == todo.text
    assert "nivå B" in (await una.newest("Tolk til ukrainsk: Bestilt 23. november 2026, nivå B")).text
