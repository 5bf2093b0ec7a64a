"""what a school adds to the catalogue of typical activities"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def key_to(column, other, then):
    name = op.f(f"fk_school_activities_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=then)


def upgrade() -> None:
    op.create_table(
        "school_activities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("role_model", sa.String(32), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("direction", sa.String(120), nullable=False),
        sa.Column("difficulties", sa.Text(), nullable=False),
        sa.Column("expected", sa.String(300), nullable=False),
        sa.Column("added_by", sa.Integer()),
        sa.Column("added_at", Moment(timezone=True), nullable=False),
        sa.Column("retired_by", sa.Integer()),
        sa.Column("retired_at", Moment(timezone=True)),
        key_to("school_id", "schools", "CASCADE"),
        key_to("added_by", "members", "SET NULL"),
        key_to("retired_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_activities")),
    )
    op.create_index("ix_school_activities_school", "school_activities", ["school_id", "role_model"])


def downgrade() -> None:
    op.drop_table("school_activities")
