"""When the calendar is busy. Oslo wall times are given with their zone; spans come back in UTC."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.ports import Span, TryAgain, WillNotWork
from bot.graph.availability import windows
from bot.graph.meetings import GraphMeetings
from tests.bot.graph.conftest import a_request
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.graph.standin_mailboxes import ADDRESS, COUNSELLOR

OSLO = ZoneInfo("Europe/Oslo")


def oslo(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=OSLO)


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def test_busy_and_out_of_office_count_and_tentative_does_not(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.occupy(oslo(9, 1, 9), oslo(9, 1, 10), "busy")
    graph.occupy(oslo(9, 1, 11), oslo(9, 1, 12), "tentative")
    graph.occupy(oslo(9, 1, 13), oslo(9, 1, 14), "oof")
    graph.occupy(oslo(9, 1, 15), oslo(9, 1, 16), "workingElsewhere")
    graph.occupy(oslo(9, 1, 17), oslo(9, 1, 18), "free")
    spans = await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))
    assert spans == [Span(utc(9, 1, 7), utc(9, 1, 8)), Span(utc(9, 1, 11), utc(9, 1, 12))]


async def test_spans_that_touch_or_overlap_come_as_one(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.occupy(oslo(9, 1, 10), oslo(9, 1, 11))
    graph.occupy(oslo(9, 1, 9), oslo(9, 1, 10), "oof")
    graph.occupy(oslo(9, 1, 10, 30), oslo(9, 1, 12))
    spans = await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))
    assert spans == [Span(utc(9, 1, 7), utc(9, 1, 10))]


async def test_a_free_calendar_gives_no_spans(meetings: GraphMeetings) -> None:
    assert await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0))) == []


async def test_spans_are_cut_to_what_was_asked_for(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.occupy(oslo(9, 1, 8), oslo(9, 1, 16))
    within = Span(utc(9, 1, 7, 2), utc(9, 1, 8, 3))
    assert await meetings.busy(COUNSELLOR, within) == [within]


async def test_no_time_at_all_has_no_spans(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.occupy(oslo(9, 1, 8), oslo(9, 1, 16))
    assert await meetings.busy(COUNSELLOR, Span(utc(9, 1, 7, 2), utc(9, 1, 7, 2))) == []


async def test_a_session_keeps_its_wall_time_when_summer_time_ends(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    await meetings.make(a_request(revision=1, day=date(2026, 10, 23), start=time(9)))
    await meetings.make(a_request(revision=2, day=date(2026, 10, 27), start=time(9)))
    spans = await meetings.busy(COUNSELLOR, Span(utc(10, 20, 0), utc(10, 31, 0)))
    assert spans == [Span(utc(10, 23, 7), utc(10, 23, 8)), Span(utc(10, 27, 8), utc(10, 27, 9))]


async def test_a_session_keeps_its_wall_time_when_summer_time_begins(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    await meetings.make(a_request(revision=1, day=date(2026, 3, 27), start=time(9)))
    await meetings.make(a_request(revision=2, day=date(2026, 3, 31), start=time(9)))
    spans = await meetings.busy(COUNSELLOR, Span(utc(3, 24, 0), utc(4, 4, 0)))
    assert spans == [Span(utc(3, 27, 8), utc(3, 27, 9)), Span(utc(3, 31, 7), utc(3, 31, 8))]


async def test_the_night_with_25_hours_is_busy_for_as_long_as_it_lasts(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.occupy(oslo(10, 25, 0), oslo(10, 26, 0), "oof")
    [span] = await meetings.busy(COUNSELLOR, Span(utc(10, 24, 0), utc(10, 27, 0)))
    assert span == Span(utc(10, 24, 22), utc(10, 25, 23))
    assert span.end - span.start == timedelta(hours=25)


async def test_the_night_with_23_hours_is_busy_for_as_long_as_it_lasts(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    graph.occupy(oslo(3, 29, 0), oslo(3, 30, 0), "oof")
    [span] = await meetings.busy(COUNSELLOR, Span(utc(3, 28, 0), utc(3, 31, 0)))
    assert span.end - span.start == timedelta(hours=23)


async def test_a_half_year_is_asked_for_in_pieces_and_joined(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.occupy(utc(1, 1, 0), utc(7, 1, 0))
    spans = await meetings.busy(COUNSELLOR, Span(utc(1, 1, 0), utc(7, 1, 0)))
    assert spans == [Span(utc(1, 1, 0), utc(7, 1, 0))]
    assert graph.count("schedule") == 4


async def test_the_mailbox_is_asked_for_by_its_address_read_once(graph: GraphStandin, meetings: GraphMeetings) -> None:
    for _ in range(2):
        await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))
    assert graph.last("schedule").body["schedules"] == ["counsellor@standin.example"]
    assert graph.count("calendar") == 1


async def test_an_address_that_exchange_does_not_know_will_not_work(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))
    graph.mailboxes[COUNSELLOR] = "renamed@standin.example"
    with pytest.raises(WillNotWork, match="graph_schedule_unknown_mailbox"):
        await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))


async def test_a_busy_exchange_may_be_asked_again(graph: GraphStandin, meetings: GraphMeetings) -> None:
    graph.fail("schedule", Fault(503), Fault(503), Fault(503))
    with pytest.raises(TryAgain):
        await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))


async def test_a_mailbox_that_exchange_cannot_read_now_may_be_asked_again(
    graph: GraphStandin, meetings: GraphMeetings
) -> None:
    error = {"message": "stand-in", "responseCode": "ErrorFreeBusyGenerationFailed"}
    graph.fail("schedule", Fault(200, json={"value": [{"scheduleId": ADDRESS, "error": error}]}))
    with pytest.raises(TryAgain, match="graph_schedule_unreadable"):
        await meetings.busy(COUNSELLOR, Span(utc(9, 1, 0), utc(9, 2, 0)))


moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(moments, moments)
def test_pieces_cover_the_window_without_gaps_and_stay_under_62_days(one: datetime, other: datetime) -> None:
    within = Span(min(one, other), max(one, other))
    pieces = list(windows(within))
    if within.start < within.end:
        assert pieces[0].start <= within.start < pieces[0].start + timedelta(minutes=5)
        assert pieces[-1].end - timedelta(minutes=5) < within.end <= pieces[-1].end
    for piece, after in itertools.pairwise(pieces):
        assert piece.end == after.start
    for piece in pieces:
        assert timedelta() < piece.end - piece.start < timedelta(days=62)
        assert (piece.end - piece.start) % timedelta(minutes=5) == timedelta()
