"""What Graph's answers mean: one table for every call."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from booking.ports import LockedOut, TryAgain, WillNotWork


@dataclass(frozen=True, slots=True)
class Answer:
    """What Graph answered: status, JSON (None where there was none) and the wait it asked for in seconds."""

    status: int
    json: Any
    retry_after: float | None

    @property
    def error(self) -> Mapping[str, Any]:
        error = self.json.get("error") if isinstance(self.json, dict) else None
        return error if isinstance(error, dict) else {}

    @property
    def code(self) -> str:
        """Graph's error code, a fixed word such as ErrorItemNotFound. Its message may hold user data."""
        return re.sub(r"[^A-Za-z0-9_.]", "", str(self.error.get("code", "")))[:60]

    @property
    def reason(self) -> str:
        return "_".join(filter(None, ["graph", str(self.status), self.code]))

    @property
    def passes_soon(self) -> bool:
        """Trouble of Graph's own, worth another try at once. 412 is somebody else's change at the same moment."""
        return self.status in (408, 412, 429) or self.status >= 500

    @property
    def is_gone(self) -> bool:
        """There is no such item. Asked for by an immutable id, a deleted one is said to be out of reach instead
        (github.com/microsoftgraph/msgraph-sdk-dotnet/issues/3047)."""
        return self.status == 404 or self.code == "ErrorCannotDeleteObject"


class Busy(TryAgain):
    """Graph answered with a status that may pass: 408, 409, 412, 429, 5xx."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reason, answer.retry_after)
        self.answer = answer


class Refused(WillNotWork):
    """Graph answered with a status that no retry mends."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reason)
        self.answer = answer


def failure(answer: Answer) -> TryAgain | WillNotWork:
    """The exception for an answer that is not 2xx.

    Source: learn.microsoft.com/graph/errors. A right takes hours to reach a mailbox, so 401 and 403 are no last word.
    """
    if answer.passes_soon or answer.status == 409 or answer.code == "ErrorIrresolvableConflict":
        return Busy(answer)
    if answer.status in (401, 403) and not answer.is_gone:
        return LockedOut(answer.reason, answer.retry_after)
    return Refused(answer)
