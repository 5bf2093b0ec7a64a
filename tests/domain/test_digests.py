"""The hour of the small things: the chosen one, moved by quiet hours and lessons; Sundays and holidays are free."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digests import HOURS, chosen_hour, digest_moment, hour_choices
from domain.listeners import Listener
from domain.refusals import NotFound
from domain.settings import QUIET_CHOICES
from domain.working_time import DateRange, QuietHours, SchoolHours, is_lesson, is_quiet, is_working_day
from tests.domain.test_working_time import ZONES, change_days

AUTUMN = DateRange(date(2026, 10, 24), date(2026, 11, 4))
SCHOOL = SchoolHours("Asia/Yekaterinburg", holidays=(AUTUMN,))
TEACHER = Listener(SCHOOL, SCHOOL.quiet, student=False)
STUDENT = Listener(SCHOOL, SCHOOL.quiet, student=True)
THURSDAY = datetime(2026, 10, 22, 6, 0, tzinfo=UTC)
"""11:00 at the school."""


def local(moment: datetime | None, zone: str = SCHOOL.zone) -> str | None:
    return moment.astimezone(ZoneInfo(zone)).strftime("%d.%m %H:%M") if moment else None


@pytest.mark.parametrize(
    ("day", "of_that_day", "told"),
    [
        (date(2026, 10, 21), False, None),
        (date(2026, 10, 22), False, "22.10 11:00"),
        (date(2026, 10, 23), False, "23.10 08:00"),
        (date(2026, 10, 24), False, "05.11 08:00"),
        (date(2026, 10, 24), True, "24.10 08:00"),
        (date(2026, 11, 8), False, "09.11 08:00"),
        (date(2026, 11, 8), True, "08.11 08:00"),
    ],
)
def test_a_day_off_hears_only_of_itself(day: date, of_that_day: bool, told: str | None) -> None:
    assert local(digest_moment(day, TEACHER, THURSDAY, of_that_day=of_that_day)) == told


def test_after_the_day_is_over_what_was_of_it_is_not_told_and_the_rest_waits() -> None:
    night = datetime(2026, 10, 22, 16, 0, tzinfo=UTC)
    today = date(2026, 10, 22)
    assert digest_moment(today, TEACHER, night, of_that_day=True) is None
    assert local(digest_moment(today, TEACHER, night)) == "23.10 08:00"


def test_an_hour_within_the_lessons_of_a_student_moves_behind_them() -> None:
    at_twelve = Listener(SCHOOL, SCHOOL.quiet, student=True, hour=12)
    assert local(digest_moment(date(2026, 10, 23), at_twelve, THURSDAY)) == "23.10 14:00"


def test_an_evening_hour_within_the_quiet_moves_before_it() -> None:
    evening = Listener(SCHOOL, QuietHours(time(17), time(8)), student=False, hour=18)
    assert local(digest_moment(date(2026, 10, 23), evening, THURSDAY)) == "23.10 16:50"


def test_one_chooses_among_hours_at_which_one_may_be_written_to() -> None:
    assert hour_choices(TEACHER) == (8, 9, 12, 15, 18)
    assert hour_choices(STUDENT) == (8, 15, 18)
    assert hour_choices(Listener(SCHOOL, QuietHours(time(22), time(7)), student=False)) == HOURS
    with pytest.raises(NotFound):
        chosen_hour(STUDENT, 9)


@given(
    zone=st.sampled_from(ZONES),
    around=st.integers(0, 7),
    shift=st.integers(-1, 1),
    minutes=st.integers(-3 * 24 * 60, 12 * 60),
    hour=st.sampled_from(HOURS),
    quiet=st.sampled_from(QUIET_CHOICES),
    student=st.booleans(),
    of_that_day=st.booleans(),
    off=st.booleans(),
)
def test_whatever_the_zone_it_is_told_in_time_at_an_allowed_moment_of_its_day(
    zone: str,
    around: int,
    shift: int,
    minutes: int,
    hour: int,
    quiet: QuietHours,
    student: bool,
    of_that_day: bool,
    off: bool,
) -> None:
    changes = change_days(zone) or [date(2026, 10, 22)]
    day = changes[around % len(changes)] + timedelta(days=shift)
    hours = SchoolHours(zone, holidays=(DateRange(day, day + timedelta(days=2)),) if off else ())
    now = datetime.combine(day, time(8), ZoneInfo(zone)).astimezone(UTC) + timedelta(minutes=minutes)
    moment = digest_moment(day, Listener(hours, quiet, student, hour), now, of_that_day=of_that_day)
    if moment is None:
        assert of_that_day
        assert now >= datetime.combine(day, time(15), ZoneInfo(zone))
        return
    told_on = moment.astimezone(ZoneInfo(zone)).date()
    assert moment >= now
    assert not is_quiet(moment, hours, quiet)
    assert not (student and is_lesson(moment, hours))
    assert told_on == day if of_that_day else told_on >= day and is_working_day(told_on, hours)
