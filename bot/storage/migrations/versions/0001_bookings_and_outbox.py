"""Drafts, bookings and the time they hold, outbox, addresses, posted cards, deliveries seen, audit trail."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ROW_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "addresses",
        sa.Column("aad_object_id", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), comment="plain JSON; empty while somebody is waited for who never wrote"),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), comment="why it is dead"),
        sa.Column("changed_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("aad_object_id", name="pk_addresses"),
    )
    op.create_table(
        "audit",
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("by", sa.String(), comment="tenant id / object id; empty for the assistant itself"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_booking_id", "audit", ["booking_id"])
    op.create_table(
        "bookings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.String(), nullable=False),
        sa.Column("adviser", sa.String(), nullable=False, comment="tenant id / object id"),
        sa.Column("municipality", sa.String()),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("duf", sa.LargeBinary(), comment="sealed; emptied when its purpose is met"),
        sa.Column(
            "content", sa.Text(), nullable=False, comment="the whole booking as JSON; the other columns are for queries"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
    )
    op.create_index("ix_bookings_adviser_booked_at", "bookings", ["adviser", "booked_at"])
    op.create_index("ix_bookings_adviser_ends_at", "bookings", ["adviser", "ends_at"])
    op.create_index(
        "ix_bookings_counsellor_id_ends_at_starts_at", "bookings", ["counsellor_id", "ends_at", "starts_at"]
    )
    op.create_table(
        "directory_changes",
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False, comment="a counsellor's name, a municipality or a tenant id"),
        sa.Column("before", sa.Text(), comment="empty where it is new"),
        sa.Column("after", sa.Text(), comment="empty where it is gone"),
        sa.Column("by", sa.String(), nullable=False, comment="tenant id / object id"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_directory_changes"),
    )
    op.create_index("ix_directory_changes_at", "directory_changes", ["at"])
    op.create_table(
        "drafts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_tenant_id", sa.String(), nullable=False),
        sa.Column("owner_id", sa.String(), nullable=False),
        sa.Column("owner_name", sa.String(), nullable=False),
        sa.Column("dialog", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False, comment="sealed: may hold a DUF number"),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_table(
        "blocks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("counsellor_id", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("final_day", sa.Date(), nullable=False, comment="the last day that it closes, repeats included"),
        sa.Column("starts", sa.String(), comment="Oslo wall time HH:MM; empty for whole days"),
        sa.Column("ends", sa.String()),
        sa.Column("until", sa.Date(), comment="repeated each week until this date; empty for once"),
        sa.PrimaryKeyConstraint("id", name="pk_blocks"),
    )
    op.create_index("ix_blocks_counsellor_id_final_day", "blocks", ["counsellor_id", "final_day"])
    op.create_table(
        "substitutions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("absent_id", sa.String(), nullable=False),
        sa.Column("stand_in_id", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_substitutions"),
    )
    op.create_index("ix_substitutions_last_day", "substitutions", ["last_day"])
    op.create_table(
        "materials",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column(
            "content", sa.LargeBinary(), nullable=False, comment="sealed; the row goes when it has been delivered"
        ),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_materials"),
    )
    op.create_index("ix_materials_saved_at", "materials", ["saved_at"])
    op.create_table(
        "outbox",
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("waiting_for", sa.String(), comment="object id of the person who cannot be reached yet"),
        sa.Column("last_error", sa.String(), comment="a short code, never a text from outside"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), comment="when it was done or given up"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
    )
    op.create_index("ix_outbox_booking_id_lane_id", "outbox", ["booking_id", "lane", "id"])
    op.create_index("ix_outbox_state_due_at", "outbox", ["state", "due_at"])
    op.create_index("ix_outbox_waiting_for", "outbox", ["waiting_for"])
    op.create_table(
        "posted",
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("booking_id", "role", name="pk_posted"),
    )
    op.create_table(
        "languages",
        sa.Column("aad_object_id", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column(
            "chosen", sa.Boolean(), nullable=False, comment="asked for, and so kept whatever the person writes in"
        ),
        sa.PrimaryKeyConstraint("aad_object_id", name="pk_languages"),
    )
    op.create_table(
        "seen",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_seen"),
    )
    op.create_index("ix_seen_at", "seen", ["at"])
    op.create_table(
        "held_time",
        sa.Column("counsellor_id", sa.String(), nullable=False),
        sa.Column(
            "cell",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="start of CELL_MINUTES; the key keeps two out of one time",
        ),
        sa.Column("holder_id", sa.Uuid(), nullable=False, comment="a session, a group meeting, or one who waits"),
        sa.PrimaryKeyConstraint("counsellor_id", "cell", name="pk_held_time"),
    )
    op.create_index("ix_held_time_holder_id", "held_time", ["holder_id"])
    op.create_table(
        "exception_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.String(), nullable=False),
        sa.Column("adviser", sa.String(), nullable=False, comment="tenant id / object id"),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("duf", sa.LargeBinary(), comment="sealed; emptied when the request is closed"),
        sa.Column(
            "content", sa.Text(), nullable=False, comment="the whole request as JSON; the other columns are for queries"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_exception_requests"),
    )
    op.create_table(
        "waiting_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.String(), nullable=False),
        sa.Column("adviser", sa.String(), nullable=False, comment="tenant id / object id"),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_of", sa.String(), comment="the counsellor whose time is held; empty while none is"),
        sa.Column("starts_at", sa.DateTime(timezone=True)),
        sa.Column("ends_at", sa.DateTime(timezone=True)),
        sa.Column("duf", sa.LargeBinary(), comment="sealed; emptied when the adviser leaves the list"),
        sa.Column(
            "content", sa.Text(), nullable=False, comment="the whole entry as JSON; the other columns are for queries"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_waiting_entries"),
    )
    op.create_index(
        "ix_waiting_entries_counsellor_id_status_joined_at",
        "waiting_entries",
        ["counsellor_id", "status", "joined_at"],
    )
    op.create_table(
        "group_meetings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("counsellor_id", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), comment="empty until a time is agreed"),
        sa.Column("ends_at", sa.DateTime(timezone=True)),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "content", sa.Text(), nullable=False, comment="the whole meeting as JSON; the other columns are for queries"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_meetings"),
    )
    op.create_index("ix_group_meetings_status_ends_at", "group_meetings", ["status", "ends_at"])
    op.create_index("ix_group_meetings_counsellor_id_ends_at", "group_meetings", ["counsellor_id", "ends_at"])
    op.create_table(
        "group_attendance",
        sa.Column(
            "fingerprint",
            sa.LargeBinary(),
            nullable=False,
            comment="keyed, of a DUF number; deleted as those are",
        ),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False, comment="tenant id / object id"),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", "meeting_id", "recorded_by", name="pk_group_attendance"),
    )
    op.create_index("ix_group_attendance_ended_at", "group_attendance", ["ended_at"])
    op.create_index("ix_group_attendance_meeting_id_recorded_by", "group_attendance", ["meeting_id", "recorded_by"])
