"""Letters of an order: to whoever may confirm it, and to the curator who sent it."""

from collections.abc import Sequence
from datetime import datetime

from domain.mentorships import Pair
from domain.orders import Order
from domain.people import Role
from storage import orders, outbox
from storage.outbox import Letter
from storage.quiet import when_free
from storage.roles import with_role
from storage.tx import Tx


def tell_deciders(
    tx: Tx, school_id: int, by: int, order_id: int, named: Sequence[Pair], now: datetime
) -> None:
    """The head; where the head is a mentor in it or there is none, whoever else may confirm it."""
    own = {pair.mentor.member_id for pair in named}
    others = {
        member_id: who for member_id, who in orders.deciders(tx, school_id).items() if member_id not in own
    }
    heads = {member_id for member_id, (_, roles) in others.items() if Role.HEAD in roles}
    for member_id in heads or set(others) - {by}:
        _put(tx, school_id, order_id, member_id, others[member_id][0], "order_waits", now)


def tell_curator(tx: Tx, school_id: int, by: int, order: Order, topic: str, now: datetime) -> None:
    """Who sent it, while still a curator; else all of them. Nobody hears of an own deed."""
    curators = with_role(tx, school_id, Role.CURATOR)
    for curator in [c for c in curators if c.id == order.prepared_by] or curators:
        if curator.id != by:
            _put(tx, school_id, order.id, curator.id, curator.person_id, topic, now)


def _put(
    tx: Tx, school_id: int, order_id: int, member_id: int, person_id: int, topic: str, now: datetime
) -> None:
    letter = Letter(
        school_id,
        person_id,
        topic,
        about=f"order:{order_id}",
        due_at=when_free(tx, member_id, now),
        args={"order": order_id},
    )
    outbox.put(tx, letter)
