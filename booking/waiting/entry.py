"""One place on a counsellor's waiting list."""

from datetime import date, datetime
from enum import StrEnum

from booking.calendar.wall_time import span
from booking.people import Person
from booking.session.request import SessionRequest, SlotField
from booking.subject import Held, Subject


class WaitingStatus(StrEnum):
    """The last three are for good."""

    WAITING = "waiting"
    OFFERED = "offered"
    TAKEN = "taken"
    """The adviser said yes and is confirming; the time is still held."""
    BOOKED = "booked"
    LEFT = "left"
    EXPIRED = "expired"


HOLDING = frozenset({WaitingStatus.OFFERED, WaitingStatus.TAKEN})
ON_THE_LIST = HOLDING | {WaitingStatus.WAITING}


class WaitingEntry(Subject):
    """An adviser who waits for a time for one participant.

    `request` holds the answers without DUF number and without slot; the number is kept encrypted beside it. The id is
    the draft's before and the booking's after. `offered` is an Oslo slot, held until `held_until` (UTC); `held_of` is
    the id of the counsellor whose time it is, the stand-in's on some days. `passed_up` are the times offered and not
    taken. `leave_after` is the last Oslo date on which a time is of use: the § 11 deadline, where there is one.
    """

    status: WaitingStatus = WaitingStatus.WAITING
    request: SessionRequest
    duf_given: bool
    minutes: int
    adviser: Person
    counsellor_id: str
    joined_at: datetime
    leave_after: date
    deadline: date | None
    offered: SlotField | None = None
    held_until: datetime | None = None
    held_of: str | None = None
    passed_up: tuple[SlotField, ...] = ()

    @property
    def is_on_the_list(self) -> bool:
        return self.status in ON_THE_LIST

    @property
    def is_holding(self) -> bool:
        return self.status in HOLDING

    @property
    def held(self) -> Held | None:
        if not self.is_holding or self.offered is None:
            return None
        return Held(self.held_of or self.counsellor_id, span(self.offered, self.minutes))
