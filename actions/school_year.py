"""A new school year, in one guided step: what will happen is shown first; it is done in portions, and one that broke
off is taken up where it stood."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import require, school_of
from domain.school_year import (
    PORTION,
    Fate,
    YearCounts,
    YearPair,
    YearPart,
    YearStudent,
    check_fate,
    class_after,
    likely_fate,
    year_to_begin,
)
from storage import audit, leaving, register, school_years, schools
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class YearSeen:
    """`moved`, `departed`: what has been done so far; None: nothing yet."""

    year: int
    counts: YearCounts
    moved: int | None
    departed: int | None


@dataclass(frozen=True, slots=True)
class YearStudents:
    page: int
    total: int
    shown: tuple[YearStudent, ...]


@dataclass(frozen=True, slots=True)
class YearPairs:
    page: int
    total: int
    shown: tuple[YearPair, ...]
    today: date


def see_school_year(tx: Tx, actor: Actor, now: datetime) -> YearSeen:
    """Raises SchoolYearClosed."""
    require(actor, "see_school_year", school_of(actor))
    today = actor.today(now)
    year, hours = year_to_begin(today), schools.hours(tx, actor.school_id)
    moved, departed = school_years.done(tx, actor.school_id, year) or (None, None)
    return YearSeen(year, school_years.counts(tx, actor.school_id, year, today, hours), moved, departed)


def see_year_students(tx: Tx, actor: Actor, now: datetime, part: YearPart, page: int = 0) -> YearStudents:
    require(actor, "see_year_students", school_of(actor))
    today = actor.today(now)
    year, hours = year_to_begin(today), schools.hours(tx, actor.school_id)
    total = school_years.count(tx, actor.school_id, year, part, today, hours)
    page = page_within(page, total)
    shown = school_years.students(tx, actor.school_id, year, part, today, page * PAGE_SIZE, PAGE_SIZE)
    return YearStudents(page, total, shown)


def see_year_pairs(tx: Tx, actor: Actor, now: datetime, part: YearPart, page: int = 0) -> YearPairs:
    require(actor, "see_year_pairs", school_of(actor))
    today = actor.today(now)
    year, hours = year_to_begin(today), schools.hours(tx, actor.school_id)
    total = school_years.count(tx, actor.school_id, year, part, today, hours)
    page = page_within(page, total)
    first = page * PAGE_SIZE
    shown = school_years.pairs(tx, actor.school_id, year, part, today, hours, first, PAGE_SIZE)
    return YearPairs(page, total, shown, today)


def choose_fate(tx: Tx, actor: Actor, now: datetime, member_id: int, fate: Fate) -> None:
    """Raises NotFound for one who has moved up already, ChoiceWanted."""
    year = year_to_begin(actor.today(now))
    found = school_years.student(tx, actor.school_id, year, member_id)
    if found is None:
        raise NotFound
    require(actor, "choose_fate", school_of(actor))
    check_fate(found.grade, fate)
    otherwise = None if fate is likely_fate(found.grade) else fate
    school_years.choose(tx, actor.school_id, year, member_id, otherwise, actor.member_id)


def carry_school_year(tx: Tx, actor: Actor, now: datetime) -> int:
    """The next portion; how many students it was. Nobody moves twice: whose class is that of the new year stands in
    no portion."""
    require(actor, "carry_school_year", school_of(actor))
    today = actor.today(now)
    year = year_to_begin(today)
    found = school_years.portion(tx, actor.school_id, year, PORTION)
    if not found:
        return 0
    leavers = [one for one in found if one.fate is Fate.LEAVES]
    for one in leavers:
        _depart(tx, actor, one, today, now)
    moving = [one for one in found if one.fate is Fate.MOVES]
    up = [(one.member_id, *class_after(one.grade, one.class_name)) for one in moving]
    stay = [(one.member_id, one.grade, one.class_name) for one in found if one.fate is Fate.STAYS]
    school_years.move(tx, [*up, *stay], today)
    if school_years.note(tx, actor.school_id, year, len(up), len(leavers), actor.member_id, now):
        audit.note_by(tx, actor, "school_year_begun", "school", actor.school_id, now)
    return len(found)


def _depart(tx: Tx, actor: Actor, student: YearStudent, today: date, now: datetime) -> None:
    row = register.find(tx, student.member_id, actor.school_id)
    assert row is not None
    leaving.end_pairs(tx, actor.school_id, row.id, actor.member_id, today, now)
    leaving.leave(tx, row, actor.member_id, now)
    audit.note_by(tx, actor, "membership_ended", "member", row.id, now, row.id)
