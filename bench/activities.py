"""Activities as Teams sends them to the bot."""

from itertools import count
from typing import Any

TENANT = "6f8c0f2e-1111-4000-8000-000000000001"
_number = count(1)


def activity(kind: str, who: int, service_url: str, **parts: Any) -> dict[str, Any]:
    """One from adviser number `who`, in that adviser's personal chat."""
    return {
        "type": kind,
        "id": f"1:{next(_number)}",
        "timestamp": "2026-11-21T12:00:00.000Z",
        "localTimestamp": "2026-11-21T13:00:00.000+01:00",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": f"29:{who}", "name": "Adviser", "aadObjectId": f"11111111-0000-4000-8000-{who:012d}"},
        "recipient": {"id": "28:bot", "name": "Karriereassistenten"},
        "conversation": {"id": f"a:{who}", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "nb-NO",
        **parts,
    }


def says(who: int, service_url: str, text: str) -> dict[str, Any]:
    return activity("message", who, service_url, text=text, textFormat="plain")


def presses(who: int, service_url: str, verb: str, **values: str) -> dict[str, Any]:
    action = {"type": "Action.Execute", "verb": verb, "data": {"verb": verb, **values}}
    return activity(
        "invoke", who, service_url, name="adaptiveCard/action", replyToId="1:card", value={"action": action}
    )


def searches(who: int, service_url: str, text: str) -> dict[str, Any]:
    value = {"commandId": "contact", "parameters": [{"name": "municipality", "value": text}]}
    return activity("invoke", who, service_url, name="composeExtension/query", value=value)


def installs(who: int, service_url: str, aad_object_id: str) -> dict[str, Any]:
    arrived = activity("installationUpdate", who, service_url, action="add")
    arrived["from"]["aadObjectId"] = aad_object_id
    return arrived
