"""Sending material after a session: the form, and the message put on its way."""

from uuid import UUID, uuid4

from booking.effects import Effect, EffectKind
from booking.session.refusal import refuse_for_good
from booking.session.session import Booking
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.session.changes import led_booking
from bot.world import World
from cards.calendar.week import MATERIAL
from cards.elements import Data
from cards.session.counsellor import booking_card
from cards.session.material import SEND, material_card, material_message, material_sent_card
from dialogs.session.material import Material, step
from dialogs.steps import Done, Press, Reject


async def press(world: World, incoming: Incoming) -> Reply:
    """Show the form, or send what it holds. The text is encrypted until it is delivered, and in no log or trail."""
    t, now = world.texts(), world.clock.now()
    booking = await led_booking(world.store.reading, incoming)
    if not booking.is_held(now):
        why = refuse_for_good(booking)
        note = t(f"refused-{why.value}") if why else t("material-too-early")
        return Reply(booking_card(t, booking, now, note=note), t("counsellor-summary"))
    outcome = step(Press(incoming.verb, incoming.values), world.screen)
    material_id = _id(incoming)
    if not isinstance(outcome, Done) or material_id is None:
        form = outcome.state if isinstance(outcome, Reject) else Material()
        return _form(world, booking, form, material_id or uuid4())
    sent = outcome.state
    theirs = await world.texts_for(booking.adviser.aad_object_id)  # who reads it, and passes it on
    text = material_message(theirs, booking, sent.texts, sent.links, sent.note)
    async with world.store.begin() as tx:
        is_new = await tx.first_time(f"material {material_id}", now)
        if is_new:
            await tx.add_material(material_id, booking.id, text, now)
            effect = Effect(EffectKind.ADVISER_MATERIAL, booking.id, booking.revision, about=str(material_id))
            await tx.enqueue([effect], now)
            await tx.record(booking.id, "material-sent", incoming.person, now)
            await tx.commit()
    world.outbox.nudge()
    return Reply(material_sent_card(t, booking, again=not is_new), t("material-summary"))


def _id(incoming: Incoming) -> UUID | None:
    try:
        return UUID(incoming.values.get("material", ""))
    except ValueError:
        return None


def _form(world: World, booking: Booking, form: Material, material_id: UUID) -> Reply:
    t = world.texts()
    found = ", ".join(t(f"material-kind-{kind.replace('_', '-')}") for kind in form.kinds)
    errors = {error.field: t(error.key, kinds=found) for error in form.errors}
    data: Data = {"booking": str(booking.id), "revision": booking.revision, "material": str(material_id)}
    card = material_card(t, booking, data, form.answers, errors, with_note=world.screen is not None)
    return Reply(card, t("material-summary"))


ANSWERS: dict[str, Answer] = {MATERIAL: press, SEND: press}
