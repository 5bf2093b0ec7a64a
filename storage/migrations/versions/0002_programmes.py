"""programmes, their activities and stages, reflections"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('programmes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('mentorship_id', sa.Integer(), nullable=False),
    sa.Column('begins_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('stage', sa.String(length=24), nullable=False),
    sa.Column('turns_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('made_by', sa.Integer(), nullable=True),
    sa.Column('made_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('accepted_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.Column('ended_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['made_by'], ['members.id'], name=op.f('fk_programmes_made_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['mentorship_id'], ['mentorships.id'], name=op.f('fk_programmes_mentorship_id_mentorships'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_programmes_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programmes'))
    )
    with op.batch_alter_table('programmes', schema=None) as batch_op:
        batch_op.create_index('ix_programmes_school_state', ['school_id', 'state'], unique=False)
        batch_op.create_index('ix_programmes_turns', ['turns_at'], unique=False, sqlite_where=sa.text('turns_at IS NOT NULL'), postgresql_where=sa.text('turns_at IS NOT NULL'))
        batch_op.create_index('uq_programmes_standing', ['mentorship_id'], unique=True, sqlite_where=sa.text("state != 'ended'"), postgresql_where=sa.text("state != 'ended'"))

    op.create_table('activities',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('programme_id', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('responsible_id', sa.Integer(), nullable=False),
    sa.Column('muted', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('added_by', sa.Integer(), nullable=True),
    sa.Column('added_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('done_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.Column('done_by', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['added_by'], ['members.id'], name=op.f('fk_activities_added_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['done_by'], ['members.id'], name=op.f('fk_activities_done_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_activities_programme_id_programmes'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['responsible_id'], ['members.id'], name=op.f('fk_activities_responsible_id_members'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_activities_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_activities'))
    )
    with op.batch_alter_table('activities', schema=None) as batch_op:
        batch_op.create_index('ix_activities_programme', ['programme_id', 'due_on'], unique=False)
        batch_op.create_index('ix_activities_responsible', ['responsible_id', 'due_on'], unique=False)

    op.create_table('programme_difficulties',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('programme_id', sa.Integer(), nullable=False),
    sa.Column('value', sa.String(length=120), nullable=False),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_programme_difficulties_programme_id_programmes'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_programme_difficulties_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programme_difficulties')),
    sa.UniqueConstraint('programme_id', 'value', name=op.f('uq_programme_difficulties_programme_id_value'))
    )
    op.create_table('reflections',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('programme_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('good', sa.Text(), nullable=True),
    sa.Column('hard', sa.Text(), nullable=True),
    sa.Column('onward', sa.Text(), nullable=True),
    sa.Column('mark', sa.Integer(), nullable=True),
    sa.Column('shown_to', sa.String(length=16), nullable=True),
    sa.Column('asked_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('given_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['member_id'], ['members.id'], name=op.f('fk_reflections_member_id_members'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_reflections_programme_id_programmes'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_reflections_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reflections')),
    sa.UniqueConstraint('programme_id', 'member_id', name=op.f('uq_reflections_programme_id_member_id'))
    )
    with op.batch_alter_table('reflections', schema=None) as batch_op:
        batch_op.create_index('ix_reflections_member', ['member_id', 'state'], unique=False)

    op.create_table('stage_changes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('programme_id', sa.Integer(), nullable=False),
    sa.Column('stage', sa.String(length=24), nullable=False),
    sa.Column('why', sa.String(length=24), nullable=False),
    sa.Column('changed_by', sa.Integer(), nullable=True),
    sa.Column('changed_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['changed_by'], ['members.id'], name=op.f('fk_stage_changes_changed_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_stage_changes_programme_id_programmes'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_stage_changes_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stage_changes'))
    )
    with op.batch_alter_table('stage_changes', schema=None) as batch_op:
        batch_op.create_index('ix_stage_changes_programme', ['programme_id', 'id'], unique=False)

    with op.batch_alter_table('schools', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reflect_before', sa.Integer(), server_default='30', nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('schools', schema=None) as batch_op:
        batch_op.drop_column('reflect_before')

    with op.batch_alter_table('stage_changes', schema=None) as batch_op:
        batch_op.drop_index('ix_stage_changes_programme')

    op.drop_table('stage_changes')
    with op.batch_alter_table('reflections', schema=None) as batch_op:
        batch_op.drop_index('ix_reflections_member')

    op.drop_table('reflections')
    op.drop_table('programme_difficulties')
    with op.batch_alter_table('activities', schema=None) as batch_op:
        batch_op.drop_index('ix_activities_responsible')
        batch_op.drop_index('ix_activities_programme')

    op.drop_table('activities')
    with op.batch_alter_table('programmes', schema=None) as batch_op:
        batch_op.drop_index('uq_programmes_standing', sqlite_where=sa.text("state != 'ended'"), postgresql_where=sa.text("state != 'ended'"))
        batch_op.drop_index('ix_programmes_turns', sqlite_where=sa.text('turns_at IS NOT NULL'), postgresql_where=sa.text('turns_at IS NOT NULL'))
        batch_op.drop_index('ix_programmes_school_state')

    op.drop_table('programmes')
