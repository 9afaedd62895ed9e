"""Forged, stale and broken input over HTTP: a clear answer, never a 500, never a lost booking."""

import json
from datetime import timedelta
from typing import Any

import pytest

from booking.routine import Retention
from bot.storage import open_database
from bot.storage.retention import sweep
from tests.booking.examples import NOW
from tests.bot.sdk.conftest import RECORDED
from tests.bot.teams import ADVISER, GORIL, OTHER, SetClock, Teams, lose_the_drafts
from tests.cards.card_rules import breaches

HUGE = "Ola Nordmann " * 2000
DRAFT = "44444444-0000-4000-8000-000000000001"
WRONG_VALUES: list[Any] = [
    None,
    [],
    {},
    {"a": {"b": []}},
    7,
    1e308,
    True,
    "",
    HUGE,
    "\x00",
    "\ud800",
    "'; drop table",
    [[]],
]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe{}", 400),
        (b"[" * 100_000, 400),
        ([], 400),
        ([{"type": "message"}], 400),
        ("hei", 400),
        (None, 400),
        (7, 400),
        ({}, 400),
        ({"type": "message"}, 400),
        ({"type": "message", "channelId": "msteams", "serviceUrl": "http://127.0.0.1:9"}, 400),
        (b'{"type": "message", "text": "' + b"x" * 2_000_000 + b'"}', 413),
        (b'{"a":' + b"9" * 10_000 + b"}", 400),
    ],
)
async def test_a_body_that_is_no_activity_is_refused(lite: Teams, body: Any, status: int) -> None:
    assert (await lite.post(body))[0] == status


async def test_only_posts_are_taken(lite: Teams) -> None:
    assert (await lite.get("/api/messages"))[0] == 405
    assert (await lite.get("/healthz"))[0] == 200


@pytest.mark.parametrize(
    "kind", ["typing", "messageReaction", "event", "endOfConversation", "handoff", "æøå", "x" * 999]
)
async def test_an_unknown_kind_of_activity_is_taken_in_silence(lite: Teams, kind: str) -> None:
    status, _ = await lite.post(lite.activity(kind))
    assert status < 300
    assert lite.connector.received == []


@pytest.mark.parametrize("name", ["composeExtension/fetchTask", "task/fetch", "", None, "signin/verifyState"])
async def test_an_unknown_invoke_is_answered_as_not_done(lite: Teams, name: str | None) -> None:
    status, _ = await lite.post(lite.activity("invoke", name=name, value={}))
    assert status == 501


@pytest.mark.parametrize("recorded", RECORDED)
async def test_every_recorded_activity_is_answered(lite: Teams, recorded: str) -> None:
    activity = {**RECORDED[recorded], "serviceUrl": lite.connector.url}
    status, _ = await lite.post(activity)
    assert status < 300 or (status == 501 and activity["type"] == "invoke")


@pytest.mark.parametrize(
    "part", ["from", "recipient", "conversation", "channelData", "value", "entities", "attachments"]
)
@pytest.mark.parametrize("wrong", WRONG_VALUES, ids=lambda value: repr(value)[:20])
async def test_a_part_of_the_wrong_type_never_breaks_the_service(lite: Teams, part: str, wrong: Any) -> None:
    for activity in (lite.activity("message", text="hei"), lite.executing("walk.next", {})):
        status, _ = await lite.post({**activity, part: wrong})
        assert status != 500


@pytest.mark.parametrize("wrong", WRONG_VALUES, ids=lambda value: repr(value)[:20])
async def test_a_field_of_the_wrong_type_never_breaks_the_service(lite: Teams, wrong: Any) -> None:
    for name in (
        "id",
        "text",
        "type",
        "channelId",
        "serviceUrl",
        "replyToId",
        "name",
        "action",
        "membersAdded",
        "locale",
    ):
        for kind in ("message", "invoke", "installationUpdate"):
            status, _ = await lite.post({**lite.activity(kind), name: wrong})
            assert status != 500
    activity = lite.activity("message", text="hei")
    for part, name in (
        ("from", "aadObjectId"),
        ("from", "name"),
        ("conversation", "conversationType"),
        ("conversation", "tenantId"),
    ):
        status, _ = await lite.post({**activity, part: {**activity[part], name: wrong}})
        assert status != 500


