"""Invitations: the only way in. A token is stored as a hash and used once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)

from domain.categories import Category
from domain.invitations import Invitation, InvitationKind, Token, is_open, is_slowed
from domain.people import Role
from storage.members import members
from storage.schema import Moment, metadata
from storage.schools import schools
from storage.tx import Tx, insert_of

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE")),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("role", String(16)),
    Column("category", String(16)),
    Column("note", String(120), nullable=False, server_default=""),
    Column("relinks_member_id", ForeignKey("members.id", ondelete="CASCADE")),
    Column("created_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("withdrawn_at", Moment),
)
"""`kind`: `founder` (the first administrator of a new school, which has none yet), `personal`,
`open` (the staff room: many applications, none accepted by itself), `relink` (a new account)."""
Index("ix_invitations_school", invitations.c.school_id, invitations.c.created_at)

guesses = Table(
    "guesses",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("failed", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
)
"""Wrong tokens of an account lately: guessing is slowed."""

_BY_HASH = (
    select(invitations, schools.c.name.label("school_name"))
    .outerjoin(schools, schools.c.id == invitations.c.school_id)
    .where(invitations.c.token_hash == bindparam("token_hash"))
)
_USE = (
    update(invitations)
    .where(
        invitations.c.id == bindparam("invitation_id"),
        invitations.c.used_at.is_(None),
        invitations.c.withdrawn_at.is_(None),
    )
    .values(used_at=bindparam("at"), note="")
)
"""Whom it was meant for is no longer asked: the person has a card now."""


def issue(
    tx: Tx,
    token: Token,
    kind: InvitationKind,
    now: datetime,
    expires_at: datetime,
    *,
    school_id: int | None = None,
    role: Role | None = None,
    category: Category | None = None,
    note: str = "",
    created_by: int | None = None,
    relinks_member_id: int | None = None,
) -> int:
    return tx.add(
        invitations,
        school_id=school_id,
        token_hash=token.hash,
        kind=kind.value,
        role=role.value if role else None,
        category=category.value if category else None,
        note=note,
        relinks_member_id=relinks_member_id,
        created_by=created_by,
        created_at=now,
        expires_at=expires_at,
    )


def find_open(tx: Tx, token_hash: str, now: datetime) -> Invitation | None:
    """None where the token is unknown, used, expired or withdrawn."""
    row = tx.first(_BY_HASH, token_hash=token_hash)
    if row is None or not is_open(row.expires_at, row.used_at, row.withdrawn_at, now):
        return None
    return _invitation(row)


def use(tx: Tx, invitation_id: int, now: datetime) -> bool:
    """True for the one winner, however many come at once."""
    return tx.run(_USE, invitation_id=invitation_id, at=now) == 1


def role_of(tx: Tx, invitation_id: int) -> Role | None:
    """What the invitation granted."""
    role = tx.value(select(invitations.c.role).where(invitations.c.id == invitation_id))
    return Role(role) if role else None


def maker(tx: Tx, invitation_id: int) -> int | None:
    """The member who made it; None for a link of the house itself."""
    found: int | None = tx.value(select(invitations.c.created_by).where(invitations.c.id == invitation_id))
    return found


def inviter(tx: Tx, invitation_id: int) -> list[Any]:
    """Who made the invitation, if still there: `id`, `person_id`."""
    return list(
        tx.rows(
            select(members.c.id, members.c.person_id)
            .join(invitations, invitations.c.created_by == members.c.id)
            .where(invitations.c.id == invitation_id, members.c.left_at.is_(None))
        )
    )


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation as those see it who made it. `name` is whose new account a `relink` is for."""

    id: int
    token_hash: str
    kind: InvitationKind
    role: Role | None
    category: Category | None
    note: str
    name: str
    relinks_member_id: int | None
    created_at: datetime
    expires_at: datetime


_MAKER = members.alias("maker")
_RELINKED = members.alias("relinked")
_OFFER = (
    select(invitations, _RELINKED.c.name.label("name"))
    .outerjoin(_MAKER, _MAKER.c.id == invitations.c.created_by)
    .outerjoin(_RELINKED, _RELINKED.c.id == invitations.c.relinks_member_id)
)
_OF_SCHOOL = or_(
    invitations.c.school_id == bindparam("school_id"),
    and_(invitations.c.school_id.is_(None), _MAKER.c.school_id == bindparam("school_id")),
)
"""A link for the founder of a further school belongs to nobody yet: whoever made it looks after it."""
_STILL_OPEN = and_(invitations.c.used_at.is_(None), invitations.c.withdrawn_at.is_(None))


def offer(tx: Tx, invitation_id: int, school_id: int) -> Offer | None:
    row = tx.first(
        _OFFER.where(_OF_SCHOOL, invitations.c.id == bindparam("id")), school_id=school_id, id=invitation_id
    )
    return _offer(row) if row is not None else None


