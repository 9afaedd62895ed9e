"""The outbox as rows: what is to be done abroad, leased by one worker at a time and done in order per lane.

How it works is told in `bot/outbox/README.md`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import exists, insert, select, update

from booking.effects import Effect, EffectKind, Lane
from bot.storage.rows import Rows
from bot.storage.tables import addresses, outbox


class RowState(StrEnum):
    READY = "ready"
    LEASED = "leased"
    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"


UNFINISHED = (RowState.READY.value, RowState.LEASED.value, RowState.WAITING.value)


@dataclass(frozen=True, slots=True)
class Leased:
    """An effect that one worker has until `until` (UTC). `attempts` counts this one too."""

    row: int
    effect: Effect
    attempts: int
    until: datetime
    last_error: str | None


@dataclass(frozen=True, slots=True)
class Failure:
    """An effect that was given up, for the people who run the service. `at` is in UTC."""

    booking_id: UUID
    kind: str
    revision: int
    attempts: int
    last_error: str
    at: datetime


class OutboxRows(Rows):
    async def enqueue(self, effects: Iterable[Effect], now: datetime) -> None:
        rows = [
            {
                "booking_id": effect.booking_id,
                "lane": effect.lane.value,
                "kind": effect.kind.value,
                "revision": effect.revision,
                "state": RowState.READY.value,
                "attempts": 0,
                "due_at": now,
                "created_at": now,
            }
            for effect in effects
        ]
        if rows:
            await self._connection.execute(insert(outbox), rows)

    async def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[Leased]:
        """Take up to `limit` due rows until `until`: those never begun and those whose lease has run out.

        A row is passed over while an earlier one of the same booking and lane is unfinished.
        """
        earlier = outbox.alias("earlier")
        in_turn = ~exists().where(
            earlier.c.booking_id == outbox.c.booking_id,
            earlier.c.lane == outbox.c.lane,
            earlier.c.id < outbox.c.id,
            earlier.c.state.in_(UNFINISHED),
        )
        # A leased row is due when its lease runs out, so that one condition finds both.
        due = outbox.c.state.in_((RowState.READY.value, RowState.LEASED.value)) & (outbox.c.due_at <= now)
        # A common table expression: PostgreSQL might run a plain subquery that locks more than once.
        picked = (
            select(outbox.c.id)
            .where(due, in_turn)
            .order_by(outbox.c.due_at, outbox.c.id)
            .limit(limit)
            .with_for_update(of=outbox, skip_locked=True)
            .cte("picked")
        )
        taken = await self._connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(select(picked.c.id)))
            .values(state=RowState.LEASED.value, attempts=outbox.c.attempts + 1, leased_until=until, due_at=until)
            .returning(
                outbox.c.id,
                outbox.c.kind,
                outbox.c.booking_id,
                outbox.c.revision,
                outbox.c.attempts,
                outbox.c.last_error,
            )
        )
        return sorted(
            (
                Leased(
                    row.id,
                    Effect(EffectKind(row.kind), row.booking_id, row.revision),
                    row.attempts,
                    until,
                    row.last_error,
                )
                for row in taken
            ),
            key=lambda leased: leased.row,
        )

    async def mark_done(self, leased: Leased, now: datetime) -> bool:
        """False where the lease was lost meanwhile: then nothing of this transaction may be kept."""
        return await self._leave(leased, state=RowState.DONE, done_at=now)

    async def mark_dead(self, leased: Leased, reason: str, now: datetime) -> bool:
        return await self._leave(leased, state=RowState.DEAD, done_at=now, last_error=reason)

    async def mark_again(self, leased: Leased, reason: str, due_at: datetime) -> bool:
        return await self._leave(leased, state=RowState.READY, due_at=due_at, last_error=reason)

    async def mark_waiting(self, leased: Leased, aad_object_id: str, due_at: datetime) -> bool:
        """Wait for the person; where they became reachable meanwhile, try again at `due_at` instead."""
        # The person's row is made and locked first, so that one who writes at this moment is not missed.
        await self._connection.execute(
            self._insert(addresses).values(aad_object_id=aad_object_id, alive=False).on_conflict_do_nothing()
        )
        found = await self._connection.execute(
            select(addresses.c.alive).where(addresses.c.aad_object_id == aad_object_id).with_for_update()
        )
        if found.scalar_one():
            return await self.mark_again(leased, "unreachable", due_at)
        return await self._leave(leased, state=RowState.WAITING, waiting_for=aad_object_id, last_error="unreachable")

    async def is_settled(self, booking_id: UUID, lane: Lane) -> bool:
        """No effect of the lane is ready or under way; one that waits for a person or was given up does not count."""
        found = await self._connection.execute(
            select(outbox.c.id)
            .where(
                outbox.c.booking_id == booking_id,
                outbox.c.lane == lane.value,
                outbox.c.state.in_((RowState.READY.value, RowState.LEASED.value)),
            )
            .limit(1)
        )
        return found.scalar_one_or_none() is None

    async def failures(self, limit: int = 20) -> Sequence[Failure]:
        """What was given up, newest first."""
        found = await self._connection.execute(
            select(outbox)
            .where(outbox.c.state == RowState.DEAD.value)
            .order_by(outbox.c.done_at.desc(), outbox.c.id.desc())
            .limit(limit)
        )
        return [
            Failure(row.booking_id, row.kind, row.revision, row.attempts, row.last_error, row.done_at) for row in found
        ]

    async def _leave(self, leased: Leased, *, state: RowState, **values: object) -> bool:
        # The end of the lease is its token: whoever leased the row later has another one.
        ours = (
            (outbox.c.id == leased.row)
            & (outbox.c.state == RowState.LEASED.value)
            & (outbox.c.leased_until == leased.until)
        )
        left = await self._connection.execute(
            update(outbox).where(ours).values(state=state.value, leased_until=None, **values)
        )
        return left.rowcount == 1
