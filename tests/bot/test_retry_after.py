"""Both forms of Retry-After are read and bounded, whatever a service or a proxy writes there."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.retry_after import seconds_to_wait


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        ("17", 17),
        (" 17 ", 17),
        ("99999", 3600),
        ("9" * 6000, None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Tue, 01 Sep 99999999 12:02:00 GMT", None),
        ("-5", None),
        ("1e5", None),
        ("soon", None),
        ("", None),
        ("²", None),
        (None, None),
    ],
)
def test_seconds_are_read_and_bounded(header: str | None, seconds: float | None) -> None:
    assert seconds_to_wait(header) == seconds


@pytest.mark.parametrize(("ahead", "seconds"), [(20, 20), (120, 120), (86_400, 3600), (-3600, 0)])
@pytest.mark.parametrize("zone", ["GMT", "-0000", "+0000"])
def test_dates_are_read_and_bounded(ahead: int, seconds: float, zone: str) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=ahead)
    waited = seconds_to_wait(format_datetime(moment, usegmt=True).replace("GMT", zone))
    assert waited is not None
    assert seconds - 2 < waited <= seconds
