"""`python -m bot rules`, and docs/regler.md in step with the rules."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from booking.rules.page import page_of_rules
from bot.cli import main, rules


def test_docs_regler_is_up_to_date() -> None:
    written = rules.PAGE.read_text(encoding="utf-8") if rules.PAGE.exists() else ""
    assert written == page_of_rules(), "docs/regler.md is stale; run: .venv/bin/python -m bot rules --write"


def test_rules_are_shown() -> None:
    result = CliRunner().invoke(main, ["rules"])
    assert (result.exit_code, result.output) == (0, page_of_rules())


def test_rules_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "docs" / "regler.md"
    monkeypatch.setattr(rules, "PAGE", page)
    result = CliRunner().invoke(main, ["rules", "--write"])
    assert result.exit_code == 0
    assert str(page) in result.output
    assert page.read_text(encoding="utf-8") == page_of_rules()
