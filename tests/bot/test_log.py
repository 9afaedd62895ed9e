"""Nothing that a user wrote, and no secret, can reach the log by a slip."""

import io
import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.log import set_up_log

SAID = "Jeg heter Ola Synnøve, DUF 202600000000"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers, root.level, logging.raiseExceptions)
    stream = io.StringIO()
    set_up_log(local=False, level="DEBUG", stream=stream)
    yield stream
    root.handlers, root.level, logging.raiseExceptions = before
    logging.captureWarnings(False)
    structlog.reset_defaults()


def _only(lines: io.StringIO) -> dict[str, Any]:
    (line,) = lines.getvalue().splitlines()
    read: dict[str, Any] = json.loads(line)
    return read


def _fail() -> None:
    try:
        raise KeyError(SAID)
    except KeyError as error:
        raise ValueError(f"could not read {SAID}") from error


def test_line_is_json_with_event_level_and_time(lines: io.StringIO) -> None:
    structlog.get_logger("bot.outbox").warning("send_failed", booking_id="b-1", attempt=3, reason="throttled")
    line = _only(lines)
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "send_failed",
        "level": "warning",
        "booking_id": "b-1",
        "attempt": 3,
        "reason": "throttled",
    }


def test_unlisted_keys_are_dropped_and_named(lines: io.StringIO) -> None:
    structlog.get_logger().info("turn", text=SAID, token="eyJ0", name="Ola", status=200)
    line = _only(lines)
    assert line["dropped"] == "name,text,token"
    assert line["status"] == 200
    assert "Ola" not in lines.getvalue()
    assert "eyJ0" not in lines.getvalue()


def test_key_for_a_number_takes_nothing_else(lines: io.StringIO) -> None:
    structlog.get_logger().info("retention-swept", duf_numbers=SAID, drafts=3)
    line = _only(lines)
    assert (line["drafts"], line["dropped"]) == (3, "duf_numbers")
    assert "Ola" not in lines.getvalue()


def test_event_that_is_a_sentence_is_not_written(lines: io.StringIO) -> None:
    structlog.get_logger().info(f"got {SAID}")
    assert _only(lines)["event"] == "unnamed"
    assert "Ola" not in lines.getvalue()


def test_user_text_as_a_key_is_not_written(lines: io.StringIO) -> None:
    structlog.get_logger().info("turn", **{SAID: 1})
    assert "Ola" not in lines.getvalue()


def test_long_number_is_masked_even_under_an_allowed_key(lines: io.StringIO) -> None:
    structlog.get_logger().info("turn", reason="duf 2026 000000 00", tenant_id="22222222-0000-4000-8000-000000000001")
    line = _only(lines)
    assert line["reason"] == "duf …"
    assert line["tenant_id"] == "22222222-0000-4000-8000-000000000001"


def test_exception_with_user_text_is_logged_by_type_and_place_only(lines: io.StringIO) -> None:
    try:
        _fail()
    except ValueError:
        structlog.get_logger().exception("turn_failed")
    line = _only(lines)
    assert line["error"] == "ValueError < KeyError"
    assert line["trace"][-1].startswith("test_log.py:")
    assert "Ola" not in lines.getvalue()
    assert "202600000000" not in lines.getvalue()


def test_library_line_tells_where_it_came_from_but_not_what_it_said(lines: io.StringIO) -> None:
    try:
        _fail()
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request %s", SAID)
    line = _only(lines)
    assert (line["event"], line["library"], line["error"]) == ("library", "aiohttp.server", "ValueError < KeyError")
    assert line["where"].startswith("test_log.py:")
    assert "Ola" not in lines.getvalue()


def test_chatty_libraries_and_the_access_log_are_silent(lines: io.StringIO) -> None:
    for name in ("msal", "urllib3.connectionpool", "sqlalchemy.engine.Engine", "asyncio"):
        logging.getLogger(name).info("GET /secret?token=abc")
    logging.getLogger("aiohttp.access").warning("GET /?token=abc")
    assert lines.getvalue() == ""


def test_warning_is_logged_without_its_text(lines: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(SAID, stacklevel=1)
    assert _only(lines)["library"] == "py.warnings"
    assert "Ola" not in lines.getvalue()


def test_log_call_that_fails_prints_nothing_elsewhere(lines: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("msrest").warning("%d", SAID)
    assert "Ola" not in capsys.readouterr().err
    assert "Ola" not in lines.getvalue()


def test_local_mode_is_readable_and_as_tight() -> None:
    stream = io.StringIO()
    set_up_log(local=True, stream=stream)
    structlog.get_logger().info("turn", status=200, text=SAID)
    structlog.get_logger().debug("not_at_this_level")
    structlog.reset_defaults()
    (line,) = stream.getvalue().splitlines()
    assert "turn" in line
    assert "status=200" in line
    assert "Ola" not in line
