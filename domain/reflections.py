"""Looking back (п. 4.1.4): the mentee on good experience and difficulties, the mentor on the own effectiveness."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.mentorships import Party, Side
from domain.refusals import ChoiceWanted, ReflectionOver, ReflectionWithoutMark
from domain.working_time import SchoolHours, working_days_on

ASK_AGAIN_AFTER: Final = (3, 7)
"""Working days; then nobody asks any longer."""
ANSWER_LIMIT = 500
MARKS = range(1, 6)
SKIPPED: Final = 0


class ReflectionState(StrEnum):
    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"
    """The person wants to be asked no more; the way back stays open."""
    CLOSED = "closed"
    """The pair has ended."""


OPEN: Final = (ReflectionState.ASKED, ReflectionState.DECLINED)


class Question(StrEnum):
    """One a screen, in this order; only the mark cannot be skipped."""

    GOOD = "good"
    HARD = "hard"
    ONWARD = "onward"
    MARK = "mark"
    """Of the mentee: how much the programme has helped; of the mentor: the own effectiveness."""
    PROGRAMME_MARK = "programme_mark"
    PARTNER_MARK = "partner_mark"
    """Of the other of the two (п. 1.3/9)."""


IN_WORDS: Final = (Question.GOOD, Question.HARD, Question.ONWARD)
QUESTIONS: Final = {
    Side.MENTEE: (*IN_WORDS, Question.MARK, Question.PARTNER_MARK),
    Side.MENTOR: (*IN_WORDS, Question.MARK, Question.PROGRAMME_MARK, Question.PARTNER_MARK),
}
"""Both assess the programme and each other (п. 1.3/9)."""


class ShownTo(StrEnum):
    """Who may read the words: oneself always."""

    NOBODY = "nobody"
    CURATOR = "curator"
    PARTNER = "partner"
    """The mentor, and the curator."""


CHOICES: Final = {
    Side.MENTEE: (ShownTo.PARTNER, ShownTo.CURATOR, ShownTo.NOBODY),
    Side.MENTOR: (ShownTo.CURATOR, ShownTo.NOBODY),
}
"""A mentor's words on the own work go to no mentee."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """An answer that is None was not given yet; an empty one, and a mark of 0, was skipped."""

    id: int
    programme_id: int
    mentorship_id: int
    member_id: int
    state: ReflectionState
    good: str | None = None
    hard: str | None = None
    onward: str | None = None
    mark: int | None = None
    programme_mark: int | None = None
    partner_mark: int | None = None
    shown_to: ShownTo | None = None

    def answer(self, question: Question) -> str | int | None:
        return {
            Question.GOOD: self.good,
            Question.HARD: self.hard,
            Question.ONWARD: self.onward,
            Question.MARK: self.mark,
            Question.PROGRAMME_MARK: self.programme_mark,
            Question.PARTNER_MARK: self.partner_mark,
        }[question]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def next_question(self, side: Side) -> Question | None:
        """Where a form left half-way is taken up again; None: all is answered."""
        return next((question for question in QUESTIONS[side] if self.answer(question) is None), None)


@dataclass(frozen=True, slots=True)
class ReflectionNews:
    """`reader`: who hears it; `writer`: whose words they are."""

    reflection: Reflection
    side: Side
    reader: Party
    writer: Party


def check_open(reflection: Reflection) -> None:
    """Raises ReflectionOver: given, or the pair has ended."""
    if not reflection.is_open:
        raise ReflectionOver


def check_mark(question: Question, mark: int, side: Side) -> None:
    """Raises ChoiceWanted: on the scale, of what this one of the two is asked; only the first is not skipped."""
    marks = MARKS if question is Question.MARK else (SKIPPED, *MARKS)
    if question in IN_WORDS or question not in QUESTIONS[side] or mark not in marks:
        raise ChoiceWanted


def check_given(reflection: Reflection, side: Side, shown_to: ShownTo) -> None:
    """Raises ReflectionOver, ReflectionWithoutMark."""
    check_open(reflection)
    if reflection.mark is None:
        raise ReflectionWithoutMark
    if shown_to not in CHOICES[side]:
        raise ReflectionOver


def ask_again_days(asked_on: date, hours: SchoolHours) -> tuple[date, ...]:
    """The working days on which one is asked again."""
    return tuple(working_days_on(asked_on, number, hours) for number in ASK_AGAIN_AFTER)
