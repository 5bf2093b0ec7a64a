"""A person's cards: one in each school."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from domain.categories import Category
from domain.people import Role
from storage.members import members
from storage.people import people
from storage.roles import roles_of
from storage.schools import schools
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Card:
    """A person in one school, as the entry sees it."""

    id: int
    person_id: int
    school_id: int
    name: str
    category: Category
    roles: frozenset[Role]
    applies: bool


def card_of(tx: Tx, telegram_id: int, school_id: int) -> Card | None:
    """The account's own card in that school, whichever school it acts in now."""
    row = tx.first(
        select(members)
        .join(people, people.c.id == members.c.person_id)
        .where(
            people.c.telegram_id == telegram_id,
            members.c.school_id == school_id,
            members.c.left_at.is_(None),
        )
    )
    if row is None:
        return None
    return Card(
        id=row.id,
        person_id=row.person_id,
        school_id=row.school_id,
        name=row.name,
        category=Category(row.category),
        roles=roles_of(tx, row.id),
        applies=row.standing == "applicant",
    )


def name_of_account(tx: Tx, telegram_id: int) -> str:
    """As the person is called in a school already, else empty."""
    name = tx.value(
        select(members.c.name)
        .join(people, people.c.id == members.c.person_id)
        .where(people.c.telegram_id == telegram_id, members.c.left_at.is_(None))
        .order_by(members.c.id)
    )
    return name or ""


def schools_of(tx: Tx, person_id: int) -> list[Any]:
    """The person's cards: `id`, `school_id`, `name` of the school."""
    return list(
        tx.rows(
            select(members.c.id, members.c.school_id, schools.c.name)
            .join(schools, schools.c.id == members.c.school_id)
            .where(members.c.person_id == person_id, members.c.left_at.is_(None))
            .order_by(schools.c.name, members.c.id)
        )
    )
