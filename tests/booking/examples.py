"""Values that the tests of the domain share: the published contacts, and requests that every rule is content with."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from booking.calendar.wall_time import Slot
from booking.directory.directory import Directory
from booking.legal_basis import LegalBasis
from booking.people import Person
from booking.ports import Span
from booking.routine import Routine
from booking.rules import Facts
from booking.session.request import SessionRequest

CENTRE_TENANT = "aaaaaaaa-0000-4000-8000-000000000000"
ARTURO = "11111111-0000-4000-8000-000000000001"
GORIL = "11111111-0000-4000-8000-000000000002"

DIRECTORY_TABLE: dict[str, Any] = {
    "updated": date(2022, 9, 1),
    "centre": {"name": "Karrieresenteret", "tenant_id": CENTRE_TENANT},
    "counsellors": [
        {
            "name": "Arturo Hernandez",
            "phone": "959 71 963",
            "email": "veileder-en@example.org",
            "aad_object_id": ARTURO,
            "municipalities": ["Færder", "Larvik", "Sandefjord"],
        },
        {
            "name": "Gøril Erikstad",
            "phone": "468 42 570",
            "email": "veileder-to@example.org",
            "aad_object_id": GORIL,
            "municipalities": ["Holmestrand", "Horten", "Tønsberg"],
        },
    ],
    "tenants": [],
}
DIRECTORY = Directory.model_validate(DIRECTORY_TABLE)

ADVISER = Person("bbbbbbbb-0000-4000-8000-000000000000", "22222222-0000-4000-8000-000000000001", "Rådgiver En")
COUNSELLOR = Person(CENTRE_TENANT, ARTURO, "Veileder En")
STRANGER = Person("bbbbbbbb-0000-4000-8000-000000000000", "22222222-0000-4000-8000-000000000009", "Rådgiver Ni")
BOOKING_ID = UUID("33333333-0000-4000-8000-000000000001")

DUF = "199500000007"
"""Serial 000000: not a person's number."""

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday. Notice runs out on Monday 7 December; the first session day after it is Tuesday 8 December."""
TUESDAY = Slot(date(2026, 12, 8), time(10))


def facts(now: datetime = NOW, taken: tuple[Span, ...] = (), routine: Routine | None = None) -> Facts:
    return Facts(now=now, routine=routine or Routine(), directory=DIRECTORY, taken=taken)


def under_6a(**changes: Any) -> SessionRequest:
    """A complete request under chapter 6A that no rule objects to at NOW."""
    answers: dict[str, Any] = {
        "municipality": "Larvik",
        "basis": LegalBasis.COLLECTIVE_PROTECTION,
        "language": "uk",
        "duf": DUF,
        "attended_meeting": True,
        "adviser_attends": True,
        "presence_agreed": True,
        "slot": TUESDAY,
    }
    return SessionRequest(**(answers | changes))


def under_11(**changes: Any) -> SessionRequest:
    """A complete request under § 11 that no rule objects to at NOW."""
    answers: dict[str, Any] = {
        "municipality": "Larvik",
        "basis": LegalBasis.ORDINARY,
        "language": "ti",
        "duf": DUF,
        "settled_on": date(2026, 10, 15),
        "age_in_span": True,
        "competence_mapped": True,
        "programme_starts_on": None,
        "adviser_attends": False,
        "slot": TUESDAY,
    }
    return SessionRequest(**(answers | changes))
