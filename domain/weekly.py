"""The weekly summary (п. 4.1.2/6): when it comes, which week it tells, and what it counts.

Figures say how many; never what a student said, thought or gave as a reason.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.refusals import NotFound
from domain.working_time import SchoolHours, instant, is_working_day, local_day, next_allowed

WEEK = timedelta(days=7)
AHEAD = timedelta(days=14)
"""So far ahead deadlines are told."""
LOOK_BACK = 20
"""Summer is shorter than so many weeks."""
DAYS = (0, 4, 5)
HOURS = (7, 8, 9, 10, 12, 15)
SILENT_AFTER = (7, 14, 21, 30)
"""Likely answers: Monday, Friday, Saturday; the hour; after how many days without contact a pair is named."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What a school sets: on which day of the week, at which hour, and how many days are silence."""

    day: int = 0
    hour: int = 8
    silent_after: int = 14


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """`at`: when it is told; the week is from `since` up to `until`. `today`: the day of telling, from which
    deadlines are counted up to `ahead_to`."""

    at: datetime
    since: datetime
    until: datetime
    silent_since: datetime
    today: date
    ahead_to: date

    def first_day(self, zone: str) -> date:
        return local_day(self.since, zone)


class Figure(StrEnum):
    """Behind each of these stand people whom one can open and write to."""

    UNHEARD = "unheard"
    REQUESTS = "requests"
    MISSED = "missed"
    LATE = "late"
    DEADLINES = "deadlines"
    SILENT = "silent"
    REFLECTIONS = "reflections"


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """`wait`: the median wait of the week's requests in minutes, none where nobody asked. `held`, `missed` and
    `requests` are of the week; all others are as they stand when it is told."""

    pairs: int = 0
    groups: int = 0
    planned: int = 0
    held: int = 0
    missed: int = 0
    requests: int = 0
    wait: int | None = None
    unheard: int = 0
    deadlines: int = 0
    late: int = 0
    silent: int = 0
    reflections: int = 0

    @property
    def quiet(self) -> bool:
        """Nothing to tell."""
        return not any(value for name, value in asdict(self).items() if name not in ("pairs", "groups"))

    def dump(self) -> str:
        return json.dumps(asdict(self))


def figures_from(text: str) -> WeekFigures:
    """What another version of the house counted besides is left out."""
    known = {field.name for field in fields(WeekFigures)}
    return WeekFigures(**{name: value for name, value in json.loads(text).items() if name in known})


@dataclass(frozen=True, slots=True)
class WeekSeen:
    """A week beside the one before; `before` is empty where that was not counted."""

    first: date
    today: date
    figures: WeekFigures
    before: WeekFigures | None
    silent_after: int

    @property
    def last(self) -> date:
        return self.first + WEEK - timedelta(days=1)


def check_rhythm(rhythm: Rhythm) -> None:
    """Raises NotFound: callback data may be forged."""
    if rhythm.day not in DAYS or rhythm.hour not in HOURS or rhythm.silent_after not in SILENT_AFTER:
        raise NotFound


def next_summary(now: datetime, rhythm: Rhythm, hours: SchoolHours) -> WeekPlan:
    """The first one after now: on the school's day or, where that is free, on the next working day before the
    day comes again. A week without any working day has none, and none is told of it."""
    day = _named_day(local_day(now, hours.zone), rhythm) - WEEK
    while True:
        told_on = _first_working(day, hours)
        if told_on is not None:
            at = _morning(told_on, rhythm, hours)
            if at > now:
                return _plan(at, told_on, _week_before(day, hours), rhythm, hours)
        day += WEEK


def last_week(now: datetime, rhythm: Rhythm, hours: SchoolHours) -> WeekPlan:
    """The one that is over by now, for whoever looks in between."""
    today = local_day(now, hours.zone)
    return _plan(now, today, _week_before(_named_day(today, rhythm), hours), rhythm, hours)


def week_from(first: date, now: datetime, rhythm: Rhythm, hours: SchoolHours) -> WeekPlan:
    """The week that begins on that day, as it is seen now."""
    return _plan(now, local_day(now, hours.zone), first, rhythm, hours)


def _named_day(today: date, rhythm: Rhythm) -> date:
    """The latest day, up to today, that the school named."""
    return today - timedelta(days=(today.weekday() - rhythm.day) % 7)


def _plan(at: datetime, today: date, first: date, rhythm: Rhythm, hours: SchoolHours) -> WeekPlan:
    midnight = time(0)
    return WeekPlan(
        at=at,
        since=instant(first, midnight, hours.zone),
        until=instant(first + WEEK, midnight, hours.zone),
        silent_since=instant(today - timedelta(days=rhythm.silent_after), midnight, hours.zone),
        today=today,
        ahead_to=today + AHEAD,
    )


def _first_working(day: date, hours: SchoolHours) -> date | None:
    return next((one for one in _days(day) if is_working_day(one, hours)), None)


def _week_before(day: date, hours: SchoolHours) -> date:
    """The latest week before that day in which somebody worked."""
    weeks = (day - WEEK * n for n in range(1, LOOK_BACK))
    return next((week for week in weeks if _first_working(week, hours)), day - WEEK)


def _days(first: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range(7))


def _morning(day: date, rhythm: Rhythm, hours: SchoolHours) -> datetime:
    wished = instant(day, time(rhythm.hour), hours.zone)
    return next_allowed(wished, hours, quiet=hours.quiet, student=False)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a pair, or who leads a group."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a figure: a pair (or a group and whoever leads it), and what is known of it. `subject`:
    the request, meeting, activity, reflection or pair itself."""

    figure: Figure
    subject: int
    pair_id: int | None
    mentor: Person | None
    mentee: Person | None
    group: str
    about: str
    """What is to be done by the day; a key of domain/activities.py or own words."""
    at: datetime | None
    day: date | None
    to_write: Person | None
    """Whom it concerns first."""

    @property
    def people(self) -> tuple[Person, ...]:
        return tuple(one for one in (self.mentor, self.mentee) if one is not None)
