from datetime import UTC, datetime

import pytest

from bot.graph.retry_after import retry_after

NOW = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        ("17", 17),
        (" 17 ", 17),
        ("99999", 3600),
        ("Tue, 01 Sep 2026 12:02:00 GMT", 120),
        ("Tue, 01 Sep 2026 11:00:00 GMT", 0),
        ("Wed, 02 Sep 2026 12:00:00 GMT", 3600),
        ("Tue, 01 Sep 2026 12:02:00 -0000", 120),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("²", None),
        (None, None),
    ],
)
def test_both_forms_are_read_and_bounded(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds
