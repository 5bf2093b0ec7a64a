"""Meetings on a schedule set beforehand (п. 3.1.5/3): planned, confirmed, moved, cancelled by those who meet."""

from collections.abc import Sequence
from datetime import datetime

from domain.meeting_news import Told
from domain.meeting_times import FARTHEST_DAYS, SERIES_LIMIT, Diary, check_time, weekly
from domain.meetings import (
    MINUTES,
    Circle,
    Coming,
    Meeting,
    MeetingState,
    Participant,
    Wish,
    about_series,
    check_changeable,
    check_length,
    goal_of,
    place_or_link,
    subject_of,
    subject_of_changers,
    subject_of_hosts,
)
from domain.people import Actor
from domain.refusals import MeetingMoved, MeetingTooFar, NotFound
from domain.rights import require
from domain.talks import check_words
from storage import activities, audit, freezes, meetings, schools
from storage.guest_letters import ask_anew, call_off
from storage.meeting_diaries import LONGEST, diary, horizon
from storage.meeting_letters import forget, rewrite_reminders, tell, tell_of_series, write_reminders
from storage.outbox import withdraw
from storage.tx import Tx


def plan_meeting(
    tx: Tx,
    actor: Actor,
    now: datetime,
    pair_id: int,
    starts_at: datetime,
    minutes: int = MINUTES,
    where: str = "",
    goal: str = "",
) -> Told:
    """By either of the two; the other is asked. Raises why not at this time, and ContactFrozen."""
    circle = _circle(tx, actor, now, pair_id, "plan_meeting")
    wish = _wish(tx, circle, starts_at, minutes, where, goal)
    book = diary(tx, circle, starts_at, starts_at + LONGEST)
    check_time(starts_at, minutes, now, book)
    [meeting] = meetings.add(tx, circle, [wish], actor.member_id, now)
    _note(tx, actor, "meeting_planned", meeting, now)
    write_reminders(tx, [meeting], book.hours, now)
    others = meeting.others(actor.member_id)
    seen_at = tell(tx, meeting, others, "meeting_asked", book.hours, now, by=actor.member_id, was=0)
    return _told(actor, [meeting], seen_at, now)


def plan_series(
    tx: Tx,
    actor: Actor,
    now: datetime,
    pair_id: int,
    starts_at: datetime,
    count: int,
    minutes: int = MINUTES,
    where: str = "",
    goals: tuple[str, ...] = (),
) -> Told:
    """Weekly at the wall time of the first; the goals in their order. The other is asked once for all."""
    circle = _circle(tx, actor, now, pair_id, "plan_series")
    if not 2 <= count <= SERIES_LIMIT:
        raise NotFound
    book = diary(tx, circle, starts_at, horizon(starts_at))
    check_time(starts_at, minutes, now, book)
    wishes = [
        _wish(tx, circle, at, minutes, where, goals[n] if n < len(goals) else "")
        for n, at in enumerate(weekly(starts_at, count, minutes, book))
    ]
    planned = meetings.add(tx, circle, wishes, actor.member_id, now)
    _note(tx, actor, "series_planned", planned[0], now)
    write_reminders(tx, planned, book.hours, now)
    others = planned[0].others(actor.member_id)
    seen_at = tell_of_series(
        tx, planned[0], others, "series_asked", book.hours, now, by=actor.member_id, was=0
    )
    return _told(actor, planned, seen_at, now)


def confirm_meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int, at: int | None = None) -> bool:
    """«Буду»: whoever planned it hears. `at`: the time that was read, in seconds of the epoch; a yes to an old one
    is none. False where it was said before."""
    meeting = _meeting(tx, actor, now, meeting_id, "confirm_meeting")
    _check_open(tx, actor, meeting, now)
    _check_same_time(meeting, at)
    if not meetings.say_coming(tx, [meeting_id], actor.member_id, Coming.YES):
        return False
    planner = _who_waits(meeting, actor)
    tell(
        tx, meeting, planner, "meeting_confirmed", schools.hours(tx, actor.school_id), now, by=actor.member_id
    )
    return True


def confirm_series(tx: Tx, actor: Actor, now: datetime, meeting_id: int, at: int | None = None) -> bool:
    """This meeting and those of its series after it."""
    meeting = _meeting(tx, actor, now, meeting_id, "confirm_series")
    rest = _rest(tx, meeting, now)
    _check_open(tx, actor, rest[0], now)
    _check_same_time(meeting, at)
    if not meetings.say_coming(tx, [one.id for one in rest], actor.member_id, Coming.YES):
        return False
    planner = _who_waits(meeting, actor)
    tell_of_series(
        tx, rest[0], planner, "series_confirmed", schools.hours(tx, actor.school_id), now, by=actor.member_id
    )
    return True


