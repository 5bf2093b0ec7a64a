"""Quiet hours, lessons and working time. Everything is counted from the instants of wall times, so that a day
on which the clock changes has each boundary exactly once. All moments are aware; answers are in UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]

ONE_DAY = timedelta(days=1)
MIDNIGHT = time(0)
SUNDAY = 6
MONDAY_TO_FRIDAY = frozenset(range(5))
# A reminder moved out of quiet hours still leaves this long to read it before they begin.
BEFORE_QUIET = timedelta(minutes=10)
# Lessons and quiet hours repeat by the week: who has no free moment in eight days has none at all.
SEARCH_LIMIT = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Both days are within."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` up to `end`, past midnight where `end` is earlier; equal times mean none at all."""

    start: time = time(20)
    end: time = time(8)


@dataclass(frozen=True, slots=True)
class SchoolHours:
    """The school's own day. Quiet hours leave at least an hour for work, or no deadline would ever come."""

    zone: str
    quiet: QuietHours = QuietHours()
    lessons_start: time = time(8, 30)
    lessons_end: time = time(14)
    lesson_days: frozenset[int] = MONDAY_TO_FRIDAY
    holidays: tuple[DateRange, ...] = ()

    def __post_init__(self) -> None:
        if _length(self.quiet) > timedelta(hours=23):
            raise ValueError("quiet hours of a school leave at least an hour a day")


def instant(day: date, wall: time, zone: str) -> datetime:
    """The one moment of a wall time: its first showing where the clock shows it twice, the moment of the skip
    where the clock skips it. Later wall times never give earlier moments."""
    tz = ZoneInfo(zone)
    local = datetime.combine(day, wall.replace(fold=0))
    moment = local.replace(tzinfo=tz).astimezone(UTC)
    if moment.astimezone(tz).replace(tzinfo=None) == local:
        return moment
    return _skip_between(local.replace(tzinfo=tz, fold=1).astimezone(UTC), moment, tz)


def local_day(moment: datetime, zone: str) -> date:
    """The day that people of the school have at this moment."""
    return _utc(moment).astimezone(ZoneInfo(zone)).date()


def is_working_day(day: date, hours: SchoolHours) -> bool:
    return day.weekday() != SUNDAY and not any(day in holiday for holiday in hours.holidays)


def last_working_day(day: date, hours: SchoolHours) -> date:
    """That day, or the last one before it."""
    while not is_working_day(day, hours):
        day -= ONE_DAY
    return day


def working_days_on(day: date, number: int, hours: SchoolHours) -> date:
    """The day on which so many working days will have begun since."""
    while number:
        day += ONE_DAY
        number -= is_working_day(day, hours)
    return day


def is_school_day(day: date, hours: SchoolHours) -> bool:
    """A working day that has lessons. Not every school works on Saturdays, so whoever leads it may be off then."""
    return day.weekday() in hours.lesson_days and is_working_day(day, hours)


def is_quiet(moment: datetime, hours: SchoolHours, quiet: QuietHours | None = None) -> bool:
    """By the person's own quiet hours where given, else by the school's."""
    return _quiet_span(moment, hours, quiet or hours.quiet) is not None


def is_lesson(moment: datetime, hours: SchoolHours) -> bool:
    """No lessons on holidays; student forms are extracurricular (п. 3.1.3, 3.1.4)."""
    return _lesson_span(moment, hours) is not None


def touches_quiet(start: datetime, end: datetime, hours: SchoolHours, quiet: QuietHours) -> bool:
    """Whether any of the time from `start` up to `end` lies in quiet hours."""
    return any(is_quiet(moment, hours, quiet) for moment in _from_each(start, end, quiet.start, hours))


def touches_lessons(start: datetime, end: datetime, hours: SchoolHours) -> bool:
    """Whether any of the time from `start` up to `end` lies in lessons (п. 3.1.3, 3.1.4)."""
    return any(is_lesson(moment, hours) for moment in _from_each(start, end, hours.lessons_start, hours))


def next_allowed(moment: datetime, hours: SchoolHours, *, quiet: QuietHours, student: bool) -> datetime:
    """When a message that a person sent may reach the other: the first moment outside the reader's quiet
    hours and, for a student, outside lessons. ValueError where these leave no moment in a week."""
    allowed = _utc(moment)
    while span := _blocking_span(allowed, hours, quiet, student):
        allowed = span[1]
        if allowed - moment > SEARCH_LIMIT:
            raise ValueError("lessons and quiet hours leave no moment in a week")
    return allowed


def heard_at(moment: datetime, hours: SchoolHours, quiet: QuietHours, *, student: bool) -> datetime:
    """When a notice of that moment reaches its reader: as soon as no message is forbidden. Whoever leaves no
    moment in a week is asked by the school's hours."""
    try:
        return next_allowed(moment, hours, quiet=quiet, student=student)
    except ValueError:
        return next_allowed(moment, hours, quiet=hours.quiet, student=student)


