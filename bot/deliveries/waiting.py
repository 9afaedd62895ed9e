"""The waiting lists: looking for free time, offering it, and ending what was held too long."""

import asyncio
from collections.abc import Iterable

from booking.calendar.substitution import Substitution
from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.rules import Facts
from booking.store import Transaction
from booking.waiting.entry import WaitingEntry
from booking.waiting.lifecycle import belongs_with, end_hold, expire, is_over, offer_time, pass_on
from booking.waiting.looking import list_id, look_tomorrow, match
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.facts import bookable, facts_for, lists_of, sharers_of, substitutions_from
from bot.outbox.handling import Settle
from bot.saving import ADVISER, save_change
from bot.turns.waiting.joining import waiting_reply
from cards.menu import notice_card


class WaitingDeliveries(Deliveries):
    @carries_out(EffectKind.WAITING_LOOK, EffectKind.WAITING_LOOK_DAILY)
    async def _look(self, effect: Effect) -> Settle | None:
        """Offer what is free to those who wait. All of it is one transaction, so a crash leaves no half of it.

        Whoever waits in a municipality that has got another counsellor goes over to that one's list.
        Where a substitution lets several lists share a calendar, all of them are gone through, as if they were one.
        """
        world, counsellor_id = self._world, effect.about
        reading = world.store.reading
        substitutions = await substitutions_from(world, reading)
        lists = lists_of(world, substitutions, counsellor_id)
        if not any([await reading.waiting_list(one) for one in lists]):
            return None
        within, sharers = bookable(world), self._sharers(substitutions, lists)
        await asyncio.gather(*(world.calendars.read(one, within) for one in sharers))

        async def settle(tx: Transaction) -> None:
            substitutions = await substitutions_from(world, tx)
            lists = lists_of(world, substitutions, counsellor_id)
            # Locked as everybody does: the rows first, then the time, and each of them in one order.
            waiting = [entry for name in lists for entry in await tx.waiting_list(name)]
            for one in self._sharers(substitutions, lists):
                await tx.lock_time(one)
            facts = {name: await facts_for(world, tx, name, None, substitutions) for name in lists}

            def facts_of(entry: WaitingEntry) -> Facts:
                return facts[entry.counsellor_id]

            still, now = [], world.clock.now()
            for entry in waiting:
                to_id = belongs_with(entry, facts_of(entry))
                if is_over(entry, facts_of(entry)):
                    await save_change(tx, expire(entry, facts_of(entry)), None, now)
                elif to_id != entry.counsellor_id:  # a list of its own, with a look of its own
                    await save_change(tx, pass_on(entry, to_id), None, now)
                else:
                    still.append(entry)
            for entry, slot in match(still, facts_of):
                await save_change(tx, offer_time(entry, slot, facts_of(entry)), None, now)
            for name in lists:
                await tx.drop_planned(list_id(name))
                if any(entry.counsellor_id == name for entry in still):
                    await tx.enqueue([look_tomorrow(name, now)], now)

        return settle

    def _sharers(self, substitutions: tuple[Substitution, ...], lists: Iterable[str]) -> list[str]:
        return sorted({sharer for name in lists for sharer in sharers_of(self._world, substitutions, name)})

    @carries_out(EffectKind.WAITING_HOLD_ENDS)
    async def _hold_ends(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            entry = await tx.waiting(effect.subject_id)
            now = self._world.clock.now()
            await save_change(tx, end_hold(entry, now) if entry else None, None, now)

        return settle

    @carries_out(EffectKind.WAITING_OFFER)
    async def _offer(self, effect: Effect) -> Settle | None:
        """A message of its own, since a card that changes in place notifies nobody."""
        entry = await self._world.store.reading.waiting(effect.subject_id)
        if entry is None or entry.revision != effect.revision:
            return None  # what happened later has its own card
        t = await self._world.texts_for(entry.adviser.aad_object_id)
        message = waiting_reply(self._world, entry, t=t).message
        former = Message(card=notice_card(t, "waiting-overtaken", menu=False), summary=t("notice-summary"))
        return await self._reach.renew(entry.id, ADVISER, entry.adviser.aad_object_id, message, former)

    @carries_out(EffectKind.WAITING_CARD)
    async def _card(self, effect: Effect) -> Settle | None:
        entry = await self._world.store.reading.waiting(effect.subject_id)
        if entry is None or await self._reach.posted(effect.subject_id, ADVISER) is None:
            return None
        t = await self._world.texts_for(entry.adviser.aad_object_id)
        message = waiting_reply(self._world, entry, t=t).message
        return await self._reach.show(entry.id, ADVISER, entry.adviser.aad_object_id, message)
