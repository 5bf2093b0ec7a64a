"""Situational help (п. 3.1.5/5, 5.2.1/3): who takes part, who may write, and how a request goes on."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from domain.categories import Category
from domain.listeners import Listener
from domain.names import called, introduced
from domain.refusals import (
    ClosesUnheard,
    ContactFrozen,
    PairEnded,
    ParentConsentMissingForMentee,
    RequestClosed,
)
from domain.rights import Part, Subject
from domain.working_time import SchoolHours, working_deadline

PEERS_LIMIT = 3
"""So many other mentors are asked about an adult's request: more would be a crowd."""
COPIED_ON_JOINING = 5
"""So many last messages come to a colleague who joins; the rest is read on the screen of the talk."""


class RequestState(StrEnum):
    OPEN = "open"
    """Nobody answered yet."""
    ANSWERED = "answered"
    CLOSED = "closed"


class HelperState(StrEnum):
    HELPING = "helping"
    ASKED = "asked"
    DECLINED = "declined"
    LEFT = "left"
    """Passed it on: reads, no longer writes."""
    LATE = "late"
    """Somebody else took it first, or it was answered."""


class Why(StrEnum):
    """How a request reached a helper."""

    MENTOR = "mentor"
    COLLEAGUE = "colleague"
    """Brought in by the mentor, with own consent (п. 5.1.1/1)."""
    ESCALATION = "escalation"
    CURATOR = "curator"


