"""Only Teams vouches for who writes: on every other channel that reaches the bot's address, `from` proves nothing."""

import io
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import structlog

from bot.incoming import NotFromTeams, read_incoming
from bot.log import set_up_log
from tests.bot.sdk.conftest import RECORDED
from tests.bot.teams import ARTURO, DUF, Teams

OTHERS = ["webchat", "directline", "emulator", "email", "Ola Nordmann", "MSTEAMS", "msteams ", "msteams\x00x"]
NO_CHANNEL: list[Any] = [None, "", 7, [], {"a": "msteams"}]
ELSEWHERE = replace(ARTURO, user_id="dl_x", chat="webchat-conversation")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers, root.level, logging.raiseExceptions)
    stream = io.StringIO()
    set_up_log(local=False, level="INFO", stream=stream)
    yield stream
    root.handlers, root.level, logging.raiseExceptions = before
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.mark.parametrize("channel", OTHERS)
async def test_another_channel_is_refused_with_nothing_said(lite: Teams, channel: str) -> None:
    for activity in (
        lite.activity("message", ARTURO, text="min uke"),
        lite.activity("installationUpdate", ARTURO, action="add"),
        lite.executing("week.show", {"verb": "week.show"}, ARTURO),
        lite.activity("typing", ARTURO),
    ):
        assert await lite.post({**activity, "channelId": channel}) == (403, "")
    assert lite.connector.received == []


@pytest.mark.parametrize("channel", NO_CHANNEL)
async def test_no_channel_is_no_activity(lite: Teams, channel: Any) -> None:
    status, _ = await lite.post({**lite.activity("message", ARTURO, text="hei"), "channelId": channel})
    assert status in {400, 403}
    assert lite.connector.received == []


async def test_no_card_follows_a_counsellor_to_another_channel(teams: Teams) -> None:
    await teams.install(ARTURO)
    assert (await teams.post({**teams.activity("message", ELSEWHERE, text="hei"), "channelId": "webchat"}))[0] == 403
    await teams.book()
    await teams.until(lambda: "ukrainsk" in str(teams.cards(ARTURO)))
    shown = await teams.press(teams.last_card(ARTURO), "counsellor.show-duf", ARTURO)
    assert DUF in shown.words
    asked = {**teams.pressing(teams.last_card(ARTURO), "counsellor.show-duf", ELSEWHERE, {}), "channelId": "webchat"}
    assert await teams.post(asked) == (403, "")
    assert teams.to(ELSEWHERE) == []


async def test_the_log_names_a_known_channel_and_quotes_no_other(lite: Teams, log: io.StringIO) -> None:
    for channel in ("webchat", "Ola Nordmann"):
        await lite.post({**lite.activity("message", text="hei"), "channelId": channel})
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    told = [(line["event"], line["channel"]) for line in lines if line["event"] == "channel_refused"]
    assert told == [("channel_refused", "webchat"), ("channel_refused", "other")]
    assert "Nordmann" not in log.getvalue()


def test_it_is_where_the_identity_is_read_that_the_channel_is_asked_for() -> None:
    activity = dict(RECORDED["message  personal text"])
    assert read_incoming(activity).person.aad_object_id
    for channel in (*OTHERS, *NO_CHANNEL):
        with pytest.raises(NotFromTeams):
            read_incoming({**activity, "channelId": channel})
    del activity["channelId"]
    with pytest.raises(NotFromTeams):
        read_incoming(activity)
