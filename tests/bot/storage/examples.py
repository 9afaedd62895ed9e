"""Made-up bookings and people. DUF numbers are synthetic (serial 000000)."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

from booking.calendar.wall_time import Slot
from booking.duf import control
from booking.legal_basis import LegalBasis
from booking.people import Person
from booking.ports import Address
from booking.reading import Draft
from booking.rules import Judgment
from booking.rules.rule import Status, Verdict
from booking.session.request import SessionRequest
from booking.session.session import Booking, interpreter_for

NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
ADVISER = Person("11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000001", "Rådgiver En")
OTHER_ADVISER = Person("11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000002", "Rådgiver To")
COUNSELLOR = "33333333-0000-4000-8000-000000000001"
OTHER_COUNSELLOR = "33333333-0000-4000-8000-000000000002"
DUF = "2024000000" + control("2024000000")
TUESDAY = date(2026, 10, 6)


def a_booking(
    start: time = time(10),
    *,
    day: date = TUESDAY,
    minutes: int = 60,
    counsellor: str = COUNSELLOR,
    adviser: Person = ADVISER,
    booked_at: datetime = NOW,
    municipality: str = "Larvik",
    booking_id: UUID | None = None,
) -> Booking:
    slot = Slot(day, start)
    request = SessionRequest(
        municipality=municipality,
        basis=LegalBasis.COLLECTIVE_PROTECTION,
        language="ukrainsk",
        attended_meeting=True,
        adviser_attends=False,
        slot=slot,
    )
    verdict = Verdict(code="N1", status=Status.MET, values={"days": 35})
    return Booking(
        id=booking_id or uuid4(),
        request=request,
        duf_given=True,
        slot=slot,
        minutes=minutes,
        counsellor_id=counsellor,
        adviser=adviser,
        booked_at=booked_at,
        deadline=None,
        judgment=Judgment(verdicts=(verdict,)),
        interpreter=interpreter_for("ukrainsk"),
    )


def a_draft(state: str = '{"step": "language"}', *, owner: Person = ADVISER) -> Draft:
    return Draft(uuid4(), owner, "book", 1, state)


def an_address(person: Person = ADVISER, *, conversation: str = "a:1") -> Address:
    return Address(
        tenant_id=person.tenant_id,
        conversation_id=conversation,
        service_url="https://smba.trafficmanager.net/emea/",
        bot_id="28:bot",
        user_id="29:user",
        aad_object_id=person.aad_object_id,
    )
