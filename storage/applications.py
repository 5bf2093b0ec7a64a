"""Applications from the open link: members who have been accepted by nobody yet."""

from typing import Any

from sqlalchemy import delete, func, select, update

from storage.members import members
from storage.tx import Tx

_WAITING = members.c.standing == "applicant"


def count(tx: Tx, school_id: int) -> int:
    return int(
        tx.value(select(func.count()).select_from(members).where(members.c.school_id == school_id, _WAITING))
    )


def waiting(tx: Tx, school_id: int, offset: int, limit: int) -> list[Any]:
    """Those who wait longest come first: `id`, `name`, `post`, `subject`, `joined_at`."""
    return list(
        tx.rows(
            select(members)
            .where(members.c.school_id == school_id, _WAITING)
            .order_by(members.c.joined_at, members.c.id)
            .offset(offset)
            .limit(limit)
        )
    )


def accept(tx: Tx, member_id: int) -> bool:
    """An applicant becomes a member: True for the one curator who decided."""
    return tx.run(update(members).where(members.c.id == member_id, _WAITING).values(standing="member")) == 1


def erase(tx: Tx, member_id: int) -> bool:
    """The card with all that hangs on it; the person's account goes when the answer has been sent."""
    return tx.run(delete(members).where(members.c.id == member_id, _WAITING)) == 1