class Helped(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Step(IntEnum):
    MENTOR = 0
    FURTHER_MENTORS = 1
    CURATOR = 2


@dataclass(frozen=True, slots=True)
class Helper:
    member_id: int
    person_id: int
    name: str
    category: Category
    state: HelperState
    why: Why
    asked_by: int | None
    reachable: bool
    frozen: bool
    listens: Listener

    @property
    def is_student(self) -> bool:
        return self.category is Category.STUDENT

    @property
    def called(self) -> str:
        return called(self.name, student=self.is_student)

    @property
    def introduced(self) -> str:
        return introduced(self.name, student=self.is_student)


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """`mentee_awaits_parent`: a minor without the parent's paper today; `mentee_reachable`: is here, with an
    account that the bot can write to; `frozen`: the mentee's contact."""

    id: int
    school_id: int
    mentorship_id: int
    mentee_id: int
    mentee_person_id: int
    mentee_name: str
    mentee_category: Category
    mentee_class: str
    mentee_awaits_parent: bool
    mentee_reachable: bool
    mentee_listens: Listener
    frozen: bool
    pair_active: bool
    topic: str
    urgent: bool
    state: RequestState
    answered: bool
    step: Step
    curator_at: datetime
    asked_at: datetime
    closed_by: int | None
    helped: Helped | None
    helpers: tuple[Helper, ...]

    @property
    def about(self) -> str:
        """Its name in the outbox."""
        return f"help:{self.id}"

    @property
    def helping(self) -> tuple[Helper, ...]:
        return self.in_state(HelperState.HELPING)

    def in_state(self, *states: HelperState) -> tuple[Helper, ...]:
        return tuple(helper for helper in self.helpers if helper.state in states)

    def helper(self, member_id: int | None) -> Helper | None:
        return next((helper for helper in self.helpers if helper.member_id == member_id), None)

    def person_of(self, member_id: int) -> int | None:
        if member_id == self.mentee_id:
            return self.mentee_person_id
        helper = self.helper(member_id)
        return helper.person_id if helper else None

    @property
    def mentee_called(self) -> str:
        return called(self.mentee_name, student=self.mentee_category is Category.STUDENT)

    def mentee_to(self, member_id: int | None) -> str:
        """How this helper hears of the mentee: an adult with a student's class; who is only asked, with the
        family name, for they may not know each other."""
        helper = self.helper(member_id)
        adult = helper is None or not helper.is_student
        student = self.mentee_category is Category.STUDENT
        if (student and adult) or (helper is not None and helper.state is HelperState.ASKED):
            shown = self.mentee_class if adult else ""
            return introduced(self.mentee_name, student=student, class_name=shown)
        return self.mentee_called

    def called(self, member_id: int | None) -> str:
        helper = self.helper(member_id)
        return helper.called if helper else self.mentee_called if member_id == self.mentee_id else ""

    @property
    def with_student(self) -> bool:
        """Whether a student takes part: then nothing may be saved or forwarded."""
        return any(category is Category.STUDENT for category in self._categories)

    @property
    def adult_and_student(self) -> bool:
        return self.with_student and any(c is not Category.STUDENT for c in self._categories)

    @property
    def _categories(self) -> tuple[Category, ...]:
        known = self.in_state(HelperState.HELPING, HelperState.ASKED)
        return (self.mentee_category, *(helper.category for helper in known))

    @property
    def anyone_frozen(self) -> bool:
        return self.frozen or any(helper.frozen for helper in self.helping)


def subject_of(request: HelpRequest, *states: HelperState) -> Subject:
    """The request as rights see it: its mentee, and its helpers in these states (taking part)."""
    helping = request.in_state(*(states or (HelperState.HELPING,)))
    return Subject(
        request.school_id,
        {
            Part.MENTEE: frozenset({request.mentee_id}),
            Part.HELPER: frozenset(helper.member_id for helper in helping),
        },
    )


def is_stuck(request: HelpRequest) -> bool:
    """It came to the curator and nobody took it, the pair is over, or one side cannot be reached: those who
    talk will not close it."""
    waits_for_curator = not request.answered and request.step is Step.CURATOR
    alone = not request.mentee_reachable or nobody_can_answer(request.helpers)
    return waits_for_curator or alone or not request.pair_active


def subject_to_close(request: HelpRequest, curator_id: int) -> Subject:
    """A talk is closed by those who talk; what is stuck, by a curator too."""
    subject = subject_of(request)
    curators = frozenset({curator_id} if is_stuck(request) else ())
    return subject | Subject(request.school_id, {Part.CURATOR: curators})


def check_heard(request: HelpRequest, member_id: int) -> None:
    """Raises ClosesUnheard: closed by a helper, a request that nobody answered goes to nobody else."""
    if member_id != request.mentee_id and request.helper(member_id) and request.state is RequestState.OPEN:
        raise ClosesUnheard


def check_writable(request: HelpRequest) -> None:
    """Law: nothing is written where contact stands still. Raises the reason."""
    check_contact(request)
    if request.state is RequestState.CLOSED:
        raise RequestClosed


def check_contact(request: HelpRequest) -> None:
    """Raises ContactFrozen, ParentConsentMissingForMentee (п. 2.1), PairEnded."""
    if request.anyone_frozen:
        raise ContactFrozen
    if request.mentee_awaits_parent:
        raise ParentConsentMissingForMentee
    if not request.pair_active:
        raise PairEnded


@dataclass(frozen=True, slots=True)
class Steps:
    """Minutes of working time, set by the curator; all count from the request."""

    mentors_after: int
    curator_after: int
    urgent_mentors_after: int
    urgent_curator_after: int


@dataclass(frozen=True, slots=True)
class Plan:
    mentors_at: datetime
    curator_at: datetime


def plan(asked_at: datetime, urgent: bool, steps: Steps, hours: SchoolHours) -> Plan:
    """When an unanswered request goes on. Kept with the request: new steps are for new requests."""
    mentors = steps.urgent_mentors_after if urgent else steps.mentors_after
    curator = steps.urgent_curator_after if urgent else steps.curator_after
    return Plan(
        working_deadline(asked_at, mentors, hours),
        working_deadline(asked_at, max(mentors, curator), hours),
    )


def next_step_at(step: Step, planned: Plan) -> datetime | None:
    return {Step.MENTOR: planned.mentors_at, Step.FURTHER_MENTORS: planned.curator_at}.get(step)


@dataclass(frozen=True, slots=True)
class Around:
    """Who could be asked beside those whom the request has reached, by member id."""

    other_mentors: tuple[int, ...]
    """Further active mentors of the same mentee."""
    peers: tuple[int, ...]
    """Active mentors of the same subject or topic."""
    curators: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """The rule's answer: the new step, whom to ask, and when to look again."""

    step: Step
    asked: tuple[int, ...]
    why: Why
    next_at: datetime | None


def move_on(step: Step, curator_at: datetime, mentee_is_student: bool, around: Around) -> Move:
    """An unanswered request goes first to further mentors, then to the curator; with nobody there it
    goes to the curator directly. A student's request never goes to adults who are not of this student."""
    if step is Step.MENTOR:
        further = _further(mentee_is_student, around)
        if further:
            return Move(Step.FURTHER_MENTORS, further, Why.ESCALATION, curator_at)
    return Move(Step.CURATOR, tuple(around.curators), Why.CURATOR, None)


def _further(mentee_is_student: bool, around: Around) -> tuple[int, ...]:
    if around.other_mentors or mentee_is_student:
        return tuple(around.other_mentors)
    return tuple(around.peers[:PEERS_LIMIT])


def nobody_can_answer(helpers: Sequence[Helper]) -> bool:
    """All whom the request has reached are out of reach: it goes on at once."""
    waiting = [helper for helper in helpers if helper.state in (HelperState.HELPING, HelperState.ASKED)]
    return not any(helper.reachable for helper in waiting)


def nobody_is_asked(helpers: Collection[Helper]) -> bool:
    return not any(helper.state is HelperState.ASKED for helper in helpers)


@dataclass(frozen=True, slots=True)
class News:
    """What is told of a request beside its words. `to_mentee`: the reader is the one who asked; `names`: of
    whom is told; `by`: who did it."""

    request_id: int
    mentee: str
    names: tuple[str, ...]
    by: str
    topic: str
    urgent: bool
    to_mentee: bool
    why: Why | None
    step: Step
    helped: Helped | None
    asked_at: datetime
    curator_at: datetime
    now: datetime
    zone_name: str


@dataclass(frozen=True, slots=True)
class Places:
    """Where words said outside any form may go: a request that waits for this person's answer, a talk
    that goes on, a new request."""

    answers_id: int | None
    answers_name: str
    goes_on_id: int | None
    goes_on_name: str
    may_ask: bool

    @property
    def any(self) -> bool:
        return self.may_ask or self.answers_id is not None or self.goes_on_id is not None
