"""The waiting list through HTTP: joining, a freed time, and who gets it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from bot.storage import open_database
from bot.storage.tables import bookings, held_time, waiting_entries
from tests.booking.examples import NOW
from tests.bot.directory_chat import shipped_list
from tests.bot.newest import newest
from tests.bot.teams import ADVISER, ARTURO, DUF, GORIL, OTHER, SetClock, Shown, Teams, adviser, settings, teams_with
from tests.cards.card_rules import breaches

DUF_DIGITS = DUF.replace(" ", "")
FIRST, SECOND, THIRD = adviser(1), adviser(2), adviser(3)
DAY, SECOND_OF_TIME = timedelta(days=1), timedelta(seconds=1)


class TickingClock(SetClock):
    """Goes on a little each time it is read, so that those who join one after another do so at different moments."""

    def now(self) -> datetime:
        self.time += timedelta(microseconds=1)
        return self.time


@pytest.fixture
def clock() -> SetClock:
    return TickingClock()


@pytest.fixture
def narrow(tmp_path: Path) -> Path:
    """A routine with two times within reach: Tuesday 8 December at nine and ten."""
    path = tmp_path / "routine.toml"
    path.write_text('[session]\nweekdays = ["tuesday"]\nopens = 09:00:00\ncloses = 11:00:00\noffered_weeks = 1\n')
    return path


@pytest.fixture
async def full(database: str, clock: SetClock, narrow: Path) -> AsyncIterator[tuple[Teams, list[Shown]]]:
    """The service with nothing free, and the receipts of those who have the two times."""
    async with teams_with(settings(database, routine=narrow), clock) as teams:
        receipts = [await teams.book(), await teams.book(OTHER)]
        yield teams, receipts


async def wait(teams: Teams, who: object) -> Shown:
    return await teams.press(await teams.to_times(who), "walk.wait", who)  # type: ignore[arg-type]


async def cancel(teams: Teams, who: object = ADVISER) -> None:
    mine = await teams.say("mine bestillinger", who)  # type: ignore[arg-type]
    asked = await teams.press(mine, "cancel.start", who)  # type: ignore[arg-type]
    await teams.press(asked, "cancel.confirm", who, reason="not-wanted")  # type: ignore[arg-type]


async def offer_to(teams: Teams, who: object) -> Shown:
    await teams.until(lambda: bool(teams.cards(who)) and is_offered(newest(teams, who)))  # type: ignore[arg-type]
    return newest(teams, who)  # type: ignore[arg-type]


def is_offered(shown: Shown) -> bool:
    return "waiting.take" in shown.verbs


async def test_a_full_calendar_offers_a_place_on_the_list(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    times = await teams.to_times(FIRST)
    assert breaches(times.card) == []
    waiting = await teams.press(times, "walk.wait", FIRST)
    assert breaches(waiting.card) == []
    assert "Du står på ventelisten" in waiting.words
    assert waiting.verbs == ["waiting.leave", "menu.show"]
    assert (await teams.press(times, "walk.wait", FIRST)).card == waiting.card


async def test_a_freed_time_is_offered_to_the_first_taken_and_booked(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await wait(teams, SECOND)
    await cancel(teams)
    offer = await offer_to(teams, FIRST)
    assert breaches(offer.card) == []
    assert "tirsdag 8. desember 2026 (uke 50) kl. 09.00" in offer.words
    assert "tirsdag 24. november 2026 (uke 48) kl. 10.00" in offer.words  # a day later, Oslo time
    check = await teams.press(offer, "waiting.take", FIRST)
    assert "walk.confirm" in check.verbs
    assert (await teams.press(offer, "waiting.take", FIRST)).card == check.card
    receipt = await teams.press(check, "walk.confirm", FIRST)
    assert "Samtalen er bestilt" in receipt.words
    assert "kl. 09.00" in receipt.words
    assert (await teams.press(check, "walk.confirm", FIRST)).words.count("Samtalen er bestilt") == 1
    assert "allerede bestilt" in (await teams.press(offer, "waiting.no", FIRST)).words
    await asyncio.sleep(0.2)
    assert not any(is_offered(Shown(card, "")) for card in teams.cards(SECOND))


async def test_two_freed_times_go_to_the_two_who_wait(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    for who in (FIRST, SECOND, THIRD):
        await wait(teams, who)
    await cancel(teams, OTHER)
    assert "kl. 10.00" in (await offer_to(teams, FIRST)).words
    await cancel(teams)
    assert "kl. 09.00" in (await offer_to(teams, SECOND)).words
    await asyncio.sleep(0.2)
    assert not any(is_offered(Shown(card, "")) for card in teams.cards(THIRD))


async def test_an_offer_that_has_left_the_screen_is_found_among_the_bookings(
    full: tuple[Teams, list[Shown]],
) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await cancel(teams)
    offer = await offer_to(teams, FIRST)
    menu = await teams.press(offer, "menu.show", FIRST)
    mine = await teams.press(menu, "mine.show", FIRST)
    assert "En tid er blitt ledig" in mine.words
    shown = await teams.press(mine, "waiting.show", FIRST)
    assert "tilhører noen andre" in (await teams.press(mine, "waiting.show", SECOND)).words
    assert "walk.confirm" in (await teams.press(shown, "waiting.take", FIRST)).verbs
    assert "waiting.show" not in (await teams.press(menu, "mine.show", SECOND)).verbs


async def test_a_held_time_is_seen_by_nobody_else(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await cancel(teams)
    await offer_to(teams, FIRST)
    assert (await teams.to_times(THIRD)).slots == []


async def test_no_thanks_sends_the_time_on_and_keeps_the_place(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await wait(teams, SECOND)
    await cancel(teams)
    offer = await offer_to(teams, FIRST)
    kept = await teams.press(offer, "waiting.no", FIRST)
    assert "Du står på ventelisten" in kept.words
    await offer_to(teams, SECOND)
    stale = await teams.press(offer, "waiting.take", FIRST)
    assert "endret seg siden kortet ble laget" in stale.words
    await cancel(teams, OTHER)
    assert "kl. 10.00" in (await offer_to(teams, FIRST)).words


async def test_after_a_day_the_time_goes_to_the_next(full: tuple[Teams, list[Shown]], clock: SetClock) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await wait(teams, SECOND)
    await cancel(teams, OTHER)
    offer = await offer_to(teams, FIRST)
    clock.time = NOW + DAY - SECOND_OF_TIME
    assert "walk.confirm" in (await teams.press(offer, "waiting.take", FIRST)).verbs
    clock.time = NOW + DAY + SECOND_OF_TIME
    await offer_to(teams, SECOND)
    assert "endret seg" in (await teams.press(offer, "waiting.take", FIRST)).words


async def test_confirming_after_the_hold_has_ended_says_that_the_time_is_taken(
    full: tuple[Teams, list[Shown]], clock: SetClock
) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await wait(teams, SECOND)
    await cancel(teams, OTHER)
    check = await teams.press(await offer_to(teams, FIRST), "waiting.take", FIRST)
    clock.time = NOW + DAY + SECOND_OF_TIME
    await offer_to(teams, SECOND)
    late = await teams.press(check, "walk.confirm", FIRST)
    assert "Tiden ble nettopp tatt" in late.words


async def test_stopping_the_booking_sends_the_time_on(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    await wait(teams, SECOND)
    await cancel(teams)
    check = await teams.press(await offer_to(teams, FIRST), "waiting.take", FIRST)
    await teams.press(check, "walk.stop", FIRST)
    await offer_to(teams, SECOND)


async def test_who_leaves_is_offered_nothing_and_the_number_is_gone(
    full: tuple[Teams, list[Shown]], database: str
) -> None:
    teams, _ = full
    waiting = await wait(teams, FIRST)
    opened = open_database(database)
    (sealed,) = (await opened.run(select(waiting_entries.c.duf), {})).scalars()
    rows = await opened.run(select(waiting_entries), {})
    assert sealed and DUF_DIGITS not in str(rows)
    gone = await teams.press(waiting, "waiting.leave", FIRST)
    assert breaches(gone.card) == []
    assert "Du står ikke lenger på ventelisten" in gone.words
    assert (await opened.run(select(waiting_entries.c.duf), {})).scalars() == [None]
    await opened.close()
    await wait(teams, SECOND)
    await cancel(teams)
    await offer_to(teams, SECOND)
    assert "står ikke lenger" in (await teams.press(waiting, "waiting.leave", FIRST)).words
    assert DUF not in str(teams.connector.received)


async def test_other_peoples_presses_change_nothing(full: tuple[Teams, list[Shown]]) -> None:
    teams, _ = full
    waiting = await wait(teams, FIRST)
    await cancel(teams)
    offer = await offer_to(teams, FIRST)
    for verb in ("waiting.take", "waiting.no", "waiting.leave"):
        for who in (SECOND, ARTURO):
            answer = await teams.press(offer, verb, who)
            assert "tilhører noen andre" in answer.words
            assert "Larvik" not in answer.words
    assert "endret seg" in (await teams.press(waiting, "waiting.leave", FIRST)).words
    assert "walk.confirm" in (await teams.press(offer, "waiting.take", FIRST)).verbs


async def test_a_new_day_brings_new_times_to_those_who_wait(full: tuple[Teams, list[Shown]], clock: SetClock) -> None:
    teams, _ = full
    await wait(teams, FIRST)
    clock.time = NOW + 7 * DAY
    assert "tirsdag 15. desember" in (await offer_to(teams, FIRST)).words


async def test_who_waits_in_vain_is_told_when_it_is_too_late(full: tuple[Teams, list[Shown]], clock: SetClock) -> None:
    teams, _ = full
    shown = await teams.press(await teams.say("hei", FIRST), "walk.start", FIRST)
    shown = await teams.press(shown, "walk.next", FIRST, municipality="Larvik", basis="11", language="ti")
    person = {"settled_on": "2026-09-10", "age_in_span": "true", "competence_mapped": "true", "presence_agreed": "no"}
    times = await teams.press(shown, "walk.next", FIRST, duf=DUF, **person)
    await teams.press(times, "walk.wait", FIRST)
    clock.time = NOW + 4 * DAY
    await teams.until(lambda: "Ingen tid ble ledig i tide" in newest(teams, FIRST).words)
    assert breaches(newest(teams, FIRST).card) == []
    assert newest(teams, FIRST).verbs == ["walk.start", "menu.show"]


async def test_a_service_that_was_away_offers_what_was_freed_meanwhile(
    database: str, clock: SetClock, narrow: Path
) -> None:
    given = settings(database, routine=narrow)
    async with teams_with(given, clock) as teams:
        await teams.book()
        await teams.book(OTHER)
        await wait(teams, FIRST)
    opened = open_database(database)
    await opened.run(delete(held_time), {})  # as after a crash between the cancellation and the look
    await opened.run(update(bookings).values(status="cancelled"), {})
    await opened.close()
    async with teams_with(given, clock) as teams:
        await teams.install(FIRST)  # Teams' address is another in this run
        clock.time = NOW + DAY + SECOND_OF_TIME
        await offer_to(teams, FIRST)


async def test_a_time_freed_with_the_stand_in_goes_at_once_to_whoever_joined_first_on_either_list(
    database: str, clock: SetClock, narrow: Path
) -> None:
    """On the day of the substitution both lists wait for the stand-in's two times."""
    async with teams_with(settings(database, routine=narrow), clock) as teams:
        form = await teams.send_press(teams.executing("substitute.new", {"verb": "substitute.new"}, ARTURO))
        days = {"first": "2026-12-08", "last": "2026-12-08"}
        away = {"absent": ARTURO.aad_object_id, "stand_in": GORIL.aad_object_id, **days}
        await teams.press(form, "substitute.save", ARTURO, **away)
        assert "Gøril Erikstad" in (await teams.book()).words
        await teams.book(OTHER, municipality="Horten")
        await wait(teams, FIRST)
        for who, municipality in ((SECOND, "Horten"), (THIRD, "Larvik")):
            await teams.press(await teams.to_times(who, municipality=municipality), "walk.wait", who)
        await cancel(teams)
        assert "kl. 09.00" in (await offer_to(teams, FIRST)).words
        await asyncio.sleep(0.3)
        assert not any(is_offered(Shown(card, "")) for who in (SECOND, THIRD) for card in teams.cards(who))
        await cancel(teams, OTHER)
        assert "kl. 10.00" in (await offer_to(teams, SECOND)).words
        await asyncio.sleep(0.3)
        assert not any(is_offered(Shown(card, "")) for card in teams.cards(THIRD))