def before_quiet(
    moment: datetime, hours: SchoolHours, quiet: QuietHours, *, student: bool = False
) -> datetime:
    """When a reminder meant for `moment` goes out: shortly before quiet hours (for a student, also lessons)
    begin, never later than meant, so never after its meeting."""
    allowed = _utc(moment)
    while span := _blocking_span(allowed, hours, quiet, student):
        allowed = _shortly_before(span[0], hours, quiet, student)
        if moment - allowed > SEARCH_LIMIT:
            raise ValueError("lessons and quiet hours leave no moment in a week")
    return allowed


def working_deadline(start: datetime, minutes: int, hours: SchoolHours) -> datetime:
    """The first moment by which so many minutes of working time have passed; working time lies outside the
    school's quiet hours, Sundays and holidays. No minutes: `start` itself."""
    if minutes < 0:
        raise ValueError("a deadline lies ahead")
    left = timedelta(minutes=minutes)
    deadline = _utc(start)
    if not left:
        return deadline
    for opens, closes in _working_spans(deadline, hours):
        begins = max(opens, deadline)
        if closes - begins >= left:
            return begins + left
        left -= max(closes - begins, timedelta(0))
    raise ValueError("the calendar ends before the deadline")


def working_minutes_between(a: datetime, b: datetime, hours: SchoolHours) -> int:
    """Whole minutes of working time; none where `b` is not after `a`."""
    first, last = _utc(a), _utc(b)
    total = timedelta(0)
    for opens, closes in _working_spans(first, hours):
        if opens >= last:
            break
        total += max(min(closes, last) - max(opens, first), timedelta(0))
    return total // timedelta(minutes=1)


def _skip_between(before: datetime, after: datetime, tz: ZoneInfo) -> datetime:
    old_offset = before.astimezone(tz).utcoffset()
    while after - before > timedelta.resolution:
        middle = before + (after - before) // 2
        if middle.astimezone(tz).utcoffset() == old_offset:
            before = middle
        else:
            after = middle
    return after


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC)


def _length(quiet: QuietHours) -> timedelta:
    day = date(2000, 1, 1)
    return (datetime.combine(day, quiet.end) - datetime.combine(day, quiet.start)) % ONE_DAY


def _from_each(start: datetime, end: datetime, wall: time, hours: SchoolHours) -> Iterator[datetime]:
    """`start` itself, and each moment before `end` at which the clock shows `wall`: where a span may begin."""
    yield start
    day = local_day(start, hours.zone)
    while day <= local_day(end, hours.zone):
        if start < (begins := instant(day, wall, hours.zone)) < end:
            yield begins
        day += ONE_DAY


def _holding(moment: datetime, spans: Iterator[Span]) -> Span | None:
    return next((span for span in spans if span[0] <= moment < span[1]), None)


def _quiet_span(moment: datetime, hours: SchoolHours, quiet: QuietHours) -> Span | None:
    """Looks a day to each side: past midnight, and where the clock is put back over midnight."""
    if quiet.start == quiet.end:
        return None
    today = local_day(moment, hours.zone)
    over_midnight = ONE_DAY if quiet.start > quiet.end else timedelta(0)
    days = (today, today - ONE_DAY, today + ONE_DAY)
    spans = (
        (instant(day, quiet.start, hours.zone), instant(day + over_midnight, quiet.end, hours.zone))
        for day in days
    )
    return _holding(moment, spans)


def _lesson_span(moment: datetime, hours: SchoolHours) -> Span | None:
    day = local_day(moment, hours.zone)
    if day.weekday() not in hours.lesson_days or any(day in holiday for holiday in hours.holidays):
        return None
    lessons = instant(day, hours.lessons_start, hours.zone), instant(day, hours.lessons_end, hours.zone)
    return _holding(moment, iter([lessons]))


def _blocking_span(moment: datetime, hours: SchoolHours, quiet: QuietHours, student: bool) -> Span | None:
    return _quiet_span(moment, hours, quiet) or (_lesson_span(moment, hours) if student else None)


def _shortly_before(begins: datetime, hours: SchoolHours, quiet: QuietHours, student: bool) -> datetime:
    """Where the free time before is shorter than the usual lead, its own beginning."""
    previous = _blocking_span(begins - BEFORE_QUIET, hours, quiet, student)
    if previous is None:
        return begins - BEFORE_QUIET
    return previous[1] if previous[1] < begins else previous[0]


def _working_spans(since: datetime, hours: SchoolHours) -> Iterator[Span]:
    """All spans of working time from the local day of `since` on; each lies within one local day."""
    day = local_day(since, hours.zone)
    while day < date.max:
        holiday = next((holiday for holiday in hours.holidays if day in holiday), None)
        if holiday is not None:
            day = holiday.last
        elif day.weekday() != SUNDAY:
            yield from _working_spans_of(day, hours)
        day = min(day, date.max - ONE_DAY) + ONE_DAY


def _working_spans_of(day: date, hours: SchoolHours) -> Iterator[Span]:
    quiet, zone = hours.quiet, hours.zone
    morning, night = instant(day, MIDNIGHT, zone), instant(day + ONE_DAY, MIDNIGHT, zone)
    begins, ends = instant(day, quiet.start, zone), instant(day, quiet.end, zone)
    if quiet.start == quiet.end:
        yield morning, night
    elif quiet.start < quiet.end:
        yield morning, begins
        yield ends, night
    else:
        yield ends, begins
