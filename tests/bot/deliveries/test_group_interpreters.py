"""What an agreed group meeting makes happen by itself, over both databases with a set clock: the reminder of an
interpreter that is not ordered, against meetings that are moved or cancelled, and the Teams meeting that moves."""

from datetime import date, time
from uuid import uuid4

import pytest

from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.interpreter import note_no_interpreter_to, order_interpreter_to
from booking.group_meeting.lifecycle import GroupChange, accept, ask
from booking.group_meeting.meeting import GroupCancelReason, GroupMeeting, GroupStatus
from booking.group_meeting.moving import accept_move, propose_move
from booking.group_meeting.request import Mode
from booking.group_meeting.sharing import join, open_to
from booking.interpreter import Qualification
from booking.ports import Span
from booking.routine import InterpreterRules
from booking.store import SlotTaken
from bot.saving import save_change
from bot.storage import SqlStore
from tests.booking.examples import ADVISER, ARTURO, COUNSELLOR, DIRECTORY, STRANGER, facts
from tests.booking.group_meeting.examples import MEETING_ID, a_request
from tests.bot.deliveries.staged import Stage

THURSDAY, LATER, NEAR = (
    Slot(date(2026, 12, 10), time(9)),
    Slot(date(2026, 12, 17), time(9)),
    Slot(date(2026, 11, 27), time(9)),
)
"""Agreed for Thursday 10 December; the reminder falls due on Thursday 3 December at nine."""
DUE = ("2026-12-03", "09:00")
SAID = "Tolk er ikke bestilt til informasjonsmøtet torsdag 10. desember 2026 (uke 50) kl. 09.00 (Larvik)."


