"""Microsoft's side on loopback: a connector that takes all it is sent, and the keys that tokens are signed with."""

import asyncio

from aiohttp import web

from tests.bot.sdk.stand_ins import KeyServer, OnLoopback


class Connector(OnLoopback):
    """Answers after `seconds`. Counts what it was sent and, as every OnLoopback, the connections made to it."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__()
        self.seconds = seconds
        self.taken = 0

    def routes(self) -> list[web.RouteDef]:
        return [web.route("*", "/{anything:.*}", self._take)]

    async def _take(self, request: web.Request) -> web.Response:
        await request.read()
        self.taken += 1
        if self.seconds:
            await asyncio.sleep(self.seconds)
        return web.json_response({"id": f"1:{self.taken}"})


def keys() -> KeyServer:
    server = KeyServer()
    server.add_key("k1")
    return server
