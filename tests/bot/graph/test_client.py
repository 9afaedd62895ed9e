import asyncio
from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from time import monotonic

import pytest
from structlog.testing import capture_logs

from booking.ports import LockedOut, Span, TryAgain, WillNotWork
from bot.app_tokens import TokenKeeper
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from tests.bot.graph.conftest import a_request, client_of
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.graph.standin_mailboxes import ADDRESS, COUNSELLOR
from tests.bot.graph.standin_tokens import SECRET
from tests.bot.sdk.stand_ins import TokenServiceStandIn


async def owner(client: GraphClient) -> str:
    answer = await client.call("GET", COUNSELLOR, ["calendar"], query={"$select": "owner"})
    return str(answer["owner"]["address"])


@pytest.mark.parametrize("status", [408, 412, 429, 500, 502, 503, 504])
async def test_a_status_that_may_pass_is_tried_again(graph: GraphStandin, client: GraphClient, status: int) -> None:
    graph.fail("calendar", Fault(status), Fault(status, html=True))
    assert await owner(client) == ADDRESS
    assert graph.count("calendar") == 3


async def test_after_three_tries_it_is_left_to_the_outbox(graph: GraphStandin, client: GraphClient) -> None:
    graph.fail("calendar", *[Fault(503, "ErrorServerBusy")] * 3)
    with pytest.raises(TryAgain, match="graph_503_ErrorServerBusy"):
        await owner(client)
    assert graph.count("calendar") == 3


@pytest.mark.parametrize("status", [400, 404, 405, 410, 423])
async def test_other_refusals_are_not_tried_again(graph: GraphStandin, client: GraphClient, status: int) -> None:
    graph.fail("calendar", Fault(status, "ErrorAccessDenied"))
    with pytest.raises(WillNotWork, match=f"graph_{status}_ErrorAccessDenied"):
        await owner(client)
    assert graph.count("calendar") == 1


@pytest.mark.parametrize("status", [401, 403])
async def test_a_missing_right_may_be_on_its_way_but_not_within_seconds(
    graph: GraphStandin, client: GraphClient, status: int
) -> None:
    graph.fail("calendar", Fault(status, "ErrorAccessDenied"))
    with pytest.raises(LockedOut, match=f"graph_{status}_ErrorAccessDenied"):
        await owner(client)
    assert graph.count("calendar") == 1
    assert await owner(client) == ADDRESS


@pytest.mark.parametrize("status", [400, 409, 412])
async def test_a_change_at_the_same_moment_passes(graph: GraphStandin, client: GraphClient, status: int) -> None:
    graph.fail("calendar", *[Fault(status, "ErrorIrresolvableConflict")] * 3)
    with pytest.raises(TryAgain, match=f"graph_{status}_ErrorIrresolvableConflict"):
        await owner(client)


async def test_immutable_ids_are_asked_for_at_every_call(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.names_existing_event = False
    made = await meetings.make(a_request())
    await meetings.move(COUNSELLOR, made.event_id, date(2026, 9, 2), time(9), 60)
    await meetings.make(a_request())
    await meetings.busy(COUNSELLOR, Span(datetime(2026, 9, 1, tzinfo=UTC), datetime(2026, 9, 2, tzinfo=UTC)))
    graph.fail("cancel", Fault(400))
    await meetings.cancel(COUNSELLOR, made.event_id)
    asked = {seen.operation: seen.prefer for seen in graph.seen if seen.mailbox}
    assert asked.keys() == {"create", "meeting", "settle", "move", "view", "calendar", "schedule", "cancel", "delete"}
    assert set(asked.values()) == {'IdType="ImmutableId"'}


async def test_a_short_wait_that_graph_asks_for_is_kept_here(graph: GraphStandin, client: GraphClient) -> None:
    graph.fail("calendar", Fault(429, retry_after="1"))
    before = monotonic()
    assert await owner(client) == ADDRESS
    assert monotonic() - before >= 1


async def test_a_long_wait_in_seconds_goes_to_the_outbox(graph: GraphStandin, client: GraphClient) -> None:
    graph.fail("calendar", Fault(429, "ApplicationThrottled", retry_after="120"))
    with pytest.raises(TryAgain) as throttled:
        await owner(client)
    assert throttled.value.retry_after == 120
    assert graph.count("calendar") == 1


async def test_a_long_wait_as_a_date_goes_to_the_outbox(graph: GraphStandin, client: GraphClient) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=3), usegmt=True)
    graph.fail("calendar", Fault(503, retry_after=later))
    with pytest.raises(TryAgain) as throttled:
        await owner(client)
    assert throttled.value.retry_after is not None
    assert 170 < throttled.value.retry_after <= 180


