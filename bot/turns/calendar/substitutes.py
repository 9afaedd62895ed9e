"""Who stands in for whom: list, form, the question about agreed group meetings, and ending.

Any counsellor may register one: who falls ill cannot."""

from datetime import time
from uuid import UUID, uuid4

from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import to_utc, today
from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting
from booking.hand_over import ask_to_hand_over
from booking.reading import Reading
from booking.stakes import Stake, stakes_of
from booking.store import Transaction
from booking.waiting.looking import look
from bot.facts import all_ahead, meetable, substitutions_from
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer, for_counsellors, id_on_card
from bot.turns.attempts import need_calendars, until_unchanged
from bot.turns.group_meeting.taken_time import agreed_meetings
from bot.world import World
from cards.calendar.substitutes import (
    END,
    END_ASK,
    GIVE,
    LEAVE,
    NEW,
    SAVE,
    end_card,
    meetings_card,
    substitute_form_card,
    substitutes_card,
)
from cards.calendar.week import SUBSTITUTES
from cards.dates import short_day
from dialogs.calendar.substituting import Substituting, on_its_days, settle, step
from dialogs.session.booked_time import fingerprint
from dialogs.steps import Abort, Done, Press

TOLD_AT = time(7)
"""Oslo wall time on the first day at which the stand-in is told."""


@for_counsellors
async def show(world: World, _incoming: Incoming) -> Reply:
    return await _list(world, world.store.reading)


@for_counsellors
async def form(world: World, incoming: Incoming) -> Reply:
    return _form(world, Substituting(answers={"absent": incoming.person.aad_object_id}), uuid4())


@for_counsellors
@until_unchanged
async def save(world: World, incoming: Incoming) -> Reply:
    substitution_id = id_on_card(incoming, "substitution")
    now, press = world.clock.now(), Press(incoming.verb, incoming.values)
    async with world.store.begin() as tx:
        await tx.lock_substitutions()  # two at once could together make an overlap or a loop
        kept = await substitutions_from(world, tx)
        outcome = step(press, substitution_id, world.directory(), kept, today(now))
        form = Substituting() if isinstance(outcome, Abort) else outcome.state
        asked = form.substitution
        if asked is None:
            return _form(world, form, substitution_id)
        if any(one.id == asked.id for one in kept):  # delivered again
            return await _list(world, tx, done=_saved(world, asked))
        # An agreement that is being made at this moment is waited for, and seen.
        await tx.lock_time(asked.absent_id)
        meetings = on_its_days(asked, await agreed_meetings(tx, asked.absent_id, now))
        need_calendars(world, (asked.stand_in_id,) if meetings else (), meetable(world))
        stakes = await _stakes(world, tx, asked, meetings)
        outcome = settle(form, press, meetings)
        if not isinstance(outcome, Done):
            return _question(world, form if isinstance(outcome, Abort) else outcome.state, asked, stakes)
        await tx.add_substitution(asked)
        begins = Effect(EffectKind.STAND_IN_BEGINS, asked.id, 1, due=max(now, to_utc(asked.first, TOLD_AT)))
        given = [one.booked for one in stakes if one.free and outcome.state.gives]
        taken_over = [ask_to_hand_over(one, asked.stand_in_id, incoming.person) for one in given]
        # The days now have the stand-in's free times.
        await tx.enqueue([begins, *taken_over, look(asked.absent_id)], now)
        await tx.record(asked.id, "stand-in-registered", incoming.person, now)
        await tx.commit()
        world.outbox.nudge()
        return await _list(world, tx, done=_saved(world, asked))


async def _stakes(
    world: World, tx: Transaction, asked: Substitution, meetings: list[GroupMeeting]
) -> tuple[Stake, ...]:
    """The meetings, each with what keeps the stand-in from it."""
    stand_in, within = asked.stand_in_id, all_ahead(world)
    taken = (*await tx.taken(stand_in, within), *world.calendars.known(stand_in)) if meetings else ()
    return stakes_of(meetings, asked.absent_id, stand_in, taken, await substitutions_from(world, tx))


@for_counsellors
async def end(world: World, incoming: Incoming) -> Reply:
    """«Avslutt» in the list asks first; the question's button ends it and has the other told."""
    t, now = world.texts(), world.clock.now()
    async with world.store.begin() as tx:
        kept = {str(one.id): one for one in await substitutions_from(world, tx)}
        substitution = kept.get(incoming.values.get("substitution", ""))
        if substitution and incoming.verb == END_ASK:
            names = _name(world, substitution.absent_id), _name(world, substitution.stand_in_id)
            return Reply(end_card(t, substitution, *names), t("substitute-end-title"))
        if substitution is None or not await tx.remove_substitution(substitution.id):
            return await _list(world, tx, wrong=t("substitute-gone"))
        await tx.drop_planned(substitution.id)
        sides = (
            (EffectKind.STAND_IN_RELIEVED, substitution.stand_in_id),
            (EffectKind.ABSENT_BACK, substitution.absent_id),
        )
        others = [kind for kind, who in sides if who != incoming.person.aad_object_id]  # who ends it sees it
        told = [Effect(kind, substitution.id, 1, about=str(substitution)) for kind in others]
        await tx.enqueue([*told, look(substitution.absent_id)], now)
        await tx.record(substitution.id, "stand-in-ended", incoming.person, now)
        await tx.commit()
        world.outbox.nudge()
        return await _list(world, tx, done=t("substitute-removed", absent=_name(world, substitution.absent_id)))


async def _list(world: World, reading: Reading, *, done: str | None = None, wrong: str | None = None) -> Reply:
    t = world.texts()
    card = substitutes_card(t, await substitutions_from(world, reading), world.directory(), done, wrong)
    return Reply(card, t("substitute-summary"))


def _saved(world: World, asked: Substitution) -> str:
    t = world.texts()
    names = {"stand_in": _name(world, asked.stand_in_id), "absent": _name(world, asked.absent_id)}
    return t("substitute-saved", **names, last=short_day(asked.last, t.language))


def _name(world: World, counsellor_id: str) -> str:
    counsellor = world.directory().counsellor(counsellor_id)
    return counsellor.name if counsellor else "–"


def _question(world: World, form: Substituting, asked: Substitution, stakes: tuple[Stake, ...]) -> Reply:
    t = world.texts()
    data = {**form.answers, "substitution": str(asked.id), "seen": fingerprint([one.booked for one in stakes])}
    names = {"absent": _name(world, asked.absent_id), "stand_in": _name(world, asked.stand_in_id)}
    return Reply(meetings_card(t, data, stakes, **names, changed=form.changed), t("substitute-summary"))


def _form(world: World, form: Substituting, substitution_id: UUID) -> Reply:
    t = world.texts()
    errors = {error.field: t(error.key) for error in form.errors}
    data = {"substitution": str(substitution_id)}
    return Reply(substitute_form_card(t, world.directory(), data, form.answers, errors), t("substitute-summary"))


ANSWERS: dict[str, Answer] = {SUBSTITUTES: show, NEW: form, SAVE: save, LEAVE: save, GIVE: save, END_ASK: end, END: end}
