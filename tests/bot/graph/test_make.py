"""Making a meeting: what is sent, the link that comes late, and repeats."""

import asyncio
from datetime import date, time
from inspect import signature
from uuid import UUID, uuid5

import pytest

from booking.ports import LockedOut, NoLinkYet, TryAgain, WillNotWork
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from tests.bot.graph.conftest import BOOKING, a_request, client_of
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.graph.standin_mailboxes import COUNSELLOR
from tests.bot.graph.standin_tokens import APP


async def test_a_meeting_is_made_as_the_platform_page_says(graph: GraphStandin, meetings: GraphMeetings) -> None:
    meeting = await meetings.make(a_request())
    assert graph.last("create").body == {
        "transactionId": str(uuid5(BOOKING, "1")),
        "subject": "Karriereveiledning",
        "body": {"contentType": "text", "content": "Samtale i Teams."},
        "start": {"dateTime": "2026-09-01T09:00:00", "timeZone": "W. Europe Standard Time"},
        "end": {"dateTime": "2026-09-01T10:00:00", "timeZone": "W. Europe Standard Time"},
        "isOnlineMeeting": True,
        "onlineMeetingProvider": "teamsForBusiness",
        "allowNewTimeProposals": False,
        "showAs": "busy",
        "sensitivity": "private",
    }
    assert graph.last("create").mailbox == COUNSELLOR
    [event] = graph.events.values()
    assert (meeting.event_id, meeting.join_url) == (event.id, event.join_url)


async def test_the_participant_is_never_an_attendee(graph: GraphStandin, meetings: GraphMeetings) -> None:
    await meetings.make(a_request())
    assert "attendees" not in graph.last("create").body


