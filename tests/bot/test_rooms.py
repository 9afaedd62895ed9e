"""Advisers keep their municipality's rooms over HTTP: from the booking's form, by typing, and on record."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from booking.directory.directory import MOST_ROOMS
from bot.config import load_directory
from cards.catalogue import texts
from tests.bot.directory_chat import ADMIN, COUNSELLOR, Chat, actions, chat, inputs, shipped_list, words
from tests.bot.teams import ADVISER, OTHER, TENANT, Card, Who

T = texts("nb")
HALL = {"room_name": "Rådhuset", "room_address": "Haralds gate 1"}
LABEL = "Rådhuset, Haralds gate 1"
ABOUT = {
    "municipality": "Larvik",
    "mode": "on-site",
    "participants": "12",
    "languages": "uk",
    "own_interpreter": "centre",
}
TIMES = {
    **{"day1": "2026-09-07", "clock1": "09:00"},
    **{"day2": "2026-09-08", "clock2": "10:30"},
    **{"day3": "2026-09-09", "clock3": "12:00"},
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "list" / "directory.toml"
    path.parent.mkdir()
    path.write_text(shipped_list(), encoding="utf-8")
    return path


@pytest.fixture
def tight(path: Path) -> Path:
    """The list under a name so long that nothing longer fits beside it: fails for root too, who may write anywhere."""
    return path.rename(path.with_name("d" * 250 + ".toml"))


@pytest_asyncio.fixture
async def bot(sqlite_database: str, path: Path) -> AsyncIterator[Chat]:
    async with chat(sqlite_database, path) as one:
        yield one


def _kept(bot: Chat, municipality: str = "Larvik") -> tuple[str, ...]:
    return load_directory(bot.path).rooms_in(municipality)


async def _with_hall(bot: Chat) -> Card:
    return await bot.press(ADVISER, await bot.say(ADVISER, "rom i Larvik"), "Legg til", **HALL)


async def _times_page(bot: Chat) -> Card:
    return await bot.press(ADVISER, await bot.say(ADVISER, "bestill informasjonsmøte"), "Neste", **ABOUT)


def _listed(card: Card) -> list[str]:
    """The rooms that the card's choice holds."""
    return next([one["value"] for one in part["choices"]] for part in card["body"] if part.get("id") == "room")


@pytest.mark.parametrize("typed", ["rom i Larvik", "Rom", "legg til rom i larvik", "møterom", "rommene i Larvik"])
async def test_the_rooms_are_shown_by_typing(bot: Chat, typed: str) -> None:
    card = await bot.say(ADVISER, typed)
    assert T("rooms-title", municipality="Larvik") in words(card)
    assert T("rooms-none") in words(card)
    assert list(inputs(card)) == ["room_name", "room_address"]


@pytest.mark.parametrize(("typed", "language"), [("rooms in Larvik", "en"), ("vis romma i Larvik", "nn")])
async def test_the_rooms_are_shown_in_the_language_they_are_asked_for_in(bot: Chat, typed: str, language: str) -> None:
    await bot.say(ADVISER, {"en": "English please", "nn": "nynorsk"}[language])
    assert texts(language)("rooms-title", municipality="Larvik") in words(await bot.say(ADVISER, typed))


async def test_a_place_that_is_not_the_centres_asks_which_municipality(bot: Chat) -> None:
    card = await bot.say(ADVISER, "rom i Skien")
    assert T("rooms-which-title") in words(card)
    shown = await bot.press(ADVISER, card, "Vis rommene", municipality="Horten")
    assert T("rooms-title", municipality="Horten") in words(shown)
    assert T("rooms-which-title") in words(await bot.press(ADVISER, shown, "Annen kommune"))


@pytest.mark.parametrize("person", [ADVISER, OTHER, COUNSELLOR, ADMIN])
async def test_whoever_may_book_adds_a_room_on_record_and_the_lists_date_follows(bot: Chat, person: Who) -> None:
    before = bot.in_file()
    card = await bot.press(person, await bot.say(person, "rom i Larvik"), "Legg til", **HALL)
    assert T("rooms-added") in words(card)
    assert _listed(card) == [LABEL]
    assert T("contact-updated", day="1. september 2026") in words(card)
    assert inputs(card) == {"room": None, "room_name": None, "room_address": None}
    row = '\n[[rooms]]\nmunicipality = "Larvik"\nname = "Rådhuset"\naddress = "Haralds gate 1"\n'
    assert bot.in_file() == before.replace("2022-09-01", "2026-09-01") + row
    by = f"{TENANT}/{person.aad_object_id}"
    assert await bot.recorded() == [("directory-room-added", "Larvik", None, LABEL, by)]


