"""When those who meet are reminded: the day before and the hour before (п. 3.1.5/3).

A reminder that would fall into quiet hours, or for a student into lessons, goes out before them, never after; on
days off nobody is reminded of another day. Two that would fall together are one, and what has passed is skipped."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.working_time import (
    ONE_DAY,
    QuietHours,
    SchoolHours,
    before_quiet,
    instant,
    is_working_day,
    last_working_day,
)

HOUR = timedelta(hours=1)
TOGETHER = timedelta(hours=1)
"""Two reminders nearer to each other than this are one."""


class ReminderKind(StrEnum):
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Reminder:
    kind: ReminderKind
    due_at: datetime


def reminders(
    starts_at: datetime, now: datetime, hours: SchoolHours, quiet: QuietHours, *, student: bool
) -> tuple[Reminder, ...]:
    """What is still to be said of a meeting, in the order of time. Whoever leaves no moment in a week is reminded
    by the school's hours."""
    try:
        planned = _planned(starts_at, hours, quiet, student)
    except ValueError:
        planned = _planned(starts_at, hours, hours.quiet, student)
    return tuple(one for one in planned if one.due_at > now)


def _planned(
    starts_at: datetime, hours: SchoolHours, quiet: QuietHours, student: bool
) -> tuple[Reminder, ...]:
    meant = {ReminderKind.DAY: _day_before(starts_at, hours), ReminderKind.HOUR: starts_at - HOUR}
    day, hour = (
        Reminder(kind, _allowed(moment, starts_at, hours, quiet, student)) for kind, moment in meant.items()
    )
    return (day,) if hour.due_at - day.due_at < TOGETHER else (day, hour)


def _day_before(starts_at: datetime, hours: SchoolHours) -> datetime:
    """At the same wall time, whatever the clock does in the night between."""
    local = starts_at.astimezone(ZoneInfo(hours.zone))
    return instant(local.date() - ONE_DAY, local.time(), hours.zone)


def _allowed(
    moment: datetime, starts_at: datetime, hours: SchoolHours, quiet: QuietHours, student: bool
) -> datetime:
    """On a day off only what is for that day is said."""
    zone = ZoneInfo(hours.zone)
    meeting_day = starts_at.astimezone(zone).date()
    while True:
        due_at = before_quiet(moment, hours, quiet, student=student)
        local = due_at.astimezone(zone)
        if local.date() == meeting_day or is_working_day(local.date(), hours):
            return due_at
        moment = instant(last_working_day(local.date() - ONE_DAY, hours), local.time(), hours.zone)
