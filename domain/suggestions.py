"""Which roles, kinds and directions suit a programme, and why (п. 3.1): by what is hard for the mentee, what the mentor
can teach, and the form. Proposed, never decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.activity_types import DIRECTIONS, Direction
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import Pair
from domain.programme_contents import Content
from domain.programmes import last_day


class Reason(StrEnum):
    """Why it is proposed."""

    HARD = "hard"
    """It answers what is hard: `Suggestion.topics`."""
    SAME_SUBJECT = "same_subject"
    MENTEE_KNOWS = "mentee_knows"
    """The mentee can teach something in return: `Suggestion.topics`."""
    ANOTHER_PLACE = "another_place"
    """The mentor works elsewhere."""
    SENIOR_CLASS = "senior_class"
    SAME_CLASS = "same_class"
    MANY = "many"
    """Several difficulties take long."""
    FEW = "few"
    """One difficulty, or a short term."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`value`: of a role model, a kind or a direction."""

    value: str
    reason: Reason
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What speaks of the two: what is hard for the mentee, what each can teach."""

    hard: tuple[str, ...]
    mentor_teaches: tuple[str, ...] = ()
    mentee_teaches: tuple[str, ...] = ()


_MODELS: Final[Mapping[RoleModel, frozenset[str]]] = {
    RoleModel.EXPERIENCED_YOUNG: frozenset({"lesson_plan", "documents", "discipline", "class_work"}),
    RoleModel.LEADER_STRUGGLING: frozenset({"parents", "motivation", "discipline"}),
    RoleModel.INNOVATOR_CONSERVATIVE: frozenset({"digital", "special_needs", "motivation"}),
    RoleModel.SUBJECT_EXPERT_NOVICE: frozenset({"exams", "gifted", "contests", "assessment"}),
    RoleModel.PROFESSIONAL_INDIFFERENT: frozenset({"profession", "friends"}),
    RoleModel.COLLEAGUE_YOUNG_COLLEAGUE: frozenset({"projects", "olympiads", "speaking"}),
    RoleModel.EMPLOYER_FUTURE_EMPLOYEE: frozenset({"profession", "exams", "time"}),
    RoleModel.ACHIEVING_UNDERACHIEVING: frozenset({"homework", "exams", "time"}),
    RoleModel.LEADER_PASSIVE: frozenset({"friends", "speaking", "profession"}),
    RoleModel.EQUAL_EQUAL: frozenset({"projects", "olympiads"}),
}
"""Which topics of domain/profiles.py a role model is made for (п. 3.1.1, 3.1.3, 3.1.4)."""

_LEADS: Final[Mapping[str, Direction]] = {
    "lesson_plan": Direction.LESSON,
    "documents": Direction.ADAPTATION,
    "discipline": Direction.LESSON,
    "motivation": Direction.METHOD,
    "parents": Direction.COLLECTIVE,
    "digital": Direction.DIGITAL,
    "class_work": Direction.COLLECTIVE,
    "gifted": Direction.METHOD,
    "special_needs": Direction.METHOD,
    "assessment": Direction.METHOD,
    "contests": Direction.SCIENCE,
    "exams": Direction.EXAMS,
    "homework": Direction.STUDY,
    "projects": Direction.META,
    "olympiads": Direction.STUDY,
    "speaking": Direction.COMMUNICATION,
    "friends": Direction.COMMUNICATION,
    "profession": Direction.CAREER,
    "time": Direction.META,
}
_OF_STUDENTS: Final[Mapping[str, Direction]] = {
    "exams": Direction.STUDY,
    "profession": Direction.META,
}
_OF_EMPLOYERS: Final[Mapping[str, Direction]] = {
    "exams": Direction.CAREER,
    "homework": Direction.ABILITIES,
    "projects": Direction.ABILITIES,
    "olympiads": Direction.ABILITIES,
    "time": Direction.SKILLS,
}
"""Where a form knows no such direction, the one of its own that is nearest."""

_AT_ONCE: Final = frozenset({"discipline", "parents", "friends", "homework"})
"""What comes up of a sudden: help is wanted at that moment (п. 3.1.5)."""
_SHORT: Final = frozenset({"exams", "olympiads", "contests", "projects", "time"})
"""What has a day by which it is to be done."""
_SENIOR: Final = 11
_LONG_MONTHS: Final = 6


def suggested_models(pair: Pair, known: Known, open_models: Sequence[RoleModel]) -> tuple[Suggestion, ...]:
    """The most fitting first: how many difficulties it is made for, how many of these the mentor can teach, then the
    order of the regulation."""
    hard, taught = frozenset(known.hard), frozenset(known.mentor_teaches)
    fitting = sorted(
        ((_MODELS[model] & hard, model) for model in open_models if _MODELS[model] & hard),
        key=lambda one: (-len(one[0]), -len(one[0] & taught)),
    )
    found = [
        Suggestion(model.value, Reason.HARD, tuple(topic for topic in known.hard if topic in topics))
        for topics, model in fitting
    ]
    return _each_once((*found, *_by_people(pair, open_models)))


def _by_people(pair: Pair, open_models: Sequence[RoleModel]) -> list[Suggestion]:
    mentor, mentee = pair.mentor, pair.mentee
    same_class = bool(mentor.grade) and mentor.grade == mentee.grade
    senior = mentor.category is Category.EMPLOYER and (mentee.grade or 0) >= _SENIOR
    same_subject = bool(mentor.subject) and mentor.subject == mentee.subject
    reasons = (
        (RoleModel.EQUAL_EQUAL, Reason.SAME_CLASS, same_class),
        (RoleModel.EMPLOYER_FUTURE_EMPLOYEE, Reason.SENIOR_CLASS, senior),
        (RoleModel.SUBJECT_EXPERT_NOVICE, Reason.SAME_SUBJECT, same_subject),
    )
    return [
        Suggestion(model.value, reason) for model, reason, holds in reasons if holds and model in open_models
    ]


def suggested_kinds(pair: Pair, known: Known, content: Content) -> tuple[Suggestion, ...]:
    """п. 3.1.5: each kind for the reason for which the regulation describes it."""
    hard = known.hard
    returned = tuple(one for one in known.mentee_teaches if one not in hard)
    digital = tuple(one for one in hard if one == "digital")
    short = tuple(one for one in hard if one in _SHORT)
    at_once = tuple(one for one in hard if one in _AT_ONCE)
    long = content.ends_on >= last_day(content.begins_on, _LONG_MONTHS)
    adults = pair.mentee.category is Category.EMPLOYEE
    found = []
    if adults and digital:
        found.append(Suggestion(MentoringKind.REVERSE.value, Reason.HARD, digital))
    elif returned:
        found.append(Suggestion(MentoringKind.REVERSE.value, Reason.MENTEE_KNOWS, returned))
    if long and len(hard) > 1:
        found.append(Suggestion(MentoringKind.TRADITIONAL.value, Reason.MANY))
    if short:
        found.append(Suggestion(MentoringKind.SHORT_TERM.value, Reason.HARD, short))
    elif len(hard) == 1 and not long:
        found.append(Suggestion(MentoringKind.SHORT_TERM.value, Reason.FEW))
    if at_once:
        found.append(Suggestion(MentoringKind.SITUATIONAL.value, Reason.HARD, at_once))
    if pair.mentor.category is Category.EMPLOYER:
        found.append(Suggestion(MentoringKind.VIRTUAL.value, Reason.ANOTHER_PLACE))
    return _each_once(found)


def suggested_directions(forms: Sequence[MentoringForm], hard: Sequence[str]) -> tuple[Suggestion, ...]:
    """Each difficulty leads somewhere; several of one direction are told together."""
    leads: dict[Direction, list[str]] = {}
    for topic in hard:
        for form in forms:
            direction = _direction(form, topic)
            if direction in DIRECTIONS[form]:
                leads.setdefault(direction, []).append(topic)
    return tuple(
        Suggestion(direction.value, Reason.HARD, tuple(dict.fromkeys(topics)))
        for direction, topics in leads.items()
    )


def _direction(form: MentoringForm, topic: str) -> Direction | None:
    nearest = {
        MentoringForm.STUDENT_STUDENT: _OF_STUDENTS,
        MentoringForm.EMPLOYER_STUDENT: _OF_EMPLOYERS,
    }.get(form, {})
    return nearest.get(topic) or _LEADS.get(topic)


def _each_once(found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """By the first reason."""
    first: dict[str, Suggestion] = {}
    for one in found:
        first.setdefault(one.value, one)
    return tuple(first.values())
