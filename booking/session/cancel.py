"""Cancelling a session, with a reason from a list."""

from datetime import datetime

from booking.change import Changed, Refused, change
from booking.effects import EffectKind
from booking.people import Person
from booking.session.refusal import Refusal, refuse_for_good, refuse_to_other
from booking.session.session import (
    ADVISER_REASONS,
    COUNSELLOR_REASONS,
    Booking,
    BookingStatus,
    Cancellation,
    CancelReason,
)
from booking.teams_meeting import cancel_teams


def reasons_for(booking: Booking, by: Person) -> tuple[CancelReason, ...]:
    """The reasons that `by` may choose from; none for anybody but the adviser who booked and the counsellor."""
    if by == booking.adviser:
        return ADVISER_REASONS
    return COUNSELLOR_REASONS if booking.is_led_by(by) else ()


def cancel(booking: Booking, by: Person, reason: CancelReason, now: datetime) -> Changed[Booking] | Refused[Refusal]:
    """Cancel a session that has not begun: frees the time, cancels the meeting and tells the other side."""
    if why := refuse_to_other(booking, by) or refuse_for_good(booking):
        return Refused(why)
    if booking.has_begun(now):
        return Refused(Refusal.HAS_BEGUN)
    if reason not in reasons_for(booking, by):
        return Refused(Refusal.REASON_NOT_LISTED)
    gone = booking.next_revision(
        status=BookingStatus.CANCELLED, cancellation=Cancellation(by=by, at=now, reason=reason)
    )
    other_side = EffectKind.COUNSELLOR_CANCELLED if by == booking.adviser else EffectKind.ADVISER_CANCELLED
    kinds = [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD, other_side]
    return change(booking, gone, (*gone.effects(*kinds), *cancel_teams(gone)), "cancelled", drops_planned=True)
