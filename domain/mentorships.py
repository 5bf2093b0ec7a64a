"""A pair, from the proposal to the order: nobody is paired without saying yes (п. 1.3/5), and a mentor is one
only by own consent and an order of the head (п. 1.2, 4.1)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.ages import is_minor
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.matching import fits
from domain.people import Language
from domain.refusals import AlreadyAnswered, AnswersInChat, OwnAppointment, PairIncomplete, PairMovedOn
from domain.rights import Part, Subject, outside_the_pair


class PairState(StrEnum):
    PROPOSED = "proposed"
    AGREED = "agreed"
    """Both said yes in the chat: preliminary, until papers and order are on record."""
    ACTIVE = "active"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """By the curator, before it was active."""
    ENDED = "ended"


STANDING: Final = (PairState.PROPOSED, PairState.AGREED, PairState.ACTIVE)
"""While a pair is one of these, the same two people are not paired again."""
UNDER_WAY: Final = (PairState.PROPOSED, PairState.AGREED)


class Side(StrEnum):
    MENTOR = "mentor"
    MENTEE = "mentee"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"


class EndReason(StrEnum):
    """Why a pair has ended, as a paper may say it: whose wish it was stands nowhere."""

    CURATOR = "curator"
    """«решение куратора»."""
    COMPLETED = "completed"
    """«завершение программы»."""
    LEFT = "left"
    """«выбытие»: one of the two has left the school."""
    PETITION = "petition"
    """«по заявлению»."""
    SUCCEEDED = "succeeded"
    """Another mentor has taken over, by petition."""


class Gap(StrEnum):
    """What a pair still lacks to be active, in the order in which a curator would see to it."""

    PARTICIPANT = "participant"
    FORM = "form"
    FREEZE = "freeze"
    ASK_ANOTHER = "ask_another"
    """What stands here for a reader from whom the freeze is kept."""
    MENTOR_ANSWER = "mentor_answer"
    MENTEE_ANSWER = "mentee_answer"
    MENTEE_PARENT = "mentee_parent"
    MENTOR_PARENT = "mentor_parent"
    DIFFICULTY = "difficulty"
    CURATOR = "curator"
    CERTIFICATE = "certificate"
    MENTOR_PAPER = "mentor_paper"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two. `is_here`: accepted by the school and not gone; `reachable`: has an account that the bot
    can write to."""

    member_id: int
    person_id: int
    name: str
    category: Category
    language: Language = Language.RU
    post: str = ""
    subject: str = ""
    class_name: str = ""
    organisation: str = ""
    grade: int | None = None
    age: int | None = None
    is_here: bool = True
    is_head: bool = False
    reachable: bool = True
    parent_paper: bool = False

    @property
    def needs_parent(self) -> bool:
        """п. 2.1. A student whose age is unknown counts as a minor."""
        return self.category is Category.STUDENT and (self.age is None or is_minor(self.age))


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair with what is on record for it at this moment. `curators`: those with a reachable account;
    `near_freeze`: whoever has or had a pair with the one who stopped contact, and learns nothing of that.
    `succeeds_id`: the pair whose programme it takes over (п. 5.1.1, 5.2.1). `paused_until`: the day of the return;
    `stopped`: no contact until a petition is decided."""

    id: int
    school_id: int
    state: PairState
    mentor: Party
    mentee: Party
    form: MentoringForm
    role_model: RoleModel
    kind: MentoringKind
    mentor_answer: Answer | None = None
    mentee_answer: Answer | None = None
    order_id: int | None = None
    mentor_paper: bool = False
    certificate: bool = False
    difficulties: bool = False
    frozen: bool = False
    order_signed: bool = False
    curators: frozenset[int] = frozenset()
    near_freeze: frozenset[int] = frozenset()
    succeeds_id: int | None = None
    paused_until: date | None = None
    stopped: bool = False
    ended_at: datetime | None = None
    end_reason: EndReason | None = None

    @property
    def mixes_ages(self) -> bool:
        """An adult from outside with a student: what the safety rules are made for."""
        return self.mentee.category is Category.STUDENT and self.mentor.category is not Category.STUDENT

    @property
    def with_student(self) -> bool:
        """What is written of such a pair a student and the adults of the school read."""
        return Category.STUDENT in (self.mentor.category, self.mentee.category)

    def side_of(self, member_id: int) -> Side | None:
        return {self.mentee.member_id: Side.MENTEE, self.mentor.member_id: Side.MENTOR}.get(member_id)

    def party(self, side: Side) -> Party:
        return self.mentor if side is Side.MENTOR else self.mentee

    def answer_of(self, side: Side) -> Answer | None:
        return self.mentor_answer if side is Side.MENTOR else self.mentee_answer


@dataclass(frozen=True, slots=True)
class PairNews:
    """What a notice says of a pair. `side`: which of the two reads it, none for a curator."""

    pair_id: int
    state: PairState
    form: MentoringForm
    role_model: RoleModel
    kind: MentoringKind
    mentor: Party
    mentee: Party
    side: Side | None


def subject_of_two(pair: Pair) -> Subject:
    """As rights see a pair, and all that is the pair's: each of the two in the own place."""
    return subject_of_side(pair, Side.MENTOR) | subject_of_side(pair, Side.MENTEE)


