"""`GET /readyz`: whether the service can do its work; `GET /healthz`: whether it lives."""

import asyncio
import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
import pytest
from sqlalchemy import make_url

from bot import readiness
from bot.readiness import Readiness
from tests.bot.teams import Teams, settings, teams_with


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process grows past a page, as on a disk that has become full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "KEPT_FOR", 0.0)


async def ask(teams: Teams, path: str) -> tuple[int, str]:
    status, body = await teams.get(path)
    return status, json.loads(body)["status"]


async def test_a_service_whose_database_takes_writes_is_ready(teams: Teams) -> None:
    assert await ask(teams, "/readyz") == (200, "ok")
    assert await ask(teams, "/healthz") == (200, "ok")


@pytest.mark.usefixtures("asked_each_time")
async def test_on_a_full_disk_it_lives_and_is_not_ready_until_there_is_room(sqlite_database: str) -> None:
    async with teams_with(settings(sqlite_database)) as teams:
        with full_disk():
            assert await ask(teams, "/readyz") == (503, "no database")
            assert await ask(teams, "/healthz") == (200, "ok")
        assert await ask(teams, "/readyz") == (200, "ok")


@pytest.mark.usefixtures("asked_each_time")
async def test_on_a_server_that_can_only_be_read_it_is_not_ready(empty_postgres_database: str) -> None:
    name = make_url(empty_postgres_database).database
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()"
    admin = await asyncpg.connect(empty_postgres_database)
    async with teams_with(settings(empty_postgres_database)) as teams:
        for only_read, answer in (("on", (503, "no database")), ("off", (200, "ok"))):
            await admin.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = {only_read}")
            await admin.execute(others, name)  # the setting holds for new sessions
            assert await ask(teams, "/readyz") == answer
    await admin.close()


async def test_each_check_is_made_once_in_a_while_however_often_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "KEPT_FOR", 0.2)
    asked: list[str] = []
    there = {"database": True, "token": False}

    def check(name: str) -> object:
        async def looked() -> bool:
            asked.append(name)
            await asyncio.sleep(0.01)
            return there[name]

        return looked

    ready = Readiness({name: check(name) for name in there})  # type: ignore[misc]
    assert await asyncio.gather(*(ready.lacking() for _ in range(20))) == ["token"] * 20
    assert asked == ["database", "token"]
    there["database"] = False
    assert await ready.lacking() == "token"
    await asyncio.sleep(0.25)
    assert await ready.lacking() == "database"
