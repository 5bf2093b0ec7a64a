"""Questionnaires (4.1.4/preparatory/7): who is asked what, and that what is asked can become a difficulty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import RoleModel
from domain.categories import Category
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.questionnaires import (
    CAREERS,
    FACES,
    MARKS,
    SCALES,
    Open,
    Questionnaire,
    likely_career,
    marks_of,
    questionnaire_for,
    scales_of,
)

QUESTIONNAIRES = st.sampled_from(Questionnaire)


@pytest.mark.parametrize(
    ("category", "age", "asked"),
    [
        (Category.EMPLOYEE, None, None),
        (Category.STUDENT, 10, Questionnaire.CHILD),
        (Category.STUDENT, 13, Questionnaire.CHILD),
        (Category.STUDENT, 14, Questionnaire.STUDENT),
        (Category.STUDENT, None, Questionnaire.STUDENT),
    ],
)
def test_each_category_has_its_own_and_a_teacher_chooses(
    category: Category, age: int | None, asked: Questionnaire | None
) -> None:
    assert questionnaire_for(category, age) is asked


@pytest.mark.parametrize(
    ("role_model", "career"),
    [
        (RoleModel.EXPERIENCED_YOUNG, Questionnaire.YOUNG_TEACHER),
        (RoleModel.INNOVATOR_CONSERVATIVE, Questionnaire.EXPERIENCED_TEACHER),
    ],
)
def test_the_role_model_says_which_career_is_likely(role_model: RoleModel, career: Questionnaire) -> None:
    assert likely_career(role_model) is career


@pytest.mark.parametrize("questionnaire", Questionnaire)
def test_whatever_is_asked_on_a_scale_is_a_difficulty_that_a_profile_knows(
    questionnaire: Questionnaire,
) -> None:
    known = TOPICS if questionnaire in CAREERS else STUDENT_TOPICS
    assert set(SCALES[questionnaire]) <= set(known)


@pytest.mark.parametrize("questionnaire", Questionnaire)
def test_it_is_short_enough_to_be_answered(questionnaire: Questionnaire) -> None:
    screens = (questionnaire in CAREERS) + len(SCALES[questionnaire]) + len(Open)
    assert 8 <= screens <= 12


@pytest.mark.clause("1.3/8")
@given(
    QUESTIONNAIRES, st.lists(st.sampled_from([*TOPICS, *STUDENT_TOPICS, "каллиграфия", "дроби"]), unique=True)
)
def test_what_the_mentee_has_named_is_asked_first_and_nothing_twice(
    questionnaire: Questionnaire, named: list[str]
) -> None:
    scales = scales_of(questionnaire, named)
    assert len(scales) == len(set(scales)) == len(SCALES[questionnaire])
    assert list(scales[: len(named)]) == named[: len(scales)]


def test_a_child_has_five_faces_on_the_scale_of_all() -> None:
    assert [marks_of(one) for one in (Questionnaire.CHILD, Questionnaire.STUDENT)] == [FACES, MARKS]
    assert set(FACES) <= set(MARKS)
