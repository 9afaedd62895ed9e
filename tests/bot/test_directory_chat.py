"""An administrator changes the contact list over HTTP, and nobody else does, whatever they send."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.config import load_directory
from cards.catalogue import texts
from dialogs.directory.step import VERBS
from tests.bot.directory_chat import (
    ADMIN,
    COUNSELLOR,
    OTHER_ADMIN,
    WITH_OTHER,
    Chat,
    actions,
    chat,
    inputs,
    shipped_list,
    words,
)
from tests.bot.teams import ADVISER, TENANT, Card, Who

T = texts("nb")
ARTURO, GORIL = ADMIN.aad_object_id, COUNSELLOR.aad_object_id
NEW_ID = "44444444-0000-4000-8000-000000000001"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "list" / "directory.toml"
    path.parent.mkdir()
    path.write_text(shipped_list() + WITH_OTHER, encoding="utf-8")
    return path


@pytest.fixture
def tight(path: Path) -> Path:
    """The list under a name so long that nothing longer fits beside it: fails for root too, who may write anywhere."""
    return path.rename(path.with_name("d" * 250 + ".toml"))


@pytest_asyncio.fixture
async def bot(sqlite_database: str, path: Path) -> AsyncIterator[Chat]:
    async with chat(sqlite_database, path) as one:
        yield one


async def _form(bot: Chat, button: str, person: Who = ADMIN) -> Card:
    return await bot.press(person, await bot.say(person, "kontaktlisten"), button)


async def _phone_check(bot: Chat, phone: str, counsellor: str = GORIL, person: Who = ADMIN) -> Card:
    form = await _form(bot, "Endre telefon", person)
    return await bot.press(person, form, "Neste", counsellor=counsellor, phone=phone)


@pytest.mark.parametrize("typed", ["kontaktlisten", "Administrer", "endre kontaktlisten"])
async def test_an_administrator_gets_the_list_by_words_and_by_the_menus_button(bot: Chat, typed: str) -> None:
    said = await bot.say(ADMIN, typed)
    pressed = await bot.press(ADMIN, await bot.say(ADMIN, "hei"), "Endre kontaktlisten")
    assert said == pressed
    assert "Gøril Erikstad: 468 42 570, goril.erikstad@example.org" in words(said)
    assert "Larvik: Arturo Hernandez" in words(said)
    assert f"Larvik: {TENANT}" in words(said)
    assert "Arturo Hernandez, Leder Ved Senteret" in words(said)


@pytest.mark.parametrize("person", [ADVISER, COUNSELLOR])
async def test_to_anybody_else_the_list_is_for_looking_up(bot: Chat, person: Who) -> None:
    assert "Endre kontaktlisten" not in actions(await bot.say(person, "hei"))
    assert list(inputs(await bot.say(person, "kontaktlisten"))) == ["municipality"]


async def test_whatever_somebody_else_presses_or_forges_is_refused(bot: Chat) -> None:
    check = await _phone_check(bot, "411 22 333")
    data = actions(check)["Lagre endringen"]["data"]
    before = bot.in_file()
    for person in (ADVISER, COUNSELLOR):
        for verb in ("directory.show", "directory.begin", *VERBS):
            for forged in (data, {**data, "task": "phone", "draft": "x"}, {"task": "phone"}, {}):
                assert T("directory-not-yours") in words(await bot.forge(person, verb, forged))
    assert bot.in_file() == before
    assert await bot.recorded() == []


async def test_one_who_is_no_longer_listed_is_refused_at_the_next_press(bot: Chat) -> None:
    check = await _phone_check(bot, "411 22 333", person=OTHER_ADMIN)
    bot.edit_file(shipped_list())
    assert T("directory-not-yours") in words(await bot.press(OTHER_ADMIN, check, "Lagre endringen"))
    assert bot.in_file() == shipped_list()


async def test_another_administrators_page_shows_the_list_and_changes_nothing(bot: Chat) -> None:
    check = await _phone_check(bot, "411 22 333")
    before = bot.in_file()
    assert T("directory-draft-gone") in words(await bot.press(OTHER_ADMIN, check, "Lagre endringen"))
    assert bot.in_file() == before


async def test_a_phone_number_is_changed_shown_first_and_kept_on_record(bot: Chat) -> None:
    before = bot.in_file()
    check = await _phone_check(bot, "411  22 333")
    assert "Telefon til Gøril Erikstad: 468 42 570 → 411 22 333" in words(check)
    assert bot.in_file() == before
    done = await bot.press(ADMIN, check, "Lagre endringen")
    assert T("directory-changed") in words(done)
    assert bot.in_file() == before.replace("468 42 570", "411 22 333").replace("2022-09-01", "2026-09-01")
    assert await bot.recorded() == [
        ("directory-phone-changed", "Gøril Erikstad", "468 42 570", "411 22 333", f"{TENANT}/{ARTURO}")
    ]
    assert "411 22 333" in words(await bot.say(ADVISER, "kontakt Horten"))
    assert "1. september 2026" in words(await bot.press(ADMIN, done, "Til kontaktlisten"))


async def test_the_same_confirmation_twice_is_recorded_once(bot: Chat) -> None:
    check = await _phone_check(bot, "411 22 333")
    cards = await asyncio.gather(*(bot.press(ADMIN, check, "Lagre endringen") for _ in range(3)))
    assert sorted(T("directory-changed") in words(card) for card in cards) == [False, False, True]
    assert len(await bot.recorded()) == 1
    assert T("directory-draft-gone") in words(await bot.press(ADMIN, check, "Lagre endringen"))


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({}, {"name": "missing", "phone": "missing", "email": "missing", "aad_object_id": "missing"}),
        ({"name": "Kari [x](http://y)"}, {"name": "wrong-name"}),
        ({"name": "K" * 81}, {"name": "too-long"}),
        ({"phone": "12"}, {"phone": "wrong-phone"}),
        ({"email": "kari"}, {"email": "wrong-email"}),
        ({"aad_object_id": "kari"}, {"aad_object_id": "wrong-aad-object-id"}),
        ({"aad_object_id": GORIL}, {"aad_object_id": "id-taken"}),
        ({"phone": "x", "email": "y"}, {"phone": "wrong-phone", "email": "wrong-email"}),
    ],
)
async def test_a_wrong_answer_is_told_at_its_field_and_the_answers_are_kept(
    bot: Chat, answers: dict[str, str], wrong: dict[str, str]
) -> None:
    right = {"name": "Kari Ås-Lie", "phone": "411 22 333", "email": "kari@example.org", "aad_object_id": NEW_ID}
    typed = {**right, **answers} if answers else {}
    card = await bot.press(ADMIN, await _form(bot, "Ny karriereveileder"), "Neste", **typed)
    shown = [n.get("id") or n.get("text") for n in card["body"]]
    for field, key in wrong.items():
        assert shown[shown.index(field) + 1] == "⚠ " + T(f"directory-{key}")
    assert sum(str(text).startswith("⚠") for text in shown) == len(wrong)
    assert {name: value for name, value in inputs(card).items() if value} == typed


async def test_a_counsellor_is_added_gets_municipalities_and_is_removed_without(bot: Chat) -> None:
    right = {"name": "Kari Ås-Lie", "phone": "411 22 333", "email": "kari@example.org", "aad_object_id": NEW_ID}
    check = await bot.press(ADMIN, await _form(bot, "Ny karriereveileder"), "Neste", **right)
    await bot.press(ADMIN, check, "Lagre endringen")
    check = await bot.press(ADMIN, await _form(bot, "Ny kommune"), "Neste", place="Skien", counsellor=NEW_ID)
    assert "Skien: Inn i listen: Kari Ås-Lie" in words(check)
    await bot.press(ADMIN, check, "Lagre endringen")
    added = load_directory(bot.path).counsellors[-1]
    assert (added.name, added.municipalities) == ("Kari Ås-Lie", ("Skien",))

    refused = await bot.press(ADMIN, await _form(bot, "Fjern karriereveileder"), "Neste", counsellor=NEW_ID)
    assert T("directory-counsellor-has-municipalities") in words(refused)
    check = await bot.press(ADMIN, await _form(bot, "Fjern kommune"), "Neste", municipality="Skien")
    await bot.press(ADMIN, check, "Lagre endringen")
    check = await bot.press(ADMIN, await _form(bot, "Fjern karriereveileder"), "Neste", counsellor=NEW_ID)
    await bot.press(ADMIN, check, "Lagre endringen")
    assert len(load_directory(bot.path).counsellors) == 2
    assert [event for event, *_ in await bot.recorded()] == [
        "directory-counsellor-added",
        "directory-municipality-added",
        "directory-municipality-removed",
        "directory-counsellor-removed",
    ]


async def test_an_organisation_is_added_for_a_municipality(bot: Chat) -> None:
    check = await bot.press(
        ADMIN, await _form(bot, "Ny organisasjon"), "Neste", id=NEW_ID.upper(), municipality="Horten"
    )
    assert f"Organisasjon {NEW_ID}: Inn i listen: Horten" in words(check)
    await bot.press(ADMIN, check, "Lagre endringen")
    assert load_directory(bot.path).home_of(NEW_ID) == "Horten"


@pytest.mark.parametrize(
    ("button", "answers", "key"),
    [
        ("Endre telefon", {"counsellor": GORIL, "phone": "468 42 570"}, "nothing-changed"),
        ("Endre telefon", {"counsellor": NEW_ID, "phone": "468 42 571"}, "not-in-list"),
        ("Bytt karriereveileder", {"municipality": "Horten", "counsellor": GORIL}, "nothing-changed"),
        ("Bytt karriereveileder", {"municipality": "Skien", "counsellor": GORIL}, "not-in-list"),
        ("Ny kommune", {"place": "horten", "counsellor": ARTURO}, "municipality-taken"),
        ("Ny kommune", {"place": "Horten", "counsellor": GORIL}, "nothing-changed"),
        ("Fjern kommune", {"municipality": "Larvik"}, "in-use"),
        ("Ny organisasjon", {"id": "larvik", "municipality": ""}, "wrong-id"),
        ("Ny organisasjon", {"id": TENANT, "municipality": "Larvik"}, "nothing-changed"),
    ],
)
async def test_what_cannot_stand_is_refused_with_the_reason(
    bot: Chat, button: str, answers: dict[str, str], key: str
) -> None:
    before = bot.in_file()
    card = await bot.press(ADMIN, await _form(bot, button), "Neste", **answers)
    assert "⚠ " + T(f"directory-{key}") in words(card)
    assert bot.in_file() == before


async def test_a_list_that_changed_meanwhile_is_shown_anew_and_nothing_is_lost(bot: Chat) -> None:
    mine = await _phone_check(bot, "411 22 333")
    theirs = await _phone_check(bot, "411 22 444", ARTURO, OTHER_ADMIN)
    await bot.press(OTHER_ADMIN, theirs, "Lagre endringen")
    again = await bot.press(ADMIN, mine, "Lagre endringen")
    assert "⚠ " + T("directory-changed-meanwhile") in words(again)
    assert "Telefon til Gøril Erikstad: 468 42 570 → 411 22 333" in words(again)
    assert "411 22 333" not in bot.in_file()
    await bot.press(ADMIN, again, "Lagre endringen")
    assert [c.phone for c in load_directory(bot.path).counsellors] == ["411 22 444", "411 22 333"]


async def test_a_counsellor_who_left_meanwhile_brings_the_form_back_with_the_answers(bot: Chat) -> None:
    right = {"name": "Kari Ås-Lie", "phone": "411 22 333", "email": "kari@example.org", "aad_object_id": NEW_ID}
    check = await bot.press(ADMIN, await _form(bot, "Ny karriereveileder"), "Neste", **right)
    await bot.press(ADMIN, check, "Lagre endringen")
    mine = await _phone_check(bot, "411 22 444", NEW_ID)
    check = await bot.press(
        OTHER_ADMIN, await _form(bot, "Fjern karriereveileder", OTHER_ADMIN), "Neste", counsellor=NEW_ID
    )
    await bot.press(OTHER_ADMIN, check, "Lagre endringen")
    form = await bot.press(ADMIN, mine, "Lagre endringen")
    assert T("directory-not-in-list") in words(form)
    assert inputs(form)["phone"] == "411 22 444"


async def test_two_administrators_at_once_lose_neither_change(bot: Chat) -> None:
    mine = await _phone_check(bot, "411 22 333")
    theirs = await _phone_check(bot, "411 22 444", ARTURO, OTHER_ADMIN)
    cards = await asyncio.gather(
        bot.press(ADMIN, mine, "Lagre endringen"), bot.press(OTHER_ADMIN, theirs, "Lagre endringen")
    )
    for person, card in zip((ADMIN, OTHER_ADMIN), cards, strict=True):
        if "Lagre endringen" in actions(card):
            await bot.press(person, card, "Lagre endringen")
    assert [c.phone for c in load_directory(bot.path).counsellors] == ["411 22 444", "411 22 333"]
    assert {by for *_, by in await bot.recorded()} == {f"{TENANT}/{ARTURO}", f"{TENANT}/{OTHER_ADMIN.aad_object_id}"}


async def test_back_keeps_the_answers_and_stop_forgets_them(bot: Chat) -> None:
    check = await _phone_check(bot, "411 22 333")
    form = await bot.press(ADMIN, check, "Tilbake")
    assert inputs(form) == {"counsellor": GORIL, "phone": "411 22 333"}
    assert T("directory-stopped") in words(await bot.press(ADMIN, form, "Avbryt"))
    assert T("directory-draft-gone") in words(await bot.press(ADMIN, form, "Neste"))
    assert await bot.recorded() == []


async def test_an_old_page_answers_with_the_page_that_the_change_is_on(bot: Chat) -> None:
    form = await _form(bot, "Endre telefon")
    check = await bot.press(ADMIN, form, "Neste", counsellor=GORIL, phone="411 22 333")
    assert await bot.press(ADMIN, form, "Neste", counsellor=GORIL, phone="999 99 999") == check


async def test_a_file_broken_by_hand_is_told_and_not_written_over(bot: Chat) -> None:
    check = await _phone_check(bot, "411 22 333")
    bot.edit_file(bot.in_file().replace("[centre]", "[centre"))
    before = bot.in_file()
    assert T("directory-broken") in words(await bot.press(ADMIN, check, "Lagre endringen"))
    assert T("directory-broken") in words(await bot.say(ADMIN, "kontaktlisten"))
    assert bot.in_file() == before


async def test_a_folder_that_takes_no_file_is_told_and_nothing_is_kept(
    sqlite_database: str, path: Path, tight: Path
) -> None:
    async with chat(sqlite_database, tight) as bot:
        before = bot.in_file()
        shown = await bot.say(ADMIN, "kontaktlisten")
        assert "⚠ " + T("directory-not-writable") in words(shown)
        assert list(actions(shown)) == [T("button-menu")]
        form = await bot.forge(ADMIN, "directory.begin", {"task": "phone"})
        check = await bot.press(ADMIN, form, "Neste", counsellor=GORIL, phone="411 22 333")
        refused = await bot.press(ADMIN, check, "Lagre endringen")
        assert "⚠ " + T("directory-not-writable") in words(refused)
        assert "468 42 570 → 411 22 333" in words(refused)
        assert bot.in_file() == before
        assert await bot.recorded() == []
        # When the folder has been mended, the page that stands there is enough.
        bot.make_room_beside(path)
        assert T("directory-changed") in words(await bot.press(ADMIN, refused, "Lagre endringen"))
        assert "411 22 333" in bot.in_file()
