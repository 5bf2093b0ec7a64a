"""own goals of the mentee after a programme; whether its good parts may be shared"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def key_to(table, column, other):
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "own_goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(200), nullable=False),
        sa.Column("by_when", sa.Date()),
        sa.Column("muted", sa.Boolean(), nullable=False),
        sa.Column("set_at", Moment(timezone=True), nullable=False),
        sa.Column("reached_at", Moment(timezone=True)),
        key_to("own_goals", "school_id", "schools"),
        key_to("own_goals", "programme_id", "programmes"),
        key_to("own_goals", "member_id", "members"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_goals")),
    )
    op.create_index("ix_own_goals_programme", "own_goals", ["programme_id"])
    op.create_index("ix_own_goals_member", "own_goals", ["member_id"])
    op.create_table(
        "practice_leaves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.Column("answered_at", Moment(timezone=True), nullable=False),
        key_to("practice_leaves", "school_id", "schools"),
        key_to("practice_leaves", "programme_id", "programmes"),
        key_to("practice_leaves", "member_id", "members"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice_leaves")),
        sa.UniqueConstraint(
            "programme_id", "member_id", name=op.f("uq_practice_leaves_programme_id_member_id")
        ),
    )
    op.create_index("ix_practice_leaves_school", "practice_leaves", ["school_id", "allowed"])
    op.create_index("ix_practice_leaves_member", "practice_leaves", ["member_id"])


def downgrade() -> None:
    op.drop_table("practice_leaves")
    op.drop_table("own_goals")
