"""Letters of groups: ids only, each at a free moment of its reader; facts are read again at sending."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from domain.groups import Group
from domain.people import Role
from storage.members import members
from storage.outbox import Letter, put, withdraw
from storage.quiet import when_free
from storage.roles import with_role
from storage.tx import Tx


def about(group_id: int) -> str:
    return f"group:{group_id}"


def tell(tx: Tx, group: Group, member_ids: Collection[int], topic: str, now: datetime) -> None:
    """Students hear of it outside lessons and quiet hours."""
    if not member_ids:
        return
    rows = tx.rows(
        select(members.c.id, members.c.person_id).where(members.c.id.in_(member_ids)).order_by(members.c.id)
    )
    for row in rows:
        put(tx, _letter(group, row.person_id, topic, when_free(tx, row.id, now)))


def tell_curators(tx: Tx, group: Group, topic: str, now: datetime) -> None:
    for curator in with_role(tx, group.school_id, Role.CURATOR):
        put(tx, _letter(group, curator.person_id, topic, when_free(tx, curator.id, now)))


def silence(tx: Tx, group_id: int) -> None:
    """Whatever waits to be said of the group need not be said any longer."""
    withdraw(tx, about(group_id))


def _letter(group: Group, person_id: int, topic: str, due_at: datetime) -> Letter:
    return Letter(
        school_id=group.school_id,
        person_id=person_id,
        topic=topic,
        about=about(group.id),
        due_at=due_at,
        revision=group.revision,
        args={"group": group.id},
    )
