from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from typing import Any
from uuid import UUID

import pytest

from booking.ports import TeamsMeetingRequest
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from tests.bot.graph.standin import GraphStandin
from tests.bot.graph.standin_mailboxes import COUNSELLOR

BOOKING = UUID("00000000-0000-4000-8000-00000000b001")


def a_request(**changes: Any) -> TeamsMeetingRequest:
    values: dict[str, Any] = {
        "subject_id": BOOKING,
        "revision": 1,
        "organiser": COUNSELLOR,
        "day": date(2026, 9, 1),
        "start": time(9),
        "minutes": 60,
        "subject": "Karriereveiledning",
        "body": "Samtale i Teams.",
    }
    return TeamsMeetingRequest(**(values | changes))


@pytest.fixture
async def graph() -> AsyncIterator[GraphStandin]:
    async with GraphStandin() as standin:
        yield standin


@pytest.fixture
async def client(graph: GraphStandin) -> AsyncIterator[GraphClient]:
    async with client_of(graph, seconds=10) as client:
        yield client


@asynccontextmanager
async def client_of(graph: GraphStandin, seconds: float) -> AsyncIterator[GraphClient]:
    """A client that waits so long for each answer."""
    client = GraphClient(graph.tokens(), graph_url=graph.graph_url, pauses=(0.01, 0.02), timeout=seconds)
    await client.open()
    yield client
    await client.close()


@pytest.fixture
def meetings(client: GraphClient) -> GraphMeetings:
    return GraphMeetings(client, link_delays=(0.01, 0.02, 0.03))
