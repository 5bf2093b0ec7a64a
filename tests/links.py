"""Invitations at hand, and all that the house knows, for tests."""

import re
from datetime import datetime, timedelta

from domain.categories import Category
from domain.invitations import VALID_FOR, InvitationKind, new_token
from domain.people import Role
from storage import invitations
from storage.store import Store
from storage.tx import Tx
from tests.dump import Dump, dump
from tests.house import House, School


async def link(
    house: House,
    school: School | None = None,
    role: Role | None = Role.MENTOR,
    category: Category = Category.EMPLOYEE,
    kind: InvitationKind = InvitationKind.PERSONAL,
    valid_for: timedelta = VALID_FOR,
    note: str = "",
    relinks: int | None = None,
) -> str:
    """The secret of a new link; made by the curator where there is a school."""
    return await house.store.write_plainly(
        _issue, school, role, category, kind, house.now, valid_for, note, relinks
    )


async def founder_link(house: House) -> str:
    return await link(house, None, None, kind=InvitationKind.FOUNDER)


def _issue(
    tx: Tx,
    school: School | None,
    role: Role | None,
    category: Category,
    kind: InvitationKind,
    now: datetime,
    valid_for: timedelta,
    note: str,
    relinks: int | None,
) -> str:
    token = new_token()
    invitations.issue(
        tx,
        token,
        kind,
        now,
        now + valid_for,
        school_id=school.id if school else None,
        role=role,
        category=category,
        note=note,
        created_by=school.curator.member_id if school else None,
        relinks_member_id=relinks,
    )
    return token.secret


async def everything(store: Store) -> Dump:
    """All tables, row by row."""
    return await dump(store, without=())


async def traces(store: Store, *marks: str | int) -> list[str]:
    """Where any of these stands, words in any text, numbers as themselves: in which table and row."""
    return [
        f"{name}: {row}"
        for name, rows in (await everything(store)).items()
        for row in rows
        if any(_stands(mark, cell) for mark in marks for cell in row)
    ]


def _stands(mark: str | int, cell: object) -> bool:
    if isinstance(mark, int):
        return cell == mark or (isinstance(cell, str) and re.search(rf"\b{mark}\b", cell) is not None)
    return isinstance(cell, str) and mark.casefold() in cell.casefold()
