"""diagnoses: a programme that was prolonged asks at its new end as well"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

ONCE = "uq_diagnoses_programme_id_phase"
EACH_TIME = "uq_diagnoses_programme_id_phase_round"


def upgrade() -> None:
    with op.batch_alter_table("diagnoses") as diagnoses:
        diagnoses.add_column(sa.Column("round", sa.Integer(), nullable=False, server_default="1"))
        diagnoses.drop_constraint(op.f(ONCE), type_="unique")
        diagnoses.create_unique_constraint(op.f(EACH_TIME), ["programme_id", "phase", "round"])


def downgrade() -> None:
    op.execute("DELETE FROM diagnoses WHERE round > 1")
    with op.batch_alter_table("diagnoses") as diagnoses:
        diagnoses.drop_constraint(op.f(EACH_TIME), type_="unique")
        diagnoses.drop_column("round")
        diagnoses.create_unique_constraint(op.f(ONCE), ["programme_id", "phase"])
