"""Pairs: the curator proposes, both answer (п. 1.3/5), papers are recorded, and all of it is on record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain import mentorships as rules
from domain.leaders import LEADERS
from domain.matching import Choice
from domain.mentorships import Answer, Gap, Pair, PairState, Side, gaps_shown
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor, Role
from domain.refusals import (
    PairMovedOn,
    PaperDateWrong,
    PaperOnRecord,
)
from domain.rights import Part, Subject, require, school_of
from storage import audit, consents, mentorships, orders, outbox, pair_endings, pairs, programmes
from storage.outbox import Letter
from storage.pair_letters import tell, tell_both
from storage.pair_proposals import put_forward
from storage.quiet import when_free
from storage.roles import with_role
from storage.staff import staff
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class PairSeen:
    """A pair as its desk shows it."""

    pair: Pair
    gaps: tuple[Gap, ...]
    recorded_by_me: tuple[Side, ...] = ()
    """For whom this reader may record the answer."""
    paper_by_me: bool = False
    """Whether this reader may record the mentor's paper."""


@dataclass(frozen=True, slots=True)
class PairsSeen:
    page: int
    total: int
    shown: tuple[PairSeen, ...]
    counts: tuple[tuple[PairState, int], ...]


def see_pairs(tx: Tx, actor: Actor, now: datetime, states: Sequence[PairState], page: int = 0) -> PairsSeen:
    require(actor, "see_pairs", school_of(actor))
    which = mentorships.in_states(states)
    total = mentorships.count(tx, actor.school_id, which)
    page = page_within(page, total)
    found = pairs.listed(
        tx, actor.school_id, actor.today(now), which, limit=PAGE_SIZE, offset=page * PAGE_SIZE
    )
    counts = mentorships.count_by_state(tx, actor.school_id)
    return PairsSeen(
        page,
        total,
        tuple(PairSeen(pair, gaps_shown(pair, actor.member_id)) for pair in found),
        tuple((state, counts.get(state, 0)) for state in PairState),
    )


def see_pair(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> PairSeen:
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "see_pair", school_of(actor))
    recordable = tuple(
        side
        for side in Side
        if pair.state is PairState.PROPOSED
        and pair.answer_of(side) is None
        and not pair.party(side).reachable
        and pair.side_of(actor.member_id) is None
    )
    paper = pair.side_of(actor.member_id) is None or not _others_record(tx, pair)
    return PairSeen(pair, gaps_shown(pair, actor.member_id), recordable, paper)


def propose_pair(tx: Tx, actor: Actor, now: datetime, mentor_id: int, mentee_id: int, choice: Choice) -> int:
    """Both are asked at once. Raises the refusal that says why these two may not be paired so."""
    require(actor, "propose_pair", school_of(actor))
    return put_forward(
        tx, actor.school_id, actor.member_id, actor.today(now), now, mentor_id, mentee_id, choice
    )


def answer_pair(tx: Tx, actor: Actor, now: datetime, pair_id: int, answer: Answer) -> PairState:
    """Own answer in the chat: preliminary, and a no needs no reason."""
    pair = pairs.hold(tx, actor, now, pair_id)
    asked = frozenset({pair.mentor.member_id, pair.mentee.member_id})
    require(actor, "answer_pair", Subject(pair.school_id, {Part.MEMBER: asked}))
    side = pair.side_of(actor.member_id)
    assert side is not None
    return _answer(tx, actor, now, pair, side, answer, f"pair_answered_{answer.value}")


def record_pair_answer(
    tx: Tx, actor: Actor, now: datetime, pair_id: int, side: Side, answer: Answer
) -> PairState:
    """For a person who has no Telegram or blocked the bot; the audit says that the curator recorded it."""
    pair = pairs.hold(tx, actor, now, pair_id)
    require(actor, "record_pair_answer", school_of(actor))
    rules.may_answer_for(pair, side, actor.member_id)
    return _answer(tx, actor, now, pair, side, answer, f"pair_{answer.value}_recorded")


