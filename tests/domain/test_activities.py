"""When whoever is responsible is reminded (п. 5.2.2), in days of the school."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activities import is_overtaken, reminder_days
from domain.digests import digest_moment
from domain.listeners import Listener
from domain.working_time import DateRange, SchoolHours, is_working_day

HOURS = SchoolHours("Asia/Yekaterinburg")
DUE = date(2026, 10, 14)
"""A Wednesday."""
ZONES = (
    "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Yekaterinburg",
    "Africa/Casablanca", "Pacific/Apia", "Europe/Lisbon", "Asia/Tehran", "America/Havana",
)  # fmt: skip
DAYS = st.dates(date(2024, 1, 1), date(2030, 1, 1))


@pytest.mark.clause("5.2.2/2")
def test_a_week_before_a_day_before_and_on_the_day() -> None:
    assert reminder_days(DUE, date(2026, 9, 7), HOURS) == (date(2026, 10, 7), date(2026, 10, 13), DUE)


def test_what_has_passed_is_not_reminded_of() -> None:
    assert reminder_days(DUE, date(2026, 10, 7), HOURS) == (date(2026, 10, 13), DUE)
    assert reminder_days(DUE, DUE, HOURS) == ()


def test_before_a_monday_one_hears_on_saturday_and_of_a_sunday_on_that_sunday() -> None:
    monday, sunday = date(2026, 10, 19), date(2026, 10, 18)
    assert reminder_days(monday, date(2026, 9, 7), HOURS) == (date(2026, 10, 12), date(2026, 10, 17), monday)
    assert reminder_days(sunday, date(2026, 9, 7), HOURS) == (date(2026, 10, 10), date(2026, 10, 17), sunday)


def test_in_a_vacation_two_reminders_that_would_fall_together_are_one() -> None:
    vacation = DateRange(date(2026, 10, 26), date(2026, 11, 3))
    hours = SchoolHours("Asia/Yekaterinburg", holidays=(vacation,))
    due = date(2026, 11, 3)
    assert reminder_days(due, date(2026, 9, 7), hours) == (date(2026, 10, 24), due)


def test_told_late_only_the_newest_reminder_is_told() -> None:
    """The bot was away for some days."""
    days, today = (date(2026, 10, 7), date(2026, 10, 13), DUE), date(2026, 10, 13)
    assert [is_overtaken(day, DUE, today, HOURS) for day in days] == [True, False, False]


@pytest.mark.clause("5.2.2/2")
@given(DAYS, st.integers(-30, 60), st.lists(st.tuples(DAYS, st.integers(0, 14)), max_size=3))
def test_reminders_lie_ahead_in_order_at_most_three_and_the_last_on_the_day(
    today: date, ahead: int, vacations: list[tuple[date, int]]
) -> None:
    holidays = tuple(DateRange(first, first + timedelta(days=days)) for first, days in vacations)
    hours, due = SchoolHours("Asia/Yekaterinburg", holidays=holidays), today + timedelta(days=ahead)
    days = reminder_days(due, today, hours)
    assert list(days) == sorted(set(days))
    assert len(days) <= 3
    assert all(today < day <= due for day in days)
    assert (due in days) == (due > today)
    assert all(is_working_day(day, hours) for day in days if day != due)


@pytest.mark.clause("5.2.2/2")
@given(st.sampled_from(ZONES), st.sampled_from(ZONES), DAYS, st.integers(1, 40), st.integers(0, 23))
def test_on_whatever_change_of_the_clock_or_zone_each_is_told_once_on_its_own_local_day(
    written_in: str, told_in: str, today: date, ahead: int, hour: int
) -> None:
    """Written by one zone and written anew by another, as when a school's zone is changed: in both each reminder
    has one moment, and that is on its day."""
    due = today + timedelta(days=ahead)
    for zone in (written_in, told_in):
        hours = SchoolHours(zone)
        now = datetime.combine(today, time(hour), ZoneInfo(zone)).astimezone(UTC)
        local = now.astimezone(ZoneInfo(zone)).date()
        listener = Listener(hours, hours.quiet, student=False)
        for day in reminder_days(due, local, hours):
            moment = digest_moment(day, listener, now, of_that_day=day == due)
            assert moment is not None
            assert moment.astimezone(ZoneInfo(zone)).date() == day
