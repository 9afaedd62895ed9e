"""What is read out of the connector's refusals."""

from booking.ports import LockedOut
from bot.sdk.refusals import refusal


def test_a_reason_never_repeats_what_the_connector_wrote_in_prose() -> None:
    for body in (b'{"error": {"code": "Una Adviser blocked you"}}', b"<html>", b"[]", b'{"error": 5}', b""):
        error = refusal(403, body, None, updating=False)
        assert str(error) == "http_403"


def test_a_token_that_is_refused_is_for_people_to_mend() -> None:
    assert isinstance(refusal(401, b"", None, updating=False), LockedOut)
