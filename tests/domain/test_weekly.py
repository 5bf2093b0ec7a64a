"""The moment of the weekly summary and the week that it tells, in any zone, through changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.weekly import DAYS, HOURS, Rhythm, WeekFigures, figures_from, last_week, next_summary
from domain.working_time import DateRange, SchoolHours, is_quiet, is_working_day
from tests.domain.test_working_time import ZONES, change_days

pytestmark = pytest.mark.clause("4.1.2/6")

ZONE = "Asia/Yekaterinburg"
PLAIN = SchoolHours(ZONE)
UNITY = SchoolHours(ZONE, holidays=(DateRange(date(2026, 11, 4), date(2026, 11, 4)),))
AUTUMN = SchoolHours(ZONE, holidays=(DateRange(date(2026, 10, 26), date(2026, 11, 4)),))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "rhythm", "hours", "at", "week"),
    [
        ("2026-09-10T12:00", Rhythm(), PLAIN, "2026-09-14T08:00", date(2026, 9, 7)),
        ("2026-09-14T07:59", Rhythm(), PLAIN, "2026-09-14T08:00", date(2026, 9, 7)),
        ("2026-09-14T08:00", Rhythm(), PLAIN, "2026-09-21T08:00", date(2026, 9, 14)),
        ("2026-09-10T12:00", Rhythm(hour=7), PLAIN, "2026-09-14T08:00", date(2026, 9, 7)),
        ("2026-09-10T12:00", Rhythm(day=4, hour=15), PLAIN, "2026-09-11T15:00", date(2026, 9, 4)),
        ("2026-10-31T12:00", Rhythm(day=2), UNITY, "2026-11-05T08:00", date(2026, 10, 28)),
        ("2026-10-23T12:00", Rhythm(), AUTUMN, "2026-11-05T08:00", date(2026, 10, 19)),
        ("2026-11-05T08:00", Rhythm(), AUTUMN, "2026-11-09T08:00", date(2026, 11, 2)),
    ],
)
def test_it_comes_on_the_schools_day_or_on_the_next_working_one(
    now: str, rhythm: Rhythm, hours: SchoolHours, at: str, week: date
) -> None:
    plan = next_summary(local(now), rhythm, hours)
    assert (plan.at, plan.first_day(ZONE)) == (local(at), week)


def test_who_looks_in_between_sees_the_week_that_is_over() -> None:
    plan = last_week(local("2026-09-16T12:00"), Rhythm(), PLAIN)
    assert (plan.since, plan.until) == (local("2026-09-07T00:00"), local("2026-09-14T00:00"))
    assert (plan.today, plan.ahead_to) == (date(2026, 9, 16), date(2026, 9, 30))


@given(
    zone=st.sampled_from(ZONES),
    around=st.integers(0, 9),
    minutes=st.integers(-10 * 24 * 60, 10 * 24 * 60),
    day=st.sampled_from(DAYS),
    hour=st.sampled_from(HOURS),
    free=st.integers(-3, 12),
)
def test_summaries_follow_each_other_once_a_week_each_with_its_own_week(
    zone: str, around: int, minutes: int, day: int, hour: int, free: int
) -> None:
    changes = change_days(zone) or [date(2026, 10, 22)]
    change = changes[around % len(changes)]
    holidays = (DateRange(change, change + timedelta(days=free)),) if free >= 0 else ()
    hours, rhythm = SchoolHours(zone, holidays=holidays), Rhythm(day, hour)
    now = datetime.combine(change, time(12), ZoneInfo(zone)).astimezone(UTC) + timedelta(minutes=minutes)
    first = next_summary(now, rhythm, hours)
    second = next_summary(first.at, rhythm, hours)
    assert now < first.at < second.at
    for plan in (first, second):
        told_on = plan.at.astimezone(ZoneInfo(zone)).date()
        assert told_on == plan.today
        assert is_working_day(told_on, hours)
        assert not is_quiet(plan.at, hours)
        assert plan.since < plan.until <= plan.at
    assert first.first_day(zone) < second.first_day(zone)
    assert next_summary(second.at - timedelta(seconds=1), rhythm, hours) == second


def test_what_another_version_counted_besides_is_left_out() -> None:
    assert figures_from('{"pairs": 3, "stars": 9}') == WeekFigures(pairs=3)
    assert figures_from(WeekFigures(pairs=3, wait=20).dump()) == WeekFigures(pairs=3, wait=20)