async def test_a_link_that_comes_later_is_waited_for(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.looks_before_link = 2
    meeting = await meetings.make(a_request())
    assert meeting.join_url.startswith("https://teams.microsoft.com/l/meetup-join/")
    assert graph.count("read") == 2
    assert graph.last("read").query == {"$select": "id,isOnlineMeeting,onlineMeetingProvider,onlineMeeting"}


def test_the_link_is_looked_for_after_1_2_4_8_and_15_seconds() -> None:
    assert signature(GraphMeetings).parameters["link_delays"].default == (1, 2, 4, 8, 15)


async def test_a_link_that_does_not_come_in_time_comes_at_the_next_try(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.looks_before_link = 4
    with pytest.raises(NoLinkYet, match="graph_link_missing") as made:
        await meetings.make(a_request())
    assert isinstance(made.value.failure, TryAgain)
    assert [made.value.event_id] == list(graph.events)
    assert (await meetings.make(a_request())).join_url
    assert len(graph.events) == 1


async def test_a_mailbox_without_teams_is_reported_and_not_retried(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.may_hold_teams_meetings = False
    with pytest.raises(NoLinkYet, match="graph_no_teams_meeting") as made:
        await meetings.make(a_request())
    assert isinstance(made.value.failure, WillNotWork)
    assert [made.value.event_id] == list(graph.events)


@pytest.mark.parametrize("fault", [Fault(403), Fault(404), Fault(503), Fault(drop=True), Fault(seconds=3.0)])
async def test_an_event_is_known_whatever_becomes_of_the_look_for_its_link(graph: GraphStandin, fault: Fault) -> None:
    graph.looks_before_link = 1
    graph.fail("read", *[fault] * 3)
    async with client_of(graph, seconds=2) as client:
        with pytest.raises(NoLinkYet) as made:
            await GraphMeetings(client, link_delays=(0.01,)).make(a_request())
    assert [made.value.event_id] == list(graph.events)


async def test_a_meeting_is_made_once_the_right_to_the_calendar_has_come(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.has_rights = False
    with pytest.raises(LockedOut, match="graph_403_ErrorAccessDenied"):
        await meetings.make(a_request())
    graph.has_rights = True
    assert (await meetings.make(a_request())).join_url


async def test_a_managed_identity_makes_meetings(graph: GraphStandin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", graph.authority)
    graph.identities = {APP}
    client = GraphClient(graph.tokens(app_type="UserAssignedMSI", secret=""), graph_url=graph.graph_url)
    await client.open()
    try:
        assert (await GraphMeetings(client).make(a_request())).join_url
    finally:
        await client.close()
    assert graph.count("managed") == 1


async def test_making_twice_gives_one_meeting(graph: GraphStandin, meetings: GraphMeetings) -> None:
    first = await meetings.make(a_request())
    second = await meetings.make(a_request())
    assert first == second
    assert len(graph.events) == 1


async def test_making_ten_times_at_once_gives_one_meeting(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await asyncio.gather(*(meetings.make(a_request()) for _ in range(10)))
    assert len(set(made)) == 1
    assert len(graph.events) == 1


async def test_a_new_revision_and_another_booking_are_new_meetings(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    await meetings.make(a_request())
    await meetings.make(a_request(revision=2))
    await meetings.make(a_request(subject_id=UUID(int=7)))
    assert len(graph.events) == 3


@pytest.mark.parametrize(
    "lost",
    [
        Fault(seconds=3.0, done=True),
        Fault(drop=True, done=True),
        Fault(504, done=True),
        Fault(200, html=True, done=True),
        Fault(201, json={"subject": "no id"}, done=True),
    ],
    ids=["slow", "line lost", "gateway timeout", "unreadable", "another shape"],
)
async def test_a_lost_answer_never_makes_a_second_meeting(graph: GraphStandin, lost: Fault) -> None:
    graph.fail("create", lost)
    async with client_of(graph, seconds=2) as client:
        meetings = GraphMeetings(client)
        try:
            meeting = await meetings.make(a_request())
        except TryAgain:
            meeting = await meetings.make(a_request())
    assert list(graph.events) == [meeting.event_id]


async def test_a_repeat_after_the_event_was_changed_finds_the_one_that_graph_names(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    first = await meetings.make(a_request())
    await meetings.move(COUNSELLOR, first.event_id, date(2026, 10, 30), time(12), 60)
    assert await meetings.make(a_request()) == first
    assert len(graph.events) == 1


async def test_a_repeat_after_the_event_was_changed_finds_it_around_its_day(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.names_existing_event = False
    await meetings.make(a_request(subject_id=UUID(int=7), start=time(11)))
    first = await meetings.make(a_request())
    await meetings.move(COUNSELLOR, first.event_id, date(2026, 9, 2), time(12), 60)
    assert await meetings.make(a_request()) == first
    assert len(graph.events) == 2


@pytest.mark.parametrize("names_it", [True, False], ids=["400 that names it", "409 that does not"])
async def test_a_repeat_after_the_event_was_removed_is_a_failure_for_people(
    graph: GraphStandin, meetings: GraphMeetings, names_it: bool
) -> None:
    graph.names_existing_event = names_it
    await meetings.make(a_request())
    graph.events.clear()
    with pytest.raises(WillNotWork):
        await meetings.make(a_request())


async def test_another_conflict_is_left_to_the_outbox(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.fail("create", Fault(409, "ErrorConcurrentItemSave"))
    with pytest.raises(TryAgain, match="graph_409_ErrorConcurrentItemSave"):
        await meetings.make(a_request())
    assert (await meetings.make(a_request())).join_url


async def test_a_crash_between_making_and_keeping_is_harmless(graph: GraphStandin, client: GraphClient) -> None:
    before = await GraphMeetings(client).make(a_request())
    restarted = GraphClient(graph.tokens(), graph_url=graph.graph_url)
    await restarted.open()
    try:
        after = await GraphMeetings(restarted).make(a_request())
    finally:
        await restarted.close()
    assert before == after
    assert len(graph.events) == 1


async def test_a_missing_mailbox_will_not_work(graph: GraphStandin, meetings: GraphMeetings) -> None:
    with pytest.raises(WillNotWork, match="graph_404_ErrorInvalidUser"):
        await meetings.make(a_request(organiser="00000000-0000-4000-8000-0000000000ff"))
