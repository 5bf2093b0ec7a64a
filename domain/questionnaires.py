"""What a mentee is asked to find needs, motives and strengths (4.1.4/preparatory/7): scales on what may be hard for
such a person, then questions in own words. Before the programme and, the same again, at its end (п. 6.1/1)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from domain.ages import is_young
from domain.catalogue import RoleModel
from domain.categories import Category


class Questionnaire(StrEnum):
    YOUNG_TEACHER = "young_teacher"
    """Little experience: up to three years at school."""
    EXPERIENCED_TEACHER = "experienced_teacher"
    STUDENT = "student"
    CHILD = "child"
    """A student under 14: faces and shorter words."""


CAREERS: Final = (Questionnaire.YOUNG_TEACHER, Questionnaire.EXPERIENCED_TEACHER)
"""Between these a teacher chooses on the first screen."""


class Open(StrEnum):
    """Questions in own words, after the scales; each may be skipped."""

    NEEDS = "needs"
    MOTIVES = "motives"
    STRENGTHS = "strengths"


SCALES: Final[Mapping[Questionnaire, tuple[str, ...]]] = {
    Questionnaire.YOUNG_TEACHER: (
        "lesson_plan", "discipline", "motivation", "assessment", "documents", "parents", "class_work", "digital",
    ),
    Questionnaire.EXPERIENCED_TEACHER: (
        "motivation", "digital", "special_needs", "gifted", "exams", "assessment", "contests", "parents",
    ),
    Questionnaire.STUDENT: (
        "homework", "time", "exams", "speaking", "projects", "olympiads", "friends", "profession",
    ),
    Questionnaire.CHILD: ("homework", "time", "speaking", "friends", "projects", "exams"),
}  # fmt: skip
"""Keys of domain/profiles.py: what the answers find becomes the difficulties of the programme."""

MARKS: Final = tuple(range(1, 11))
"""1 is easy, 10 is very hard."""
FACES: Final = (1, 3, 5, 8, 10)
"""The same scale for a child, in five faces."""


def questionnaire_for(category: Category, age: int | None) -> Questionnaire | None:
    """None: a teacher, who is asked how long one has been working."""
    if category is not Category.STUDENT:
        return None
    return Questionnaire.CHILD if age is not None and is_young(age) else Questionnaire.STUDENT


def likely_career(role_model: RoleModel) -> Questionnaire:
    """What the role model says of the mentee (п. 3.1.1): offered first."""
    novices = (RoleModel.EXPERIENCED_YOUNG, RoleModel.SUBJECT_EXPERT_NOVICE)
    return Questionnaire.YOUNG_TEACHER if role_model in novices else Questionnaire.EXPERIENCED_TEACHER


def scales_of(questionnaire: Questionnaire, named: Sequence[str]) -> tuple[str, ...]:
    """What the mentee has named already comes first, also in own words; then what is typical, as long as it is
    short enough to be answered (п. 1.3/8)."""
    usual = SCALES[questionnaire]
    return tuple(dict.fromkeys((*named, *usual)))[: len(usual)]


def marks_of(questionnaire: Questionnaire) -> tuple[int, ...]:
    return FACES if questionnaire is Questionnaire.CHILD else MARKS
