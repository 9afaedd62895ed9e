"""The reminder of interpreters that are not ordered to a group meeting: sent only where it still holds."""

from booking.effects import Effect, EffectKind
from booking.group_meeting.lifecycle import hindrance_to_arrange
from booking.group_meeting.planned import still_holds
from booking.ports import Message
from bot.deliveries.carrying_out import Deliveries, carries_out
from cards.session.reminders import group_interpreter_text


class GroupReminderDeliveries(Deliveries):
    @carries_out(EffectKind.GROUP_INTERPRETER_REMINDER)
    async def _interpreter(self, effect: Effect) -> None:
        meeting = await self._world.store.reading.group_meeting(effect.subject_id)
        if meeting is None or not still_holds(effect, meeting) or not meeting.lacks_interpreters_to:
            return
        if hindrance_to_arrange(meeting, self._world.clock.now()):
            return
        who = await self._reach.on_duty(meeting.counsellor_id)
        t = await self._world.texts_for(who)
        message = Message(text=group_interpreter_text(t, meeting), summary=t("remind-interpreter-summary"))
        await self._reach.tell(who, message)