@pytest.mark.parametrize(
    "verb", ["walk.next", "walk.pick", "walk.confirm", "cancel.confirm", "counsellor.show-duf", "x", HUGE]
)
@pytest.mark.parametrize("data", WRONG_VALUES, ids=lambda value: repr(value)[:20])
async def test_forged_card_data_are_answered_with_a_card(lite: Teams, verb: str, data: Any) -> None:
    shown = await lite.send_press(lite.executing(verb, data))
    assert breaches(shown.card) == []


async def test_every_value_of_the_wrong_type_on_every_page_leaves_the_walk_whole(lite: Teams) -> None:
    for page in ("about", "participant", "time"):
        times = await lite.to_times()
        at = times
        for _ in range({"about": 2, "participant": 1, "time": 0}[page]):
            at = await lite.press(at, "walk.back")
        for wrong in WRONG_VALUES:
            data = {**at.action("walk.stop")["data"]}
            names = ("municipality", "basis", "language", "duf", "settled_on", "presence_agreed", "slot", "page")
            verb = "walk.pick" if page == "time" else "walk.next"
            at = await lite.send_press(lite.executing(verb, {**data, **dict.fromkeys(names, wrong), "verb": verb}))
            assert breaches(at.card) == []
            assert "walk.stop" in at.verbs


@pytest.mark.parametrize(
    "slot",
    [
        "2026-12-08T09:01",
        "2026-12-08T23:00",
        "2026-12-09T09:00",
        "2026-12-04T09:00",
        "2020-12-08T09:00",
        "2026-12-25T09:00",
        "2027-11-23T09:00",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        "tirsdag",
    ],
)
async def test_a_time_that_was_not_offered_cannot_be_picked(lite: Teams, slot: str) -> None:
    times = await lite.to_times()
    data = {**times.action("walk.pick")["data"], "slot": slot}
    again = await lite.send_press(lite.executing("walk.pick", data))
    assert "walk.confirm" not in again.verbs
    assert again.slots == times.slots


@pytest.mark.parametrize("municipality", ["Skien", "larvik", "Oslo", ""])
async def test_a_municipality_outside_the_list_is_not_taken(lite: Teams, municipality: str) -> None:
    about = await lite.press(await lite.say("hei"), "walk.start")
    again = await lite.press(about, "walk.next", municipality=municipality, basis="6A", language="uk")
    assert "municipality" in again.values
    assert "rutinen pkt. 2.1" in again.words


async def test_an_old_card_shows_how_the_walk_stands_now(lite: Teams) -> None:
    about = await lite.press(await lite.say("hei"), "walk.start")
    answers = {"municipality": "Horten", "basis": "11", "language": "ti"}
    participant = await lite.press(about, "walk.next", **answers)
    again = await lite.press(about, "walk.next", municipality="Larvik", basis="6A", language="uk")
    assert again.card == participant.card


async def test_a_card_from_last_month_says_that_the_answers_are_deleted(
    lite: Teams, sqlite_database: str, clock: SetClock
) -> None:
    check = await lite.to_check()
    clock.time = NOW + timedelta(days=31)
    opened = open_database(sqlite_database)
    await sweep(opened, Retention(), clock.now())
    await opened.close()
    for verb in ("walk.confirm", "walk.stop", "walk.edit"):
        gone = await lite.press(check, verb)
        assert "svarene er slettet" in gone.words
        assert gone.verbs == ["menu.show"]


