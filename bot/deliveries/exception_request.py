"""What a request for an exception sets going: cards to both sides, and what happens when nobody answers."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.exception_request.lifecycle import ExceptionChanged, ExceptionRefused, expire, hand_over
from booking.exception_request.request import ExceptionRequest, ExceptionStatus
from booking.ports import Message
from booking.rules import Facts
from booking.store import Transaction
from bot.deliveries.following import follow_with
from bot.deliveries.reach import COUNSELLOR, Reach
from bot.outbox.handling import Handler, Settle
from bot.turns.exception_request.answering import save_exception_change
from bot.turns.exception_request.sending import adviser_request, counsellor_request
from bot.turns.menu import notice
from bot.turns.session.walk import ADVISER
from bot.world import World
from cards.catalogue import Texts
from cards.session.receipt import receipt_card

STAND_IN = "stand-in"


class ExceptionDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.EXCEPTION_COUNSELLOR_CARD: self._counsellor_card,
            EffectKind.EXCEPTION_STAND_IN_CARD: self._stand_in_card,
            EffectKind.EXCEPTION_ADVISER_CARD: self._adviser_card,
            EffectKind.EXCEPTION_ADVISER_NEWS: self._adviser_news,
            EffectKind.EXCEPTION_REMIND: self._remind,
            EffectKind.EXCEPTION_COUNSELLOR_REMINDED: self._reminded,
            EffectKind.EXCEPTION_HAND_OVER: self._hand_over,
            EffectKind.EXCEPTION_EXPIRE: self._expire,
        }

    async def _counsellor_card(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or await self._is_booked(asked):
            return None  # the booking card has its place
        who = await self._reach.on_duty(asked.counsellor_id)
        t = await self._world.texts_for(who)
        message = counsellor_request(self._world, asked, t=t).message
        return await self._reach.show(asked.id, COUNSELLOR, who, message)

    async def _stand_in_card(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or asked.handed_to is None:
            return None
        t = await self._world.texts_for(asked.handed_to)
        message = counsellor_request(self._world, asked, t=t).message
        return await self._reach.show(asked.id, STAND_IN, asked.handed_to, message)

    async def _adviser_card(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or await self._reach.posted(asked.id, ADVISER) is None or await self._is_booked(asked):
            return None
        t = await self._world.texts_for(asked.adviser.aad_object_id)
        message = adviser_request(self._world, asked, t=t).message
        return await self._reach.show(asked.id, ADVISER, asked.adviser.aad_object_id, message)

    async def _adviser_news(self, effect: Effect) -> Settle | None:
        """The answer as a card of its own; once there is a booking, it is the receipt."""
        asked = await self._asked(effect)
        if asked is None:
            return None
        t = await self._world.texts_for(asked.adviser.aad_object_id)
        message = await self._receipt(asked, t) or adviser_request(self._world, asked, t=t).message
        return await self._reach.renew(asked.id, ADVISER, asked.adviser.aad_object_id, message, self._overtaken())

    async def _remind(self, effect: Effect) -> Settle:
        # In the counsellor's lane, where the updates of the card come one after the other.
        news = Effect(EffectKind.EXCEPTION_COUNSELLOR_REMINDED, effect.booking_id, effect.revision)
        return follow_with(self._world, news)

    async def _reminded(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or asked.status is not ExceptionStatus.ASKED:
            return None
        who = await self._reach.on_duty(asked.counsellor_id)
        t = await self._world.texts_for(who)
        card = counsellor_request(self._world, asked, note=t("exception-reminder"), t=t).card
        message = Message(card=card, summary=t("exception-summary-reminder"))
        return await self._reach.renew(asked.id, COUNSELLOR, who, message, self._overtaken())

    async def _hand_over(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            asked = await tx.exception(effect.booking_id)
            if asked is None:
                return
            facts = self._facts()
            answering = await self._world.answering(tx, asked.counsellor_id)
            stand_in = answering if answering != asked.counsellor_id else None
            await self._keep(tx, hand_over(asked, stand_in, facts))

        return settle

    async def _expire(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            asked = await tx.exception(effect.booking_id)
            if asked is not None:
                await self._keep(tx, expire(asked, self._world.clock.now()))

        return settle

    async def _keep(self, tx: Transaction, changed: ExceptionChanged | ExceptionRefused) -> None:
        if isinstance(changed, ExceptionChanged):
            await save_exception_change(self._world, tx, changed, None, None)

    async def _asked(self, effect: Effect) -> ExceptionRequest | None:
        return await self._world.store.reading.exception(effect.booking_id)

    async def _is_booked(self, asked: ExceptionRequest) -> bool:
        return await self._world.store.reading.booking(asked.id) is not None

    async def _receipt(self, asked: ExceptionRequest, t: Texts) -> Message | None:
        booking = await self._world.store.reading.booking(asked.id)
        if booking is None:
            return None
        card = receipt_card(t, booking, self._world.counsellor_of(booking))
        return Message(card=card, summary=t("exception-summary-answer"))

    def _overtaken(self) -> Message:
        return notice(self._world, "exception-overtaken", menu=False).message

    def _facts(self) -> Facts:
        world = self._world
        return Facts(now=world.clock.now(), routine=world.routine(), directory=world.directory())
