"""What a request for an exception sets going: cards to both sides, and what happens when nobody answers."""

from booking.effects import Effect, EffectKind
from booking.exception_request.lifecycle import expire, hand_over
from booking.exception_request.request import ExceptionRequest, ExceptionStatus
from booking.ports import Message
from booking.rules import Facts
from booking.store import Transaction
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.deliveries.following import follow_with
from bot.facts import answers_for
from bot.outbox.handling import Settle
from bot.saving import ADVISER, COUNSELLOR, save_change
from bot.turns.exception_request.sending import adviser_request, counsellor_request
from cards.catalogue import Texts
from cards.menu import notice_card
from cards.session.receipt import receipt_card

STAND_IN = "stand-in"


class ExceptionDeliveries(Deliveries):
    @carries_out(EffectKind.EXCEPTION_COUNSELLOR_CARD)
    async def _counsellor_card(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or await self._is_booked(asked):
            return None  # the booking card has its place
        who = await self._reach.on_duty(asked.counsellor_id)
        t = await self._world.texts_for(who)
        message = counsellor_request(self._world, asked, t=t).message
        return await self._reach.show(asked.id, COUNSELLOR, who, message)

    @carries_out(EffectKind.EXCEPTION_STAND_IN_CARD)
    async def _stand_in_card(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or asked.handed_to is None:
            return None
        t = await self._world.texts_for(asked.handed_to)
        message = counsellor_request(self._world, asked, t=t).message
        return await self._reach.show(asked.id, STAND_IN, asked.handed_to, message)

    @carries_out(EffectKind.EXCEPTION_ADVISER_CARD)
    async def _adviser_card(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or await self._reach.posted(asked.id, ADVISER) is None or await self._is_booked(asked):
            return None
        t = await self._world.texts_for(asked.adviser.aad_object_id)
        message = adviser_request(self._world, asked, t=t).message
        return await self._reach.show(asked.id, ADVISER, asked.adviser.aad_object_id, message)

    @carries_out(EffectKind.EXCEPTION_ADVISER_NEWS)
    async def _adviser_news(self, effect: Effect) -> Settle | None:
        """The answer as a card of its own; once there is a booking, it is the receipt."""
        asked = await self._asked(effect)
        if asked is None:
            return None
        t = await self._world.texts_for(asked.adviser.aad_object_id)
        message = await self._receipt(asked, t) or adviser_request(self._world, asked, t=t).message
        return await self._reach.renew(asked.id, ADVISER, asked.adviser.aad_object_id, message, _overtaken(t))

    @carries_out(EffectKind.EXCEPTION_REMIND)
    async def _remind(self, effect: Effect) -> Settle:
        # In the counsellor's lane, where the updates of the card come one after the other.
        news = Effect(EffectKind.EXCEPTION_COUNSELLOR_REMINDED, effect.subject_id, effect.revision)
        return follow_with(self._world, news)

    @carries_out(EffectKind.EXCEPTION_COUNSELLOR_REMINDED)
    async def _reminded(self, effect: Effect) -> Settle | None:
        asked = await self._asked(effect)
        if asked is None or asked.status is not ExceptionStatus.ASKED:
            return None
        who = await self._reach.on_duty(asked.counsellor_id)
        t = await self._world.texts_for(who)
        card = counsellor_request(self._world, asked, note=t("exception-reminder"), t=t).card
        message = Message(card=card, summary=t("exception-summary-reminder"))
        return await self._reach.renew(asked.id, COUNSELLOR, who, message, _overtaken(t))

    @carries_out(EffectKind.EXCEPTION_HAND_OVER)
    async def _hand_over(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            asked = await tx.exception(effect.subject_id)
            if asked is None:
                return
            facts = self._facts()
            answering = await answers_for(self._world, tx, asked.counsellor_id)
            stand_in = answering if answering != asked.counsellor_id else None
            await save_change(tx, hand_over(asked, stand_in, facts), None, facts.now)

        return settle

    @carries_out(EffectKind.EXCEPTION_EXPIRE)
    async def _expire(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            asked = await tx.exception(effect.subject_id)
            now = self._world.clock.now()
            await save_change(tx, expire(asked, now) if asked else None, None, now)

        return settle

    async def _asked(self, effect: Effect) -> ExceptionRequest | None:
        return await self._world.store.reading.exception(effect.subject_id)

    async def _is_booked(self, asked: ExceptionRequest) -> bool:
        return await self._world.store.reading.booking(asked.id) is not None

    async def _receipt(self, asked: ExceptionRequest, t: Texts) -> Message | None:
        booking = await self._world.store.reading.booking(asked.id)
        if booking is None:
            return None
        card = receipt_card(t, booking, self._world.counsellor_of(booking))
        return Message(card=card, summary=t("exception-summary-answer"))

    def _facts(self) -> Facts:
        world = self._world
        return Facts(now=world.clock.now(), routine=world.routine(), directory=world.directory())


def _overtaken(t: Texts) -> Message:
    return Message(card=notice_card(t, "exception-overtaken", menu=False), summary=t("notice-summary"))
