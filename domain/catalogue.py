from enum import StrEnum
from typing import Final

from domain.categories import Category


class MentoringForm(StrEnum):
    """п. 3.1.1, 3.1.2, 3.1.3, 3.1.4 in this order. To the "и другие" of п. 3.1: a form that a school adds
    of its own stands beside these, never here."""

    TEACHER_TEACHER = "teacher_teacher"
    HEAD_TEACHER = "head_teacher"
    EMPLOYER_STUDENT = "employer_student"
    STUDENT_STUDENT = "student_student"


class RoleModel(StrEnum):
    """The ten variations of roles: 1)–4) of п. 3.1.1, three of п. 3.1.3, three of п. 3.1.4; п. 3.1.2 has
    none of its own."""

    EXPERIENCED_YOUNG = "experienced_young"
    LEADER_STRUGGLING = "leader_struggling"
    INNOVATOR_CONSERVATIVE = "innovator_conservative"
    SUBJECT_EXPERT_NOVICE = "subject_expert_novice"
    PROFESSIONAL_INDIFFERENT = "professional_indifferent"
    COLLEAGUE_YOUNG_COLLEAGUE = "colleague_young_colleague"
    EMPLOYER_FUTURE_EMPLOYEE = "employer_future_employee"
    ACHIEVING_UNDERACHIEVING = "achieving_underachieving"
    LEADER_PASSIVE = "leader_passive"
    EQUAL_EQUAL = "equal_equal"

    @property
    def form(self) -> MentoringForm:
        """The form whose clause names the model, which for the head's programmes is п. 3.1.1."""
        return next(form for form, models in _ROLE_MODELS.items() if self in models)


class MentoringKind(StrEnum):
    """The seven kinds of п. 3.1.5, in its order."""

    VIRTUAL = "virtual"
    GROUP = "group"
    SHORT_TERM = "short_term"
    REVERSE = "reverse"
    SITUATIONAL = "situational"
    SPEED = "speed"
    TRADITIONAL = "traditional"


class ClassVerdict(StrEnum):
    """What п. 3.1.4 says to the classes of two students."""

    FITS = "fits"
    WARNING = "warning"
    REFUSED = "refused"


_ROLE_MODELS: Final = {
    MentoringForm.TEACHER_TEACHER: (
        RoleModel.EXPERIENCED_YOUNG,
        RoleModel.LEADER_STRUGGLING,
        RoleModel.INNOVATOR_CONSERVATIVE,
        RoleModel.SUBJECT_EXPERT_NOVICE,
    ),
    MentoringForm.EMPLOYER_STUDENT: (
        RoleModel.PROFESSIONAL_INDIFFERENT,
        RoleModel.COLLEAGUE_YOUNG_COLLEAGUE,
        RoleModel.EMPLOYER_FUTURE_EMPLOYEE,
    ),
    MentoringForm.STUDENT_STUDENT: (
        RoleModel.ACHIEVING_UNDERACHIEVING,
        RoleModel.LEADER_PASSIVE,
        RoleModel.EQUAL_EQUAL,
    ),
}

_FORMS: Final = {
    (Category.EMPLOYEE, Category.EMPLOYEE): (MentoringForm.TEACHER_TEACHER, MentoringForm.HEAD_TEACHER),
    (Category.EMPLOYER, Category.STUDENT): (MentoringForm.EMPLOYER_STUDENT,),
    (Category.STUDENT, Category.STUDENT): (MentoringForm.STUDENT_STUDENT,),
}

# A single meeting (п. 3.1.5) lasts no 3 months (п. 1.2): it is an event that a programme may contain.
PROGRAMME_KINDS: Final = tuple(kind for kind in MentoringKind if kind is not MentoringKind.SPEED)

# "Старшие классы" of п. 3.1.3; a school may set another range.
EMPLOYER_GRADES: Final = range(10, 12)


def role_models(form: MentoringForm) -> tuple[RoleModel, ...]:
    """A head mentors as teacher – teacher (п. 3.1.2), so that form borrows the role models of п. 3.1.1."""
    return _ROLE_MODELS[MentoringForm.TEACHER_TEACHER if form is MentoringForm.HEAD_TEACHER else form]


def allowed_forms(
    mentor: Category, mentee: Category, *, mentor_is_head: bool | None = None
) -> tuple[MentoringForm, ...]:
    """Forms of п. 3.1 open to these two, none where the regulation names none. The head's form belongs to
    the head alone (п. 3.1.2); while the mentor is not yet known (`None`), both employee forms are open."""
    forms = _FORMS.get((mentor, mentee), ())
    if mentor_is_head is None:
        return forms
    closed = MentoringForm.TEACHER_TEACHER if mentor_is_head else MentoringForm.HEAD_TEACHER
    return tuple(form for form in forms if form is not closed)


def peer_classes(mentor_grade: int, mentee_grade: int, role_model: RoleModel) -> ClassVerdict:
    """п. 3.1.4: the mentor stands on a higher level, so one of a lower class is refused; between equals,
    who exchange skills, it is a warning. The same class fits."""
    if role_model.form is not MentoringForm.STUDENT_STUDENT:
        raise ValueError(f"{role_model} is no student – student role model")
    if mentor_grade >= mentee_grade:
        return ClassVerdict.FITS
    return ClassVerdict.WARNING if role_model is RoleModel.EQUAL_EQUAL else ClassVerdict.REFUSED


def employer_grade_fits(grade: int, grades: range = EMPLOYER_GRADES) -> bool:
    """п. 3.1.3: an employer mentors students of the senior classes only."""
    return grade in grades
