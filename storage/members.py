"""Members: a person in one school, with name, roles and what one teaches or finds hard."""

from dataclasses import dataclass
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
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from domain.ages import age_on, is_minor, is_young
from domain.categories import Category
from domain.people import Actor, Guest, Language, Role, Standing
from domain.profiles import Profile
from domain.recipients import Recipient
from storage import conversations
from storage.consents import consents
from storage.outbox import outbox
from storage.people import people, person_of
from storage.schema import Moment, metadata
from storage.schools import schools
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
    Column("organisation", String(200), nullable=False, server_default=""),
    Column("age_stated", Integer),
    Column("age_stated_on", Date),
    Column("standing", String(16), nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    UniqueConstraint("school_id", "person_id"),
)
"""`standing`: `member` or `applicant`. `search_name` is casefolded: LIKE ignores Cyrillic case nowhere."""
Index("ix_members_school_search", members.c.school_id, members.c.search_name)
Index("ix_members_person_id", members.c.person_id)

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

tags = Table(
    "tags",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("value", String(120), nullable=False),
    UniqueConstraint("member_id", "kind", "value"),
)
"""`kind`: `teaches` (what a mentor can teach) or `hard` (what a mentee finds hard); `value` is a
key of domain/profiles.py (`lesson_plan`) or the person's own words."""

_PARENT_PAPER = and_(
    consents.c.kind == "parent",
    consents.c.withdrawn_at.is_(None),
    or_(consents.c.valid_until.is_(None), consents.c.valid_until >= bindparam("today")),
)

