"""A meeting as a file for a calendar: one UID for ever, a rising SEQUENCE, the school's wall time (п. 3.1.5/3)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from domain.categories import Category
from domain.meetings import Meeting, MeetingState, Participant
from domain.people import Language
from views.calendars import calendar_file
from views.words import Words

pytestmark = pytest.mark.clause("3.1.5/3")

NOW = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"
MENTOR = Participant(1, 1, "Иванова Мария Петровна", Category.EMPLOYEE, "", True)
MENTEE = Participant(2, 2, "Лис Анна Олеговна", Category.STUDENT, "6 «Б»", False)
MEETING = Meeting(
    42, 1, 7, None, datetime(2026, 10, 21, 14, 30, tzinfo=ZoneInfo(BERLIN)), 45, "каб. 34", "",
    "Начало; урока, по шагам", None, "", "", MeetingState.PLANNED, 0, 1, NOW, True, (MENTOR, MENTEE),
)  # fmt: skip


def read(*found: Meeting, reader: int = 1) -> Calendar:
    made = calendar_file(found, reader, BERLIN, NOW, Words(Language.RU))
    calendar = Calendar.from_ical(made)
    assert isinstance(calendar, Calendar)
    return calendar


def events(calendar: Calendar) -> list[dict[str, str]]:
    keys = ("UID", "SEQUENCE", "STATUS", "SUMMARY", "LOCATION")
    return [{key: str(event[key]) for key in keys} for event in calendar.walk("VEVENT")]


def test_a_meeting_is_an_entry_with_when_where_and_with_whom() -> None:
    calendar = read(MEETING)
    assert calendar["METHOD"] == "PUBLISH"
    assert events(calendar) == [
        {
            "UID": "20260907100000.42@nastavnik",
            "SEQUENCE": "0",
            "STATUS": "CONFIRMED",
            "SUMMARY": "Встреча: Анна",
            "LOCATION": "каб. 34",
        }
    ]
    assert str(calendar.walk("VEVENT")[0]["DESCRIPTION"]) == "🎯 Начало; урока, по шагам"


def test_moved_and_cancelled_it_is_the_same_entry_with_a_higher_number() -> None:
    moved = replace(MEETING, revision=3)
    off = replace(MEETING, revision=4, state=MeetingState.CANCELLED)
    assert read(off)["METHOD"] == "CANCEL"
    seen = [
        (one["UID"], one["SEQUENCE"], one["STATUS"]) for c in (read(moved), read(off)) for one in events(c)
    ]
    assert seen == [
        ("20260907100000.42@nastavnik", "3", "CONFIRMED"),
        ("20260907100000.42@nastavnik", "4", "CANCELLED"),
    ]


def test_over_the_change_of_the_clock_each_stands_at_the_schools_wall_time() -> None:
    """Both offsets of the zone stand in the file, for calendars that know no zones."""
    after = replace(MEETING, id=43, starts_at=MEETING.starts_at + timedelta(days=7))
    calendar = read(MEETING, after)
    starts = [event["DTSTART"] for event in calendar.walk("VEVENT")]
    assert [start.params["TZID"] for start in starts] == [BERLIN, BERLIN]
    assert [start.dt.replace(tzinfo=None).hour for start in starts] == [14, 14]
    assert [start.dt.astimezone(UTC).hour for start in starts] == [12, 13]
    [zone] = calendar.walk("VTIMEZONE")
    offsets = {part["TZOFFSETTO"].to_ical() for part in zone.walk() if part.name in ("STANDARD", "DAYLIGHT")}
    assert offsets == {"+0100", "+0200"}
