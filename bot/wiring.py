"""Puts the parts together. The one place that knows them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from aiohttp import web

from booking.effects import EffectKind
from booking.ports import Clock, TeamsMeetings
from bot.app_tokens import TokenKeeper, for_connector, for_graph
from bot.assistant import Assistant
from bot.calendar.busy import Calendars
from bot.clock import SystemClock
from bot.config import load_routine
from bot.deliveries.exception_request import ExceptionDeliveries
from bot.deliveries.group_meeting.cards import GroupDeliveries
from bot.deliveries.group_meeting.reminders import GroupReminderDeliveries
from bot.deliveries.group_meeting.unanswered import UnansweredGroupDeliveries
from bot.deliveries.hand_over import HandOverDeliveries
from bot.deliveries.reach import Reach
from bot.deliveries.session.adviser import AdviserDeliveries
from bot.deliveries.session.counsellor import CounsellorDeliveries
from bot.deliveries.session.reminders import ReminderDeliveries
from bot.deliveries.stand_ins import StandInDeliveries
from bot.deliveries.teams_meetings import TeamsMeetingDeliveries
from bot.deliveries.undelivered import UndeliveredDeliveries
from bot.deliveries.waiting import WaitingDeliveries
from bot.directory.file import DirectoryFile
from bot.directory.live import LiveDirectory
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from bot.languages import WrittenLanguages
from bot.local_meetings import LocalMeetings
from bot.outbox.handling import Handler, OnDead
from bot.outbox.worker import OutboxWorker
from bot.presses import Presses
from bot.readiness import Readiness
from bot.screen import screen_with
from bot.sdk.gateway import Gateway, GatewaySettings
from bot.service import make_app
from bot.settings import Settings
from bot.storage.opening import open_to_serve, takes_writes
from bot.storage.retention import keep_sweeping
from bot.storage.sealed import Sealer, local_key
from bot.storage.store import SqlStore
from bot.world import World

LOCAL_KEY_FOLDER = Path("data")


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    local: bool,
    clock: Clock | None = None,
    meetings: TeamsMeetings | None = None,
    look_every_seconds: float = 1.0,
) -> AsyncIterator[web.Application]:
    """The service with everything open: migrated, the worker running. Closes it all in reverse.

    `clock` and `meetings` take the place of the system's clock and of what the settings ask for.
    `look_every_seconds` is how often the outbox worker looks without being told to.
    Raises ConfigurationError, UnusableDatabase, BadKey or ValueError for what keeps it from starting.
    """
    directory, routine = LiveDirectory(settings.directory), load_routine(settings.routine)
    key = settings.duf_key.get_secret_value() or (local_key(LOCAL_KEY_FOLDER) if local else "")
    sealer = Sealer.from_text(key)
    url = settings.database_url.get_secret_value()
    async with AsyncExitStack() as stack:
        database = await open_to_serve(url)
        stack.push_async_callback(database.close)
        store = SqlStore(database, sealer)
        meetings = meetings or await _meetings(settings, stack, local=local)
        clock = clock or SystemClock()
        calendars = Calendars(meetings)
        stack.push_async_callback(calendars.close)
        # A turn wakes the worker, the worker posts through the gateway, the gateway brings turns: the circle is
        # closed by filling in the handlers last.
        handlers: dict[EffectKind, Handler] = {}
        dead: dict[EffectKind, OnDead] = {}
        presses = Presses()
        worker = OutboxWorker(
            store, handlers, clock, on_dead=dead, held_back=lambda: presses.held_back, idle_seconds=look_every_seconds
        )
        world = World(
            store=store,
            clock=clock,
            directory=directory.current,
            directory_file=DirectoryFile(settings.directory),
            routine=lambda: routine,
            calendars=calendars,
            languages=WrittenLanguages(store),
            outbox=worker,
            own_tenant_id=settings.app_tenant_id.strip().lower(),
            trust_any_tenant=local,
            screen=screen_with(directory.current),
            presses=presses,
        )
        tokens = None if local else for_connector(settings.identity)
        gateway = Gateway(
            GatewaySettings(settings.app_id, local),
            Assistant(world).on_turn,
            tokens=tokens,
        )
        reach = Reach(world, gateway)
        undelivered = UndeliveredDeliveries(world, reach)
        own: dict[EffectKind, OnDead] = {}
        for deliveries in (
            TeamsMeetingDeliveries(world, reach, meetings),
            HandOverDeliveries(world, reach, meetings),
            AdviserDeliveries(world, reach),
            CounsellorDeliveries(world, reach),
            ReminderDeliveries(world, reach),
            GroupDeliveries(world, reach),
            GroupReminderDeliveries(world, reach),
            UnansweredGroupDeliveries(world, reach),
            ExceptionDeliveries(world, reach),
            WaitingDeliveries(world, reach),
            StandInDeliveries(world, reach),
            undelivered,
        ):
            handlers.update(deliveries.handlers())
            own.update(deliveries.on_dead())
        dead.update(undelivered.for_all(own))
        await gateway.open()
        stack.push_async_callback(gateway.close)
        worker.start()
        stack.push_async_callback(worker.stop)

        sweeping = asyncio.create_task(keep_sweeping(database, routine.retention, clock), name="retention")
        stack.callback(sweeping.cancel)
        ready = Readiness({"database": lambda: takes_writes(database), "bot token": lambda: _is_there(tokens)})
        yield make_app(gateway, ready.lacking, settings.limits, local=local)


async def _is_there(tokens: TokenKeeper | None) -> bool:
    """Whether there is a token to write to Teams with. The local mode needs none."""
    return tokens is None or tokens.lack() is None


async def _meetings(settings: Settings, stack: AsyncExitStack, *, local: bool) -> TeamsMeetings:
    if local:
        return LocalMeetings(f"http://{settings.host}:{settings.port}")
    tokens = for_graph(settings.identity, settings.graph_url, settings.graph_authority)
    client = GraphClient(tokens, graph_url=settings.graph_url)
    await client.open()
    stack.push_async_callback(client.close)
    return GraphMeetings(client)
