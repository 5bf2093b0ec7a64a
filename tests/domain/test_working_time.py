from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.working_time import (
    DateRange,
    QuietHours,
    SchoolHours,
    before_quiet,
    instant,
    is_lesson,
    is_quiet,
    is_working_day,
    last_working_day,
    local_day,
    next_allowed,
    working_deadline,
    working_minutes_between,
)

# Half-hour and 45-minute offsets, half-hour steps, changes at midnight (Beirut, Santiago, Havana), a negative
# summer time (Casablanca), a zone without changes (Yekaterinburg).
ZONES = (
    "Asia/Yekaterinburg",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Asia/Beirut",
    "America/Santiago",
    "America/Havana",
    "Africa/Casablanca",
    "Europe/London",
)
HOME = "Asia/Yekaterinburg"
NEW_YEAR = DateRange(date(2026, 12, 31), date(2027, 1, 10))
HOURS = SchoolHours(HOME, holidays=(NEW_YEAR,))
QUIET = QuietHours()
NO_QUIET = QuietHours(time(0), time(0))


def at(text: str, zone: str = HOME) -> datetime:
    """A wall time of the zone, as people read it, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def change_days(zone: str, year: int = 2026) -> list[date]:
    """The local days within which the zone's clock changes."""
    noons = [datetime(year, 1, 1, 12, tzinfo=ZoneInfo(zone)) + timedelta(days=n) for n in range(366)]
    pairs = pairwise(noons)
    return [day for a, b in pairs if a.utcoffset() != b.utcoffset() for day in (a.date(), b.date())]


# --- wall times -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "day", "wall", "moment"),
    [
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("Europe/Berlin", date(2026, 3, 29), time(3, 0), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("America/New_York", date(2026, 3, 8), time(2, 59), datetime(2026, 3, 8, 7, 0, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), datetime(2026, 4, 4, 14, 45, tzinfo=UTC)),
        ("Pacific/Chatham", date(2026, 9, 27), time(3, 0), datetime(2026, 9, 26, 14, 0, tzinfo=UTC)),
        ("Pacific/Apia", date(2011, 12, 30), time(9, 0), datetime(2011, 12, 30, 10, 0, tzinfo=UTC)),
        ("Asia/Yekaterinburg", date(2026, 3, 29), time(2, 30), datetime(2026, 3, 28, 21, 30, tzinfo=UTC)),
    ],
)
def test_a_skipped_wall_time_is_the_moment_of_the_skip_and_a_repeated_one_is_its_first_showing(
    zone: str, day: date, wall: time, moment: datetime
) -> None:
    assert instant(day, wall, zone) == moment


@pytest.mark.parametrize("zone", ZONES)
def test_through_a_whole_year_later_wall_times_never_give_earlier_moments(zone: str) -> None:
    walls = [datetime(2026, 1, 1) + timedelta(minutes=15 * n) for n in range(365 * 96)]  # noqa: DTZ001
    moments = [instant(wall.date(), wall.time(), zone) for wall in walls]
    assert moments == sorted(moments)


@given(
    zone=st.sampled_from(ZONES),
    day=st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    wall=st.times(),
)
def test_where_the_clock_does_not_skip_it_a_moment_shows_the_wall_time_it_was_made_from(
    zone: str, day: date, wall: time
) -> None:
    moment = instant(day, wall, zone)
    shown = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    just_before = (moment - timedelta.resolution).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    intended = datetime.combine(day, wall)
    assert shown == intended or just_before < intended < shown


# --- quiet hours and lessons ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("2026-11-23 19:59:59", False),
        ("2026-11-23 20:00", True),
        ("2026-11-24 00:00", True),
        ("2026-11-24 07:59:59", True),
        ("2026-11-24 08:00", False),
    ],
)
def test_the_school_is_quiet_from_20_up_to_8(moment: str, quiet: bool) -> None:
    assert is_quiet(at(moment), HOURS) == quiet


def test_own_quiet_hours_replace_those_of_the_school() -> None:
    afternoon = QuietHours(time(13), time(15))
    assert is_quiet(at("2026-11-23 14:00"), HOURS, afternoon)
    assert not is_quiet(at("2026-11-23 23:00"), HOURS, afternoon)
    assert not is_quiet(at("2026-11-23 23:00"), HOURS, NO_QUIET)


