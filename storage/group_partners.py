"""With whom a student has contact through groups: who leads those one is in, who is in those one leads."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select

from domain.groups import GroupState, Stand
from storage.groups import group_members, groups
from storage.members import members
from storage.tx import Tx


def leaders(tx: Tx, student_id: int) -> Sequence[Any]:
    """`id`, `person_id` and `name` of whoever leads an open group in which the student is."""
    return tx.rows(
        select(members.c.id, members.c.person_id, members.c.name)
        .distinct()
        .join(groups, groups.c.leader_id == members.c.id)
        .where(groups.c.id.in_(_open_groups().where(group_members.c.member_id == student_id)))
        .order_by(members.c.name, members.c.id)
    )


def led(tx: Tx, leader_id: int) -> Sequence[Any]:
    """`id`, `person_id` and the `group_id` of whoever is in a group that the student leads."""
    return tx.rows(
        select(members.c.id, members.c.person_id, group_members.c.group_id)
        .join(group_members, group_members.c.member_id == members.c.id)
        .join(groups, groups.c.id == group_members.c.group_id)
        .where(
            groups.c.leader_id == leader_id,
            groups.c.state == GroupState.OPEN.value,
            group_members.c.stand == Stand.IN.value,
        )
        .order_by(group_members.c.group_id, members.c.id)
    )


def _open_groups() -> Select[Any]:
    """Of those who are in."""
    return (
        select(group_members.c.group_id)
        .join(groups, groups.c.id == group_members.c.group_id)
        .where(groups.c.state == GroupState.OPEN.value, group_members.c.stand == Stand.IN.value)
    )
