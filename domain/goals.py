"""Goals (4.1.4/design/1): in the mentee's own words, with how it will be seen that they are reached; once agreed to,
each is followed to its result (п. 1.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.categories import Category
from domain.mentorships import Pair, Side
from domain.programme_contents import Content, Goal
from domain.refusals import ChoiceWanted, NotFound, ProgrammeChanged, TooManyTopics

GOALS_AT_MOST = 5
WORDS_LIMIT = 150
NOTE_LIMIT = 200
REACHED = 100
PROGRESS: Final = (0, 25, 50, 75, REACHED)
"""By buttons: not begun, begun, half, almost, reached."""

LIKELY: Final = (
    "lesson_plan", "documents", "discipline", "motivation", "parents", "exams", "digital", "class_work",
    "gifted", "special_needs", "assessment", "contests", "homework", "projects", "olympiads", "speaking",
    "friends", "profession", "time",
)  # fmt: skip
"""Difficulties of domain/profiles.py for which the words of a goal are offered."""
SIGNS: Final = {
    Category.EMPLOYEE: ("open_lesson", "alone", "colleague_sees", "results"),
    Category.EMPLOYER: ("alone", "colleague_sees", "results"),
    Category.STUDENT: ("alone", "mark", "tell", "project_done"),
}
"""How it will likely be seen that a goal of such a mentee is reached."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A goal that was agreed to. `key` is its own in the content of the programme."""

    id: int
    programme_id: int
    key: int
    words: str
    seen_by: str
    progress: int
    reached_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A change of progress, or a word on it; who made it is none where the person has left."""

    id: int
    progress: int
    note: str
    made_by: int | None
    made_at: datetime


@dataclass(frozen=True, slots=True)
class GoalNews:
    """What a notice says of a goal; `by`: which of the two moved it, `pair` knows both."""

    goal: Followed
    step: Step
    pair: Pair
    by: Side


def likely_goals(difficulties: Sequence[str], taken: int) -> tuple[str, ...]:
    """Keys of words to begin with, by what is hard for the mentee; none once there are goals enough."""
    return tuple(one for one in difficulties if one in LIKELY) if taken < GOALS_AT_MOST else ()


def with_new(content: Content, words: str) -> Content:
    """What is added stands beside what others add. Raises TooManyTopics."""
    if len(content.goals) >= GOALS_AT_MOST:
        raise TooManyTopics(limit=GOALS_AT_MOST)
    return content.with_goal(Goal(0, words))


def reworded(content: Content, key: int, words: str, read: str) -> Content:
    """`read`: the words that stood there when the new ones were written. Raises ProgrammeChanged."""
    goal = _standing(content, key)
    if goal.words != read:
        raise ProgrammeChanged
    return content.with_goal(replace(goal, words=words))


def signed(content: Content, key: int, seen_by: str, read: str) -> Content:
    """The same of how it will be seen. Raises ProgrammeChanged."""
    goal = _standing(content, key)
    if goal.seen_by != read:
        raise ProgrammeChanged
    return content.with_goal(replace(goal, seen_by=seen_by))


def check_progress(progress: int) -> None:
    """Raises ChoiceWanted."""
    if progress not in PROGRESS:
        raise ChoiceWanted


def _standing(content: Content, key: int) -> Goal:
    """Raises ProgrammeChanged: another has taken it out since."""
    try:
        return content.goal(key)
    except NotFound:
        raise ProgrammeChanged from None