async def test_a_walk_that_was_stopped_stays_stopped(lite: Teams) -> None:
    check = await lite.to_check()
    assert "avbrutt" in (await lite.press(check, "walk.stop")).words
    assert "svarene er slettet" in (await lite.press(check, "walk.confirm")).words
    assert (await lite.say("mine bestillinger")).verbs == ["walk.start", "group.list", "menu.show"]


async def test_somebody_elses_walk_is_neither_shown_nor_changed(teams: Teams) -> None:
    check = await teams.to_check()
    for verb in ("walk.confirm", "walk.stop", "walk.edit"):
        other = await teams.press(check, verb, OTHER)
        assert "tilhører noen andre" in other.words
        assert "2001" not in other.words and "ukrainsk" not in other.words
    assert "Samtalen er bestilt" in (await teams.press(check, "walk.confirm")).words
    assert "tilhører noen andre" in (await teams.press(check, "walk.confirm", OTHER)).words


async def test_somebody_elses_booking_is_neither_shown_nor_changed(teams: Teams) -> None:
    receipt = await teams.book()
    mine = await teams.press(receipt, "mine.show")
    data = mine.action("cancel.start")["data"]
    changing = ("cancel.start", "cancel.confirm", "move.start", "move.confirm", "outcome.completed", "outcome.no-show")
    for who in (OTHER, GORIL):
        for verb in changing:
            other = await teams.send_press(teams.executing(verb, {**data, "verb": verb}, who))
            assert "tilhører noen andre" in other.words and "ukrainsk" not in other.words
    for who in (ADVISER, OTHER, GORIL):
        for verb in ("counsellor.show-duf", "counsellor.hide-duf", "counsellor.interpreter"):
            other = await teams.send_press(teams.executing(verb, data, who))
            assert "tilhører noen andre" in other.words and "2001" not in other.words
    assert (await teams.say("mine bestillinger")).verbs.count("cancel.start") == 1


async def test_an_old_cancellation_card_asks_again_when_the_booking_has_changed(teams: Teams) -> None:
    mine = await teams.press(await teams.book(), "mine.show")
    question = await teams.press(mine, "cancel.start")
    data = {**question.action("cancel.confirm")["data"], "revision": 99, "reason": "other"}
    again = await teams.send_press(teams.executing("cancel.confirm", data))
    assert "endret siden kortet ble laget" in again.words
    assert "cancel.confirm" in again.verbs


async def test_a_session_that_has_begun_cannot_be_cancelled(lite: Teams, clock: SetClock) -> None:
    mine = await lite.press(await lite.book(), "mine.show")
    question = await lite.press(mine, "cancel.start")
    clock.time = NOW + timedelta(days=15)
    assert "har begynt" in (await lite.press(question, "cancel.confirm")).words


async def test_an_answer_that_the_connector_refuses_is_no_error_of_ours(lite: Teams) -> None:
    lite.connector.plan.extend([(403, "MessageWritesBlocked", {})] * 3)
    status, _ = await lite.post(lite.activity("message", text="hei"))
    assert status < 300
    assert lite.connector.received == []


async def test_a_message_delivered_again_is_answered_once(lite: Teams) -> None:
    message = lite.activity("message", text="hei")
    for _ in range(3):
        await lite.post(message)
    assert len(lite.to(ADVISER)) == 1


async def test_messages_without_an_id_are_each_answered(lite: Teams) -> None:
    for _ in range(2):
        await lite.post({**lite.activity("message", text="hei"), "id": None})
    assert len(lite.to(ADVISER)) == 2


async def test_the_trouble_card_is_json_that_teams_can_show(lite: Teams, sqlite_database: str) -> None:
    """Nowhere to keep the answers: the turn fails, and the person is told in a card."""
    await lose_the_drafts(sqlite_database)
    shown = await lite.send_press(lite.executing("walk.start", {}))
    assert "Noe gikk galt" in shown.words
    assert json.dumps(shown.card)
