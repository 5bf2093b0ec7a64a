"""diagnoses: a questionnaire before the programme and one at its end"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def key_to(table, column, other, then):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=then
    )


def upgrade() -> None:
    op.create_table(
        "diagnoses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("phase", sa.String(8), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("questionnaire", sa.String(24)),
        sa.Column("scales", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("asked_at", Moment(timezone=True), nullable=False),
        sa.Column("given_at", Moment(timezone=True)),
        sa.Column("recorded_by", sa.Integer()),
        sa.Column("observed_hard", sa.String(300), nullable=False, server_default=""),
        sa.Column("observed_strong", sa.String(300), nullable=False, server_default=""),
        sa.Column("noted_by", sa.Integer()),
        key_to("diagnoses", "school_id", "schools", "CASCADE"),
        key_to("diagnoses", "programme_id", "programmes", "CASCADE"),
        key_to("diagnoses", "member_id", "members", "CASCADE"),
        key_to("diagnoses", "recorded_by", "members", "SET NULL"),
        key_to("diagnoses", "noted_by", "members", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diagnoses")),
        sa.UniqueConstraint("programme_id", "phase", name=op.f("uq_diagnoses_programme_id_phase")),
    )
    op.create_index("ix_diagnoses_school", "diagnoses", ["school_id", "state"])
    op.create_index("ix_diagnoses_member", "diagnoses", ["member_id", "state"])
    op.create_table(
        "diagnosis_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("diagnosis_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("question", sa.String(120), nullable=False),
        sa.Column("mark", sa.Integer()),
        sa.Column("words", sa.String(300)),
        key_to("diagnosis_answers", "school_id", "schools", "CASCADE"),
        key_to("diagnosis_answers", "diagnosis_id", "diagnoses", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diagnosis_answers")),
        sa.UniqueConstraint(
            "diagnosis_id", "kind", "question", name=op.f("uq_diagnosis_answers_diagnosis_id_kind_question")
        ),
    )


def downgrade() -> None:
    op.drop_table("diagnosis_answers")
    op.drop_table("diagnoses")
