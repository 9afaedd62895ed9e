"""A row of every kind, kept through the store, and what each means when it is read back. All of it is made up.

A row that stands here is never changed: the files of landed revisions hold it as it is. What comes with a new revision
is put beside it, and `check` looks for it from that revision on.
"""

import base64
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot, span
from booking.directory.difference import Difference, DifferenceKind
from booking.effects import Effect, EffectKind
from booking.exception_request.request import AskedReason, ExceptionRequest
from booking.group_meeting.meeting import Attendance, GroupMeeting, GroupStatus, Party
from booking.group_meeting.request import GroupMeetingRequest, Mode
from booking.legal_basis import LegalBasis
from booking.people import Person
from booking.ports import Address, Span, TeamsMeeting
from booking.reading import Draft, Posted
from booking.rules import Grant, Judgment
from booking.rules.rule import Status, Verdict
from booking.session.request import SessionRequest
from booking.session.session import Booking, Interpreter, InterpreterStatus, Move
from booking.waiting.entry import WaitingEntry, WaitingStatus
from bot.storage import Database, Sealer, SqlStore, SqlTransaction
from bot.storage.tables import audit, directory_changes

SEALER = Sealer.from_text(base64.b64encode(b"landed revisions".ljust(32)).decode())
"""The rows' own key, so that they can be opened for as long as they are kept."""
DUF = "199500000007"
"""Serial 000000: not a person's number."""
NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
ADVISER = Person("11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000001", "Rådgiver En")
COUNSELLOR = Person("11111111-0000-4000-8000-000000000009", "33333333-0000-4000-8000-000000000001", "Veileder En")
OTHER = "33333333-0000-4000-8000-000000000002"
TUESDAY, FRIDAY = date(2026, 10, 6), date(2026, 10, 9)
BLOCKED, MATERIAL, DRAFTED = UUID(int=5), UUID(int=7), UUID(int=8)
TEXT = "Takk for samtalen. Øv på ordene vi snakket om."
ADDRESS = Address(
    tenant_id=ADVISER.tenant_id,
    conversation_id="a:1",
    service_url="https://smba.trafficmanager.net/emea/",
    bot_id="28:bot",
    user_id="29:user",
    aad_object_id=ADVISER.aad_object_id,
)
JUDGMENT = Judgment(
    verdicts=(Verdict(code="N1", status=Status.NOT_MET, values={"days": 9}),),
    grants=(Grant(code="N1", by=COUNSELLOR, at=NOW, reason="confirmed"),),
)
REQUEST = SessionRequest(
    municipality="Larvik",
    basis=LegalBasis.COLLECTIVE_PROTECTION,
    language="uk",
    attended_meeting=True,
    adviser_attends=False,
    slot=Slot(TUESDAY, time(10)),
)
BOOKED = Booking(
    id=UUID(int=1),
    revision=3,
    request=REQUEST,
    duf_given=True,
    slot=Slot(TUESDAY, time(10)),
    minutes=60,
    counsellor_id=COUNSELLOR.aad_object_id,
    adviser=ADVISER,
    booked_at=NOW,
    deadline=date(2026, 11, 1),
    judgment=JUDGMENT,
    teams=TeamsMeeting(event_id="event-1", join_url="https://teams.microsoft.com/l/meetup-join/1"),
    interpreter=Interpreter(status=InterpreterStatus.ORDERED, level="B", by=COUNSELLOR, at=NOW),
    moves=(
        Move(
            from_slot=Slot(FRIDAY, time(9)),
            to_slot=Slot(TUESDAY, time(10)),
            by=ADVISER,
            at=NOW,
            interpreter_lapsed=True,
        ),
    ),
)
ASKED = ExceptionRequest(
    id=UUID(int=2),
    request=REQUEST.model_copy(update={"slot": None}),
    duf_given=True,
    wishes=(Slot(FRIDAY, time(12)),),
    reason=AskedReason.DEADLINE,
    adviser=ADVISER,
    counsellor_id=COUNSELLOR.aad_object_id,
    asked_at=NOW,
    deadline=None,
)
WAITS = WaitingEntry(
    id=UUID(int=3),
    request=REQUEST.model_copy(update={"slot": None}),
    duf_given=True,
    minutes=60,
    adviser=ADVISER,
    counsellor_id=COUNSELLOR.aad_object_id,
    joined_at=NOW,
    leave_after=date(2026, 12, 1),
    deadline=None,
)
OFFERED = WAITS.model_copy(
    update={
        "revision": 2,
        "status": WaitingStatus.OFFERED,
        "offered": Slot(TUESDAY, time(13)),
        "held_until": NOW + timedelta(hours=4),
        "held_of": OTHER,
    }
)
MEETING = GroupMeeting(
    id=UUID(int=4),
    status=GroupStatus.AGREED,
    request=GroupMeetingRequest(
        municipality="Larvik",
        mode=Mode.DIGITAL,
        participants=12,
        languages=("uk", "ti"),
        own_interpreter=False,
        times=(Slot(FRIDAY, time(9)),),
    ),
    minutes=180,
    places=20,
    counsellor_id=OTHER,
    asked_at=NOW,
    parties=(
        Party(municipality="Larvik", adviser=ADVISER, number=12, attendance=Attendance(count=10, by_duf=1, at=NOW)),
    ),
    slot=Slot(FRIDAY, time(9)),
    judgment=JUDGMENT,
)
BLOCK = Block(BLOCKED, COUNSELLOR.aad_object_id, TUESDAY, TUESDAY, time(8), time(9), date(2026, 10, 20))
SUBSTITUTION = Substitution(UUID(int=6), COUNSELLOR.aad_object_id, OTHER, FRIDAY, FRIDAY)
DRAFT = Draft(DRAFTED, ADVISER, "walk", 1, '{"municipality": "Tønsberg"}')
EFFECT = Effect(EffectKind.COUNSELLOR_CARD, BOOKED.id, BOOKED.revision, about="about")
POSTED = Posted(BOOKED.id, "adviser", ADDRESS, "1:23")
CHANGE = Difference(kind=DifferenceKind.PHONE, subject="Veileder En", before="000 00 001", after="000 00 002")
DELIVERY = "activity-1"


