"""`python -m bot understand`, run as a person runs it."""

import json
import resource
import subprocess
import sys

from click.testing import CliRunner

from bot.cli import main

NOW = ("--now", "2026-11-16T10:15")


def test_a_sentence_is_printed_as_one_json_object() -> None:
    result = CliRunner().invoke(main, ["understand", *NOW, "time", "i", "Larvik", "1.12", "kl", "9,", "dari"])
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "intent": "book_session",
        "municipality": "Larvik",
        "language": "prs",
        "legal_basis": None,
        "when": {"kind": "datetime", "value": "2026-12-01T09:00", "alternatives": []},
        "identifying": [],
        "reply_language": "nb",
    }


def test_each_line_on_standard_input_is_one_json_object() -> None:
    result = CliRunner().invoke(main, ["understand", *NOW], input="hjelp\n\nnynorsk, takk\n")
    assert [json.loads(line)["intent"] for line in result.output.splitlines()] == ["help", "set_language"]


def test_the_published_contacts_are_no_findings_and_others_are_kinds_only() -> None:
    text = "Ring Gøril Erikstad på 468 42 570 eller Oksana på 400 00 012"
    result = CliRunner().invoke(main, ["understand", *NOW, text])
    assert json.loads(result.output)["identifying"] == ["name", "phone"]
    assert "400" not in result.output


def test_a_missing_directory_is_said_in_words() -> None:
    result = CliRunner().invoke(main, ["understand", "--directory", "no/such/file.toml", "hei"])
    assert result.exit_code == 1
    assert "no/such/file.toml" in result.output


def test_the_command_answers_from_a_cold_start_within_two_seconds() -> None:
    before = _processor_seconds_of_children()
    subprocess.run([sys.executable, "-m", "bot", "understand", "hei"], check=True, capture_output=True)
    assert _processor_seconds_of_children() - before < 2


def _processor_seconds_of_children() -> float:
    """Not what the clock on the wall says: other work on the machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
