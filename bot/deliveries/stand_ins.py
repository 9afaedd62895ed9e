"""What a stand-in gets on the first day, and what both get when it is ended before its time."""

from collections.abc import Mapping
from datetime import time, timedelta

from booking.effects import Effect, EffectKind
from booking.ports import Message, Span
from booking.substitution import Substitution
from booking.wall_time import to_utc
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler
from bot.turns.group_time import agreed_meetings
from bot.world import World
from cards.substitutes import back_card, relieved_card, stand_in_card
from dialogs.substituting import on_its_days


class StandInDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.STAND_IN_BEGINS: self._begins,
            EffectKind.STAND_IN_RELIEVED: self._relieved,
            EffectKind.ABSENT_BACK: self._back,
        }

    async def _begins(self, effect: Effect) -> None:
        async with self._world.store.begin() as tx:
            kept = {one.id: one for one in await self._world.substitutions(tx)}
            substitution = kept.get(effect.booking_id)
            if substitution is None:
                return  # ended meanwhile, or one of the two has left
            first, end = substitution.first, substitution.last + timedelta(days=1)
            span = Span(to_utc(first, time()), to_utc(end, time()))
            booked = await tx.bookings_of_counsellors([substitution.absent_id], span)
            agreed = await agreed_meetings(tx, substitution.absent_id, self._world.clock.now())
        absent = self._world.directory().counsellor(substitution.absent_id)
        if absent is None:
            return
        t = await self._world.texts_for(substitution.stand_in_id)
        card = stand_in_card(t, substitution, absent, len(booked), len(on_its_days(substitution, agreed)))
        message = Message(card=card, summary=t("substitute-begins-summary"))
        await self._reach.tell(substitution.stand_in_id, message)

    async def _relieved(self, effect: Effect) -> None:
        ended, counsellor = Substitution.parse(effect.about), self._world.directory().counsellor
        absent = counsellor(ended.absent_id)
        if absent and counsellor(ended.stand_in_id):
            t = await self._world.texts_for(ended.stand_in_id)
            card = relieved_card(t, ended, absent.name)
            await self._reach.tell(ended.stand_in_id, Message(card=card, summary=t("substitute-ended-summary")))

    async def _back(self, effect: Effect) -> None:
        ended, counsellor = Substitution.parse(effect.about), self._world.directory().counsellor
        stand_in = counsellor(ended.stand_in_id)
        if stand_in and counsellor(ended.absent_id):
            t = await self._world.texts_for(ended.absent_id)
            card = back_card(t, ended, stand_in.name)
            await self._reach.tell(ended.absent_id, Message(card=card, summary=t("substitute-ended-summary")))
