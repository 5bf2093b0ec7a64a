"""What is told of guests: to the guest whether to come, to the two who comes along. Nobody comes in vain."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import and_

from domain.meeting_guests import STANDING, GuestState, MeetingGuest
from domain.meetings import Meeting, MeetingState, Participant
from domain.working_time import SchoolHours
from storage import meeting_guests, meeting_letters, meetings, schools
from storage.meeting_letters import tell, write_reminders
from storage.tx import Tx


def tell_guest(tx: Tx, meeting: Meeting, guest: MeetingGuest, topic: str, now: datetime) -> datetime:
    """Gives when it will be seen."""
    to = meetings.participants(tx, [guest.member_id], now.date())
    return _tell(tx, meeting, to, guest, topic, now)


def tell_hosts(
    tx: Tx, meeting: Meeting, to: Iterable[Participant], guest: MeetingGuest, topic: str, now: datetime
) -> datetime:
    return _tell(tx, meeting, to, guest, topic, now)


def remind_too(tx: Tx, meeting: Meeting, now: datetime) -> None:
    """Who has come in is reminded as the others are; theirs are written already."""
    [again] = meetings.with_ids(tx, [meeting.id], meeting.school_id, now.date())
    write_reminders(tx, [again], schools.hours(tx, meeting.school_id), now)


def ask_anew(
    tx: Tx, moved: Sequence[Meeting], hours: SchoolHours, now: datetime, *, by: int, was: Sequence[datetime]
) -> None:
    """The time is another one: who comes is asked as all are, who has not answered yet is asked for the new one."""
    asked = meeting_guests.of_meetings(tx, [one.id for one in moved])
    for meeting, before in zip(moved, was, strict=True):
        tell(
            tx, meeting, meeting.guests, "meeting_asked", hours, now,
            by=by, was=int(before.timestamp()),
        )  # fmt: skip
        for guest in asked.get(meeting.id, ()):
            if guest.state is GuestState.ASKED:
                tell_guest(tx, meeting, guest, "guest_asked", now)


def call_off(tx: Tx, cancelled: Sequence[Meeting], now: datetime) -> None:
    """The meeting will not be: whoever comes or was asked hears it."""
    asked = meeting_guests.of_meetings(tx, [one.id for one in cancelled])
    for meeting in cancelled:
        for guest in asked.get(meeting.id, ()):
            if guest.state in STANDING:
                tell_guest(tx, meeting, guest, "guest_off", now)


def call_off_of_pair(tx: Tx, pair_id: int, today: date, now: datetime) -> None:
    """The pair ends, or stands still: what it had planned will not be. The two hear of that itself."""
    planned = meetings.meetings.c.state == MeetingState.PLANNED.value
    found = meetings.loaded(tx, and_(meetings.meetings.c.mentorship_id == pair_id, planned), today)
    meeting_letters.call_off(tx, found)
    call_off(tx, [one for one in found if one.starts_at > now], now)


def send_off(tx: Tx, meeting_ids: Collection[int], school_id: int, now: datetime) -> None:
    """The meeting may be, but nobody comes along."""
    asked = meeting_guests.of_meetings(tx, meeting_ids)
    for meeting in meetings.with_ids(tx, meeting_ids, school_id, now.date()):
        for guest in asked.get(meeting.id, ()):
            if guest.state in STANDING:
                turned = meeting_guests.turn(tx, meeting, guest.member_id, GuestState.WITHDRAWN)
                tell_guest(tx, meeting, turned, "guest_off", now)


def leave_all(tx: Tx, school_id: int, member_id: int, now: datetime) -> None:
    """Who leaves the school is nobody's guest any longer; those who count on the guest hear it."""
    for meeting in meetings.with_ids(tx, meeting_guests.ahead_of(tx, member_id, now), school_id, now.date()):
        came = meeting.person(member_id) is not None
        guest = meeting_guests.turn(tx, meeting, member_id, GuestState.DECLINED)
        to = [one for one in meeting.hosts if one.leads or came]
        tell_hosts(tx, meeting, to, guest, "guest_declined", now)


def _tell(
    tx: Tx, meeting: Meeting, to: Iterable[Participant], guest: MeetingGuest, topic: str, now: datetime
) -> datetime:
    hours = schools.hours(tx, meeting.school_id)
    return tell(tx, meeting, to, topic, hours, now, guest=guest.member_id, turn=guest.turn)
