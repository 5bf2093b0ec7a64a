"""The next meeting of a person's day, as columns of the one statement of the first screen."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, or_, select

from domain.categories import Category
from domain.meetings import MeetingState
from domain.names import called
from domain.people import Actor
from domain.today import TodayMeeting
from domain.working_time import MIDNIGHT, ONE_DAY, instant
from storage.freezes import freezes
from storage.meetings import meeting_people, meetings
from storage.members import members

BEGUN = timedelta(minutes=15)
"""So long after its beginning one may still be on the way."""

LASTS = timedelta(hours=1)

_ME: Any = bindparam("me")
_BEGUN_AFTER: Any = bindparam("begun_after")
_MIDNIGHT: Any = bindparam("midnight")
_OVER_BY: Any = bindparam("over_by")


def values(actor: Actor, now: datetime) -> dict[str, Any]:
    """What the columns ask about; `me` is the statement's own."""
    tomorrow = actor.today(now) + ONE_DAY
    return {
        "begun_after": now - BEGUN,
        "midnight": instant(tomorrow, MIDNIGHT, actor.zone_name),
        "over_by": now - LASTS,
    }


def columns() -> list[ColumnElement[Any]]:
    """Whoever leads is named to the others, and to whoever leads the first of them."""
    others = (
        select(members.c.name, members.c.category)
        .join(meeting_people, meeting_people.c.member_id == members.c.id)
        .where(meeting_people.c.meeting_id == _next(), members.c.id != _ME)
        .order_by(meeting_people.c.leads.desc(), meeting_people.c.guest, members.c.search_name)
    )
    starts_at = select(meetings.c.starts_at).where(meetings.c.id == _next())
    everyone = select(func.count()).where(meeting_people.c.meeting_id == _next())
    return [
        starts_at.scalar_subquery().label("meets_at"),
        others.with_only_columns(members.c.name).limit(1).scalar_subquery().label("meets_name"),
        others.with_only_columns(members.c.category).limit(1).scalar_subquery().label("meets_category"),
        everyone.scalar_subquery().label("meets_people"),
    ]


def in_row(row: Any) -> TodayMeeting | None:
    if row.meets_at is None or row.meets_name is None:
        return None
    name = called(row.meets_name, student=row.meets_category == Category.STUDENT.value)
    return TodayMeeting(row.meets_at, name, row.meets_people - 2)


def unrecorded() -> ColumnElement[bool]:
    """Meetings that are over, and of which whoever led them has not said how they were."""
    led = select(meeting_people.c.meeting_id).where(meeting_people.c.member_id == _ME, meeting_people.c.leads)
    return and_(
        meetings.c.id.in_(led),
        meetings.c.state == MeetingState.PLANNED.value,
        meetings.c.starts_at <= _OVER_BY,
    )


def _next() -> Any:
    """Nobody is reminded where contact stands still: in a pair neither, in a group whom it concerns."""
    mine = select(meeting_people.c.meeting_id).where(meeting_people.c.member_id == _ME)
    people = meeting_people.alias("everyone")
    frozen = exists().where(
        people.c.meeting_id == meetings.c.id,
        or_(meetings.c.group_id.is_(None), people.c.leads, people.c.member_id == _ME),
        freezes.c.student_id == people.c.member_id,
        freezes.c.state != "lifted",
    )
    found: Select[Any] = (
        select(meetings.c.id)
        .where(
            meetings.c.id.in_(mine),
            meetings.c.state == MeetingState.PLANNED.value,
            meetings.c.starts_at > _BEGUN_AFTER,
            meetings.c.starts_at < _MIDNIGHT,
            ~frozen,
        )
        .order_by(meetings.c.starts_at)
        .limit(1)
    )
    return found.scalar_subquery()
