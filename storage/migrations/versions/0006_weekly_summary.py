"""the weekly summary"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

INDEXES = (
    ("ix_activities_school", "activities", ["school_id", "due_on"]),
    ("ix_reflections_school", "reflections", ["school_id", "state"]),
    ("ix_help_requests_school", "help_requests", ["school_id", "asked_at"]),
    ("ix_messages_school", "messages", ["school_id", "written_at"]),
)


def upgrade() -> None:
    with op.batch_alter_table("schools") as schools:
        for name, usual in (("summary_day", "0"), ("summary_hour", "8"), ("silent_after", "14")):
            schools.add_column(sa.Column(name, sa.Integer(), nullable=False, server_default=usual))
    op.create_table(
        "weekly_figures",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"],
            ["schools.id"],
            name=op.f("fk_weekly_figures_school_id_schools"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("school_id", "week", name=op.f("pk_weekly_figures")),
    )
    op.create_table(
        "weekly_plans",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(timezone=True), nullable=False),
        sa.Column("since", Moment(timezone=True)),
        sa.Column("until", Moment(timezone=True)),
        sa.Column("silent_since", Moment(timezone=True)),
        sa.Column("today", sa.Date()),
        sa.Column("ahead_to", sa.Date()),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_weekly_plans_school_id_schools"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_weekly_plans")),
    )
    op.create_index("ix_weekly_plans_due", "weekly_plans", ["due_at"])
    op.create_table(
        "curator_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("answers_id", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("chat_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("written_at", Moment(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_curator_words_{column}_{table}"), ondelete="CASCADE"
            )
            for column, table in (("school_id", "schools"), ("author_id", "members"), ("reader_id", "members"))
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_curator_words")),
    )
    op.create_index("ix_curator_words_place", "curator_words", ["chat_id", "message_id"])
    op.create_index("ix_curator_words_reader", "curator_words", ["reader_id"])
    op.create_index("ix_curator_words_author", "curator_words", ["author_id"])
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)
    op.execute("INSERT INTO weekly_plans (school_id, due_at) SELECT id, created_at FROM schools")


def downgrade() -> None:
    for name, table, _ in INDEXES:
        op.drop_index(name, table)
    for table in ("curator_words", "weekly_plans", "weekly_figures"):
        op.drop_table(table)
    with op.batch_alter_table("schools") as schools:
        for name in ("summary_day", "summary_hour", "silent_after"):
            schools.drop_column(name)
