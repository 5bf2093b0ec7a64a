"""What the two may ask of the school (п. 5): to be relieved (5.1.1), for another mentor, a better programme (5.2.1), or
a pause. Each has a state that its author sees, somebody who looks at it, and a term."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.activities import Activity
from domain.mentorships import Pair, PairState, Side, subject_outside
from domain.people import Role
from domain.refusals import (
    PairEnded,
    PauseTooLong,
    PetitionDecided,
    PetitionNotOfThis,
    PetitionStands,
)
from domain.rights import Part, Subject
from domain.safety import Staff
from domain.texts import TEXT_LIMIT, paragraphs
from domain.working_time import ONE_DAY, SchoolHours, is_school_day

WORDS_LIMIT: Final = 1000
ANSWER_LIMIT: Final = 500


class PetitionKind(StrEnum):
    RELIEF = "relief"
    """The mentor asks to be relieved (п. 5.1.1)."""
    REPLACEMENT = "replacement"
    """The mentee asks for another mentor (п. 5.2.1)."""
    PROPOSAL = "proposal"
    """How the programme could be better (п. 5.2.1)."""
    PAUSE = "pause"


class PetitionState(StrEnum):
    FILED = "filed"
    TAKEN = "taken"
    """Somebody looks at it."""
    GRANTED = "granted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """By its author."""
    LAPSED = "lapsed"
    """The pair is over, or another petition has settled it."""


OPEN: Final = (PetitionState.FILED, PetitionState.TAKEN)
PARTING: Final = (PetitionKind.RELIEF, PetitionKind.REPLACEMENT)
"""With a yes the pair comes to its end."""
KINDS: Final[Mapping[Side, tuple[PetitionKind, ...]]] = {
    Side.MENTOR: (PetitionKind.PROPOSAL, PetitionKind.PAUSE, PetitionKind.RELIEF),
    Side.MENTEE: (PetitionKind.PROPOSAL, PetitionKind.PAUSE, PetitionKind.REPLACEMENT),
}
REASONS: Final[Mapping[PetitionKind, tuple[str, ...]]] = {
    PetitionKind.RELIEF: ("load", "health", "leaving", "contact", "subject"),
    PetitionKind.REPLACEMENT: ("contact", "time", "subject", "trust"),
    PetitionKind.PAUSE: ("illness", "exams", "holidays", "family"),
    PetitionKind.PROPOSAL: (),
}
"""Likely reasons, one press each; own words may stand beside or instead."""
TERM: Final[Mapping[PetitionKind, int]] = {
    PetitionKind.RELIEF: 5,
    PetitionKind.REPLACEMENT: 5,
    PetitionKind.PROPOSAL: 5,
    PetitionKind.PAUSE: 2,
}
"""Days from Monday to Friday, without holidays, until it is to be decided."""
PAUSE_DAYS: Final = 92
"""No pause is longer than a summer."""


class Sounding(StrEnum):
    """Of a petition that nobody has decided: who is reminded, and when."""

    BEFORE = "before"
    """The working day before the last one of its term: whoever decides it."""
    ON = "on"
    AFTER = "after"
    """Its term is over: the head."""


@dataclass(frozen=True, slots=True)
class Petition:
    """`reason`: a key of `REASONS`, or empty; `words` are the author's own. `shown`: the mentee lets the mentor read
    why (п. 5.2.1). `stop`: no contact until it is decided. `until`: the day of the return from a pause. `answer`: the
    words of whoever decided. `done_at`: when its decision was carried out."""

    id: int
    school_id: int
    mentorship_id: int
    author_id: int
    kind: PetitionKind
    state: PetitionState
    reason: str
    words: str
    shown: bool
    stop: bool
    until: date | None
    filed_at: datetime
    due_on: date
    taken_by: int | None
    decided_by: int | None
    decided_at: datetime | None
    answer: str
    done_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_carried_out(self) -> bool:
        return self.state is not PetitionState.GRANTED or self.done_at is not None

    @property
    def about(self) -> str:
        """Its name in the outbox."""
        return f"petition:{self.id}"


@dataclass(frozen=True, slots=True)
class PetitionLine:
    """In a list: of whom it is, and of which pair."""

    id: int
    kind: PetitionKind
    state: PetitionState
    author: str
    mentor: str
    mentee: str
    due_on: date
    done: bool


@dataclass(frozen=True, slots=True)
class PetitionSeen:
    """As its author, the other of the two, or a desk sees it. `author`, `taker`, `decider`: names, or empty; `side`:
    the author's; `own`: the reader filed it; `succeeded`: somebody is asked already to take over; `may_answer`: it is a
    proposal to the reader."""

    petition: Petition
    pair: Pair
    author: str
    side: Side
    own: bool
    taker: str
    decider: str
    succeeded: bool
    may_answer: bool
    today: date


@dataclass(frozen=True, slots=True)
class PetitionNews:
    """What a notice says. `side`: which of the two reads it, none for the desks. `sounding`: to whoever decides, which
    word of it; `meetings`: how many were called off with a pause; `days`: the own activities that fall into it."""

    petition: Petition
    pair: Pair
    side: Side | None
    today: date
    sounding: str = ""
    meetings: int = 0
    days: tuple[Activity, ...] = ()


def check_kind(pair: Pair, side: Side | None, kind: PetitionKind) -> None:
    """Raises PetitionNotOfThis: a mentor asks for no other mentor; PairEnded."""
    if side is None or kind not in KINDS[side]:
        raise PetitionNotOfThis
    if pair.state is not PairState.ACTIVE:
        raise PairEnded


def check_single(standing: int) -> None:
    """One of a kind at a time: whoever presses twice has asked once. Raises PetitionStands."""
    if standing:
        raise PetitionStands


def reason_of(kind: PetitionKind, reason: str) -> str:
    """A key that is offered, or none at all: callback data may be forged."""
    return reason if reason in REASONS[kind] else ""


def words_of(words: str) -> str:
    """Own words are free to be left out. Raises TextTooLong."""
    return paragraphs(words, min(WORDS_LIMIT, TEXT_LIMIT)) if words.strip() else ""


def check_pause(until: date, today: date) -> None:
    """Raises PauseTooLong: before tomorrow, or past a summer."""
    if not today < until <= today + timedelta(days=PAUSE_DAYS):
        raise PauseTooLong(days=PAUSE_DAYS)


def check_open(petition: Petition) -> None:
    """Raises PetitionDecided: another was quicker, or its author took it back."""
    if not petition.is_open:
        raise PetitionDecided


def check_decidable(petition: Petition, *kinds: PetitionKind) -> None:
    """Open still, or granted and not carried out: then another successor may be named. Raises PetitionDecided,
    PetitionNotOfThis."""
    if petition.kind not in kinds:
        raise PetitionNotOfThis
    if not petition.is_open and petition.is_carried_out:
        raise PetitionDecided


def due_on(kind: PetitionKind, filed_on: date, hours: SchoolHours) -> date:
    """The last day of its term; the day of filing does not count. Neither do Saturdays: a school of five days decides
    nothing on one, and in a school of six nobody loses by a day more."""
    day, left = filed_on, TERM[kind]
    while left:
        day += ONE_DAY
        left -= is_school_day(day, hours)
    return day


def sounding_days(last: date, hours: SchoolHours) -> dict[Sounding, date]:
    """On days that count for a term."""
    before, after = last - ONE_DAY, last + ONE_DAY
    while not is_school_day(before, hours):
        before -= ONE_DAY
    while not is_school_day(after, hours):
        after += ONE_DAY
    return {Sounding.BEFORE: before, Sounding.ON: last, Sounding.AFTER: after}


def next_sounding(last: date, since: date, hours: SchoolHours) -> tuple[Sounding, date] | None:
    """The first that is to come after this day; None: all were heard."""
    return next(((one, day) for one, day in sounding_days(last, hours).items() if day > since), None)


def sounding_on(last: date, today: date, hours: SchoolHours) -> Sounding | None:
    """What is to be said now; of several that were slept through the last one."""
    days = sounding_days(last, hours)
    return next((one for one in reversed(Sounding) if days[one] <= today), None)


def subject_of_author(petition: Petition) -> Subject:
    return Subject(petition.school_id, {Part.MEMBER: frozenset({petition.author_id})})


def subject_of_readers(petition: Petition, pair: Pair) -> Subject:
    """A proposal both read; of all else only its author knows, and whoever decides."""
    readers = {petition.author_id}
    if petition.kind is PetitionKind.PROPOSAL:
        readers |= {pair.mentor.member_id, pair.mentee.member_id}
    return Subject(petition.school_id, {Part.MEMBER: frozenset(readers)})


def subject_of_answerers(petition: Petition, pair: Pair, member_id: int) -> Subject:
    """A proposal is answered by the other of the two, or by a curator who is none of them."""
    others = frozenset({pair.mentor.member_id, pair.mentee.member_id} - {petition.author_id})
    return Subject(pair.school_id, {Part.MEMBER: others}) | subject_outside(pair, member_id)


def first_to_hear(kind: PetitionKind, pair: Pair, staff: list[Staff]) -> tuple[Staff, ...]:
    """Of those who are none of the two: who hears it at once. A parting goes to curators and head alike (п. 5.1.1,
    5.2.1), the rest to the curators; where there is none, to the head."""
    outside = [one for one in staff if pair.side_of(one.member_id) is None]
    curators = [one for one in outside if one.role is Role.CURATOR]
    heads = [one for one in outside if one.role is Role.HEAD]
    return _once([*curators, *heads] if kind in PARTING else curators or heads)


def hears(sounding: Sounding, pair: Pair, staff: list[Staff]) -> tuple[Staff, ...]:
    """Of those who are none of the two: the curators, and after the term the head; each for the other where there is
    none."""
    outside = [one for one in staff if pair.side_of(one.member_id) is None]
    curators = [one for one in outside if one.role is Role.CURATOR]
    heads = [one for one in outside if one.role is Role.HEAD]
    return _once(heads or curators if sounding is Sounding.AFTER else curators or heads)


def _once(staff: list[Staff]) -> tuple[Staff, ...]:
    return tuple({one.member_id: one for one in staff}.values())
