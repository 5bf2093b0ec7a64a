"""What is told of self-analysis (4.1.4/design/4, /5): that the other of the two has given it."""

from typing import Any

from domain.mentorships import Side
from domain.recipients import Recipient
from domain.self_analyses import SheetNews
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import programmes
from storage.tx import Tx
from views.self_analyses import given_line, given_notice


def _given(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> SheetNews | None:
    programme = programmes.find(tx, args["programme"], args["school"])
    if programme is None or recipient.member_id is None:
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    side = pair.side_of(recipient.member_id) if pair is not None else None
    if pair is None or side is None:
        return None
    other = Side.MENTEE if side is Side.MENTOR else Side.MENTOR
    return SheetNews(programme.id, pair, pair.party(other), pair.party(side))


TOPICS = {"sheet_given": Topic(_given, given_notice, line=given_line)}
