"""Every line that the house writes to the log gets there whole: its event is a fixed name and its keys are listed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.log import ALLOWED, EVENT

ROOT = Path(__file__).parents[2]
LEVELS = {"debug", "info", "warning", "error", "critical", "exception", "log"}


def dropped(source: str) -> Iterator[str]:
    """What the log would drop of the calls in `source`. One that logs as libraries do is treated as a library."""
    if "import logging" in source:
        return
    for call in ast.walk(ast.parse(source)):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in LEVELS):
            continue
        if not (isinstance(call.func.value, ast.Name) and call.func.value.id in {"log", "_log"}):
            continue
        event = call.args[0]
        if isinstance(event, ast.Constant) and not EVENT.fullmatch(str(event.value)):
            yield f"line {call.lineno}: {event.value!r} is a sentence"
        if isinstance(event, ast.JoinedStr):
            yield f"line {call.lineno}: the event holds a value"
        keys = {keyword.arg for keyword in call.keywords if keyword.arg} - ALLOWED - {"exc_info"}
        yield from (f"line {call.lineno}: {key} is not listed" for key in sorted(keys))


@pytest.mark.parametrize("path", sorted((ROOT / "bot").rglob("*.py")), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_nothing_that_is_logged_is_dropped(path: Path) -> None:
    assert list(dropped(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "call", ['log.info("turn", text=said)', '_log.error(f"got {said}")', 'log.warning("Could not read %s", said)']
)
def test_call_that_would_lose_something_is_found(call: str) -> None:
    assert list(dropped(call))
