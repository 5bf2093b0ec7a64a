"""works that are handed in and checked, remarks with their answers, meetings of an activity"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

OPEN = sa.text("state IN ('gathering', 'handed_in')")


def key_to(table, column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    with op.batch_alter_table("activities") as activities:
        activities.add_column(sa.Column("given", sa.Boolean(), nullable=False, server_default=sa.false()))
        activities.add_column(sa.Column("handed_in_at", Moment(timezone=True)))
    waits = sa.text("handed_in_at IS NOT NULL")
    op.create_index(
        "ix_activities_waiting", "activities", ["programme_id", "handed_in_at"],
        sqlite_where=waits, postgresql_where=waits,
    )  # fmt: skip
    op.create_table(
        "works",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("begun_at", Moment(timezone=True), nullable=False),
        sa.Column("handed_in_at", Moment(timezone=True)),
        sa.Column("recorded_by", sa.Integer()),
        sa.Column("checked_by", sa.Integer()),
        sa.Column("checked_at", Moment(timezone=True)),
        key_to("works", "school_id", "schools", "CASCADE"),
        key_to("works", "activity_id", "activities", "CASCADE"),
        key_to("works", "author_id", "members", "CASCADE"),
        key_to("works", "recorded_by", "members", "SET NULL"),
        key_to("works", "checked_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_works")),
    )
    op.create_index(
        "uq_works_open", "works", ["activity_id"], unique=True, sqlite_where=OPEN, postgresql_where=OPEN
    )
    op.create_index("ix_works_activity", "works", ["activity_id", "id"])
    op.create_index("ix_works_author", "works", ["author_id"])
    op.create_table(
        "work_parts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("work_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("file_id", sa.String(200)),
        sa.Column("written_at", Moment(timezone=True), nullable=False),
        key_to("work_parts", "school_id", "schools", "CASCADE"),
        key_to("work_parts", "work_id", "works", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_parts")),
    )
    op.create_index("ix_work_parts_work", "work_parts", ["work_id", "id"])
    op.create_table(
        "remarks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("work_id", sa.Integer()),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.String(1000)),
        sa.Column("written_by", sa.Integer()),
        sa.Column("written_at", Moment(timezone=True), nullable=False),
        sa.Column("answered_at", Moment(timezone=True)),
        key_to("remarks", "school_id", "schools", "CASCADE"),
        key_to("remarks", "activity_id", "activities", "CASCADE"),
        key_to("remarks", "work_id", "works", "CASCADE"),
        key_to("remarks", "author_id", "members", "CASCADE"),
        key_to("remarks", "reader_id", "members", "CASCADE"),
        key_to("remarks", "written_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remarks")),
    )
    op.create_index("ix_remarks_activity", "remarks", ["activity_id", "id"])
    for column in ("work", "author", "reader"):
        op.create_index(f"ix_remarks_{column}", "remarks", [f"{column}_id"])
    with op.batch_alter_table("meetings") as meetings:
        meetings.add_column(sa.Column("activity_id", sa.Integer()))
        meetings.create_foreign_key(
            op.f("fk_meetings_activity_id_activities"), "activities", ["activity_id"], ["id"],
            ondelete="SET NULL",
        )  # fmt: skip
    op.create_index("ix_meetings_activity", "meetings", ["activity_id", "starts_at"])


def downgrade() -> None:
    op.drop_index("ix_meetings_activity", "meetings")
    with op.batch_alter_table("meetings") as meetings:
        meetings.drop_constraint(op.f("fk_meetings_activity_id_activities"), type_="foreignkey")
        meetings.drop_column("activity_id")
    for table in ("remarks", "work_parts", "works"):
        op.drop_table(table)
    op.drop_index("ix_activities_waiting", "activities")
    with op.batch_alter_table("activities") as activities:
        for name in ("given", "handed_in_at"):
            activities.drop_column(name)
