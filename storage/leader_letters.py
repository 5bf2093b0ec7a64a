"""Letters to those who lead a school: no appointment is silent, and no paper of a child's is put aside alone."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.leaders import LEADERS, Change
from domain.people import Role
from storage.outbox import Letter, put
from storage.quiet import when_free
from storage.staff import staff
from storage.tx import Tx


def tell_of_change(
    tx: Tx,
    who: Any,
    change: Change,
    by_id: int,
    now: datetime,
    role: Role | None = None,
    *,
    knows: bool = False,
) -> None:
    """`who`: the member's row. To be called before a role is withdrawn: whoever loses it hears of it too.
    `knows`: that person has just said yes to it and sees it on the screen."""
    of_role = role.value if role else ""
    revision = f"{change.value}-{of_role}-{int(now.timestamp())}"
    args = {"member": who.id, "change": change.value, "role": of_role, "by": by_id}
    readers = {**_leaders(tx, who.school_id), who.id: who.person_id}
    if knows or change is Change.LEFT:
        del readers[who.id]
    _put(tx, who, "leader_changed", readers, by_id, now, revision, args)


def tell_of_grown_up(tx: Tx, who: Any, by_id: int, now: datetime) -> None:
    args = {"member": who.id, "by": by_id}
    readers = _leaders(tx, who.school_id)
    _put(tx, who, "grown_up", readers, by_id, now, f"adult-{int(now.timestamp())}", args)


def _leaders(tx: Tx, school_id: int) -> dict[int, int]:
    return {one.member_id: one.person_id for one in staff(tx, school_id) if one.role in LEADERS}


def _put(
    tx: Tx,
    who: Any,
    topic: str,
    readers: Mapping[int, int],
    by_id: int,
    now: datetime,
    revision: str,
    args: Mapping[str, int | str],
) -> None:
    """Nobody hears of an own deed."""
    for member_id, person_id in readers.items():
        if member_id != by_id:
            put(
                tx,
                Letter(
                    school_id=who.school_id,
                    person_id=person_id,
                    topic=topic,
                    about=f"member:{who.id}",
                    due_at=when_free(tx, member_id, now),
                    revision=revision,
                    args=args,
                ),
            )