def move_meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int, starts_at: datetime) -> Told:
    """Another time, by any of those who meet; the others are asked anew."""
    meeting = _meeting(tx, actor, now, meeting_id, "move_meeting")
    _check_open(tx, actor, meeting, now)
    book = diary(tx, meeting.circle, starts_at, starts_at + LONGEST, but=[meeting_id])
    check_time(starts_at, meeting.minutes, now, book)
    [moved] = _put_off(tx, actor, [meeting], [starts_at], book, now)
    _note(tx, actor, "meeting_moved", meeting, now)
    was = int(meeting.starts_at.timestamp())
    others = moved.partners(actor.member_id)
    seen_at = tell(tx, moved, others, "meeting_asked", book.hours, now, by=actor.member_id, was=was)
    return _told(actor, [moved], seen_at, now)


def move_series(tx: Tx, actor: Actor, now: datetime, meeting_id: int, starts_at: datetime) -> Told:
    """This meeting and those of its series after it, weekly from the new time on."""
    meeting = _meeting(tx, actor, now, meeting_id, "move_series")
    rest = _rest(tx, meeting, now)
    _check_open(tx, actor, rest[0], now)
    book = diary(tx, meeting.circle, starts_at, horizon(starts_at), but=[one.id for one in rest])
    check_time(starts_at, meeting.minutes, now, book)
    moved = _put_off(tx, actor, rest, weekly(starts_at, len(rest), meeting.minutes, book), book, now)
    _note(tx, actor, "series_moved", meeting, now)
    assert meeting.series_id is not None
    withdraw(tx, about_series(meeting.series_id))
    others, was = meeting.partners(actor.member_id), int(rest[0].starts_at.timestamp())
    seen_at = tell_of_series(
        tx, moved[0], others, "series_asked", book.hours, now, by=actor.member_id, was=was
    )
    return _told(actor, moved, seen_at, now)


def cancel_meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Told:
    """By any of those who meet, without a reason; also where contact stands still."""
    meeting = _meeting(tx, actor, now, meeting_id, "cancel_meeting")
    check_changeable(meeting, now)
    cancelled = _cancel(tx, [meeting], now)
    _note(tx, actor, "meeting_cancelled", meeting, now)
    others, hours = meeting.partners(actor.member_id), schools.hours(tx, actor.school_id)
    seen_at = tell(tx, cancelled[0], others, "meeting_off", hours, now, by=actor.member_id)
    return _told(actor, cancelled, seen_at, now)


def cancel_series(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Told:
    """This meeting and those of its series after it."""
    meeting = _meeting(tx, actor, now, meeting_id, "cancel_series")
    cancelled = _cancel(tx, _rest(tx, meeting, now), now)
    _note(tx, actor, "series_cancelled", meeting, now)
    assert meeting.series_id is not None
    withdraw(tx, about_series(meeting.series_id))
    others, hours = meeting.partners(actor.member_id), schools.hours(tx, actor.school_id)
    seen_at = tell_of_series(tx, cancelled[0], others, "series_off", hours, now, by=actor.member_id)
    return _told(actor, cancelled, seen_at, now)


def set_meeting_goal(tx: Tx, actor: Actor, now: datetime, meeting_id: int, goal: str) -> None:
    """What the meeting is for: by any of those who meet, until it has begun; empty: none."""
    meeting = _meeting(tx, actor, now, meeting_id, "set_meeting_goal")
    _check_open(tx, actor, meeting, now)
    check_words(goal, adult_and_student=meeting.adult_and_student)
    of = activities.meant_by(tx, meeting.mentorship_id, goal)
    meetings.change(tx, meeting_id, goal=goal_of(goal), activity_id=of)


def set_meeting_place(tx: Tx, actor: Actor, now: datetime, meeting_id: int, where: str) -> None:
    """The others hear where they are to come."""
    meeting = _meeting(tx, actor, now, meeting_id, "set_meeting_place")
    _check_open(tx, actor, meeting, now)
    check_words(where, adult_and_student=meeting.adult_and_student)
    place, link = place_or_link(where)
    if (place, link) == (meeting.place, meeting.link):
        return
    meetings.change(tx, meeting_id, place=place, link=link, revision=meeting.revision + 1)
    hours = schools.hours(tx, actor.school_id)
    [changed] = _again(tx, [meeting], now)
    rewrite_reminders(tx, [changed], hours, now)
    tell(tx, changed, changed.others(actor.member_id), "meeting_place", hours, now, by=actor.member_id)


def _circle(tx: Tx, actor: Actor, now: datetime, pair_id: int, action: str) -> Circle:
    """Raises NotFound; then whatever keeps these people from meeting."""
    circle = meetings.circle_of_pair(tx, pair_id, actor.school_id, actor.today(now), hold=True)
    if circle is None:
        raise NotFound
    require(actor, action, subject_of(circle))
    freezes.check_circle(tx, actor, circle)
    return circle


def _meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int, action: str) -> Meeting:
    """Raises NotFound: of others' meetings one learns nothing."""
    meetings.hold(tx, [meeting_id])
    meeting = meetings.existing(tx, actor, now, meeting_id)
    answering = {"confirm_meeting": subject_of, "confirm_series": subject_of_hosts}
    require(actor, action, answering.get(action, subject_of_changers)(meeting))
    return meeting


