"""orders of replacement and of ending, and which of them put the end of a pair on record"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

FOREIGN_KEY = "fk_mentorships_ending_order_id_orders"


def upgrade() -> None:
    with op.batch_alter_table("orders") as orders:
        orders.add_column(sa.Column("kind", sa.String(16), nullable=False, server_default="appointment"))
    with op.batch_alter_table("mentorships") as mentorships:
        mentorships.add_column(sa.Column("ending_order_id", sa.Integer()))
        mentorships.create_foreign_key(
            op.f(FOREIGN_KEY), "orders", ["ending_order_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index("ix_mentorships_order", "mentorships", ["order_id"])
    op.create_index("ix_mentorships_ending_order", "mentorships", ["ending_order_id"])


def downgrade() -> None:
    for name in ("ix_mentorships_ending_order", "ix_mentorships_order"):
        op.drop_index(name, table_name="mentorships")
    with op.batch_alter_table("mentorships") as mentorships:
        mentorships.drop_constraint(op.f(FOREIGN_KEY), type_="foreignkey")
        mentorships.drop_column("ending_order_id")
    with op.batch_alter_table("orders") as orders:
        orders.drop_column("kind")
