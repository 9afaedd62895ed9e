"""Moving and cancelling over both databases: the meeting, the cards and what both are told."""

from datetime import date, time

import pytest

from booking.calendar.wall_time import Slot
from booking.people import Person
from booking.session.cancel import cancel
from booking.session.interpreter import order_interpreter
from booking.session.session import CancelReason
from bot.storage import SqlStore
from tests.booking.examples import ADVISER, COUNSELLOR, NOW, TUESDAY, under_6a
from tests.bot.deliveries.staged import Stage

FRIDAY = Slot(date(2026, 12, 11), time(13))
LATER = Slot(date(2026, 12, 15), time(9))


@pytest.fixture
async def stage(store: SqlStore) -> Stage:
    stage = Stage(store)
    await stage.meet(ADVISER, COUNSELLOR)
    await stage.book(under_6a())
    return stage


@pytest.mark.parametrize("by", [ADVISER, COUNSELLOR], ids=["adviser", "counsellor"])
async def test_the_same_meeting_is_moved_and_both_are_told(stage: Stage, by: Person) -> None:
    await stage.worker.run_due()
    before = await stage.booking()
    stage.heard()
    await stage.move(FRIDAY, by)
    await stage.worker.run_due()
    after = await stage.booking()
    assert after.teams == before.teams
    assert list(stage.calendar.events.values()) == [FRIDAY]
    (told, invitation), (also_told,) = stage.heard()
    for text in (told, also_told):
        assert text.startswith(f"Flyttet av {by.name}: samtalen tirsdag 8. desember 2026 (uke 50) kl. 10.00")
        assert "fredag 11. desember 2026 (uke 50) kl. 13.00" in text
    assert "fredag 11. desember 2026 (uke 50) kl. 13.00" in invitation


async def test_a_meeting_not_made_yet_is_made_at_the_new_time(stage: Stage) -> None:
    await stage.move(FRIDAY)
    await stage.worker.run_due()
    assert list(stage.calendar.events.values()) == [FRIDAY]
    assert (await stage.booking()).teams is not None
    adviser, _ = stage.heard()
    assert [text for text in adviser if "tirsdag" in text and "Bli med" in text] == []


async def test_a_meeting_made_for_the_old_time_while_the_session_was_moved_is_put_right(stage: Stage) -> None:
    make = stage.calendar.make

    async def slowly(request):  # type: ignore[no-untyped-def]
        meeting = await make(request)
        if (await stage.booking()).slot == TUESDAY:
            await stage.move(FRIDAY)  # while Graph was answering
        return meeting

    stage.calendar.make = slowly  # type: ignore[method-assign]
    await stage.worker.run_due()
    assert list(stage.calendar.events.values()) == [FRIDAY]


async def test_a_meeting_that_was_made_before_a_crash_is_put_right_after_the_move(stage: Stage) -> None:
    """Graph knows the request and answers with the event that it has, at the former time."""
    booking = await stage.booking()
    stage.calendar.events[f"event-{booking.id}-1"] = TUESDAY
    await stage.move(FRIDAY)
    await stage.worker.run_due()
    assert list(stage.calendar.events.values()) == [FRIDAY]


async def test_moved_twice_the_meeting_stands_at_the_last_time(stage: Stage) -> None:
    await stage.worker.run_due()
    await stage.move(FRIDAY)
    await stage.move(LATER, COUNSELLOR)
    await stage.worker.run_due()
    assert list(stage.calendar.events.values()) == [LATER]


async def test_a_calendar_that_refuses_is_said_to_the_counsellor(stage: Stage) -> None:
    await stage.worker.run_due()
    stage.calendar.refuses_moves = True
    stage.heard()
    await stage.move(FRIDAY)
    await stage.worker.run_due()
    assert any("Jeg fikk ikke flyttet Teams-møtet" in text for text in stage.heard()[1])


async def test_the_counsellor_is_told_that_the_interpreter_must_be_ordered_again(stage: Stage) -> None:
    await stage.worker.run_due()
    await stage.change(order_interpreter(await stage.booking(), COUNSELLOR, NOW))
    await stage.worker.run_due()
    stage.heard()
    await stage.move(FRIDAY)
    await stage.worker.run_due()
    assert "Tolken må bestilles på nytt" in stage.heard()[1][0]


@pytest.mark.parametrize(
    ("by", "reason", "told"),
    [(ADVISER, CancelReason.NOT_WANTED, 1), (COUNSELLOR, CancelReason.NO_INTERPRETER, 0)],
    ids=["adviser", "counsellor"],
)
async def test_the_other_side_is_told_of_a_cancellation_with_its_reason(
    stage: Stage, by: Person, reason: CancelReason, told: int
) -> None:
    await stage.worker.run_due()
    stage.heard()
    await stage.change(cancel(await stage.booking(), by, reason, NOW))
    await stage.worker.run_due()
    got = stage.listener.got[(ADVISER, COUNSELLOR)[told].aad_object_id]
    words = {CancelReason.NOT_WANTED: "Deltakeren ønsker ikke samtalen", CancelReason.NO_INTERPRETER: "Tolk mangler"}
    (message,) = [m for m in got if m.summary == "En samtale er avlyst"]
    assert words[reason] in (message.text or str(message.card))
    heard = stage.heard()
    assert len(heard[told]) == 1
    assert heard[1 - told] == []
    assert stage.calendar.events == {}
