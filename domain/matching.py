"""Who suits whom: the forms that the regulation knows (п. 3.1), and a proposal from several factors (п. 1.3/5)."""

from dataclasses import dataclass
from typing import Protocol

from domain.catalogue import (
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
from domain.refusals import (
    ClassOutsideForm,
    FormNotOpen,
    KindNotForPairs,
    MentorOfLowerClass,
    PairWithOneself,
    Refusal,
    RoleModelOfOtherForm,
)


class Candidate(Protocol):
    """What of a person decides which forms are open."""

    @property
    def member_id(self) -> int: ...
    @property
    def category(self) -> Category: ...
    @property
    def grade(self) -> int | None: ...
    @property
    def is_head(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """How two people will work together."""

    form: MentoringForm
    role_model: RoleModel
    kind: MentoringKind


@dataclass(frozen=True, slots=True)
class Factors:
    """What speaks for these two: what one teaches and the other finds hard, the subject, the load."""

    shared: tuple[str, ...] = ()
    same_subject: bool = False
    mentees: int = 0


def mentor_categories(mentee: Candidate) -> tuple[Category, ...]:
    """Whose help is open to this mentee at all (п. 3.1.1–3.1.4)."""
    return tuple(
        category
        for category in Category
        if allowed_forms(category, mentee.category)
        and (category is not Category.EMPLOYER or employer_grade_fits(mentee.grade or 0))
    )


def open_forms(mentor: Candidate, mentee: Candidate) -> tuple[MentoringForm, ...]:
    forms = allowed_forms(mentor.category, mentee.category, mentor_is_head=mentor.is_head)
    return tuple(
        form
        for form in forms
        if form is not MentoringForm.EMPLOYER_STUDENT or employer_grade_fits(mentee.grade or 0)
    )


def open_role_models(mentor: Candidate, mentee: Candidate, form: MentoringForm) -> tuple[RoleModel, ...]:
    """Those that the classes of two students allow (п. 3.1.4)."""
    return tuple(
        model
        for model in role_models(form)
        if class_verdict(mentor, mentee, model) is not ClassVerdict.REFUSED
    )


def class_verdict(mentor: Candidate, mentee: Candidate, role_model: RoleModel) -> ClassVerdict:
    """п. 3.1.4 for two students, and nothing against anybody else. A class that is unknown is no reason."""
    if role_model.form is not MentoringForm.STUDENT_STUDENT or mentor.grade is None or mentee.grade is None:
        return ClassVerdict.FITS
    return peer_classes(mentor.grade, mentee.grade, role_model)


def check_match(mentor: Candidate, mentee: Candidate, choice: Choice) -> ClassVerdict:
    """`WARNING` for equals of whom the mentor is in a lower class. Raises the refusal that says why not."""
    if mentor.member_id == mentee.member_id:
        raise PairWithOneself
    if choice.form not in open_forms(mentor, mentee):
        if choice.form is MentoringForm.EMPLOYER_STUDENT and mentor.category is Category.EMPLOYER:
            raise ClassOutsideForm
        raise FormNotOpen
    if choice.role_model not in role_models(choice.form):
        raise RoleModelOfOtherForm
    if choice.kind not in PROGRAMME_KINDS:
        raise KindNotForPairs
    verdict = class_verdict(mentor, mentee, choice.role_model)
    if verdict is ClassVerdict.REFUSED:
        raise MentorOfLowerClass
    return verdict


def fits(
    mentor: Candidate, mentee: Candidate, form: MentoringForm, role_model: RoleModel, kind: MentoringKind
) -> bool:
    """The same rule for a pair that exists: a class or a category may have changed since."""
    try:
        check_match(mentor, mentee, Choice(form, role_model, kind))
    except Refusal:
        return False
    return True


def proposal(mentor: Candidate, mentee: Candidate, factors: Factors) -> Choice:
    """A likely choice that the curator may change. Raises FormNotOpen where the regulation knows none."""
    forms = open_forms(mentor, mentee)
    if not forms:
        raise ClassOutsideForm if mentor.category is Category.EMPLOYER else FormNotOpen
    form = forms[0]
    model = _likely_model(form, factors)
    allowed = open_role_models(mentor, mentee, form)
    if model not in allowed:
        model = allowed[0]
    return Choice(form, model, MentoringKind.TRADITIONAL)


def _likely_model(form: MentoringForm, factors: Factors) -> RoleModel:
    shared = frozenset(factors.shared)
    match form:
        case MentoringForm.EMPLOYER_STUDENT:
            if "profession" in shared:
                return RoleModel.EMPLOYER_FUTURE_EMPLOYEE
            return RoleModel.COLLEAGUE_YOUNG_COLLEAGUE
        case MentoringForm.STUDENT_STUDENT:
            if shared & {"friends", "speaking"}:
                return RoleModel.LEADER_PASSIVE
            return RoleModel.ACHIEVING_UNDERACHIEVING
        case _:
            if "digital" in shared:
                return RoleModel.INNOVATOR_CONSERVATIVE
            if factors.same_subject and shared & {"exams", "contests", "gifted"}:
                return RoleModel.SUBJECT_EXPERT_NOVICE
            if "parents" in shared and not factors.same_subject:
                return RoleModel.LEADER_STRUGGLING
            return RoleModel.EXPERIENCED_YOUNG