@pytest.mark.parametrize(
    ("moment", "lesson"),
    [
        ("2026-11-23 08:29", False),
        ("2026-11-23 08:30", True),
        ("2026-11-23 13:59", True),
        ("2026-11-23 14:00", False),
        ("2026-11-21 10:00", False),
        ("2026-12-30 10:00", True),
        ("2026-12-31 10:00", False),
        ("2027-01-08 10:00", False),
        ("2027-01-11 10:00", True),
    ],
)
@pytest.mark.clause("3.1.3/formats")
@pytest.mark.clause("3.1.4/formats")
def test_lessons_are_on_school_days_and_never_on_holidays(moment: str, lesson: bool) -> None:
    assert is_lesson(at(moment), HOURS) == lesson


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "quiet", [QUIET, QuietHours(time(22), time(2, 30)), QuietHours(time(1), time(2, 45))]
)
def test_each_night_around_a_change_of_the_clock_has_one_beginning_and_one_end_of_quiet(
    zone: str, quiet: QuietHours
) -> None:
    hours = SchoolHours(zone)
    for day in change_days(zone):
        steps = [instant(day, time(0), zone) + timedelta(minutes=15 * n) for n in range(-48, 144)]
        heard = [is_quiet(step, hours, quiet) for step in steps]
        changes = [(steps[n + 1], now) for n, (was, now) in enumerate(pairwise(heard)) if was != now]
        begins = [moment for moment, now in changes if now]
        ends = [moment for moment, now in changes if not now]
        days = [day + timedelta(days=n) for n in range(-1, 3)]
        for found, wall in ((begins, quiet.start), (ends, quiet.end)):
            intended = [instant(day, wall, zone) for day in days]
            assert found == [moment for moment in intended if steps[0] < moment <= steps[-1]]


def test_quiet_from_midnight_begins_once_where_the_clock_is_put_back_over_midnight() -> None:
    hours = SchoolHours("America/St_Johns", QuietHours(time(0), time(6)))
    first_midnight = datetime(2010, 11, 7, 2, 30, tzinfo=UTC)
    assert [is_quiet(first_midnight + timedelta(minutes=n), hours) for n in (-1, 0, 1, 30, 61)] == [
        False,
        True,
        True,
        True,
        True,
    ]


# --- messages that wait -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "student", "allowed"),
    [
        ("2026-11-23 21:00", False, "2026-11-24 08:00"),
        ("2026-11-23 21:00", True, "2026-11-24 08:00"),
        ("2026-11-24 07:59", True, "2026-11-24 08:00"),
        ("2026-11-24 08:30", True, "2026-11-24 14:00"),
        ("2026-11-24 08:30", False, "2026-11-24 08:30"),
        ("2026-11-24 15:00", True, "2026-11-24 15:00"),
        ("2026-11-21 10:00", True, "2026-11-21 10:00"),
        ("2026-11-22 21:00", False, "2026-11-23 08:00"),
        ("2027-01-05 10:00", True, "2027-01-05 10:00"),
    ],
)
def test_a_message_waits_for_the_end_of_quiet_hours_and_for_a_student_of_lessons(
    moment: str, student: bool, allowed: str
) -> None:
    assert next_allowed(at(moment), HOURS, quiet=QUIET, student=student) == at(allowed)


def test_quiet_hours_that_end_within_lessons_hold_a_students_message_till_lessons_end() -> None:
    long_sleep = QuietHours(time(21), time(9))
    assert next_allowed(at("2026-11-24 07:00"), HOURS, quiet=long_sleep, student=True) == at(
        "2026-11-24 14:00"
    )


def test_where_quiet_hours_and_lessons_fill_weekdays_a_message_waits_for_saturday() -> None:
    all_but_lessons = QuietHours(time(14), time(8, 30))
    assert next_allowed(at("2026-11-23 10:00"), HOURS, quiet=all_but_lessons, student=True) == at(
        "2026-11-28 08:30"
    )


def test_where_nothing_is_ever_free_no_moment_is_invented() -> None:
    hours = SchoolHours(HOME, lesson_days=frozenset(range(7)))
    all_but_lessons = QuietHours(time(14), time(8, 30))
    with pytest.raises(ValueError, match="no moment in a week"):
        next_allowed(at("2026-11-23 10:00"), hours, quiet=all_but_lessons, student=True)
    with pytest.raises(ValueError, match="no moment in a week"):
        before_quiet(at("2026-11-23 10:00"), hours, all_but_lessons, student=True)


