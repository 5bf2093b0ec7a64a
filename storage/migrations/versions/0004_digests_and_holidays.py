"""digests and holidays"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("digest_hour", sa.Integer(), nullable=True))
    with op.batch_alter_table("schools") as schools:
        schools.add_column(sa.Column("holidays", sa.Text(), nullable=False, server_default="[]"))


def downgrade() -> None:
    with op.batch_alter_table("schools") as schools:
        schools.drop_column("holidays")
    with op.batch_alter_table("people") as people:
        people.drop_column("digest_hour")
