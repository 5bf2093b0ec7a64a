"""The desk of petitions (п. 5.1.1, 5.2.1): decided by a curator or the head who is none of the two; a decision carries
itself out."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.activities import Activity
from domain.matching import Choice, fits, mentor_categories, proposal
from domain.meetings import Meeting
from domain.mentorships import EndReason, Pair, PairState, subject_outside
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.petitions import (
    ANSWER_LIMIT,
    PARTING,
    Petition,
    PetitionKind,
    PetitionLine,
    PetitionSeen,
    PetitionState,
    check_decidable,
    check_open,
)
from domain.refusals import NotFound, PairEnded, PetitionNotOfThis, SuccessorStands, SuccessorUnfit
from domain.rights import require, school_of
from domain.texts import paragraphs
from storage import (
    audit,
    candidates,
    looks,
    mentorships,
    pair_endings,
    pauses,
    petition_facts,
    petition_letters,
    petitions,
    register,
    stops,
)
from storage.candidates import MenteeFound, MentorFound
from storage.pair_proposals import put_forward
from storage.petition_letters import other_of, party_of
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Petitions:
    page: int
    total: int
    shown: tuple[PetitionLine, ...]
    today: date


@dataclass(frozen=True, slots=True)
class PetitionRead:
    """`meetings` and `days`: of a pause, what falls into it."""

    seen: PetitionSeen
    meetings: tuple[Meeting, ...]
    days: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Successors:
    """Who could take over, the most fitting first."""

    pair: Pair
    mentee: MenteeFound
    page: int
    total: int
    shown: tuple[MentorFound, ...]


def see_petitions(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> Petitions:
    """What waits, by its term; nothing of a pair of one's own."""
    require(actor, "see_petitions", school_of(actor))
    which = petitions.waiting_for(actor.member_id)
    total = petitions.count(tx, actor.school_id, which)
    page = page_within(page, total)
    shown = petitions.listed(tx, actor.school_id, which, page)
    return Petitions(page, total, shown, actor.today(now))


