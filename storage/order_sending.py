"""Orders as the curator sends them: one of each kind, and one apart where another must sign."""

from collections.abc import Sequence
from datetime import datetime

from domain.mentorships import Pair
from domain.orders import kind_of, split_into_orders
from domain.people import Actor
from storage import audit, order_letters, orders
from storage.tx import Tx


def send(tx: Tx, actor: Actor, now: datetime, listed: Sequence[Pair]) -> list[int]:
    """To whoever may confirm each; the orders that were made of the pairs."""
    deciders = frozenset(orders.deciders(tx, actor.school_id))
    return [_send(tx, actor, now, named) for named in split_into_orders(listed, deciders)]


def _send(tx: Tx, actor: Actor, now: datetime, named: Sequence[Pair]) -> int:
    pair_ids = [pair.id for pair in named]
    order_id = orders.prepare(tx, actor.school_id, pair_ids, actor.member_id, now, kind_of(named[0]))
    audit.note_by(tx, actor, "order_sent", "order", order_id, now)
    order_letters.tell_deciders(tx, actor.school_id, actor.member_id, order_id, named, now)
    return order_id
