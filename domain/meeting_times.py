"""When people meet: outside students' lessons and quiet hours, on working days, beside what is planned already.

Wall times are the school's: a meeting at 14:30 stays at 14:30 over a change of the clock, and of the zone."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.meetings import Participant
from domain.refusals import (
    MeetingInLessons,
    MeetingInQuietHours,
    MeetingTooFar,
    MeetingTooSoon,
    MeetingTwice,
)
from domain.working_time import (
    SchoolHours,
    instant,
    is_working_day,
    local_day,
    touches_lessons,
    touches_quiet,
)

SLOTS = 6
LEAD = timedelta(hours=1)
"""Proposed so long ahead at least, that the other hears of it."""
SEARCHED_DAYS = 28
FARTHEST_DAYS = 366
STEP = timedelta(minutes=30)
FIRST, LAST = time(8), time(20)
"""Half hours of a day that are offered; what is forbidden among them is left out."""
AFTER_LESSONS = timedelta(minutes=30)
REMEMBERED = 5
"""So many of the last meetings say what is usual."""
SERIES_LIMIT = 16
SERIES_SEARCHED = timedelta(weeks=SERIES_LIMIT * 3)
SERIES_LENGTHS = (4, 6, 8, 10, 12)
SERIES_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Busy:
    """Somebody's other meeting: whose it is, never with whom or about what. `same`: of these very people."""

    member_id: int
    starts_at: datetime
    ends_at: datetime
    same: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    weekday: int
    at: time


@dataclass(frozen=True, slots=True)
class Offer:
    """A time of a chosen day. `clashes`: one of those who meet has another meeting then."""

    starts_at: datetime
    clashes: bool


@dataclass(frozen=True, slots=True)
class Diary:
    """All that decides when these people may meet."""

    hours: SchoolHours
    people: tuple[Participant, ...]
    busy: tuple[Busy, ...] = ()
    usual: Usual | None = None


def check_time(starts_at: datetime, minutes: int, now: datetime, diary: Diary) -> None:
    """Raises MeetingTooSoon, MeetingTooFar, MeetingTwice, MeetingInLessons, MeetingInQuietHours."""
    if starts_at <= now:
        raise MeetingTooSoon
    if starts_at - now > timedelta(days=FARTHEST_DAYS):
        raise MeetingTooFar(days=FARTHEST_DAYS)
    if any(one.same for one in overlaps(starts_at, minutes, diary.busy)):
        raise MeetingTwice
    ends_at = starts_at + timedelta(minutes=minutes)
    for student in _students(diary):
        if touches_lessons(starts_at, ends_at, diary.hours):
            raise MeetingInLessons(name=student.called)
        if touches_quiet(starts_at, ends_at, diary.hours, student.quiet or diary.hours.quiet):
            raise MeetingInQuietHours(name=student.called)


def overlaps(starts_at: datetime, minutes: int, busy: Collection[Busy]) -> tuple[Busy, ...]:
    """Warned of, not forbidden: people know themselves what gives way."""
    ends_at = starts_at + timedelta(minutes=minutes)
    return tuple(one for one in busy if one.starts_at < ends_at and starts_at < one.ends_at)


def usual_of(met: Sequence[datetime], zone: str) -> Usual | None:
    """The weekday and time at which a pair meets most of all; `met` is the newest first, which decides where two
    are equal."""
    wall = [moment.astimezone(ZoneInfo(zone)) for moment in met[:REMEMBERED]]
    counted = Counter(Usual(moment.weekday(), moment.time()) for moment in wall)
    return max(counted, key=lambda usual: counted[usual]) if counted else None


def proposed(now: datetime, minutes: int, diary: Diary, count: int = SLOTS) -> tuple[datetime, ...]:
    """The nearest sensible times: the pair's usual one first, then one for each day."""
    days = list(_working_days(now, diary.hours))
    found: list[datetime] = []
    if diary.usual is not None:
        at = diary.usual.at
        usual = (instant(day, at, diary.hours.zone) for day in days if day.weekday() == diary.usual.weekday)
        found = [moment for moment in usual if _is_free(moment, minutes, now, diary)][:1]
    taken = {_local(moment, diary).date() for moment in found}
    for day in days:
        if len(found) == count:
            break
        moment = next((one for one in _best_first(day, diary) if _is_free(one, minutes, now, diary)), None)
        if moment is not None and day not in taken:
            found.append(moment)
    return tuple(found)


