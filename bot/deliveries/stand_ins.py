"""What a stand-in gets on the first day, and what both get when it is ended before its time."""

from collections.abc import Callable
from datetime import time, timedelta

from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import to_utc
from booking.effects import Effect, EffectKind
from booking.ports import Message, Span
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.facts import substitutions_from
from bot.turns.group_meeting.taken_time import agreed_meetings
from cards.calendar.substitutes import back_card, relieved_card, stand_in_card
from cards.catalogue import Texts
from cards.elements import Card
from dialogs.calendar.substituting import on_its_days


class StandInDeliveries(Deliveries):
    @carries_out(EffectKind.STAND_IN_BEGINS)
    async def _begins(self, effect: Effect) -> None:
        reading = self._world.store.reading
        kept = {one.id: one for one in await substitutions_from(self._world, reading)}
        substitution = kept.get(effect.subject_id)
        if substitution is None:
            return  # ended meanwhile, or one of the two has left
        first, end = substitution.first, substitution.last + timedelta(days=1)
        span = Span(to_utc(first, time()), to_utc(end, time()))
        booked = await reading.bookings_of_counsellors([substitution.absent_id], span)
        agreed = await agreed_meetings(reading, substitution.absent_id, self._world.clock.now())
        absent = self._world.directory().counsellor(substitution.absent_id)
        if absent is None:
            return
        t = await self._world.texts_for(substitution.stand_in_id)
        card = stand_in_card(t, substitution, absent, len(booked), len(on_its_days(substitution, agreed)))
        message = Message(card=card, summary=t("substitute-begins-summary"))
        await self._reach.tell(substitution.stand_in_id, message)

    @carries_out(EffectKind.STAND_IN_RELIEVED)
    async def _relieved(self, effect: Effect) -> None:
        ended = Substitution.parse(effect.about)
        await self._tell_ended(ended, ended.stand_in_id, ended.absent_id, relieved_card)

    @carries_out(EffectKind.ABSENT_BACK)
    async def _back(self, effect: Effect) -> None:
        ended = Substitution.parse(effect.about)
        await self._tell_ended(ended, ended.absent_id, ended.stand_in_id, back_card)

    async def _tell_ended(
        self, ended: Substitution, to_id: str, other_id: str, card: Callable[[Texts, Substitution, str], Card]
    ) -> None:
        """Tell one of the two; nobody, where either has left."""
        counsellor = self._world.directory().counsellor
        other = counsellor(other_id)
        if other and counsellor(to_id):
            t = await self._world.texts_for(to_id)
            told = Message(card=card(t, ended, other.name), summary=t("substitute-ended-summary"))
            await self._reach.tell(to_id, told)
