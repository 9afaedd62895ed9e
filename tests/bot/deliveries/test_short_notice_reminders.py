"""Sessions booked or moved so late that reminders are past already: each is said once at its time, or not at all."""

from datetime import date, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, to_oslo, to_utc
from bot.storage import SqlStore
from tests.booking.examples import ADVISER, COUNSELLOR, under_6a
from tests.bot.deliveries.staged import Stage

EVENING_TO_BOTH = [("18:00", "adviser", "Påminnelse"), ("18:00", "counsellor", "Påminnelse")]
OUTCOME = ("11:00", "counsellor", "Hvordan gikk")
# A week without a change of clocks, and the two in which the clocks change between booking and session.
WEEKS = [
    (Slot(date(2026, 12, 8), time(10)), "2026-12-06"),
    (Slot(date(2026, 10, 27), time(10)), "2026-10-24"),
    (Slot(date(2027, 3, 30), time(10)), "2027-03-27"),
]
IDS = ["no change of clocks", "summer time ends", "summer time begins"]


async def on_stage(store: SqlStore, day: str, clock: str) -> Stage:
    """Both can be reached, and it is this Oslo wall time."""
    stage = Stage(store)
    stage.clock.time = to_utc(date.fromisoformat(day), time.fromisoformat(clock))
    await stage.meet(ADVISER, COUNSELLOR)
    return stage


def workdays_before(day: date, count: int) -> date:
    """Monday to Friday; none of the days here is a holiday."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < 5
    return day


HOURS = (7, 8, 9, 10, 11, 12, 14, 17, 18, 19, 23)
"""Those on which something could be due, and those beside them."""


async def hours_until_over(stage: Stage, slot: Slot) -> list[tuple[str, str, str]]:
    """Everything said from now until the day after the session: Oslo time, to whom, first words."""
    said = []
    first = to_oslo(stage.clock.time).date()
    days = [first + timedelta(days=n) for n in range((slot.day - first).days + 2)]
    for moment in (to_utc(day, time(hour)) for day in days for hour in HOURS):
        if moment <= stage.clock.time:
            continue
        stage.clock.time = moment
        await stage.worker.run_due()
        at = f"{to_oslo(stage.clock.time):%Y-%m-%d %H:%M}"
        for who, texts in zip(("adviser", "counsellor"), stage.heard(), strict=True):
            said += [(at, who, text) for text in texts]
    return said


def expected(slot: Slot) -> list[tuple[str, str, str]]:
    before = slot.day - timedelta(days=1)
    evening = [(f"{before} {clock}", who, text) for clock, who, text in EVENING_TO_BOTH]
    return [*evening, (f"{slot.day} {OUTCOME[0]}", *OUTCOME[1:])]


def assert_said(said: list[tuple[str, str, str]], wanted: list[tuple[str, str, str]]) -> None:
    assert [(at, who) for at, who, _ in said] == [(at, who) for at, who, _ in wanted], said
    assert all(text.startswith(begins) for (_, _, text), (_, _, begins) in zip(said, wanted, strict=True)), said


@pytest.mark.parametrize(("slot", "day"), WEEKS, ids=IDS)
async def test_booked_a_few_days_ahead_by_exception_only_what_is_to_come_is_said(
    store: SqlStore, slot: Slot, day: str
) -> None:
    stage = await on_stage(store, day, "12:30")
    await stage.book(under_6a(slot=slot), "R20")
    await stage.worker.run_due()
    adviser, counsellor = stage.heard()
    assert [one.split("\n")[0] for one in (*adviser, *counsellor)] == ["Karriereveiledning på Teams", "Ny bestilling"]
    assert_said(await hours_until_over(stage, slot), expected(slot))


@pytest.mark.parametrize(("slot", "day"), WEEKS, ids=IDS)
async def test_moved_on_the_evening_before_nothing_is_said_of_the_time_left(
    store: SqlStore, slot: Slot, day: str
) -> None:
    stage = await on_stage(store, day, "12:30")
    await stage.book(under_6a(slot=slot), "R20")
    await stage.until(str(slot.day - timedelta(days=1)), "18:00")
    assert [len([one for one in side if one.startswith("Påminnelse")]) for side in stage.heard()] == [1, 1]
    stage.clock.time += timedelta(minutes=30)
    later = Slot(slot.day + timedelta(days=14), time(10))
    await stage.move(later)
    await stage.worker.run_due()
    stage.heard()
    said = await hours_until_over(stage, later)
    assert_said(
        said,
        [
            (f"{later.day - timedelta(days=7)} 09:00", "counsellor", "Tolk er ikke bestilt"),
            (f"{workdays_before(later.day, 3)} 09:00", "adviser", "Samtalen"),
            (f"{workdays_before(later.day, 3)} 09:00", "adviser", "Karriereveiledning på Teams"),
            *expected(later),
        ],
    )


async def test_booked_after_the_evening_before_nobody_is_reminded(store: SqlStore) -> None:
    slot = WEEKS[0][0]
    stage = await on_stage(store, "2026-12-07", "18:30")
    await stage.book(under_6a(slot=slot), "R20")
    await stage.worker.run_due()
    stage.heard()
    assert_said(await hours_until_over(stage, slot), expected(slot)[2:])


async def test_a_service_that_was_down_until_the_evening_before_says_each_thing_once(store: SqlStore) -> None:
    slot = WEEKS[0][0]
    stage = await on_stage(store, "2026-11-23", "10:00")
    await stage.book(under_6a(slot=slot))
    await stage.worker.run_due()
    stage.heard()
    await stage.until("2026-12-07", "18:00")  # the interpreter was due on the first, the link on the third
    adviser, counsellor = stage.heard()
    assert [len(adviser), len(counsellor)] == [1, 1]
    assert "Tolk er ikke bestilt" in counsellor[0] and "trenger lenken" in adviser[0]
