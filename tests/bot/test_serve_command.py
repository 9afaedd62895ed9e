"""`python -m bot serve`: what it refuses, and that it serves and stops."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import aiohttp
import pytest
from click.testing import CliRunner

from bot.cli.serve import command
from tests.bot.teams import ROOT

NAMES = ("MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "DUF_KEY")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    others = ("MicrosoftAppCertificate", "MicrosoftAppType", "HOST", "PORT", "DATABASE_URL", "DIRECTORY", "ROUTINE")
    for name in (*NAMES, *others):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)


def test_without_credentials_it_refuses_and_names_all_that_is_missing() -> None:
    result = CliRunner().invoke(command, [])
    assert result.exit_code != 0
    for name in NAMES:
        assert f"{name} is not set" in result.output
    assert "--local" in result.output
    assert "Traceback" not in result.output


def test_with_credentials_it_still_refuses_the_examples_contact_list(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "very secret value")
    result = CliRunner().invoke(command, [])
    assert result.exit_code != 0
    assert "directory.toml: counsellors[0].aad_object_id" in result.output
    assert "very secret value" not in result.output


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.1", "example.org"])
def test_local_mode_refuses_any_host_but_loopback(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("HOST", host)
    result = CliRunner().invoke(command, ["--local"])
    assert result.exit_code != 0
    assert "HOST" in result.output and "127.0.0.1" in result.output


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("DIRECTORY", "nowhere.toml", 1), ("ROUTINE", "nowhere.toml", 1), ("DATABASE_URL", "mysql://u:pw@h/d", 2)],
)
def test_what_cannot_be_used_is_told_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, code: int
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("bot.cli.serve._run", _run_without_log)
    result = CliRunner().invoke(command, ["--local"])
    assert result.exit_code == code
    assert name in result.output
    assert "pw" not in result.output and "Traceback" not in result.output


def _run_without_log(settings: object, *, local: bool) -> None:
    from bot.cli.serve import _serve

    asyncio.run(_serve(settings, local=local))  # type: ignore[arg-type]


async def test_it_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PORT": str(port), "DATABASE_URL": f"sqlite:///{tmp_path / 'a.sqlite3'}"}
    environment["DUF_KEY"] = _key()
    arguments = ("-m", "bot", "serve", "--local")
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe
    )
    try:
        async with aiohttp.ClientSession() as session, asyncio.timeout(30):
            while True:
                try:
                    async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                        assert (answer.status, await answer.json()) == (200, {"status": "ok"})
                        break
                except aiohttp.ClientConnectorError:
                    await asyncio.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        _, errors = await asyncio.wait_for(process.communicate(), 15)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0
    assert b"Traceback" not in errors and b"never" not in errors


def _key() -> str:
    from bot.storage.sealed import new_key

    return new_key()
