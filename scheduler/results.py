"""What is told at the result stage (4.1.4/result): to the mentor ever less, to the mentee of own goals, thanks to
both."""

from typing import Any

from domain.mentorships import Side
from domain.programmes import ProgrammeState
from domain.recipients import Recipient
from domain.results import ResultNews, at_result
from domain.stages import Stage
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import own_goals, programme_results, programmes
from storage.tx import Tx
from views.results import (
    again_line,
    again_notice,
    asked_notice,
    began_notice,
    ended_notice,
    how_line,
    how_notice,
)


def _to_mentor(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ResultNews | None:
    return _of_side(tx, recipient, args, Side.MENTOR)


def _to_mentee(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ResultNews | None:
    return _of_side(tx, recipient, args, Side.MENTEE)


def _of_own_goals(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ResultNews | None:
    """Nothing where all are reached, or are not to be reminded of."""
    news = _of_side(tx, recipient, args, Side.MENTEE)
    return news if news is not None and news.own else None


def _ended(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ResultNews | None:
    return _news(tx, recipient, args, ended=True)


def _of_side(tx: Tx, recipient: Recipient, args: dict[str, Any], side: Side) -> ResultNews | None:
    news = _news(tx, recipient, args, ended=False)
    return news if news is not None and news.side is side else None


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any], *, ended: bool) -> ResultNews | None:
    programme = programmes.find(tx, args["programme"], args["school"])
    if programme is None or programme.stage is not Stage.RESULT or recipient.member_id is None:
        return None
    if not (programme.state is ProgrammeState.ENDED if ended else at_result(programme)):
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    side = pair.side_of(recipient.member_id) if pair is not None else None
    if pair is None or side is None:
        return None
    today = recipient.today
    own = own_goals.of_programme(tx, programme.id)
    return ResultNews(
        programme=programme,
        pair=pair,
        side=side,
        today=today,
        own=tuple(one for one in own if one.reached_at is None and not one.muted),
        happened=programme_results.happened(tx, programme, recipient.zone_name, today),
    )


TOPICS = {
    "result_began": Topic(_to_mentor, began_notice),
    "own_goals_asked": Topic(_to_mentee, asked_notice),
    "how_is_it": Topic(_to_mentor, how_notice, line=how_line),
    "own_goals_again": Topic(_of_own_goals, again_notice, line=again_line),
    "programme_ended": Topic(_ended, ended_notice),
}
