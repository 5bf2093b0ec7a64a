"""A profile: what a person says of oneself at entry. The least data that the school's work needs."""

from dataclasses import dataclass

from domain.ages import MINIMUM_AGE
from domain.refusals import TooYoung

NAME_LIMIT = 100
OFFICIAL_NAME_LIMIT = 300
GRADES = range(1, 12)
TAGS_LIMIT = 12

# Keys of likely answers; own words are stored as they are.
POSTS = ("teacher", "primary_teacher", "class_teacher", "psychologist", "deputy_head", "head", "educator")
SUBJECTS = (
    "russian", "literature", "math", "physics", "informatics", "chemistry", "biology", "geography",
    "history", "social", "english", "pe", "technology", "art", "music", "primary",
)  # fmt: skip
TOPICS = (
    "lesson_plan", "documents", "discipline", "motivation", "parents", "exams", "digital",
    "class_work", "gifted", "special_needs", "assessment", "contests",
)  # fmt: skip
STUDENT_TOPICS = ("homework", "exams", "projects", "olympiads", "speaking", "friends", "profession", "time")


@dataclass(frozen=True, slots=True)
class Profile:
    """`teaches` and `hard` are keys of topics or own words; `age` is asked of students only."""

    name: str
    post: str = ""
    subject: str = ""
    grade: int | None = None
    class_name: str = ""
    organisation: str = ""
    age: int | None = None
    teaches: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()


def old_enough(age: int) -> int:
    """п. 2.1: from 10 years. Raises TooYoung."""
    if age < MINIMUM_AGE:
        raise TooYoung
    return age
