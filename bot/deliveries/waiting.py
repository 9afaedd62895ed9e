"""The waiting lists: looking for free time, offering it, and ending what was held too long."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.store import Transaction
from booking.waiting.lifecycle import end_hold, expire, is_over, offer_time
from booking.waiting.looking import list_id, look_tomorrow, match
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle
from bot.turns.joining import save_waiting_change, waiting_reply
from bot.turns.menu import notice
from bot.turns.walk import ADVISER
from bot.world import World


class WaitingDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.WAITING_LOOK: self._look,
            EffectKind.WAITING_LOOK_DAILY: self._look,
            EffectKind.WAITING_CARD: self._card,
            EffectKind.WAITING_OFFER: self._offer,
            EffectKind.WAITING_HOLD_ENDS: self._hold_ends,
        }

    async def _look(self, effect: Effect) -> Settle | None:
        """Offer what is free to those who wait. All of it is one transaction, so a crash leaves no half of it."""
        world, counsellor_id = self._world, effect.about
        async with world.store.begin() as tx:
            if not await tx.waiting_list(counsellor_id):
                return None
        await world.calendars.read(counsellor_id, world.bookable(world.routine()))

        async def settle(tx: Transaction) -> None:
            waiting = await tx.waiting_list(counsellor_id)
            facts = await world.facts(tx, counsellor_id)
            for entry in waiting:
                if is_over(entry, facts):
                    await save_waiting_change(world, tx, expire(entry, facts), None)
            still = [entry for entry in waiting if not is_over(entry, facts)]
            for entry, slot in match(still, facts):
                await save_waiting_change(world, tx, offer_time(entry, slot, facts), None)
            await tx.drop_planned(list_id(counsellor_id))
            if still:
                await tx.enqueue([look_tomorrow(counsellor_id, facts.now)], facts.now)

        return settle

    async def _hold_ends(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            entry = await tx.waiting(effect.booking_id)
            if entry:
                await save_waiting_change(self._world, tx, end_hold(entry, self._world.clock.now()), None)

        return settle

    async def _offer(self, effect: Effect) -> Settle | None:
        """A message of its own, since a card that changes in place notifies nobody."""
        async with self._world.store.begin() as tx:
            entry = await tx.waiting(effect.booking_id)
        if entry is None or entry.revision != effect.revision:
            return None  # what happened later has its own card
        t = await self._world.texts_for(entry.adviser.aad_object_id)
        message = waiting_reply(self._world, entry, t=t).message
        former = notice(self._world, "waiting-overtaken", menu=False).message
        return await self._reach.renew(entry.id, ADVISER, entry.adviser.aad_object_id, message, former)

    async def _card(self, effect: Effect) -> Settle | None:
        async with self._world.store.begin() as tx:
            entry = await tx.waiting(effect.booking_id)
        if entry is None or await self._reach.posted(effect.booking_id, ADVISER) is None:
            return None
        t = await self._world.texts_for(entry.adviser.aad_object_id)
        message = waiting_reply(self._world, entry, t=t).message
        return await self._reach.show(entry.id, ADVISER, entry.adviser.aad_object_id, message)