async def test_a_slow_graph_is_a_timeout(graph: GraphStandin) -> None:
    graph.fail("calendar", Fault(seconds=2.0))
    async with client_of(graph, seconds=0.2) as client:
        with pytest.raises(TryAgain, match="graph_timeout"):
            await owner(client)


async def test_a_lost_line_is_unreachable(graph: GraphStandin, client: GraphClient) -> None:
    graph.fail("calendar", Fault(drop=True), Fault(drop=True))  # aiohttp itself repeats a GET once
    with pytest.raises(TryAgain, match="graph_unreachable"):
        await owner(client)


async def test_at_most_four_requests_are_under_way_for_one_mailbox(graph: GraphStandin, client: GraphClient) -> None:
    graph.seconds_each = 0.02
    graph.mailboxes["other"] = "other@standin.example"
    calls = [client.call("GET", box, ["calendar"]) for box in (COUNSELLOR, "other") for _ in range(12)]
    await asyncio.gather(*calls)
    assert graph.most_at_once == {COUNSELLOR: 4, "other": 4}
    assert graph.count("calendar") == 24


async def test_a_revoked_token_is_replaced_once(graph: GraphStandin, client: GraphClient) -> None:
    await owner(client)
    graph.revoke_tokens()
    assert await owner(client) == ADDRESS
    assert graph.count("token") == 2


async def test_a_token_that_is_refused_twice_is_for_people_to_mend(graph: GraphStandin, client: GraphClient) -> None:
    refused = Fault(401, "InvalidAuthenticationToken")
    graph.fail("calendar", refused, refused)
    with pytest.raises(LockedOut, match="graph_401_InvalidAuthenticationToken"):
        await owner(client)
    assert graph.count("calendar") == 2


async def test_a_401_that_speaks_of_rights_keeps_the_token(graph: GraphStandin, client: GraphClient) -> None:
    graph.fail("calendar", Fault(401, "Unauthorized"))
    with pytest.raises(LockedOut, match="graph_401_Unauthorized"):
        await owner(client)
    assert await owner(client) == ADDRESS
    assert graph.count("token") == 1


async def test_redirects_are_refused_since_they_would_carry_the_token_away(
    graph: GraphStandin, client: GraphClient
) -> None:
    graph.fail("calendar", Fault(307, location=f"{graph.graph_url}/elsewhere"))
    with pytest.raises(WillNotWork, match="graph_307"):
        await owner(client)
    assert graph.count("unknown") == 0


def test_plain_http_is_refused_beyond_this_machine() -> None:
    with pytest.raises(ValueError, match="https://"):
        GraphClient(TokenKeeper("graph", TokenServiceStandIn()), graph_url="http://graph.example/v1.0")


async def test_the_first_call_finds_a_token_that_is_on_its_way(graph: GraphStandin, client: GraphClient) -> None:
    for _ in range(100):
        if graph.count("token"):
            break
        await asyncio.sleep(0.01)
    assert await owner(client) == ADDRESS
    assert graph.count("token") == 1


async def test_no_token_secret_subject_or_body_reaches_a_log_or_an_error(
    graph: GraphStandin, meetings: GraphMeetings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    graph.fail("create", Fault(503), Fault(400, "ErrorInvalidRequest"))
    graph.access_policy = False
    with capture_logs() as logs:
        with pytest.raises(WillNotWork) as refused:
            await meetings.make(a_request(subject="hemmelig emne", body="hemmelig tekst"))
        await meetings.make(a_request(subject="hemmelig emne", body="hemmelig tekst"))
    written = f"{logs} {caplog.text} {refused.value!r} {refused.value.__cause__!r}"
    assert "graph_retry" in written
    for secret in ("hemmelig", "stand-in-token", SECRET, "meetup-join"):
        assert secret not in written


async def test_loopback_is_not_reached_through_a_proxy(client: GraphClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert await owner(client) == ADDRESS


async def test_a_closed_client_says_so(client: GraphClient) -> None:
    await client.close()
    await client.close()
    with pytest.raises(RuntimeError, match="open"):
        await owner(client)
