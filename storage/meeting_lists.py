"""Meetings as their people look for them: those to come, those that were, those that nobody has recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select

from domain.categories import Category
from domain.meetings import Meeting, MeetingState
from domain.names import called
from domain.pages import PAGE_SIZE
from storage.meetings import loaded, meeting_people, meetings
from storage.members import members
from storage.mentorships import mentorships
from storage.tx import Tx

STILL_ON = timedelta(hours=1)
"""So long after its beginning a meeting stands among those to come."""


class Which(StrEnum):
    AHEAD = "ahead"
    UNRECORDED = "unrecorded"
    """It is over, and the mentor has not said how it was."""
    PAST = "past"


@dataclass(frozen=True, slots=True)
class PairToMeet:
    """An own active pair, by the name of the other."""

    pair_id: int
    name: str


def counts_of_member(tx: Tx, school_id: int, member_id: int, now: datetime) -> dict[Which, int]:
    """Of each kind, in one statement."""
    counted = [
        select(func.count())
        .select_from(meetings)
        .where(meetings.c.school_id == school_id, of_member(which, member_id, now))
        .scalar_subquery()
        .label(which.value)
        for which in Which
    ]
    row = tx.first(select(*counted))
    return {which: int(getattr(row, which.value)) for which in Which}


def of_member(which: Which, member_id: int, now: datetime) -> ColumnElement[bool]:
    """Those of each kind that are this person's; recording is for whoever leads."""
    mine = meeting_people.c.member_id == member_id
    if which is Which.UNRECORDED:
        mine = and_(mine, meeting_people.c.leads)
    planned = meetings.c.state == MeetingState.PLANNED.value
    begun = meetings.c.starts_at <= now - STILL_ON
    when = {
        Which.AHEAD: and_(planned, ~begun),
        Which.UNRECORDED: and_(planned, meetings.c.starts_at <= now),
        Which.PAST: or_(~planned, begun),
    }[which]
    return and_(meetings.c.id.in_(select(meeting_people.c.meeting_id).where(mine)), when)


def page(
    tx: Tx, school_id: int, which: ColumnElement[bool], today: date, page: int, *, newest_first: bool = False
) -> list[Meeting]:
    own = and_(meetings.c.school_id == school_id, which)
    return loaded(tx, own, today, PAGE_SIZE, page * PAGE_SIZE, newest_first=newest_first)


def pairs_to_meet(tx: Tx, school_id: int, member_id: int) -> tuple[PairToMeet, ...]:
    """The longest first."""
    other = members.alias("other")
    rows = tx.rows(
        select(mentorships.c.id, other.c.name, other.c.category)
        .join(
            other,
            or_(
                and_(other.c.id == mentorships.c.mentor_id, mentorships.c.mentee_id == member_id),
                and_(other.c.id == mentorships.c.mentee_id, mentorships.c.mentor_id == member_id),
            ),
        )
        .where(mentorships.c.school_id == school_id, mentorships.c.state == "active")
        .order_by(mentorships.c.activated_at, mentorships.c.id)
    )
    student = Category.STUDENT.value
    return tuple(PairToMeet(row.id, called(row.name, student=row.category == student)) for row in rows)


def last_of(tx: Tx, meeting: Meeting, today: date) -> Meeting | None:
    """The meeting of the same people before this one, if it was held or missed."""
    return last_before(tx, _same_circle(meeting), meeting.starts_at, today)


def last_before(tx: Tx, circle: ColumnElement[bool], moment: datetime, today: date) -> Meeting | None:
    settled = meetings.c.state.in_((MeetingState.HELD.value, MeetingState.MISSED.value))
    found = loaded(tx, and_(circle, settled, meetings.c.starts_at < moment), today, 1, newest_first=True)
    return found[0] if found else None


def next_of(tx: Tx, meeting: Meeting, now: datetime, today: date) -> Meeting | None:
    """The next planned one of the same people."""
    planned = meetings.c.state == MeetingState.PLANNED.value
    ahead = meetings.c.starts_at > max(now, meeting.starts_at)
    found = loaded(tx, and_(_same_circle(meeting), planned, ahead), today, 1)
    return found[0] if found else None


def of_pair(pair_id: int) -> ColumnElement[bool]:
    return meetings.c.mentorship_id == pair_id


def _same_circle(meeting: Meeting) -> ColumnElement[bool]:
    if meeting.mentorship_id is not None:
        return of_pair(meeting.mentorship_id)
    return meetings.c.group_id == meeting.group_id


def states_of_pair(tx: Tx, school_id: int, pair_id: int) -> dict[MeetingState, int]:
    """How many there are of each."""
    rows = tx.rows(
        select(meetings.c.state, func.count().label("number"))
        .where(meetings.c.school_id == school_id, of_pair(pair_id))
        .group_by(meetings.c.state)
    )
    return {MeetingState(row.state): row.number for row in rows}


def times_of_activity(tx: Tx, activity_id: int, limit: int) -> tuple[tuple[datetime, MeetingState], ...]:
    """Of the meetings that belong to an activity, the latest first: when, and what became of them."""
    rows = tx.rows(
        select(meetings.c.starts_at, meetings.c.state)
        .where(meetings.c.activity_id == activity_id, meetings.c.state != MeetingState.CANCELLED.value)
        .order_by(meetings.c.starts_at.desc(), meetings.c.id.desc())
        .limit(limit)
    )
    return tuple((row.starts_at, MeetingState(row.state)) for row in rows)


def times_of_pair(
    tx: Tx, school_id: int, pair_id: int, page: int
) -> Sequence[tuple[datetime, int, MeetingState, tuple[str, ...]]]:
    """When, how long, what became of it and which guests came along: nothing that was written."""
    rows = tx.rows(
        select(meetings.c.id, meetings.c.starts_at, meetings.c.minutes, meetings.c.state)
        .where(meetings.c.school_id == school_id, of_pair(pair_id))
        .order_by(meetings.c.starts_at.desc(), meetings.c.id.desc())
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    guests = _guests_of(tx, [row.id for row in rows])
    return [
        (row.starts_at, row.minutes, MeetingState(row.state), tuple(guests.get(row.id, ()))) for row in rows
    ]


def _guests_of(tx: Tx, meeting_ids: Sequence[int]) -> dict[int, list[str]]:
    rows = tx.rows(
        select(meeting_people.c.meeting_id, members.c.name)
        .join(members, members.c.id == meeting_people.c.member_id)
        .where(meeting_people.c.meeting_id.in_(meeting_ids), meeting_people.c.guest)
        .order_by(members.c.search_name, members.c.id)
    )
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row.meeting_id, []).append(called(row.name, student=False))
    return found
