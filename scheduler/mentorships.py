"""What is told of pairs: a proposal to the two, their answers to the curator, the beginning to both."""

from collections.abc import Callable
from typing import Any

from domain.mentorships import PairNews, PairState, Side
from domain.people import Role
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import mentorships, pairs
from storage.roles import roles_of
from storage.tx import Tx
from views.mentorships import (
    pair_active_notice,
    pair_agreed_notice,
    pair_declined_notice,
    pair_ended_notice,
    pair_off_notice,
    pair_proposed_notice,
)

News = Callable[[Tx, Recipient, dict[str, Any]], PairNews | None]


def _proposed(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PairNews | None:
    """Nothing to ask of whoever has answered, or of a pair that is off."""
    news = _to_the_two(PairState.PROPOSED)(tx, recipient, args)
    if news is None or news.side is not Side(args["side"]):
        return None
    return None if mentorships.has_answered(tx, news.pair_id, news.side) else news


def _to_the_two(*states: PairState) -> News:
    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PairNews | None:
        news = _news(tx, recipient, args)
        return news if news is not None and news.side is not None and news.state in states else None

    return facts


def _to_curators(state: PairState) -> News:
    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PairNews | None:
        news = _news(tx, recipient, args)
        if news is None or news.state is not state or recipient.member_id is None:
            return None
        return news if Role.CURATOR in roles_of(tx, recipient.member_id) else None

    return facts


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PairNews | None:
    return pairs.news(tx, args["pair"], recipient.member_id) if recipient.member_id is not None else None


TOPICS = {
    "pair_proposed": Topic(_proposed, pair_proposed_notice),
    "pair_agreed": Topic(_to_curators(PairState.AGREED), pair_agreed_notice),
    "pair_declined": Topic(_to_curators(PairState.DECLINED), pair_declined_notice),
    "pair_off": Topic(_to_the_two(PairState.DECLINED, PairState.WITHDRAWN), pair_off_notice),
    "pair_active": Topic(_to_the_two(PairState.ACTIVE), pair_active_notice),
    "pair_ended": Topic(_to_the_two(PairState.ENDED), pair_ended_notice),
}