def read_petition(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> PetitionRead:
    """Law: what a student wrote is read on record, in the very transaction that shows it (п. 1.3/7)."""
    petition, pair = petition_facts.existing(tx, actor, now, petition_id)
    require(actor, "read_petition", subject_outside(pair, actor.member_id))
    if looks.student_name(tx, petition.author_id, actor.school_id) is not None:
        looks.note(
            tx, actor.school_id, actor.member_id, "petition_read", "petition", petition_id,
            petition.author_id, now,
        )  # fmt: skip
    today = actor.today(now)
    meetings: list[Meeting] = []
    days: list[Activity] = []
    if petition.until is not None and petition.is_open:
        meetings = pauses.meetings_within(tx, actor.school_id, pair.id, petition.until, now)
        days = pauses.activities_within(tx, pair.id, today, petition.until)
    seen = petition_facts.seen(tx, petition, pair, actor.member_id, today)
    return PetitionRead(seen, tuple(meetings), tuple(days))


def take_petition(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> None:
    """Its author sees who looks at it."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "take_petition", subject_outside(pair, actor.member_id))
    check_open(petition)
    petitions.change(tx, petition_id, state=PetitionState.TAKEN.value, taken_by=actor.member_id)
    _note(tx, actor, "petition_taken", petition, pair, now)


def decline_petition(tx: Tx, actor: Actor, now: datetime, petition_id: int, words: str) -> None:
    """A no has its words. Contact that stood still for it is open again."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "decline_petition", subject_outside(pair, actor.member_id))
    check_open(petition)
    said = paragraphs(words, ANSWER_LIMIT)
    petitions.decide(tx, petition_id, PetitionState.DECLINED, actor.member_id, now, answer=said)
    petition_letters.forget(tx, petition)
    _note(tx, actor, "petition_declined", petition, pair, now)
    petition_letters.tell(tx, petition, party_of(pair, petition.author_id), "petition_decided", now)
    stops.end(tx, petition, pair, now)


def grant_pause(tx: Tx, actor: Actor, now: datetime, petition_id: int, call_off: bool) -> None:
    """Until its day nothing of the programme is asked of the two; meetings that fall into it are cancelled or kept."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "grant_pause", subject_outside(pair, actor.member_id))
    if petition.kind is not PetitionKind.PAUSE or petition.until is None:
        raise PetitionNotOfThis
    check_open(petition)
    mentorships.hold(tx, pair.id, actor.school_id)
    _check_going(pair)
    petitions.decide(tx, petition_id, PetitionState.GRANTED, actor.member_id, now)
    pauses.begin(tx, actor.school_id, pair.id, petition.until)
    gone = pauses.call_off_within(tx, actor.school_id, pair.id, petition.until, now) if call_off else 0
    petition_letters.forget(tx, petition)
    _note(tx, actor, "pause_granted", petition, pair, now)
    for party in (pair.mentor, pair.mentee):
        petition_letters.tell(tx, petition, party, "pair_paused", now, meetings=gone)


def see_successors(
    tx: Tx, actor: Actor, now: datetime, petition_id: int, search: str = "", page: int = 0
) -> Successors:
    petition, pair = petition_facts.existing(tx, actor, now, petition_id)
    require(actor, "see_successors", subject_outside(pair, actor.member_id))
    check_decidable(petition, *PARTING)
    today = actor.today(now)
    mentee = candidates.mentee(tx, actor.school_id, pair.mentee.member_id, today)
    if mentee is None:
        raise NotFound
    categories = mentor_categories(mentee.party)
    total = candidates.count_mentors(tx, actor.school_id, mentee, categories, search)
    page = page_within(page, total)
    found = candidates.mentors(
        tx, actor.school_id, today, mentee, categories, search, limit=PAGE_SIZE, offset=page * PAGE_SIZE
    )
    return Successors(pair, mentee, page, total, tuple(found))


def grant_with_successor(tx: Tx, actor: Actor, now: datetime, petition_id: int, mentor_id: int) -> int:
    """The new pair is put before its two; the old one goes on until the head's order makes the new one active."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "grant_with_successor", subject_outside(pair, actor.member_id))
    _hold_to_part(tx, actor, petition, pair)
    today = actor.today(now)
    choice = _choice(tx, actor, pair, mentor_id, today)
    new_id = put_forward(
        tx, actor.school_id, actor.member_id, today, now, mentor_id, pair.mentee.member_id, choice, pair.id
    )
    _note(tx, actor, "successor_named", petition, pair, now)
    if petition.is_open:
        petitions.decide(tx, petition_id, PetitionState.GRANTED, actor.member_id, now)
        petition_letters.forget(tx, petition)
        petition_letters.tell(tx, petition, party_of(pair, petition.author_id), "petition_decided", now)
        petition_letters.tell(tx, petition, other_of(pair, petition.author_id), "petition_parting", now)
    return new_id


def grant_without_successor(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> None:
    """The pair ends; both hear of it in the same words."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "grant_without_successor", subject_outside(pair, actor.member_id))
    _hold_to_part(tx, actor, petition, pair)
    petitions.decide(tx, petition_id, PetitionState.GRANTED, actor.member_id, now)
    _note(tx, actor, "petition_granted", petition, pair, now)
    pair_endings.end(tx, pair, EndReason.PETITION, actor.member_id, actor.today(now), now)


def _choice(tx: Tx, actor: Actor, pair: Pair, mentor_id: int, today: date) -> Choice:
    """As the two have worked until now, where the new mentor may; else what the rules propose. Raises NotFound,
    SuccessorUnfit, and why no form is open."""
    register.existing(tx, mentor_id, actor.school_id)
    mentee = candidates.mentee(tx, actor.school_id, pair.mentee.member_id, today)
    mentor = candidates.mentor(tx, actor.school_id, mentor_id, today, mentee) if mentee else None
    if mentee is None or mentor is None or mentor_id == pair.mentor.member_id:
        raise SuccessorUnfit
    if fits(mentor.party, mentee.party, pair.form, pair.role_model, pair.kind):
        return Choice(pair.form, pair.role_model, pair.kind)
    return proposal(mentor.party, mentee.party, mentor.factors)


def _hold_to_part(tx: Tx, actor: Actor, petition: Petition, pair: Pair) -> None:
    """Nobody else ends or succeeds the pair meanwhile. Raises what forbids to decide it so."""
    check_decidable(petition, *PARTING)
    mentorships.hold(tx, pair.id, actor.school_id)
    _check_going(pair)
    if mentorships.standing_successor(tx, pair.id) is not None:
        raise SuccessorStands


def _check_going(pair: Pair) -> None:
    if pair.state is not PairState.ACTIVE:
        raise PairEnded


def _note(tx: Tx, actor: Actor, deed: str, petition: Petition, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "petition", petition.id, now, pair.mentee.member_id)
