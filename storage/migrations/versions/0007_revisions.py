"""programmes in revisions, with answers and edits; what an activity is for and what came of it"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OPEN = sa.text("state IN ('draft', 'curator', 'council', 'head')")


def key_to(table, column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    op.create_table(
        "programme_revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Integer()),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("in_force_at", Moment(timezone=True)),
        key_to("programme_revisions", "school_id", "schools", "CASCADE"),
        key_to("programme_revisions", "programme_id", "programmes", "CASCADE"),
        key_to("programme_revisions", "made_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_revisions")),
        sa.UniqueConstraint(
            "programme_id", "number", name=op.f("uq_programme_revisions_programme_id_number")
        ),
    )
    op.create_index(
        "uq_programme_revisions_open", "programme_revisions", ["programme_id"],
        unique=True, sqlite_where=OPEN, postgresql_where=OPEN,
    )  # fmt: skip
    op.create_index("ix_programme_revisions_school", "programme_revisions", ["school_id", "state"])
    op.create_table(
        "programme_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("voice", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("yes", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.String(500), nullable=False, server_default=""),
        sa.Column("answered_by", sa.Integer()),
        sa.Column("answered_at", Moment(timezone=True), nullable=False),
        key_to("programme_answers", "school_id", "schools", "CASCADE"),
        key_to("programme_answers", "revision_id", "programme_revisions", "CASCADE"),
        key_to("programme_answers", "answered_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_answers")),
    )
    op.create_index("ix_programme_answers_revision", "programme_answers", ["revision_id", "id"])
    op.create_table(
        "programme_edits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("edited_by", sa.Integer()),
        sa.Column("edited_at", Moment(timezone=True), nullable=False),
        key_to("programme_edits", "school_id", "schools", "CASCADE"),
        key_to("programme_edits", "revision_id", "programme_revisions", "CASCADE"),
        key_to("programme_edits", "edited_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_edits")),
    )
    op.create_index("ix_programme_edits_revision", "programme_edits", ["revision_id", "version"])
    with op.batch_alter_table("programmes") as programmes:
        programmes.add_column(sa.Column("stage_since", sa.Date()))
        programmes.add_column(
            sa.Column("approved_number", sa.String(40), nullable=False, server_default="")
        )
        programmes.add_column(sa.Column("approved_on", sa.Date()))
        programmes.add_column(sa.Column("approved_by", sa.Integer()))
        programmes.create_foreign_key(
            op.f("fk_programmes_approved_by_members"), "members", ["approved_by"], ["id"], ondelete="SET NULL"
        )
    with op.batch_alter_table("activities") as activities:
        activities.add_column(sa.Column("key", sa.Integer()))
        activities.add_column(sa.Column("type", sa.String(120), nullable=False, server_default=""))
        activities.add_column(sa.Column("direction", sa.String(120), nullable=False, server_default=""))
        activities.add_column(sa.Column("difficulties", sa.Text(), nullable=False, server_default="[]"))
        activities.add_column(sa.Column("expected", sa.String(300), nullable=False, server_default=""))
        activities.add_column(sa.Column("actual", sa.String(500), nullable=False, server_default=""))
        activities.add_column(sa.Column("mark", sa.Integer()))
    with op.batch_alter_table("schools") as schools:
        schools.add_column(sa.Column("result_days", sa.Integer(), nullable=False, server_default="60"))
        schools.add_column(
            sa.Column("has_council", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("schools") as schools:
        for name in ("result_days", "has_council"):
            schools.drop_column(name)
    with op.batch_alter_table("activities") as activities:
        for name in ("key", "type", "direction", "difficulties", "expected", "actual", "mark"):
            activities.drop_column(name)
    with op.batch_alter_table("programmes") as programmes:
        programmes.drop_constraint(op.f("fk_programmes_approved_by_members"), type_="foreignkey")
        for name in ("stage_since", "approved_number", "approved_on", "approved_by"):
            programmes.drop_column(name)
    for table in ("programme_edits", "programme_answers", "programme_revisions"):
        op.drop_table(table)
