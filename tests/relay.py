"""A relay before PostgreSQL: it tells each round trip, and loses the line when a test wants it lost."""

import asyncio
import struct
from contextlib import suppress
from pathlib import Path
from typing import Self
from urllib.parse import parse_qs, urlsplit

_PARSE, _BIND, _SYNC, _QUERY = b"P", b"B", b"S", b"Q"


class Relay:
    """`url` is what to give the service instead of `address`. The line is lost once at each text of the two lists."""

    def __init__(self, address: str) -> None:
        self._there = urlsplit(address)
        self._port = 0
        self._lines: set[asyncio.StreamWriter] = set()
        self.round_trips: list[str] = []
        """The statements of each, in order; BEGIN and COMMIT among them."""
        self.lost_on_the_way_there: list[str] = []
        self.lost_on_the_way_back: list[str] = []
        """The server has done it, and nobody hears of it."""
        self.after_that_down = False
        """No line is to be had then, until it is `up` again."""

    @property
    def url(self) -> str:
        user = self._there.username or ""
        return f"postgresql://{user}:@127.0.0.1:{self._port}{self._there.path}?ssl=disable"

    async def __aenter__(self) -> Self:
        await self.up()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.down()

    async def up(self) -> None:
        """At the same address as before."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def down(self) -> None:
        """As when the server is stopped: no line is left, and there is none to be had."""
        self._server.close()
        for line in list(self._lines):
            line.close()
        await asyncio.sleep(0)

    async def _connected(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        folder, port = parse_qs(self._there.query).get("host"), self._there.port or 5432
        if folder:
            there, to = await asyncio.open_unix_connection(str(Path(folder[0]) / f".s.PGSQL.{port}"))
        else:
            there, to = await asyncio.open_connection(self._there.hostname, port)
        ends = {back, to}
        self._lines |= ends
        both = [asyncio.create_task(one) for one in (self._forth(here, to, ends), self._back(there, back))]
        with suppress(asyncio.CancelledError):
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        for task in both:
            task.cancel()
        await asyncio.gather(*both, return_exceptions=True)
        for end in ends:
            end.close()
        self._lines -= ends

    async def _forth(
        self, here: asyncio.StreamReader, to: asyncio.StreamWriter, ends: set[asyncio.StreamWriter]
    ) -> None:
        """A message of PostgreSQL's is a letter, a length and what it says; the first one has no letter."""
        texts: dict[bytes, str] = {}
        asked: list[str] = []
        begun = await here.readexactly(4)
        to.write(begun + await here.readexactly(struct.unpack("!I", begun)[0] - 4))
        while True:
            head = await here.readexactly(5)
            said = await here.readexactly(struct.unpack("!I", head[1:])[0] - 4)
            kind = head[:1]
            if kind == _PARSE:
                name, text, _ = said.split(b"\0", 2)
                texts[name] = text.decode()
            elif kind == _BIND:
                asked.append(texts[said.split(b"\0", 2)[1]])
            elif kind == _QUERY:
                asked.append(said.rstrip(b"\0").decode())
            if asked and kind in (_SYNC, _QUERY):
                trip = "; ".join(dict.fromkeys(asked))
                self.round_trips.append(trip)
                asked.clear()
                if self._is_lost(self.lost_on_the_way_there, trip, ends):
                    return
                if self._is_lost(self.lost_on_the_way_back, trip, ends):
                    (back,) = ends - {to}
                    back.close()
            to.write(head + said)

    async def _back(self, there: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        while said := await there.read(65536):
            if not back.is_closing():
                back.write(said)
            elif b"Z" in said:  # the server is ready for the next: it has done what it was asked
                return

    def _is_lost(self, texts: list[str], trip: str, ends: set[asyncio.StreamWriter]) -> bool:
        found = next((one for one in texts if one in trip), None)
        if found is None:
            return False
        texts.remove(found)
        if self.after_that_down:
            self._server.close()
            for line in self._lines - ends:
                line.close()
        return True
