"""Whether the service can do its work now: what `GET /readyz` says."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

KEPT_FOR = 3.0
"""Seconds that an answer is given again: however often it is asked for, it costs next to nothing."""


class Readiness:
    """`checks` by the name of what they look for; each tells whether it is there."""

    def __init__(self, checks: Mapping[str, Callable[[], Awaitable[bool]]]) -> None:
        self._checks = checks
        self._one_at_a_time = asyncio.Lock()
        self._answer: str | None = None
        self._until = 0.0

    async def lacking(self) -> str | None:
        """The name of the first that is not there; None where the service is ready."""
        async with self._one_at_a_time:
            now = asyncio.get_running_loop().time
            if now() >= self._until:
                self._answer = await self._first_missing()
                self._until = now() + KEPT_FOR
            return self._answer

    async def _first_missing(self) -> str | None:
        for name, is_there in self._checks.items():
            if not await is_there():
                return name
        return None
