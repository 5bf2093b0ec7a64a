"""Self-analysis at the design stage (4.1.4/design/4, /5): of the mentee against what is demanded from outside, then of
the mentor; three short questions each, answered from what is likely or in own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.categories import Category
from domain.mentorships import Pair, Party, Side
from domain.programmes import Programme, ProgrammeState
from domain.refusals import NotFound, ProgrammeMovedOn, SheetEmpty, TooManyTopics
from domain.stages import Stage

ANSWERS_AT_MOST = 6


class Question(StrEnum):
    DEMANDS = "demands"
    """Contests, olympiads, what the post or the class asks for."""
    STRONG = "strong"
    WEAK = "weak"
    GIVE = "give"
    HINDER = "hinder"
    LACK = "lack"


QUESTIONS: Final = {
    Side.MENTEE: (Question.DEMANDS, Question.STRONG, Question.WEAK),
    Side.MENTOR: (Question.GIVE, Question.HINDER, Question.LACK),
}

_OF_ADULTS: Final = {
    Question.DEMANDS: ("attestation", "exam_results", "contest", "open_lesson", "olympiad_team", "reports"),
    Question.STRONG: ("know_subject", "contact", "technology", "order", "creative", "learn_fast"),
    Question.WEAK: ("experience", "hours", "confidence", "methods", "calm", "feedback"),
    Question.GIVE: ("show_lessons", "materials", "look_through", "support", "introduce"),
    Question.HINDER: ("busy", "schedule", "far", "new_to_it", "nothing"),
    Question.LACK: ("common_hour", "training", "ready_materials", "expert_advice", "nothing"),
}
_OF_STUDENTS: Final = {
    **_OF_ADULTS,
    Question.DEMANDS: ("school_exam", "olympiad", "project_defence", "good_marks", "speech", "choice"),
    Question.STRONG: ("know_subject", "friendly", "technology", "persistent", "creative", "learn_fast"),
    Question.WEAK: ("hours", "confidence", "knowledge", "habit", "calm", "explanations"),
    Question.GIVE: ("explain", "do_together", "materials", "support", "tell_tricks"),
}
LIKELY: Final = {
    Category.EMPLOYEE: _OF_ADULTS,
    Category.EMPLOYER: _OF_ADULTS,
    Category.STUDENT: _OF_STUDENTS,
}
KNOWN: Final = tuple(
    dict.fromkeys(one for offered in (_OF_ADULTS, _OF_STUDENTS) for keys in offered.values() for one in keys)
)
"""All that has words: an answer is one of these or own words."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question that is not in `answers` was not answered yet; one with nothing was skipped."""

    id: int
    programme_id: int
    member_id: int
    answers: Mapping[Question, tuple[str, ...]] = field(default_factory=dict)
    given_at: datetime | None = None

    def unanswered(self, side: Side) -> Question | None:
        """Where a sheet left half-way is taken up again."""
        return next((one for one in QUESTIONS[side] if one not in self.answers), None)


@dataclass(frozen=True, slots=True)
class SheetNews:
    """The other of the two has given the own sheet."""

    programme_id: int
    pair: Pair
    writer: Party
    reader: Party


def answered(answers: tuple[str, ...], value: str, on: bool) -> tuple[str, ...]:
    """Raises TooManyTopics."""
    others = tuple(one for one in answers if one != value)
    if not on:
        return others
    if value in answers:
        return answers
    if len(others) >= ANSWERS_AT_MOST:
        raise TooManyTopics(limit=ANSWERS_AT_MOST)
    return (*others, value)


def check_question(side: Side, question: Question) -> None:
    """Raises NotFound: the other's."""
    if question not in QUESTIONS[side]:
        raise NotFound


def is_open(programme: Programme) -> bool:
    """While the programme is designed."""
    return programme.state is not ProgrammeState.ENDED and programme.stage in (
        Stage.PREPARATORY,
        Stage.DESIGN,
    )


def check_open(programme: Programme) -> None:
    """Raises ProgrammeMovedOn."""
    if not is_open(programme):
        raise ProgrammeMovedOn


def check_given(sheet: Sheet | None) -> Sheet:
    """Raises SheetEmpty: all questions may be skipped but one."""
    if sheet is None or not any(sheet.answers.values()):
        raise SheetEmpty
    return sheet
