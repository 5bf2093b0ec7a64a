"""petitions of the two; pairs that pause, stop, succeed one another and say why they ended"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

SOUNDS = sa.text("sounds_at IS NOT NULL")
RETURNS = sa.text("returns_at IS NOT NULL")
SUCCEEDS = sa.text("succeeds_id IS NOT NULL")


def key_to(column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_petitions_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    op.create_table(
        "petitions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(24), nullable=False, server_default=""),
        sa.Column("words", sa.String(1000), nullable=False, server_default=""),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("stop", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("filed_at", Moment(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("sounds_at", Moment(timezone=True)),
        sa.Column("taken_by", sa.Integer()),
        sa.Column("decided_by", sa.Integer()),
        sa.Column("decided_at", Moment(timezone=True)),
        sa.Column("answer", sa.String(500), nullable=False, server_default=""),
        sa.Column("done_at", Moment(timezone=True)),
        key_to("school_id", "schools", "CASCADE"),
        key_to("mentorship_id", "mentorships", "CASCADE"),
        key_to("author_id", "members", "CASCADE"),
        key_to("taken_by", "members", "SET NULL"),
        key_to("decided_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_petitions")),
    )
    op.create_index("ix_petitions_author", "petitions", ["author_id", "id"])
    op.create_index("ix_petitions_mentorship", "petitions", ["mentorship_id", "state"])
    op.create_index("ix_petitions_school", "petitions", ["school_id", "state"])
    op.create_index(
        "ix_petitions_sounds", "petitions", ["sounds_at"], sqlite_where=SOUNDS, postgresql_where=SOUNDS
    )
    with op.batch_alter_table("mentorships") as mentorships:
        mentorships.add_column(sa.Column("end_reason", sa.String(24), nullable=False, server_default=""))
        mentorships.add_column(sa.Column("succeeds_id", sa.Integer()))
        mentorships.add_column(sa.Column("stopped_at", Moment(timezone=True)))
        mentorships.add_column(sa.Column("paused_until", sa.Date()))
        mentorships.add_column(sa.Column("returns_at", Moment(timezone=True)))
    op.create_index(
        "ix_mentorships_returns", "mentorships", ["returns_at"],
        sqlite_where=RETURNS, postgresql_where=RETURNS,
    )  # fmt: skip
    op.create_index(
        "ix_mentorships_succeeds", "mentorships", ["succeeds_id"],
        sqlite_where=SUCCEEDS, postgresql_where=SUCCEEDS,
    )  # fmt: skip


def downgrade() -> None:
    for name in ("ix_mentorships_succeeds", "ix_mentorships_returns"):
        op.drop_index(name, table_name="mentorships")
    with op.batch_alter_table("mentorships") as mentorships:
        for name in ("end_reason", "succeeds_id", "stopped_at", "paused_until", "returns_at"):
            mentorships.drop_column(name)
    op.drop_table("petitions")
