"""How the session went: completed, or the participant did not come. The counsellor says so."""

from datetime import datetime

from booking.change import Changed, Refused, change
from booking.effects import EffectKind
from booking.people import Person
from booking.session.refusal import Refusal, refuse_for_good
from booking.session.session import Booking, BookingStatus, Outcome


def complete(booking: Booking, by: Person, now: datetime) -> Changed[Booking] | Refused[Refusal]:
    """The session was held. It can be said from the moment it was to end; a note may be due later (§ 11)."""
    if why := _hindrance(booking, by) or (None if booking.is_over(now) else Refusal.NOT_ENDED):
        return Refused(why)
    done = booking.next_revision(status=BookingStatus.COMPLETED, outcome=Outcome(by=by, at=now))
    return change(booking, done, done.effects(EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD), "completed")


def note_no_show(booking: Booking, by: Person, now: datetime) -> Changed[Booking] | Refused[Refusal]:
    """The participant did not come. It can be said from the moment the session was to begin, since one waits in vain.

    The adviser is told and may book again; nothing that was planned ahead holds any more.
    """
    if why := _hindrance(booking, by) or (None if booking.has_begun(now) else Refusal.NOT_BEGUN):
        return Refused(why)
    missed = booking.next_revision(status=BookingStatus.NO_SHOW, outcome=Outcome(by=by, at=now))
    told = (EffectKind.ADVISER_CARD, EffectKind.ADVISER_NO_SHOW, EffectKind.COUNSELLOR_CARD)
    return change(booking, missed, missed.effects(*told), "no-show", drops_planned=True)


def _hindrance(booking: Booking, by: Person) -> Refusal | None:
    return refuse_for_good(booking) if booking.is_led_by(by) else Refusal.NOT_YOURS
