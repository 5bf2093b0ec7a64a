"""Who leads in a school, and whether the bot can reach them now."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.leaders import LEADERS
from domain.people import Role
from domain.safety import Staff
from domain.working_time import QuietHours
from storage.members import members
from storage.people import people
from storage.roles import roles
from storage.tx import Tx

_STAFF = (
    select(members.c.id, members.c.person_id, members.c.name, roles.c.role, people.c.chat_id)
    .add_columns(people.c.unreachable_since)
    .join(roles, roles.c.member_id == members.c.id)
    .join(people, people.c.id == members.c.person_id)
    .where(
        roles.c.school_id == bindparam("school_id"),
        roles.c.role.in_([Role.CURATOR.value, Role.HEAD.value, Role.ADMIN.value]),
        roles.c.ended_at.is_(None),
        members.c.left_at.is_(None),
        members.c.standing == "member",
    )
    .order_by(members.c.search_name, members.c.id)
)


def is_led(tx: Tx, school_id: int) -> bool:
    """Whether there is a head or a curator."""
    return any(one.role in LEADERS for one in staff(tx, school_id))


def staff(tx: Tx, school_id: int) -> list[Staff]:
    """A person with two roles stands here twice."""
    return [
        Staff(
            member_id=row.id,
            person_id=row.person_id,
            name=row.name,
            role=Role(row.role),
            reachable=row.chat_id is not None and row.unreachable_since is None,
        )
        for row in tx.rows(_STAFF, school_id=school_id)
    ]


@dataclass(frozen=True, slots=True)
class CuratorHours:
    """When a curator wants no messages: `quiet` is empty where the school's hours hold."""

    school_id: int
    person_id: int
    quiet: QuietHours | None


def curators_of(tx: Tx, school_ids: Collection[int]) -> list[CuratorHours]:
    rows = tx.rows(
        select(roles.c.school_id, members.c.person_id, people.c.quiet_start, people.c.quiet_end)
        .join(members, members.c.id == roles.c.member_id)
        .join(people, people.c.id == members.c.person_id)
        .where(
            roles.c.school_id.in_(school_ids),
            roles.c.role == Role.CURATOR.value,
            roles.c.ended_at.is_(None),
            members.c.left_at.is_(None),
        )
        .order_by(members.c.id)
    )
    return [
        CuratorHours(
            row.school_id,
            row.person_id,
            QuietHours(row.quiet_start, row.quiet_end)
            if row.quiet_start is not None and row.quiet_end is not None
            else None,
        )
        for row in rows
    ]
