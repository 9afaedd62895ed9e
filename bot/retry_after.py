"""How long another service asks us to wait."""

from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

LONGEST = 3600.0


def seconds_to_wait(header: str | None) -> float | None:
    """A Retry-After header in seconds, between 0 and an hour; None where it is absent or unreadable.

    Takes both forms of RFC 9110 section 10.2.3: seconds, or an HTTP date.
    """
    if header is None:
        return None
    try:
        return min(float(Retry().parse_retry_after(header)), LONGEST)
    except (InvalidHeader, ValueError, OverflowError):  # ValueError: a year or a number beyond all bounds
        return None