async def put(tx: SqlTransaction) -> None:
    await tx.add_booking(BOOKED, DUF)
    await tx.add_exception(ASKED, DUF)
    await tx.add_waiting(WAITS, DUF)
    await tx.save_waiting(OFFERED)
    await tx.add_group_meeting(MEETING.model_copy(update={"status": GroupStatus.PROPOSED, "slot": None, "revision": 0}))
    await tx.save_group_meeting(MEETING)
    await tx.keep_attendance(MEETING, [DUF], ADVISER)
    await tx.add_block(BLOCK)
    await tx.add_substitution(SUBSTITUTION)
    await tx.add_material(MATERIAL, BOOKED.id, TEXT, NOW)
    await tx.save_draft(DRAFT, NOW)
    await tx.enqueue([EFFECT], NOW)
    await tx.remember_address(ADVISER, ADDRESS, NOW)
    await tx.keep_posted(POSTED)
    await tx.keep_language(ADVISER.aad_object_id, "nn", chosen=True)
    await tx.first_time(DELIVERY, NOW)
    await tx.record_directory_changes([CHANGE], ADVISER, NOW)
    await tx.record(BOOKED.id, "booked", ADVISER, NOW)


async def check(store: SqlStore, opened: Database, revision: str) -> None:
    """Each row means what it did when it was put there, at `revision`, and the time that is held stays held."""
    all_week = Span(NOW, NOW + timedelta(days=90))
    async with store.begin() as tx:
        assert await tx.booking(BOOKED.id) == BOOKED
        assert await tx.duf(BOOKED.id) == DUF
        assert await tx.bookings_of_adviser(ADVISER, NOW) == [BOOKED]
        assert await tx.exception(ASKED.id) == ASKED
        assert await tx.exception_duf(ASKED.id) == DUF
        assert await tx.waiting_list(COUNSELLOR.aad_object_id) == [OFFERED]
        assert await tx.waiting_duf(OFFERED.id) == DUF
        assert await tx.group_meeting(MEETING.id) == MEETING
        assert await tx.attended(DUF)
        assert await tx.blocks_of(COUNSELLOR.aad_object_id, TUESDAY) == [BLOCK]
        assert BOOKED.span in await tx.taken(COUNSELLOR.aad_object_id, all_week)
        assert await tx.taken(OTHER, all_week) == [span(Slot(TUESDAY, time(13)), 60), MEETING.span]
        assert await tx.substitutions(FRIDAY) == [SUBSTITUTION]
        assert await tx.material(MATERIAL) == TEXT
        assert await tx.draft(DRAFTED) == DRAFT
        assert await tx.address_of(ADVISER.aad_object_id) == ADDRESS
        assert await tx.posted(BOOKED.id, "adviser") == POSTED
        assert await tx.language_of(ADVISER.aad_object_id) == ("nn", True)
        assert not await tx.first_time(DELIVERY, NOW)
        (leased,) = await tx.lease(NOW, NOW + timedelta(minutes=2), 10)
        assert leased.effect == EFFECT
    (change,) = await opened.run(select(directory_changes), {})
    assert (change.event, change.subject, change.after) == ("directory-phone-changed", "Veileder En", "000 00 002")
    (entry,) = await opened.run(select(audit), {})
    assert (entry.subject_id, entry.event, entry.by, entry.at) == (BOOKED.id, "booked", ADVISER.key, NOW)


async def go_on(store: SqlStore) -> None:
    """What is kept can be changed and added to, as it is every day."""
    async with store.begin() as tx:
        await tx.save_booking(BOOKED.model_copy(update={"revision": BOOKED.revision + 1}))
        await tx.enqueue([EFFECT], NOW)
        await tx.record(BOOKED.id, "changed", ADVISER, NOW)
        await tx.record_directory_changes([CHANGE], ADVISER, NOW)
        await tx.commit()