async def test_a_room_is_taken_away_on_record(bot: Chat) -> None:
    card = await bot.press(OTHER, await _with_hall(bot), "Ta bort det valgte rommet", room=LABEL)
    assert T("rooms-removed") in words(card)
    assert T("rooms-none") in words(card)
    assert _kept(bot) == ()
    by = f"{TENANT}/{OTHER.aad_object_id}"
    assert (await bot.recorded())[-1] == ("directory-room-removed", "Larvik", LABEL, None, by)


async def test_the_same_press_twice_or_on_an_old_card_says_how_the_list_stands(bot: Chat) -> None:
    empty = await bot.say(ADVISER, "rom i Larvik")
    cards = await asyncio.gather(*(bot.press(ADVISER, empty, "Legg til", **HALL) for _ in range(3)))
    assert sorted(T("rooms-added") in words(card) for card in cards) == [False, False, True]
    assert all(_listed(card) == [LABEL] for card in cards)
    assert T("rooms-there-already") in words(await bot.press(ADVISER, empty, "Legg til", **HALL))

    listed = cards[0]
    await bot.press(OTHER, listed, "Ta bort det valgte rommet", room=LABEL)
    gone = await bot.press(ADVISER, listed, "Ta bort det valgte rommet", room=LABEL)
    assert T("rooms-gone-already") in words(gone)
    assert [event for event, *_ in await bot.recorded()] == ["directory-room-added", "directory-room-removed"]


async def test_two_who_add_at_once_both_get_their_room_in(bot: Chat) -> None:
    card = await bot.say(ADVISER, "rom i Larvik")
    other = {"room_name": "Kinoen", "room_address": "Torget 1"}
    await asyncio.gather(bot.press(ADVISER, card, "Legg til", **HALL), bot.press(OTHER, card, "Legg til", **other))
    assert set(_kept(bot)) == {LABEL, "Kinoen, Torget 1"}
    assert len(await bot.recorded()) == 2


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({}, ["directory-missing", "directory-missing"]),
        ({"room_name": "[x](http://y)"}, ["rooms-letters", "directory-missing"]),
        ({"room_name": "R" * 61, "room_address": "Torget 1"}, ["directory-too-long"]),
    ],
)
async def test_a_wrong_answer_is_told_at_its_field_and_kept(
    bot: Chat, answers: dict[str, str], errors: list[str]
) -> None:
    card = await bot.press(ADVISER, await bot.say(ADVISER, "rom i Larvik"), "Legg til", **answers)
    assert [line for line in words(card).splitlines() if line.startswith("⚠")] == [f"⚠ {T(key)}" for key in errors]
    assert {name: value for name, value in inputs(card).items() if value} == answers
    assert _kept(bot) == ()


async def test_what_identifies_somebody_reaches_neither_the_card_the_file_nor_the_record(bot: Chat) -> None:
    card = await bot.say(ADVISER, "rom i Larvik")
    typed = {"room_name": "Kontoret til Kari Nordmann", "room_address": "Torget 1"}
    answer = await bot.press(ADVISER, card, "Legg til", **typed)
    assert "⚠ " + T("rooms-identifies", what="et navn") in words(answer)
    assert "Nordmann" not in str(answer)
    assert inputs(answer)["room_address"] == "Torget 1"
    assert "Nordmann" not in bot.in_file()
    assert await bot.recorded() == []


async def test_a_full_list_takes_no_more_and_says_so(bot: Chat) -> None:
    rows = [f'[[rooms]]\nmunicipality = "Larvik"\nname = "Rom {n}"\n' for n in range(MOST_ROOMS)]
    empty = await bot.say(ADVISER, "rom i Larvik")
    bot.edit_file(bot.in_file() + "\n" + "\n".join(rows))
    answer = await bot.press(ADVISER, empty, "Legg til", **HALL)
    assert T("rooms-full", most=MOST_ROOMS) in words(answer)
    assert "Legg til" not in actions(answer)
    assert len(_listed(answer)) == MOST_ROOMS
    assert len(_kept(bot)) == MOST_ROOMS


@pytest.mark.parametrize("verb", ["rooms.show", "rooms.choose", "rooms.add", "rooms.remove"])
@pytest.mark.parametrize("data", [{}, {"municipality": "Skien"}, {"municipality": "Larvik", "room": "x" * 4000}])
async def test_a_forged_press_changes_nothing(bot: Chat, verb: str, data: dict[str, str]) -> None:
    before = bot.in_file()
    card = await bot.forge(ADVISER, verb, {**data, "draft": "x", "version": "1"})
    assert card["body"][0]["text"] in {T("rooms-which-title"), T("rooms-title", municipality="Larvik")}
    assert bot.in_file() == before


