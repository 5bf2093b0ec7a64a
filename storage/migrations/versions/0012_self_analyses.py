"""sheets of self-analysis"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def key_to(column, other):
    name = op.f(f"fk_self_analyses_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "self_analyses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False, server_default="{}"),
        sa.Column("begun_at", Moment(timezone=True), nullable=False),
        sa.Column("given_at", Moment(timezone=True)),
        key_to("school_id", "schools"),
        key_to("programme_id", "programmes"),
        key_to("member_id", "members"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_analyses")),
        sa.UniqueConstraint(
            "programme_id", "member_id", name=op.f("uq_self_analyses_programme_id_member_id")
        ),
    )
    op.create_index("ix_self_analyses_member", "self_analyses", ["member_id"])


def downgrade() -> None:
    op.drop_table("self_analyses")
