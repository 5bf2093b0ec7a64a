"""how far each has read what another changed in a programme"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def key_to(column, other):
    name = op.f(f"fk_programme_readings_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "programme_readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        key_to("school_id", "schools"),
        key_to("revision_id", "programme_revisions"),
        key_to("member_id", "members"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_readings")),
        sa.UniqueConstraint(
            "revision_id", "member_id", name=op.f("uq_programme_readings_revision_id_member_id")
        ),
    )


def downgrade() -> None:
    op.drop_table("programme_readings")
