"""What was given up, as those who run the service see it, try it again and take it off the list."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from click.testing import CliRunner

from booking.effects import Effect, EffectKind
from booking.ports import WillNotWork
from bot.cli.undelivered import command
from bot.outbox import OutboxWorker
from bot.storage import Sealer, SqlStore, migrate, open_database
from bot.storage.sealed import new_key
from tests.bot.teams import SetClock

BOOKING = UUID(int=7)
FAILED_AT = datetime(2026, 12, 8, 8, 30, tzinfo=UTC)


@pytest.fixture
def url(database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DATABASE_URL", database)
    return database


async def _fail(url: str, *kinds: EffectKind) -> None:
    async def refuse(_effect: Effect) -> None:
        raise WillNotWork("http_400")

    await migrate(url)
    opened = open_database(url)
    store = SqlStore(opened, Sealer.from_text(new_key()))
    async with store.begin() as tx:
        await tx.enqueue([Effect(kind, BOOKING, 1) for kind in kinds], FAILED_AT)
        await tx.commit()
    await OutboxWorker(store, dict.fromkeys(EffectKind, refuse), SetClock(FAILED_AT)).run_due()
    await opened.close()


async def _done(url: str) -> list[EffectKind]:
    """What a service that works again does."""
    done: list[EffectKind] = []

    async def do(effect: Effect) -> None:
        done.append(effect.kind)

    opened = open_database(url)
    store = SqlStore(opened, Sealer.from_text(new_key()))
    await OutboxWorker(store, dict.fromkeys(EffectKind, do), SetClock(datetime.now(UTC))).run_due()
    await opened.close()
    return done


def _run(*arguments: str) -> list[str]:
    ran = CliRunner().invoke(command, arguments)
    assert ran.exit_code == 0, ran.output
    return ran.output.splitlines()


def test_it_is_listed_with_number_time_kind_and_code(url: str) -> None:
    asyncio.run(_fail(url, EffectKind.COUNSELLOR_CARD))
    line, hint = _run()
    assert line.split()[1:] == ["2026-12-08", "09:30", "counsellor-card", str(BOOKING), "1", "http_400"]
    assert "--again" in hint


def test_one_is_tried_again_and_then_no_longer_listed(url: str) -> None:
    asyncio.run(_fail(url, EffectKind.COUNSELLOR_CARD, EffectKind.MAKE_TEAMS_MEETING))
    row = next(line.split()[0] for line in _run() if "make-teams-meeting" in line)
    assert _run("--again", row) == ["1 prøves igjen. Tjenesten tar dem innen noen sekunder."]
    assert asyncio.run(_done(url)) == [EffectKind.MAKE_TEAMS_MEETING]
    assert "make-teams-meeting" not in str(_run())


def test_all_are_forgotten(url: str) -> None:
    asyncio.run(_fail(url, EffectKind.COUNSELLOR_CARD, EffectKind.MAKE_TEAMS_MEETING))
    assert _run("--forget", "all") == ["2 er glemt."]
    assert _run() == ["Ingenting er gitt opp."]
    assert asyncio.run(_done(url)) == []


@pytest.mark.parametrize("number", ["999999", "9" * 19])
def test_a_number_that_is_not_listed_is_said(url: str, number: str) -> None:
    asyncio.run(_fail(url, EffectKind.COUNSELLOR_CARD))
    ran = CliRunner().invoke(command, ["--again", number])
    assert ran.exit_code == 2 and f"Ingenting med nummer {number} er gitt opp" in ran.output


@pytest.mark.parametrize("number", ["x", "-1", "0", "", "1 ", "٣", "²", "9" * 5000])
def test_what_is_no_number_is_refused_whatever_is_listed(
    number: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    for option in ("--again", "--forget"):
        ran = CliRunner().invoke(command, [option, number])
        assert ran.exit_code == 2
        assert "er ikke et nummer fra listen. Skriv nummeret, eller «all»." in ran.output


def test_looking_makes_no_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    assert _run() == ["Ingenting er gitt opp."]
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.sqlite3").write_text("not a database")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'broken.sqlite3'}")
    ran = CliRunner().invoke(command, [])
    assert ran.exit_code == 2 and f"The database {tmp_path / 'broken.sqlite3'} is no SQLite database" in ran.output
