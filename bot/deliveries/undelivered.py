"""What was given up for good is told to somebody who can act: the other side, and those who administer the list."""

from collections.abc import Mapping
from uuid import UUID

from booking.effects import Effect, EffectKind, Lane
from booking.ports import Message
from booking.store import Transaction
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, OnDead, Settle
from bot.world import World
from cards.undelivered import (
    About,
    Concern,
    administrator_text,
    adviser_not_told_text,
    counsellor_not_told_text,
    meeting_stays_text,
    no_meeting_text,
)

_FOR_COUNSELLOR = frozenset(
    {
        EffectKind.COUNSELLOR_CARD,
        EffectKind.COUNSELLOR_MOVED,
        EffectKind.COUNSELLOR_CANCELLED,
        EffectKind.COUNSELLOR_TOOK_OVER,
        EffectKind.EXCEPTION_COUNSELLOR_CARD,
        EffectKind.EXCEPTION_COUNSELLOR_REMINDED,
        EffectKind.GROUP_COUNSELLOR_CARD,
        EffectKind.GROUP_COUNSELLOR_NEWS,
        EffectKind.GROUP_STAND_IN_CARD,
        EffectKind.GROUP_COUNSELLOR_TOOK_OVER,
    }
)
"""Where one of these does not get to the counsellor, the adviser is told. The counsellor's own reminders are nothing
that an adviser can do anything about; administrators hear of them."""
_FOR_ADVISER = frozenset(
    {
        EffectKind.ADVISER_CARD,
        EffectKind.ADVISER_INVITATION,
        EffectKind.ADVISER_MOVED,
        EffectKind.ADVISER_CANCELLED,
        EffectKind.ADVISER_NO_SHOW,
        EffectKind.ADVISER_MATERIAL,
        EffectKind.ADVISER_HANDED_OVER,
        EffectKind.ADVISER_FORWARD_REMINDER,
        EffectKind.EXCEPTION_ADVISER_CARD,
        EffectKind.EXCEPTION_ADVISER_NEWS,
        EffectKind.GROUP_ADVISER_CARD,
        EffectKind.GROUP_ADVISER_NEWS,
        EffectKind.GROUP_INVITATION,
        EffectKind.GROUP_ATTENDANCE,
        EffectKind.GROUP_ADVISER_HANDED_OVER,
    }
)
_MAKING = frozenset({EffectKind.MAKE_MEETING, EffectKind.MAKE_GROUP_TEAMS})
_CANCELLING = frozenset({EffectKind.CANCEL_MEETING, EffectKind.CANCEL_GROUP_TEAMS})


class UndeliveredDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.ADVISER_UNDELIVERED: self._adviser,
            EffectKind.COUNSELLOR_UNDELIVERED: self._counsellor,
            EffectKind.ADMINISTRATOR_UNDELIVERED: self._administrator,
        }

    def on_dead(self, own: Mapping[EffectKind, OnDead]) -> Mapping[EffectKind, OnDead]:
        """What is done when an effect of each kind is given up; `own` is what its own deliveries do besides.

        These messages themselves are left out: where they fail, the log has to be enough.
        """
        lost = (kind for kind in EffectKind if kind not in self.handlers())
        return {kind: self._tell(own.get(kind)) for kind in lost}

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

    async def _adviser(self, effect: Effect) -> None:
        concern = await self._concern(effect)
        if concern.adviser is None:
            return
        t = await self._world.texts_for(concern.adviser.aad_object_id)
        if EffectKind(effect.about) in _MAKING:
            text = no_meeting_text(t, concern, for_adviser=True)
        else:
            text = counsellor_not_told_text(t, concern)
        await self._reach.tell(concern.adviser.aad_object_id, Message(text=text, summary=t("undelivered-summary")))

    async def _counsellor(self, effect: Effect) -> None:
        concern = await self._concern(effect)
        if concern.counsellor is None:
            return
        who, kind = await self._reach.on_duty(concern.counsellor.aad_object_id), EffectKind(effect.about)
        t = await self._world.texts_for(who)
        if kind in _MAKING:
            text = no_meeting_text(t, concern, for_adviser=False)
        elif kind in _CANCELLING:
            text = meeting_stays_text(t, concern)
        else:
            text = adviser_not_told_text(t, concern)
        await self._reach.tell(who, Message(text=text, summary=t("undelivered-summary")))

    async def _administrator(self, effect: Effect) -> None:
        who, kind, reason = effect.about.split(" ", 2)
        is_meeting = Effect(EffectKind(kind), *_same(effect)).lane is Lane.MEETING
        concern = await self._concern(effect)
        t = await self._world.texts_for(who)
        text = administrator_text(t, concern, kind, reason, is_meeting=is_meeting)
        await self._reach.tell(who, Message(text=text, summary=t("undelivered-summary")))

    async def _concern(self, effect: Effect) -> Concern:
        counsellor, subject = self._world.directory().counsellor, effect.booking_id
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
    return effect.booking_id, effect.revision


async def _others(tx: Transaction, effect: Effect) -> tuple[EffectKind, ...]:
    """Which side is told that the effect was given up."""
    if effect.kind in _FOR_COUNSELLOR:
        return (EffectKind.ADVISER_UNDELIVERED,)
    if effect.kind in _FOR_ADVISER | _CANCELLING:
        return (EffectKind.COUNSELLOR_UNDELIVERED,)
    if effect.kind not in _MAKING:
        return ()
    # The receipt that is still before the adviser's eyes says it; one that was called late was left alone long ago.
    booking, group = await tx.booking(effect.booking_id), await tx.group_meeting(effect.booking_id)
    was_late = (booking and booking.meeting_late) or (group and group.teams_late)
    return (EffectKind.COUNSELLOR_UNDELIVERED, *((EffectKind.ADVISER_UNDELIVERED,) if was_late else ()))
