"""Vacations and holidays: those that meet are one, public ones are proposed until they are off."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holidays import proposed, to_show, with_range, without_range
from domain.refusals import HolidaysFull, HolidayTooLong, HolidayWrong
from domain.working_time import DateRange

TODAY = date(2026, 9, 7)
AUTUMN = DateRange(date(2026, 10, 24), date(2026, 11, 1))
UNITY = DateRange(date(2026, 11, 4), date(2026, 11, 4))


def test_public_holidays_of_the_school_year_are_proposed() -> None:
    assert [(one.first.isoformat(), one.last.isoformat()) for one in proposed(TODAY, [])] == [
        ("2026-11-04", "2026-11-04"),
        ("2027-01-01", "2027-01-08"),
        ("2027-02-23", "2027-02-23"),
        ("2027-03-08", "2027-03-08"),
        ("2027-05-01", "2027-05-01"),
        ("2027-05-09", "2027-05-09"),
        ("2027-06-12", "2027-06-12"),
    ]


def test_what_is_off_already_is_not_proposed() -> None:
    winter = DateRange(date(2026, 12, 30), date(2027, 1, 10))
    assert [one.first for one in proposed(TODAY, [UNITY, winter])][:1] == [date(2027, 2, 23)]


def test_ranges_that_meet_become_one() -> None:
    known = with_range([AUTUMN], date(2026, 10, 30), date(2026, 11, 4), TODAY)
    assert known == (DateRange(date(2026, 10, 24), date(2026, 11, 4)),)


def test_it_ends_after_it_begins_and_is_no_longer_than_a_summer() -> None:
    with pytest.raises(HolidayWrong):
        with_range([], date(2026, 11, 1), date(2026, 10, 31), TODAY)
    with pytest.raises(HolidayTooLong):
        with_range([], date(2026, 9, 1), date(2026, 12, 31), TODAY)


def test_no_more_than_a_school_can_have() -> None:
    days = [DateRange(day, day) for day in (TODAY + timedelta(days=2 * n) for n in range(40))]
    with pytest.raises(HolidaysFull):
        with_range(days, date(2027, 6, 1), date(2027, 6, 1), TODAY)


def test_what_is_over_is_shown_no_longer() -> None:
    assert to_show([AUTUMN, UNITY], date(2026, 11, 2)) == (UNITY,)


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 90)), max_size=12))
def test_whatever_is_entered_exactly_these_days_are_off(entered: list[tuple[int, int]]) -> None:
    known: tuple[DateRange, ...] = ()
    for start, length in entered:
        first = TODAY + timedelta(days=start)
        known = with_range(known, first, first + timedelta(days=length), TODAY)
    off = {start + n for start, length in entered for n in range(length + 1)}
    year = range(400)
    assert {n for n in year if any(TODAY + timedelta(days=n) in one for one in known)} == off
    assert all(one.last < other.first for one, other in pairwise(known))
    for one in known:
        known = without_range(known, one.first, TODAY)
    assert known == ()
