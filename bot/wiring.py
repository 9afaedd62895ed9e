"""Puts the parts together. The one place that knows them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from aiohttp import web

from booking.effects import EffectKind
from booking.ports import Clock, Meetings
from bot.assistant import Assistant
from bot.calendars import Calendars
from bot.clock import SystemClock
from bot.config import load_routine
from bot.deliveries.adviser import AdviserDeliveries
from bot.deliveries.counsellor import CounsellorDeliveries
from bot.deliveries.exceptions import ExceptionDeliveries
from bot.deliveries.group_hand_over import GroupHandOverDeliveries
from bot.deliveries.group_meetings import GroupDeliveries
from bot.deliveries.group_moves import GroupMoveDeliveries
from bot.deliveries.group_reminders import GroupReminderDeliveries
from bot.deliveries.group_unanswered import UnansweredGroupDeliveries
from bot.deliveries.hand_over import HandOverDeliveries
from bot.deliveries.meetings import MeetingDeliveries
from bot.deliveries.reach import Reach
from bot.deliveries.reminders import ReminderDeliveries
from bot.deliveries.stand_ins import StandInDeliveries
from bot.deliveries.undelivered import UndeliveredDeliveries
from bot.deliveries.waiting import WaitingDeliveries
from bot.directory_file import DirectoryFile
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from bot.languages import WrittenLanguages
from bot.live_directory import LiveDirectory
from bot.local_meetings import LocalMeetings
from bot.outbox.handling import Handler, OnDead
from bot.outbox.worker import OutboxWorker
from bot.presses import Presses
from bot.screen import screen_with
from bot.sdk.gateway import Gateway, GatewaySettings
from bot.service import make_app
from bot.settings import Settings
from bot.storage.database import is_reachable, open_database
from bot.storage.migrate import migrate
from bot.storage.retention import keep_sweeping
from bot.storage.sealed import Sealer, local_key
from bot.storage.store import SqlStore
from bot.world import World

LOCAL_KEY_FOLDER = Path("data")


@asynccontextmanager
async def running(
    settings: Settings, *, local: bool, clock: Clock | None = None, meetings: Meetings | None = None
) -> AsyncIterator[web.Application]:
    """The service with everything open: migrated, the worker running. Closes it all in reverse.

    `clock` and `meetings` take the place of the system's clock and of what the settings ask for.
    Raises ConfigurationError, BadKey or ValueError for what keeps it from starting.
    """
    directory, routine = LiveDirectory(settings.directory), load_routine(settings.routine)
    key = settings.duf_key.get_secret_value() or (local_key(LOCAL_KEY_FOLDER) if local else "")
    sealer = Sealer.from_text(key)
    url = settings.database_url.get_secret_value()
    async with AsyncExitStack() as stack:
        await migrate(url)
        database = open_database(url)
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
        worker = OutboxWorker(store, handlers, clock, on_dead=dead, held_back=lambda: presses.held_back)
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
        gateway = Gateway(_gateway_settings(settings, local=local), Assistant(world).on_turn)
        reach = Reach(world, gateway)
        making = MeetingDeliveries(world, reach, meetings)
        groups = GroupDeliveries(world, reach, meetings)
        group_moves = GroupMoveDeliveries(world, reach, meetings)
        undelivered = UndeliveredDeliveries(world, reach)
        for deliveries in (
            making,
            groups,
            group_moves,
            GroupReminderDeliveries(world, reach),
            undelivered,
            AdviserDeliveries(world, reach),
            CounsellorDeliveries(world, reach),
            ReminderDeliveries(world, reach),
            StandInDeliveries(world, reach),
            ExceptionDeliveries(world, reach),
            WaitingDeliveries(world, reach),
            HandOverDeliveries(world, reach, meetings),
            GroupHandOverDeliveries(world, reach),
            UnansweredGroupDeliveries(world, reach),
        ):
            handlers.update(deliveries.handlers())
        given_up = {**making.on_dead(), **groups.on_dead(), **group_moves.on_dead()}
        dead.update(undelivered.on_dead(given_up))
        await gateway.open()
        stack.push_async_callback(gateway.close)
        worker.start()
        stack.push_async_callback(worker.stop)

        sweeping = asyncio.create_task(keep_sweeping(database, routine.retention, clock), name="retention")
        stack.callback(sweeping.cancel)
        yield make_app(gateway, lambda: is_reachable(database), local=local)


async def _meetings(settings: Settings, stack: AsyncExitStack, *, local: bool) -> Meetings:
    if local:
        return LocalMeetings(f"http://{settings.host}:{settings.port}")
    client = GraphClient(
        tenant_id=settings.app_tenant_id,
        client_id=settings.app_id,
        client_secret=settings.app_password.get_secret_value(),
        graph_url=settings.graph_url,
        authority=settings.graph_authority,
    )
    await client.open()
    stack.push_async_callback(client.close)
    return GraphMeetings(client)


def _gateway_settings(settings: Settings, *, local: bool) -> GatewaySettings:
    return GatewaySettings(
        app_id=settings.app_id,
        app_password=settings.app_password.get_secret_value(),
        app_type=settings.app_type,
        tenant_id=settings.app_tenant_id,
        local=local,
        allowed_service_hosts=(),
    )
