import pytest

from domain.catalogue import (
    EMPLOYER_GRADES,
    PROGRAMME_KINDS,
    ClassVerdict,
    MentoringForm,
    MentoringKind,
    RoleModel,
    allowed_forms,
    employer_grade_fits,
    peer_classes,
    role_models,
)
from domain.categories import Category

TEACHER_MODELS = (
    RoleModel.EXPERIENCED_YOUNG,
    RoleModel.LEADER_STRUGGLING,
    RoleModel.INNOVATOR_CONSERVATIVE,
    RoleModel.SUBJECT_EXPERT_NOVICE,
)


@pytest.mark.clause("3.1")
def test_the_regulation_names_four_forms() -> None:
    assert [form.value for form in MentoringForm] == [
        "teacher_teacher",
        "head_teacher",
        "employer_student",
        "student_student",
    ]


@pytest.mark.clause("3.1.1/1")
@pytest.mark.clause("3.1.1/2")
@pytest.mark.clause("3.1.1/3")
@pytest.mark.clause("3.1.1/4")
def test_teacher_to_teacher_has_four_role_models() -> None:
    assert role_models(MentoringForm.TEACHER_TEACHER) == TEACHER_MODELS


@pytest.mark.clause("3.1.2/model")
def test_a_head_mentors_by_the_role_models_of_teacher_to_teacher() -> None:
    assert role_models(MentoringForm.HEAD_TEACHER) == TEACHER_MODELS


@pytest.mark.clause("3.1.3/models")
def test_employer_to_student_has_three_role_models() -> None:
    assert role_models(MentoringForm.EMPLOYER_STUDENT) == (
        RoleModel.PROFESSIONAL_INDIFFERENT,
        RoleModel.COLLEAGUE_YOUNG_COLLEAGUE,
        RoleModel.EMPLOYER_FUTURE_EMPLOYEE,
    )


@pytest.mark.clause("3.1.4/models")
def test_student_to_student_has_three_role_models() -> None:
    assert role_models(MentoringForm.STUDENT_STUDENT) == (
        RoleModel.ACHIEVING_UNDERACHIEVING,
        RoleModel.LEADER_PASSIVE,
        RoleModel.EQUAL_EQUAL,
    )


def test_each_of_the_ten_role_models_knows_the_form_that_names_it() -> None:
    assert len(RoleModel) == 10
    assert [model for model in RoleModel if model in role_models(model.form)] == list(RoleModel)


@pytest.mark.clause("3.1")
def test_there_are_seven_kinds_in_the_order_of_the_regulation() -> None:
    assert [kind.value for kind in MentoringKind] == [
        "virtual",
        "group",
        "short_term",
        "reverse",
        "situational",
        "speed",
        "traditional",
    ]


@pytest.mark.clause("3.1.5/6")
def test_speed_mentoring_is_never_a_programme() -> None:
    assert set(MentoringKind) - set(PROGRAMME_KINDS) == {MentoringKind.SPEED}


@pytest.mark.clause("3.1")
@pytest.mark.parametrize("mentor", Category)
@pytest.mark.parametrize("mentee", Category)
def test_forms_follow_from_who_the_two_are_and_other_pairs_have_none(
    mentor: Category, mentee: Category
) -> None:
    named = {
        ("employee", "employee"): (MentoringForm.TEACHER_TEACHER, MentoringForm.HEAD_TEACHER),
        ("employer", "student"): (MentoringForm.EMPLOYER_STUDENT,),
        ("student", "student"): (MentoringForm.STUDENT_STUDENT,),
    }
    assert allowed_forms(mentor, mentee) == named.get((mentor.value, mentee.value), ())


@pytest.mark.clause("3.1.2")
def test_the_form_of_the_head_is_open_to_the_head_alone() -> None:
    both = Category.EMPLOYEE, Category.EMPLOYEE
    assert allowed_forms(*both, mentor_is_head=True) == (MentoringForm.HEAD_TEACHER,)
    assert allowed_forms(*both, mentor_is_head=False) == (MentoringForm.TEACHER_TEACHER,)


@pytest.mark.clause("3.1.4")
@pytest.mark.parametrize(
    ("mentor_grade", "mentee_grade", "role_model", "verdict"),
    [
        (9, 6, RoleModel.ACHIEVING_UNDERACHIEVING, ClassVerdict.FITS),
        (6, 6, RoleModel.ACHIEVING_UNDERACHIEVING, ClassVerdict.FITS),
        (5, 6, RoleModel.ACHIEVING_UNDERACHIEVING, ClassVerdict.REFUSED),
        (11, 10, RoleModel.LEADER_PASSIVE, ClassVerdict.FITS),
        (10, 11, RoleModel.LEADER_PASSIVE, ClassVerdict.REFUSED),
        (8, 8, RoleModel.EQUAL_EQUAL, ClassVerdict.FITS),
        (7, 8, RoleModel.EQUAL_EQUAL, ClassVerdict.WARNING),
    ],
)
def test_a_mentor_of_a_lower_class_is_refused_and_among_equals_warned_of(
    mentor_grade: int, mentee_grade: int, role_model: RoleModel, verdict: ClassVerdict
) -> None:
    assert peer_classes(mentor_grade, mentee_grade, role_model) == verdict


@pytest.mark.clause("3.1.4")
def test_the_rule_of_classes_is_not_asked_about_other_forms() -> None:
    with pytest.raises(ValueError, match="experienced_young"):
        peer_classes(10, 9, RoleModel.EXPERIENCED_YOUNG)


@pytest.mark.clause("3.1.3")
def test_an_employer_mentors_classes_10_and_11_unless_the_school_sets_others() -> None:
    assert [grade for grade in range(1, 12) if employer_grade_fits(grade)] == [10, 11]
    assert [grade for grade in range(1, 12) if employer_grade_fits(grade, range(8, 12))] == [8, 9, 10, 11]
    assert list(EMPLOYER_GRADES) == [10, 11]
