"""A process that is really killed in the middle of an effect."""

import asyncio
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from booking.effects import Effect, EffectKind
from bot.outbox import OutboxWorker
from bot.outbox.attempts import LEASE
from bot.storage import Sealer, SqlStore, open_database
from bot.storage.sealed import new_key
from tests.bot.storage.examples import NOW

HERE = Path(__file__).parents[3]


class Later:
    """A clock that stands some time after NOW."""

    def __init__(self, after: timedelta = timedelta()) -> None:
        self.after = after

    def now(self) -> datetime:
        return NOW + self.after


def keep_note(note: Path, effect: Effect) -> None:
    with note.open("a") as calls:
        calls.write(f"{effect.kind}\n")


def what_was_noted(note: Path) -> str:
    return note.read_text()


async def do_one_and_die(url: str, note: Path) -> None:
    """What the process runs: the call abroad succeeds, then the power goes."""

    async def handle(effect: Effect) -> None:
        keep_note(note, effect)
        os._exit(9)

    store = SqlStore(open_database(url), Sealer.from_text(new_key()))
    await OutboxWorker(store, dict.fromkeys(EffectKind, handle), Later()).run_due()


async def test_effect_of_a_killed_process_is_done_by_the_next(database: str, store: SqlStore, tmp_path: Path) -> None:
    note = tmp_path / "calls"
    async with store.begin() as tx:
        await tx.enqueue([Effect(EffectKind.MAKE_TEAMS_MEETING, uuid4(), 1)], NOW)
        await tx.commit()
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.outbox.test_crash", database, str(note), cwd=HERE
    )
    assert await killed.wait() == 9
    done: list[EffectKind] = []

    async def handle(effect: Effect) -> None:
        done.append(effect.kind)

    def next_process(after: timedelta) -> OutboxWorker:
        return OutboxWorker(store, dict.fromkeys(EffectKind, handle), Later(after))

    await next_process(LEASE / 2).run_due()
    assert done == []
    await next_process(LEASE).run_due()
    await next_process(2 * LEASE).run_due()
    assert done == [EffectKind.MAKE_TEAMS_MEETING]
    assert what_was_noted(note) == "make-teams-meeting\n"


if __name__ == "__main__":
    asyncio.run(do_one_and_die(sys.argv[1], Path(sys.argv[2])))
