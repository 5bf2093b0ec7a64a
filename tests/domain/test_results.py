"""The result stage as rules (4.1.4/result): reminders fade, none on a day off, none after the end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.programmes import Programme, ProgrammeState, Tally, turned_by_time, turns_on
from domain.refusals import ProgrammeMovedOn, TooManyTopics
from domain.results import (
    FADING,
    OWN_GOALS_AT_MOST,
    check_ended,
    check_room,
    ends_on,
    fading_days,
    is_over,
    nudge_days,
    settled,
)
from domain.stages import Stage
from domain.working_time import DateRange, SchoolHours, is_working_day

SINCE = date(2027, 6, 1)
AT_RESULT = Programme(
    1, 1, date(2026, 9, 7), date(2027, 5, 31), ProgrammeState.IN_FORCE, Stage.RESULT, 1, None,
    stage_since=SINCE,
)  # fmt: skip
HOURS = SchoolHours("Asia/Yekaterinburg")
DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))
HOLIDAYS = st.lists(
    st.builds(lambda day, length: DateRange(day, day + timedelta(days=length)), DAYS, st.integers(0, 80)),
    max_size=12,
)


@pytest.mark.clause("4.1.4/result/1")
def test_the_mentor_is_reminded_after_two_five_and_nine_weeks() -> None:
    assert fading_days(SINCE, SINCE + timedelta(days=90), HOURS) == (
        date(2027, 6, 15),
        date(2027, 7, 6),
        date(2027, 8, 3),
    )
    assert fading_days(SINCE, SINCE + timedelta(days=30), HOURS) == (date(2027, 6, 15),)


@pytest.mark.clause("4.1.4/result/1")
@given(DAYS, st.sampled_from((30, 60, 90)), HOLIDAYS)
def test_reminders_fade_and_never_come_on_a_day_off_or_after_the_end(
    since: date, length: int, holidays: list[DateRange]
) -> None:
    hours = SchoolHours("Asia/Yekaterinburg", holidays=tuple(holidays))
    ends = since + timedelta(days=length)
    for days, most in ((fading_days(since, ends, hours), len(FADING)), (nudge_days(since, ends, hours), 4)):
        assert len(days) <= most
        assert list(days) == sorted(set(days))
        assert all(since < day < ends and is_working_day(day, hours) for day in days)


def test_each_gap_is_longer_than_the_one_before() -> None:
    gaps = [later - earlier for earlier, later in zip((0, *FADING), FADING, strict=False)]
    assert gaps == sorted(set(gaps))


@pytest.mark.clause("4.1.4/result/2")
def test_the_mentee_is_reminded_of_own_goals_every_three_weeks() -> None:
    assert nudge_days(SINCE, SINCE + timedelta(days=60), HOURS) == (date(2027, 6, 22), date(2027, 7, 13))


def test_it_ends_after_the_schools_number_of_days_and_time_turns_it_no_further() -> None:
    assert ends_on(AT_RESULT, 60) == date(2027, 7, 31)
    assert is_over(AT_RESULT, date(2027, 7, 30), 60) is False
    assert is_over(AT_RESULT, date(2027, 7, 31), 60) is True
    assert turns_on(AT_RESULT, 30) is None
    assert turned_by_time(AT_RESULT, date(2028, 1, 1), 30, ()) is None


def test_nothing_of_the_plan_is_late_any_longer() -> None:
    assert settled(Tally(5, 3, 2), AT_RESULT) == Tally(5, 3, 0)


def test_three_own_goals_are_enough_and_only_what_has_ended_may_be_shared() -> None:
    with pytest.raises(TooManyTopics):
        check_room(OWN_GOALS_AT_MOST)
    with pytest.raises(ProgrammeMovedOn):
        check_ended(AT_RESULT)
