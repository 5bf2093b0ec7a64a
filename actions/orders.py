"""One order of the head confirms a list of pairs (п. 4.1): sent by the curator, signed on paper, recorded. Those that
take over from another pair stand in an order of replacement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from domain.mentorships import Gap, Pair, PairState, Party, activated, gaps_shown, is_ready
from domain.orders import (
    Order,
    OrderKind,
    OrderLine,
    OrderState,
    check_decider,
)
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor, Role
from domain.refusals import NotFound, NothingForOrder, OrderChanged, OrderMovedOn, PaperDateWrong
from domain.rights import require, school_of
from domain.texts import line
from storage import (
    audit,
    handovers,
    mentorships,
    order_letters,
    order_sending,
    orders,
    outbox,
    pairs,
    petitions,
    programme_lists,
)
from storage.outbox import Letter
from storage.quiet import when_free
from storage.roles import grant
from storage.tx import Tx

NUMBER_LIMIT = 40
WORD_LIMIT = 500


@dataclass(frozen=True, slots=True)
class ReadyPairs:
    """What the next order would confirm, what already waits for the head, and how many pairs have ended without an
    order. `former`: by pair, the mentor whose place is taken."""

    ready: tuple[Pair, ...]
    former: Mapping[int, Party]
    waiting: int
    ended: int


@dataclass(frozen=True, slots=True)
class OrdersSeen:
    page: int
    total: int
    shown: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True)
class OrderSeen:
    """`lacking`: for each pair what came undone since the order was sent. `former`: by pair, the mentor whose place is
    taken. `is_own`: the reader is a mentor in it and cannot confirm it."""

    order: Order
    pairs: tuple[Pair, ...]
    lacking: tuple[tuple[Gap, ...], ...]
    former: Mapping[int, Party]
    is_own: bool


@dataclass(frozen=True, slots=True)
class HeadFigures:
    """Orders that wait for the signature, active pairs, petitions that wait (п. 5), programmes to approve."""

    waiting: int
    active: int
    petitions: int
    programmes: int


def see_head_desk(tx: Tx, actor: Actor, now: datetime) -> HeadFigures:
    require(actor, "see_head_desk", school_of(actor))
    return HeadFigures(
        waiting=orders.count(tx, actor.school_id, [OrderState.WAITING]),
        active=mentorships.count(tx, actor.school_id, mentorships.in_states([PairState.ACTIVE])),
        petitions=petitions.count(tx, actor.school_id, petitions.waiting_for(actor.member_id)),
        programmes=programme_lists.count(tx, actor.school_id, programme_lists.WITH_HEAD),
    )


def see_ready_pairs(tx: Tx, actor: Actor, now: datetime) -> ReadyPairs:
    require(actor, "see_ready_pairs", school_of(actor))
    ready = _ready(tx, actor, now)
    return ReadyPairs(
        ready=tuple(ready),
        former=pairs.former_mentors(tx, actor.school_id, ready, actor.today(now)),
        waiting=orders.count(tx, actor.school_id, [OrderState.WAITING]),
        ended=mentorships.count(tx, actor.school_id, mentorships.lacks_ending_order()),
    )


def send_order(tx: Tx, actor: Actor, now: datetime) -> list[int]:
    """All pairs that lack only the order: one appoints, one replaces; a mentor who may confirm orders gets one
    apart."""
    require(actor, "send_order", school_of(actor))
    orders.hold_agreed(tx, actor.school_id)
    ready = _ready(tx, actor, now)
    if not ready:
        raise NothingForOrder
    return order_sending.send(tx, actor, now, ready)


def see_orders(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> OrdersSeen:
    require(actor, "see_orders", school_of(actor))
    states = [OrderState.WAITING, OrderState.CONFIRMED]
    total = orders.count(tx, actor.school_id, states)
    page = page_within(page, total)
    found = orders.listed(tx, actor.school_id, states, limit=PAGE_SIZE, offset=page * PAGE_SIZE)
    return OrdersSeen(page, total, tuple(found))


def see_order(tx: Tx, actor: Actor, now: datetime, order_id: int) -> OrderSeen:
    order = _load(tx, actor, order_id)
    require(actor, "see_order", school_of(actor))
    listed = _pairs_of(tx, actor, now, order_id)
    lacking = tuple(_undone(order, pair, actor) for pair in listed)
    former = pairs.former_mentors(tx, actor.school_id, listed, actor.today(now))
    is_own = any(pair.mentor.member_id == actor.member_id for pair in listed)
    return OrderSeen(order, tuple(listed), lacking, former, is_own)


def confirm_order(
    tx: Tx, actor: Actor, now: datetime, order_id: int, number: str, signed_on: date, seen: list[int]
) -> int:
    """All pairs of the list become active at once, each rechecked in this transaction; an order of ending changes
    nothing but the record. `seen` are the pairs on the paper. By the head, or by the curator who records the head's
    signed paper. How many pairs it is about."""
    order = _load(tx, actor, order_id)
    require(actor, "confirm_order", school_of(actor))
    number = line(number, NUMBER_LIMIT)
    if signed_on > actor.today(now):
        raise PaperDateWrong
    orders.hold(tx, order_id, actor.school_id)
    before = _pairs_of(tx, actor, now, order_id)
    check_decider(before, actor.member_id)
    if not orders.confirm(tx, order_id, number, signed_on, actor.member_id, now):
        raise OrderMovedOn
    if {pair.id for pair in before} != set(seen):
        raise OrderChanged
    deed = "order_confirmed" if Role.HEAD in actor.roles else "order_recorded_for_head"
    _note(tx, actor, deed, order_id, now)
    outbox.withdraw(tx, f"order:{order_id}", "order_waits")
    if order.kind is not OrderKind.ENDING:
        _activate(tx, actor, order_id, before, now)
    order_letters.tell_curator(tx, actor.school_id, actor.member_id, order, "order_confirmed", now)
    return len(before)


def return_order(tx: Tx, actor: Actor, now: datetime, order_id: int, word: str = "") -> None:
    """By the head, with a word of what is to be changed, or taken back by the curator."""
    order = _load(tx, actor, order_id)
    require(actor, "return_order", school_of(actor))
    word = line(word, WORD_LIMIT) if word else ""
    orders.hold(tx, order_id, actor.school_id)
    if not orders.give_back(tx, order_id, word, actor.member_id, now):
        raise OrderMovedOn
    _note(tx, actor, "order_returned", order_id, now)
    outbox.withdraw(tx, f"order:{order_id}", "order_waits")
    order_letters.tell_curator(tx, actor.school_id, actor.member_id, order, "order_returned", now)


def _ready(tx: Tx, actor: Actor, now: datetime) -> list[Pair]:
    today = actor.today(now)
    agreed = mentorships.in_states([PairState.AGREED])
    free = mentorships.in_no_order()
    return [pair for pair in pairs.listed(tx, actor.school_id, today, agreed, free) if is_ready(pair)]


def _load(tx: Tx, actor: Actor, order_id: int) -> Order:
    order = orders.find(tx, order_id, actor.school_id)
    if order is None:
        raise NotFound
    return order


def _pairs_of(tx: Tx, actor: Actor, now: datetime, order_id: int) -> list[Pair]:
    today = actor.today(now)
    return pairs.of_order(tx, order_id, actor.school_id, today)


def _undone(order: Order, pair: Pair, actor: Actor) -> tuple[Gap, ...]:
    """What has ended lacks nothing any longer."""
    if order.kind is OrderKind.ENDING:
        return ()
    return tuple(gap for gap in gaps_shown(pair, actor.member_id) if gap is not Gap.ORDER)


def _note(tx: Tx, actor: Actor, deed: str, order_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "order", order_id, now)


def _activate(tx: Tx, actor: Actor, order_id: int, before: list[Pair], now: datetime) -> None:
    mentorships.hold_papers(tx, [p.member_id for pair in before for p in (pair.mentor, pair.mentee)])
    confirmed = _pairs_of(tx, actor, now, order_id)
    for pair in confirmed:
        activated(pair, actor.member_id)
    orders.activate(tx, order_id, now)
    for pair in confirmed:
        _begin(tx, actor, pair, now)
        _take_over(tx, actor, pair, now)


def _begin(tx: Tx, actor: Actor, pair: Pair, now: datetime) -> None:
    """A mentor is one by own consent and this order (п. 1.2); both hear what they can do now."""
    grant(tx, pair.school_id, pair.mentor.member_id, Role.MENTOR, now)
    grant(tx, pair.school_id, pair.mentee.member_id, Role.MENTEE, now)
    audit.note_by(tx, actor, "pair_active", "pair", pair.id, now, pair.mentee.member_id)
    for party in (pair.mentor, pair.mentee):
        outbox.put(
            tx,
            Letter(
                pair.school_id,
                party.person_id,
                "pair_active",
                about=f"pair:{pair.id}",
                due_at=when_free(tx, party.member_id, now),
                args={"pair": pair.id},
            ),
        )


def _take_over(tx: Tx, actor: Actor, pair: Pair, now: datetime) -> None:
    """Of a pair that succeeds another: what was open goes on with the new mentor from this very moment."""
    if pair.succeeds_id is None:
        return
    mentorships.hold(tx, pair.succeeds_id, actor.school_id)
    old = pairs.find(tx, pair.succeeds_id, actor.school_id, actor.today(now))
    if old is not None:
        handovers.hand_over(tx, handovers.Handover(old, pair, actor.member_id, now))
