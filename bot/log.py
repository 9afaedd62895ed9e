"""What may be written to the log, and how: JSON lines in service, one readable line each in local mode.

People's names, messages, tokens and DUF numbers must never get there, not even by a slip: so a line holds a fixed event
name, values under the keys of ALLOWED, and of an exception its type and place in the code. Everything else is dropped,
and the line says under which keys it dropped something.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_EVERY_LINE = {"event", "level", "timestamp", "dropped", "library", "where", "error", "trace"}
_CODES = {
    "activity_type",
    "audience",
    "channel",
    "code",
    "dialog",
    "effect",
    "local",
    "kind",
    "method",
    "mode",
    "reason",
    "rule",
    "step",
    "verb",
}
_IDS = {"booking", "booking_id", "subject", "effect_id", "row", "tenant", "tenant_id"}
_COUNTS = {
    "attempt",
    "audit",
    "count",
    "deliveries",
    "drafts",
    "attendance",
    "directory_changes",
    "duf_numbers",
    "materials",
    "outbox",
}
_NUMBERS = _COUNTS | {"duration_ms", "port", "retry_after", "revision", "seconds", "status", "version"}
_CONFIGURATION = {"file", "host", "problem", "updated"}
ALLOWED = _EVERY_LINE | _CODES | _IDS | _NUMBERS | _CONFIGURATION
LONGEST_VALUE = 500

EVENT = re.compile(r"[a-z][a-z_-]{0,59}")
_LONG_NUMBER = re.compile(r"(?<![\w-])(?:\d[ \u00a0]?){10,}\d(?![\w-])")


def set_up_log(*, local: bool, level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send every log line of this process, libraries' included, to `stream` (standard output when None)."""
    stream = stream or sys.stdout
    as_text: Processor = (
        structlog.dev.ConsoleRenderer(colors=stream.isatty()) if local else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S" if local else "iso", utc=not local),
            exception_by_type,
            only_allowed,
            as_text,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_Libraries()]
    root.setLevel(logging.WARNING)
    # aiohttp's access log holds addresses and query strings; the gateway logs its own turns.
    logging.getLogger("aiohttp.access").disabled = True
    logging.captureWarnings(True)
    # When a log call itself fails, logging would print the message and its values to standard error.
    logging.raiseExceptions = False


def exception_by_type(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace `exc_info` by the types of the exception and its causes, and the places in the code it came through.

    An exception's text is dropped: it may quote what a user wrote.
    """
    given = event.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else sys.exc_info()[1] if given is True else None
    if isinstance(given, tuple):
        error = given[1]
    if error is not None:
        event["error"] = " < ".join(type(one).__name__ for one in _with_causes(error))
        event["trace"] = _places(error.__traceback__)
    return event


def only_allowed(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Keep what ALLOWED names. The event itself must be a fixed name such as `turn-failed`, never a sentence."""
    kept: EventDict = {key: _plain(value) for key, value in event.items() if _may_stand(key, value)}
    dropped = sorted(key if EVENT.fullmatch(key) else "?" for key in event.keys() - kept.keys())
    if not EVENT.fullmatch(str(event.get("event", ""))):
        kept["event"] = "unnamed"
        dropped.append("event")
    if dropped:
        kept["dropped"] = ",".join(dropped)
    return kept


class _Libraries(logging.Handler):
    """Passes on that a library logged something, and where in its code; its message may quote anything."""

    _log = structlog.get_logger()

    def emit(self, record: logging.LogRecord) -> None:
        where = f"{record.filename}:{record.lineno}"
        self._log.log(record.levelno, "library", library=record.name, where=where, exc_info=record.exc_info)


def _may_stand(key: str, value: object) -> bool:
    return isinstance(value, int | float | None) if key in _NUMBERS else key in ALLOWED


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return _LONG_NUMBER.sub("…", str(value))[:LONGEST_VALUE]


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(5):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-6:]
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
