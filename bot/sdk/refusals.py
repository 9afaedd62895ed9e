"""What the connector's refusals mean for us: try again, never, or post a fresh one."""

import json
import re
from typing import Any

from booking.ports import LockedOut, MessageGone, TryAgain, WillNotWork

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}", re.ASCII)


def refusal(status: int, body: bytes, retry_after: float | None, *, updating: bool) -> Exception:
    """The exception for an answer that is not 2xx.

    Source: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status
    codes).
    """
    code = _error_code(body)
    reason = code or f"http_{status}"
    # 405 and 501: clients that cannot replace, such as the local one. 404 without the conversation being
    # gone: the message is; a fresh one settles it.
    if updating and (status in {405, 501} or (status == 404 and code != "ConversationNotFound")):
        return MessageGone(reason)
    if status == 401:  # also with a new token
        return LockedOut(reason, retry_after)
    if status >= 500 or status in {408, 412, 425, 429}:
        return TryAgain(reason, retry_after)
    return WillNotWork(reason)


def _error_code(body: bytes) -> str | None:
    """The connector's error code, if it looks like one: reasons are logged, and messages may name people."""
    try:
        answer: Any = json.loads(body)
        code = answer["error"]["code"]
    except (ValueError, TypeError, KeyError):
        return None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else None
