"""What `dateparser` makes of the same date phrases."""

import importlib
import warnings
from datetime import datetime
from typing import Any

from tests.understanding.measure import date_outcome


def dateparser_dates(rows: list[dict[str, Any]]) -> dict[str, int] | None:
    """The outcomes as for our own grammar; None when the library is not installed."""
    try:
        dateparser = importlib.import_module("dateparser")
    except ImportError:
        return None
    counts: dict[str, int] = {}
    for row in rows:
        outcome = date_outcome(row["when"], _read(dateparser, row))
        if outcome == "asked" and row["when"]["kind"] not in {"ambiguous", "vague"}:
            outcome = "missed"
        counts[outcome] = counts.get(outcome, 0) + 1
    return counts


def _read(dateparser: Any, row: dict[str, Any]) -> dict[str, Any]:
    base = datetime.fromisoformat(row["now"])
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed: datetime | None = dateparser.parse(row["text"], languages=["nb"], settings=settings)
    if parsed is None:
        # Seeing no date where there is none to book is right.
        return row["when"] if row["when"]["kind"] in {"vague", "reject"} else {"kind": "none", "value": None}
    expected = row["when"]["kind"]
    value = {"date": parsed.date().isoformat(), "time": parsed.strftime("%H:%M")}.get(
        expected, parsed.strftime("%Y-%m-%dT%H:%M")
    )
    return {"kind": expected if expected in {"date", "time", "datetime"} else "datetime", "value": value}
