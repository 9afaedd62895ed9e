"""A press on a card of a dialog: load draft and facts, take one pure step, save once, answer with the next card.

One runner for every dialog that keeps a draft; what a dialog adds is a `Dialog`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import Generic, TypeVar
from uuid import UUID, uuid4

from pydantic import BaseModel, ValidationError

from booking.reading import Draft, Posted
from booking.store import Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import ADVISER
from bot.turns.answer import id_on_card
from bot.turns.attempts import until_unchanged
from bot.turns.menu import notice
from bot.world import World
from dialogs.steps import Abort, Done, Outcome, Press

State = TypeVar("State", bound=BaseModel)
Looked = TypeVar("Looked")

Then = Callable[[], Awaitable[Reply]]
"""An answer that takes more than the transaction: asked for once that is committed."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """One try at a press, in one transaction, with the draft as it stands there. `began` is the press's `monotonic`."""

    world: World
    tx: Transaction
    incoming: Incoming
    draft: Draft
    began: float

    @property
    def press(self) -> Press:
        return Press(self.incoming.verb, self.incoming.values)

    async def keep(self) -> None:
        """Save the draft and end the transaction. Raises ChangedMeanwhile where another version is kept."""
        await self.tx.save_draft(self.draft, self.world.clock.now(), commit=True)

    async def keep_card(self) -> None:
        """What the draft becomes has its id, and the pressed card becomes the one that is kept up to date."""
        if self.incoming.reply_to:
            posted = Posted(self.draft.id, ADVISER, self.incoming.address, self.incoming.reply_to)
            await self.tx.keep_posted(posted)


async def _say_not_yours(world: World, _tx: Transaction, _incoming: Incoming, _draft_id: UUID) -> Reply:
    return notice(world, "notice-not-yours")


async def _say_stopped(at: Pressed, _state: object) -> Reply:
    return notice(at.world, "notice-stopped")


@dataclass(frozen=True, slots=True)
class Dialog(Generic[State, Looked]):
    """`facts` gives what the step looks at, and may raise NotRead; `page` the card that the state is on.

    `finish` deletes the draft, carries out what is confirmed and gives the answer; or the state with which it is sent
    back. `gone` answers where there is no draft (any more), `not_yours` where it is another's, and `stopped` where the
    user does not want to go on.
    """

    name: str
    state: type[State]
    facts: Callable[[Pressed, State], Awaitable[Looked]]
    step: Callable[[State, Press, Looked], Outcome[State]]
    finish: Callable[[Pressed, State, Looked], Awaitable[State | Reply | Then]]
    page: Callable[[Pressed, State, Looked], Awaitable[Reply]]
    gone: Callable[[World, Transaction, Incoming, UUID], Awaitable[Reply]]
    stopped: Callable[[Pressed, State], Awaitable[Reply]] = _say_stopped
    not_yours: Callable[[World, Transaction, Incoming, UUID], Awaitable[Reply]] = _say_not_yours

    def begin(self, world: World, tx: Transaction, incoming: Incoming, state: State) -> Pressed:
        """A new draft. The caller shows its page and keeps it."""
        draft = Draft(uuid4(), incoming.person, self.name, 1, state.model_dump_json())
        return Pressed(world, tx, incoming, draft, monotonic())

    def read(self, draft: Draft | None) -> State | None:
        """None for another dialog's draft, and for one that an earlier release left behind."""
        try:
            return self.state.model_validate_json(draft.state) if draft and draft.dialog == self.name else None
        except ValidationError:
            return None

    async def press(self, world: World, incoming: Incoming) -> Reply:
        """One press on a card of the dialog, whatever its age and whoever pressed it."""
        answer = await _attempt(world, self, incoming, id_on_card(incoming, "draft"), monotonic())
        return answer if isinstance(answer, Reply) else await answer()


@until_unchanged
async def _attempt(
    world: World, dialog: Dialog[State, Looked], incoming: Incoming, draft_id: UUID, began: float
) -> Reply | Then:
    async with world.store.begin() as tx:
        draft = await tx.draft(draft_id)
        if draft and draft.owner != incoming.person:
            return await dialog.not_yours(world, tx, incoming, draft_id)
        state = dialog.read(draft)
        if draft is None or state is None:
            return await dialog.gone(world, tx, incoming, draft_id)
        at = Pressed(world, tx, incoming, draft, began)
        facts = await dialog.facts(at, state)
        if incoming.values.get("version") != str(draft.version):
            return await dialog.page(at, state, facts)
        outcome = dialog.step(state, at.press, facts)
        if isinstance(outcome, Abort):
            await tx.delete_draft(draft)
            stopped = await dialog.stopped(at, state)
            await tx.commit()
            return stopped
        state = outcome.state
        if isinstance(outcome, Done):
            finished = await dialog.finish(at, state, facts)
            if not isinstance(finished, BaseModel):
                await tx.commit()
                world.outbox.nudge()
                return finished
            state = finished
        at = replace(at, draft=replace(draft, version=draft.version + 1, state=state.model_dump_json()))
        page = await dialog.page(at, state, facts)
        await at.keep()
        return page
