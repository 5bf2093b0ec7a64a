"""Meetings of a group (п. 3.1.5/2): planned by whoever leads it, with the attendance of each."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.meeting_times import SEARCHED_DAYS, Offer, check_time, proposed, times_of
from domain.meetings import (
    MINUTES,
    Circle,
    Meeting,
    MeetingState,
    Wish,
    check_contact,
    check_length,
    check_recordable,
    goal_of,
    place_or_link,
    subject_of_leaders,
)
from domain.pages import page_within
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import Part, Subject, require, school_of
from domain.working_time import MIDNIGHT, ONE_DAY, instant
from storage import audit, freezes, group_lists, groups, meeting_lists, meetings
from storage.meeting_diaries import LONGEST, diary, habit_of_group
from storage.meeting_letters import tell, write_reminders
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class GroupSlots:
    """`where`: the place of the last meeting."""

    topic: str
    moments: tuple[datetime, ...]
    where: str


@dataclass(frozen=True, slots=True)
class GroupTimes:
    topic: str
    day: date
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class GroupMeetings:
    """The latest first."""

    topic: str
    shown: tuple[Meeting, ...]
    page: int
    total: int


def see_group_slots(tx: Tx, actor: Actor, now: datetime, group_id: int) -> GroupSlots:
    """The nearest times outside everybody's lessons and quiet hours."""
    circle = _circle(tx, actor, now, group_id, "see_group_slots")
    habit = habit_of_group(tx, group_id)
    book = diary(tx, circle, now, now + timedelta(days=SEARCHED_DAYS), habit=habit)
    return GroupSlots(circle.topic, proposed(now, MINUTES, book), habit.link or habit.place)


def see_group_times(tx: Tx, actor: Actor, now: datetime, group_id: int, day: date) -> GroupTimes:
    circle = _circle(tx, actor, now, group_id, "see_group_times")
    begins = instant(day, MIDNIGHT, actor.zone_name)
    book = diary(tx, circle, begins, instant(day + ONE_DAY, MIDNIGHT, actor.zone_name))
    return GroupTimes(circle.topic, day, times_of(day, MINUTES, now, book))


def plan_group_meeting(
    tx: Tx, actor: Actor, now: datetime, group_id: int, starts_at: datetime, where: str, goal: str
) -> int:
    """All who are in the group are asked and reminded; never during lessons (п. 3.1.4)."""
    circle = _circle(tx, actor, now, group_id, "plan_group_meeting")
    groups.hold(tx, group_id, actor.school_id)
    check_length(MINUTES)
    book = diary(tx, circle, starts_at, starts_at + LONGEST)
    check_time(starts_at, MINUTES, now, book)
    place, link = place_or_link(where)
    wish = Wish(starts_at, MINUTES, place, link, goal_of(goal))
    [meeting] = meetings.add(tx, circle, [wish], actor.member_id, now)
    audit.note_by(tx, actor, "meeting_planned", "meeting", meeting.id, now)
    write_reminders(tx, [meeting], book.hours, now)
    others = meeting.others(actor.member_id)
    tell(tx, meeting, others, "meeting_asked", book.hours, now, by=actor.member_id, was=0)
    return meeting.id


def see_attendance(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Meeting:
    """Who was there, for whoever leads."""
    return _held(tx, actor, now, meeting_id, "see_attendance")


def tick_attendance(
    tx: Tx, actor: Actor, now: datetime, meeting_id: int, member_id: int, there: bool
) -> None:
    """All are taken for present until it is said who was missing."""
    meeting = _held(tx, actor, now, meeting_id, "tick_attendance")
    one = meeting.person(member_id)
    if one is None or one.leads:
        raise NotFound
    meetings.set_attended(tx, meeting_id, member_id, there)
    deed = "attendance_there" if there else "attendance_missing"
    audit.note_by(tx, actor, deed, "meeting", meeting_id, now, member_id)


def see_group_meetings(tx: Tx, actor: Actor, now: datetime, group_id: int, page: int = 0) -> GroupMeetings:
    """When they met and who was there, for the curator: what was spoken of is the group's own."""
    group = groups.find(tx, group_id, actor.school_id, actor.today(now))
    if group is None:
        raise NotFound
    require(actor, "see_group_meetings", school_of(actor))
    which = meetings.meetings.c.group_id == group_id
    total = group_lists.count_meetings(tx, group_id)
    page = page_within(page, total)
    shown = meeting_lists.page(tx, actor.school_id, which, actor.today(now), page, newest_first=True)
    return GroupMeetings(group.plan.topic, tuple(shown), page, total)


def _circle(tx: Tx, actor: Actor, now: datetime, group_id: int, action: str) -> Circle:
    """Raises NotFound, ContactStopped to the leader oneself, and what keeps a group from meeting."""
    circle = meetings.circle_of_group(tx, group_id, actor.school_id, actor.today(now))
    if circle is None:
        raise NotFound
    leaders = frozenset(one.member_id for one in circle.people if one.leads)
    require(actor, action, Subject(circle.school_id, {Part.STUDENT: leaders}))
    freezes.check_not_stopped(tx, actor.school_id, actor.member_id)
    check_contact(circle.concerned(actor.member_id), circle.goes_on)
    return circle


def _held(tx: Tx, actor: Actor, now: datetime, meeting_id: int, action: str) -> Meeting:
    """Raises NotFound, MeetingAhead, MeetingOver."""
    meeting = meetings.existing(tx, actor, now, meeting_id)
    if meeting.group_id is None:
        raise NotFound
    require(actor, action, subject_of_leaders(meeting))
    check_recordable(meeting, now)
    if meeting.state is not MeetingState.HELD:
        raise NotFound
    return meeting