# --- reminders --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "quiet", "student", "goes_out"),
    [
        ("2026-11-24 07:15", QUIET, False, "2026-11-23 19:50"),
        ("2026-11-23 20:00", QUIET, False, "2026-11-23 19:50"),
        ("2026-11-23 19:59", QUIET, False, "2026-11-23 19:59"),
        ("2026-11-24 08:00", QUIET, False, "2026-11-24 08:00"),
        ("2026-11-24 09:00", QUIET, False, "2026-11-24 09:00"),
        ("2026-11-24 09:00", QUIET, True, "2026-11-24 08:20"),
        ("2026-11-24 09:00", QuietHours(time(20), time(8, 25)), True, "2026-11-24 08:25"),
        ("2026-11-24 09:00", QuietHours(time(20), time(8, 30)), True, "2026-11-23 19:50"),
        ("2026-11-24 09:00", QuietHours(time(20), time(10)), True, "2026-11-23 19:50"),
        ("2026-11-24 12:00", QuietHours(time(8, 5), time(8)), False, "2026-11-24 08:00"),
    ],
)
def test_a_reminder_that_falls_into_quiet_hours_goes_out_shortly_before_them(
    moment: str, quiet: QuietHours, student: bool, goes_out: str
) -> None:
    assert before_quiet(at(moment), HOURS, quiet, student=student) == at(goes_out)


quiet_hours = st.builds(QuietHours, st.times(), st.times())
near_a_change = st.sampled_from(
    [(zone, day) for zone in ZONES for day in change_days(zone) or [date(2026, 3, 29)]]
)


@settings(max_examples=300)
@given(near_a_change, st.timedeltas(timedelta(hours=-30), timedelta(hours=30)), quiet_hours, st.booleans())
def test_a_message_never_goes_early_nor_a_reminder_late_and_both_go_outside_quiet_hours_and_lessons(
    place: tuple[str, date], offset: timedelta, quiet: QuietHours, student: bool
) -> None:
    zone, day = place
    hours = SchoolHours(zone)
    moment = instant(day, time(12), zone) + offset
    later = next_allowed(moment, hours, quiet=quiet, student=student)
    earlier = before_quiet(moment, hours, quiet, student=student)
    assert earlier <= moment <= later
    for chosen in (earlier, later):
        assert not is_quiet(chosen, hours, quiet)
        assert not (student and is_lesson(chosen, hours))
    assert (moment == later) == (moment == earlier)


@given(near_a_change, st.integers(-96, 96), st.integers(0, 95), st.integers(0, 95), st.booleans())
def test_no_free_moment_is_passed_over_while_a_message_waits(
    place: tuple[str, date], offset: int, start: int, end: int, student: bool
) -> None:
    zone, day = place
    hours = SchoolHours(zone)
    quarter = timedelta(minutes=15)
    midnight = datetime(2026, 1, 1)  # noqa: DTZ001
    quiet = QuietHours((midnight + start * quarter).time(), (midnight + end * quarter).time())
    moment = instant(day, time(12), zone) + offset * quarter
    step = moment
    while is_quiet(step, hours, quiet) or (student and is_lesson(step, hours)):
        step += quarter
    assert next_allowed(moment, hours, quiet=quiet, student=student) == step


# --- working time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "minutes", "deadline"),
    [
        ("2026-11-23 10:00", 60, "2026-11-23 11:00"),
        ("2026-11-23 10:00", 0, "2026-11-23 10:00"),
        ("2026-11-23 22:00", 0, "2026-11-23 22:00"),
        ("2026-11-23 19:30", 30, "2026-11-23 20:00"),
        ("2026-11-23 19:30", 31, "2026-11-24 08:01"),
        ("2026-11-23 22:00", 60, "2026-11-24 09:00"),
        ("2026-11-21 19:30", 60, "2026-11-23 08:30"),
        ("2026-11-22 12:00", 5, "2026-11-23 08:05"),
        ("2026-12-30 19:00", 120, "2027-01-11 09:00"),
        ("2026-11-23 08:00", 6 * 12 * 60, "2026-11-28 20:00"),
    ],
)
def test_a_deadline_counts_neither_quiet_hours_nor_sundays_nor_holidays(
    start: str, minutes: int, deadline: str
) -> None:
    assert working_deadline(at(start), minutes, HOURS) == at(deadline)
    assert working_minutes_between(at(start), at(deadline), HOURS) == minutes


@pytest.mark.parametrize(
    ("quiet", "minutes"), [(NO_QUIET, 1440), (QuietHours(time(12), time(14)), 1320), (QUIET, 720)]
)
def test_a_working_day_is_what_quiet_hours_leave_of_it(quiet: QuietHours, minutes: int) -> None:
    hours = SchoolHours(HOME, quiet)
    assert working_minutes_between(at("2026-11-23 00:00"), at("2026-11-24 00:00"), hours) == minutes


def test_a_working_day_on_which_the_clock_is_put_back_is_an_hour_longer() -> None:
    santiago = SchoolHours("America/Santiago", NO_QUIET)
    saturday = at("2026-04-04 00:00", santiago.zone), at("2026-04-05 00:00", santiago.zone)
    assert working_minutes_between(*saturday, santiago) == 25 * 60


def test_nothing_has_passed_where_the_end_is_not_after_the_beginning() -> None:
    assert working_minutes_between(at("2026-11-23 12:00"), at("2026-11-23 11:00"), HOURS) == 0


