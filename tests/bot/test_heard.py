"""Typed messages, through the front door: what is understood lands in cards, what identifies lands nowhere."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.log import set_up_log
from cards.catalogue import texts
from tests.bot.teams import ADVISER, ARTURO, OTHER, Shown, Teams, settings, teams_with

t, nn, en = texts("nb"), texts("nn"), texts("en")
LEAKS = {
    # what an adviser may write by mistake -> the kind that the answer names
    "Oksana Kovalenko trenger samtale i Larvik": "shield-name",
    "samtale i Larvik for 01017012345": "shield-national-id",
    "ring deltakeren på 412 34 567 om samtale": "shield-phone",
    "send det til flyktning@example.org": "shield-email",
    "samtale, passnummer FA123456": "shield-passport",
}
VALUES = ("Oksana", "Kovalenko", "01017012345", "412 34 567", "41234567", "flyktning@example.org", "FA123456")


async def test_a_sentence_lands_in_a_filled_in_booking(teams: Teams) -> None:
    shown = await teams.say("trenger tolk på tigrinja, samtale i Larvik fredag 11. desember kl 10, § 34")
    assert {"duf", "attended_meeting", "presence_agreed"} <= shown.values.keys()
    times = await teams.press(shown, "walk.next", attended_meeting="true", presence_agreed="no")
    assert times.slots[0] == "2026-12-11T10:00"
    check = await teams.press(times, "walk.pick", wanted={"slot": "2026-12-11T10:00"})
    assert "tigrinja" in check.words
    assert t("receipt-title") in (await teams.press(check, "walk.confirm")).words


async def test_a_day_that_is_too_near_is_answered_with_the_rule(lite: Teams) -> None:
    shown = await lite.say("samtale i Larvik på ukrainsk tirsdag 24. november")
    assert "24. november 2026 (uke 48)" in shown.words and "rutinen pkt. 2.2" in shown.words


async def test_an_ambiguous_day_is_asked_about_first(lite: Teams) -> None:
    shown = await lite.say("samtale i Larvik på ukrainsk tirsdag 8. desember eller fredag 11. desember, § 34")
    assert set(shown.verbs) == {"walk.wish"}
    chosen = await lite.press(shown, "walk.wish", wanted={"reading": "1"})
    assert "11. desember 2026 (uke 50)" in chosen.words


async def test_what_was_understood_is_kept_while_the_adviser_says_what_it_is_for(lite: Teams) -> None:
    asked = await lite.say("fredag 11. desember kl 10")
    assert t("menu-which") in asked.words and "fredag 11. desember 2026 (uke 50)" in asked.words
    booking = await lite.press(asked, "walk.start")
    assert "fredag 11. desember 2026 (uke 50) kl. 10.00" in booking.words


async def test_the_question_which_of_several_things_still_begins_a_booking_when_what_it_kept_is_gone(
    lite: Teams,
) -> None:
    asked = await lite.say("fredag 11. desember kl 10")
    await lite.press(await lite.press(asked, "walk.start"), "walk.stop")
    anew = await lite.press(asked, "walk.start")
    assert "municipality" in anew.values and "11. desember" not in anew.words


async def test_a_day_that_is_only_shut_out_is_not_read_back_as_the_one_wished_for(lite: Teams) -> None:
    shown = await lite.say("samtale i Larvik på ukrainsk, § 34, ikke fredag 11. desember")
    assert t("walk-wish-vague") in shown.words and "Ønsket tid: fredag" not in shown.words


async def test_a_duf_number_is_kept_meanwhile_and_not_shown(lite: Teams) -> None:
    asked = await lite.say("DUF 200100000010")
    assert t("menu-which") in asked.words and "200100000010" not in str(asked.card)
    about = await lite.press(asked, "walk.start")
    participant = await lite.press(about, "walk.next", municipality="Larvik", basis="6A", language="ti")
    assert participant.values["duf"] == "2001 000000 10"


@pytest.mark.parametrize(("said", "kind"), LEAKS.items())
async def test_what_identifies_is_named_by_kind_and_never_repeated(lite: Teams, said: str, kind: str) -> None:
    shown = await lite.say(said)
    assert t(kind) in shown.words
    assert not any(value in shown.words for value in VALUES)


async def test_what_identifies_is_kept_nowhere(tmp_path: Path) -> None:
    database, log = tmp_path / "kept.sqlite3", io.StringIO()
    set_up_log(local=False, level="DEBUG", stream=log)
    async with teams_with(settings(f"sqlite:///{database}")) as teams:
        for said in LEAKS:
            await teams.say(said)
        sent = str(teams.connector.received)
    dump, files = _everything(database)
    for value in VALUES:
        assert value not in sent + dump + log.getvalue()
        assert value.encode() not in files


def _everything(database: Path) -> tuple[str, bytes]:
    """What the database says, and every byte of its files."""
    with closing(sqlite3.connect(database)) as connection:
        return "\n".join(connection.iterdump()), b"".join(one.read_bytes() for one in database.parent.iterdir())


async def test_a_duf_number_fills_the_card_in_the_personal_chat_and_is_a_leak_among_others(lite: Teams) -> None:
    shown = await lite.say("samtale i Larvik, § 34, dari, duf 200100000010")
    assert shown.values["duf"] == "2001 000000 10"
    assert t("shield-duf") not in shown.words
    group = lite.activity("message", text="duf 200100000010 trenger samtale")
    group["conversation"] = {"conversationType": "groupChat", "tenantId": ADVISER.tenant_id, "id": "19:g"}
    answer = await lite.answer_to(group)
    assert t("shield-duf") in answer.words and "200100000010" not in answer.words.replace(" ", "")


async def test_ones_own_name_and_the_published_contacts_are_no_leaks(lite: Teams) -> None:
    for said in ("hilsen Rådgiver En", "kontakt Gøril Erikstad", "ringe 959 71 963"):
        assert "⚠" not in (await lite.say(said)).words


async def test_a_question_is_answered_from_the_routine_with_its_point(lite: Teams) -> None:
    shown = await lite.say("hvor lenge før må jeg bestille?")
    assert "14 dager" in shown.words and "rutinen pkt. 2.2" in shown.words
    assert "walk.start" in shown.verbs


async def test_moving_and_cancelling_by_words_list_what_is_meant_and_change_nothing(lite: Teams) -> None:
    await lite.book(slot="2026-12-08T09:00")
    await lite.book(slot="2026-12-11T09:00", municipality="Sandefjord")
    shown = await lite.say("avlys samtalen 8. desember")
    assert t("mine-which-cancel") in shown.words
    assert "8. desember" in shown.words and "11. desember" not in shown.words
    shown = await lite.say("ikke avbestill, bare flytt den i Sandefjord")
    assert t("mine-which-move") in shown.words
    assert "Sandefjord" in shown.words and "Larvik" not in shown.words
    everything = await lite.say("mine bestillinger")
    assert "8. desember" in everything.words and "11. desember" in everything.words


def written_in(shown: Shown) -> str:
    return str(shown.card["lang"])


async def test_the_answer_comes_in_the_written_language_of_the_question(lite: Teams) -> None:
    assert written_in(await lite.say("kva dagar held de samtalane? eg veit ikkje")) == "nn"
    assert written_in(await lite.say("Larvik")) == "nn", "a place name says nothing of the language"
    assert written_in(await lite.say("I would like to book a session please")) == "en"
    assert written_in(await lite.say("jeg ønsker ikke å bestille noe nå likevel")) == "nb"


async def test_a_language_asked_for_stays_and_is_the_persons_own(teams: Teams) -> None:
    shown = await teams.say("nynorsk, takk")
    assert written_in(shown) == "nn" and nn("welcome-privacy") in shown.words
    assert written_in(await teams.say("jeg ønsker ikke å bestille noe nå likevel")) == "nn"
    assert written_in(await teams.say("hei", OTHER)) == "nb"
    shown = await teams.press(shown, "language.set", wanted={"language": "en"})
    assert written_in(shown) == "en" and en("welcome-privacy") in shown.words
    assert written_in(await teams.press(shown, "language.set", language="xx")) == "en"


async def test_each_side_is_written_to_in_its_own_language(lite: Teams) -> None:
    await lite.install(ARTURO)
    await lite.say("English please", ARTURO)
    await lite.book()
    await lite.until(lambda: any(en("counsellor-title") in str(card) for card in lite.cards(ARTURO)))
    await lite.until(lambda: bool(lite.texts(ADVISER)))
    assert "Karriereveiledning på Teams" in lite.texts(ADVISER)[-1]


@pytest.mark.parametrize("said", ["Tolker som ikke er bestilt", "vis tolkelisten", "hvilke tolker mangler jeg i uka"])
async def test_a_counsellor_asks_for_the_interpreters_that_are_missing(lite: Teams, said: str) -> None:
    assert t("interpreter-list-title") in (await lite.say(said, ARTURO)).words
    assert t("interpreter-list-title") not in (await lite.say(said)).words


@pytest.mark.parametrize(
    ("title", "shows"),
    [
        ("Mi veke", "veke 4"),
        ("min veke", "veke 4"),
        ("rutinar", nn("routine-title")),
        ("Mine bestillingar", nn("mine-title")),
    ],
)
async def test_a_commands_title_is_taken_as_it_stands(lite: Teams, title: str, shows: str) -> None:
    """Teams sends it so when the command is picked; nothing is read into it."""
    assert shows in (await lite.say(title, ARTURO)).words


async def test_a_title_with_a_duf_number_behind_it_is_read_as_a_sentence(lite: Teams) -> None:
    about = await lite.say("bestill samtale 200100000010")
    person = await lite.press(about, "walk.next", municipality="Larvik", basis="6A", language="uk")
    assert person.values["duf"] == "2001 000000 10"


async def test_an_adviser_who_asks_for_the_interpreter_list_sees_the_bookings(lite: Teams) -> None:
    assert t("mine-none") in (await lite.say("vis tolkelisten")).words
