"""The next meeting of a person's day, as columns of the one statement of the first screen."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

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


def columns(actor: Actor, now: datetime) -> list[ColumnElement[Any]]:
    """Whoever leads is named to the others, and to whoever leads the first of them."""
    others = (
        select(members.c.name, members.c.category)
        .join(meeting_people, meeting_people.c.member_id == members.c.id)
        .where(meeting_people.c.meeting_id == _next(actor, now), members.c.id != actor.member_id)
        .order_by(meeting_people.c.leads.desc(), members.c.search_name)
    )
    starts_at = select(meetings.c.starts_at).where(meetings.c.id == _next(actor, now))
    everyone = select(func.count()).where(meeting_people.c.meeting_id == _next(actor, now))
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


def unrecorded(actor: Actor, now: datetime) -> ColumnElement[bool]:
    """Meetings that are over, and of which whoever led them has not said how they were."""
    led = select(meeting_people.c.meeting_id).where(
        meeting_people.c.member_id == actor.member_id, meeting_people.c.leads
    )
    return (
        meetings.c.id.in_(led)
        & (meetings.c.state == MeetingState.PLANNED.value)
        & (meetings.c.starts_at <= now - timedelta(hours=1))
    )


def _next(actor: Actor, now: datetime) -> Any:
    """Nobody is reminded where contact stands still: in a pair neither, in a group whom it concerns."""
    zone = ZoneInfo(actor.zone_name)
    midnight = instant(now.astimezone(zone).date() + ONE_DAY, MIDNIGHT, actor.zone_name)
    mine = select(meeting_people.c.meeting_id).where(meeting_people.c.member_id == actor.member_id)
    people = meeting_people.alias("everyone")
    frozen = exists().where(
        people.c.meeting_id == meetings.c.id,
        or_(meetings.c.group_id.is_(None), people.c.leads, people.c.member_id == actor.member_id),
        freezes.c.student_id == people.c.member_id,
        freezes.c.state != "lifted",
    )
    found: Select[Any] = (
        select(meetings.c.id)
        .where(
            meetings.c.id.in_(mine),
            meetings.c.state == MeetingState.PLANNED.value,
            meetings.c.starts_at > now - BEGUN,
            meetings.c.starts_at < midnight,
            ~frozen,
        )
        .order_by(meetings.c.starts_at)
        .limit(1)
    )
    return found.scalar_subquery()
