"""What is told of reflections (п. 4.1.4): each of the two is asked, and the mentor reads what the mentee allows."""

from typing import Any

from domain.mentorships import Pair, Side
from domain.recipients import Recipient
from domain.reflections import Reflection, ReflectionNews, ReflectionState, ShownTo
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import reflections
from storage.tx import Tx
from views.reflections import again_line, again_notice, asked_notice, shown_notice


def _asked(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReflectionNews | None:
    """Never after it was given, or declined."""
    found = _with_pair(tx, recipient, args)
    if found is None:
        return None
    reflection, pair = found
    if reflection.state is not ReflectionState.ASKED or reflection.member_id != recipient.member_id:
        return None
    return _news(reflection, pair, recipient.member_id)


def _shown(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReflectionNews | None:
    """Only where the mentee allows it, and only to the mentor of this pair."""
    found = _with_pair(tx, recipient, args)
    if found is None:
        return None
    reflection, pair = found
    allowed = reflection.state is ReflectionState.GIVEN and reflection.shown_to is ShownTo.PARTNER
    if not allowed or recipient.member_id != pair.mentor.member_id:
        return None
    return _news(reflection, pair, pair.mentor.member_id)


def _with_pair(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> tuple[Reflection, Pair] | None:
    reflection = reflections.find(tx, args["reflection"], args["school"])
    if reflection is None:
        return None
    pair = pair_going_on(tx, recipient, reflection.mentorship_id, args["school"])
    return (reflection, pair) if pair is not None else None


def _news(reflection: Reflection, pair: Pair, reader_id: int) -> ReflectionNews:
    side = pair.side_of(reflection.member_id)
    assert side is not None
    reader = pair.party(Side.MENTOR if reader_id == pair.mentor.member_id else Side.MENTEE)
    return ReflectionNews(reflection, side, reader, pair.party(side))


TOPICS = {
    "reflection_asked": Topic(_asked, asked_notice),
    "reflection_again": Topic(_asked, again_notice, line=again_line),
    "reflection_shown": Topic(_shown, shown_notice),
}
