"""The stand-in refuses what Graph refuses: without that, the other tests would show little."""

from copy import deepcopy
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
from yarl import URL

from bot.graph.client import GraphClient
from bot.graph.refusals import Refused
from tests.bot.graph.standin import GraphStandin
from tests.bot.graph.standin_mailboxes import ADDRESS, COUNSELLOR, TENANT
from tests.bot.graph.standin_tokens import APP, SECRET

WHEN = {"dateTime": "2026-09-01T09:00:00", "timeZone": "W. Europe Standard Time"}
LATER = {"dateTime": "2026-09-01T10:00:00", "timeZone": "W. Europe Standard Time"}
EVENT = {
    "transactionId": "a",
    "subject": "Karriereveiledning",
    "body": {"contentType": "text", "content": ""},
    "start": WHEN,
    "end": LATER,
    "isOnlineMeeting": True,
    "onlineMeetingProvider": "teamsForBusiness",
    "allowNewTimeProposals": False,
    "showAs": "busy",
    "sensitivity": "private",
}
QUERY = {"schedules": [ADDRESS], "startTime": WHEN, "endTime": LATER, "availabilityViewInterval": 5}


def changed(whole: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return deepcopy(whole) | changes


async def refusal(client: GraphClient, method: str, path: list[str], body: dict[str, Any]) -> str:
    with pytest.raises(Refused) as refused:
        await client.call(method, COUNSELLOR, path, body=body)
    return refused.value.reason


@pytest.mark.parametrize("missing", EVENT)
async def test_an_event_without_one_of_our_fields_is_refused(client: GraphClient, missing: str) -> None:
    body = {name: value for name, value in EVENT.items() if name != missing}
    assert (await refusal(client, "POST", ["events"], body)).startswith("graph_400")


@pytest.mark.parametrize(
    "wrong",
    [
        {"attendees": []},
        {"onlineMeetingUrl": "https://teams.example"},
        {"showAs": "free"},
        {"isOnlineMeeting": "true"},
        {"start": WHEN | {"dateTime": "2026-09-01T09:00:00+02:00"}},
        {"start": WHEN | {"dateTime": "2026-09-01"}},
        {"end": WHEN},
    ],
    ids=["attendees", "unknown field", "free", "text for truth", "offset", "date alone", "no length"],
)
async def test_an_event_with_a_wrong_field_is_refused(client: GraphClient, wrong: dict[str, Any]) -> None:
    assert (await refusal(client, "POST", ["events"], changed(EVENT, **wrong))).startswith("graph_400")


async def test_a_zone_without_its_windows_name_is_refused(client: GraphClient) -> None:
    body = changed(EVENT, start=WHEN | {"timeZone": "Europe/Oslo"})
    assert await refusal(client, "POST", ["events"], body) == "graph_400_TimeZoneNotSupportedException"


async def test_a_body_in_a_move_is_refused(graph: GraphStandin, client: GraphClient) -> None:
    made = await client.call("POST", COUNSELLOR, ["events"], body=EVENT)
    body = {"start": WHEN, "end": LATER, "body": {"contentType": "text", "content": ""}}
    assert (await refusal(client, "PATCH", ["events", made["id"]], body)).startswith("graph_400")


@pytest.mark.parametrize(
    "wrong",
    [
        {"schedules": [ADDRESS] * 21},
        {"schedules": []},
        {"endTime": WHEN | {"dateTime": "2026-11-02T09:00:00"}},
        {"endTime": WHEN},
        {"availabilityViewInterval": 4},
    ],
    ids=["21 mailboxes", "none", "62 days", "no time", "4 minutes"],
)
async def test_a_schedule_beyond_the_limits_is_refused(client: GraphClient, wrong: dict[str, Any]) -> None:
    reason = await refusal(client, "POST", ["calendar", "getSchedule"], changed(QUERY, **wrong))
    assert reason.startswith("graph_400")


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer made-up"}], ids=["none", "made up"])
async def test_a_request_without_a_token_of_ours_is_refused(graph: GraphStandin, header: dict[str, str]) -> None:
    url = f"{graph.graph_url}/users/{COUNSELLOR}/calendar"
    async with aiohttp.ClientSession() as session, session.get(url, headers=header) as answer:
        assert answer.status == 401


async def test_a_token_for_another_audience_is_not_given(graph: GraphStandin) -> None:
    url = f"{graph.authority}/{TENANT}/oauth2/v2.0/token"
    form = {
        "grant_type": "client_credentials",
        "client_id": APP,
        "client_secret": SECRET,
        "scope": "https://graph.example/.default",
    }
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        assert (answer.status, (await answer.json())["error"]) == (400, "invalid_scope")


async def test_an_ordinary_id_ends_with_a_move_to_another_calendar_and_an_immutable_one_does_not(
    graph: GraphStandin, client: GraphClient
) -> None:
    made = await client.call("POST", COUNSELLOR, ["events"], body=EVENT)
    headers = {"Authorization": f"Bearer {await graph.tokens().get()}"}

    async def read(session: aiohttp.ClientSession, event_id: str, **more: str) -> tuple[int, str]:
        url = f"{graph.graph_url}/users/{COUNSELLOR}/events/{quote(event_id, safe='')}"
        async with session.get(URL(url, encoded=True), headers=headers | more) as answer:
            return answer.status, (await answer.json()).get("id", "")

    async with aiohttp.ClientSession() as session:
        status, ordinary = await read(session, made["id"])
        assert (status, ordinary != made["id"]) == (200, True)
        graph.move_to_another_calendar(made["id"])
        assert (await read(session, ordinary))[0] == 404
        assert await read(session, made["id"], Prefer='IdType="ImmutableId"') == (200, made["id"])
