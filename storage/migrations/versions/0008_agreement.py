"""since when a revision of a programme waits for whom it waits"""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("programme_revisions") as revisions:
        revisions.add_column(sa.Column("state_since", Moment(timezone=True)))
    op.execute("UPDATE programme_revisions SET state_since = COALESCE(in_force_at, made_at)")


def downgrade() -> None:
    with op.batch_alter_table("programme_revisions") as revisions:
        revisions.drop_column("state_since")
