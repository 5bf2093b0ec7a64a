"""What members hear of their papers, and curators of whoever cannot be reached."""

from datetime import datetime
from typing import Any

from domain.people import Role
from domain.recipients import Recipient
from domain.register import Stranded
from scheduler.topic import Topic
from storage import members, register
from storage.outbox import Letter, put
from storage.quiet import when_free
from storage.roles import roles_of, with_role
from storage.tx import Tx
from views.members import help_stopped, paper_recorded, paper_withdrawn, unreachable_notice


def tell_unreachable(tx: Tx, person_id: int, now: datetime) -> None:
    """Once, when it is first noticed: the other curators of each school of this person."""
    for member in register.memberships_of(tx, person_id):
        for curator in with_role(tx, member.school_id, Role.CURATOR):
            if curator.person_id == person_id:
                continue
            letter = Letter(
                school_id=member.school_id,
                person_id=curator.person_id,
                topic="unreachable",
                about=f"unreachable:{member.id}",
                due_at=when_free(tx, curator.id, now),
                revision=int(now.timestamp()),
                args={"member": member.id},
            )
            put(tx, letter)


def _unreachable(tx: Tx, curator: Recipient, args: dict[str, Any]) -> Stranded | None:
    """Nothing to say when the person has come back meanwhile."""
    if curator.member_id is None or Role.CURATOR not in roles_of(tx, curator.member_id):
        return None
    row = members.find_beside(tx, args["member"], curator.member_id)
    if row is None or row.left_at is not None or row.unreachable_since is None:
        return None
    return Stranded(row.id, row.name)


def _with_paper(tx: Tx, child: Recipient, _: dict[str, Any]) -> bool | None:
    return True if _has_paper(tx, child) else None


def _without_paper(tx: Tx, child: Recipient, _: dict[str, Any]) -> bool | None:
    return None if _has_paper(tx, child) else True


def _has_paper(tx: Tx, child: Recipient) -> bool:
    if child.member_id is None:
        return False
    return register.paper_in_force(tx, child.member_id, "parent", child.now.date()) is not None


def _stopped(_: Tx, __: Recipient, ___: dict[str, Any]) -> bool:
    return True


TOPICS = {
    "unreachable": Topic(_unreachable, unreachable_notice),
    "parent_paper_recorded": Topic(_with_paper, paper_recorded),
    "parent_paper_withdrawn": Topic(_without_paper, paper_withdrawn, without_parent_paper=True),
    "help_stopped": Topic(_stopped, help_stopped),
}