def record_pair_paper(tx: Tx, actor: Actor, now: datetime, pair_id: int, signed_on: date) -> None:
    """The mentor's signed paper for this very pair; of an employee the papers of art. 351.8 of the Labour
    Code. A yes in the chat replaces none. Nobody records an own one whom another curator or the head can
    relieve of it."""
    pair = pairs.hold(tx, actor, now, pair_id)
    require(actor, "record_pair_paper", school_of(actor))
    rules.may_record_paper(pair, actor.member_id, _others_record(tx, pair))
    if pair.state not in rules.UNDER_WAY:
        raise PairMovedOn
    if pair.mentor_paper:
        raise PaperOnRecord
    if signed_on > actor.today(now):
        raise PaperDateWrong
    consents.record(
        tx,
        actor.school_id,
        pair.mentor.member_id,
        "mentor",
        signed_on,
        now,
        recorded_by=actor.member_id,
        mentorship_id=pair_id,
    )
    _note(tx, actor, "mentor_paper_recorded", pair_id, now, pair.mentor.member_id)


def _others_record(tx: Tx, pair: Pair) -> bool:
    """Whether a curator or the head outside the pair can be reached."""
    return any(
        one.reachable and one.role in LEADERS and pair.side_of(one.member_id) is None
        for one in staff(tx, pair.school_id)
    )


def withdraw_pair(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> None:
    """Before it is active; whoever was asked hears that it will not be, without a reason."""
    pair = pairs.hold(tx, actor, now, pair_id)
    require(actor, "withdraw_pair", school_of(actor))
    _close(tx, actor, now, pair, rules.withdrawn(pair))
    if pair.order_id is not None:
        orders.drop_if_empty(tx, pair.order_id, actor.member_id, now)
    tell_both(tx, pair, "pair_off", now)


def end_pair(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> None:
    pair = pairs.hold(tx, actor, now, pair_id)
    require(actor, "end_pair", school_of(actor))
    reason = rules.curators_reason(programmes.came_to_end(tx, pair_id))
    pair_endings.end(tx, pair, reason, actor.member_id, actor.today(now), now)


def _answer(
    tx: Tx, actor: Actor, now: datetime, pair: Pair, side: Side, answer: Answer, deed: str
) -> PairState:
    state = rules.answered(pair, side, answer)
    if not mentorships.write_answer(tx, pair.id, side, answer, state):
        raise PairMovedOn
    _note(tx, actor, deed, pair.id, now, pair.party(side).member_id)
    if state is PairState.AGREED:
        _tell_curators(tx, pair, "pair_agreed", now, actor)
    if state is PairState.DECLINED:
        outbox.withdraw(tx, f"pair:{pair.id}", "pair_proposed")
        _tell_curators(tx, pair, "pair_declined", now, actor)
        other = pair.party(Side.MENTEE if side is Side.MENTOR else Side.MENTOR)
        tell(tx, pair.school_id, pair.id, other, "pair_off", now)
    return state


def _close(tx: Tx, actor: Actor, now: datetime, pair: Pair, state: PairState) -> None:
    if not mentorships.close(tx, pair.id, pair.state, state, now):
        raise PairMovedOn
    outbox.withdraw(tx, f"pair:{pair.id}")
    _note(tx, actor, f"pair_{state.value}", pair.id, now, pair.mentee.member_id)


def _note(tx: Tx, actor: Actor, deed: str, pair_id: int, now: datetime, concerns_id: int) -> None:
    audit.note_by(tx, actor, deed, "pair", pair_id, now, concerns_id)


def _tell_curators(tx: Tx, pair: Pair, topic: str, now: datetime, actor: Actor) -> None:
    """Who proposed it, while still a curator; else all of them. Nobody hears of an own deed."""
    curators = with_role(tx, pair.school_id, Role.CURATOR)
    proposer = mentorships.proposed_by(tx, pair.id)
    told = [curator for curator in curators if curator.id == proposer] or curators
    for curator in told:
        if curator.id != actor.member_id:
            _tell(tx, pair.school_id, pair.id, curator.id, curator.person_id, topic, now)


def _tell(
    tx: Tx, school_id: int, pair_id: int, member_id: int, person_id: int, topic: str, now: datetime
) -> None:
    letter = Letter(
        school_id,
        person_id,
        topic,
        about=f"pair:{pair_id}",
        due_at=when_free(tx, member_id, now),
        args={"pair": pair_id},
    )
    outbox.put(tx, letter)
