"""The small things of a day reach a person in one message, at an hour of the person's own choice."""

from datetime import UTC, date, datetime, time, timedelta

from domain.listeners import USUAL_HOUR, Listener
from domain.refusals import NotFound
from domain.working_time import (
    MONDAY_TO_FRIDAY,
    before_quiet,
    instant,
    is_working_day,
    local_day,
    next_allowed,
)

HOURS = (7, USUAL_HOUR, 9, 12, 15, 18)


def digest_moment(
    day: date, listener: Listener, now: datetime, *, of_that_day: bool = False
) -> datetime | None:
    """When a small thing meant for a local day is told. On Sundays, holidays and vacations only what is
    for that very day; the rest waits for the next working day. None where its time has passed."""
    if day < local_day(now, listener.hours.zone):
        return None
    if of_that_day:
        return _moment_on(day, listener, now)
    while True:
        if is_working_day(day, listener.hours) and (moment := _moment_on(day, listener, now)):
            return moment
        day += timedelta(days=1)


def hour_choices(listener: Listener) -> tuple[int, ...]:
    """Hours at which this person may be written to on any working day."""
    week = [date(2026, 9, 7) + timedelta(days=n) for n in range(7)]
    school_days = [day for day in week if day.weekday() in MONDAY_TO_FRIDAY]
    return tuple(hour for hour in HOURS if all(_fits(day, hour, listener) for day in school_days))


def chosen_hour(listener: Listener, hour: int) -> int:
    """Raises NotFound."""
    if hour not in hour_choices(listener):
        raise NotFound
    return hour


def _fits(day: date, hour: int, listener: Listener) -> bool:
    moment = instant(day, time(hour), listener.hours.zone)
    return moment == next_allowed(moment, listener.hours, quiet=listener.quiet, student=listener.student)


def _moment_on(day: date, listener: Listener, now: datetime) -> datetime | None:
    """The chosen hour, moved on to the first allowed moment of the day, or else back before the quiet."""
    hours, quiet, student = listener.hours, listener.quiet, listener.student
    wished = max(instant(day, time(listener.hour), hours.zone), now.astimezone(UTC))
    moved_on = next_allowed(wished, hours, quiet=quiet, student=student)
    moved_back = before_quiet(wished, hours, quiet, student=student)
    for moment in (moved_on, moved_back):
        if moment >= now and local_day(moment, hours.zone) == day:
            return moment
    return None
