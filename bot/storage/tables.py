"""The tables. A change here needs a revision in `migrations/versions/`; a test compares the two."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
    text,
)

from bot.storage.moment import Moment

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
# SQLite numbers rows by itself only in a column that is spelt INTEGER.
_RowNumber = BigInteger().with_variant(Integer, "sqlite")

SUBJECT = "subject_id"
"""What is called booking_id in the database: since the first release it has come to be any subject's id."""

drafts = Table(
    "drafts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("owner_tenant_id", String, nullable=False),
    Column("owner_id", String, nullable=False),
    Column("owner_name", String, nullable=False),
    Column("dialog", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", LargeBinary, nullable=False, comment="sealed: may hold a DUF number"),
    # No index: it is written at every step, and asked for once an hour among the drafts of a day.
    Column("saved_at", Moment, nullable=False),
)

bookings = Table(
    "bookings",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("counsellor_id", String, nullable=False),
    Column("adviser", String, nullable=False, comment="tenant id / object id"),
    Column("municipality", String),
    Column("starts_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("booked_at", Moment, nullable=False),
    Column("duf", LargeBinary, comment="sealed; emptied when its purpose is met"),
    Column("content", Text, nullable=False, comment="the whole booking as JSON; the other columns are for queries"),
    # The end stands before the start: what is asked for is always still to come, so old bookings are never walked.
    Index(None, "counsellor_id", "ends_at", "starts_at"),
    Index(None, "adviser", "ends_at"),
    Index(None, "adviser", "booked_at"),
)

held_time = Table(
    "held_time",
    metadata,
    Column("counsellor_id", String, primary_key=True),
    Column("cell", Moment, primary_key=True, comment="start of CELL_MINUTES; the key keeps two out of one time"),
    Column("holder_id", Uuid, nullable=False, index=True, comment="a session, a group meeting, or one who waits"),
)

exception_requests = Table(
    "exception_requests",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("counsellor_id", String, nullable=False),
    Column("adviser", String, nullable=False, comment="tenant id / object id"),
    Column("asked_at", Moment, nullable=False),
    Column("duf", LargeBinary, comment="sealed; emptied when the request is closed"),
    Column("content", Text, nullable=False, comment="the whole request as JSON; the other columns are for queries"),
)

waiting_entries = Table(
    "waiting_entries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("counsellor_id", String, nullable=False),
    Column("adviser", String, nullable=False, comment="tenant id / object id"),
    Column("joined_at", Moment, nullable=False),
    Column("held_of", String, comment="the counsellor whose time is held; empty while none is"),
    Column("starts_at", Moment),
    Column("ends_at", Moment),
    Column("duf", LargeBinary, comment="sealed; emptied when the adviser leaves the list"),
    Column("content", Text, nullable=False, comment="the whole entry as JSON; the other columns are for queries"),
    Index(None, "counsellor_id", "status", "joined_at"),
)

group_meetings = Table(
    "group_meetings",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("counsellor_id", String, nullable=False),
    Column("starts_at", Moment, comment="empty until a time is agreed"),
    Column("ends_at", Moment),
    Column("asked_at", Moment, nullable=False),
    Column("content", Text, nullable=False, comment="the whole meeting as JSON; the other columns are for queries"),
    Index(None, "status", "ends_at"),
    Index(None, "counsellor_id", "ends_at"),
)

group_attendance = Table(
    "group_attendance",
    metadata,
    Column("fingerprint", LargeBinary, primary_key=True, comment="keyed, of a DUF number; deleted as those are"),
    Column("meeting_id", Uuid, primary_key=True),
    Column("recorded_by", String, primary_key=True, comment="tenant id / object id"),
    Column("ended_at", Moment, nullable=False, index=True),
    Index(None, "meeting_id", "recorded_by"),
)

blocks = Table(
    "blocks",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("counsellor_id", String, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("final_day", Date, nullable=False, comment="the last day that it closes, repeats included"),
    Column("starts", String, comment="Oslo wall time HH:MM; empty for whole days"),
    Column("ends", String),
    Column("until", Date, comment="repeated each week until this date; empty for once"),
    Index(None, "counsellor_id", "final_day"),
)

substitutions = Table(
    "substitutions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("absent_id", String, nullable=False),
    Column("stand_in_id", String, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False, index=True),
)

materials = Table(
    "materials",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("booking_id", Uuid, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="sealed; the row goes when it has been delivered"),
    Column("saved_at", Moment, nullable=False, index=True),
)

_TO_DO = text("state IN ('ready', 'leased')")
outbox = Table(
    "outbox",
    metadata,
    Column("id", _RowNumber, primary_key=True),
    Column("booking_id", Uuid, key=SUBJECT, nullable=False),
    Column("lane", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("about", String, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("waiting_for", String, index=True, comment="object id of the person who cannot be reached yet"),
    Column("last_error", String, comment="a short code, never a text from outside"),
    Column("created_at", Moment, nullable=False),
    Column("done_at", Moment, comment="when it was done or given up"),
    Index(None, SUBJECT, "lane", "id"),
    # Only what is to be done: it stays small however much has been done, waits for somebody or is to come.
    Index("ix_outbox_due", "due_at", "id", postgresql_where=_TO_DO, sqlite_where=_TO_DO),
)

addresses = Table(
    "addresses",
    metadata,
    Column("aad_object_id", String, primary_key=True),
    Column("address", Text, comment="plain JSON; empty while somebody is waited for who never wrote"),
    Column("alive", Boolean, nullable=False),
    Column("reason", String, comment="why it is dead"),
    Column("changed_at", Moment),
)

posted = Table(
    "posted",
    metadata,
    Column("booking_id", Uuid, key=SUBJECT, primary_key=True),
    Column("role", String, primary_key=True),
    Column("address", Text, nullable=False),
    Column("activity_id", String, nullable=False),
)

languages = Table(
    "languages",
    metadata,
    Column("aad_object_id", String, primary_key=True),
    Column("language", String, nullable=False),
    Column("chosen", Boolean, nullable=False, comment="asked for, and so kept whatever the person writes in"),
)

seen = Table(
    "seen",
    metadata,
    Column("key", String, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)

directory_changes = Table(
    "directory_changes",
    metadata,
    Column("id", _RowNumber, primary_key=True),
    Column("event", String, nullable=False),
    Column("subject", String, nullable=False, comment="a counsellor's name, a municipality or a tenant id"),
    Column("before", Text, comment="empty where it is new"),
    Column("after", Text, comment="empty where it is gone"),
    Column("by", String, nullable=False, comment="tenant id / object id"),
    Column("at", Moment, nullable=False, index=True),
)

audit = Table(
    "audit",
    metadata,
    Column("id", _RowNumber, primary_key=True),
    Column("booking_id", Uuid, key=SUBJECT, nullable=False, index=True),
    Column("event", String, nullable=False),
    Column("by", String, comment="tenant id / object id; empty for the assistant itself"),
    Column("at", Moment, nullable=False, index=True),
)
