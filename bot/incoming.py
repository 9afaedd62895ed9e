"""One activity from Teams, read into our own words. Nothing in it is trusted beyond what its type says.

Read from the JSON itself, not from the SDK's model: that loses the conversation's tenant (it looks for `tenantID`
where Teams sends `tenantId`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from booking.people import Person
from booking.ports import Address

TEAMS = "msteams"
_OTHER_CHANNELS = frozenset(
    {"webchat", "directline", "directlinespeech", "emulator", "email", "test", "m365extensions"}
)
CARD_ACTION, SEARCH_QUERY = "adaptiveCard/action", "composeExtension/query"
LONGEST_TEXT = 4000
"""Characters of a message or of one value that are read; nothing we ask for is near it."""


class Scope(StrEnum):
    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"


_SCOPES = frozenset(Scope)


class Kind(StrEnum):
    TEXT = "text"
    PRESS = "press"
    SEARCH = "search"
    ARRIVED = "arrived"
    """The assistant was installed, or a person opened the chat: Teams tells it in two activities."""
    OTHER = "other"


class NotReadable(Exception):
    """The activity lacks what every activity has. The text names the part, never its value."""


class NotFromTeams(Exception):
    """The activity came by another channel, where whoever writes says in `from` who they are.

    `channel` is for the log: one of Microsoft's names, or «other».
    """

    def __init__(self, channel: object) -> None:
        self.channel = channel if isinstance(channel, str) and channel in _OTHER_CHANNELS else "other"
        super().__init__(self.channel)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What happened, who did it and where. `values` are a press's data and inputs, all as text.

    `is_invoke` says that the answer goes back in the HTTP response. `reply_to` is the message that the pressed card
    stands in, `None` where unknown.
    """

    kind: Kind
    activity_id: str
    person: Person
    scope: Scope
    address: Address
    is_invoke: bool
    text: str = ""
    verb: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    reply_to: str | None = None


def read_incoming(activity: Mapping[str, Any]) -> Incoming:
    """Read an activity. Raises NotReadable, and NotFromTeams where nobody vouches for who sent it.

    Web Chat and Direct Line reach the bot at the same address, signed with the same keys as Teams.
    """
    if activity.get("channelId") != TEAMS:
        raise NotFromTeams(activity.get("channelId"))
    conversation, sender = _part(activity, "conversation"), _part(activity, "from")
    channel = activity.get("channelData")
    channel = channel if isinstance(channel, dict) else {}
    tenant = channel.get("tenant")
    tenant_id = (tenant.get("id") if isinstance(tenant, dict) else None) or conversation.get("tenantId")
    scope = conversation.get("conversationType") or Scope.PERSONAL
    if not isinstance(scope, str) or scope not in _SCOPES:
        raise NotReadable("conversation.conversationType")
    person = Person(_text(tenant_id).lower(), _text(sender.get("aadObjectId")).lower(), _text(sender.get("name")))
    address = Address(
        tenant_id=person.tenant_id,
        conversation_id=_required(conversation, "id", "conversation.id"),
        service_url=_required(activity, "serviceUrl", "serviceUrl"),
        bot_id=_text(_part(activity, "recipient").get("id")),
        user_id=_required(sender, "id", "from.id"),
        aad_object_id=person.aad_object_id,
    )
    kind, text, verb, values = _what(activity)
    return Incoming(
        kind=kind,
        activity_id=_text(activity.get("id")),
        person=person,
        scope=Scope(scope),
        address=address,
        is_invoke=activity.get("type") == "invoke",
        text=text,
        verb=verb,
        values=values,
        reply_to=_text(activity.get("replyToId")) or None,
    )


def _what(activity: Mapping[str, Any]) -> tuple[Kind, str, str, dict[str, str]]:
    value = activity.get("value")
    match activity.get("type"):
        case "invoke" if activity.get("name") == CARD_ACTION:
            action = value.get("action") if isinstance(value, dict) else None
            action = action if isinstance(action, dict) else {}
            values = _values(action.get("data"))
            return Kind.PRESS, "", _text(action.get("verb")) or values.get("verb", ""), values
        case "invoke" if activity.get("name") == SEARCH_QUERY:
            return Kind.SEARCH, _search_term(value), "", {}
        case "message" if isinstance(value, dict):
            values = _values(value)
            return Kind.PRESS, "", values.get("verb", ""), values
        case "message" if activity.get("attachments") and _is_card(activity["attachments"]):
            return Kind.OTHER, "", "", {}  # a search result that the user posted; it asks for nothing
        case "message":
            return Kind.TEXT, _without_mentions(activity), "", {}
        case "installationUpdate" if activity.get("action", "add") in ("add", "add-upgrade"):
            return Kind.ARRIVED, "", "", {}
        case "conversationUpdate" if _bot_is_added(activity):
            return Kind.ARRIVED, "", "", {}
    return Kind.OTHER, "", "", {}


def _values(data: object) -> dict[str, str]:
    """A card's data as text by name; what is neither text, number nor a yes/no is left out."""
    if not isinstance(data, dict):
        return {}
    kept = {}
    for name, value in data.items():
        if isinstance(value, bool):
            kept[str(name)] = "true" if value else "false"
        elif isinstance(value, str | int | float):
            kept[str(name)] = str(value)[:LONGEST_TEXT].strip()
    return kept


def _search_term(value: object) -> str:
    """The typed term; at the first opening Teams sends a parameter `initialRun` instead of one."""
    parameters = value.get("parameters") if isinstance(value, dict) else None
    for parameter in parameters if isinstance(parameters, list) else []:
        if isinstance(parameter, dict) and parameter.get("name") != "initialRun":
            return _text(parameter.get("value"))
    return ""


def _is_card(attachments: object) -> bool:
    given = [one for one in attachments if isinstance(one, dict)] if isinstance(attachments, list) else []
    return any(str(one.get("contentType", "")).startswith("application/vnd.microsoft") for one in given)


def _bot_is_added(activity: Mapping[str, Any]) -> bool:
    """Teams also tells of every other person who joins a team or a group chat."""
    added, bot_id = activity.get("membersAdded"), _part(activity, "recipient").get("id")
    return isinstance(added, list) and any(isinstance(one, dict) and one.get("id") == bot_id for one in added)


def _without_mentions(activity: Mapping[str, Any]) -> str:
    """The message without «<at>…</at>»: in a group the assistant is always mentioned first."""
    text = _text(activity.get("text"))
    entities = activity.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        if isinstance(entity, dict) and entity.get("type") == "mention":
            text = text.replace(_text(entity.get("text")) or "\0", " ")
    return text.strip()


def _text(value: object) -> str:
    return value[:LONGEST_TEXT] if isinstance(value, str) else ""


def _part(activity: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = activity.get(name)
    if not isinstance(part, dict):
        raise NotReadable(name)
    return part


def _required(part: Mapping[str, Any], name: str, path: str) -> str:
    value = part.get(name)
    if not isinstance(value, str) or not value:
        raise NotReadable(path)
    return value
