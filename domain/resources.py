"""What a programme leans on (4.1.4/design/2, /3): what the mentee has, and what the school and its surroundings
offer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.catalogue import MentoringForm
from domain.categories import Category
from domain.programme_contents import Content
from domain.refusals import TooManyTopics

RESOURCES_AT_MOST = 12

OWN: Final = {
    Category.EMPLOYEE: ("interest", "time", "subject", "digital_skills", "courses_done", "colleagues"),
    Category.EMPLOYER: ("interest", "time", "colleagues"),
    Category.STUDENT: ("interest", "time", "persistence", "searching", "family", "friends"),
}
_OF_TEACHERS: Final = (
    "method_union", "young_school", "open_lessons", "courses", "psychologist", "library", "experts", "distance",
)  # fmt: skip
AROUND: Final = {
    MentoringForm.TEACHER_TEACHER: _OF_TEACHERS,
    MentoringForm.HEAD_TEACHER: _OF_TEACHERS,
    MentoringForm.EMPLOYER_STUDENT: (
        "enterprise", "career_advice", "circles", "technopark", "colleges", "experts", "distance", "contests",
    ),
    MentoringForm.STUDENT_STUDENT: (
        "circles", "library", "psychologist", "teacher_extra", "olympiad_school", "distance", "contests",
    ),
}  # fmt: skip
KNOWN: Final = tuple(dict.fromkeys(one for offered in (*OWN.values(), *AROUND.values()) for one in offered))
"""All that has words: a resource is one of these or own words."""


def around(forms: Sequence[MentoringForm]) -> tuple[str, ...]:
    """By the forms of the programme, each once."""
    return tuple(dict.fromkeys(one for form in forms for one in AROUND.get(form, ())))


def leaning_on(content: Content, resource: str, on: bool) -> Content:
    """With this one or without; whatever others chose stays. Raises TooManyTopics."""
    others = tuple(one for one in content.resources if one != resource)
    if not on:
        return replace(content, resources=others)
    if resource in content.resources:
        return content
    if len(others) >= RESOURCES_AT_MOST:
        raise TooManyTopics(limit=RESOURCES_AT_MOST)
    return replace(content, resources=(*others, resource))
