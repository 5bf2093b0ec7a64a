"""What came of a meeting (п. 3.1.5/3): held or not, its goal, the next one. Said by whoever leads it."""

from datetime import date, datetime

from domain.activities import Activity
from domain.meeting_news import Recorded
from domain.meetings import (
    NOTE_LIMIT,
    Meeting,
    MeetingState,
    Reached,
    check_contact,
    check_recordable,
    goal_of,
    subject_of_leaders,
)
from domain.people import Actor
from domain.rights import require
from domain.talks import check_words
from domain.texts import paragraphs
from storage import activities, audit, freezes, meetings
from storage.meeting_letters import forget
from storage.meeting_lists import next_of
from storage.tx import Tx

GOALS_OFFERED = 3


def record_meeting(
    tx: Tx, actor: Actor, now: datetime, meeting_id: int, held: bool, reached: Reached | None = None
) -> Recorded:
    """From its beginning on, and again while the mentor corrects it. Who was there: all, unless said otherwise."""
    meeting = _meeting(tx, actor, now, meeting_id, "record_meeting")
    check_recordable(meeting, now)
    state = MeetingState.HELD if held else MeetingState.MISSED
    known = [MeetingState.PLANNED, MeetingState.HELD, MeetingState.MISSED]
    came_of_it = reached.value if reached and held and meeting.goal else None
    meetings.settle(
        tx, [meeting_id], known, state,
        reached=came_of_it, recorded_by=actor.member_id, recorded_at=now,
    )  # fmt: skip
    meetings.note_attended(tx, meeting_id, [one.member_id for one in meeting.people] if held else [])
    forget(tx, [meeting])
    _note(tx, actor, f"meeting_{state.value}", meeting, now)
    return _recorded(tx, actor, now, meeting_id)


def see_record(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Recorded:
    """What was recorded, with the goals at hand for the next meeting."""
    _meeting(tx, actor, now, meeting_id, "see_record")
    return _recorded(tx, actor, now, meeting_id)


def set_next_goal(tx: Tx, actor: Actor, now: datetime, meeting_id: int, goal: str) -> Recorded:
    """What the mentee works on till the next meeting; where that is planned, it is for this."""
    meeting = _meeting(tx, actor, now, meeting_id, "set_next_goal")
    check_recordable(meeting, now)
    _check_contact(tx, actor, meeting)
    check_words(goal, adult_and_student=meeting.adult_and_student)
    meetings.change(tx, meeting_id, next_goal=goal_of(goal))
    following = next_of(tx, meeting, now, actor.today(now))
    if following is not None:
        of = activities.meant_by(tx, meeting.mentorship_id, goal)
        meetings.change(tx, following.id, goal=goal_of(goal), activity_id=of)
    return _recorded(tx, actor, now, meeting_id)


def write_meeting_note(tx: Tx, actor: Actor, now: datetime, meeting_id: int, note: str) -> None:
    """For those who met; nobody else reads it."""
    meeting = _meeting(tx, actor, now, meeting_id, "write_meeting_note")
    check_recordable(meeting, now)
    _check_contact(tx, actor, meeting)
    check_words(note, adult_and_student=meeting.adult_and_student)
    meetings.change(tx, meeting_id, note=paragraphs(note, NOTE_LIMIT))


def _meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int, action: str) -> Meeting:
    meetings.hold(tx, [meeting_id])
    meeting = meetings.existing(tx, actor, now, meeting_id)
    require(actor, action, subject_of_leaders(meeting))
    return meeting


def _check_contact(tx: Tx, actor: Actor, meeting: Meeting) -> None:
    """What is written here the others read: it passes only where contact is open."""
    if actor.is_student:
        freezes.check_not_stopped(tx, actor.school_id, actor.member_id)
    check_contact(meeting.circle.concerned(actor.member_id), meeting.goes_on)


def _recorded(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Recorded:
    today = actor.today(now)
    meeting = meetings.find(tx, meeting_id, actor.school_id, today)
    assert meeting is not None
    following = next_of(tx, meeting, now, today)
    return Recorded(
        meeting_id=meeting_id,
        pair_id=meeting.mentorship_id,
        names=tuple(one.called for one in meeting.others(actor.member_id)),
        held=meeting.state is MeetingState.HELD,
        goal=meeting.goal,
        reached=meeting.reached,
        next_goal=meeting.next_goal,
        goals=_goals(tx, meeting, following, today),
        next_id=following.id if following else None,
        next_at=following.starts_at if following else None,
        activity=_to_close(tx, meeting),
    )


def _goals(tx: Tx, meeting: Meeting, following: Meeting | None, today: date) -> tuple[str, ...]:
    """The goal that the next meeting has, the one that was not reached, and the programme's next."""
    planned = [following.goal] if following else []
    unreached = [meeting.goal] if meeting.reached is not Reached.YES else []
    titles: list[str] = []
    if meeting.mentorship_id is not None:
        upcoming = activities.upcoming(tx, meeting.mentorship_id, today, GOALS_OFFERED + 1)
        titles = [one.title for one in upcoming if one.title != meeting.goal]
    return tuple(dict.fromkeys(goal for goal in (*planned, *unreached, *titles) if goal))[:GOALS_OFFERED]


def _to_close(tx: Tx, meeting: Meeting) -> Activity | None:
    """What it belongs to, if it is open still: after a meeting that was held it may be closed in one press."""
    if meeting.activity_id is None or meeting.state is not MeetingState.HELD:
        return None
    activity = activities.find(tx, meeting.activity_id, meeting.school_id)
    return activity if activity is not None and activity.done_at is None else None


def _note(tx: Tx, actor: Actor, deed: str, meeting: Meeting, now: datetime) -> None:
    concerned = next((one.member_id for one in meeting.people if not one.leads), None)
    audit.note_by(tx, actor, deed, "meeting", meeting.id, now, concerned)
