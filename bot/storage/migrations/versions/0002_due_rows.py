"""An index of what is to be done in the outbox, in the order in which it is due, instead of one of all states."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TO_DO = sa.text("state IN ('ready', 'leased')")


def upgrade() -> None:
    op.create_index("ix_outbox_due", "outbox", ["due_at", "id"], postgresql_where=TO_DO, sqlite_where=TO_DO)
    op.drop_index("ix_outbox_state_due_at", "outbox")