def subject_of_side(pair: Pair, side: Side) -> Subject:
    """What is this one's of the two, and not the other's."""
    return Subject(pair.school_id, {Part(side.value): frozenset({pair.party(side).member_id})})


def subject_of_one(pair: Pair, member_id: int) -> Subject:
    """What is this person's, on whichever side."""
    part = Part.MENTOR if pair.side_of(member_id) is Side.MENTOR else Part.MENTEE
    return Subject(pair.school_id, {part: frozenset({member_id})})


def subject_outside(pair: Pair, member_id: int) -> Subject:
    """Law: of an own pair another decides: a curator or the head who is none of the two."""
    return outside_the_pair(pair.school_id, member_id, partner=pair.side_of(member_id) is not None)


def gaps(pair: Pair) -> tuple[Gap, ...]:
    """What is missing before the pair may be active; empty: nothing."""
    lacks = {
        Gap.PARTICIPANT: not (pair.mentor.is_here and pair.mentee.is_here),
        Gap.FORM: not fits(pair.mentor, pair.mentee, pair.form, pair.role_model, pair.kind),
        Gap.FREEZE: pair.frozen,
        Gap.MENTOR_ANSWER: pair.mentor_answer is not Answer.YES,
        Gap.MENTEE_ANSWER: pair.mentee_answer is not Answer.YES,
        Gap.MENTEE_PARENT: pair.mentee.needs_parent and not pair.mentee.parent_paper,
        Gap.MENTOR_PARENT: pair.mentor.needs_parent and not pair.mentor.parent_paper,
        Gap.DIFFICULTY: not pair.difficulties,
        Gap.CURATOR: pair.mixes_ages and not pair.curators - {pair.mentor.member_id},
        Gap.CERTIFICATE: needs_certificate(pair) and not pair.certificate,
        Gap.MENTOR_PAPER: not pair.mentor_paper,
        Gap.ORDER: not pair.order_signed,
    }
    return tuple(gap for gap in lacks if lacks[gap])


def gaps_shown(pair: Pair, reader_id: int) -> tuple[Gap, ...]:
    """Law: a call for safety goes past everybody whom it may be about, a curator or the head included."""
    hidden = {Gap.FREEZE: Gap.ASK_ANOTHER} if reader_id in pair.near_freeze else {}
    return tuple(hidden.get(gap, gap) for gap in gaps(pair))


def needs_certificate(pair: Pair) -> bool:
    """From outside the school to a student: the certificate of no criminal record."""
    return pair.mixes_ages and pair.mentor.category is Category.EMPLOYER


def is_ready(pair: Pair) -> bool:
    """All but the order, and in no order yet."""
    return pair.state is PairState.AGREED and pair.order_id is None and gaps(pair) == (Gap.ORDER,)


def answered(pair: Pair, side: Side, answer: Answer) -> PairState:
    """Where the pair goes by one's answer. Raises PairMovedOn, AlreadyAnswered."""
    if pair.answer_of(side) is not None:
        raise AlreadyAnswered
    if pair.state is not PairState.PROPOSED:
        raise PairMovedOn
    if answer is Answer.NO:
        return PairState.DECLINED
    other = Side.MENTEE if side is Side.MENTOR else Side.MENTOR
    return PairState.AGREED if pair.answer_of(other) is Answer.YES else PairState.PROPOSED


def may_answer_for(pair: Pair, side: Side, recorder_id: int) -> None:
    """An answer is recorded only for whoever cannot give it in the chat, and never by the other of the two.
    Raises AnswersInChat, OwnAppointment."""
    if pair.party(side).reachable:
        raise AnswersInChat
    if pair.side_of(recorder_id) is not None:
        raise OwnAppointment


def may_record_paper(pair: Pair, recorder_id: int, others: bool) -> None:
    """`others`: somebody outside the pair could record it as well. Raises OwnAppointment."""
    if others and pair.side_of(recorder_id) is not None:
        raise OwnAppointment


def withdrawn(pair: Pair) -> PairState:
    """Raises PairMovedOn: what is active is ended, not withdrawn."""
    if pair.state not in UNDER_WAY:
        raise PairMovedOn
    return PairState.WITHDRAWN


def ended(pair: Pair) -> PairState:
    """Raises PairMovedOn."""
    if pair.state is not PairState.ACTIVE:
        raise PairMovedOn
    return PairState.ENDED


def curators_reason(programme_over: bool) -> EndReason:
    """Why a curator ends a pair: its programme came to its end before, or the curator decides so."""
    return EndReason.COMPLETED if programme_over else EndReason.CURATOR


def activated(pair: Pair, reader_id: int) -> PairState:
    """Raises PairMovedOn, PairIncomplete with what is missing as this reader may know it."""
    if pair.state is not PairState.AGREED:
        raise PairMovedOn
    missing = gaps_shown(pair, reader_id)
    if missing:
        flags: dict[str, str | int] = {gap.value: int(gap in missing) for gap in Gap}
        raise PairIncomplete(mentor_name=pair.mentor.name, mentee_name=pair.mentee.name, **flags)
    return PairState.ACTIVE
