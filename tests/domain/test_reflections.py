"""Looking back (п. 4.1.4): what is asked, when one is asked again, who may read it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mentorships import Side
from domain.reflections import (
    QUESTIONS,
    SKIPPED,
    Question,
    Reflection,
    ReflectionState,
    ShownTo,
    ask_again_days,
    check_given,
    check_mark,
    check_open,
)
from domain.refusals import ChoiceWanted, ReflectionOver, ReflectionWithoutMark
from domain.working_time import DateRange, SchoolHours, is_working_day

HOURS = SchoolHours("Asia/Yekaterinburg")
ASKED = Reflection(1, 1, 1, 1, ReflectionState.ASKED)


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
def test_one_is_asked_again_after_three_and_after_seven_working_days_and_then_no_more() -> None:
    assert ask_again_days(date(2026, 9, 7), HOURS) == (date(2026, 9, 10), date(2026, 9, 15))


def test_a_vacation_counts_no_working_day() -> None:
    hours = SchoolHours("Asia/Yekaterinburg", holidays=(DateRange(date(2026, 9, 8), date(2026, 9, 14)),))
    assert ask_again_days(date(2026, 9, 7), hours) == (date(2026, 9, 17), date(2026, 9, 22))


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_the_second_time_comes_after_the_first_and_both_on_working_days(day: date) -> None:
    first, second = ask_again_days(day, HOURS)
    assert day < first < second
    assert is_working_day(first, HOURS)
    assert is_working_day(second, HOURS)


def test_a_form_left_half_way_goes_on_with_the_first_question_without_an_answer() -> None:
    assert ASKED.next_question(Side.MENTEE) is Question.GOOD
    assert replace(ASKED, good="Уроки", hard="").next_question(Side.MENTEE) is Question.ONWARD
    marked = replace(ASKED, good="", hard="", onward="", mark=4)
    assert marked.next_question(Side.MENTEE) is Question.PARTNER_MARK
    assert replace(marked, partner_mark=SKIPPED).next_question(Side.MENTEE) is None


@pytest.mark.clause("1.3/9")
def test_each_assesses_the_programme_and_the_other_of_the_two() -> None:
    assert QUESTIONS[Side.MENTEE][3:] == (Question.MARK, Question.PARTNER_MARK)
    assert QUESTIONS[Side.MENTOR][3:] == (Question.MARK, Question.PROGRAMME_MARK, Question.PARTNER_MARK)


@pytest.mark.clause("1.3/9")
@pytest.mark.parametrize(
    ("question", "mark", "side", "fits"),
    [
        (Question.MARK, 5, Side.MENTEE, True),
        (Question.MARK, SKIPPED, Side.MENTEE, False),
        (Question.MARK, 6, Side.MENTOR, False),
        (Question.PARTNER_MARK, SKIPPED, Side.MENTEE, True),
        (Question.PROGRAMME_MARK, 3, Side.MENTOR, True),
        (Question.PROGRAMME_MARK, 3, Side.MENTEE, False),
        (Question.GOOD, 3, Side.MENTEE, False),
    ],
)
def test_a_mark_is_on_the_scale_and_of_what_one_is_asked(
    question: Question, mark: int, side: Side, fits: bool
) -> None:
    if fits:
        check_mark(question, mark, side)
    else:
        with pytest.raises(ChoiceWanted):
            check_mark(question, mark, side)


def test_all_may_be_skipped_but_the_mark() -> None:
    with pytest.raises(ReflectionWithoutMark):
        check_given(replace(ASKED, good="Уроки"), Side.MENTEE, ShownTo.NOBODY)
    check_given(replace(ASKED, mark=1), Side.MENTEE, ShownTo.NOBODY)


def test_a_mentors_words_on_the_own_work_are_never_for_the_mentee() -> None:
    with pytest.raises(ReflectionOver):
        check_given(replace(ASKED, mark=5), Side.MENTOR, ShownTo.PARTNER)


@pytest.mark.parametrize("state", list(ReflectionState))
def test_what_was_given_or_closed_is_closed_and_a_no_is_not_for_ever(state: ReflectionState) -> None:
    reflection = replace(ASKED, state=state)
    if state in (ReflectionState.ASKED, ReflectionState.DECLINED):
        check_open(reflection)
    else:
        with pytest.raises(ReflectionOver):
            check_open(reflection)
