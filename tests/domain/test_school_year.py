"""A new school year: who moves up, when it may begin, and that no last day lies in the holidays."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.programmes import check_term, last_day, soonest_end
from domain.refusals import ChoiceWanted, EndsInHolidays, SchoolYearClosed
from domain.school_year import (
    Fate,
    YearPart,
    YearStudent,
    check_end,
    check_fate,
    class_after,
    is_off,
    last_school_day,
    likely_fate,
    next_offer,
    other_fate,
    said_since,
    school_day_near,
    year_to_begin,
)
from domain.working_time import DateRange, SchoolHours, is_working_day

ZONE = "Asia/Yekaterinburg"
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("grade", "class_name", "after"),
    [(6, "6 «Б»", (7, "7 «Б»")), (1, "1", (2, "2")), (10, "10 «А»", (11, "11 «А»")), (9, "", (10, "10"))],
)
def test_a_class_moves_up_by_one_and_keeps_its_letter(
    grade: int, class_name: str, after: tuple[int, str]
) -> None:
    assert class_after(grade, class_name) == after


def test_the_last_class_leaves_and_all_others_move() -> None:
    assert [likely_fate(grade) for grade in (1, 9, 10, 11)] == [
        Fate.MOVES,
        Fate.MOVES,
        Fate.MOVES,
        Fate.LEAVES,
    ]
    with pytest.raises(ChoiceWanted):
        check_fate(11, Fate.MOVES)


@pytest.mark.parametrize(
    ("grade", "fate", "part", "turned"),
    [
        (9, Fate.MOVES, YearPart.NINTH, Fate.LEAVES),
        (9, Fate.LEAVES, YearPart.NINTH, Fate.MOVES),
        (9, Fate.LEAVES, YearPart.LEAVING, Fate.MOVES),
        (11, Fate.LEAVES, YearPart.LEAVING, Fate.STAYS),
        (11, Fate.STAYS, YearPart.STAYING, Fate.LEAVES),
        (6, Fate.MOVES, YearPart.MOVING, Fate.STAYS),
        (6, Fate.STAYS, YearPart.STAYING, Fate.MOVES),
        (9, Fate.STAYS, YearPart.NINTH, Fate.LEAVES),
    ],
)
def test_a_press_in_a_list_means_the_other_answer(
    grade: int, fate: Fate, part: YearPart, turned: Fate
) -> None:
    assert other_fate(YearStudent(1, "Лис", grade, "", fate), part) is turned


@given(st.integers(1, 11), st.sampled_from(Fate), st.sampled_from([YearPart.LEAVING, YearPart.STAYING]))
def test_whatever_is_pressed_can_be_chosen(grade: int, fate: Fate, part: YearPart) -> None:
    check_fate(grade, other_fate(YearStudent(1, "Лис", grade, "", fate), part))


def test_a_year_begins_from_june_to_december() -> None:
    assert (year_to_begin(date(2027, 6, 1)), year_to_begin(date(2027, 12, 31))) == (2027, 2027)
    for day in (date(2027, 1, 1), date(2027, 5, 31)):
        with pytest.raises(SchoolYearClosed):
            year_to_begin(day)


@given(DAYS, st.integers(0, 400))
def test_who_has_moved_up_in_a_year_moves_no_second_time_in_it(day: date, later: int) -> None:
    """The class is known since the day of the move: for the same year that is not of last year."""
    try:
        year, again = year_to_begin(day), year_to_begin(day + timedelta(days=later))
    except SchoolYearClosed:
        return
    assert (day < said_since(again)) == (again != year)


def test_the_curators_are_asked_on_25_august_at_ten_once_a_year() -> None:
    first = datetime(2027, 8, 25, 5, 0, tzinfo=UTC)
    assert next_offer(datetime(2026, 9, 7, 5, 0, tzinfo=UTC), ZONE) == first
    assert next_offer(first - timedelta(seconds=1), ZONE) == first
    assert next_offer(first, ZONE) == datetime(2028, 8, 25, 5, 0, tzinfo=UTC)


def test_the_summer_and_the_schools_own_days_are_off_a_sunday_within_the_year_is_not() -> None:
    hours = SchoolHours(ZONE, holidays=(DateRange(date(2026, 10, 26), date(2026, 11, 3)),))
    off = (date(2027, 6, 1), date(2027, 8, 31), date(2026, 10, 26), date(2026, 11, 3))
    on = (date(2027, 5, 31), date(2027, 9, 1), date(2026, 10, 25), date(2026, 11, 4))
    assert ([is_off(day, hours) for day in off], [is_off(day, hours) for day in on]) == (
        [True] * 4,
        [False] * 4,
    )


def test_before_the_summer_the_last_day_of_may_and_before_a_vacation_its_last_lesson() -> None:
    hours = SchoolHours(ZONE, holidays=(DateRange(date(2026, 10, 26), date(2026, 11, 3)),))
    assert last_school_day(date(2027, 7, 15), hours) == date(2027, 5, 31)
    assert last_school_day(date(2026, 7, 15), hours) == date(2026, 5, 30)
    assert last_school_day(date(2026, 11, 2), hours) == date(2026, 10, 24)


@given(DAYS, st.lists(st.tuples(DAYS, st.integers(0, 30)), max_size=4))
def test_the_last_school_day_is_one_and_none_after_it_is_up_to_the_day(
    day: date, vacations: list[tuple[date, int]]
) -> None:
    holidays = tuple(DateRange(first, first + timedelta(days=days)) for first, days in vacations)
    hours = SchoolHours(ZONE, holidays=holidays)
    last = last_school_day(day, hours)
    assert last <= day
    assert is_working_day(last, hours)
    assert not is_off(last, hours)
    between = (last + timedelta(days=n) for n in range(1, (day - last).days + 1))
    assert all(is_off(one, hours) or not is_working_day(one, hours) for one in between)


@pytest.mark.clause("1.2/programme")
@pytest.mark.parametrize(
    ("begins_on", "ends_on", "near"),
    [
        (date(2026, 9, 7), date(2027, 7, 20), {"day": 31, "month": 5, "year": "2027"}),
        (date(2027, 4, 12), date(2027, 7, 20), {"day": 1, "month": 9, "year": "2027"}),
        (date(2026, 9, 7), date(2027, 1, 3), {"day": 31, "month": 12, "year": "2026"}),
    ],
)
def test_no_programme_is_set_to_end_in_the_holidays_and_a_school_day_near_is_named(
    begins_on: date, ends_on: date, near: dict[str, int | str]
) -> None:
    hours = SchoolHours(ZONE, holidays=(DateRange(date(2027, 1, 1), date(2027, 1, 8)),))
    with pytest.raises(EndsInHolidays) as refusal:
        check_end(ends_on, soonest_end(begins_on), hours)
    assert refusal.value.details == near


@given(DAYS, st.integers(90, 365), st.lists(st.tuples(DAYS, st.integers(0, 14)), max_size=3))
def test_what_is_proposed_instead_is_a_school_day_within_the_term_that_is_allowed(
    begins_on: date, days: int, vacations: list[tuple[date, int]]
) -> None:
    holidays = tuple(DateRange(first, first + timedelta(days=more)) for first, more in vacations)
    hours, earliest = SchoolHours(ZONE, holidays=holidays), soonest_end(begins_on)
    wanted = min(max(begins_on + timedelta(days=days), earliest), last_day(begins_on, 12))
    near = school_day_near(wanted, earliest, hours)
    check_term(begins_on, near)
    check_end(near, earliest, hours)
    assert is_working_day(near, hours)
