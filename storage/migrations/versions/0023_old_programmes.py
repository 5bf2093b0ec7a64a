"""programmes of before the revisions: what they say becomes their first revision"""

import json
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

AT_A_TIME = 50
DESIGNED = ("preparatory", "design")
GONE_TOPICS = ("programme_proposed", "programme_accepted", "programme_returned")
"""Letters by which a mentee was asked for a yes, before all were asked for theirs."""

programmes = sa.table(
    "programmes",
    sa.column("id", sa.Integer),
    sa.column("school_id", sa.Integer),
    sa.column("mentorship_id", sa.Integer),
    sa.column("begins_on", sa.Date),
    sa.column("ends_on", sa.Date),
    sa.column("state", sa.String),
    sa.column("stage", sa.String),
    sa.column("made_by", sa.Integer),
    sa.column("made_at", Moment()),
    sa.column("accepted_at", Moment()),
    sa.column("stage_since", sa.Date),
)
activities = sa.table(
    "activities",
    sa.column("id", sa.Integer),
    sa.column("programme_id", sa.Integer),
    sa.column("title", sa.String),
    sa.column("due_on", sa.Date),
    sa.column("responsible_id", sa.Integer),
    sa.column("given", sa.Boolean),
    sa.column("key", sa.Integer),
    sa.column("difficulties", sa.Text),
)
revisions = sa.table(
    "programme_revisions",
    sa.column("school_id", sa.Integer),
    sa.column("programme_id", sa.Integer),
    sa.column("number", sa.Integer),
    sa.column("state", sa.String),
    sa.column("version", sa.Integer),
    sa.column("content", sa.Text),
    sa.column("made_by", sa.Integer),
    sa.column("made_at", Moment()),
    sa.column("in_force_at", Moment()),
    sa.column("state_since", Moment()),
)
pairs = sa.table("mentorships", *map(sa.column, ("id", "mentor_id", "form", "role_model", "kind")))
difficulties = sa.table("programme_difficulties", *map(sa.column, ("id", "programme_id", "value")))
schools = sa.table("schools", *map(sa.column, ("id", "zone")))
stage_changes = sa.table(
    "stage_changes",
    sa.column("id", sa.Integer),
    sa.column("programme_id", sa.Integer),
    sa.column("changed_at", Moment()),
)
outbox = sa.table("outbox", *map(sa.column, ("topic", "object_key", "state")))


def upgrade() -> None:
    bind, last = op.get_bind(), 0
    while found := bind.execute(without_revision(last)).all():
        for programme in found:
            bring_forward(bind, programme)
        last = found[-1].id


def without_revision(after):
    """Some of them with what their pair is, by id."""
    return (
        sa.select(
            programmes,
            *(pairs.c[name] for name in ("mentor_id", "form", "role_model", "kind")),
            schools.c.zone,
        )
        .join(pairs, pairs.c.id == programmes.c.mentorship_id)
        .join(schools, schools.c.id == programmes.c.school_id)
        .where(
            programmes.c.id > after,
            ~sa.exists().where(revisions.c.programme_id == programmes.c.id),
        )
        .order_by(programmes.c.id)
        .limit(AT_A_TIME)
    )


def bring_forward(bind, programme):
    hard = difficulties_of(bind, programme.id)
    planned = activities_of(bind, programme.id)
    bind.execute(revisions.insert().values(first_revision(programme, hard, planned)))
    if agreed_at(programme) is None:
        bind.execute(activities.delete().where(activities.c.programme_id == programme.id))
    else:
        follow_items(bind, planned, hard)
    stand(bind, programme)
    ask_no_more(bind, programme.id)


def difficulties_of(bind, programme_id):
    query = sa.select(difficulties.c.value).where(difficulties.c.programme_id == programme_id)
    return list(bind.execute(query.order_by(difficulties.c.id)).scalars())


def activities_of(bind, programme_id):
    """What was planned, without what a mentor gave in passing: the first is item 1."""
    which = activities.c.programme_id == programme_id, ~activities.c.given
    return bind.execute(
        sa.select(activities).where(*which).order_by(activities.c.due_on, activities.c.id)
    ).all()


def agreed_at(programme):
    """None: nobody has agreed to it, and its activities stood for a plan only."""
    return None if programme.stage in DESIGNED else programme.accepted_at or programme.made_at


def first_revision(programme, hard, planned):
    """What nobody has agreed to is a draft, or is asked for no longer where its pair has ended."""
    agreed, over = agreed_at(programme), programme.state == "ended"
    state = "in_force" if agreed else "dropped" if over else "draft"
    return {
        "school_id": programme.school_id,
        "programme_id": programme.id,
        "number": 1,
        "state": state,
        "version": 0,
        "content": json.dumps(content(programme, hard, planned), ensure_ascii=False),
        "made_by": programme.made_by,
        "made_at": programme.made_at,
        "in_force_at": agreed,
        "state_since": agreed or programme.made_at,
    }


def content(programme, hard, planned):
    """The first item is against all that is hard: п. 1.2 leaves no difficulty without an activity."""
    return {
        "begins_on": programme.begins_on.isoformat(),
        "ends_on": programme.ends_on.isoformat(),
        "forms": [programme.form],
        "role_models": [programme.role_model],
        "kinds": [programme.kind],
        "directions": [],
        "difficulties": hard,
        "goals": [],
        "resources": [],
        "items": [
            {
                "key": key,
                "title": one.title,
                "due_on": one.due_on.isoformat(),
                "responsible": "mentor" if one.responsible_id == programme.mentor_id else "mentee",
                "type": "",
                "direction": "",
                "difficulties": hard if key == 1 else [],
                "expected": "",
            }
            for key, one in enumerate(planned, 1)
        ],
        "next_key": len(planned) + 1,
    }


def follow_items(bind, planned, hard):
    for key, one in enumerate(planned, 1):
        values = {"key": key, "difficulties": json.dumps(hard if key == 1 else [], ensure_ascii=False)}
        bind.execute(activities.update().where(activities.c.id == one.id).values(values))


def stand(bind, programme):
    """Since when it is at its stage, by the school's own zone; proposed to the mentee it is a draft of both."""
    changed = sa.select(stage_changes.c.changed_at).where(stage_changes.c.programme_id == programme.id)
    at = bind.execute(changed.order_by(stage_changes.c.id.desc()).limit(1)).scalar()
    since = at.astimezone(ZoneInfo(programme.zone)).date() if at else programme.begins_on
    state = "draft" if programme.state == "proposed" else programme.state
    bind.execute(
        programmes.update().where(programmes.c.id == programme.id).values(state=state, stage_since=since)
    )


def ask_no_more(bind, programme_id):
    which = outbox.c.object_key == f"programme:{programme_id}", outbox.c.topic.in_(GONE_TOPICS)
    waiting = outbox.c.state.in_(("pending", "claimed"))
    bind.execute(outbox.update().where(*which, waiting).values(state="withdrawn"))


def downgrade() -> None:
    """What they say stands in their revisions, and nowhere else where they are drafts: it is kept."""