def _rest(tx: Tx, meeting: Meeting, now: datetime) -> list[Meeting]:
    """What lies ahead of its series, from this meeting on. Raises MeetingOver, NotFound: it is in none."""
    check_changeable(meeting, now)
    if meeting.series_id is None:
        raise NotFound
    series = meetings.of_series(tx, meeting.series_id, meeting.school_id, now.date())
    return [one for one in series if one.state is MeetingState.PLANNED and one.starts_at >= meeting.starts_at]


def _check_open(tx: Tx, actor: Actor, meeting: Meeting, now: datetime) -> None:
    check_changeable(meeting, now)
    freezes.check_circle(tx, actor, meeting.circle)


def _check_same_time(meeting: Meeting, at: int | None) -> None:
    """Raises MeetingMoved."""
    if at is not None and at != int(meeting.starts_at.timestamp()):
        raise MeetingMoved


def _who_waits(meeting: Meeting, actor: Actor) -> list[Participant]:
    """Who hears a yes: whoever planned it, and whoever leads; who leads a group sees it on the meeting itself."""
    if meeting.group_id is not None:
        return []
    others = meeting.others(actor.member_id)
    return [one for one in others if one.leads or one.member_id == meeting.planned_by]


def _wish(tx: Tx, circle: Circle, starts_at: datetime, minutes: int, where: str, goal: str) -> Wish:
    """An adult and a student give each other no account in a place or a goal (п. 2.1). A goal that is an activity of
    their programme is for this."""
    check_length(minutes)
    for words in (where, goal):
        check_words(words, adult_and_student=circle.adult_and_student)
    place, link = place_or_link(where)
    of = activities.meant_by(tx, circle.mentorship_id, goal)
    return Wish(starts_at, minutes, place, link, goal_of(goal), of)


def _put_off(
    tx: Tx, actor: Actor, found: Sequence[Meeting], times: Sequence[datetime], book: Diary, now: datetime
) -> list[Meeting]:
    """Whatever was still to be said of the old times is withdrawn, and written anew for the new ones."""
    if len(times) < len(found):
        raise MeetingTooFar(days=FARTHEST_DAYS)
    chosen = [(one.id, at) for one, at in zip(found, times, strict=True)]
    meetings.put_off(tx, chosen, actor.member_id)
    forget(tx, found)
    moved = _again(tx, found, now)
    write_reminders(tx, moved, book.hours, now)
    ask_anew(tx, moved, book.hours, now, by=actor.member_id, was=[one.starts_at for one in found])
    return moved


def _cancel(tx: Tx, found: Sequence[Meeting], now: datetime) -> list[Meeting]:
    ids = [one.id for one in found]
    meetings.settle(tx, ids, [MeetingState.PLANNED], MeetingState.CANCELLED)
    forget(tx, found)
    cancelled = _again(tx, found, now)
    call_off(tx, cancelled, now)
    return cancelled


def _again(tx: Tx, found: Sequence[Meeting], now: datetime) -> list[Meeting]:
    """As they are after the change."""
    return meetings.with_ids(tx, [one.id for one in found], found[0].school_id, now.date())


def _told(actor: Actor, found: Sequence[Meeting], seen_at: datetime, now: datetime) -> Told:
    others = found[0].partners(actor.member_id)
    return Told(
        found[0].id,
        len(found),
        tuple(one.called for one in others),
        seen_at if seen_at > now else None,
        any(one.reachable for one in others),
    )


def _note(tx: Tx, actor: Actor, deed: str, meeting: Meeting, now: datetime) -> None:
    concerned = next((one.member_id for one in meeting.people if not one.leads), None)
    audit.note_by(tx, actor, deed, "meeting", meeting.id, now, concerned)