class Meeting:
    """One meeting on the stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    async def agree(self, slot: Slot = THURSDAY, **changes: object) -> "Meeting":
        times = (slot, LATER, NEAR) if slot not in (LATER, NEAR) else (slot, LATER, THURSDAY)
        asked = ask(a_request(times=times, **changes), facts(), ADVISER, MEETING_ID)
        assert isinstance(asked, Changed)
        async with self.stage.store.begin() as tx:
            await tx.add_group_meeting(asked.subject)
            await tx.commit()
        return await self.change(accept(asked.subject, slot, COUNSELLOR, facts()))

    async def change(self, changed: GroupChange | Blocked) -> "Meeting":
        assert isinstance(changed, Changed), changed
        async with self.stage.store.begin() as tx:
            await save_change(tx, changed, None, self.stage.world.clock.now())
            await tx.commit()
        await self.stage.worker.run_due()
        self.stage.heard()
        return self

    async def now(self) -> GroupMeeting:
        async with self.stage.store.begin() as tx:
            meeting = await tx.group_meeting(MEETING_ID)
        assert meeting is not None
        return meeting

    async def order(self, *languages: str) -> None:
        for language in languages:
            said, rules = Qualification(level="A"), InterpreterRules()
            now = self.stage.clock.now()
            await self.change(order_interpreter_to(await self.now(), language, COUNSELLOR, now, said, rules))

    async def move(self, to: Slot) -> None:
        at = facts(self.stage.clock.now())
        await self.change(propose_move(await self.now(), (to,), COUNSELLOR, at))
        await self.change(accept_move(await self.now(), to, ADVISER, at))

    async def cancel(self) -> None:
        now = self.stage.clock.now()
        await self.change(cancel_group(await self.now(), COUNSELLOR, now, GroupCancelReason.NO_INTERPRETER))


@pytest.fixture
async def stage(store: SqlStore) -> Stage:
    stage = Stage(store)
    await stage.meet(ADVISER, COUNSELLOR)
    return stage


async def heard_at(stage: Stage, day: str, clock: str, seconds: int = 0) -> list[str]:
    """What the counsellor has got since the last look, once this time has come."""
    await stage.until(day, clock, seconds=seconds)
    return stage.heard()[1]


async def test_the_reminder_comes_at_its_time_once_and_names_the_languages(stage: Stage) -> None:
    await Meeting(stage).agree()
    assert await heard_at(stage, *DUE, seconds=-1) == []
    (text,) = await heard_at(stage, *DUE)
    assert text.startswith(SAID)
    assert "ukrainsk, russisk" in text
    assert await heard_at(stage, *DUE, seconds=1) == []


async def test_only_the_languages_that_are_left_are_reminded_of(stage: Stage) -> None:
    await (await Meeting(stage).agree()).order("uk")
    (text,) = await heard_at(stage, *DUE)
    assert "russisk" in text
    assert "ukrainsk" not in text


async def test_none_comes_when_all_languages_are_ordered(stage: Stage) -> None:
    await (await Meeting(stage).agree()).order("uk", "ru")
    assert await heard_at(stage, *DUE) == []


async def test_one_who_fell_out_again_is_reminded_of(stage: Stage) -> None:
    meeting = await Meeting(stage).agree()
    await meeting.order("uk", "ru")
    await meeting.change(note_no_interpreter_to(await meeting.now(), "ru", COUNSELLOR, stage.clock.now()))
    assert len(await heard_at(stage, *DUE)) == 1


async def test_none_comes_for_the_municipalitys_own_interpreter(stage: Stage) -> None:
    await Meeting(stage).agree(own_interpreter=True)
    assert await heard_at(stage, *DUE) == []


async def test_a_moved_meeting_is_reminded_of_for_its_new_time_alone(stage: Stage) -> None:
    await (await Meeting(stage).agree()).move(LATER)
    assert await heard_at(stage, *DUE) == []
    (text,) = await heard_at(stage, "2026-12-10", "09:00")
    assert "torsdag 17. desember" in text


async def test_a_meeting_that_is_asked_to_be_moved_but_was_not_is_reminded_of(stage: Stage) -> None:
    meeting = await Meeting(stage).agree()
    await meeting.change(propose_move(await meeting.now(), (LATER,), COUNSELLOR, facts(stage.clock.now())))
    (text,) = await heard_at(stage, *DUE)
    assert text.startswith(SAID)


async def test_none_comes_for_a_cancelled_meeting(stage: Stage) -> None:
    await (await Meeting(stage).agree()).cancel()
    assert await heard_at(stage, *DUE) == []


async def test_none_comes_when_it_is_read_so_late_that_the_meeting_has_begun(stage: Stage) -> None:
    await Meeting(stage).agree()
    assert SAID not in "".join(await heard_at(stage, "2026-12-10", "09:00"))


async def test_a_meeting_agreed_within_the_week_is_not_reminded_of_but_stands_on_the_card(stage: Stage) -> None:
    await Meeting(stage).agree(NEAR)
    assert await heard_at(stage, "2026-11-27", "08:59") == []


async def test_the_moved_meeting_ends_at_its_new_time(stage: Stage) -> None:
    meeting = await Meeting(stage).agree()
    await meeting.move(LATER)
    await stage.until("2026-12-10", "12:00")
    assert (await meeting.now()).status is GroupStatus.AGREED
    await stage.until("2026-12-17", "12:00")
    assert (await meeting.now()).status is GroupStatus.HELD


async def test_the_teams_meeting_moves_and_keeps_its_link_and_the_text_to_forward_comes_anew(stage: Stage) -> None:
    meeting = await Meeting(stage).agree(mode=Mode.DIGITAL, room=None)
    before = (await meeting.now()).teams
    assert before is not None
    at = facts(stage.clock.now())
    await meeting.change(propose_move(await meeting.now(), (LATER,), COUNSELLOR, at))
    assert stage.calendar.events == {before.event_id: THURSDAY}
    changed = accept_move(await meeting.now(), LATER, ADVISER, at)
    assert isinstance(changed, Changed)
    async with stage.store.begin() as tx:
        await save_change(tx, changed, ADVISER, stage.world.clock.now())
        await tx.commit()
    await stage.worker.run_due()
    assert stage.calendar.events == {before.event_id: LATER}
    assert (await meeting.now()).teams == before
    adviser, counsellor = stage.heard()
    assert any("17. desember" in one and before.join_url in one for one in adviser)
    assert "Informasjonsmøtet er flyttet" in counsellor


async def test_a_teams_meeting_that_cannot_be_moved_is_told_to_the_counsellor(stage: Stage) -> None:
    meeting = await Meeting(stage).agree(mode=Mode.DIGITAL, room=None)
    stage.calendar.refuses_moves = True
    at = facts(stage.clock.now())
    await meeting.change(propose_move(await meeting.now(), (LATER,), COUNSELLOR, at))
    changed = accept_move(await meeting.now(), LATER, ADVISER, at)
    assert isinstance(changed, Changed)
    async with stage.store.begin() as tx:
        await save_change(tx, changed, ADVISER, stage.world.clock.now())
        await tx.commit()
    for _ in range(2):
        await stage.worker.run_due()
    assert any("Flytt det selv til torsdag 17. desember" in one for one in stage.heard()[1])


async def test_guests_are_told_of_the_new_time(stage: Stage) -> None:
    await stage.meet(STRANGER)
    meeting = await Meeting(stage).agree(mode=Mode.DIGITAL, room=None)
    now = stage.clock.now()
    await meeting.change(open_to(await meeting.now(), ("Færder",), COUNSELLOR, DIRECTORY, now))
    await meeting.change(join(await meeting.now(), "Færder", 3, STRANGER, now))
    stage.listener.texts(STRANGER)
    await meeting.move(LATER)
    (text,) = stage.listener.texts(STRANGER)
    assert "er flyttet til torsdag 17. desember" in text
    assert "Bli med her" in text


async def test_the_moved_meeting_gives_up_the_time_it_had_and_holds_the_new(stage: Stage) -> None:
    meeting = await Meeting(stage).agree()
    await meeting.move(LATER)
    async with stage.store.begin() as tx:
        held = await tx.taken(ARTURO, Span(span(NEAR, 60).start, span(LATER, 600).end))
    assert list(held) == [span(LATER, 180)]


async def test_a_time_that_was_taken_meanwhile_is_not_moved_to(stage: Stage) -> None:
    meeting = await Meeting(stage).agree()
    at = facts(stage.clock.now())
    await meeting.change(propose_move(await meeting.now(), (LATER,), COUNSELLOR, at))
    moved = accept_move(await meeting.now(), LATER, ADVISER, at)
    assert isinstance(moved, Changed)
    other = (await meeting.now()).model_copy(update={"id": uuid4(), "slot": LATER, "revision": 1})
    async with stage.store.begin() as tx:
        await tx.add_group_meeting(other)
        await tx.save_group_meeting(other.model_copy(update={"revision": 2}))
        await tx.commit()
    async with stage.store.begin() as tx:
        with pytest.raises(SlotTaken):
            await tx.save_group_meeting(moved.subject)
    assert (await meeting.now()).slot == THURSDAY
