"""The diagnosis of a mentee (4.1.4/preparatory/7): the answers to a questionnaire, what the mentor sees, and what
follows from both. The same questionnaire at the end of the programme shows what has become easier (п. 6.1/1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from domain.mentorships import Pair, Party, Side
from domain.programme_contents import Content
from domain.programme_drafts import DIFFICULTIES_AT_MOST
from domain.programmes import check_pair
from domain.questionnaires import CAREERS, Open, Questionnaire, marks_of
from domain.refusals import AnswersInChat, ChoiceWanted, DiagnosisIncomplete, DiagnosisOver
from domain.stages import Stage

ANSWER_LIMIT = 300
HARD_FROM: Final = 6
"""Of ten: it is to be worked on."""
EASY_UP_TO: Final = 3
"""It goes well."""
SHOWN_AT_MOST: Final = 5
"""A programme aims at few things."""
NOTICEABLE: Final = 2
"""By so much a mark must differ to be told as a change."""


class Phase(StrEnum):
    BEFORE = "before"
    AFTER = "after"


class DiagnosisState(StrEnum):
    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"
    """Taking part is voluntary (п. 1.3/5): nobody asks again, the way back stays open."""
    CLOSED = "closed"
    """The pair has ended, or the stage in which it could be answered."""


OPEN: Final = (DiagnosisState.ASKED, DiagnosisState.DECLINED)
WAITS_IN: Final[Mapping[Phase, tuple[Stage, ...]]] = {
    Phase.BEFORE: (Stage.PREPARATORY, Stage.DESIGN),
    Phase.AFTER: (Stage.REFLEXIVE_ANALYTIC,),
}
"""What was hard before is not asked when it has been worked on already."""


class Observed(StrEnum):
    """What the mentor notes."""

    HARD = "hard"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`questionnaire` is None while a teacher has not said how long one has been working, and `scales` are empty
    then. Of `words` what is not there was not answered yet, and an empty one was skipped. `recorded`: by the mentor
    or the curator, for a mentee whom the bot cannot reach. `observed` are the mentor's notes."""

    id: int
    programme_id: int
    mentorship_id: int
    member_id: int
    phase: Phase
    state: DiagnosisState
    questionnaire: Questionnaire | None
    scales: tuple[str, ...] = ()
    marks: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[Open, str] = field(default_factory=dict)
    recorded: bool = False
    observed: Mapping[Observed, str] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_given(self) -> bool:
        return self.state is DiagnosisState.GIVEN

    @property
    def asks_career(self) -> bool:
        """The second time it is known."""
        return self.questionnaire is None or (self.phase is Phase.BEFORE and self.questionnaire in CAREERS)

    @property
    def next_scale(self) -> str | None:
        """None: each has its mark."""
        return next((topic for topic in self.scales if topic not in self.marks), None)

    @property
    def next_open(self) -> Open | None:
        return next((question for question in Open if question not in self.words), None)

    @property
    def noted(self) -> bool:
        return any(self.observed.values())


@dataclass(frozen=True, slots=True)
class Shift:
    """How hard a thing was, and is."""

    topic: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """`after` is None until the questionnaire is given for the second time; `before` is the first that was given."""

    before: Diagnosis
    after: Diagnosis | None = None

    @property
    def shifts(self) -> tuple[Shift, ...]:
        return shifts(self.before.marks, self.after.marks) if self.after else ()


@dataclass(frozen=True, slots=True)
class DiagnosisNews:
    """What a notice says. `reader`: who hears it; `other`: the other of the two."""

    diagnosis: Diagnosis
    reader: Party
    other: Party
    map: BeforeAfter | None = None


def hard(marks: Mapping[str, int]) -> tuple[str, ...]:
    """What a programme is to remove (п. 1.2): the hardest first, of equals in the order of the questions."""
    found = [topic for topic, mark in marks.items() if mark >= HARD_FROM]
    return tuple(sorted(found, key=lambda topic: -marks[topic])[:SHOWN_AT_MOST])


def easy(marks: Mapping[str, int]) -> tuple[str, ...]:
    """What goes well: the easiest first."""
    found = [topic for topic, mark in marks.items() if mark <= EASY_UP_TO]
    return tuple(sorted(found, key=lambda topic: marks[topic])[:SHOWN_AT_MOST])


def shifts(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Shift, ...]:
    """Of what was asked both times."""
    return tuple(Shift(topic, before[topic], after[topic]) for topic in before if topic in after)


def eased(among: Sequence[Shift]) -> tuple[Shift, ...]:
    """What has become easier, the most of all first."""
    found = [one for one in among if one.before - one.after >= NOTICEABLE]
    return tuple(sorted(found, key=lambda one: one.after - one.before))


def harder(among: Sequence[Shift]) -> tuple[Shift, ...]:
    found = [one for one in among if one.after - one.before >= NOTICEABLE]
    return tuple(sorted(found, key=lambda one: one.before - one.after))


def with_found(content: Content, found: Sequence[str]) -> Content:
    """What the diagnosis found stands among the difficulties of the programme (п. 1.3/8)."""
    joined = tuple(dict.fromkeys((*content.difficulties, *found)))
    return replace(content, difficulties=joined[: max(DIFFICULTIES_AT_MOST, len(content.difficulties))])


def met_before(before: Diagnosis | None) -> bool:
    """The preparatory stage knows what it needs: the mentee has answered, or said no and the mentor has noted what
    one sees (4.1.4/preparatory/7 by various methods; п. 1.3/5: nobody is made to answer)."""
    if before is None:
        return False
    return before.is_given or (before.state is DiagnosisState.DECLINED and before.noted)


def met_after(after: Diagnosis | None) -> bool:
    """Answered or declined."""
    return after is not None and after.state is not DiagnosisState.ASKED


def waits(diagnosis: Diagnosis, stage: Stage) -> bool:
    """It can be answered at this stage of its programme."""
    return diagnosis.is_open and stage in WAITS_IN[diagnosis.phase]


def check_open(diagnosis: Diagnosis, stage: Stage) -> None:
    """Raises DiagnosisOver: given, its time is over, or the pair has ended."""
    if not waits(diagnosis, stage):
        raise DiagnosisOver


def check_answering(diagnosis: Diagnosis, stage: Stage, pair: Pair, actor_id: int) -> None:
    """The mentee answers; for one whom the bot cannot reach the mentor or the curator records it. Raises
    AnswersInChat, PairEnded, ProgrammePaused, DiagnosisOver."""
    check_speaking(pair, actor_id)
    check_pair(pair)
    check_open(diagnosis, stage)


def check_speaking(pair: Pair, actor_id: int) -> None:
    """Raises AnswersInChat."""
    if pair.side_of(actor_id) is not Side.MENTEE and pair.mentee.reachable:
        raise AnswersInChat


def check_mark(diagnosis: Diagnosis, topic: str, mark: int) -> None:
    """Raises ChoiceWanted."""
    known = diagnosis.questionnaire is not None and mark in marks_of(diagnosis.questionnaire)
    if not known or topic not in diagnosis.scales:
        raise ChoiceWanted


def check_given(diagnosis: Diagnosis) -> None:
    """Raises DiagnosisIncomplete: all may be skipped but the scales."""
    if diagnosis.questionnaire is None or diagnosis.next_scale is not None:
        raise DiagnosisIncomplete
