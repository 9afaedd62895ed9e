"""What was given up for good is told to somebody who can act: the other side, and those who administer the list."""

from collections.abc import Mapping
from uuid import UUID

from booking.effects import Effect, EffectKind, Lane, Lost
from booking.ports import Message
from booking.store import Transaction
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.deliveries.reach import booked_of
from bot.outbox.handling import OnDead, Settle
from cards.undelivered import (
    About,
    Concern,
    administrator_text,
    adviser_not_told_text,
    counsellor_not_told_text,
    meeting_stays_text,
    no_meeting_text,
)


class UndeliveredDeliveries(Deliveries):
    def for_all(self, own: Mapping[EffectKind, OnDead]) -> Mapping[EffectKind, OnDead]:
        """What is done when an effect of each kind is given up; `own` is what its own deliveries do besides."""
        return {kind: self._tell(own.get(kind)) for kind in EffectKind if kind.lost is not Lost.LOG}

    def _tell(self, own: OnDead | None) -> OnDead:
        async def tell(effect: Effect, reason: str) -> Settle:
            also = await own(effect, reason) if own else None

            async def settle(tx: Transaction) -> None:
                about = [Effect(kind, *_same(effect), about=effect.kind.value) for kind in await _others(tx, effect)]
                for one in self._world.directory().administrators:
                    said = f"{one.aad_object_id} {effect.kind.value} {reason}"
                    about.append(Effect(EffectKind.ADMINISTRATOR_UNDELIVERED, *_same(effect), about=said))
                await tx.enqueue(about, self._world.clock.now())
                if also:
                    await also(tx)

            return settle

        return tell

    @carries_out(EffectKind.ADVISER_UNDELIVERED)
    async def _adviser(self, effect: Effect) -> None:
        concern = await self._concern(effect)
        if concern.adviser is None:
            return
        t = await self._world.texts_for(concern.adviser.aad_object_id)
        if EffectKind.called(effect.about) is EffectKind.MAKE_TEAMS_MEETING:
            text = no_meeting_text(t, concern, for_adviser=True)
        else:
            text = counsellor_not_told_text(t, concern)
        await self._reach.tell(concern.adviser.aad_object_id, Message(text=text, summary=t("undelivered-summary")))

    @carries_out(EffectKind.COUNSELLOR_UNDELIVERED)
    async def _counsellor(self, effect: Effect) -> None:
        concern = await self._concern(effect)
        if concern.counsellor is None:
            return
        who, kind = await self._reach.on_duty(concern.counsellor.aad_object_id), EffectKind.called(effect.about)
        t = await self._world.texts_for(who)
        if kind is EffectKind.MAKE_TEAMS_MEETING:
            text = no_meeting_text(t, concern, for_adviser=False)
        elif kind is EffectKind.CANCEL_TEAMS_MEETING:
            text = meeting_stays_text(t, concern)
        else:
            text = adviser_not_told_text(t, concern)
        await self._reach.tell(who, Message(text=text, summary=t("undelivered-summary")))

    @carries_out(EffectKind.ADMINISTRATOR_UNDELIVERED)
    async def _administrator(self, effect: Effect) -> None:
        who, kind, reason = effect.about.split(" ", 2)
        is_meeting = EffectKind.called(kind).lane is Lane.TEAMS_MEETING
        concern = await self._concern(effect)
        t = await self._world.texts_for(who)
        text = administrator_text(t, concern, kind, reason, is_meeting=is_meeting)
        await self._reach.tell(who, Message(text=text, summary=t("undelivered-summary")))

    async def _concern(self, effect: Effect) -> Concern:
        counsellor, subject = self._world.directory().counsellor, effect.subject_id
        reading = self._world.store.reading
        if booking := await reading.booking(subject):
            municipality = booking.request.municipality
            leads = self._world.counsellor_of(booking)
            return Concern("session", booking.slot, municipality, booking.adviser, leads)
        if group := await reading.group_meeting(subject):
            about: About = "group" if group.slot else "group-asked"
            responsible = counsellor(group.counsellor_id)
            return Concern(about, group.slot, group.municipality, group.adviser, responsible)
        if asked := await reading.exception(subject):
            municipality = asked.request.municipality
            return Concern("exception", None, municipality, asked.adviser, counsellor(asked.counsellor_id))
        if entry := await reading.waiting(subject):
            municipality = entry.request.municipality
            return Concern("waiting", None, municipality, entry.adviser, counsellor(entry.counsellor_id))
        return Concern("other")


def _same(effect: Effect) -> tuple[UUID, int]:
    """What the next effect is about: the same."""
    return effect.subject_id, effect.revision


async def _others(tx: Transaction, effect: Effect) -> tuple[EffectKind, ...]:
    """Which side is told that the effect was given up."""
    match effect.kind.lost:
        case Lost.ADVISER:
            return (EffectKind.ADVISER_UNDELIVERED,)
        case Lost.COUNSELLOR:
            return (EffectKind.COUNSELLOR_UNDELIVERED,)
        case Lost.NO_TEAMS:
            # The receipt that is still before the adviser's eyes says it; one that was called late was left alone.
            booked = await booked_of(tx, effect.subject_id)
            late = (EffectKind.ADVISER_UNDELIVERED,) if booked and booked.teams_late else ()
            return (EffectKind.COUNSELLOR_UNDELIVERED, *late)
    return ()
