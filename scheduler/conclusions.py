"""What is told of what the two conclude (п. 4.1.4), and of a term that is over while something is missing."""

from typing import Any

from domain.conclusions import Conclusion, ConclusionNews, LackingNews
from domain.mentorships import PairState, Side
from domain.people import Role
from domain.recipients import Recipient
from domain.stages import lacking
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import conclusions, pairs, programmes, stage_needs
from storage.roles import roles_of
from storage.tx import Tx
from views.conclusions import answered_notice, lacking_notice, proposed_notice


def _proposed(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ConclusionNews | None:
    """Never after it was answered, or another was proposed."""
    conclusion = conclusions.find(tx, args["conclusion"], args["school"])
    if conclusion is None or not conclusion.is_proposed:
        return None
    news = _news(tx, recipient, args, conclusion)
    return news if news is not None and news.side is Side.MENTEE else None


def _answered(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ConclusionNews | None:
    conclusion = conclusions.find(tx, args["conclusion"], args["school"])
    if conclusion is None or conclusion.answered_at is None:
        return None
    return _news(tx, recipient, args, conclusion)


def _news(
    tx: Tx, recipient: Recipient, args: dict[str, Any], conclusion: Conclusion
) -> ConclusionNews | None:
    programme = programmes.find(tx, conclusion.programme_id, args["school"])
    if programme is None or recipient.member_id is None:
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    side = pair.side_of(recipient.member_id) if pair is not None else None
    if pair is None or side is None:
        return None
    return ConclusionNews(conclusion, programme, pair, side, recipient.today)


def _lacking(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> LackingNews | None:
    """While something is missing still, to somebody who is a curator still."""
    programme = programmes.find(tx, args["programme"], args["school"])
    if programme is None or not programme.overdue or recipient.member_id is None:
        return None
    if Role.CURATOR not in roles_of(tx, recipient.member_id):
        return None
    pair = pairs.find(tx, programme.mentorship_id, args["school"], recipient.today)
    missing = lacking(programme.stage, stage_needs.met(tx, programme))
    if pair is None or pair.state is not PairState.ACTIVE or not missing:
        return None
    return LackingNews(programme, pair, missing)


TOPICS = {
    "conclusion_proposed": Topic(_proposed, proposed_notice),
    "conclusion_answered": Topic(_answered, answered_notice),
    "programme_lacking": Topic(_lacking, lacking_notice),
}
