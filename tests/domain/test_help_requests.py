"""How an unanswered request goes on (п. 3.1.5/5): when, and to whom."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.help_requests import (
    Around,
    Move,
    Plan,
    Step,
    Steps,
    Why,
    move_on,
    next_step_at,
    plan,
)
from domain.working_time import SchoolHours, is_quiet, is_working_day, working_minutes_between

SCHOOL = SchoolHours("Asia/Yekaterinburg")
ZONE = ZoneInfo("Asia/Yekaterinburg")
STEPS = Steps(mentors_after=120, curator_after=240, urgent_mentors_after=15, urgent_curator_after=30)


def local(day: int, hour: int, minute: int = 0) -> datetime:
    """September 2026: the 11th is a Friday."""
    return datetime(2026, 9, day, hour, minute, tzinfo=ZONE)


@pytest.mark.clause("3.1.5/5")
@pytest.mark.parametrize(
    ("asked", "urgent", "mentors_at", "curator_at"),
    [
        pytest.param(local(7, 10), False, local(7, 12), local(7, 14), id="monday morning"),
        pytest.param(local(7, 10), True, local(7, 10, 15), local(7, 10, 30), id="urgent"),
        pytest.param(local(11, 19), False, local(12, 9), local(12, 11), id="friday evening to saturday"),
        pytest.param(local(12, 19, 30), False, local(14, 9, 30), local(14, 11, 30), id="saturday to monday"),
        pytest.param(local(13, 12), False, local(14, 10), local(14, 12), id="sunday"),
        pytest.param(local(7, 23), True, local(8, 8, 15), local(8, 8, 30), id="urgent at night"),
    ],
)
def test_steps_count_working_time(
    asked: datetime, urgent: bool, mentors_at: datetime, curator_at: datetime
) -> None:
    assert plan(asked, urgent, STEPS, SCHOOL) == Plan(mentors_at, curator_at)


MOMENTS = st.integers(0, 700 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
MINUTES = st.integers(1, 2000)


@given(MOMENTS, MINUTES, MINUTES, st.booleans())
def test_a_step_comes_in_working_time_after_its_minutes(
    asked: datetime, mentors: int, curator: int, urgent: bool
) -> None:
    planned = plan(asked, urgent, Steps(mentors, curator, mentors, curator), SCHOOL)
    assert working_minutes_between(asked, planned.mentors_at, SCHOOL) == mentors
    assert asked < planned.mentors_at <= planned.curator_at
    for moment in (planned.mentors_at, planned.curator_at):
        just_before = moment - timedelta(microseconds=1)
        assert is_working_day(just_before.astimezone(ZONE).date(), SCHOOL)
        assert not is_quiet(just_before, SCHOOL)


@given(MOMENTS, MINUTES, MINUTES)
def test_urgent_never_goes_on_later(asked: datetime, calm: int, urgent: int) -> None:
    steps = Steps(max(calm, urgent), max(calm, urgent), min(calm, urgent), min(calm, urgent))
    hurried, slow = plan(asked, True, steps, SCHOOL), plan(asked, False, steps, SCHOOL)
    assert hurried.mentors_at <= slow.mentors_at
    assert hurried.curator_at <= slow.curator_at


CURATOR_AT = local(7, 14)


def moved(step: Step, student: bool = False, **around: tuple[int, ...]) -> Move:
    whom = {"other_mentors": (), "peers": (), "curators": (9,), **around}
    return move_on(step, CURATOR_AT, student, Around(**whom))


def test_first_the_other_mentors_of_the_same_mentee() -> None:
    expected = Move(Step.FURTHER_MENTORS, (2, 3), Why.ESCALATION, CURATOR_AT)
    assert moved(Step.MENTOR, other_mentors=(2, 3), peers=(4,)) == expected


def test_else_at_most_three_of_the_same_subject() -> None:
    expected = Move(Step.FURTHER_MENTORS, (4, 5, 6), Why.ESCALATION, CURATOR_AT)
    assert moved(Step.MENTOR, peers=(4, 5, 6, 7)) == expected


def test_a_student_is_not_shown_to_adults_of_others() -> None:
    assert moved(Step.MENTOR, student=True, peers=(4, 5)) == Move(Step.CURATOR, (9,), Why.CURATOR, None)


def test_a_students_own_further_mentors_are_asked() -> None:
    expected = Move(Step.FURTHER_MENTORS, (2,), Why.ESCALATION, CURATOR_AT)
    assert moved(Step.MENTOR, student=True, other_mentors=(2,)) == expected


def test_with_nobody_there_it_goes_to_the_curator_directly() -> None:
    assert moved(Step.MENTOR) == Move(Step.CURATOR, (9,), Why.CURATOR, None)


def test_after_further_mentors_comes_the_curator() -> None:
    expected = Move(Step.CURATOR, (9,), Why.CURATOR, None)
    assert moved(Step.FURTHER_MENTORS, other_mentors=(2,)) == expected


def test_without_a_curator_it_ends_there() -> None:
    assert moved(Step.FURTHER_MENTORS, curators=()) == Move(Step.CURATOR, (), Why.CURATOR, None)


def test_what_comes_after_each_step() -> None:
    planned = Plan(local(7, 12), local(7, 14))
    assert [next_step_at(step, planned) for step in Step] == [local(7, 12), local(7, 14), None]
