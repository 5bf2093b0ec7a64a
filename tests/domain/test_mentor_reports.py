"""The mentor's report (п. 4.1.4, 5.2.2): what it asks for, when it is asked for, and what counts as what."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.conclusions import Outcome
from domain.mentor_reports import (
    READ_THROUGH,
    Facts,
    MentorReport,
    Own,
    ReportState,
    Section,
    Step,
    ask_days,
    check_in_hand,
    check_whole,
    is_achievement,
    is_visit,
    returned,
    share,
)
from domain.refusals import ReportIncomplete, ReportOver
from domain.working_time import SchoolHours, is_working_day

HOURS = SchoolHours("Asia/Yekaterinburg")
FACTS = Facts(
    date(2026, 9, 7),
    date(2027, 5, 31),
    MentoringForm.TEACHER_TEACHER,
    RoleModel.EXPERIENCED_YOUNG,
    MentoringKind.SITUATIONAL,
)
DRAFT = MentorReport(1, 1, 1, 1, ReportState.DRAFT, FACTS)
READ = replace(DRAFT, sections=dict.fromkeys(READ_THROUGH, Own()))


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
def test_a_report_goes_through_its_sections_then_the_mark_then_what_to_conclude() -> None:
    assert DRAFT.next_step is Section.AIM
    assert replace(DRAFT, sections={Section.AIM: Own()}).next_step is Section.DONE
    assert READ.next_step is Step.ORDER
    assert replace(READ, order_mark=4).next_step is Step.OUTCOME
    whole = replace(READ, order_mark=4, outcome=Outcome.COMPLETE)
    check_whole(whole)
    with pytest.raises(ReportIncomplete):
        check_whole(replace(whole, order_mark=None))


@pytest.mark.parametrize("state", list(ReportState))
def test_what_is_given_is_the_curators_to_return_and_nobodys_to_change(state: ReportState) -> None:
    report = replace(READ, state=state)
    if state is ReportState.GIVEN:
        assert returned(report) is ReportState.RETURNED
        with pytest.raises(ReportOver):
            check_in_hand(report)
    else:
        check_in_hand(report)
        with pytest.raises(ReportOver):
            returned(report)


def test_it_is_asked_for_on_the_next_working_day_and_twice_before_the_end() -> None:
    days = ask_days(date(2027, 5, 1), date(2027, 5, 31), HOURS)
    assert days == (date(2027, 5, 3), date(2027, 5, 17), date(2027, 5, 28))


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(-10, 60))
def test_it_is_asked_for_three_times_at_most_each_on_another_working_day(day: date, length: int) -> None:
    ends_on = date.fromordinal(day.toordinal() + length)
    days = ask_days(day, ends_on, HOURS)
    assert 1 <= len(days) <= 3
    assert list(days) == sorted(set(days))
    assert all(one > day and is_working_day(one, HOURS) for one in days)
    assert all(one <= ends_on for one in days[1:])


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_a_share_is_the_nearest_percent(part: int, more: int) -> None:
    whole = part + more
    assert 0 <= share(part, whole) <= 100
    if whole:
        assert abs(share(part, whole) - 100 * part / whole) <= 0.5


def test_contests_and_publications_are_achievements_and_a_talk_is_none() -> None:
    assert is_achievement("olympiad", "")
    assert is_achievement("Статья о чтении", "publication")
    assert not is_achievement("talk", "talk")
    assert is_visit("visit_mentor", "")
    assert not is_visit("webinar", "webinar")
