"""What is read out of the connector's refusals."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from bot.sdk.refusals import refusal, seconds_to_wait


def test_a_reason_never_repeats_what_the_connector_wrote_in_prose() -> None:
    for body in (b'{"error": {"code": "Una Adviser blocked you"}}', b"<html>", b"[]", b'{"error": 5}', b""):
        error = refusal(403, body, None, updating=False)
        assert str(error) == "http_403"


def test_retry_after_is_read_in_both_its_forms() -> None:
    assert seconds_to_wait("30") == 30.0
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    waited = seconds_to_wait(moment)
    assert waited is not None
    assert 18.0 < waited <= 20.0
    assert seconds_to_wait("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert seconds_to_wait("soon") is None
    assert seconds_to_wait(None) is None
