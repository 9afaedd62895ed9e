"""How long another service asks us to wait."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 3600.0


def retry_after(header: str | None, now: datetime) -> float | None:
    """The wait in seconds, between 0 and an hour, or None where `header` is missing or unreadable.

    Takes both forms of RFC 9110 section 10.2.3: seconds, or an HTTP date, set against `now` (aware).
    """
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return min(float(text), LONGEST)
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    if at.tzinfo is None:  # "-0000" parses as naive, and HTTP dates are UTC
        at = at.replace(tzinfo=UTC)
    return min(max((at - now).total_seconds(), 0.0), LONGEST)
