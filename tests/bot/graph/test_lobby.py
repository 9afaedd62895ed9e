"""The optional step: it may fail in any way and the meeting stands."""

import pytest
from structlog.testing import capture_logs

from bot.graph.meetings import GraphMeetings
from tests.bot.graph.conftest import a_request, client_of
from tests.bot.graph.standin import Fault, GraphStandin


async def test_join_id_passcode_and_options_page_are_read(meetings: GraphMeetings) -> None:
    meeting = await meetings.make(a_request())
    assert (meeting.join_id, meeting.passcode) == ("123456789", "aBc12")
    assert meeting.options_url == "https://teams.microsoft.com/meetingOptions/?threadId=1"


async def test_anonymous_guests_wait_and_nothing_is_recorded(graph: GraphStandin, meetings: GraphMeetings) -> None:
    await meetings.make(a_request())
    [event] = graph.events.values()
    assert event.settings == {
        "lobby_bypass_settings": {"scope": "organization", "is_dial_in_bypass_enabled": False},
        "record_automatically": False,
        "allow_recording": False,
        "allow_transcription": False,
    }


@pytest.mark.parametrize(
    "fault",
    [
        Fault(403, "Forbidden"),
        Fault(404),
        Fault(seconds=3.0),
        Fault(drop=True),
        Fault(200, html=True),
        Fault(200),
        Fault(200, json={"value": []}),
    ],
    ids=["forbidden", "not found", "slow", "line lost", "unreadable", "another shape", "none found"],
)
async def test_a_failure_to_read_the_meeting_still_makes_it(graph: GraphStandin, fault: Fault) -> None:
    graph.fail("meeting", fault, fault)  # twice: aiohttp itself repeats a GET whose line was lost
    async with client_of(graph, seconds=2) as client:
        meeting = await GraphMeetings(client).make(a_request())
    assert meeting.join_url
    assert (meeting.join_id, meeting.passcode, meeting.options_url) == (None, None, None)


async def test_without_the_access_policy_meetings_are_made_and_the_log_says_so(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.access_policy = False
    with capture_logs() as logs:
        assert (await meetings.make(a_request())).join_url
    assert {"event": "meeting_not_read", "reason": "graph_403_Forbidden", "log_level": "warning"} in logs


async def test_a_failure_to_set_the_lobby_keeps_what_was_read(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.fail("settle", Fault(400, "BadRequest"))
    assert (await meetings.make(a_request())).join_id == "123456789"
