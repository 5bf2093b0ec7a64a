"""meetings"""

import sqlalchemy as sa
from alembic import op

import storage.schema


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('meetings',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('mentorship_id', sa.Integer(), nullable=True),
    sa.Column('series_id', sa.Integer(), nullable=True),
    sa.Column('starts_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(length=100), server_default='', nullable=False),
    sa.Column('link', sa.String(length=300), server_default='', nullable=False),
    sa.Column('goal', sa.String(length=200), server_default='', nullable=False),
    sa.Column('reached', sa.String(length=8), nullable=True),
    sa.Column('next_goal', sa.String(length=200), server_default='', nullable=False),
    sa.Column('note', sa.Text(), server_default='', nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('revision', sa.Integer(), server_default='0', nullable=False),
    sa.Column('planned_by', sa.Integer(), nullable=True),
    sa.Column('planned_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=True),
    sa.Column('recorded_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['mentorship_id'], ['mentorships.id'], name=op.f('fk_meetings_mentorship_id_mentorships'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['planned_by'], ['members.id'], name=op.f('fk_meetings_planned_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['recorded_by'], ['members.id'], name=op.f('fk_meetings_recorded_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_meetings_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meetings'))
    )
    with op.batch_alter_table('meetings', schema=None) as batch_op:
        batch_op.create_index('ix_meetings_mentorship', ['mentorship_id', 'starts_at'], unique=False)
        batch_op.create_index('ix_meetings_school', ['school_id', 'state', 'starts_at'], unique=False)
        batch_op.create_index('ix_meetings_series', ['series_id'], unique=False)

    op.create_table('meeting_people',
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('leads', sa.Boolean(), nullable=False),
    sa.Column('coming', sa.String(length=8), nullable=False),
    sa.Column('attended', sa.Boolean(), nullable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meetings.id'], name=op.f('fk_meeting_people_meeting_id_meetings'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['member_id'], ['members.id'], name=op.f('fk_meeting_people_member_id_members'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_meeting_people_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('meeting_id', 'member_id', name=op.f('pk_meeting_people'))
    )
    with op.batch_alter_table('meeting_people', schema=None) as batch_op:
        batch_op.create_index('ix_meeting_people_member', ['member_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('meeting_people', schema=None) as batch_op:
        batch_op.drop_index('ix_meeting_people_member')

    op.drop_table('meeting_people')
    with op.batch_alter_table('meetings', schema=None) as batch_op:
        batch_op.drop_index('ix_meetings_series')
        batch_op.drop_index('ix_meetings_school')
        batch_op.drop_index('ix_meetings_mentorship')

    op.drop_table('meetings')