def _waiting(
    school_id: int, now: datetime, roles: Collection[Role], kinds: Collection[InvitationKind]
) -> tuple[Any, dict[str, object]]:
    """Open ones for these roles, and of these kinds whatever the role."""
    wanted = or_(
        invitations.c.role.in_([role.value for role in roles]),
        invitations.c.kind.in_([kind.value for kind in kinds]),
    )
    return and_(_OF_SCHOOL, _STILL_OPEN, invitations.c.expires_at > bindparam("now"), wanted), {
        "school_id": school_id,
        "now": now,
    }


def count_waiting(
    tx: Tx, school_id: int, now: datetime, roles: Collection[Role], kinds: Collection[InvitationKind]
) -> int:
    which, values = _waiting(school_id, now, roles, kinds)
    counted = select(func.count()).select_from(
        invitations.outerjoin(_MAKER, _MAKER.c.id == invitations.c.created_by)
    )
    return int(tx.value(counted.where(which), **values))


def waiting(
    tx: Tx,
    school_id: int,
    now: datetime,
    roles: Collection[Role],
    kinds: Collection[InvitationKind],
    offset: int,
    limit: int,
) -> list[Offer]:
    """The newest first."""
    which, values = _waiting(school_id, now, roles, kinds)
    page = _OFFER.where(which).order_by(invitations.c.id.desc()).offset(offset).limit(limit)
    return [_offer(row) for row in tx.rows(page, **values)]


def renew(tx: Tx, invitation_id: int, token_hash: str, expires_at: datetime) -> bool:
    """The old link stops working. False where the invitation was used or withdrawn meanwhile."""
    renewed = update(invitations).where(invitations.c.id == invitation_id, _STILL_OPEN)
    return tx.run(renewed.values(token_hash=token_hash, expires_at=expires_at)) == 1


def withdraw(tx: Tx, invitation_id: int, now: datetime) -> bool:
    """False where it was used or withdrawn meanwhile."""
    withdrawn = update(invitations).where(invitations.c.id == invitation_id, _STILL_OPEN)
    return tx.run(withdrawn.values(withdrawn_at=now)) == 1


def withdraw_relinks(tx: Tx, member_id: int, now: datetime) -> None:
    """Only the newest link to a card works."""
    tx.run(
        update(invitations)
        .where(invitations.c.relinks_member_id == member_id, _STILL_OPEN)
        .values(withdrawn_at=now)
    )


def describe(tx: Tx, invitation_id: int, note: str) -> None:
    tx.run(update(invitations).where(invitations.c.id == invitation_id).values(note=note))


def withdraw_founders(tx: Tx, now: datetime) -> None:
    """Only the newest founder's link works."""
    tx.run(
        update(invitations)
        .where(
            invitations.c.kind == InvitationKind.FOUNDER.value,
            invitations.c.school_id.is_(None),
            invitations.c.used_at.is_(None),
            invitations.c.withdrawn_at.is_(None),
        )
        .values(withdrawn_at=now)
    )


_GUESSES_OF = select(guesses).where(guesses.c.telegram_id == bindparam("telegram_id"))


def slowed(tx: Tx, telegram_id: int, now: datetime) -> bool:
    row = tx.first(_GUESSES_OF, telegram_id=telegram_id)
    return row is not None and is_slowed(row.failed, row.last_at, now)


def note_guess(tx: Tx, telegram_id: int, now: datetime) -> None:
    tx.run(_guessing(tx.dialect), telegram_id=telegram_id, failed=1, last_at=now)


@cache
def _guessing(dialect: str) -> Any:
    insert = insert_of(dialect, guesses)
    again = {"failed": guesses.c.failed + 1, "last_at": insert.excluded.last_at}
    return insert.on_conflict_do_update(index_elements=["telegram_id"], set_=again)


def forget_guesses(tx: Tx, before: datetime) -> None:
    """Of strangers nothing is kept for longer than it slows them."""
    tx.run(guesses.delete().where(guesses.c.last_at < before))


def forgive_guesses(tx: Tx, telegram_id: int) -> None:
    tx.run(guesses.delete().where(guesses.c.telegram_id == telegram_id))


def _invitation(row: Any) -> Invitation:
    return Invitation(
        id=row.id,
        kind=InvitationKind(row.kind),
        school_id=row.school_id,
        school_name=row.school_name or "",
        role=Role(row.role) if row.role else None,
        category=Category(row.category) if row.category else None,
        relinks_member_id=row.relinks_member_id,
    )


def _offer(row: Any) -> Offer:
    return Offer(
        id=row.id,
        token_hash=row.token_hash,
        kind=InvitationKind(row.kind),
        role=Role(row.role) if row.role else None,
        category=Category(row.category) if row.category else None,
        note=row.note,
        name=row.name or "",
        relinks_member_id=row.relinks_member_id,
        created_at=row.created_at,
        expires_at=row.expires_at,
    )
