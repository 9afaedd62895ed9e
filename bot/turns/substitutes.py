"""Who stands in for whom: list, form and ending. Any counsellor may register one: who falls ill cannot."""

from datetime import time
from uuid import UUID, uuid4

from booking.effects import Effect, EffectKind
from booking.store import Transaction
from booking.substitution import Substitution
from booking.waiting.looking import look
from booking.wall_time import to_utc, today
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.menu import notice
from bot.world import World
from cards.dates import short_day
from cards.substitutes import NEW, REMOVE, SAVE, substitute_form_card, substitutes_card
from cards.week import SUBSTITUTES
from dialogs.steps import Abort, Press
from dialogs.substituting import Substituting, step

TOLD_AT = time(7)
"""Oslo wall time on the first day at which the stand-in is told."""


async def show(world: World, incoming: Incoming) -> Reply:
    if not world.is_counsellor(incoming.person):
        return notice(world, "notice-counsellors-only")
    async with world.store.begin() as tx:
        return await _list(world, tx)


async def form(world: World, incoming: Incoming) -> Reply:
    if not world.is_counsellor(incoming.person):
        return notice(world, "notice-counsellors-only")
    return _form(world, Substituting(answers={"absent": incoming.person.aad_object_id}), uuid4())


async def save(world: World, incoming: Incoming) -> Reply:
    if not world.is_counsellor(incoming.person):
        return notice(world, "notice-counsellors-only")
    try:
        substitution_id = UUID(incoming.values.get("substitution", ""))
    except ValueError:
        return notice(world, "notice-unknown-card")
    now = world.clock.now()
    async with world.store.begin() as tx:
        await tx.lock_substitutions()  # two at once could together make an overlap or a loop
        kept = await world.substitutions(tx)
        press = Press(incoming.verb, incoming.values)
        outcome = step(press, substitution_id, world.directory(), kept, today(now))
        form = Substituting() if isinstance(outcome, Abort) else outcome.state
        asked = form.substitution
        if asked is None:
            return _form(world, form, substitution_id)
        if await tx.add_substitution(asked):
            due = max(now, to_utc(asked.first, TOLD_AT))
            begins = Effect(EffectKind.STAND_IN_BEGINS, asked.id, 1, due=due)
            await tx.enqueue([begins, look(asked.absent_id)], now)  # the days now have the stand-in's free times
            await tx.record(asked.id, "stand-in-registered", incoming.person, now)
            await tx.commit()
        reply = await _list(world, tx, done=_saved(world, asked))
    world.outbox.nudge()
    return reply


async def remove(world: World, incoming: Incoming) -> Reply:
    if not world.is_counsellor(incoming.person):
        return notice(world, "notice-counsellors-only")
    t = world.texts()
    async with world.store.begin() as tx:
        kept = {str(one.id): one for one in await world.substitutions(tx)}
        ended = kept.get(incoming.values.get("substitution", ""))
        if ended is None or not await tx.remove_substitution(ended.id):
            return await _list(world, tx, wrong=t("substitute-gone"))
        await tx.drop_planned(ended.id)
        await tx.enqueue([look(ended.absent_id)], world.clock.now())
        await tx.record(ended.id, "stand-in-ended", incoming.person, world.clock.now())
        await tx.commit()
        world.outbox.nudge()
        return await _list(world, tx, done=t("substitute-removed", absent=_name(world, ended.absent_id)))


async def _list(world: World, tx: Transaction, *, done: str | None = None, wrong: str | None = None) -> Reply:
    t = world.texts()
    card = substitutes_card(t, await world.substitutions(tx), world.directory(), done, wrong)
    return Reply(card, t("substitute-summary"))


def _saved(world: World, asked: Substitution) -> str:
    t = world.texts()
    names = {"stand_in": _name(world, asked.stand_in_id), "absent": _name(world, asked.absent_id)}
    return t("substitute-saved", **names, last=short_day(asked.last, t.language))


def _name(world: World, counsellor_id: str) -> str:
    counsellor = world.directory().counsellor(counsellor_id)
    return counsellor.name if counsellor else "–"


def _form(world: World, form: Substituting, substitution_id: UUID) -> Reply:
    t = world.texts()
    errors = {error.field: t(error.key) for error in form.errors}
    data = {"substitution": str(substitution_id)}
    return Reply(substitute_form_card(t, world.directory(), data, form.answers, errors), t("substitute-summary"))


ANSWERS: dict[str, Answer] = {SUBSTITUTES: show, NEW: form, SAVE: save, REMOVE: remove}
