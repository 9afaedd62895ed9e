"""The optional step after a meeting is made: who waits in the lobby, no recording, how to join by id."""

from dataclasses import dataclass

import structlog
from pydantic import ValidationError

from booking.ports import TryAgain, WillNotWork
from bot.graph.answers import TeamsMeeting, TeamsMeetings
from bot.graph.client import GraphClient

log = structlog.get_logger(__name__)

# «organization»: people of the counsellor's own organisation walk in; the participant, who comes anonymously,
# the interpreter and the adviser wait until the counsellor lets them in.
_SETTINGS = {
    "lobbyBypassSettings": {"scope": "organization", "isDialInBypassEnabled": False},
    "recordAutomatically": False,
    "allowRecording": False,
    "allowTranscription": False,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Other ways in. `join_id` and `passcode` fit an SMS; `options_url` is for the counsellor alone."""

    join_id: str | None = None
    passcode: str | None = None
    options_url: str | None = None


async def set_up_lobby(client: GraphClient, organiser: str, join_url: str) -> Entry:
    """Sets the lobby and reads the ways in. Raises nothing: a meeting without this step is a meeting.

    Needs an application access policy in Teams (docs/drift-graph.md), which an organisation may not give.
    """
    try:
        meeting = await _find(client, organiser, join_url)
    except (TryAgain, WillNotWork, ValidationError) as failure:
        _warn("meeting_not_read", failure)
        return Entry()
    if meeting is None:
        log.warning("meeting_not_read", reason="not_found")
        return Entry()
    try:
        await client.call("PATCH", organiser, ["onlineMeetings", meeting.id], body=_SETTINGS)
    except (TryAgain, WillNotWork) as failure:
        _warn("lobby_not_set", failure)
    ids = meeting.join_meeting_id_settings
    return Entry(
        join_id=ids.join_meeting_id if ids else None,
        passcode=ids.passcode if ids else None,
        options_url=meeting.meeting_options_web_url,
    )


async def _find(client: GraphClient, organiser: str, join_url: str) -> TeamsMeeting | None:
    quoted = join_url.replace("'", "''")
    answer = await client.call("GET", organiser, ["onlineMeetings"], query={"$filter": f"JoinWebUrl eq '{quoted}'"})
    found = TeamsMeetings.model_validate(answer).value
    return found[0] if found else None


def _warn(event: str, failure: Exception) -> None:
    # A validation error's text quotes the answer, so only the ports' own short codes are written.
    log.warning(event, reason=getattr(failure, "reason", "unreadable"))
