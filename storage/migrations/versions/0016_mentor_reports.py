"""the mentor's report and what the two conclude; they may look back more than once, and assess each other"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def key_to(table, column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    op.create_table(
        "mentor_reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("sections", sa.Text(), nullable=False),
        sa.Column("order_mark", sa.Integer()),
        sa.Column("outcome", sa.String(16)),
        sa.Column("until", sa.Date()),
        sa.Column("remark", sa.String(300), nullable=False, server_default=""),
        sa.Column("drafted_at", Moment(timezone=True), nullable=False),
        sa.Column("given_at", Moment(timezone=True)),
        sa.Column("returned_by", sa.Integer()),
        key_to("mentor_reports", "school_id", "schools", "CASCADE"),
        key_to("mentor_reports", "programme_id", "programmes", "CASCADE"),
        key_to("mentor_reports", "member_id", "members", "CASCADE"),
        key_to("mentor_reports", "returned_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_reports")),
        sa.UniqueConstraint("programme_id", "round", name=op.f("uq_mentor_reports_programme_id_round")),
    )
    op.create_index("ix_mentor_reports_school", "mentor_reports", ["school_id", "state"])
    op.create_index("ix_mentor_reports_member", "mentor_reports", ["member_id", "state"])
    op.create_table(
        "conclusions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("proposed_by", sa.Integer()),
        sa.Column("proposed_at", Moment(timezone=True), nullable=False),
        sa.Column("answered_by", sa.Integer()),
        sa.Column("answered_at", Moment(timezone=True)),
        key_to("conclusions", "school_id", "schools", "CASCADE"),
        key_to("conclusions", "programme_id", "programmes", "CASCADE"),
        key_to("conclusions", "proposed_by", "members", "SET NULL"),
        key_to("conclusions", "answered_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conclusions")),
    )
    op.create_index("ix_conclusions_programme", "conclusions", ["programme_id", "id"])
    with op.batch_alter_table("programmes") as programmes:
        programmes.add_column(sa.Column("overdue_since", sa.Date()))
    once = op.f("uq_reflections_programme_id_member_id")
    with op.batch_alter_table("reflections") as reflections:
        reflections.add_column(sa.Column("round", sa.Integer(), nullable=False, server_default="1"))
        reflections.add_column(sa.Column("programme_mark", sa.Integer()))
        reflections.add_column(sa.Column("partner_mark", sa.Integer()))
        reflections.drop_constraint(once, type_="unique")
        reflections.create_unique_constraint(
            op.f("uq_reflections_programme_id_member_id_round"), ["programme_id", "member_id", "round"]
        )


def downgrade() -> None:
    op.execute("DELETE FROM reflections WHERE round > 1")
    with op.batch_alter_table("reflections") as reflections:
        reflections.drop_constraint(op.f("uq_reflections_programme_id_member_id_round"), type_="unique")
        for name in ("round", "programme_mark", "partner_mark"):
            reflections.drop_column(name)
        reflections.create_unique_constraint(
            op.f("uq_reflections_programme_id_member_id"), ["programme_id", "member_id"]
        )
    with op.batch_alter_table("programmes") as programmes:
        programmes.drop_column("overdue_since")
    for table in ("conclusions", "mentor_reports"):
        op.drop_table(table)
