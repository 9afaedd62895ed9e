"""The two look-ups of the command line, run as a user runs them, on the shipped files."""

import asyncio
import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from click.testing import CliRunner, Result

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import today
from booking.session.session import Booking
from bot.cli.contacts import command as contacts
from bot.cli.days import read_day
from bot.cli.slots import command as slots
from bot.storage import Sealer, SqlStore, migrate, open_database
from bot.storage.sealed import new_key
from tests.bot.storage.examples import DUF, a_booking
from tests.bot.teams import SetClock

ROOT = Path(__file__).parents[2]
LARVIK = "22222222-0000-4000-8000-000000000001"
HORTEN = "22222222-0000-4000-8000-000000000002"
TODAY = date(2026, 11, 21)
WINTER = SetClock(datetime(2032, 2, 20, 9, tzinfo=UTC))
"""A Friday. The notice ends on Friday 5 March, and the eight weeks that are opened on Thursday 29 April."""


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The shipped files and a database that is not there yet."""
    database = tmp_path / "bookings.sqlite3"
    monkeypatch.setenv("DIRECTORY", str(ROOT / "directory.toml"))
    monkeypatch.setenv("ROUTINE", str(ROOT / "routine.toml"))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")
    return database


def _slots(*arguments: str) -> Result:
    return CliRunner().invoke(slots, list(arguments), obj=WINTER)


async def _book(database: Path, booking: Booking) -> None:
    await migrate(f"sqlite:///{database}")
    opened = open_database(f"sqlite:///{database}")
    async with SqlStore(opened, Sealer.from_text(new_key())).begin() as transaction:
        await transaction.add_booking(booking, DUF)
        await transaction.commit()
    await opened.close()


def _days(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    days: list[dict[str, Any]] = json.loads(result.stdout)
    return days


def test_slots_are_tuesdays_and_fridays_after_the_notice() -> None:
    days = _days(_slots("larvik", "--json"))
    assert {day["weekday"] for day in days} == {"tirsdag", "fredag"}
    assert (days[0]["date"], days[-1]["date"]) == ("2032-03-05", "2032-04-27")
    assert days[0]["counsellor"] == "Arturo Hernandez"
    assert days[0]["starts"][0] == "09:00"


def test_slots_print_weekday_date_week_and_times() -> None:
    result = _slots("TØNSBERG", "--from", "9. mars 2032", "--days", "1")
    assert result.stdout.splitlines() == [
        "Ledige tider hos Gøril Erikstad (468 42 570), Tønsberg:",
        "tirsdag 9. mars 2032 (uke 11): 09.00 10.00 11.00 12.00 13.00 14.00",
    ]


def test_slots_say_so_when_there_are_none() -> None:
    result = _slots("Horten", "--from", "2032-03-10", "--days", "1")
    assert result.stdout.splitlines()[1:] == ["Ingen ledige tider fra 10. mars 2032 til 10. mars 2032."]
    assert json.loads(_slots("Horten", "--from", "2032-03-10", "--days", "1", "--json").stdout) == []


def test_slots_leave_out_what_the_database_holds(shipped: Path) -> None:
    asyncio.run(_book(shipped, a_booking(time(9), day=date(2032, 3, 9), counsellor=LARVIK)))
    asked = ("--from", "9.3.2032", "--days", "1", "--json")
    assert _days(_slots("Larvik", *asked))[0]["starts"] == ["10:00", "11:00", "12:00", "13:00", "14:00"]
    assert _days(_slots("Horten", *asked))[0]["starts"][0] == "09:00"


def test_looking_makes_no_database(shipped: Path) -> None:
    assert _slots("Larvik").exit_code == 0
    assert not shipped.exists()


def test_taken_times_are_never_called_free_where_they_cannot_be_read(shipped: Path) -> None:
    shipped.write_text("not a database")
    result = _slots("Larvik")
    assert result.exit_code == 2
    assert f"The database {shipped} is no SQLite database" in result.stderr
    assert "uke" not in result.stdout


def test_unknown_municipality_gets_the_list_and_exit_code_2() -> None:
    result = _slots("Skien")
    assert result.exit_code == 2
    assert "Velg en av disse: Færder, Holmestrand, Horten, Larvik, Sandefjord, Tønsberg." in result.stderr


def test_date_that_cannot_be_read_shows_how_to_write_it() -> None:
    result = _slots("Larvik", "--from", "31. februar")
    assert result.exit_code == 2
    assert "8. desember" in result.stderr


def test_contacts_without_a_text_are_the_whole_list() -> None:
    result = CliRunner().invoke(contacts, [])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Arturo Hernandez  959 71 963",
        "  Færder, Larvik, Sandefjord",
        "Gøril Erikstad  468 42 570",
        "  Holmestrand, Horten, Tønsberg",
        "Listen er oppdatert 1. september 2022.",
    ]


@pytest.mark.parametrize("words", [["tonsberg"], ["hvem", "er", "kontaktperson", "i", "Tønsberg?"], ["Gøril"]])
def test_contact_is_found_by_municipality_question_or_name(words: list[str]) -> None:
    result = CliRunner().invoke(contacts, words)
    assert result.stdout.startswith("Gøril Erikstad  468 42 570\n")
    assert "Arturo" not in result.stdout


def test_municipality_outside_the_list_gets_a_clear_answer_and_exit_code_1() -> None:
    result = CliRunner().invoke(contacts, ["Notodden"])
    assert result.exit_code == 1
    assert result.stderr.startswith("«Notodden» står ikke i listen til Karrieresenter Vestfold og Telemark.")


def test_broken_file_is_told_instead_of_a_traceback(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DIRECTORY", str(tmp_path / "nowhere.toml"))
    for command, arguments in ((contacts, []), (slots, ["Larvik"])):
        result = CliRunner().invoke(command, arguments)
        assert result.exit_code == 1
        assert "nowhere.toml: there is no such file" in result.stderr


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-08", date(2026, 12, 8)),
        ("8.12.2026", date(2026, 12, 8)),
        ("8. 12. 2026", date(2026, 12, 8)),
        ("8/12", date(2026, 12, 8)),
        ("8.12.", date(2026, 12, 8)),
        ("5/6", date(2027, 6, 5)),
        ("21/11", date(2026, 11, 21)),
        ("20/11", date(2027, 11, 20)),
        ("1. des", date(2026, 12, 1)),
        ("1 DESEMBER 2028", date(2028, 12, 1)),
        ("29. februar", date(2028, 2, 29)),
    ],
)
def test_day_is_read_day_first_and_never_in_the_past(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize("first", ["2032-02-20", "2032-03-04", "5. mars"])
def test_slots_from_within_the_notice_begin_at_its_end(first: str) -> None:
    assert _days(_slots("Larvik", "--from", first, "--json"))[0]["date"] == "2032-03-05"


@pytest.mark.parametrize("days", ["1", "7", "366"])
def test_nothing_is_shown_that_cannot_be_booked_yet(days: str) -> None:
    shown = _days(_slots("Larvik", "--from", "27. april", "--days", days, "--json"))
    assert [day["date"] for day in shown] == ["2032-04-27"]
    late = _slots("Larvik", "--from", "29. april", "--days", days)
    assert late.stdout.splitlines()[1:] == ["Ingen ledige tider fra 29. april 2032 til 29. april 2032."]


@pytest.mark.parametrize("first", ["0001-01-01", "1.1.1900", "2032-02-19"])
def test_a_day_that_is_over_is_refused(first: str) -> None:
    result = _slots("Larvik", "--from", first)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Datoen er passert. Den første dagen som kan bestilles nå, er 5. mars 2032." in result.stderr


@pytest.mark.parametrize("first", ["30. april", "2032-04-30", "2040-01-01", "9999-12-31", "31.12.9999"])
def test_a_day_that_cannot_be_booked_yet_is_refused(first: str) -> None:
    result = _slots("Larvik", "--from", first)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Datoen er for langt fram. Den siste dagen som kan bestilles nå, er 29. april 2032." in result.stderr


@pytest.mark.parametrize("first", ["", "10000-01-01", "2026-02-30", "0000-01-01", "i morgen", "9" * 5000])
def test_what_is_no_day_is_refused_with_how_to_write_it(first: str) -> None:
    result = _slots("Larvik", "--from", first)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "er ikke en dato. Skriv den slik: 2026-12-08, 8.12.2026, 8/12 eller 8. desember." in result.stderr
    assert len(result.stderr) < 400


@pytest.mark.parametrize("text", ["", "snart", "31. februar", "8/13", "1. ma", "12-08", "\u0668/12"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(text, TODAY)


async def _keep(database: Path, *kept: Block | Substitution) -> None:
    await migrate(f"sqlite:///{database}")
    opened = open_database(f"sqlite:///{database}")
    async with SqlStore(opened, Sealer.from_text(new_key())).begin() as transaction:
        for one in kept:
            if isinstance(one, Block):
                await transaction.add_block(one)
            else:
                await transaction.add_substitution(one)
        await transaction.commit()
    await opened.close()


def test_slots_leave_out_blocked_time(shipped: Path) -> None:
    tuesday = date(2032, 3, 9)
    weekly = Block(uuid4(), LARVIK, tuesday, tuesday, time(9), time(12), date(2032, 3, 30))
    asyncio.run(_keep(shipped, weekly))
    for first in ("9.3.2032", "16.3.2032", "30.3.2032"):  # the clocks change on 28 March
        (day,) = _days(_slots("Larvik", "--from", first, "--days", "1", "--json"))
        assert day["starts"] == ["12:00", "13:00", "14:00"]


def test_slots_on_days_of_a_substitution_are_the_stand_ins(shipped: Path) -> None:
    tuesday = date(2032, 3, 9)
    asyncio.run(_keep(shipped, Substitution(uuid4(), LARVIK, HORTEN, tuesday, tuesday)))
    asyncio.run(_book(shipped, a_booking(time(9), day=tuesday, counsellor=HORTEN)))
    days = _days(_slots("Larvik", "--from", "9.3.2032", "--days", "7", "--json"))
    assert [(day["counsellor"], day["starts"][0]) for day in days] == [
        ("Gøril Erikstad", "10:00"),
        ("Arturo Hernandez", "09:00"),
    ]
    text = _slots("Larvik", "--from", "9.3.2032", "--days", "1").stdout
    assert "tirsdag 9. mars 2032 (uke 11) (Gøril Erikstad): 10.00" in text


def test_contacts_say_who_answers_now(shipped: Path) -> None:
    day = today(datetime.now(UTC))
    asyncio.run(_keep(shipped, Substitution(uuid4(), LARVIK, HORTEN, day, day)))
    lines = CliRunner().invoke(contacts, ["larvik"]).stdout.splitlines()
    assert lines[0] == "Gøril Erikstad  468 42 570"
    assert lines[1].strip().startswith("Vikar for Arturo Hernandez til og med ")
    assert lines[2].strip() == "Færder, Larvik, Sandefjord"
    assert "Vikar" not in CliRunner().invoke(contacts, ["horten"]).stdout


def test_contacts_are_shown_all_the_same_when_the_database_cannot_be_read(shipped: Path) -> None:
    shipped.write_text("no database")
    result = CliRunner().invoke(contacts, ["larvik"])
    assert result.exit_code == 0
    assert "Arturo Hernandez  959 71 963" in result.stdout
    assert f"så jeg vet ikke om noen er vikar nå. The database {shipped} is no SQLite database" in result.stderr
