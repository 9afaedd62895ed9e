"""One kept-open HTTP connection to a server: as little as posting activities takes, to leave the load's core idle."""

import asyncio
import json
from time import perf_counter
from typing import Any, Self


class Caller:
    """Posts activities one after another and keeps how long each answer took, in seconds."""

    def __init__(self, port: int, authorization: str | None = None) -> None:
        self._port = port
        token = f"Authorization: {authorization}\r\n" if authorization else ""
        self._head = f"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{token}"
        self.took: list[float] = []
        self.answered_bytes = 0

    async def __aenter__(self) -> Self:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port, limit=2**20)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._writer.close()

    async def post(self, activity: dict[str, Any]) -> bytes:
        """The answer's body. Raises RuntimeError for any status but 200, 201 and 202."""
        body = json.dumps(activity).encode()
        begun = perf_counter()
        self._writer.write(f"{self._head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        _, found, rest = head.partition(b"content-length:")
        answer = await self._reader.readexactly(int(rest.split(b"\r\n", 1)[0])) if found else b""
        self.took.append(perf_counter() - begun)
        self.answered_bytes += len(answer)
        if head.split(b" ", 2)[1] not in (b"200", b"201", b"202"):
            raise RuntimeError(f"{head.decode()}\n{answer[:500]!r}")
        return answer
