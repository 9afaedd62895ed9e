"""Making, moving and cancelling the Teams meeting of a session or a group meeting."""

from booking.booked import Booked
from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting
from booking.ports import Message, NoLinkYet, TeamsMeetingRequest, TeamsMeetings
from booking.store import Transaction
from booking.teams_meeting import keep_event, keep_teams, note_teams_late, note_teams_problem
from bot.deliveries.carrying_out import Deliveries, carries_out, gives_up
from bot.deliveries.following import follow_with, time_is_free
from bot.deliveries.reach import Reach, booked_of
from bot.outbox.handling import Settle
from bot.saving import save_change
from bot.world import World
from cards.catalogue import Texts
from cards.session.move import move_failed_text


class TeamsMeetingDeliveries(Deliveries):
    def __init__(self, world: World, reach: Reach, calendars: TeamsMeetings) -> None:
        super().__init__(world, reach)
        self._calendars = calendars

    @carries_out(EffectKind.MAKE_TEAMS_MEETING)
    async def _make(self, effect: Effect) -> Settle | None:
        booked = await self._booked(effect)
        if booked is None or booked.slot is None or booked.teams:
            return None
        if (booked.in_calendar and not booked.is_active) or booked.is_over(self._world.clock.now()):
            return None
        # Also for one cancelled meanwhile: an earlier try may have made it without our hearing of it. Asking again
        # gives that very meeting, and keeping it cancels it; else it would block the counsellor's time for good.
        t = await self._world.texts_for(booked.counsellor_id)
        request = TeamsMeetingRequest(
            subject_id=booked.id,
            revision=effect.revision,
            organiser=booked.counsellor_id,
            day=booked.slot.day,
            start=booked.slot.start,
            minutes=booked.minutes,
            subject=t("group-teams-subject" if isinstance(booked, GroupMeeting) else "meeting-subject"),
            body=_body(t, booked),
        )
        try:
            teams = await self._calendars.make(request)
        except NoLinkYet as made:
            if await self._keep_event(effect, made.event_id):
                raise made.failure from None
            return None

        async def settle(tx: Transaction) -> None:
            now = await booked_of(tx, effect.subject_id)
            if now and not now.teams:
                await save_change(tx, keep_teams(now, teams), None, self._world.clock.now())

        return settle

    async def _keep_event(self, effect: Effect, event_id: str) -> bool:
        """At once, and not when the tries end: it may be moved or cancelled before that. False where no meeting is
        needed any more."""
        async with self._world.store.begin() as tx:
            booked = await booked_of(tx, effect.subject_id)
            kept = keep_event(booked, event_id) if booked else None
            if kept:
                await save_change(tx, kept, None, self._world.clock.now())
                await tx.commit()
        return booked is not None and booked.is_active

    @carries_out(EffectKind.MOVE_TEAMS_MEETING)
    async def _move(self, effect: Effect) -> Settle | None:
        """To the time that the subject has now. The lane lets one that is under way be made first: whatever time it was
        asked for, this puts it right."""
        booked = await self._booked(effect)
        if booked is None or not booked.is_active or booked.slot is None or booked.in_calendar is None:
            return None
        day, start = booked.slot
        await self._calendars.move(booked.counsellor_id, booked.in_calendar, day, start, booked.minutes)
        return time_is_free(self._world, booked.counsellor_id)

    @carries_out(EffectKind.CANCEL_TEAMS_MEETING)
    async def _cancel(self, effect: Effect) -> Settle | None:
        booked = await self._booked(effect)
        if booked is None or booked.in_calendar is None:
            return None
        await self._calendars.cancel(booked.counsellor_id, booked.in_calendar)
        return time_is_free(self._world, booked.counsellor_id)

    @carries_out(EffectKind.TEAMS_MEETING_LATE)
    async def _late(self, effect: Effect) -> Settle:
        """Still not made after a while: the tries go on, but «being made» is no longer all there is to say."""

        async def settle(tx: Transaction) -> None:
            booked = await booked_of(tx, effect.subject_id)
            await save_change(tx, note_teams_late(booked) if booked else None, None, self._world.clock.now())

        return settle

    @gives_up(EffectKind.MAKE_TEAMS_MEETING)
    async def _never_made(self, effect: Effect, reason: str) -> Settle:
        """The last try failed: both sides are shown it on their cards."""

        async def settle(tx: Transaction) -> None:
            booked = await booked_of(tx, effect.subject_id)
            await save_change(tx, note_teams_problem(booked, reason) if booked else None, None, self._world.clock.now())

        return settle

    @gives_up(EffectKind.MOVE_TEAMS_MEETING)
    async def _never_moved(self, effect: Effect, _reason: str) -> Settle:
        """It stands at its former time in the calendar: the counsellor is told to move it by hand."""
        told = Effect(EffectKind.COUNSELLOR_TEAMS_NOT_MOVED, effect.subject_id, effect.revision)
        return follow_with(self._world, told)

    @carries_out(EffectKind.COUNSELLOR_TEAMS_NOT_MOVED)
    async def _not_moved(self, effect: Effect) -> None:
        booked = await self._booked(effect)
        if booked is None or not booked.is_active or booked.slot is None:
            return
        who = await self._reach.on_duty(booked.counsellor_id)
        t = await self._world.texts_for(who)
        summary = "group-counsellor-summary" if isinstance(booked, GroupMeeting) else "counsellor-moved-summary"
        await self._reach.tell(who, Message(text=move_failed_text(t, booked.slot), summary=t(summary)))

    async def _booked(self, effect: Effect) -> Booked | None:
        return await booked_of(self._world.store.reading, effect.subject_id)


def _body(t: Texts, booked: Booked) -> str:
    """A session on site has its place in the calendar too; the Teams link is then there for the interpreter."""
    if isinstance(booked, GroupMeeting):
        return t("group-teams-body")
    place = booked.request.place
    return t("meeting-body-on-site", place=place) if place else t("meeting-body")
