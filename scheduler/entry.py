"""Whoever invited hears who came."""

from typing import Any

from domain.ages import is_minor
from domain.entry import Arrival, Newcomer
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import invitations, members
from storage.tx import Tx
from views.entry import joined_notice


def _newcomer(tx: Tx, reader: Recipient, args: dict[str, Any]) -> Newcomer | None:
    """None for one who has left by then, and for a reader who has."""
    if reader.member_id is None:
        return None
    row = members.find_beside(tx, args["member"], reader.member_id)
    if row is None:
        return None
    age = row.age_stated
    return Newcomer(
        Arrival(args["arrival"]),
        row.id,
        row.name,
        invitations.role_of(tx, args["invitation"]),
        awaits_parent=args["arrival"] == Arrival.NEW.value and age is not None and is_minor(age),
    )


TOPICS = {"joined": Topic(_newcomer, joined_notice)}
