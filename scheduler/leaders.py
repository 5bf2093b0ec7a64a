"""What those who lead a school hear of each other, and of a child who counts as grown up."""

from typing import Any

from domain.leaders import LEADERS, Change, GrownUp, LeaderNews
from domain.people import Role
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import members
from storage.roles import roles_of
from storage.tx import Tx
from views.leaders import grown_up_notice, leader_notice


def _changed(tx: Tx, reader: Recipient, args: dict[str, Any]) -> LeaderNews | None:
    """None for a reader who leads no longer and is not the one concerned."""
    if reader.member_id is None:
        return None
    oneself = reader.member_id == args["member"]
    if not oneself and not roles_of(tx, reader.member_id) & LEADERS:
        return None
    role = Role(args["role"]) if args["role"] else None
    name, by = (_name(tx, args[one], reader.member_id) for one in ("member", "by"))
    return LeaderNews(Change(args["change"]), name, role, by, oneself)


def _grown_up(tx: Tx, reader: Recipient, args: dict[str, Any]) -> GrownUp | None:
    if reader.member_id is None or not roles_of(tx, reader.member_id) & LEADERS:
        return None
    name, by = (_name(tx, args[one], reader.member_id) for one in ("member", "by"))
    return GrownUp(args["member"], name, by)


def _name(tx: Tx, member_id: int, reader_id: int) -> str:
    """As it is on the card, also of one who has left."""
    row = members.find_beside(tx, member_id, reader_id)
    return row.name if row else ""


TOPICS = {
    "leader_changed": Topic(_changed, leader_notice),
    "grown_up": Topic(_grown_up, grown_up_notice),
}
