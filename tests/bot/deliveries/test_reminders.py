"""Reminders over both databases: each comes at its time, and none for a time that the session no longer has."""

from datetime import date, time, timedelta

import pytest

from booking.calendar.wall_time import Slot
from booking.session.cancel import cancel
from booking.session.interpreter import note_no_interpreter, order_interpreter
from booking.session.outcome import complete, note_no_show
from booking.session.session import CancelReason
from bot.storage import SqlStore
from tests.booking.examples import ADVISER, COUNSELLOR, NOW, TUESDAY, under_6a, under_11
from tests.bot.deliveries.staged import Stage

# The session is on Tuesday 8 December 2026 at ten.
MOMENTS = [
    ("2026-12-01", "09:00", "Bestill tolk nå", "counsellor"),
    ("2026-12-03", "09:00", "Har deltakeren fått lenken?", "adviser"),
    ("2026-12-07", "18:00", "Påminnelse", "adviser"),
    ("2026-12-07", "18:00", "Påminnelse", "counsellor"),
    ("2026-12-08", "11:00", "Hvordan gikk samtalen?", "counsellor"),
    ("2026-12-09", "09:00", "Karriereveiledningsnotat", "counsellor"),
]
IDS = ["interpreter", "forward", "adviser-evening", "counsellor-evening", "outcome", "note"]
FAR = Slot(date(2027, 1, 15), time(10))


@pytest.fixture
async def stage(store: SqlStore) -> Stage:
    """Both can be reached, a § 11 session is booked and its meeting made."""
    stage = Stage(store)
    await stage.meet(ADVISER, COUNSELLOR)
    await stage.book(under_11())
    await stage.worker.run_due()
    stage.heard()
    return stage


def of(heard: tuple[list[str], list[str]], who: str) -> list[str]:
    return heard[0] if who == "adviser" else heard[1]


@pytest.mark.parametrize(("day", "clock", "text", "who"), MOMENTS, ids=IDS)
async def test_each_comes_at_its_time_and_not_before(stage: Stage, day: str, clock: str, text: str, who: str) -> None:
    await stage.until(day, clock, seconds=-1)
    assert not any(text in one for one in of(stage.heard(), who))
    await stage.until(day, clock)
    assert sum(text in one for one in of(stage.heard(), who)) == 1
    await stage.until(day, clock, seconds=1)
    assert not of(stage.heard(), who)


@pytest.mark.parametrize(("day", "clock", "text", "who"), MOMENTS, ids=IDS)
async def test_none_comes_for_the_time_that_was_left(stage: Stage, day: str, clock: str, text: str, who: str) -> None:
    await stage.move(FAR)
    await stage.worker.run_due()
    stage.heard()
    await stage.until(day, clock)
    assert stage.heard() == ([], [])


@pytest.mark.parametrize(("day", "clock", "text", "who"), MOMENTS, ids=IDS)
async def test_none_comes_for_a_cancelled_session(stage: Stage, day: str, clock: str, text: str, who: str) -> None:
    await stage.change(cancel(await stage.booking(), ADVISER, CancelReason.ILLNESS, NOW))
    await stage.worker.run_due()
    stage.heard()
    await stage.until(day, clock)
    assert stage.heard() == ([], [])


@pytest.mark.parametrize(("day", "clock", "text", "who"), MOMENTS, ids=IDS)
@pytest.mark.parametrize("change", ["moved", "cancelled"])
async def test_one_that_was_not_dropped_is_still_not_said(
    stage: Stage, day: str, clock: str, text: str, who: str, change: str
) -> None:
    """Another worker had it in hand when the change was saved, so that it could not be dropped."""
    booking = await stage.booking()
    when = Slot.parse(f"{day}T{clock}")
    async with stage.store.begin() as tx:
        leased = await tx.lease(stage.clock.now() + timedelta(days=30), stage.clock.now(), 20)
        await tx.commit()
    assert len(leased) == 8  # the seven reminders, and the look at whether the meeting was made
    if change == "moved":
        await stage.move(FAR)
    else:
        await stage.change(cancel(booking, ADVISER, CancelReason.OTHER, NOW))
    await stage.until(str(when.day), clock)
    adviser, counsellor = stage.heard()
    assert not any(text in one for one in (*adviser, *counsellor))


async def test_they_come_for_the_new_time_instead(stage: Stage) -> None:
    await stage.move(FAR)
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2027-01-08", "09:00")
    assert stage.heard()[1][0].startswith("Tolk er ikke bestilt til samtalen fredag 15. januar 2027 (uke 2)")
    await stage.until("2027-01-12", "09:00")
    assert "fredag 15. januar 2027 (uke 2) kl. 10.00" in stage.heard()[0][0]


