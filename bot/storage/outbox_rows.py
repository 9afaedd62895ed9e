"""The outbox as rows: what is to be done abroad, leased by one worker at a time and done in order per lane.

How it works is told in `bot/outbox/README.md`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Update, bindparam, delete, exists, insert, null, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from booking.effects import Effect, EffectKind, Lane
from bot.storage.moment import Moment
from bot.storage.rows import Rows, insert_unless_there
from bot.storage.tables import addresses, outbox


class RowState(StrEnum):
    READY = "ready"
    LEASED = "leased"
    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"


_TO_DO = (RowState.READY.value, RowState.LEASED.value)
_UNFINISHED = (*_TO_DO, RowState.WAITING.value)


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

    row: int
    subject_id: UUID
    kind: str
    revision: int
    attempts: int
    last_error: str
    at: datetime


_ENQUEUE = insert(outbox)
_OF_FAILURE = ("id", "subject_id", "kind", "revision", "attempts", "last_error", "done_at")


def _is_among(rows: FromClause, states: tuple[str, ...]) -> ColumnElement[bool]:
    """Spelt out as the indexes are that hold these rows alone (`tables.py`): else they would not be used."""
    return rows.c.state.in_(bindparam(None, states, expanding=True, literal_execute=True))


def _lease() -> ReturningUpdate[Any]:
    earlier = outbox.alias("earlier")
    in_turn = ~exists().where(
        earlier.c.subject_id == outbox.c.subject_id,
        earlier.c.lane == outbox.c.lane,
        # What is planned ahead waits for its own time only: a person out of reach must not silence another's reminder.
        earlier.c.lane.not_in((Lane.REMINDER.value, Lane.ALARM.value)),
        earlier.c.id < outbox.c.id,
        _is_among(earlier, _UNFINISHED),
    )
    # A leased row is due when its lease runs out, so that one condition finds both.
    due = _is_among(outbox, _TO_DO) & (outbox.c.due_at <= bindparam("now"))
    # A common table expression: PostgreSQL might run a plain subquery that locks more than once.
    picked = (
        select(outbox.c.id)
        .where(due, in_turn)
        .order_by(outbox.c.due_at, outbox.c.id)
        .limit(bindparam("most"))
        .with_for_update(of=outbox, skip_locked=True)
        .cte("picked")
    )
    until = bindparam("until", type_=Moment)
    taken = {"state": RowState.LEASED.value, "attempts": outbox.c.attempts + 1, "leased_until": until, "due_at": until}
    columns = ("id", "kind", "subject_id", "revision", "about", "attempts", "last_error")
    return (
        update(outbox)
        .where(outbox.c.id.in_(select(picked.c.id)))
        .values(taken)
        .returning(*(outbox.c[name] for name in columns))
    )


_LEASE = _lease()
_BRING_FORWARD = (
    update(outbox)
    .where(
        _is_among(outbox, (RowState.READY.value,)),
        outbox.c.due_at > bindparam("now"),
        # Enqueued to be done at once, or to be tried again: what is planned ahead keeps its time.
        (outbox.c.due_at <= outbox.c.created_at) | (outbox.c.attempts > 0),
    )
    .values(due_at=bindparam("now"))
)
# The end of the lease is its token: whoever leased the row later has another one.
_LEAVE = (
    update(outbox)
    .where(
        outbox.c.id == bindparam("row"),
        outbox.c.state == RowState.LEASED.value,
        outbox.c.leased_until == bindparam("token"),
    )
    .values(state=bindparam("state"), leased_until=null())
)
_DONE = _LEAVE.values(done_at=bindparam("now"))
_DEAD = _LEAVE.values(done_at=bindparam("now"), last_error=bindparam("reason"))
_AGAIN = _LEAVE.values(due_at=bindparam("due"), last_error=bindparam("reason"))
_WAIT = _LEAVE.values(waiting_for=bindparam("who"), last_error="unreachable")
_AWAIT_PERSON = insert_unless_there(addresses)
_IS_ALIVE = select(addresses.c.alive).where(addresses.c.aad_object_id == bindparam("who")).with_for_update()
_UNSETTLED = (
    select(outbox.c.id)
    .where(
        outbox.c.subject_id == bindparam("subject"), outbox.c.lane == bindparam("the_lane"), outbox.c.state.in_(_TO_DO)
    )
    .limit(1)
)
_DROP_PLANNED = delete(outbox).where(
    outbox.c.subject_id == bindparam("subject"),
    outbox.c.lane == Lane.REMINDER.value,
    outbox.c.state.in_((RowState.READY.value, RowState.WAITING.value)),
)
_FAILURES = (
    select(*(outbox.c[name] for name in _OF_FAILURE))
    .where(outbox.c.state == RowState.DEAD.value)
    .order_by(outbox.c.done_at.desc(), outbox.c.id.desc())
    .limit(bindparam("most"))
)
_GIVEN_UP = (outbox.c.id == bindparam("row"), outbox.c.state == RowState.DEAD.value)
_REVIVE = (
    update(outbox)
    .where(*_GIVEN_UP)
    .values(state=RowState.READY.value, attempts=0, due_at=bindparam("now"), done_at=null())
)
_FORGET = delete(outbox).where(*_GIVEN_UP)


class OutboxRows(Rows):
    async def enqueue(self, effects: Iterable[Effect], now: datetime) -> None:
        rows = [
            {
                "subject_id": effect.subject_id,
                "lane": effect.lane.value,
                "kind": effect.kind.value,
                "revision": effect.revision,
                "state": RowState.READY.value,
                "attempts": 0,
                "due_at": effect.due or now,
                "about": effect.about,
                "created_at": now,
            }
            for effect in effects
        ]
        if rows:
            await self._run(_ENQUEUE, rows)

    async def drop_planned(self, subject_id: UUID) -> None:
        await self._run(_DROP_PLANNED, {"subject": subject_id})

    async def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[Leased]:
        """Take up to `limit` due rows until `until`: those never begun and those whose lease has run out.

        A row is passed over while an earlier one of the same subject and lane is unfinished, but for what is planned
        ahead. In the order of enqueuing.
        """
        taken = await self._run(_LEASE, {"now": now, "until": until, "most": limit})
        leased = [
            Leased(row, Effect(EffectKind.called(kind), subject_id, revision, about=about), attempts, until, last_error)
            for row, kind, subject_id, revision, about, attempts, last_error in taken
        ]
        return sorted(leased, key=lambda one: one.row)

    async def bring_forward(self, now: datetime) -> None:
        """The clock was set back to `now`: what was due by the hour before is due still."""
        await self._run(_BRING_FORWARD, {"now": now})

    async def mark_done(self, leased: Leased, now: datetime) -> bool:
        """False, here and below, where the lease was lost: then nothing of this transaction may be kept."""
        return await self._leave(_DONE, leased, RowState.DONE, now=now)

    async def mark_dead(self, leased: Leased, reason: str, now: datetime) -> bool:
        return await self._leave(_DEAD, leased, RowState.DEAD, now=now, reason=reason)

    async def mark_again(self, leased: Leased, reason: str, due_at: datetime) -> bool:
        return await self._leave(_AGAIN, leased, RowState.READY, due=due_at, reason=reason)

    async def mark_waiting(self, leased: Leased, aad_object_id: str, due_at: datetime) -> bool:
        """Wait for the person; where they became reachable meanwhile, try again at `due_at` instead."""
        # The person's row is made and locked first, so that one who writes at this moment is not missed.
        await self._run(_AWAIT_PERSON, {"aad_object_id": aad_object_id, "alive": False})
        if (await self._run(_IS_ALIVE, {"who": aad_object_id})).scalar_one():
            return await self.mark_again(leased, "unreachable", due_at)
        return await self._leave(_WAIT, leased, RowState.WAITING, who=aad_object_id)

    async def is_settled(self, subject_id: UUID, lane: Lane) -> bool:
        """No effect of the lane is ready or under way; one that waits for a person or was given up does not count."""
        found = await self._run(_UNSETTLED, {"subject": subject_id, "the_lane": lane.value})
        return found.scalar_one_or_none() is None

    async def failures(self, limit: int = 20) -> Sequence[Failure]:
        """What was given up, newest first."""
        found = await self._run(_FAILURES, {"most": limit})
        return [Failure(*row) for row in found]

    async def revive(self, row: int, now: datetime) -> bool:
        """Have what was given up tried again from the beginning. False where no such row was given up."""
        return (await self._run(_REVIVE, {"row": row, "now": now})).rowcount == 1

    async def forget(self, row: int) -> bool:
        """Delete what was given up, when somebody has seen to it. False where no such row was given up."""
        return (await self._run(_FORGET, {"row": row})).rowcount == 1

    async def _leave(self, statement: Update, leased: Leased, state: RowState, **values: object) -> bool:
        ours = {"row": leased.row, "token": leased.until, "state": state.value}
        return (await self._run(statement, {**ours, **values})).rowcount == 1
