"""What decides when people may meet: the school's hours, what is planned already, and what is usual for them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select

from domain.meeting_times import REMEMBERED, SERIES_SEARCHED, Busy, Diary, usual_of
from domain.meetings import MINUTES, Circle, MeetingState
from storage import schools
from storage.meetings import meeting_people, meetings
from storage.tx import Tx

LONGEST = timedelta(hours=4)
"""No meeting lasts longer: what began earlier than this does not reach into the span."""


def horizon(first: datetime) -> datetime:
    """A series that begins then ends before this."""
    return first + SERIES_SEARCHED


@dataclass(frozen=True, slots=True)
class Habit:
    """How a circle met last: what the next meeting is like until somebody says otherwise."""

    starts: tuple[datetime, ...] = ()
    minutes: int = MINUTES
    place: str = ""
    link: str = ""


def diary(
    tx: Tx,
    circle: Circle,
    since: datetime,
    until: datetime,
    *,
    habit: Habit | None = None,
    but: Collection[int] = (),
) -> Diary:
    """`but`: meetings that are about to be moved stand in nobody's way."""
    hours = schools.hours(tx, circle.school_id)
    taken = busy(tx, circle, since, until, but)
    return Diary(hours, circle.people, taken, usual_of(habit.starts, hours.zone) if habit else None)


def busy(
    tx: Tx, circle: Circle, since: datetime, until: datetime, but: Collection[int] = ()
) -> tuple[Busy, ...]:
    """What is planned with any of these people."""
    rows = tx.rows(
        select(
            meeting_people.c.member_id,
            meetings.c.mentorship_id,
            meetings.c.group_id,
            meetings.c.starts_at,
            meetings.c.minutes,
        )
        .join(meetings, meetings.c.id == meeting_people.c.meeting_id)
        .where(
            meeting_people.c.member_id.in_([one.member_id for one in circle.people]),
            meetings.c.state == MeetingState.PLANNED.value,
            meetings.c.starts_at > since - LONGEST,
            meetings.c.starts_at < until,
            meetings.c.id.not_in(but),
        )
        .order_by(meetings.c.starts_at, meeting_people.c.member_id)
    )
    return tuple(
        Busy(
            row.member_id,
            row.starts_at,
            row.starts_at + timedelta(minutes=row.minutes),
            same=(row.mentorship_id, row.group_id) == (circle.mentorship_id, circle.group_id),
        )
        for row in rows
    )


def habit(tx: Tx, of_circle: ColumnElement[bool]) -> Habit:
    """By the meetings that were planned last and not cancelled; `of_circle`: whose they are."""
    rows = tx.rows(
        select(meetings.c.starts_at, meetings.c.minutes, meetings.c.place, meetings.c.link)
        .where(of_circle, meetings.c.state != MeetingState.CANCELLED.value)
        .order_by(meetings.c.starts_at.desc())
        .limit(REMEMBERED)
    )
    if not rows:
        return Habit()
    last = rows[0]
    return Habit(tuple(row.starts_at for row in rows), last.minutes, last.place, last.link)


def habit_of_group(tx: Tx, group_id: int) -> Habit:
    return habit(tx, meetings.c.group_id == group_id)


def habit_of_pair(tx: Tx, pair_id: int) -> Habit:
    return habit(tx, meetings.c.mentorship_id == pair_id)