def times_of(day: date, minutes: int, now: datetime, diary: Diary) -> tuple[Offer, ...]:
    """The times of a day that are not forbidden; on a Sunday or holiday too, for whoever chose that day."""
    return tuple(
        Offer(moment, bool(overlaps(moment, minutes, diary.busy)))
        for moment in _half_hours(day, diary)
        if _is_open(moment, minutes, now, diary)
    )


def weekly(first: datetime, count: int, minutes: int, diary: Diary) -> tuple[datetime, ...]:
    """A series: the weekday and wall time of its first meeting; a week in which that day is a holiday, or the time
    forbidden, or in which these people meet then already, is left out."""
    start = _local(first, diary)
    found: list[datetime] = []
    for week in range(SERIES_SEARCHED // timedelta(weeks=1)):
        day = start.date() + timedelta(weeks=week)
        moment = instant(day, start.time(), diary.hours.zone)
        if week == 0 or (is_working_day(day, diary.hours) and _is_open(moment, minutes, first, diary)):
            found.append(moment)
        if len(found) == count:
            break
    return tuple(found)


def same_wall(moment: datetime, old_zone: str, new_zone: str) -> datetime:
    """A school that changes its zone keeps its wall times: 14:30 stays 14:30."""
    local = moment.astimezone(ZoneInfo(old_zone))
    return instant(local.date(), local.time(), new_zone)


def _students(diary: Diary) -> Iterator[Participant]:
    return (one for one in diary.people if one.is_student)


def _local(moment: datetime, diary: Diary) -> datetime:
    return moment.astimezone(ZoneInfo(diary.hours.zone))


def _working_days(now: datetime, hours: SchoolHours) -> Iterator[date]:
    today = local_day(now, hours.zone)
    days = (today + timedelta(days=n) for n in range(SEARCHED_DAYS))
    return (day for day in days if is_working_day(day, hours))


def _half_hours(day: date, diary: Diary) -> Iterator[datetime]:
    wall, last = datetime.combine(day, FIRST), datetime.combine(day, LAST)
    while wall < last:
        yield instant(day, wall.time(), diary.hours.zone)
        wall += STEP


def _best_first(day: date, diary: Diary) -> list[datetime]:
    """The usual time, else soon after lessons; then what is later that day, then what is earlier."""
    best = diary.usual.at if diary.usual else _after_lessons(diary.hours)
    likeliest = instant(day, best, diary.hours.zone)
    half_hours = list(_half_hours(day, diary))
    later = [moment for moment in half_hours if moment > likeliest]
    earlier = [moment for moment in half_hours if moment < likeliest]
    return [likeliest, *later, *reversed(earlier)]


def _after_lessons(hours: SchoolHours) -> time:
    """At the next half hour: 14:00 gives 14:30, 14:20 gives 15:00."""
    end = datetime.combine(date(2000, 1, 1), hours.lessons_end) + AFTER_LESSONS
    over = timedelta(minutes=end.minute % 30)
    return (end if not over else end + STEP - over).time()


def _is_open(moment: datetime, minutes: int, now: datetime, diary: Diary) -> bool:
    """Not refused."""
    try:
        check_time(moment, minutes, now, diary)
    except (MeetingTooSoon, MeetingTooFar, MeetingTwice, MeetingInLessons, MeetingInQuietHours):
        return False
    return True


def _is_free(moment: datetime, minutes: int, now: datetime, diary: Diary) -> bool:
    """What the house itself proposes: within everybody's hours, and beside everything planned."""
    ends_at = moment + timedelta(minutes=minutes)
    quiet = any(
        touches_quiet(moment, ends_at, diary.hours, one.quiet or diary.hours.quiet) for one in diary.people
    )
    soon = moment < now + LEAD
    return (
        not (quiet or soon)
        and _is_open(moment, minutes, now, diary)
        and not overlaps(moment, minutes, diary.busy)
    )
