"""Odd arguments to every command: an answer in words, never a trace of the program."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import COMMANDS, main
from tests.bot.teams import ROOT

ODD = {
    "empty": "",
    "a blank": " ",
    "the first day there is": "0001-01-01",
    "the last day there is": "9999-12-31",
    "a day after the last": "10000-01-01",
    "no day": "2026-02-30",
    "a day that is over": "2020-01-01",
    "no number": "²",
    "another script's number": "٣",
    "a negative number": "-1",
    "a number of 5000 digits": "9" * 5000,
    "a word of 5000 letters": "x" * 5000,
    "markup": "<b>'; DROP TABLE",
}
UNREADABLE = {"NUL": "a\x00b", "an escape": "\x1b[2J", "a byte that is no UTF-8": "\udcff", "half a sign": "\ud83d"}
APP = ("package", "--app-id", "1b4e28ba-2fa1-41d2-883f-0016d3cca427", "--out", "OUT")
CALLS: list[tuple[str, ...]] = [
    ("contacts", "ODD"),
    ("directory", "check", "ODD"),
    ("directory", "import", "ODD", "--yes"),
    ("directory", "show", "ODD"),
    ("ODD",),
    ("rules", "ODD"),
    ("serve", "ODD"),
    ("slots", "ODD"),
    ("slots", "Larvik", "--from", "ODD"),
    ("slots", "Larvik", "--days", "ODD"),
    ("undelivered", "--again", "ODD"),
    ("undelivered", "--forget", "ODD"),
    ("understand", "ODD"),
    ("understand", "--now", "ODD", "samtale om tre uker"),
    ("understand", "--directory", "ODD", "hei"),
    ("package", "--app-id", "ODD", "--out", "OUT"),
    (*APP[:3], "--out", "ODD"),
    *((*APP, f"--{name}", "ODD") for name in ("domain", "publisher", "website", "privacy", "terms", "version")),
]


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DIRECTORY", str(ROOT / "directory.toml"))
    monkeypatch.setenv("ROUTINE", str(ROOT / "routine.toml"))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    monkeypatch.chdir(tmp_path)


def run(call: tuple[str, ...], odd: str) -> Result:
    return CliRunner().invoke(main, [{"ODD": odd, "OUT": "app.zip"}.get(part, part) for part in call])


def test_every_command_is_called() -> None:
    assert {call[0] for call in CALLS} - {"ODD"} == set(COMMANDS)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_argument_is_answered_in_words(odd: str) -> None:
    # How long a long text may take to be understood is held elsewhere.
    for call in CALLS if len(odd) < 1000 else [call for call in CALLS if call != ("understand", "ODD")]:
        result = run(call, odd)
        assert isinstance(result.exception, SystemExit | None), (call, result.exception)
        assert result.exit_code in (0, 1, 2), call
        assert result.output, call
        if call[0] not in ("understand", "package") and call[:2] not in (
            ("directory", "check"),
            ("directory", "import"),
        ):
            assert len(result.output) < 6000, call


@pytest.mark.parametrize("odd", UNREADABLE.values(), ids=UNREADABLE)
def test_an_argument_that_is_no_text_is_refused(odd: str) -> None:
    for call in CALLS:
        result = run(call, odd)
        assert result.exit_code == 2, (call, result.exception, result.output)
        assert not Path("app.zip").exists()
        if call[0] != "ODD":
            assert "Et argument har kontrolltegn eller tegn som ikke er UTF-8. Skriv det på nytt." in result.stderr


@pytest.mark.parametrize("now", ["0001-01-01", "1999-12-31T23:59", "2100-01-01", "9999-12-31"])
def test_a_moment_that_cannot_be_counted_from_is_refused(now: str) -> None:
    result = CliRunner().invoke(main, ["understand", "--now", now, "samtale om tre uker"])
    assert result.exit_code == 2
    assert "must be within the years 2000 to 2099." in result.stderr


def test_a_shell_may_pass_bytes_that_are_no_utf_8() -> None:
    command = [sys.executable, "-m", "bot", "contacts", b"Larvik \xff"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"Et argument har kontrolltegn" in ran.stderr


def test_a_line_that_is_no_utf_8_is_read_as_far_as_it_can_be() -> None:
    result = CliRunner().invoke(main, ["understand"], input=b"hei \xff\nhjelp\n")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) == 2