def test_seconds_that_make_no_whole_minute_do_not_count() -> None:
    assert working_minutes_between(at("2026-11-23 12:00:00"), at("2026-11-23 12:01:59"), HOURS) == 1


working_hours = st.sampled_from(
    [QUIET, NO_QUIET, QuietHours(time(1, 15), time(2, 30)), QuietHours(time(23), time(0))]
)


@settings(max_examples=300)
@given(
    near_a_change,
    st.timedeltas(timedelta(hours=-30), timedelta(hours=30)),
    st.integers(1, 20_000),
    working_hours,
)
def test_between_a_start_and_its_deadline_lie_exactly_its_minutes_and_a_blink_earlier_one_less(
    place: tuple[str, date], offset: timedelta, minutes: int, quiet: QuietHours
) -> None:
    zone, day = place
    hours = SchoolHours(zone, quiet, holidays=(DateRange(day + timedelta(days=2), day + timedelta(days=4)),))
    start = instant(day, time(12), zone) + offset
    deadline = working_deadline(start, minutes, hours)
    assert working_minutes_between(start, deadline, hours) == minutes
    assert working_minutes_between(start, deadline - timedelta.resolution, hours) == minutes - 1


@settings(max_examples=60, deadline=None)
@given(near_a_change, st.integers(-200, 200), st.integers(1, 400), working_hours)
def test_working_time_is_the_time_that_is_neither_quiet_nor_on_a_free_day(
    place: tuple[str, date], offset: int, length: int, quiet: QuietHours
) -> None:
    zone, day = place
    hours = SchoolHours(zone, quiet, holidays=(DateRange(day, day),))
    quarter = timedelta(minutes=15)
    start = instant(day, time(12), zone) + offset * quarter
    steps = [start + n * quarter for n in range(length)]
    working = [
        step
        for step in steps
        if is_working_day(step.astimezone(ZoneInfo(zone)).date(), hours) and not is_quiet(step, hours)
    ]
    assert working_minutes_between(start, start + length * quarter, hours) == 15 * len(working)


# --- what is refused --------------------------------------------------------------------------------------


def test_a_moment_without_a_zone_is_refused_everywhere() -> None:
    naive = datetime(2026, 11, 23, 12)  # noqa: DTZ001
    for ask in (
        lambda: is_quiet(naive, HOURS),
        lambda: is_lesson(naive, HOURS),
        lambda: next_allowed(naive, HOURS, quiet=NO_QUIET, student=False),
        lambda: before_quiet(naive, HOURS, NO_QUIET),
        lambda: working_deadline(naive, 0, HOURS),
        lambda: working_minutes_between(naive, naive, HOURS),
    ):
        with pytest.raises(ValueError, match="without a zone"):
            ask()


def test_a_school_that_is_always_quiet_and_a_deadline_in_the_past_are_refused() -> None:
    with pytest.raises(ValueError, match="an hour a day"):
        SchoolHours(HOME, QuietHours(time(8), time(7, 59)))
    with pytest.raises(ValueError, match="lies ahead"):
        working_deadline(at("2026-11-23 12:00"), -1, HOURS)


def test_holidays_to_the_end_of_the_calendar_leave_no_deadline() -> None:
    for_ever = SchoolHours(HOME, holidays=(DateRange(date(2026, 11, 23), date.max),))
    with pytest.raises(ValueError, match="calendar ends"):
        working_deadline(at("2026-11-23 12:00"), 1, for_ever)


def test_holidays_hold_their_first_and_their_last_day() -> None:
    days = [date(2026, 12, 30) + timedelta(days=n) for n in range(13)]
    assert [day for day in days if day not in NEW_YEAR] == [date(2026, 12, 30), date(2027, 1, 11)]


def test_a_day_is_a_working_day_unless_a_sunday_or_a_holiday() -> None:
    week = [date(2026, 12, 26) + timedelta(days=n) for n in range(8)]
    assert [is_working_day(day, HOURS) for day in week] == [
        True,
        False,
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_the_schools_day_begins_at_its_own_midnight() -> None:
    assert local_day(at("2026-10-05T23:59"), HOME) == date(2026, 10, 5)
    assert local_day(at("2026-10-06T00:00"), HOME) == date(2026, 10, 6)


def test_the_last_working_day_is_that_day_or_the_nearest_before_it() -> None:
    assert last_working_day(date(2026, 12, 30), HOURS) == date(2026, 12, 30)
    assert last_working_day(date(2027, 1, 10), HOURS) == date(2026, 12, 30)
    assert last_working_day(date(2026, 10, 4), HOURS) == date(2026, 10, 3)
