"""A revision of a programme: a content on its way to be agreed to by all whom it concerns, then kept for ever."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from domain.mentorships import Pair, Side
from domain.people import Role
from domain.programme_contents import Content, Difference
from domain.refusals import CuratorDecides, OwnAppointment, ProgrammeChanged, ProgrammeMovedOn
from domain.working_time import SchoolHours, working_days_on


class RevisionState(StrEnum):
    DRAFT = "draft"
    """Mentor and mentee edit it, and each says yes to what one has read."""
    CURATOR = "curator"
    COUNCIL = "council"
    HEAD = "head"
    """Waits for the yes of these."""
    IN_FORCE = "in_force"
    REPLACED = "replaced"
    """By a later one."""
    DROPPED = "dropped"


OPEN = (RevisionState.DRAFT, RevisionState.CURATOR, RevisionState.COUNCIL, RevisionState.HEAD)


class Voice(StrEnum):
    """Whose yes or no it is, in the order in which they are asked."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    CURATOR = "curator"
    COUNCIL = "council"
    HEAD = "head"


THE_TWO = (Voice.MENTOR, Voice.MENTEE)
REMIND_AFTER = 3
"""Working days without an answer."""


@dataclass(frozen=True, slots=True)
class Revision:
    """`number`: from 1. `version` counts the edits: a yes is to the version that was read."""

    id: int
    programme_id: int
    number: int
    state: RevisionState
    version: int
    content: Content
    made_by: int | None
    made_at: datetime
    in_force_at: datetime | None = None
    state_since: datetime | None = None

    @property
    def is_correction(self) -> bool:
        """Of a programme in force: the two agree to it, and nobody else is asked."""
        return self.number > 1


@dataclass(frozen=True, slots=True)
class Edit:
    """What one has changed at a time; `version` is what came of it."""

    version: int
    differences: tuple[Difference, ...]
    edited_by: int | None
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """`remark`: why it was returned."""

    voice: Voice
    version: int
    yes: bool
    answered_by: int | None
    answered_at: datetime
    remark: str = ""


def said_yes(revision: Revision, answers: Collection[Answer]) -> frozenset[Voice]:
    """Those whose yes is to what stands there now; a no after it takes it back."""
    newest: dict[Voice, Answer] = {}
    for answer in answers:
        newest[answer.voice] = answer
    return frozenset(voice for voice, one in newest.items() if one.yes and one.version == revision.version)


def next_state(
    revision: Revision, yes: Collection[Voice], council: bool, ready: bool = True
) -> RevisionState:
    """Where a revision stands when these have said yes. The first goes by the curator, the council where the school
    has one, and the head (п. 4.1.4); a later one is a correction that the pair accepts. `ready`: all else that the
    design stage needs is there. What has come to the head goes back to no council that begins meanwhile."""
    if not set(THE_TWO) <= set(yes):
        return RevisionState.DRAFT
    if revision.is_correction:
        return RevisionState.IN_FORCE
    if not ready:
        return RevisionState.DRAFT
    if Voice.CURATOR not in yes:
        return RevisionState.CURATOR
    if council and Voice.COUNCIL not in yes and revision.state is not RevisionState.HEAD:
        return RevisionState.COUNCIL
    return RevisionState.IN_FORCE if Voice.HEAD in yes else RevisionState.HEAD


def answered(
    revision: Revision, answers: Sequence[Answer], answer: Answer, council: bool, ready: bool = True
) -> Revision:
    """A no brings it back to the two, and voids whatever was said of it."""
    if not answer.yes:
        return replace(revision, state=RevisionState.DRAFT, version=revision.version + 1)
    yes = said_yes(revision, (*answers, answer))
    return replace(revision, state=next_state(revision, yes, council, ready))


def awaited(revision: Revision, yes: Collection[Voice]) -> tuple[Voice, ...]:
    """Whose answer is waited for."""
    if revision.state is RevisionState.DRAFT:
        return tuple(voice for voice in THE_TWO if voice not in yes)
    return (Voice(revision.state.value),) if revision.state in OPEN else ()


def returned(answers: Sequence[Answer]) -> Answer | None:
    """The no that was said last, while nobody has said yes since."""
    return answers[-1] if answers and not answers[-1].yes else None


def check_read(revision: Revision, version: int) -> None:
    """A yes is to what one has read. Raises ProgrammeChanged."""
    if revision.version != version:
        raise ProgrammeChanged


def check_awaited(revision: Revision | None, *voices: Voice) -> Revision:
    """Raises ProgrammeMovedOn: none is open, or another is asked now."""
    if revision is None or not set(awaited(revision, ())) & set(voices):
        raise ProgrammeMovedOn
    return revision


def voice_of_no(revision: Revision, side: Side | None) -> Voice:
    """In whose name it is sent back: each of the two in the own, whoever leads for whom it waits. Raises
    ProgrammeMovedOn: what the two still write is not returned to them."""
    if side is not None:
        return Voice(side.value)
    if revision.state is RevisionState.DRAFT:
        raise ProgrammeMovedOn
    return Voice(revision.state.value)


def may_speak(voice: Voice, side: Side | None, roles: Collection[Role], curators: bool) -> bool:
    """For the school. Whoever is one of the two never does of the own programme, the head included (п. 3.1.2). A
    curator writes down what council and head said; the head speaks for the curator only where `curators` says that
    there is none outside the pair."""
    if side is not None:
        return False
    return Role.CURATOR in roles or (Role.HEAD in roles and (voice is Voice.HEAD or not curators))


def check_office(voice: Voice, side: Side | None, roles: Collection[Role], curators: bool) -> None:
    """Raises OwnAppointment, CuratorDecides."""
    if side is not None:
        raise OwnAppointment
    if not may_speak(voice, side, roles, curators):
        raise CuratorDecides


def remind_on(day: date, hours: SchoolHours) -> date:
    """Whoever has not answered by this day is asked once more."""
    return working_days_on(day, REMIND_AFTER, hours)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the open revision has come. `yes`: to what stands there now; `recorded`: those of the two whose yes
    another wrote down; `no`: why it came back. `council`: the school has one. `former`: what is in force meanwhile.
    `since`: the day on which it came to those who are waited for."""

    revision: Revision
    yes: frozenset[Voice]
    recorded: frozenset[Voice] = frozenset()
    no: Answer | None = None
    council: bool = False
    former: Content | None = None
    since: date | None = None

    @property
    def awaits(self) -> tuple[Voice, ...]:
        return awaited(self.revision, self.yes)


def check_open(revision: Revision | None) -> Revision:
    """Raises ProgrammeMovedOn: nothing is being made, or it is with those who agree to it."""
    if revision is None or revision.state is not RevisionState.DRAFT:
        raise ProgrammeMovedOn
    return revision


@dataclass(frozen=True, slots=True)
class RevisionNews:
    """What a notice says of a revision. `side`: which of the two reads it, none for whoever leads. `no`: why it came
    back; `differences`: of a correction, from what is or was in force."""

    revision: Revision
    pair: Pair
    side: Side | None
    today: date
    no: Answer | None = None
    differences: tuple[Difference, ...] = ()
    approved_number: str = ""
    approved_on: date | None = None
