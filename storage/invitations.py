"""Invitations: the only way in. A token is stored as a hash and used once."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    select,
    update,
)

from domain.categories import Category
from domain.invitations import Invitation, InvitationKind, Token, is_open, is_slowed
from domain.people import Role
from storage.members import members
from storage.schema import Moment, metadata
from storage.schools import schools
from storage.tx import Tx

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
    .values(used_at=bindparam("at"))
)


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


def inviter(tx: Tx, invitation_id: int) -> list[int]:
    """The person who made the invitation, if still there."""
    rows = tx.rows(
        select(members.c.person_id)
        .join(invitations, invitations.c.created_by == members.c.id)
        .where(invitations.c.id == invitation_id, members.c.left_at.is_(None))
    )
    return [row.person_id for row in rows]


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


def slowed(tx: Tx, telegram_id: int, now: datetime) -> bool:
    row = tx.first(select(guesses).where(guesses.c.telegram_id == telegram_id))
    return row is not None and is_slowed(row.failed, row.last_at, now)


def note_guess(tx: Tx, telegram_id: int, now: datetime) -> None:
    insert = tx.insert(guesses).values(telegram_id=telegram_id, failed=1, last_at=now)
    tx.run(
        insert.on_conflict_do_update(
            index_elements=["telegram_id"], set_={"failed": guesses.c.failed + 1, "last_at": now}
        )
    )


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