async def test_days_that_get_a_stand_in_are_offered_at_once(full: tuple[Teams, list[Shown]]) -> None:
    """The counsellor has no time left, but whoever stands in has."""
    teams, _ = full
    await wait(teams, FIRST)
    form = await teams.send_press(teams.executing("substitute.new", {"verb": "substitute.new"}, ARTURO))
    days = {"first": "2026-12-08", "last": "2026-12-08"}
    away = {"absent": ARTURO.aad_object_id, "stand_in": GORIL.aad_object_id, **days}
    await teams.press(form, "substitute.save", ARTURO, **away)
    offer = await offer_to(teams, FIRST)
    check = await teams.press(offer, "waiting.take", FIRST)
    assert "Gøril Erikstad" in (await teams.press(check, "walk.confirm", FIRST)).words


@pytest.mark.parametrize("how", ["in the chat", "in the file"])
async def test_who_waits_goes_over_to_the_new_counsellor_of_the_municipality(
    database: str, clock: SetClock, narrow: Path, tmp_path: Path, how: str
) -> None:
    """At once where the assistant made the change; else the next morning, when the list is gone through."""
    listed = tmp_path / "directory.toml"
    listed.write_text(shipped_list(), encoding="utf-8")
    async with teams_with(settings(database, routine=narrow, directory=listed), clock) as teams:
        for who, municipality in ((ADVISER, "Larvik"), (OTHER, "Larvik"), (SECOND, "Horten"), (THIRD, "Horten")):
            await teams.book(who, municipality=municipality)
        await wait(teams, FIRST)
        if how == "in the chat":
            list_ = await teams.say("kontaktlisten", ARTURO)
            form = await teams.press(list_, "directory.begin", ARTURO, {"task": "responsible"})
            asked = {"municipality": "Larvik", "counsellor": GORIL.aad_object_id}
            check = await teams.press(form, "directory.next", ARTURO, **asked)
            await teams.press(check, "directory.confirm", ARTURO)
        else:
            given = shipped_list().replace('"Larvik", ', "").replace('"Holmestrand", ', '"Holmestrand", "Larvik", ')
            listed.write_text(given, encoding="utf-8")
            clock.time += DAY
        await teams.until(lambda: "Gøril Erikstad" in newest(teams, FIRST).words)
        await cancel(teams, SECOND)
        check = await teams.press(await offer_to(teams, FIRST), "waiting.take", FIRST)
        assert "Gøril Erikstad" in (await teams.press(check, "walk.confirm", FIRST)).words
