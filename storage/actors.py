"""Who acts: a person in the school of now, with the roles of now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select

from domain.ages import is_minor
from domain.categories import Category
from domain.people import Actor, Language, Role, Standing
from storage.consents import PARENT_PAPER, consents
from storage.members import age_of, members
from storage.people import people
from storage.roles import roles
from storage.schools import schools
from storage.tx import Tx

OF_ACTOR = (
    people.c.id.label("person_id"),
    people.c.language,
    members.c.id.label("member_id"),
    members.c.school_id,
    members.c.name,
    members.c.category,
    members.c.standing,
    members.c.age_stated,
    members.c.age_stated_on,
    schools.c.zone,
    roles.c.role,
    consents.c.id.label("parent_paper"),
)
"""A row for each role."""


def with_card(account: Any) -> Any:
    """What begins with people, joined with all that `OF_ACTOR` tells of them."""
    return (
        account.outerjoin(
            members, and_(members.c.id == people.c.current_member_id, members.c.left_at.is_(None))
        )
        .outerjoin(schools, schools.c.id == members.c.school_id)
        .outerjoin(roles, and_(roles.c.member_id == members.c.id, roles.c.ended_at.is_(None)))
        .outerjoin(consents, and_(consents.c.member_id == members.c.id, PARENT_PAPER))
    )


_ACTOR = (
    select(*OF_ACTOR).select_from(with_card(people)).where(people.c.telegram_id == bindparam("telegram_id"))
)


def actor(tx: Tx, telegram_id: int, now: datetime) -> Actor | None:
    """None: nobody in any school."""
    return actor_in(tx.rows(_ACTOR, telegram_id=telegram_id, today=now.date()), now)


def actor_in(rows: Sequence[Any], now: datetime) -> Actor | None:
    """Out of rows that have the columns `OF_ACTOR`, whatever else they have."""
    if not rows or rows[0].member_id is None:
        return None
    row = rows[0]
    age = age_of(row.age_stated, row.age_stated_on, now.date())
    return Actor(
        person_id=row.person_id,
        member_id=row.member_id,
        school_id=row.school_id,
        name=row.name,
        category=Category(row.category),
        roles=frozenset(Role(r.role) for r in rows if r.role is not None),
        standing=_standing(row, age),
        language=Language(row.language),
        zone_name=row.zone,
        age=age,
    )


def _standing(row: Any, age: int | None) -> Standing:
    if row.standing == "applicant":
        return Standing.APPLICANT
    if (
        row.category == Category.STUDENT.value
        and age is not None
        and is_minor(age)
        and row.parent_paper is None
    ):
        return Standing.AWAITING_PARENT
    return Standing.FULL