async def test_the_form_leads_to_the_rooms_and_back_with_its_answers_and_the_new_room(bot: Chat) -> None:
    page = await _times_page(bot)
    assert _listed(page) == ["-"]
    rooms = await bot.press(ADVISER, page, "Endre rommene i kommunen", **TIMES)
    assert T("rooms-title", municipality="Larvik") in words(rooms)
    rooms = await bot.press(ADVISER, rooms, "Legg til", **HALL)
    again = await bot.press(ADVISER, rooms, "Til bestillingen")
    assert _listed(again) == [LABEL, "-"]
    assert {name: value for name, value in inputs(again).items() if value} == TIMES
    check = await bot.press(ADVISER, again, "Neste", **TIMES, room=LABEL)
    assert f"Rom: {LABEL}" in words(check)
    # The way back from an old room list leads to where the booking is now, and after it is sent to the meeting.
    assert await bot.press(ADVISER, rooms, "Til bestillingen") == check
    sent = await bot.press(ADVISER, check, "Send forespørsel")
    assert await bot.press(ADVISER, rooms, "Til bestillingen") == sent


async def test_a_room_that_is_taken_away_leaves_the_meeting_that_has_it_alone(bot: Chat) -> None:
    await bot.arrive(ADMIN)
    await _with_hall(bot)
    check = await bot.press(ADVISER, await _times_page(bot), "Neste", **TIMES, room=LABEL)
    sent = await bot.press(ADVISER, check, "Send forespørsel")
    await bot.press(OTHER, await bot.say(OTHER, "rom i Larvik"), "Ta bort det valgte rommet", room=LABEL)
    assert f"Rom: {LABEL}" in words(await bot.forge(ADVISER, "group.show", actions(sent)["Trekk tilbake"]["data"]))
    title = T("group-counsellor-title-proposed")
    async with asyncio.timeout(10):
        while not (asked := bot.cards(ADMIN, "POST", title)):  # noqa: ASYNC110 - it happens beyond HTTP
            await asyncio.sleep(0.02)
    agreed = await bot.press(ADMIN, asked[0], "Godta forslag 1")
    assert T("group-counsellor-title-agreed") in words(agreed)
    assert T("group-duty-room", room=LABEL) in words(agreed)


async def test_a_room_that_goes_before_the_booking_is_sent_brings_the_page_back(bot: Chat) -> None:
    await _with_hall(bot)
    check = await bot.press(ADVISER, await _times_page(bot), "Neste", **TIMES, room=LABEL)
    await bot.press(OTHER, await bot.say(OTHER, "rom i Larvik"), "Ta bort det valgte rommet", room=LABEL)
    again = await bot.press(ADVISER, check, "Send forespørsel")
    assert "⚠ " + T("rule-g06") in words(again)
    assert _listed(again) == ["-"]


async def test_an_administrator_finds_the_rooms_on_the_contact_list(bot: Chat) -> None:
    await _with_hall(bot)
    listed = await bot.say(ADMIN, "kontaktlisten")
    assert f"Larvik: {LABEL}" in words(listed)
    assert T("rooms-which-title") in words(await bot.press(ADMIN, listed, "Endre rom"))


async def test_a_list_that_cannot_be_written_is_only_shown(sqlite_database: str, tight: Path) -> None:
    async with chat(sqlite_database, tight) as bot:
        card = await bot.say(ADVISER, "rom i Larvik")
        assert "⚠ " + T("directory-not-writable") in words(card)
        assert inputs(card) == {}
        data = {"municipality": "Larvik", **HALL}
        assert T("rooms-added") not in words(await bot.forge(ADVISER, "rooms.add", data))
        assert await bot.recorded() == []


async def test_a_broken_file_is_told_and_left_alone(bot: Chat) -> None:
    card = await bot.say(ADVISER, "rom i Larvik")
    bot.edit_file("updated = ")
    assert "⚠ " + T("directory-broken") in words(await bot.press(ADVISER, card, "Legg til", **HALL))
    assert bot.in_file() == "updated = "


async def test_the_last_room_that_goes_takes_no_explanation_in_the_file_along(bot: Chat) -> None:
    row = '[[rooms]]\nmunicipality = "Larvik"\nname = "Rådhuset"\n\n'
    before = bot.in_file()
    bot.edit_file(before.replace("# ADMINISTRATORENE", row + "# ADMINISTRATORENE"))
    await bot.press(ADVISER, await bot.say(ADVISER, "rom i Larvik"), "Ta bort det valgte rommet", room="Rådhuset")
    kept = [line for line in bot.in_file().splitlines() if line]
    assert kept == [line for line in before.replace("2022-09-01", "2026-09-01").splitlines() if line]
