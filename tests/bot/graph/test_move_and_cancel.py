from datetime import UTC, date, datetime, time

import pytest

from booking.ports import LockedOut, TryAgain, WillNotWork
from bot.graph.meetings import GraphMeetings
from tests.bot.graph.conftest import a_request
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.graph.standin_mailboxes import COUNSELLOR


async def test_a_move_sends_start_and_end_alone(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await meetings.make(a_request())
    await meetings.move(COUNSELLOR, made.event_id, date(2026, 11, 3), time(13, 30), 90)
    assert graph.last("move").body == {
        "start": {"dateTime": "2026-11-03T13:30:00", "timeZone": "W. Europe Standard Time"},
        "end": {"dateTime": "2026-11-03T15:00:00", "timeZone": "W. Europe Standard Time"},
    }
    event = graph.events[made.event_id]
    # Oslo is an hour ahead of UTC in November and two in September, where the meeting was before.
    assert event.start == datetime(2026, 11, 3, 12, 30, tzinfo=UTC)
    assert event.end == datetime(2026, 11, 3, 14, 0, tzinfo=UTC)


async def test_a_move_twice_is_the_same_as_once(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await meetings.make(a_request())
    for _ in range(2):
        await meetings.move(COUNSELLOR, made.event_id, date(2026, 9, 4), time(10), 60)
    assert graph.events[made.event_id].start == datetime(2026, 9, 4, 8, tzinfo=UTC)


async def test_moving_what_is_gone_will_not_work(graph: GraphStandin, meetings: GraphMeetings) -> None:
    with pytest.raises(WillNotWork, match="graph_404_ErrorItemNotFound"):
        await meetings.move(COUNSELLOR, "AAMkGone=", date(2026, 9, 4), time(10), 60)


@pytest.mark.parametrize("status", [409, 412])
async def test_a_conflict_may_be_tried_again(graph: GraphStandin, meetings: GraphMeetings, status: int) -> None:
    made = await meetings.make(a_request())
    for operation in ("create", "move", "cancel"):
        graph.fail(operation, *[Fault(status, "ErrorIrresolvableConflict")] * 3)
    with pytest.raises(TryAgain):
        await meetings.make(a_request(revision=2))
    with pytest.raises(TryAgain):
        await meetings.move(COUNSELLOR, made.event_id, date(2026, 9, 4), time(10), 60)
    with pytest.raises(TryAgain):
        await meetings.cancel(COUNSELLOR, made.event_id)
    assert list(graph.events) == [made.event_id]


async def test_an_event_that_was_moved_to_another_calendar_is_found(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    made = await meetings.make(a_request())
    graph.move_to_another_calendar(made.event_id)
    await meetings.move(COUNSELLOR, made.event_id, date(2026, 9, 4), time(10), 60)
    assert graph.events[made.event_id].start == datetime(2026, 9, 4, 8, tzinfo=UTC)
    await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.events == {}


async def test_a_cancelled_meeting_is_gone(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await meetings.make(a_request())
    await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.events == {}
    assert graph.count("delete") == 0


async def test_cancelling_what_is_already_gone_succeeds(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await meetings.make(a_request())
    await meetings.cancel(COUNSELLOR, made.event_id)
    await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.count("cancel") == 2


async def test_a_refused_cancellation_becomes_a_deletion(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await meetings.make(a_request())
    graph.fail("cancel", Fault(400, "ErrorInvalidRequest"))
    await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.events == {}


async def test_a_deletion_of_what_is_already_gone_succeeds(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.fail("cancel", Fault(400, "ErrorInvalidRequest"))
    await meetings.cancel(COUNSELLOR, "AAMkGone=")
    assert graph.count("delete") == 1


async def test_a_deletion_of_what_was_deleted_in_outlook_succeeds(graph: GraphStandin, meetings: GraphMeetings) -> None:
    """By an immutable id Graph then answers 403 and not 404."""
    made = await meetings.make(a_request())
    graph.remove(made.event_id)
    graph.fail("cancel", Fault(400, "ErrorInvalidRequest"))
    await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.count("delete") == 1


async def test_a_busy_mailbox_leaves_the_cancellation_to_the_outbox(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    made = await meetings.make(a_request())
    graph.fail("cancel", Fault(503), Fault(503), Fault(503))
    with pytest.raises(TryAgain):
        await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.count("delete") == 0


async def test_no_access_to_the_mailbox_may_pass(graph: GraphStandin, meetings: GraphMeetings) -> None:
    made = await meetings.make(a_request())
    graph.has_rights = False
    with pytest.raises(LockedOut, match="graph_403_ErrorAccessDenied"):
        await meetings.cancel(COUNSELLOR, made.event_id)
    graph.has_rights = True
    await meetings.cancel(COUNSELLOR, made.event_id)
    assert graph.events == {}
