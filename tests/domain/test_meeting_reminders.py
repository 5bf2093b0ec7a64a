"""Reminders of a meeting: the day before and the hour before, in every zone, over every change of the clock (R11)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meeting_reminders import TOGETHER, Reminder, ReminderKind, reminders
from domain.meeting_times import same_wall
from domain.working_time import (
    DateRange,
    QuietHours,
    SchoolHours,
    heard_at,
    instant,
    is_lesson,
    is_quiet,
    is_working_day,
)
from tests.domain.test_working_time import HOME, NEW_YEAR, NO_QUIET, QUIET, ZONES, at, change_days

pytestmark = pytest.mark.clause("3.1.5/3")

DAY, HOUR = ReminderKind.DAY, ReminderKind.HOUR
HOURS = SchoolHours(HOME, holidays=(NEW_YEAR,))
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def said(
    meeting: str, now: datetime = LONG_AGO, quiet: QuietHours = QUIET, *, student: bool = False
) -> list[tuple[ReminderKind, str]]:
    """Each reminder with the wall time at which it goes out."""
    planned = reminders(at(meeting), now, HOURS, quiet, student=student)
    return [(one.kind, f"{one.due_at.astimezone(ZoneInfo(HOME)):%a %d.%m %H:%M}") for one in planned]


@pytest.mark.parametrize(
    ("meeting", "student", "reminded"),
    [
        ("2026-09-09 14:30", False, [(DAY, "Tue 08.09 14:30"), (HOUR, "Wed 09.09 13:30")]),
        ("2026-09-09 14:30", True, [(DAY, "Tue 08.09 14:30"), (HOUR, "Wed 09.09 08:20")]),
        ("2026-09-09 15:30", True, [(DAY, "Tue 08.09 15:30"), (HOUR, "Wed 09.09 14:30")]),
        ("2026-09-09 08:30", False, [(DAY, "Tue 08.09 08:30"), (HOUR, "Tue 08.09 19:50")]),
        ("2026-09-09 20:30", False, [(DAY, "Tue 08.09 19:50"), (HOUR, "Wed 09.09 19:30")]),
    ],
)
def test_what_would_fall_into_quiet_hours_or_lessons_goes_out_before_them(
    meeting: str, student: bool, reminded: list[tuple[ReminderKind, str]]
) -> None:
    assert said(meeting, student=student) == reminded


def test_on_a_sunday_nobody_is_reminded_of_mondays_meeting() -> None:
    assert said("2026-09-14 14:30") == [(DAY, "Sat 12.09 14:30"), (HOUR, "Mon 14.09 13:30")]


def test_what_quiet_hours_push_back_to_a_sunday_goes_out_on_saturday() -> None:
    assert said("2026-09-14 08:30") == [(DAY, "Sat 12.09 08:30"), (HOUR, "Sat 12.09 19:50")]


def test_a_meeting_on_a_sunday_is_reminded_of_on_that_day() -> None:
    assert said("2026-09-13 12:00") == [(DAY, "Sat 12.09 12:00"), (HOUR, "Sun 13.09 11:00")]


def test_of_the_first_day_after_a_holiday_one_hears_before_the_holiday_and_on_the_day() -> None:
    assert said("2027-01-11 14:30") == [(DAY, "Wed 30.12 14:30"), (HOUR, "Mon 11.01 13:30")]


def test_what_has_passed_when_it_is_written_is_skipped() -> None:
    assert said("2026-09-09 14:30", at("2026-09-08 14:30")) == [(HOUR, "Wed 09.09 13:30")]
    assert said("2026-09-09 14:30", at("2026-09-09 13:30")) == []


def test_two_that_would_fall_together_become_one() -> None:
    awake_from_five_to_six = QuietHours(time(18), time(17))
    assert said("2026-09-09 17:30", quiet=awake_from_five_to_six) == [(DAY, "Tue 08.09 17:30")]


def test_whoever_has_no_free_moment_on_weekdays_hears_of_it_once_on_saturday() -> None:
    never = QuietHours(time(14), time(8, 30))
    assert said("2026-09-09 15:30", quiet=never, student=True) == [(DAY, "Sat 05.09 13:50")]


def test_whoever_leaves_no_moment_in_a_week_is_reminded_by_the_schools_hours() -> None:
    hours = SchoolHours(HOME, lesson_days=frozenset(range(7)))
    never = QuietHours(time(14), time(8, 30))
    planned = reminders(at("2026-09-09 15:30"), LONG_AGO, hours, never, student=True)
    assert [one.due_at for one in planned] == [at("2026-09-08 15:30"), at("2026-09-09 14:30")]


def test_the_mentor_is_asked_at_its_end_or_when_quiet_hours_are_over() -> None:
    assert heard_at(at("2026-09-09 15:15"), HOURS, QUIET, student=False) == at("2026-09-09 15:15")
    assert heard_at(at("2026-09-09 20:15"), HOURS, QUIET, student=False) == at("2026-09-10 08:00")


# --- R11 --------------------------------------------------------------------------------------------------

CHANGES = [(zone, day) for zone in ZONES for day in change_days(zone) or [date(2026, 3, 29)]]


@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_over_each_change_of_the_clock_there_is_one_reminder_for_each_intended_local_time(
    zone: str, day: date
) -> None:
    """Every half hour of the day, with nothing forbidden: at the same wall time the day before, and an hour before."""
    free = SchoolHours(zone, NO_QUIET, lesson_days=frozenset())
    for half_hours in range(48):
        wall = time(half_hours // 2, half_hours % 2 * 30)
        starts_at = instant(day, wall, zone)
        local = starts_at.astimezone(ZoneInfo(zone))
        eve = instant(local.date() - timedelta(days=1), local.time(), zone)
        planned = reminders(starts_at, LONG_AGO, free, NO_QUIET, student=False)
        if is_working_day(local.date() - timedelta(days=1), free):
            assert planned == (Reminder(DAY, eve), Reminder(HOUR, starts_at - timedelta(hours=1)))
        else:
            assert [one.kind for one in planned] == [DAY, HOUR]


near_a_change = st.sampled_from(CHANGES)
minutes_of_day = st.integers(0, 24 * 60 - 1)
quiet_hours = st.builds(
    lambda start, length: QuietHours(time(start // 2, start % 2 * 30), time((start + length) // 2 % 24)),
    st.integers(0, 47),
    st.integers(2, 30),
)


@given(near_a_change, st.integers(-2, 2), minutes_of_day, quiet_hours, st.booleans())
def test_no_reminder_is_late_or_in_quiet_hours_and_each_intended_time_has_one(
    change: tuple[str, date], offset: int, minute: int, quiet: QuietHours, student: bool
) -> None:
    zone, day = change
    hours = SchoolHours(zone)
    starts_at = instant(day + timedelta(days=offset), time(minute // 60, minute % 60), zone)
    planned = reminders(starts_at, LONG_AGO, hours, quiet, student=student)
    kinds = [one.kind for one in planned]
    assert kinds in ([DAY, HOUR], [DAY])
    for one in planned:
        local_day = one.due_at.astimezone(ZoneInfo(zone)).date()
        assert one.due_at < starts_at
        assert is_working_day(local_day, hours) or local_day == starts_at.astimezone(ZoneInfo(zone)).date()
        assert not is_quiet(one.due_at, hours, quiet)
        assert not (student and is_lesson(one.due_at, hours))
    if kinds == [DAY, HOUR]:
        assert planned[1].due_at - planned[0].due_at >= TOGETHER


@given(near_a_change, minutes_of_day, st.integers(0, 40), quiet_hours)
def test_what_is_written_later_is_the_rest_of_what_was_planned(
    change: tuple[str, date], minute: int, hours_before: int, quiet: QuietHours
) -> None:
    """Written anew at any moment nothing is said twice, and nothing that still lies ahead is lost."""
    zone, day = change
    starts_at = instant(day, time(minute // 60, minute % 60), zone)
    now = starts_at - timedelta(hours=hours_before)
    whole = reminders(starts_at, LONG_AGO, SchoolHours(zone), quiet, student=False)
    rest = reminders(starts_at, now, SchoolHours(zone), quiet, student=False)
    assert rest == tuple(one for one in whole if one.due_at > now)


@given(near_a_change, st.sampled_from(ZONES), st.integers(6 * 60, 22 * 60))
def test_a_school_that_changes_its_zone_keeps_its_wall_times(
    change: tuple[str, date], other: str, minute: int
) -> None:
    zone, day = change
    wall = time(minute // 60, minute % 60)
    moved = same_wall(instant(day, wall, zone), zone, other)
    shown = moved.astimezone(ZoneInfo(other))
    assert (shown.date(), shown.time()) == (day, wall)


def test_a_holiday_that_begins_today_leaves_the_reminder_of_today() -> None:
    hours = SchoolHours(HOME, holidays=(DateRange(date(2026, 9, 9), date(2026, 9, 9)),))
    planned = reminders(at("2026-09-09 14:30"), LONG_AGO, hours, QUIET, student=False)
    assert [one.due_at for one in planned] == [at("2026-09-08 14:30"), at("2026-09-09 13:30")]
