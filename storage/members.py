"""Members: a person in one school, with name, category and standing."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    case,
    select,
    update,
)

from domain.ages import age_on, is_minor
from domain.categories import Category
from domain.profiles import Profile
from storage.people import people, turn_to
from storage.schema import Moment, metadata
from storage.schools import schools
from storage.tags import set_tags
from storage.tx import Tx

members = Table(
    "members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(200), nullable=False),
    Column("search_name", String(200), nullable=False),
    Column("category", String(16), nullable=False),
    Column("post", String(120), nullable=False, server_default=""),
    Column("subject", String(120), nullable=False, server_default=""),
    Column("grade", Integer),
    Column("class_name", String(16), nullable=False, server_default=""),
    Column("class_since", Date, nullable=False),
    Column("organisation", String(200), nullable=False, server_default=""),
    Column("age_stated", Integer),
    Column("age_stated_on", Date),
    Column("standing", String(16), nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    UniqueConstraint("school_id", "person_id"),
)
"""`standing`: `member` or `applicant`. `search_name` is casefolded: LIKE ignores Cyrillic case nowhere.
`class_since`: when the class was last said, or the person moved up into it."""
Index("ix_members_school_search", members.c.school_id, members.c.search_name)
Index("ix_members_person_id", members.c.person_id)


def age_of(stated: int | None, stated_on: date | None, today: date) -> int | None:
    """Full years by what was stated; never more than the true age."""
    if stated is None or stated_on is None:
        return None
    return age_on(stated, stated_on, today)


def is_minor_on(row: Any, today: date) -> bool:
    """п. 2.1: whoever is a student and under 18 by the age stated at entry."""
    age = age_of(row.age_stated, row.age_stated_on, today)
    return row.category == Category.STUDENT.value and age is not None and is_minor(age)


def add(
    tx: Tx,
    school_id: int,
    person_id: int,
    category: Category,
    profile: Profile,
    now: datetime,
    *,
    applies: bool = False,
) -> int:
    """Makes the card, with what the person teaches or finds hard, and turns to this school.

    Who left and comes again has the same card, without the roles of then."""
    values = {
        **_said(profile),
        "age_stated": profile.age,
        "age_stated_on": now.date() if profile.age is not None else None,
        "category": category.value,
        "standing": "applicant" if applies else "member",
        "class_since": now.date(),
        "joined_at": now,
        "left_at": None,
    }
    card = (
        tx.insert(members)
        .values(school_id=school_id, person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["school_id", "person_id"], set_=values)
    )
    member_id = int(tx.value(card.returning(members.c.id)))
    set_tags(tx, school_id, member_id, "teaches", profile.teaches)
    set_tags(tx, school_id, member_id, "hard", profile.hard)
    turn_to(tx, person_id, member_id)
    return member_id


def _said(profile: Profile) -> dict[str, Any]:
    return {
        "name": profile.name,
        "search_name": profile.name.casefold(),
        "post": profile.post,
        "subject": profile.subject,
        "grade": profile.grade,
        "class_name": profile.class_name,
        "organisation": profile.organisation,
    }


def correct(tx: Tx, school_id: int, member_id: int, profile: Profile, today: date) -> None:
    """All but the age."""
    other = members.c.grade.is_distinct_from(profile.grade)
    since = case((other, today), else_=members.c.class_since)
    tx.run(update(members).where(members.c.id == member_id).values(class_since=since, **_said(profile)))
    set_tags(tx, school_id, member_id, "teaches", profile.teaches)
    set_tags(tx, school_id, member_id, "hard", profile.hard)


def set_age(tx: Tx, member_id: int, age: int, today: date) -> None:
    tx.run(update(members).where(members.c.id == member_id).values(age_stated=age, age_stated_on=today))


def set_class(tx: Tx, member_id: int, grade: int, class_name: str, today: date) -> None:
    values = {"grade": grade, "class_name": class_name, "class_since": today}
    tx.run(update(members).where(members.c.id == member_id).values(values))


def has_others(tx: Tx, school_id: int, member_id: int) -> bool:
    """Whether anybody else is in the school."""
    other = select(members.c.id).where(
        members.c.school_id == school_id, members.c.id != member_id, members.c.left_at.is_(None)
    )
    return tx.value(other.limit(1)) is not None


def find_member(tx: Tx, member_id: int, school_id: int) -> Any:
    """The row of a member with the person's account, or None: of another school's nothing is told."""
    return tx.first(
        select(members, people.c.telegram_id, people.c.chat_id, people.c.language, people.c.unreachable_since)
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.id == member_id, members.c.school_id == school_id)
    )


def find_present(tx: Tx, member_id: int, school_id: int) -> Any:
    """As `find_member`, but None for one who has left."""
    row = find_member(tx, member_id, school_id)
    return None if row is None or row.left_at is not None else row


def find_beside(tx: Tx, member_id: int, other_id: int) -> Any:
    """The row of a member of the same school as the other, for notices."""
    school_id = tx.value(select(members.c.school_id).where(members.c.id == other_id))
    return find_member(tx, member_id, school_id)


def person_of(tx: Tx, member_id: int) -> int:
    """Of a member who is known to be there: to whom a letter goes."""
    return int(tx.value(select(members.c.person_id).where(members.c.id == member_id)))


def school_of(tx: Tx, member_id: int) -> int:
    """Of a member who is known to be there."""
    return int(tx.value(select(members.c.school_id).where(members.c.id == member_id)))


def school_name(tx: Tx, member_id: int) -> str:
    of_member = select(schools.c.name).join(members, members.c.school_id == schools.c.id)
    return str(tx.value(of_member.where(members.c.id == member_id)))
