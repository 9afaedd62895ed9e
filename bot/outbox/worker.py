"""The worker: leases effects from the outbox, has them done, and keeps what came of it."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

import structlog

from booking.effects import EffectKind, Lane
from booking.ports import Clock
from bot.outbox.attempts import LEASE, Attempts
from bot.outbox.handling import Handler, OnDead
from bot.storage.outbox_rows import Leased
from bot.storage.store import SqlStore

_UNSTEADY = timedelta(seconds=1)
"""What a clock may go back by itself. More, and somebody has set it."""

_log = structlog.get_logger(__name__)


class OutboxWorker:
    """Runs inside the service. Effects of different lanes are done side by side, at most `at_once` of them.

    `jitter` gives numbers from 0 to 1 (see `wait_after`). `idle_seconds` is how often it looks unasked: for what
    another instance enqueued, a lease that ran out, a wait that is over. `held_back` is how many of those in hand only
    wait for an answer to be out (`bot/presses.py`), and so take nobody's place.
    """

    def __init__(
        self,
        store: SqlStore,
        handlers: Mapping[EffectKind, Handler],
        clock: Clock,
        *,
        on_dead: Mapping[EffectKind, OnDead] = MappingProxyType({}),
        at_once: int = 8,
        held_back: Callable[[], int] = lambda: 0,
        idle_seconds: float = 1.0,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._clock = clock
        self._attempts = Attempts(store, handlers, on_dead, clock, jitter)
        self._at_once = at_once
        self._held_back = held_back
        self._idle_seconds = idle_seconds
        self._looked_at: datetime | None = None
        self._loop_task: asyncio.Task[None] | None = None
        self._in_hand: dict[asyncio.Task[None], Leased] = {}
        self._look = asyncio.Event()
        self._left: defaultdict[tuple[UUID, Lane], set[asyncio.Event]] = defaultdict(set)

    def start(self) -> None:
        self._loop_task = asyncio.create_task(self._run(), name="outbox")

    async def stop(self, grace_seconds: float = 5.0) -> None:
        """Take nothing new and finish what is in hand; what is not finished in time is left for the next start."""
        if self._loop_task is None:
            return
        loop_task, self._loop_task = self._loop_task, None
        self._look.set()
        await loop_task
        if not self._in_hand:
            return
        _, late = await asyncio.wait(self._in_hand, timeout=grace_seconds)
        rows = [self._in_hand[task] for task in late]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        async with self._store.begin() as tx:
            for leased in rows:
                await tx.mark_again(leased, "stopped", self._clock.now())
            await tx.commit()

    def nudge(self) -> None:
        """Something was enqueued and committed: look at once."""
        self._look.set()

    async def settled(self, subject_id: UUID, lane: Lane, timeout: float) -> bool:  # noqa: ASYNC109 - a wish, not an error
        """Wait until no effect of the lane is ready or under way, at most `timeout` seconds. False when some still is.

        One that waits for a person, or was given up, counts as settled.
        """
        left = asyncio.Event()
        waiting = self._left[subject_id, lane]
        waiting.add(left)
        deadline = asyncio.get_running_loop().time() + timeout
        try:
            while True:
                left.clear()
                if await self._store.alone.is_settled(subject_id, lane):
                    return True
                remaining = deadline - asyncio.get_running_loop().time()
                if remaining <= 0:
                    return False
                await _wait(left, min(remaining, self._idle_seconds))
        finally:
            waiting.discard(left)
            if not waiting:
                self._left.pop((subject_id, lane), None)

    async def run_due(self) -> None:
        """Do everything that is due now, and what that leads to, then return."""
        while True:
            # What is in hand before the look may be done after it, and the next of its lane is then yet to be found.
            was_busy = bool(self._in_hand)
            if not (await self._take() or was_busy or self._in_hand):
                return
            if self._in_hand:
                await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)

    async def _run(self) -> None:
        while self._loop_task is not None:
            self._look.clear()
            try:
                await self._take()
            except Exception as error:
                _log.error("outbox-look-failed", error=type(error).__name__)
            await _wait(self._look, self._idle_seconds)

    async def _take(self) -> bool:
        """Lease what there is room for and set about it. True when there was something."""
        room = self._at_once - len(self._in_hand) + self._held_back()
        if room <= 0:
            return False
        now, before = self._clock.now(), self._looked_at
        self._looked_at = now
        if before and now < before - _UNSTEADY:
            await self._store.alone.bring_forward(now)
        rows = await self._store.alone.lease(now, now + LEASE, room)
        for leased in rows:
            task = asyncio.create_task(self._attempts.make(leased), name=f"outbox {leased.effect.kind}")
            self._in_hand[task] = leased
            task.add_done_callback(self._put_down)
        return bool(rows)

    def _put_down(self, task: asyncio.Task[None]) -> None:
        leased = self._in_hand.pop(task)
        for left in self._left.get((leased.effect.subject_id, leased.effect.lane), ()):
            left.set()
        self._look.set()  # the next of its lane may begin


async def _wait(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
