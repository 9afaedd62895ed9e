"""What is at stake when another counsellor is to take over, and handing it over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from booking.booked import Booked
from booking.calendar.substitution import Substitution
from booking.hand_over import Hindrance, hindrance
from booking.ports import Span


@dataclass(frozen=True, slots=True)
class Stake:
    """A coming session or group meeting, and what keeps the new counsellor from it; None where nothing does."""

    booked: Booked
    hindrance: Hindrance | None

    @property
    def free(self) -> bool:
        return self.hindrance is None


def stakes_of(
    booked: Iterable[Booked],
    former_id: str,
    to_id: str,
    taken: Sequence[Span],
    substitutions: Sequence[Substitution],
) -> tuple[Stake, ...]:
    """What of `booked`, all of it still to come, the former counsellor has, earliest first.

    `taken` is the new counsellor's time. A question for a group meeting has no time yet, so nothing hinders it; those
    stand last.
    """
    theirs = [one for one in booked if one.counsellor_id == former_id]
    timed = sorted(((one.slot, one) for one in theirs if one.slot), key=lambda pair: pair[0])
    found = [Stake(one, _hindrance(one, to_id, taken, substitutions)) for _, one in timed]
    return (*found, *(Stake(one, None) for one in theirs if one.slot is None))


def _hindrance(
    one: Booked, to_id: str, taken: Sequence[Span], substitutions: Sequence[Substitution]
) -> Hindrance | None:
    if one.slot is None or one.span is None:
        return None
    return hindrance(to_id, one.slot.day, one.span, taken, substitutions)
