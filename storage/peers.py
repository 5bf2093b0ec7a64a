"""Students as groups see them (п. 3.1.4): class, and whether they may take part today."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select

from domain.categories import Category
from domain.groups import Peer
from domain.people import Role
from domain.refusals import GroupLeaderUnfit, NotFound
from storage.freezes import freezes
from storage.members import find_present, members
from storage.register import awaits_parent
from storage.roles import roles
from storage.tx import Tx

FACTS = ("person_id", "name", "class_name", "grade")


def able(school_id: int, today: date) -> Select[Any]:
    """Ids of students who are here, with the parents' paper where one is needed (п. 2.1), and whose contact does
    not stand still."""
    frozen = exists().where(freezes.c.student_id == members.c.id, freezes.c.state != "lifted")
    return select(members.c.id).where(_present(school_id), ~awaits_parent(today), ~frozen)


def _present(school_id: int) -> ColumnElement[bool]:
    return and_(
        members.c.school_id == school_id,
        members.c.category == Category.STUDENT.value,
        members.c.standing == "member",
        members.c.left_at.is_(None),
    )


def find(tx: Tx, member_id: int, school_id: int, today: date) -> Peer | None:
    """None: no such student in this school."""
    return among(tx, [member_id], school_id, today).get(member_id)


def among(tx: Tx, member_ids: Collection[int], school_id: int, today: date) -> dict[int, Peer]:
    rows = tx.rows(_peers(school_id, today).where(members.c.id.in_(member_ids)))
    return {row.id: _peer(row) for row in rows}


def _peers(school_id: int, today: date) -> Select[Any]:
    may = members.c.id.in_(able(school_id, today)).label("may_take_part")
    facts = (members.c[name] for name in FACTS)
    return select(members.c.id, *facts, may).where(_present(school_id))


def _peer(row: Any) -> Peer:
    return Peer(row.id, row.person_id, row.name, row.class_name, row.grade, bool(row.may_take_part))


def _is_mentor() -> ColumnElement[bool]:
    return exists().where(
        roles.c.member_id == members.c.id, roles.c.role == Role.MENTOR.value, roles.c.ended_at.is_(None)
    )


def student_mentor(tx: Tx, member_id: int, school_id: int, today: date) -> Peer:
    """Raises NotFound for nobody of this school, GroupLeaderUnfit for whoever is no student mentor or may not take
    part now."""
    row = tx.first(_peers(school_id, today).where(members.c.id == member_id, _is_mentor()))
    if row is None and find_present(tx, member_id, school_id) is None:
        raise NotFound
    if row is None or not row.may_take_part:
        raise GroupLeaderUnfit
    return _peer(row)


def count_mentors(tx: Tx, school_id: int, today: date, grade: int) -> int:
    """Student mentors of this class or a higher one who may take part."""
    return int(tx.value(select(func.count()).where(_mentors(school_id, today, grade))))


def mentors(tx: Tx, school_id: int, today: date, grade: int, *, limit: int, offset: int) -> list[Peer]:
    """The same, by name."""
    rows = tx.rows(
        _peers(school_id, today)
        .where(_mentors(school_id, today, grade))
        .order_by(members.c.search_name, members.c.id)
        .limit(limit)
        .offset(offset)
    )
    return [_peer(row) for row in rows]


def _mentors(school_id: int, today: date, grade: int) -> ColumnElement[bool]:
    return and_(members.c.id.in_(able(school_id, today)), members.c.grade >= grade, _is_mentor())
