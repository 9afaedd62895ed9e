"""`python -m bot directory import` gives a municipality another counsellor: what is agreed there is asked about."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot
from booking.change import Changed
from booking.effects import EffectKind
from booking.group_meeting.meeting import GroupMeeting
from booking.hand_over import HandOver
from booking.ports import Span
from booking.routine import Routine
from booking.rules import Facts
from booking.session.session import Booking
from booking.waiting.entry import WaitingEntry
from booking.waiting.lifecycle import join
from booking.waiting.looking import list_id
from bot.cli import main
from bot.config import load_directory
from bot.storage import Sealer, SqlStore, migrate, open_database
from bot.storage.sealed import new_key
from bot.storage.tables import outbox
from tests.booking.examples import ADVISER, under_6a
from tests.booking.group_meeting.examples import agreed, proposed
from tests.bot.storage.examples import a_booking
from tests.bot.teams import ARTURO, GORIL
from tests.bot.test_cli_directory import LARVIK_MOVED, SHIPPED

SOON = (datetime.now(UTC) + timedelta(days=30)).date()
"""The command line's clock is the system's, so what is agreed lies ahead of it."""
OTHER_DAY = SOON + timedelta(days=1)


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database: str) -> Path:
    path = tmp_path / "directory.toml"
    path.write_bytes(SHIPPED.read_bytes())
    (tmp_path / "kontakter.csv").write_text(LARVIK_MOVED, encoding="utf-8")
    monkeypatch.setenv("DIRECTORY", str(path))
    monkeypatch.setenv("DATABASE_URL", database)
    return path


def run_import(listed: Path, *options: str, answer: str | None = None) -> Result:
    arguments = ["directory", "import", str(listed.with_name("kontakter.csv")), *options]
    return CliRunner().invoke(main, arguments, input=answer)


def meeting_of_arturo(slot: Slot | None) -> GroupMeeting:
    kept = agreed() if slot else proposed()
    return kept.model_copy(update={"id": uuid4(), "revision": 2, "counsellor_id": ARTURO.aad_object_id, "slot": slot})


def keep(database: str, *booked: Booking | GroupMeeting | WaitingEntry, away: Substitution | None = None) -> None:
    async def run() -> None:
        await migrate(database)
        opened = open_database(database)
        async with SqlStore(opened, Sealer.from_text(new_key())).begin() as tx:
            for one in booked:
                if isinstance(one, Booking):
                    await tx.add_booking(one, None)
                elif isinstance(one, WaitingEntry):
                    await tx.add_waiting(one, None)
                else:
                    await tx.add_group_meeting(one.model_copy(update={"revision": 1}))
                    await tx.save_group_meeting(one)
            if away:
                await tx.add_substitution(away)
            await tx.commit()
        await opened.close()

    asyncio.run(run())


def asked_for(database: str) -> set[tuple[str, str, str]]:
    """What is in the outbox: kind, id, and to whom."""

    async def run() -> set[tuple[str, str, str]]:
        opened = open_database(database)
        rows = await opened.run(select(outbox.c.kind, outbox.c.subject_id, outbox.c.about), {})
        await opened.close()
        return {
            (kind, str(subject), about if kind == EffectKind.WAITING_LOOK else HandOver.parse(about).to_id)
            for kind, subject, about in rows
        }

    return asyncio.run(run())


def session(slot: Slot, counsellor: str = ARTURO.aad_object_id, municipality: str = "Larvik") -> Booking:
    return a_booking(slot.start, day=slot.day, counsellor=counsellor, municipality=municipality)


MORNING, NOON = (Slot(SOON, agreed().slot.start), Slot(SOON, agreed().request.times[2].start))  # type: ignore[union-attr]


def test_what_is_agreed_is_listed_and_handed_over_when_it_is_wanted(listed: Path, database: str) -> None:
    free, meeting, asked = session(NOON), meeting_of_arturo(Slot(OTHER_DAY, MORNING.start)), meeting_of_arturo(None)
    busy = session(MORNING)
    keep(database, free, busy, meeting, asked, session(MORNING, GORIL.aad_object_id, "Horten"))
    done = run_import(listed, answer="y\ny\n")
    assert done.exit_code == 0, done.output
    assert "Avtalt i Larvik hos Arturo Hernandez:" in done.output
    assert done.output.count("Samtale ") == 2
    assert "Gøril Erikstad er opptatt" in done.output
    assert "Informasjonsmøte (tid er ikke avtalt)" in done.output
    assert "3 overtas nå" in done.output
    assert load_directory(listed).responsible_for("Larvik").name == "Gøril Erikstad"  # type: ignore[union-attr]
    assert asked_for(database) == {
        ("hand-over", str(free.id), GORIL.aad_object_id),
        ("hand-over", str(meeting.id), GORIL.aad_object_id),
        ("hand-over", str(asked.id), GORIL.aad_object_id),
    }


@pytest.mark.parametrize(("options", "answer"), [(("--yes",), None), (("--leave",), "y\n"), ((), "y\nn\n")])
def test_it_is_left_when_it_is_not_wanted(
    listed: Path, database: str, options: tuple[str, ...], answer: str | None
) -> None:
    keep(database, session(NOON))
    done = run_import(listed, *options, answer=answer)
    assert done.exit_code == 0, done.output
    assert "blir hos den forrige karriereveilederen" in done.output
    assert load_directory(listed).responsible_for("Larvik").name == "Gøril Erikstad"  # type: ignore[union-attr]
    assert asked_for(database) == set()


@pytest.mark.parametrize("option", ["--leave", "--hand-over"])
def test_who_waits_in_a_municipality_that_changes_hands_is_looked_for_at_once(
    listed: Path, database: str, option: str
) -> None:
    booked, now = session(NOON), datetime.now(UTC)
    taken = (Span(now, now + timedelta(days=400)),)
    waits = join(under_6a(slot=None), Facts(now, Routine(), load_directory(listed), taken), ADVISER, uuid4())
    assert isinstance(waits, Changed)
    keep(database, booked, waits.subject)
    assert run_import(listed, "--yes", option).exit_code == 0
    handed_over = {("hand-over", str(booked.id), GORIL.aad_object_id)} if option == "--hand-over" else set()
    looked = ("waiting-look", str(list_id(ARTURO.aad_object_id)), ARTURO.aad_object_id)
    assert asked_for(database) == {looked, *handed_over}


def test_who_is_away_takes_nothing_over_and_it_is_said(listed: Path, database: str) -> None:
    away = Substitution(uuid4(), GORIL.aad_object_id, ARTURO.aad_object_id, SOON, SOON)
    keep(database, session(NOON), away=away)
    done = run_import(listed, "--yes", "--hand-over")
    assert "Gøril Erikstad er borte og har vikar" in done.output
    assert asked_for(database) == set()


def test_a_list_that_is_not_changed_hands_nothing_over(listed: Path, database: str) -> None:
    keep(database, session(NOON))
    assert run_import(listed, answer="n\n").exit_code == 1
    assert asked_for(database) == set()
    assert load_directory(listed).responsible_for("Larvik").name == "Arturo Hernandez"  # type: ignore[union-attr]


def test_a_database_that_cannot_be_read_is_said(listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://127.0.0.1:1/none")
    done = run_import(listed, "--yes")
    assert done.exit_code == 0, done.output
    assert "så jeg vet ikke hva som er avtalt" in done.stderr
