"""guests of meetings: who was asked to which one, and who comes along"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def key_to(column, other, ondelete="CASCADE"):
    name = op.f(f"fk_meeting_guests_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "meeting_guests",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer()),
        sa.Column("asked_at", Moment(timezone=True), nullable=False),
        key_to("school_id", "schools"),
        key_to("meeting_id", "meetings"),
        key_to("member_id", "members"),
        key_to("asked_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("meeting_id", "member_id", name=op.f("pk_meeting_guests")),
    )
    op.create_index("ix_meeting_guests_member", "meeting_guests", ["member_id"])
    op.add_column(
        "meeting_people", sa.Column("guest", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    op.drop_column("meeting_people", "guest")
    op.drop_table("meeting_guests")
