"""peer mentoring groups, and meetings of a group"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('groups',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('topic', sa.String(length=100), nullable=False),
    sa.Column('role_model', sa.String(length=40), nullable=False),
    sa.Column('grade_from', sa.Integer(), nullable=False),
    sa.Column('grade_to', sa.Integer(), nullable=False),
    sa.Column('places', sa.Integer(), nullable=False),
    sa.Column('leader_id', sa.Integer(), nullable=True),
    sa.Column('asked_id', sa.Integer(), nullable=True),
    sa.Column('word', sa.String(length=300), server_default='', nullable=False),
    sa.Column('revision', sa.Integer(), server_default='0', nullable=False),
    sa.Column('opened_by', sa.Integer(), nullable=True),
    sa.Column('opened_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('approved_by', sa.Integer(), nullable=True),
    sa.Column('closed_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['approved_by'], ['members.id'], name=op.f('fk_groups_approved_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['asked_id'], ['members.id'], name=op.f('fk_groups_asked_id_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['leader_id'], ['members.id'], name=op.f('fk_groups_leader_id_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['opened_by'], ['members.id'], name=op.f('fk_groups_opened_by_members'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_groups_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_groups'))
    )
    with op.batch_alter_table('groups', schema=None) as batch_op:
        batch_op.create_index('ix_groups_asked', ['asked_id'], unique=False)
        batch_op.create_index('ix_groups_leader', ['leader_id'], unique=False)
        batch_op.create_index('ix_groups_school_state', ['school_id', 'state'], unique=False)

    op.create_table('group_members',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('school_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('stand', sa.String(length=8), nullable=False),
    sa.Column('came_at', storage.schema.Moment(timezone=True), nullable=False),
    sa.Column('left_at', storage.schema.Moment(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['groups.id'], name=op.f('fk_group_members_group_id_groups'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['member_id'], ['members.id'], name=op.f('fk_group_members_member_id_members'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['school_id'], ['schools.id'], name=op.f('fk_group_members_school_id_schools'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_members'))
    )
    with op.batch_alter_table('group_members', schema=None) as batch_op:
        batch_op.create_index('ix_group_members_member', ['member_id', 'stand'], unique=False)
        batch_op.create_index('uq_group_members_here', ['group_id', 'member_id'], unique=True, sqlite_where=sa.text("stand != 'left'"), postgresql_where=sa.text("stand != 'left'"))

    with op.batch_alter_table('meetings', schema=None) as batch_op:
        batch_op.add_column(sa.Column('group_id', sa.Integer(), nullable=True))
        batch_op.create_index('ix_meetings_group', ['group_id', 'starts_at'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_meetings_group_id_groups'), 'groups', ['group_id'], ['id'], ondelete='CASCADE')


def downgrade() -> None:
    with op.batch_alter_table('meetings', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_meetings_group_id_groups'), type_='foreignkey')
        batch_op.drop_index('ix_meetings_group')
        batch_op.drop_column('group_id')

    with op.batch_alter_table('group_members', schema=None) as batch_op:
        batch_op.drop_index('uq_group_members_here', sqlite_where=sa.text("stand != 'left'"), postgresql_where=sa.text("stand != 'left'"))
        batch_op.drop_index('ix_group_members_member')

    op.drop_table('group_members')
    with op.batch_alter_table('groups', schema=None) as batch_op:
        batch_op.drop_index('ix_groups_school_state')
        batch_op.drop_index('ix_groups_leader')
        batch_op.drop_index('ix_groups_asked')

    op.drop_table('groups')
