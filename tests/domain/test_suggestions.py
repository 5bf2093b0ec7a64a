"""What fits a programme, and why (п. 3.1): proposed from what is known of the two."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.activity_types import DIRECTIONS, Direction
from domain.catalogue import MentoringForm, MentoringKind, RoleModel, role_models
from domain.categories import Category
from domain.mentorships import Pair, PairState, Party
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.programme_contents import Content
from domain.suggestions import (
    Known,
    Reason,
    Suggestion,
    suggested_directions,
    suggested_kinds,
    suggested_models,
)

OF_TEACHERS = role_models(MentoringForm.TEACHER_TEACHER)
OF_EMPLOYERS = role_models(MentoringForm.EMPLOYER_STUDENT)
OF_STUDENTS = role_models(MentoringForm.STUDENT_STUDENT)


def pair(mentor: Category, mentee: Category, **of_mentee: Any) -> Pair:
    first = Party(1, 1, "Иванова Мария Петровна", mentor, subject="math", grade=of_mentee.get("mentor_grade"))
    of_mentee.pop("mentor_grade", None)
    second = Party(2, 2, "Котов Артём", mentee, **of_mentee)
    form = MentoringForm.TEACHER_TEACHER
    return Pair(
        1, 1, PairState.ACTIVE, first, second, form, RoleModel.EXPERIENCED_YOUNG, MentoringKind.SITUATIONAL
    )


TEACHERS = pair(Category.EMPLOYEE, Category.EMPLOYEE)
YEAR = Content(date(2026, 9, 7), date(2027, 5, 31), (), (), ())
SHORT = replace(YEAR, ends_on=date(2026, 12, 31))


@pytest.mark.clause("3.1.1/3")
def test_who_finds_the_digital_hard_learns_from_an_innovator_and_teaches_in_return() -> None:
    known = Known(("digital",))
    digital = ("digital",)
    [model] = suggested_models(TEACHERS, known, OF_TEACHERS)
    assert model == Suggestion(RoleModel.INNOVATOR_CONSERVATIVE, Reason.HARD, digital)
    assert Suggestion(MentoringKind.REVERSE, Reason.HARD, digital) in suggested_kinds(TEACHERS, known, YEAR)


@pytest.mark.clause("3.1.1/1")
@pytest.mark.clause("3.1.1/2")
@pytest.mark.clause("3.1.1/4")
@pytest.mark.parametrize(
    ("hard", "model"),
    [
        (("lesson_plan", "documents"), RoleModel.EXPERIENCED_YOUNG),
        (("parents", "motivation"), RoleModel.LEADER_STRUGGLING),
        (("exams", "contests"), RoleModel.SUBJECT_EXPERT_NOVICE),
    ],
)
def test_a_teachers_difficulties_speak_for_a_role_model(hard: tuple[str, ...], model: RoleModel) -> None:
    assert suggested_models(TEACHERS, Known(hard), OF_TEACHERS)[0] == Suggestion(model, Reason.HARD, hard)


def test_of_two_that_fit_alike_the_one_that_the_mentor_can_teach_goes_first() -> None:
    known = Known(("documents", "exams"), mentor_teaches=("exams",))
    models = [one.value for one in suggested_models(TEACHERS, known, OF_TEACHERS)]
    assert models == [RoleModel.SUBJECT_EXPERT_NOVICE, RoleModel.EXPERIENCED_YOUNG]


@pytest.mark.clause("3.1.3/models")
def test_in_the_last_class_a_student_looks_for_a_future_work() -> None:
    two = pair(Category.EMPLOYER, Category.STUDENT, grade=11)
    found = suggested_models(two, Known(("projects",)), OF_EMPLOYERS)
    assert found == (
        Suggestion(RoleModel.COLLEAGUE_YOUNG_COLLEAGUE, Reason.HARD, ("projects",)),
        Suggestion(RoleModel.EMPLOYER_FUTURE_EMPLOYEE, Reason.SENIOR_CLASS),
    )


@pytest.mark.clause("3.1.4/models")
def test_two_of_the_same_year_may_meet_as_equals() -> None:
    two = pair(Category.STUDENT, Category.STUDENT, grade=7, mentor_grade=7)
    found = suggested_models(two, Known(("homework",)), OF_STUDENTS)
    assert found == (
        Suggestion(RoleModel.ACHIEVING_UNDERACHIEVING, Reason.HARD, ("homework",)),
        Suggestion(RoleModel.EQUAL_EQUAL, Reason.SAME_CLASS),
    )


@pytest.mark.clause("3.1")
@pytest.mark.parametrize(
    ("known", "content", "kinds"),
    [
        (Known(("lesson_plan", "documents")), YEAR, {MentoringKind.TRADITIONAL: Reason.MANY}),
        (Known(("exams",)), YEAR, {MentoringKind.SHORT_TERM: Reason.HARD}),
        (Known(("documents",)), SHORT, {MentoringKind.SHORT_TERM: Reason.FEW}),
        (Known(("discipline",)), YEAR, {MentoringKind.SITUATIONAL: Reason.HARD}),
        (Known(("documents",), (), ("digital",)), YEAR, {MentoringKind.REVERSE: Reason.MENTEE_KNOWS}),
    ],
)
def test_each_kind_is_proposed_for_its_reason(
    known: Known, content: Content, kinds: dict[MentoringKind, Reason]
) -> None:
    assert {one.value: one.reason for one in suggested_kinds(TEACHERS, known, content)} == kinds


@pytest.mark.clause("3.1")
def test_with_a_mentor_from_elsewhere_they_may_meet_at_a_distance() -> None:
    two = pair(Category.EMPLOYER, Category.STUDENT, grade=10)
    [kind] = suggested_kinds(two, Known(("profession",)), SHORT)[1:]
    assert kind == Suggestion(MentoringKind.VIRTUAL, Reason.ANOTHER_PLACE)


@pytest.mark.clause("1.3/8")
def test_whatever_is_hard_leads_somewhere_in_each_form_and_nothing_leads_elsewhere() -> None:
    for form, topics in (
        (MentoringForm.TEACHER_TEACHER, TOPICS),
        (MentoringForm.STUDENT_STUDENT, STUDENT_TOPICS),
        (MentoringForm.EMPLOYER_STUDENT, STUDENT_TOPICS),
    ):
        found = suggested_directions((form,), topics)
        assert {topic for one in found for topic in one.topics} == set(topics)
        assert {Direction(one.value) for one in found} <= set(DIRECTIONS[form])


def test_own_words_lead_nowhere_by_themselves() -> None:
    assert suggested_directions((MentoringForm.TEACHER_TEACHER,), ("Боюсь родителей",)) == ()