async def test_the_text_to_forward_follows_ready_to_copy(stage: Stage) -> None:
    await stage.until("2026-12-03", "09:00")
    reminder, invitation = stage.heard()[0]
    assert "videresende" in reminder
    assert invitation.startswith("Karriereveiledning på Teams\ntirsdag 8. desember 2026 (uke 50) kl. 10.00\n")
    assert "https://teams.example/join" in invitation


async def test_an_interpreter_that_is_ordered_is_not_reminded_of(stage: Stage) -> None:
    await stage.change(order_interpreter(await stage.booking(), COUNSELLOR, NOW))
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2026-12-01", "09:00")
    assert stage.heard() == ([], [])
    await stage.until("2026-12-07", "18:00")
    assert "Tolk er ikke bestilt" not in stage.heard()[1][0]


async def test_nobody_to_be_had_is_reminded_of_as_long_as_the_session_stands(stage: Stage) -> None:
    await stage.change(note_no_interpreter(await stage.booking(), COUNSELLOR, NOW))
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2026-12-01", "09:00")
    assert "Tolk er ikke bestilt" in stage.heard()[1][0]
    await stage.until("2026-12-07", "18:00")
    assert "Tolk er ikke bestilt" in stage.heard()[1][0]


async def test_nothing_is_reminded_of_once_the_session_has_begun(stage: Stage) -> None:
    await stage.until("2026-12-08", "10:00")  # the service was down for two weeks
    adviser, counsellor = stage.heard()
    assert (adviser, counsellor) == ([], [])


async def test_the_counsellors_card_lets_the_outcome_be_said_when_the_session_begins(stage: Stage) -> None:
    await stage.until("2026-12-08", "10:00")
    (card,) = [m.card for m in stage.listener.got[COUNSELLOR.aad_object_id] if m.card]
    titles = [action["title"] for action in card["actions"]]
    assert "Møtte ikke" in titles
    assert "Flytt" not in titles
    assert "Avlys" not in titles


async def test_one_who_cannot_be_reached_holds_up_no_reminder_to_the_other(store: SqlStore) -> None:
    stage = Stage(store)
    await stage.meet(COUNSELLOR)
    await stage.book(under_6a())
    await stage.until("2026-12-03", "09:00")
    stage.heard()
    await stage.until("2026-12-07", "18:00")
    assert len(stage.heard()[1]) == 1
    await stage.meet(ADVISER)
    await stage.worker.run_due()
    # Only what is of use now, once: the one of four days ago would say the same as tonight's.
    adviser = stage.heard()[0]
    assert sorted(one.split()[0] for one in adviser) == ["Karriereveiledning", "Påminnelse:"]


async def test_under_34_no_note_is_reminded_of_and_the_question_says_why(store: SqlStore) -> None:
    stage = Stage(store)
    await stage.meet(ADVISER, COUNSELLOR)
    await stage.book(under_6a())
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2026-12-08", "11:00")
    (card,) = [
        m.card for m in stage.listener.got[COUNSELLOR.aad_object_id] if m.card and "Hvordan" in str(m.card["body"][0])
    ]
    assert "rutinen pkt. 3" in str(card)
    stage.heard()
    await stage.until("2026-12-09", "09:00")
    assert stage.heard() == ([], [])


async def test_a_note_is_due_after_a_completed_session_and_not_after_a_missed_one(stage: Stage) -> None:
    await stage.until("2026-12-08", "11:00")
    await stage.change(complete(await stage.booking(), COUNSELLOR, stage.clock.now()))
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2026-12-09", "09:00")
    assert stage.heard()[1] == ["Karriereveiledningsnotat"]


async def test_a_missed_session_tells_the_adviser_and_asks_for_no_note(stage: Stage) -> None:
    await stage.until("2026-12-08", "10:20")
    stage.heard()
    await stage.change(note_no_show(await stage.booking(), COUNSELLOR, stage.clock.now()))
    await stage.worker.run_due()
    (card,) = [m.card for m in stage.listener.got[ADVISER.aad_object_id] if m.card]
    assert "Bestill samtale" in [action["title"] for action in card["actions"]]
    assert stage.heard() == (["Deltakeren møtte ikke"], [])
    await stage.until("2026-12-09", "09:00")
    assert stage.heard() == ([], [])


async def test_a_session_moved_nearer_is_not_reminded_of_what_is_past(store: SqlStore) -> None:
    stage = Stage(store)
    await stage.meet(ADVISER, COUNSELLOR)
    await stage.book(under_6a(slot=FAR))
    await stage.worker.run_due()
    await stage.move(TUESDAY)
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2027-01-16", "12:00")
    assert stage.heard() == ([], ["Hvordan gikk samtalen?"])
