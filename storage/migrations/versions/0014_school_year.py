"""school years: since when a class is known, who stays or leaves, when the curators are asked"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Due at once, and too late to ask: the next year is planned by the school's own zone."""


def key_to(table, column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("class_since", sa.Date()))
    op.execute("UPDATE members SET class_since = date(joined_at)")
    with op.batch_alter_table("members") as members:
        members.alter_column("class_since", existing_type=sa.Date(), nullable=False)
    op.create_table(
        "school_years",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("begun_by", sa.Integer()),
        sa.Column("begun_at", Moment(timezone=True), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("departed", sa.Integer(), nullable=False),
        key_to("school_years", "school_id", "schools", "CASCADE"),
        key_to("school_years", "begun_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_years")),
        sa.UniqueConstraint("school_id", "year", name=op.f("uq_school_years_school_id_year")),
    )
    op.create_table(
        "year_choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("fate", sa.String(8), nullable=False),
        sa.Column("chosen_by", sa.Integer()),
        key_to("year_choices", "school_id", "schools", "CASCADE"),
        key_to("year_choices", "member_id", "members", "CASCADE"),
        key_to("year_choices", "chosen_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_choices")),
        sa.UniqueConstraint("member_id", "year", name=op.f("uq_year_choices_member_id_year")),
    )
    op.create_table(
        "year_plans",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(timezone=True), nullable=False),
        key_to("year_plans", "school_id", "schools", "CASCADE"),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_year_plans")),
    )
    op.create_index("ix_year_plans_due", "year_plans", ["due_at"])
    plans = sa.table("year_plans", sa.column("school_id", sa.Integer), sa.column("due_at", Moment()))
    known = op.get_bind().execute(sa.text("SELECT id FROM schools ORDER BY id")).scalars()
    op.bulk_insert(plans, [{"school_id": school_id, "due_at": LONG_AGO} for school_id in known])


def downgrade() -> None:
    for table in ("year_plans", "year_choices", "school_years"):
        op.drop_table(table)
    with op.batch_alter_table("members") as members:
        members.drop_column("class_since")
