"""A meeting for the person's own calendar: an iCalendar file (RFC 5545, 5546).

The same meeting has the same UID for ever, and its SEQUENCE rises with each change, so that a file opened again moves
the entry or takes it away."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.meetings import Meeting, MeetingState
from views.meetings import goal_words, with_whom
from views.words import Words

FILE_NAME = "meeting.ics"


def uid_of(meeting: Meeting) -> str:
    return f"{meeting.planned_at:%Y%m%d%H%M%S}.{meeting.id}@nastavnik"


def calendar_file(
    found: Sequence[Meeting], reader_id: int, zone_name: str, now: datetime, words: Words
) -> bytes:
    """METHOD:CANCEL where nothing of it is to be any longer. Wall times in the school's zone, whose changes of the
    clock stand in the file."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Nastavnik//Meetings//RU")
    calendar.add("version", "2.0")
    off = all(meeting.state is MeetingState.CANCELLED for meeting in found)
    calendar.add("method", "CANCEL" if off else "PUBLISH")
    for meeting in found:
        calendar.add_component(_event(meeting, reader_id, zone_name, now, words))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, reader_id: int, zone_name: str, now: datetime, words: Words):  # type: ignore[no-untyped-def]
    from icalendar import Event

    zone = ZoneInfo(zone_name)
    event = Event()
    event.add("uid", uid_of(meeting))
    event.add("sequence", meeting.revision)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts_at.astimezone(zone))
    event.add("dtend", meeting.ends_at.astimezone(zone))
    names = with_whom(meeting, reader_id, words)
    event.add("summary", words.plain("meeting-calendar-title", names=names))
    event.add("status", "CANCELLED" if meeting.state is MeetingState.CANCELLED else "CONFIRMED")
    if meeting.goal:
        event.add("description", words.plain("meeting-goal", goal=goal_words(meeting.goal, words)))
    if meeting.place:
        event.add("location", meeting.place)
    if meeting.link:
        event.add("url", meeting.link)
    return event
