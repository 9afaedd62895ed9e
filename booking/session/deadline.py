"""The § 11 deadline: at latest three calendar months after settlement, and before the programme starts."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from booking.legal_basis import LegalBasis
from booking.routine import Routine
from booking.session.request import SessionRequest


def last_day(request: SessionRequest, routine: Routine) -> date | None:
    """The last local date on which the session may be held; None where no deadline holds.

    Under chapter 6A there is none: the routine says in so many words that the three months must not be applied
    (rutinen pkt. 2.2). Calendar months: settled on 30 November gives 28 or 29 February.
    """
    if request.basis is not LegalBasis.ORDINARY or request.settled_on is None:
        return None
    deadline = request.settled_on + relativedelta(months=routine.ordinary.deadline_months)
    if request.programme_starts_on is not None:
        return min(deadline, request.programme_starts_on - timedelta(days=1))
    return deadline
