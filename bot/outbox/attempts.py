"""One attempt at one effect: call its handler, then keep in one transaction what came of it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from time import monotonic

import structlog

from booking.effects import Effect, EffectKind
from booking.ports import Clock, LockedOut, TryAgain, WillNotWork
from booking.store import ChangedMeanwhile, PerhapsSaved, Unavailable
from bot.outbox.backoff import MOST_ATTEMPTS, MOST_WHEN_LOCKED_OUT, wait_after
from bot.outbox.handling import Handler, OnDead, Overtaken, Settle, Unreachable
from bot.storage.outbox_rows import Leased
from bot.storage.store import SqlStore, SqlTransaction

LEASE = timedelta(minutes=2)
_TIME_LIMIT = 90.0
"""Seconds for one call of a handler; shorter than the lease, so that nobody else has it while we still try."""

_ASK_AGAIN = 0.5
"""Seconds before a database that was away is asked once more."""

_log = structlog.get_logger(__name__)


class Attempts:
    """Turns the ways in which a handler can end into what the outbox says about the effect."""

    def __init__(
        self,
        store: SqlStore,
        handlers: Mapping[EffectKind, Handler],
        on_dead: Mapping[EffectKind, OnDead],
        clock: Clock,
        jitter: Callable[[], float],
    ) -> None:
        self._store = store
        self._handlers = handlers
        self._on_dead = on_dead
        self._clock = clock
        self._jitter = jitter

    async def make(self, leased: Leased) -> None:
        """Do a leased effect and keep what came of it. Raises nothing."""
        try:
            await self._attempt(leased)
        except Exception as error:
            # What came of it could not be kept: the lease runs out, then it is done again.
            _log.error("outbox-row-left", row=leased.row, error=type(error).__name__)

    async def _attempt(self, leased: Leased) -> None:
        most = MOST_WHEN_LOCKED_OUT if leased.last_error else MOST_ATTEMPTS
        if leased.attempts > most:  # each time the process died with it in hand
            await self._give_up(leased, leased.last_error or "never-finished")
            return
        try:
            async with asyncio.timeout(_TIME_LIMIT):
                settle = await self._handled(leased.effect)
            await self._keep(lambda tx: tx.mark_done(leased, self._clock.now()), settle)
        except LockedOut as locked_out:
            await self._again(leased, locked_out.reason, locked_out.retry_after, MOST_WHEN_LOCKED_OUT)
        except TryAgain as again:
            await self._again(leased, again.reason, again.retry_after)
        except WillNotWork as refused:
            await self._give_up(leased, refused.reason)
        except Unreachable as unreachable:
            await self._wait_for(leased, unreachable.aad_object_id)
        except ChangedMeanwhile:
            await self._again(leased, "changed-meanwhile")
        except Unavailable:
            await self._again(leased, "no-database")
        except TimeoutError:
            await self._again(leased, "timed-out")
        except Exception as error:
            # Its text may hold what a user wrote, so only its type is told.
            _log.error("outbox-unexpected", kind=leased.effect.kind.value, error=type(error).__name__)
            await self._again(leased, "unexpected")

    async def _handled(self, effect: Effect) -> Settle | None:
        while True:
            try:
                return await self._handlers[effect.kind](effect)
            except Overtaken:
                pass

    async def _keep(self, mark: Callable[[SqlTransaction], Awaitable[bool]], settle: Settle | None = None) -> None:
        """Keep what came of it in one transaction; a database that is away is asked again as long as the lease lasts.

        Else what was done abroad would be done once more. What was perhaps kept may be kept again: only who has the
        lease can.
        """
        until = monotonic() + LEASE.total_seconds()
        while True:
            try:
                async with self._store.begin() as tx:
                    if await mark(tx):
                        if settle is not None:
                            await settle(tx)
                        await tx.commit()
                return
            except (Unavailable, PerhapsSaved):
                if monotonic() >= until:
                    raise
            await asyncio.sleep(_ASK_AGAIN)

    async def _again(
        self, leased: Leased, reason: str, retry_after: float | None = None, most: int = MOST_ATTEMPTS
    ) -> None:
        wait = wait_after(leased.attempts, retry_after, self._jitter, most)
        if wait is None:
            await self._give_up(leased, reason)
            return
        await self._keep(lambda tx: tx.mark_again(leased, reason, self._clock.now() + wait))
        _log.warning(
            "outbox-again", kind=leased.effect.kind.value, subject=str(leased.effect.subject_id), reason=reason
        )

    async def _wait_for(self, leased: Leased, aad_object_id: str) -> None:
        wait = wait_after(leased.attempts, None, self._jitter)
        if wait is None:
            await self._give_up(leased, "unreachable")
            return
        await self._keep(lambda tx: tx.mark_waiting(leased, aad_object_id, self._clock.now() + wait))

    async def _give_up(self, leased: Leased, reason: str) -> None:
        effect = leased.effect
        _log.error("outbox-given-up", kind=effect.kind.value, subject=str(effect.subject_id), reason=reason)
        tell = self._on_dead.get(effect.kind)
        try:
            async with asyncio.timeout(_TIME_LIMIT):
                settle = await tell(effect, reason) if tell else None
            await self._keep_dead(leased, reason, settle)
        except Exception as error:
            _log.error("outbox-nobody-told", kind=effect.kind.value, error=type(error).__name__)
            if leased.attempts < MOST_ATTEMPTS:  # somebody should be told, so the end is not yet
                await self._again(leased, reason)
            else:
                await self._keep_dead(leased, reason, None)

    async def _keep_dead(self, leased: Leased, reason: str, settle: Settle | None) -> None:
        await self._keep(lambda tx: tx.mark_dead(leased, reason, self._clock.now()), settle)
