"""Works (п. 5.1.1/4): what is checked, by whom it is said to be done, and when a check has waited too long."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activities import Activity
from domain.activity_types import ActivityType
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import Pair, PairState, Party
from domain.refusals import ChoiceWanted, WorkMovedOn, WorkWanted
from domain.working_time import DateRange, SchoolHours, is_working_day, working_days_on
from domain.works import (
    MARKS,
    PASSED,
    check_finished_by,
    check_mark,
    is_checked,
    waits_too_long_before,
)

MENTOR, MENTEE, CURATOR = 1, 2, 3
PAIR = Pair(
    1, 1, PairState.ACTIVE,
    Party(MENTOR, 1, "Иванова Мария Петровна", Category.EMPLOYEE),
    Party(MENTEE, 2, "Котов Артём Игоревич", Category.EMPLOYEE),
    MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.SITUATIONAL,
)  # fmt: skip
TASK = Activity(1, 1, "Конспект", date(2026, 10, 14), MENTEE, type=ActivityType.TASK)
HOURS = SchoolHours("Asia/Yekaterinburg")


@pytest.mark.parametrize(
    ("activity", "checked"),
    [
        (TASK, True),
        (replace(TASK, type=ActivityType.PROJECT), True),
        (replace(TASK, type=ActivityType.TALK), False),
        (replace(TASK, type=ActivityType.VISIT), False),
        (replace(TASK, type=""), False),
        (replace(TASK, type="вязание"), False),
        (replace(TASK, responsible_id=MENTOR), False),
    ],
)
def test_what_the_mentee_makes_is_checked(activity: Activity, checked: bool) -> None:
    assert is_checked(activity, PAIR) is checked


def test_nobody_accepts_an_own_work() -> None:
    check_finished_by(TASK, PAIR, CURATOR)
    check_finished_by(replace(TASK, type=ActivityType.TALK), PAIR, MENTEE)
    with pytest.raises(WorkWanted):
        check_finished_by(TASK, PAIR, MENTEE)
    with pytest.raises(WorkMovedOn):
        check_finished_by(
            replace(TASK, type="", handed_in_at=datetime(2026, 10, 14, tzinfo=UTC)), PAIR, MENTEE
        )


def test_a_mark_is_one_to_five_or_passed() -> None:
    for mark in (*MARKS, PASSED):
        check_mark(mark)
    for mark in (-1, 6):
        with pytest.raises(ChoiceWanted):
            check_mark(mark)


def test_a_check_waits_three_whole_working_days() -> None:
    """Handed in on a Thursday: Friday, Saturday and Monday pass, on Tuesday the curator sees it."""
    thursday = datetime(2026, 10, 8, 10, 0, tzinfo=UTC)
    monday_evening = datetime(2026, 10, 12, 18, 59, tzinfo=UTC)
    tuesday = datetime(2026, 10, 12, 19, 0, tzinfo=UTC)
    assert thursday >= waits_too_long_before(monday_evening, HOURS)
    assert thursday < waits_too_long_before(tuesday, HOURS)


def test_holidays_are_no_working_days() -> None:
    off = replace(HOURS, holidays=(DateRange(date(2026, 10, 9), date(2026, 10, 13)),))
    assert working_days_on(date(2026, 10, 8), 2, off) == date(2026, 10, 15)


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 20))
def test_so_many_working_days_lie_between(day: date, count: int) -> None:
    later = working_days_on(day, count, HOURS)
    between = [date.fromordinal(n) for n in range(day.toordinal() + 1, later.toordinal() + 1)]
    assert sum(is_working_day(one, HOURS) for one in between) == count
