"""What is told of a programme on its way to be agreed to (п. 4.1.4, 5.2.1): to the other of the two, to those for whom
it waits, and to all whom it concerns what became of it. Facts are read and rights checked when a letter goes out."""

from dataclasses import replace
from typing import Any

from domain.people import Role
from domain.programme_contents import Difference, differences
from domain.programme_revisions import (
    THE_TWO,
    Revision,
    RevisionNews,
    RevisionState,
    Voice,
    awaited,
    returned,
    said_yes,
)
from domain.recipients import Recipient
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import programme_revisions, programmes
from storage.roles import roles_of
from storage.tx import Tx
from views.programme_revisions import (
    asks_notice,
    corrected_notice,
    in_force_notice,
    returned_notice,
    still_waits_line,
    still_waits_notice,
    waits_notice,
)


def _asks(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RevisionNews | None:
    """To one of the two who has not answered what stands there now."""
    news = _news(tx, recipient, args)
    if news is None or news.side is None:
        return None
    yes = said_yes(news.revision, programme_revisions.answers_of(tx, news.revision.id))
    return news if yes and Voice(news.side.value) in awaited(news.revision, yes) else None


def _waits(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RevisionNews | None:
    """To whoever leads and is none of the two; while the two are asked, to record the yes of one who cannot answer."""
    news = _news(tx, recipient, args)
    if news is None or news.side is not None or not _leads(tx, recipient):
        return None
    if news.revision.state is not RevisionState.DRAFT:
        return news
    yes = said_yes(news.revision, programme_revisions.answers_of(tx, news.revision.id))
    open_ones = [news.pair.mentor, news.pair.mentee]
    silent = [party for voice, party in zip(THE_TWO, open_ones, strict=True) if voice not in yes]
    return news if any(not party.reachable for party in silent) else None


def _returned(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RevisionNews | None:
    """While nobody has answered anew."""
    news = _news(tx, recipient, args)
    if news is None or not (news.side or _leads(tx, recipient)):
        return None
    no = returned(programme_revisions.answers_of(tx, news.revision.id))
    return replace(news, no=no) if no is not None else None


def _done(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RevisionNews | None:
    news = _news(tx, recipient, args)
    return news if news is not None and (news.side or _leads(tx, recipient)) else None


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RevisionNews | None:
    """None: it has moved on since, or nothing passes between the two at this moment."""
    revision = programme_revisions.find(tx, args["revision"], args["school"])
    if revision is None or recipient.member_id is None:
        return None
    if (revision.version, revision.state.value) != (args["version"], args["state"]):
        return None
    programme = programmes.find(tx, revision.programme_id, args["school"])
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"]) if programme else None
    if pair is None:
        return None
    number, signed_on = programmes.approval(tx, revision.programme_id)
    return RevisionNews(
        revision=revision,
        pair=pair,
        side=pair.side_of(recipient.member_id),
        today=recipient.today,
        differences=_differences(tx, revision),
        approved_number=number,
        approved_on=signed_on,
    )


def _differences(tx: Tx, revision: Revision) -> tuple[Difference, ...]:
    former = programme_revisions.before(tx, revision) if revision.is_correction else None
    return differences(former.content, revision.content) if former else ()


def _leads(tx: Tx, recipient: Recipient) -> bool:
    assert recipient.member_id is not None
    return bool(roles_of(tx, recipient.member_id) & {Role.CURATOR, Role.HEAD})


TOPICS = {
    "programme_asks": Topic(_asks, asks_notice),
    "programme_waits": Topic(_waits, waits_notice),
    "programme_still_waits": Topic(_waits, still_waits_notice, line=still_waits_line),
    "programme_returned": Topic(_returned, returned_notice),
    "programme_in_force": Topic(_done, in_force_notice),
    "programme_corrected": Topic(_done, corrected_notice),
}
