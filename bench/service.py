"""Our service with tokens checked: what is Microsoft's (key server, token service, Graph) is put on loopback.

Everything else is what `python -m bot serve` runs. `GET /watch` tells the longest stall of the event loop since it was
last asked. Usage: python -m bench.service METADATA_URL; with --no-deliveries nothing is taken out of the outbox, so
that a booking's own turn can be told from the messages that follow it.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from functools import partial
from time import perf_counter
from typing import Any

from aiohttp import web

from bot import wiring
from bot.app_identity import AppIdentity
from bot.app_tokens import TokenKeeper
from bot.cli import serve
from bot.local_meetings import LocalMeetings
from bot.outbox.worker import OutboxWorker
from bot.sdk.gateway import Gateway
from bot.sdk.hosts import AllowedHosts
from bot.service import make_app
from bot.settings import Settings, load_settings
from tests.bot.sdk.stand_ins import TokenServiceStandIn

_BEAT = 0.005
_FAR_AWAY = 0.05  # seconds to the token service


class Watch:
    """Wakes every five milliseconds; what is late is a stall."""

    def __init__(self) -> None:
        self._worst = 0.0

    async def beating(self, _: web.Application) -> AsyncIterator[None]:
        beat = asyncio.create_task(self._beat())
        yield
        beat.cancel()

    async def _beat(self) -> None:
        while True:
            begun = perf_counter()
            await asyncio.sleep(_BEAT)
            self._worst = max(self._worst, perf_counter() - begun - _BEAT)

    async def tell(self, _: web.Request) -> web.Response:
        worst, self._worst = self._worst, 0.0
        return web.json_response({"stall_ms": worst * 1000})


def watched(*arguments: Any, **named: Any) -> web.Application:
    app, watch = make_app(*arguments, **named), Watch()
    app.cleanup_ctx.append(watch.beating)
    app.router.add_get("/watch", watch.tell)
    return app


async def meetings_on_loopback(settings: Settings, _: AsyncExitStack, *, local: bool) -> LocalMeetings:  # noqa: ARG001
    return LocalMeetings(f"http://{settings.host}:{settings.port}")


def tokens_from_afar(_: AppIdentity) -> TokenKeeper:
    return TokenKeeper("connector", TokenServiceStandIn(seconds=_FAR_AWAY))


async def at_once(*_: object) -> bool:
    return True


if __name__ == "__main__":
    stood_in = {
        "Gateway": partial(Gateway, metadata_url=sys.argv[1], hosts=AllowedHosts(local=True)),
        "for_connector": tokens_from_afar,
        "_meetings": meetings_on_loopback,
        "make_app": watched,
    }
    for name, stand_in in stood_in.items():
        setattr(wiring, name, stand_in)
    if "--no-deliveries" in sys.argv:
        setattr(OutboxWorker, "start", lambda _: None)  # noqa: B010  # a stand-in, as below
        setattr(OutboxWorker, "settled", at_once)  # noqa: B010
    serve._run(load_settings(), local=False)
