"""Petitions (п. 5.1.1, 5.2.1): what the two ask of the school, seen by whoever filed it until it is decided."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.mentorships import Pair, Side, subject_of_two
from domain.pages import page_within
from domain.people import Actor
from domain.petitions import (
    ANSWER_LIMIT,
    KINDS,
    Petition,
    PetitionKind,
    PetitionLine,
    PetitionSeen,
    PetitionState,
    check_kind,
    check_open,
    check_pause,
    check_single,
    due_on,
    reason_of,
    subject_of_answerers,
    subject_of_author,
    subject_of_readers,
    words_of,
)
from domain.programmes import check_in_contact
from domain.refusals import ChoiceWanted, PetitionDecided, PetitionNotOfThis
from domain.rights import oneself, require
from domain.talks import check_words
from domain.texts import paragraphs
from storage import (
    audit,
    meeting_lists,
    pair_letters,
    pairs,
    pauses,
    petition_facts,
    petition_letters,
    petitions,
    schools,
    stops,
)
from storage.meeting_lists import PairToMeet
from storage.petition_letters import party_of
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class MyPetitions:
    """One's own, and proposals of the other of a pair; `pairs`: for which one may file."""

    page: int
    total: int
    shown: tuple[PetitionLine, ...]
    pairs: tuple[PairToMeet, ...]


@dataclass(frozen=True, slots=True)
class PetitionForm:
    """What this one of the two may ask for; `paused`: the pair has a pause that either may end."""

    pair: Pair
    side: Side
    kinds: tuple[PetitionKind, ...]
    paused: bool
    today: date


def see_my_petitions(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> MyPetitions:
    require(actor, "see_my_petitions", oneself(actor))
    mine = petitions.of_author(actor.member_id) | petitions.to_answer(actor.member_id)
    total = petitions.count(tx, actor.school_id, mine)
    page = page_within(page, total)
    shown = petitions.listed(tx, actor.school_id, mine, page)
    return MyPetitions(page, total, shown, meeting_lists.pairs_to_meet(tx, actor.school_id, actor.member_id))


def see_petition_form(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> PetitionForm:
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "see_petition_form", subject_of_two(pair))
    side = pair.side_of(actor.member_id)
    assert side is not None
    waiting = {one.kind for one in petitions.waiting_of_pair(tx, pair_id) if one.author_id == actor.member_id}
    kinds = tuple(kind for kind in KINDS[side] if kind is PetitionKind.PROPOSAL or kind not in waiting)
    return PetitionForm(pair, side, kinds, pair.paused_until is not None, actor.today(now))


def file_petition(
    tx: Tx,
    actor: Actor,
    now: datetime,
    pair_id: int,
    kind: PetitionKind,
    reason: str = "",
    words: str = "",
    *,
    shown: bool = False,
    stop: bool = False,
    until: date | None = None,
) -> int:
    """A reason is free to be left out (п. 5.2.1); of a parting nothing reaches the other of the two."""
    pair = pairs.hold(tx, actor, now, pair_id)
    require(actor, "file_petition", subject_of_two(pair))
    check_kind(pair, pair.side_of(actor.member_id), kind)
    check_single(petitions.standing(tx, pair_id, actor.member_id, kind))
    said, today = words_of(words), actor.today(now)
    replacement = kind is PetitionKind.REPLACEMENT
    if kind is PetitionKind.PAUSE:
        if until is None:
            raise ChoiceWanted
        check_pause(until, today)
    if kind is PetitionKind.PROPOSAL:
        check_in_contact(pair)
        said = paragraphs(words)
    if kind is PetitionKind.PROPOSAL or (replacement and shown):
        check_words(said, adult_and_student=pair.with_student)
    petition_id = petitions.file(
        tx,
        actor.school_id,
        pair_id,
        actor.member_id,
        kind=kind.value,
        reason=reason_of(kind, reason),
        words=said,
        shown=replacement and shown,
        stop=replacement and stop,
        until=until if kind is PetitionKind.PAUSE else None,
        filed_at=now,
        due_on=due_on(kind, today, schools.hours(tx, actor.school_id)),
    )
    petition = petitions.find(tx, petition_id, actor.school_id)
    assert petition is not None
    _note(tx, actor, f"petition_filed_{kind.value}", petition, pair, now)
    petition_letters.announce(tx, petition, pair, now)
    if petition.stop:
        stops.begin(tx, petition, pair, today, now)
    return petition_id


def see_petition(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> PetitionSeen:
    """By whoever filed it; a proposal by the other of the two as well, while contact is open."""
    petition, pair = petition_facts.existing(tx, actor, now, petition_id)
    require(actor, "see_petition", subject_of_readers(petition, pair))
    if petition.author_id != actor.member_id:
        check_in_contact(pair)
    return petition_facts.seen(tx, petition, pair, actor.member_id, actor.today(now))


def add_to_petition(tx: Tx, actor: Actor, now: datetime, petition_id: int, words: str) -> None:
    """Own words, before it is decided: who asked with one press may say why afterwards."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "add_to_petition", subject_of_author(petition))
    check_open(petition)
    said = words_of(words)
    if petition.kind is PetitionKind.PROPOSAL or petition.shown:
        check_words(said, adult_and_student=pair.with_student)
    petitions.change(tx, petition_id, words=said)
    _note(tx, actor, "petition_words_added", petition, pair, now)


def withdraw_petition(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> None:
    """By whoever filed it, until it is decided; contact that stood still for it is open again."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "withdraw_petition", subject_of_author(petition))
    check_open(petition)
    petitions.decide(tx, petition_id, PetitionState.WITHDRAWN, actor.member_id, now)
    petition_letters.forget(tx, petition)
    _note(tx, actor, "petition_withdrawn", petition, pair, now)
    stops.end(tx, petition, pair, now)


def answer_proposal(
    tx: Tx, actor: Actor, now: datetime, petition_id: int, accepted: bool, words: str = ""
) -> None:
    """By the other of the two, or by a curator (п. 5.2.1): with a yes it is to be taken up in the programme."""
    petition, pair = petition_facts.hold(tx, actor, now, petition_id)
    require(actor, "answer_proposal", subject_of_answerers(petition, pair, actor.member_id))
    if petition.kind is not PetitionKind.PROPOSAL:
        raise PetitionNotOfThis
    check_open(petition)
    check_in_contact(pair)
    said = paragraphs(words, ANSWER_LIMIT) if words.strip() else ""
    check_words(said, adult_and_student=pair.with_student)
    state = PetitionState.GRANTED if accepted else PetitionState.DECLINED
    petitions.decide(tx, petition_id, state, actor.member_id, now, answer=said, done_at=now)
    petition_letters.forget(tx, petition)
    _note(tx, actor, f"proposal_{state.value}", petition, pair, now)
    petition_letters.tell(tx, petition, party_of(pair, petition.author_id), "petition_decided", now)


def end_pause(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> None:
    """Before its day: by either of the two, or by a curator."""
    pair = pairs.hold(tx, actor, now, pair_id)
    require(actor, "end_pause", subject_of_two(pair))
    if pair.paused_until is None:
        raise PetitionDecided
    pauses.end(tx, actor.school_id, pair_id, now)
    audit.note_by(tx, actor, "pause_ended", "pair", pair_id, now, pair.mentee.member_id)
    for party in (pair.mentor, pair.mentee):
        if party.member_id != actor.member_id:
            pair_letters.tell(tx, actor.school_id, pair_id, party, "pause_over", now)


def _note(tx: Tx, actor: Actor, deed: str, petition: Petition, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "petition", petition.id, now, pair.mentee.member_id)
