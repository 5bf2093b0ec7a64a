"""A new school year: classes move up by one, leavers go, and what the summer leaves behind is named. No term ends in
the holidays."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from domain.profiles import class_of, letter_of
from domain.refusals import ChoiceWanted, EndsInHolidays, SchoolYearClosed
from domain.working_time import ONE_DAY, DateRange, SchoolHours, instant, is_working_day, local_day

LAST_GRADE: Final = 11
MAY_LEAVE: Final = 9
"""After it some go to a college: the curator says who."""
BEGINS: Final = (9, 1)
SUMMER: Final = ((6, 1), (8, 31))
OFFERED_ON: Final = (8, 25)
OFFERED_AT: Final = time(10)
PORTION: Final = 50
"""So many students are moved in one transaction: nobody else waits for a whole school."""


class Fate(StrEnum):
    """What the new year is for a student."""

    MOVES = "moves"
    STAYS = "stays"
    LEAVES = "leaves"


class YearPart(StrEnum):
    """What can be looked into before, and what remains to be looked after."""

    NINTH = "ninth"
    LEAVING = "leaving"
    MOVING = "moving"
    STAYING = "staying"
    PAIRS = "pairs"
    """That end, because one of the two leaves."""
    SUMMER = "summer"
    """Programmes that end in the holidays."""
    PAPERS = "papers"
    """Parents' papers that do not hold in the new year (п. 2.1)."""
    EMPLOYER = "employer"
    """Pairs with an employer whose student will be in no senior class (п. 3.1.3)."""


OF_STUDENTS: Final = (YearPart.NINTH, YearPart.LEAVING, YearPart.MOVING, YearPart.STAYING)


@dataclass(frozen=True, slots=True)
class YearStudent:
    member_id: int
    name: str
    grade: int
    class_name: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class YearPair:
    """`ends_on`: of its programme."""

    pair_id: int
    mentor: str
    mentee: str
    class_name: str = ""
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class YearCounts:
    """`parts`: how long each list is; the rest ends or stands alone with those who leave."""

    parts: dict[YearPart, int]
    meetings: int
    groups: int
    requests: int

    @property
    def waiting(self) -> int:
        """Students whose class is still that of last year."""
        return sum(self.parts[part] for part in (YearPart.MOVING, YearPart.LEAVING, YearPart.STAYING))


def year_to_begin(today: date) -> int:
    """From June on the year of this autumn, until the winter. Raises SchoolYearClosed: in the middle of a year nobody
    moves up."""
    if today < date(today.year, *SUMMER[0]):
        raise SchoolYearClosed
    return today.year


def said_since(year: int) -> date:
    """A class that was said on that day or later is that of the new year already."""
    return date(year, *SUMMER[0])


def first_day(year: int) -> date:
    return date(year, *BEGINS)


def likely_fate(grade: int) -> Fate:
    return Fate.LEAVES if grade >= LAST_GRADE else Fate.MOVES


def check_fate(grade: int, fate: Fate) -> None:
    """Raises ChoiceWanted: there is no class above the last one."""
    if fate is Fate.MOVES and grade >= LAST_GRADE:
        raise ChoiceWanted


def other_fate(student: YearStudent, part: YearPart) -> Fate:
    """What a press in that list means: the other of the two answers that it asks about."""
    likely = likely_fate(student.grade)
    if part is YearPart.NINTH:
        return Fate.MOVES if student.fate is Fate.LEAVES else Fate.LEAVES
    if student.fate is Fate.STAYS:
        return likely
    return Fate.MOVES if student.fate is Fate.LEAVES and likely is Fate.MOVES else Fate.STAYS


def class_after(grade: int, class_name: str) -> tuple[int, str]:
    """6 «Б» is 7 «Б» in the new year."""
    return grade + 1, class_of(grade + 1, letter_of(class_name))


def next_offer(now: datetime, zone: str) -> datetime:
    """When the curators are next asked about it: a week before the year begins."""
    today = local_day(now, zone)
    ahead = (instant(date(year, *OFFERED_ON), OFFERED_AT, zone) for year in (today.year, today.year + 1))
    return next(moment for moment in ahead if moment > now)


def summer_of(year: int) -> DateRange:
    return DateRange(date(year, *SUMMER[0]), date(year, *SUMMER[1]))


def is_off(day: date, hours: SchoolHours) -> bool:
    """In the summer or on days that the school has entered; a Sunday within the year is no holiday."""
    return day in summer_of(day.year) or any(day in holiday for holiday in hours.holidays)


def last_school_day(day: date, hours: SchoolHours) -> date:
    """That day, or the last one before it on which the school works."""
    while is_off(day, hours) or not is_working_day(day, hours):
        day -= ONE_DAY
    return day


def first_school_day(day: date, hours: SchoolHours) -> date:
    """That day, or the first one after it on which the school works."""
    while is_off(day, hours) or not is_working_day(day, hours):
        day += ONE_DAY
    return day


def school_day_near(day: date, earliest: date, hours: SchoolHours) -> date:
    """To end on where that day is off: the last one before it, or where that is too early the first one after it."""
    before = last_school_day(day, hours)
    return before if before >= earliest else first_school_day(day, hours)


def check_end(ends_on: date, earliest: date, hours: SchoolHours) -> None:
    """No programme is set to end in the holidays, when nobody is there to end it. Raises EndsInHolidays with the day
    that is proposed instead; `earliest`: sooner it must not end (п. 1.2)."""
    if is_off(ends_on, hours):
        near = school_day_near(ends_on, earliest, hours)
        raise EndsInHolidays(day=near.day, month=near.month, year=str(near.year))
