"""The interpreters of an information meeting through HTTP: ordering, nobody to be had, moving and cancelling."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.bot.chat import Chat, Seen, pass_by
from tests.bot.teams import ADVISER, ARTURO, GORIL, OTHER, SetClock, Teams
from tests.bot.test_group_meetings import ABOUT, TIMES, agreed, asked, chat_of
from tests.cards.card_rules import breaches

UKRAINIAN = "Språk: ukrainsk (українська)"
RUSSIAN = "Språk: russisk (русский)"


async def both(teams: Teams) -> tuple[Chat, Chat]:
    return await chat_of(teams, ADVISER), await chat_of(teams, ARTURO)


async def opened(una: Chat, cy: Chat) -> Seen:
    """The card of the first language of a meeting that was just agreed."""
    return await cy.press(await agreed(una, cy), "Bestill tolk")


async def test_each_language_is_ordered_and_both_see_it(teams: Teams) -> None:
    una, cy = await both(teams)
    meeting = await agreed(una, cy)
    assert "Tolk til ukrainsk: Ikke bestilt ennå" in meeting.text
    order = await cy.press(meeting, "Bestill tolk")
    for fact in (
        "Skjermtolking på Teams",
        UKRAINIAN,
        "Tid: mandag 30. november 2026 (uke 49) kl. 09.00–12.00",
        "Antall deltakere: 12",
        "Møtelenke: http",
    ):
        assert fact in order.text
    missing = await cy.press(order, "Bestilt", level="exception")
    assert "Velg grunnen til unntaket." in missing.text
    assert missing.values["level"] == "exception"
    one = await cy.press(missing, "Bestilt", level="exception", reason="cannot-wait")
    assert "Tolk til russisk: Ikke bestilt ennå" in one.text
    second = await cy.press(one, "Bestill tolk")
    assert RUSSIAN in second.text
    done = await cy.press(second, "Bestilt", level="B")
    assert "Informasjonsmøte er avtalt" in done.text
    told = "Tolk til ukrainsk: Bestilt 23. november 2026, unntak: Ikke forsvarlig å vente"
    assert told in done.text
    assert "Bestill tolk" not in done.buttons
    receipt = await una.newest("Tolk til russisk: Bestilt 23. november 2026, nivå B")
    assert told in receipt.text
    posted = await cy.newest("Tolk til russisk: Bestilt 23. november 2026, nivå B")
    assert "Endre tolk" in posted.buttons


async def test_nobody_to_be_had_leads_to_other_times_and_the_adviser_accepts_one(teams: Teams) -> None:
    una, cy = await both(teams)
    order = await opened(una, cy)
    await cy.press(order, "Bestilt", level="A")
    russian = await cy.press(order, "russisk")
    nobody = await cy.press(russian, "Ikke å få tak i")
    assert "Ingen tolk er å få tak i til: russisk" in nobody.text
    assert "Tolk til russisk: Ikke å få tak i" in (await una.newest("Ikke å få tak i")).text

    form = await cy.press(nobody, "Foreslå å flytte møtet")
    again = await cy.press(form, "Send forslagene", day2="2026-12-05", clock2="10:00")
    assert "Senteret er stengt den dagen" in again.text
    assert again.values["day1"] == "2026-12-05"
    same = await cy.press(form, "Send forslagene", day1="2026-11-30", clock1="09:00")
    assert "Møtet har allerede denne tiden." in same.text
    times = {"day1": "2026-12-04", "clock1": "10:00", "day2": "2026-12-07", "clock2": "09:00"}
    waiting = await cy.press(form, "Send forslagene", **times)
    assert "Du har foreslått å flytte møtet" in waiting.text
    assert "Bestill tolk" not in waiting.buttons

    question = await una.newest("Karriereveilederen ber om å flytte informasjonsmøtet")
    assert "Forslag 2: mandag 7. desember 2026 (uke 50) kl. 09.00" in question.text
    moved = await una.press(question, "Godta forslag 2")
    assert "Informasjonsmøtet er flyttet" in moved.text
    assert "Tid: mandag 7. desember 2026 (uke 50) kl. 09.00" in moved.text
    assert "Tolk til ukrainsk: Må bestilles på nytt" in moved.text
    assert "Tolk til russisk: Ikke bestilt ennå" in moved.text
    invitation = await una.told("mandag 7. desember 2026")
    assert invitation.split("Bli med her: ")[1] == _link(await una.told("mandag 30. november"))
    news = await cy.newest("Informasjonsmøtet er flyttet")
    assert "Husk å avbestille tolk til: ukrainsk." in news.text
    assert "Bestill tolk" in news.buttons


def _link(invitation: str) -> str:
    return invitation.split("Bli med her: ")[1]


async def test_none_of_the_times_suits_and_the_meeting_stands(teams: Teams) -> None:
    una, cy = await both(teams)
    form = await cy.press(await agreed(una, cy), "Foreslå å flytte møtet")
    await cy.press(form, "Send forslagene", day1="2026-12-04", clock1="10:00")
    question = await una.newest("ber om å flytte")
    stands = await una.press(question, "Ingen av tidene passer")
    assert "Tid: mandag 30. november" in stands.text
    told = await cy.newest("Ingen av tidene du foreslo, passet rådgiveren.")
    assert "Tid: mandag 30. november" in told.text
    again = await cy.press(told, "Foreslå å flytte møtet")
    asked_again = await cy.press(again, "Send forslagene", day1="2026-12-07", clock1="10:00")
    assert "Ingen av tidene" not in asked_again.text
    second = await una.newest("mandag 7. desember")
    taken_back = await cy.press(asked_again, "Trekk flytteforslaget")
    assert "Bestill tolk" in taken_back.buttons
    late = await una.press(second, "Godta forslag 1")
    assert "Slik står det nå" in late.text
    assert "Tid: mandag 30. november" in late.text


async def test_nobody_to_be_had_may_end_in_cancelling_with_that_reason(teams: Teams) -> None:
    una, cy = await both(teams)
    order = await opened(una, cy)
    await cy.press(order, "Bestilt", level="A")
    nobody = await cy.press(await cy.press(order, "russisk"), "Ikke å få tak i")
    asking = await cy.press(nobody, "Avlys møtet")
    assert asking.values["reason"] == "no-interpreter"
    assert "Velg en grunn fra listen." in (await cy.press(asking, "Ja, avlys", reason="no-room")).text
    gone = await cy.press(asking, "Ja, avlys", reason="no-interpreter")
    assert "Informasjonsmøtet er avlyst" in gone.text
    assert "Husk å avbestille tolk til: ukrainsk." in gone.text
    assert "Grunn: Tolk mangler" in (await una.newest("Informasjonsmøtet er avlyst")).text


async def test_the_same_press_twice_is_one(teams: Teams) -> None:
    una, cy = await both(teams)
    order = await opened(una, cy)
    for title, inputs in (("Bestilt", {"level": "A"}), ("Ikke å få tak i", {})):
        first = await cy.press(order, title, **inputs)
        assert (await cy.press(order, title, **inputs)).card == first.card
        shown = await cy.press(first, "Bestill tolk")
        order = await cy.press(shown, "ukrainsk") if "ukrainsk" in shown.buttons else shown
    receipt = await una.newest("Ikke å få tak i")
    assert "Tolk til ukrainsk: Ikke å få tak i" in receipt.text


async def test_an_old_card_is_answered_with_how_things_stand(lite: Teams) -> None:
    una, cy = await both(lite)
    old = await opened(una, cy)
    await cy.press(old, "Ikke å få tak i")
    late = await cy.press(old, "Bestilt", level="A")
    assert "Møtet er endret siden kortet ble laget" in late.text
    assert "Tolk: Ikke å få tak i" in late.text


async def test_an_order_after_another_time_was_proposed_waits_for_the_answer(lite: Teams) -> None:
    una, cy = await both(lite)
    meeting = await agreed(una, cy)
    order = await cy.press(meeting, "Bestill tolk")
    form = await cy.press(meeting, "Foreslå å flytte møtet")
    await cy.press(form, "Send forslagene", day1="2026-12-04", clock1="10:00")
    for title in ("Bestilt", "Ikke å få tak i"):
        refused = await cy.press(order, title, level="A")
        assert "Rådgiveren skal svare først. Ingenting er endret." in refused.text
        assert "Tolk til ukrainsk: Ikke bestilt ennå" in refused.text


@pytest.mark.parametrize("who", [ADVISER, OTHER, GORIL])
async def test_nobody_else_orders_moves_or_sees(lite: Teams, who: object) -> None:
    una, cy = await both(lite)
    meeting = await agreed(una, cy)
    order = await cy.press(meeting, "Bestill tolk")
    form = await cy.press(meeting, "Foreslå å flytte møtet")
    other = una if who is ADVISER else await chat_of(lite, OTHER if who is OTHER else GORIL)
    presses = (
        (meeting, "Bestill tolk"),
        (meeting, "Foreslå å flytte møtet"),
        (order, "Bestilt"),
        (order, "Ikke å få tak i"),
        (order, "Tilbake"),
        (form, "Send forslagene"),
    )
    for card, title in presses:
        answer = await other.press(card, title, level="A", day1="2026-12-04", clock1="10:00")
        assert "tilhører noen andre" in answer.text
        assert "ukrainsk" not in answer.text
    assert "Tolk til ukrainsk: Bestilt" in (await cy.press(order, "Bestilt", level="A")).text


async def test_ordering_closes_when_the_meeting_begins(lite: Teams, clock: SetClock) -> None:
    una, cy = await both(lite)
    meeting = await agreed(una, cy)
    order = await cy.press(meeting, "Bestill tolk")
    clock.time = datetime(2026, 11, 30, 8, tzinfo=UTC)
    for card, title in ((meeting, "Bestill tolk"), (order, "Bestilt"), (order, "Ikke å få tak i")):
        refused = await cy.press(card, title, level="A")
        assert "Møtet har begynt, så det kan ikke endres her." in refused.text
        assert "Tolk til ukrainsk: Ikke bestilt ennå" in refused.text
    clock.time -= timedelta(seconds=1)
    assert "Tolk til ukrainsk: Bestilt" in (await cy.press(order, "Bestilt", level="A")).text


async def test_the_list_has_each_language_of_a_meeting_and_shrinks(teams: Teams) -> None:
    una, cy = await both(teams)
    await agreed(una, cy)
    await teams.book(OTHER, slot="2026-12-08T09:00", language="ti")
    await cy.newest("Ny bestilling")
    listed = await cy.press(await cy.say("hei"), "Tolker som ikke er bestilt")
    assert breaches(listed.card) == []
    lines = [line for line in listed.text.splitlines() if " · " in line]
    assert lines == [
        "Informasjonsmøte, Larvik · ukrainsk · Ikke bestilt ennå",
        "Informasjonsmøte, Larvik · russisk · Ikke bestilt ennå",
        "tigrinja · Ikke bestilt ennå",
    ]
    order = await cy.press(listed, _button(listed, "russisk"))
    assert RUSSIAN in order.text
    assert (await cy.press(order, "Tilbake")).card == listed.card
    rest = await cy.press(order, "Bestilt", level="A")
    assert "Tolker som ikke er bestilt" in rest.text
    assert "russisk" not in rest.text
    assert "ukrainsk" in rest.text


def _button(card: Seen, ending: str) -> str:
    """The title or tooltip of the button that ends like this."""
    return next(title for title in card.buttons if title.endswith(ending))


async def test_what_has_begun_is_in_the_list_no_more(lite: Teams, clock: SetClock) -> None:
    una, cy = await both(lite)
    await agreed(una, cy)
    clock.time = datetime(2026, 11, 30, 7, 59, 59, tzinfo=UTC)
    listed = await cy.press(await cy.say("hei"), "Tolker som ikke er bestilt")
    assert "Informasjonsmøte, Larvik" in listed.text
    pass_by(clock, seconds=1)
    listed = await cy.press(await cy.say("hei"), "Tolker som ikke er bestilt")
    assert "som trenger tolk, har fått det" in listed.text


async def test_the_week_says_how_it_stands_with_the_interpreters(teams: Teams) -> None:
    una, cy = await both(teams)
    order = await opened(una, cy)
    week = await cy.press(await cy.say("min uke"), "Uke 49 →")
    assert "Tolk: Ikke bestilt ennå" in week.text
    assert "⚠ Tolk må bestilles." in week.text
    await cy.press(order, "Bestilt", level="A")
    await cy.press(await cy.press(order, "russisk"), "Ikke å få tak i")
    week = await cy.press(await cy.say("min uke"), "Uke 49 →")
    assert "Tolk: ukrainsk: Bestilt 23. november 2026, nivå A; russisk: Ikke å få tak i" in week.text
    assert "⚠ Ingen tolk å få på et av språkene." in week.text


async def test_the_municipalitys_own_interpreter_is_not_ordered(lite: Teams) -> None:
    una, cy = await both(lite)
    await asked(una, ABOUT | {"own_interpreter": "own"}, TIMES)
    meeting = await cy.press(await cy.newest("Forespørsel om informasjonsmøte"), "Godta forslag 1")
    assert "Tolk: Kommunen har egen tolk som passer" in meeting.text
    assert "Bestill tolk" not in meeting.buttons
    data = meeting.action("group.share-ask")["data"]
    verb = "group.interpreter-ordered"
    answer = await lite.send_press(lite.executing(verb, {**data, "verb": verb, "level": "A", "language": "uk"}, ARTURO))
    assert "Kommunen har egen tolk til møtet. Ingenting er endret." in answer.words
    listed = await cy.press(await cy.say("hei"), "Tolker som ikke er bestilt")
    assert "som trenger tolk, har fått det" in listed.text


async def test_the_reminder_comes_a_week_before_while_a_language_is_left(teams: Teams, clock: SetClock) -> None:
    una, cy = await both(teams)
    times = {"day1": "2026-12-10", "clock1": "09:00"}
    await asked(una, ABOUT, TIMES | times)
    meeting = await cy.press(await cy.newest("Forespørsel om informasjonsmøte"), "Godta forslag 1")
    await cy.press(await cy.press(meeting, "Bestill tolk"), "Bestilt", level="A")
    clock.time = datetime(2026, 12, 3, 8, tzinfo=UTC)
    text = await cy.told("Tolk er ikke bestilt til informasjonsmøtet torsdag 10. desember")
    assert "Språk: russisk. Bestill tolk nå (rutinen pkt. 1.2)." in text
