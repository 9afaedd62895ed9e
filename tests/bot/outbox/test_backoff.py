from datetime import timedelta

from bot.outbox.backoff import MOST_ATTEMPTS, MOST_WHEN_LOCKED_OUT, wait_after


def middle() -> float:
    return 0.5


def test_wait_doubles_up_to_four_hours() -> None:
    waits = [wait_after(n, None, middle) for n in range(1, MOST_ATTEMPTS)]
    assert waits[:4] == [timedelta(seconds=s) for s in (2, 4, 8, 16)]
    assert waits[-1] == timedelta(hours=4)


def test_waits_reach_about_a_day_and_then_end() -> None:
    waits = [wait_after(n, None, middle) or timedelta() for n in range(1, MOST_ATTEMPTS)]
    assert timedelta(hours=24) < sum(waits, timedelta()) < timedelta(hours=25)
    assert wait_after(MOST_ATTEMPTS, None, middle) is None


def test_what_people_must_mend_is_waited_for_over_a_weekend() -> None:
    waits = [wait_after(n, None, middle, MOST_WHEN_LOCKED_OUT) or timedelta() for n in range(1, MOST_WHEN_LOCKED_OUT)]
    assert timedelta(hours=66) < sum(waits, timedelta()) < timedelta(hours=75)  # Friday 15:00 to Monday 9:00, and more
    assert wait_after(MOST_WHEN_LOCKED_OUT, None, middle, MOST_WHEN_LOCKED_OUT) is None


def test_jitter_spreads_by_a_quarter() -> None:
    assert wait_after(3, None, lambda: 0.0) == timedelta(seconds=6)
    assert wait_after(3, None, lambda: 1.0) == timedelta(seconds=10)


def test_asked_wait_is_the_least() -> None:
    assert wait_after(1, 30, middle) == timedelta(seconds=30)
    assert wait_after(6, 30, middle) == timedelta(seconds=64)


def test_asked_wait_of_more_than_a_day_is_not_believed() -> None:
    assert wait_after(1, 10**9, middle) == timedelta(days=1)
