"""Who suits whom (п. 3.1.1–3.1.4), and what is proposed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import ClassVerdict, MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.matching import (
    Choice,
    Factors,
    check_match,
    mentor_categories,
    open_forms,
    open_role_models,
    proposal,
)
from domain.mentorships import Party
from domain.refusals import (
    ClassOutsideForm,
    FormNotOpen,
    KindNotForPairs,
    MentorOfLowerClass,
    PairWithOneself,
    Refusal,
    RoleModelOfOtherForm,
)


def party(member_id: int, category: Category, grade: int | None = None, *, is_head: bool = False) -> Party:
    return Party(member_id, 100 + member_id, "Имя", category, grade=grade, is_head=is_head)


TEACHER = party(1, Category.EMPLOYEE)
NOVICE = party(2, Category.EMPLOYEE)
HEAD = party(3, Category.EMPLOYEE, is_head=True)
ENGINEER = party(4, Category.EMPLOYER)
FIFTH, NINTH, TENTH = (party(grade, Category.STUDENT, grade) for grade in (5, 9, 10))
TRADITIONAL = MentoringKind.TRADITIONAL
TEACHERS = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, TRADITIONAL)
PEERS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.ACHIEVING_UNDERACHIEVING, TRADITIONAL)
EQUALS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.EQUAL_EQUAL, TRADITIONAL)
EMPLOYERS = Choice(MentoringForm.EMPLOYER_STUDENT, RoleModel.COLLEAGUE_YOUNG_COLLEAGUE, TRADITIONAL)

people = st.builds(
    party,
    st.integers(1, 3),
    st.sampled_from(Category),
    st.none() | st.integers(1, 11),
    is_head=st.booleans(),
)
factors = st.builds(
    Factors,
    shared=st.lists(
        st.sampled_from(["digital", "exams", "parents", "friends", "speaking", "profession", "homework"])
    ).map(tuple),
    same_subject=st.booleans(),
    mentees=st.integers(0, 5),
)


@pytest.mark.parametrize(
    ("mentor", "mentee", "choice", "refusal"),
    [
        (TEACHER, TEACHER, TEACHERS, PairWithOneself),
        (TEACHER, TENTH, TEACHERS, FormNotOpen),
        (TENTH, TEACHER, PEERS, FormNotOpen),
        (HEAD, NOVICE, TEACHERS, FormNotOpen),
        (ENGINEER, NINTH, EMPLOYERS, ClassOutsideForm),
        (TEACHER, NOVICE, Choice(TEACHERS.form, RoleModel.EQUAL_EQUAL, TRADITIONAL), RoleModelOfOtherForm),
        (TEACHER, NOVICE, Choice(TEACHERS.form, TEACHERS.role_model, MentoringKind.SPEED), KindNotForPairs),
        (FIFTH, NINTH, PEERS, MentorOfLowerClass),
    ],
)
def test_what_the_regulation_does_not_know_is_refused(
    mentor: Party, mentee: Party, choice: Choice, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        check_match(mentor, mentee, choice)


@pytest.mark.parametrize(
    ("mentor", "mentee", "choice", "verdict"),
    [
        (TEACHER, NOVICE, TEACHERS, ClassVerdict.FITS),
        (ENGINEER, TENTH, EMPLOYERS, ClassVerdict.FITS),
        (NINTH, FIFTH, PEERS, ClassVerdict.FITS),
        (FIFTH, NINTH, EQUALS, ClassVerdict.WARNING),
    ],
)
def test_a_lower_class_is_a_warning_between_equals_only(
    mentor: Party, mentee: Party, choice: Choice, verdict: ClassVerdict
) -> None:
    assert check_match(mentor, mentee, choice) is verdict


def test_whose_help_is_open_depends_on_the_mentee() -> None:
    assert mentor_categories(NOVICE) == (Category.EMPLOYEE,)
    assert mentor_categories(FIFTH) == (Category.STUDENT,)
    assert mentor_categories(TENTH) == (Category.STUDENT, Category.EMPLOYER)
    assert mentor_categories(ENGINEER) == ()


def test_the_heads_form_belongs_to_the_head() -> None:
    assert open_forms(HEAD, NOVICE) == (MentoringForm.HEAD_TEACHER,)
    assert open_forms(TEACHER, NOVICE) == (MentoringForm.TEACHER_TEACHER,)


@pytest.mark.clause("1.3/5")
@pytest.mark.parametrize(
    ("mentor", "mentee", "shared", "same_subject", "model"),
    [
        (TEACHER, NOVICE, ("discipline",), True, RoleModel.EXPERIENCED_YOUNG),
        (TEACHER, NOVICE, ("digital",), True, RoleModel.INNOVATOR_CONSERVATIVE),
        (TEACHER, NOVICE, ("exams",), True, RoleModel.SUBJECT_EXPERT_NOVICE),
        (TEACHER, NOVICE, ("parents",), False, RoleModel.LEADER_STRUGGLING),
        (NINTH, FIFTH, ("homework",), False, RoleModel.ACHIEVING_UNDERACHIEVING),
        (NINTH, FIFTH, ("friends",), False, RoleModel.LEADER_PASSIVE),
        (FIFTH, NINTH, ("friends",), False, RoleModel.EQUAL_EQUAL),
        (ENGINEER, TENTH, ("profession",), False, RoleModel.EMPLOYER_FUTURE_EMPLOYEE),
    ],
)
def test_the_role_model_is_proposed_from_what_the_two_share(
    mentor: Party, mentee: Party, shared: tuple[str, ...], same_subject: bool, model: RoleModel
) -> None:
    assert proposal(mentor, mentee, Factors(shared, same_subject)).role_model is model


@given(people, people, factors)
def test_what_is_proposed_is_never_refused(mentor: Party, mentee: Party, weighed: Factors) -> None:
    if mentor.member_id == mentee.member_id or not open_forms(mentor, mentee):
        return
    check_match(mentor, mentee, proposal(mentor, mentee, weighed))


@given(people, people)
def test_every_role_model_that_is_offered_is_open(mentor: Party, mentee: Party) -> None:
    if mentor.member_id == mentee.member_id:
        return
    for form in open_forms(mentor, mentee):
        for model in open_role_models(mentor, mentee, form):
            check_match(mentor, mentee, Choice(form, model, TRADITIONAL))
