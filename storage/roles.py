"""Roles: what a member may do in the school, and since when."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, select

from domain.people import Role
from storage.members import members
from storage.people import people
from storage.schema import Moment, metadata
from storage.tx import Tx

roles = Table(
    "roles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("role", String(16), nullable=False),
    Column("granted_at", Moment, nullable=False),
    Column("ended_at", Moment),
)
Index(
    "uq_roles_active",
    roles.c.member_id,
    roles.c.role,
    unique=True,
    sqlite_where=roles.c.ended_at.is_(None),
    postgresql_where=roles.c.ended_at.is_(None),
)
Index("ix_roles_school_role", roles.c.school_id, roles.c.role)


def grant(tx: Tx, school_id: int, member_id: int, role: Role, now: datetime) -> None:
    """Grants a role once; granted again it stays as it was."""
    tx.run(
        tx.insert(roles)
        .values(school_id=school_id, member_id=member_id, role=role.value, granted_at=now)
        .on_conflict_do_nothing()
    )


def roles_of(tx: Tx, member_id: int) -> frozenset[Role]:
    """What the member is now."""
    rows = tx.rows(select(roles.c.role).where(roles.c.member_id == member_id, roles.c.ended_at.is_(None)))
    return frozenset(Role(row.role) for row in rows)


def hold_roles(tx: Tx, school_id: int, role: Role) -> None:
    """Holders of this role change one after another: two cannot both stop being the last but one."""
    held = select(roles.c.id).where(
        roles.c.school_id == school_id, roles.c.role == role.value, roles.c.ended_at.is_(None)
    )
    tx.rows(held.order_by(roles.c.id).with_for_update())


def with_role(tx: Tx, school_id: int, role: Role) -> list[Any]:
    """Those who hold the role now: `id`, `person_id`, `name`, `unreachable_since`."""
    return list(
        tx.rows(
            select(members.c.id, members.c.person_id, members.c.name, people.c.unreachable_since)
            .join(roles, roles.c.member_id == members.c.id)
            .join(people, people.c.id == members.c.person_id)
            .where(
                roles.c.school_id == school_id,
                roles.c.role == role.value,
                roles.c.ended_at.is_(None),
                members.c.left_at.is_(None),
            )
            .order_by(members.c.search_name)
        )
    )


def administrators(tx: Tx) -> list[int]:
    """The people who keep the house itself running."""
    rows = tx.rows(
        select(members.c.person_id)
        .distinct()
        .join(roles, roles.c.member_id == members.c.id)
        .where(roles.c.role == Role.ADMIN.value, roles.c.ended_at.is_(None))
    )
    return [row.person_id for row in rows]
