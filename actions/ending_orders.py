"""Pairs that have ended are put on record by an order of ending (п. 4.1): sent by the curator in one list, confirmed or
returned as any other order."""

from dataclasses import dataclass
from datetime import datetime

from domain.mentorships import Pair
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NothingEnded
from domain.rights import require, school_of
from storage import mentorships, order_sending, orders, pairs
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class EndedSeen:
    page: int
    total: int
    shown: tuple[Pair, ...]


def see_ended_pairs(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> EndedSeen:
    """Those that no order has put on record yet."""
    require(actor, "see_ended_pairs", school_of(actor))
    which = mentorships.lacks_ending_order()
    total = mentorships.count(tx, actor.school_id, which)
    page = page_within(page, total)
    today = actor.today(now)
    found = pairs.listed(tx, actor.school_id, today, which, limit=PAGE_SIZE, offset=page * PAGE_SIZE)
    return EndedSeen(page, total, tuple(found))


def send_ending_order(tx: Tx, actor: Actor, now: datetime) -> list[int]:
    """All of them in one; a mentor who may confirm orders gets one apart."""
    require(actor, "send_ending_order", school_of(actor))
    orders.hold_ended(tx, actor.school_id)
    today = actor.today(now)
    ended = pairs.listed(tx, actor.school_id, today, mentorships.lacks_ending_order())
    if not ended:
        raise NothingEnded
    return order_sending.send(tx, actor, now, ended)
