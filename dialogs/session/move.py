"""Moving a booked session: choose a new time, check, confirm. Nothing is kept between presses: the cards carry the
choice, and the booking and the rules are read anew for each press."""

from dataclasses import dataclass
from enum import StrEnum

from booking.calendar.free_times import offer
from booking.directory.directory import Counsellor
from booking.rules import RULE_BY_CODE, Facts, Grant, Judgment, judge
from booking.session.request import SessionRequest
from booking.session.session import Booking
from cards.catalogue import Texts
from cards.elements import Card
from cards.session.move import move_check_card, move_time_page
from cards.session.times import time_card
from dialogs.steps import Abort, Ask, Done, FieldError, Outcome, Press, Reject, picked_slot

VERBS = ("move.start", "move.later", "move.earlier", "move.pick", "move.confirm", "move.stop")
"""Every verb that the cards of this dialog carry, and the one by which other cards start it."""


class Page(StrEnum):
    TIME = "time"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Moving:
    """`request` is the booking's own with its DUF number, and on the check page with the new time."""

    request: SessionRequest
    page: Page = Page.TIME
    screen: int = 0
    errors: tuple[FieldError, ...] = ()


def step(request: SessionRequest, press: Press, facts: Facts, grants: tuple[Grant, ...] = ()) -> Outcome[Moving]:
    """Take one press. `facts` leave out the time that the booking itself holds; `grants` stay with it."""
    at_start = Moving(request)
    match press.verb:
        case "move.stop":
            return Abort()
        case "move.later" | "move.earlier":
            return Ask(Moving(request, screen=_number(press.values.get("screen", ""))))
        case "move.pick" | "move.confirm":
            slot = picked_slot(press, facts.now)
            if slot is None:
                return Ask(at_start)
            wanted = Moving(request.model_copy(update={"slot": slot}), Page.CHECK)
            judgment = judge(wanted.request, facts, grants)
            if not judgment.allows:
                return send_back(request, judgment)
            return Done(wanted) if press.verb == "move.confirm" else Ask(wanted)
    return Ask(at_start)


def send_back(request: SessionRequest, judgment: Judgment) -> Reject[Moving]:
    """To the times, with everything that the rules object to: here no other answer can be mended."""
    blocking = sorted(judgment.blocking(), key=lambda v: RULE_BY_CODE[v.code].field == "slot")
    return Reject(Moving(request, errors=tuple(FieldError.from_verdict(v) for v in blocking)))


def show(
    t: Texts,
    moving: Moving,
    booking: Booking,
    counsellor: Counsellor,
    facts: Facts,
    *,
    changed: bool = False,
    calendar_read: bool = True,
    for_counsellor: bool = False,
) -> Card:
    """The page that the dialog is on. `changed` says first that the booking has changed since the card was drawn;
    `calendar_read` is False where the counsellor's calendar did not answer; `for_counsellor`, who reads it."""
    if moving.page is Page.CHECK and moving.request.slot:
        return move_check_card(t, booking, moving.request.slot, counsellor, changed=changed)
    error = None
    if moving.errors:
        first = moving.errors[0]
        error = t(first.key, **{**first.arguments, "counsellor": counsellor.name, "phone": counsellor.phone})
    offered = offer(moving.request, facts).but_for(booking.slot)
    page = move_time_page(t, booking, error)
    return time_card(
        t,
        page,
        offered,
        moving.screen,
        counsellor,
        facts.routine.session,
        calendar_read=calendar_read,
        for_counsellor=for_counsellor,
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
