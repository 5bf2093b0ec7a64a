"""What is known for the papers of pairs: the mentor's consent (п. 4.1) and the order of the
head."""

from dataclasses import replace
from datetime import datetime

from domain.orders import PairPapers
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import require, school_of
from domain.working_time import local_day
from storage import orders, pair_papers, pairs
from storage.tx import Tx


def see_consent_blank(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> PairPapers:
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "see_consent_blank", school_of(actor))
    return pair_papers.gather(tx, actor.school_id, (pair,), actor.today(now))


def see_order_paper(tx: Tx, actor: Actor, now: datetime, order_id: int) -> PairPapers:
    order = orders.find(tx, order_id, actor.school_id)
    if order is None:
        raise NotFound
    require(actor, "see_order_paper", school_of(actor))
    today = actor.today(now)
    named = tuple(pairs.of_order(tx, order_id, actor.school_id, today))
    papers = pair_papers.gather(tx, actor.school_id, named, order.signed_on or today, order.number)
    return replace(
        papers,
        kind=order.kind,
        former=pairs.former_mentors(tx, actor.school_id, named, today),
        ended=tuple(local_day(pair.ended_at, actor.zone_name) if pair.ended_at else None for pair in named),
    )
