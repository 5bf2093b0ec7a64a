"""What a programme consists of (п. 1.2): activities, each with a day and with somebody who is responsible."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.working_time import SchoolHours, last_working_day

REMIND_BEFORE: Final = (7, 1, 0)
"""Days before the day on which something is due (п. 5.2.2)."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Activity:
    """`title` is a key of domain/typical.py or own words: views/catalogue.py says it (`title_words`). `revision` counts
    the days that it was due on. `expected` and `actual`: the planned result and what came of it; `mark`: the
    mentor's. `given`: by the mentor in passing, outside the content. `handed_in_at`: since when a work waits for the
    mentor's check (domain/works.py)."""

    id: int
    programme_id: int
    title: str
    due_on: date
    responsible_id: int
    done_at: datetime | None = None
    muted: bool = False
    revision: int = 0
    type: str = ""
    expected: str = ""
    actual: str = ""
    mark: int | None = None
    given: bool = False
    handed_in_at: datetime | None = None


class Which(StrEnum):
    """Which activities of a programme are shown."""

    OPEN = "open"
    LATE = "late"
    DONE = "done"


def likely_days(today: date) -> Mapping[str, date]:
    """For a new activity, by the key of the words."""
    weeks = (("activity-in-2-weeks", 14), ("activity-in-month", 30), ("activity-in-2-months", 60))
    return {key: today + timedelta(days=days) for key, days in weeks}


def later_days(today: date) -> Mapping[str, date]:
    """For one that is put off."""
    offsets = (("tomorrow", 1), ("activity-in-3-days", 3), ("activity-in-week", 7))
    return {key: today + timedelta(days=days) for key, days in offsets}


def reminder_days(due_on: date, today: date, hours: SchoolHours) -> tuple[date, ...]:
    """The days to come on which whoever is responsible is reminded. What would fall on a day without work is said
    on the working day before it; on the very day, whatever day it is."""
    days = {last_working_day(due_on - timedelta(days=before), hours) for before in REMIND_BEFORE if before}
    return tuple(sorted(day for day in {*days, due_on} if day > today))


def is_overtaken(day: date, due_on: date, today: date, hours: SchoolHours) -> bool:
    """A reminder of that day, told late, says nothing that another one of a day since then does not say."""
    return any(later <= today for later in reminder_days(due_on, day, hours))