_ACTOR = (
    select(
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
    .select_from(people)
    .outerjoin(members, and_(members.c.id == people.c.current_member_id, members.c.left_at.is_(None)))
    .outerjoin(schools, schools.c.id == members.c.school_id)
    .outerjoin(roles, and_(roles.c.member_id == members.c.id, roles.c.ended_at.is_(None)))
    .outerjoin(consents, and_(consents.c.member_id == members.c.id, _PARENT_PAPER))
    .where(people.c.telegram_id == bindparam("telegram_id"))
)


def actor(tx: Tx, telegram_id: int, now: datetime) -> Actor | None:
    """Who acts, read anew for every update; None: nobody in any school."""
    rows = tx.rows(_ACTOR, telegram_id=telegram_id, today=now.date())
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


def age_of(stated: int | None, stated_on: date | None, today: date) -> int | None:
    """Full years by what was stated; never more than the true age."""
    if stated is None or stated_on is None:
        return None
    return age_on(stated, stated_on, today)


def is_minor_on(row: Any, today: date) -> bool:
    """п. 2.1: whoever is a student and under 18 by the age stated at entry."""
    age = age_of(row.age_stated, row.age_stated_on, today)
    return row.category == Category.STUDENT.value and age is not None and is_minor(age)


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


_RECIPIENT = (
    select(
        people.c.id,
        people.c.chat_id,
        people.c.language,
        people.c.unreachable_since,
        members.c.id.label("member_id"),
        members.c.category,
        members.c.age_stated,
        members.c.age_stated_on,
        schools.c.zone,
        exists().where(consents.c.member_id == members.c.id, _PARENT_PAPER).label("parent_paper"),
    )
    .select_from(people)
    .outerjoin(
        members,
        and_(
            members.c.person_id == people.c.id,
            members.c.school_id == bindparam("school_id"),
            members.c.left_at.is_(None),
        ),
    )
    .outerjoin(schools, schools.c.id == members.c.school_id)
    .where(people.c.id == bindparam("person_id"))
)


def recipient(tx: Tx, person_id: int, school_id: int | None, now: datetime) -> Recipient | None:
    """None: no account, unreachable, or no longer of the school that has something to say."""
    row = tx.first(_RECIPIENT, person_id=person_id, school_id=school_id, today=now.date())
    if row is None or row.chat_id is None or row.unreachable_since is not None:
        return None
    if school_id is not None and row.member_id is None:
        return None
    age = age_of(row.age_stated, row.age_stated_on, now.date())
    return Recipient(
        person_id=row.id,
        chat_id=row.chat_id,
        language=Language(row.language),
        member_id=row.member_id,
        zone_name=row.zone or "UTC",
        young=age is not None and is_young(age),
        is_student=row.category == Category.STUDENT.value,
        awaiting_parent=age is not None and is_minor(age) and not row.parent_paper,
        now=now,
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


def find_present(tx: Tx, member_id: int, school_id: int) -> Any:
    """As `find_member`, but None for one who has left."""
    row = find_member(tx, member_id, school_id)
    return None if row is None or row.left_at is not None else row


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


def correct(tx: Tx, school_id: int, member_id: int, profile: Profile) -> None:
    """All but the age."""
    tx.run(update(members).where(members.c.id == member_id).values(_said(profile)))
    set_tags(tx, school_id, member_id, "teaches", profile.teaches)
    set_tags(tx, school_id, member_id, "hard", profile.hard)


def set_age(tx: Tx, member_id: int, age: int, today: date) -> None:
    tx.run(update(members).where(members.c.id == member_id).values(age_stated=age, age_stated_on=today))


def has_others(tx: Tx, school_id: int, member_id: int) -> bool:
    """Whether anybody else is in the school."""
    other = select(members.c.id).where(
        members.c.school_id == school_id, members.c.id != member_id, members.c.left_at.is_(None)
    )
    return tx.value(other.limit(1)) is not None


def turn_to(tx: Tx, person_id: int, member_id: int) -> None:
    """From now on the person acts in this school."""
    tx.run(update(people).where(people.c.id == person_id).values(current_member_id=member_id))


def tags_of(tx: Tx, member_id: int, kind: str) -> tuple[str, ...]:
    """In the order in which they were named."""
    chosen = select(tags.c.value).where(tags.c.member_id == member_id, tags.c.kind == kind)
    return tuple(row.value for row in tx.rows(chosen.order_by(tags.c.id)))


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


def set_tags(tx: Tx, school_id: int, member_id: int, kind: str, values: tuple[str, ...]) -> None:
    tx.run(tags.delete().where(tags.c.member_id == member_id, tags.c.kind == kind))
    tx.many(
        tags.insert(),
        [
            {"school_id": school_id, "member_id": member_id, "kind": kind, "value": value}
            for value in dict.fromkeys(values)
        ],
    )


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


def turn_elsewhere(tx: Tx, person_id: int) -> None:
    """Whoever left a school goes on in another one, if there is one."""
    still = select(func.max(members.c.id)).where(
        members.c.person_id == person_id, members.c.left_at.is_(None)
    )
    tx.run(update(people).where(people.c.id == person_id).values(current_member_id=still.scalar_subquery()))


def erase_if_nobody(tx: Tx, person_id: int) -> None:
    """An account that belongs to no school leaves nothing behind, its conversation included."""
    nobody = ~exists().where(members.c.person_id == people.c.id)
    chat_id = tx.value(select(people.c.chat_id).where(people.c.id == person_id, nobody))
    tx.run(delete(people).where(people.c.id == person_id, nobody))
    if chat_id is not None:
        conversations.forget(tx, chat_id)


def relink(tx: Tx, member_id: int, guest: Guest, now: datetime) -> None:
    """Moves this one card, with what waits to be said to it, to the account. Cards in other schools stay
    where they were: the curator of one school gives nobody access to another (law 13)."""
    card = tx.first(select(members.c.person_id, members.c.school_id).where(members.c.id == member_id))
    person_id = person_of(tx, guest, now)
    if person_id != card.person_id:
        _move_card(tx, member_id, card.school_id, card.person_id, person_id)
    tx.run(update(people).where(people.c.id == person_id).values(unreachable_since=None))
    turn_to(tx, person_id, member_id)


def _move_card(tx: Tx, member_id: int, school_id: int, old: int, new: int) -> None:
    """A card that the account had in this school and left stays behind with the old account."""
    left = and_(members.c.school_id == school_id, members.c.person_id == new, members.c.left_at.is_not(None))
    former = tx.value(select(members.c.id).where(left))
    if former is not None:
        blank = tx.add(
            people, language=Language.RU.value, urgent_at_night=False, created_at=_created(tx, new)
        )
        tx.run(update(members).where(members.c.id == former).values(person_id=blank))
    settings = (people.c.language, people.c.quiet_start, people.c.quiet_end, people.c.urgent_at_night)
    kept = tx.first(select(*settings).where(people.c.id == old))
    tx.run(update(people).where(people.c.id == new).values(kept._asdict()))
    tx.run(update(members).where(members.c.id == member_id).values(person_id=new))
    moved = outbox.c.school_id == school_id
    tx.run(update(outbox).where(outbox.c.person_id == old, moved).values(person_id=new))
    tx.run(
        update(people)
        .where(people.c.id == old, people.c.current_member_id == member_id)
        .values(current_member_id=None)
    )
    tx.run(people.delete().where(people.c.id == old, people.c.id.not_in(select(members.c.person_id))))


def _created(tx: Tx, person_id: int) -> datetime:
    moment: datetime = tx.value(select(people.c.created_at).where(people.c.id == person_id))
    return moment


def find_member(tx: Tx, member_id: int, school_id: int) -> Any:
    """The row of a member with the person's account, or None: of another school's nothing is told."""
    return tx.first(
        select(members, people.c.telegram_id, people.c.chat_id, people.c.language, people.c.unreachable_since)
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.id == member_id, members.c.school_id == school_id)
    )


def find_beside(tx: Tx, member_id: int, other_id: int) -> Any:
    """The row of a member of the same school as the other, for notices."""
    school_id = tx.value(select(members.c.school_id).where(members.c.id == other_id))
    return find_member(tx, member_id, school_id)


def school_of(tx: Tx, member_id: int) -> int:
    """Of a member who is known to be there."""
    return int(tx.value(select(members.c.school_id).where(members.c.id == member_id)))


def school_name(tx: Tx, member_id: int) -> str:
    of_member = select(schools.c.name).join(members, members.c.school_id == schools.c.id)
    return str(tx.value(of_member.where(members.c.id == member_id)))
