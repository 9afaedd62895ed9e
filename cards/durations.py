"""How long something lasts, and which days of the week, in words: figures that the centre sets in `routine.toml`."""

from collections.abc import Iterable

from booking.routine import Weekday
from cards.catalogue import Texts


def length(t: Texts, minutes: int) -> str:
    """`3 timer`, `2 timer og 30 minutter`."""
    hours, rest = divmod(minutes, 60)
    parts = [t("group-hours", hours=hours)] if hours else []
    return t("group-length-and").join([*parts, t("group-minutes", minutes=rest)] if rest else parts)


def weekday_names(t: Texts, weekdays: Iterable[Weekday]) -> str:
    """`mandager, tirsdager og fredager`, in the week's order whatever order they are set up in."""
    chosen = set(weekdays)
    *first, last = (t(f"weekdays-{day.value}") for day in Weekday if day in chosen)
    return t("group-length-and").join([", ".join(first), last]) if first else last
