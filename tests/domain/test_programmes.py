"""The rules of a programme (п. 1.2): its term, what it consists of, and the stages it goes through (п. 4.1.4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.programmes import (
    Programme,
    ProgrammeState,
    check_day,
    check_term,
    last_day,
    months_on,
    proposed_ends,
    turned_by_curator,
    turned_by_time,
    turns_on,
)
from domain.refusals import (
    ActivityOutsideTerm,
    ProgrammeMovedOn,
    TermTooLong,
    TermTooShort,
)
from domain.stages import Need, Stage, Why

BEGINS = date(2026, 9, 7)
DAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))
PROGRAMME = Programme(
    id=1,
    mentorship_id=1,
    begins_on=BEGINS,
    ends_on=date(2027, 5, 31),
    state=ProgrammeState.IN_FORCE,
    stage=Stage.IMPLEMENTATION,
    revision=1,
    made_by=1,
    difficulties=("discipline",),
)


@pytest.mark.clause("1.2/programme")
@pytest.mark.parametrize(
    ("ends_on", "refusal"),
    [
        (date(2026, 12, 5), TermTooShort),
        (date(2026, 12, 6), None),
        (date(2027, 5, 31), None),
        (date(2027, 9, 6), None),
        (date(2027, 9, 7), TermTooLong),
        (date(2026, 9, 6), TermTooShort),
    ],
)
def test_a_programme_lasts_from_three_months_to_a_year(
    ends_on: date, refusal: type[Exception] | None
) -> None:
    if refusal is None:
        check_term(BEGINS, ends_on)
    else:
        with pytest.raises(refusal):
            check_term(BEGINS, ends_on)


@pytest.mark.clause("1.2/programme")
@given(DAYS)
def test_every_proposed_end_is_allowed_on_whatever_day_one_begins(begins_on: date) -> None:
    ends = proposed_ends(begins_on)
    for ends_on in ends.values():
        check_term(begins_on, ends_on)
        assert ends_on.month not in (6, 7, 8)
    assert len(ends) >= 3


@given(DAYS, st.integers(1, 24))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int) -> None:
    later = months_on(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@given(DAYS, DAYS)
def test_a_term_is_too_short_too_long_or_allowed_and_never_two_of_them(
    begins_on: date, ends_on: date
) -> None:
    short = ends_on < last_day(begins_on, 3)
    long = ends_on > last_day(begins_on, 12)
    try:
        check_term(begins_on, ends_on)
        outcome = (False, False)
    except TermTooShort:
        outcome = (True, False)
    except TermTooLong:
        outcome = (False, True)
    assert outcome == (short, long)


def test_the_end_of_the_school_year_is_offered_while_it_leaves_three_months() -> None:
    assert proposed_ends(date(2026, 9, 7))["programme-until-summer"] == date(2027, 5, 31)
    assert proposed_ends(date(2027, 3, 1))["programme-until-summer"] == date(2027, 5, 31)
    assert "programme-until-summer" not in proposed_ends(date(2027, 3, 2))


@pytest.mark.clause("1.2/programme")
def test_both_days_of_the_term_belong_to_it() -> None:
    check_day(PROGRAMME, PROGRAMME.begins_on)
    check_day(PROGRAMME, PROGRAMME.ends_on)
    for day in (PROGRAMME.begins_on - timedelta(days=1), PROGRAMME.ends_on + timedelta(days=1)):
        with pytest.raises(ActivityOutsideTerm):
            check_day(PROGRAMME, day)


def test_the_two_look_back_so_many_days_before_the_end_as_the_school_has_set() -> None:
    assert turned_by_time(PROGRAMME, date(2027, 4, 30), 30, ()) is None
    assert turned_by_time(PROGRAMME, date(2027, 5, 1), 30, ()) == (Stage.REFLEXIVE_ANALYTIC, Why.LAST_MONTH)
    assert turned_by_time(PROGRAMME, date(2027, 5, 1), 14, ()) is None


def test_with_its_term_a_programme_comes_to_its_result() -> None:
    looking_back = replace(PROGRAMME, stage=Stage.REFLEXIVE_ANALYTIC)
    assert turned_by_time(looking_back, date(2027, 5, 31), 30, ()) is None
    assert turned_by_time(looking_back, date(2027, 6, 1), 30, ()) == (Stage.RESULT, Why.TERM_OVER)


def test_time_ends_no_stage_that_lacks_something_and_comes_back_to_it_no_more() -> None:
    looking_back, day = replace(PROGRAMME, stage=Stage.REFLEXIVE_ANALYTIC), date(2027, 6, 1)
    turned = turned_by_time(looking_back, day, 30, (Need.REPORT,))
    assert turned == (Stage.REFLEXIVE_ANALYTIC, Why.LACKING)
    assert turns_on(replace(looking_back, overdue=True), 30) is None


@pytest.mark.parametrize("state", [ProgrammeState.DRAFT, ProgrammeState.ENDED])
def test_time_moves_no_programme_that_is_not_in_force(state: ProgrammeState) -> None:
    assert turns_on(replace(PROGRAMME, state=state), 30) is None


@given(DAYS, st.integers(89, 366), st.sampled_from((14, 21, 30, 45)), st.integers(0, 500))
def test_by_time_each_stage_comes_once_and_in_order(begins: date, length: int, before: int, day: int) -> None:
    """However the days are skipped: a bot that was away for a month goes through the stages all the same."""
    programme = replace(PROGRAMME, begins_on=begins, ends_on=begins + timedelta(days=length))
    seen, today = [], begins + timedelta(days=day)
    while (turned := turned_by_time(programme, today, before, ())) is not None:
        seen.append(turned[0])
        programme = replace(programme, stage=turned[0])
    assert seen == [Stage.REFLEXIVE_ANALYTIC, Stage.RESULT][: len(seen)]
    assert (Stage.RESULT in seen) == (today > programme.ends_on)


def test_a_curator_lets_the_two_look_back_earlier_with_a_reason_and_only_once() -> None:
    assert turned_by_curator(PROGRAMME, Why.PLAN_DONE) is Stage.REFLEXIVE_ANALYTIC
    for programme, why in (
        (replace(PROGRAMME, stage=Stage.REFLEXIVE_ANALYTIC), Why.PLAN_DONE),
        (replace(PROGRAMME, state=ProgrammeState.DRAFT), Why.PLAN_DONE),
        (PROGRAMME, Why.LAST_MONTH),
    ):
        with pytest.raises(ProgrammeMovedOn):
            turned_by_curator(programme, why)
