"""Letters of meetings: invitations at a free moment of the reader, reminders by the plan of the domain, and after
the meeting the question to whoever leads it. Each carries the revision that it speaks of."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import and_, select

from domain.meeting_reminders import reminders
from domain.meeting_times import same_wall
from domain.meetings import Meeting, MeetingState, Participant, about_series
from domain.working_time import SchoolHours, heard_at
from storage import schools
from storage.meetings import come_in, go_out, loaded, meeting_people, meetings, put_off, settle, with_ids
from storage.outbox import Letter, Urgency, put_all, withdraw_all
from storage.tx import Tx

OF_TIME = ("meeting_day", "meeting_hour", "meeting_after")
"""What goes out by the time of the meeting; the rest is told at the next free moment."""


def write_reminders(tx: Tx, found: Sequence[Meeting], hours: SchoolHours, now: datetime) -> None:
    """For meetings that have none yet, or whose letters are withdrawn."""
    put_all(tx, [letter for meeting in found for letter in _of_time(meeting, hours, now)])


def rewrite_reminders(tx: Tx, found: Sequence[Meeting], hours: SchoolHours, now: datetime) -> None:
    """After a change, with the revision of today. Raises nothing: what has passed is skipped."""
    withdraw_all(tx, [meeting.about for meeting in found], OF_TIME)
    write_reminders(tx, found, hours, now)


def forget(tx: Tx, found: Iterable[Meeting]) -> None:
    """Nothing more is to be said of them."""
    withdraw_all(tx, [meeting.about for meeting in found])


def tell(
    tx: Tx,
    meeting: Meeting,
    to: Iterable[Participant],
    topic: str,
    hours: SchoolHours,
    now: datetime,
    **ids: int | str,
) -> datetime:
    """A notice to each; gives when the first of them will see it."""
    return _tell(tx, meeting.about, meeting, to, topic, hours, now, **ids)


def tell_of_series(
    tx: Tx,
    first: Meeting,
    to: Iterable[Participant],
    topic: str,
    hours: SchoolHours,
    now: datetime,
    **ids: int | str,
) -> datetime:
    """One notice for all meetings of a series from this one on."""
    assert first.series_id is not None
    return _tell(tx, about_series(first.series_id), first, to, topic, hours, now, **ids)


def call_off(tx: Tx, found: Sequence[Meeting]) -> list[Meeting]:
    """Cancelled, and nobody is reminded of them."""
    planned = [meeting for meeting in found if meeting.state is MeetingState.PLANNED]
    forget(tx, planned)
    settle(tx, [meeting.id for meeting in planned], [MeetingState.PLANNED], MeetingState.CANCELLED)
    return planned


def remind_anew(tx: Tx, school_id: int, now: datetime, *, member_id: int | None = None) -> None:
    """The hours of the school, or of one person, are others now: so are the reminders of what lies ahead."""
    hours = schools.hours(tx, school_id)
    found = _ahead(tx, school_id, now, member_id)
    put_off(tx, [(meeting.id, meeting.starts_at) for meeting in found], None)
    rewrite_reminders(tx, _ahead(tx, school_id, now, member_id), hours, now)


def keep_wall_times(tx: Tx, school_id: int, old_zone: str, now: datetime) -> None:
    """The school has another zone: a meeting at 14:30 stays at 14:30, and its reminders go with it."""
    hours = schools.hours(tx, school_id)
    found = _ahead(tx, school_id, now)
    put_off(tx, [(one.id, same_wall(one.starts_at, old_zone, hours.zone)) for one in found], None)
    again = with_ids(tx, [one.id for one in found], school_id, now.date())
    rewrite_reminders(tx, again, hours, now)


def call_off_of_group(tx: Tx, group_id: int, now: datetime) -> None:
    """The group ends, or nobody leads it: what it had planned will not be. Its people hear of that itself."""
    call_off(tx, _ahead_of_group(tx, group_id, now))


def take_in(tx: Tx, group_id: int, school_id: int, member_ids: Collection[int], now: datetime) -> None:
    """Who comes into a group takes part in its meetings from now on, and is reminded."""
    ahead = _ahead_of_group(tx, group_id, now) if member_ids else []
    for meeting in ahead:
        for member_id in member_ids:
            come_in(tx, meeting, member_id)
    if ahead:
        hours = schools.hours(tx, school_id)
        write_reminders(tx, _ahead_of_group(tx, group_id, now), hours, now)


def take_out(tx: Tx, group_id: int, member_id: int, now: datetime) -> None:
    """Who leaves a group is reminded of nothing; the letters of the others stay as they are."""
    ahead = _ahead_of_group(tx, group_id, now)
    if ahead:
        go_out(tx, [meeting.id for meeting in ahead], member_id)


def _ahead_of_group(tx: Tx, group_id: int, now: datetime) -> list[Meeting]:
    planned = meetings.c.state == MeetingState.PLANNED.value
    which = and_(meetings.c.group_id == group_id, planned, meetings.c.starts_at > now)
    return loaded(tx, which, now.date())


def _ahead(tx: Tx, school_id: int, now: datetime, member_id: int | None = None) -> list[Meeting]:
    which = and_(
        meetings.c.school_id == school_id,
        meetings.c.state == MeetingState.PLANNED.value,
        meetings.c.starts_at > now,
    )
    if member_id is not None:
        own = select(meeting_people.c.meeting_id).where(meeting_people.c.member_id == member_id)
        which = and_(which, meetings.c.id.in_(own))
    return loaded(tx, which, now.date())


def _of_time(meeting: Meeting, hours: SchoolHours, now: datetime) -> Iterator[Letter]:
    for one in meeting.people:
        quiet = one.quiet or hours.quiet
        for reminder in reminders(meeting.starts_at, now, hours, quiet, student=one.is_student):
            yield _letter(meeting, one, f"meeting_{reminder.kind.value}", reminder.due_at)
        if one.leads:
            due_at = heard_at(meeting.ends_at, hours, quiet, student=one.is_student)
            yield _letter(meeting, one, "meeting_after", max(due_at, now))


def _letter(
    meeting: Meeting, to: Participant, topic: str, due_at: datetime, about: str = "", **ids: int | str
) -> Letter:
    return Letter(
        school_id=meeting.school_id,
        person_id=to.person_id,
        topic=topic,
        about=about or meeting.about,
        due_at=due_at,
        urgency=Urgency.NOTICE,
        revision="-".join(map(str, (meeting.revision, *ids.values()))),
        args={"school": meeting.school_id, "meeting": meeting.id, "revision": meeting.revision, **ids},
    )


def _tell(
    tx: Tx,
    about: str,
    meeting: Meeting,
    to: Iterable[Participant],
    topic: str,
    hours: SchoolHours,
    now: datetime,
    **ids: int | str,
) -> datetime:
    letters = [
        _letter(
            meeting, one, topic, heard_at(now, hours, one.quiet or hours.quiet, student=one.is_student),
            about, **ids,
        )
        for one in to
    ]  # fmt: skip
    put_all(tx, letters)
    return min((letter.due_at for letter in letters), default=now)
