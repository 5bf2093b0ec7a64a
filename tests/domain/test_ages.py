from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ages import MINIMUM_AGE, age_on, is_minor, is_young


@pytest.mark.parametrize(
    ("today", "age"),
    [
        (date(2026, 9, 1), 13),
        (date(2027, 8, 31), 13),
        (date(2027, 9, 1), 14),
        (date(2028, 8, 31), 14),
        (date(2031, 9, 1), 18),
        (date(2026, 8, 31), 12),
    ],
)
def test_a_birthday_counts_when_a_whole_year_has_passed_since_the_age_was_stated(
    today: date, age: int
) -> None:
    assert age_on(13, date(2026, 9, 1), today) == age


def test_a_year_from_29_february_is_full_on_1_march() -> None:
    assert age_on(10, date(2028, 2, 29), date(2029, 2, 28)) == 10
    assert age_on(10, date(2028, 2, 29), date(2029, 3, 1)) == 11
    assert age_on(10, date(2028, 2, 29), date(2032, 2, 29)) == 14


def full_years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@given(
    born=st.dates(date(2005, 1, 1), date(2016, 12, 31)),
    stated_after=st.integers(0, 6000),
    passed=st.integers(-400, 6000),
)
def test_the_present_age_is_the_true_one_or_one_year_less(born: date, stated_after: int, passed: int) -> None:
    stated_on = born + timedelta(days=stated_after)
    today = stated_on + timedelta(days=passed)
    true_age = full_years(born, today)
    assert true_age - 1 <= age_on(full_years(born, stated_on), stated_on, today) <= true_age


@pytest.mark.clause("2.1")
def test_participants_are_at_least_10_and_minors_are_those_under_18() -> None:
    assert MINIMUM_AGE == 10
    assert [age for age in range(10, 20) if is_minor(age)] == [10, 11, 12, 13, 14, 15, 16, 17]


def test_those_under_14_are_young() -> None:
    assert [age for age in range(10, 17) if is_young(age)] == [10, 11, 12, 13]
