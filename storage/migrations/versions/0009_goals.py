"""goals that are followed, and their steps"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def key_to(table, column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    op.create_table(
        "goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(200), nullable=False),
        sa.Column("seen_by", sa.String(200), nullable=False, server_default=""),
        sa.Column("progress", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("reached_at", Moment(timezone=True)),
        key_to("goals", "school_id", "schools", "CASCADE"),
        key_to("goals", "programme_id", "programmes", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
        sa.UniqueConstraint("programme_id", "key", name=op.f("uq_goals_programme_id_key")),
    )
    op.create_index("ix_goals_school", "goals", ["school_id"])
    op.create_table(
        "goal_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(300), nullable=False, server_default=""),
        sa.Column("made_by", sa.Integer()),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        key_to("goal_steps", "school_id", "schools", "CASCADE"),
        key_to("goal_steps", "goal_id", "goals", "CASCADE"),
        key_to("goal_steps", "made_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_steps")),
    )
    op.create_index("ix_goal_steps_goal", "goal_steps", ["goal_id", "id"])


def downgrade() -> None:
    op.drop_table("goal_steps")
    op.drop_table("goals")
