"""What is told of edits of a programme in the making: once, until one has looked (п. 5.2.1)."""

from typing import Any

from domain.programme_revisions import RevisionState
from domain.programmes import ProgrammeChange
from domain.recipients import Recipient
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import programme_revisions, programmes
from storage.tx import Tx
from views.programme_changes import edited_notice


def _edited(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ProgrammeChange | None:
    """Nothing to say where it has been looked at, or is with those who agree to it."""
    programme = programmes.find(tx, args["programme"], args["school"])
    revision = programme_revisions.open_of(tx, args["programme"])
    if programme is None or revision is None or recipient.member_id is None:
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    side = pair.side_of(recipient.member_id) if pair is not None else None
    unread = programme_revisions.unread(tx, revision.id, recipient.member_id)
    if pair is None or side is None or revision.state is not RevisionState.DRAFT or not unread:
        return None
    return ProgrammeChange(programme.id, pair, side, unread)


TOPICS = {"programme_edited": Topic(_edited, edited_notice)}
