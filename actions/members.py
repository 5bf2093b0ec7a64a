"""The register (п. 4.1.2/2): who takes part; roles are granted and withdrawn (п. 4.1.1/8), memberships end."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.categories import Category
from domain.leaders import LEADERS, Change
from domain.membership import (
    FITTING,
    STAFF,
    check_granted,
    check_not_oneself,
    check_withdrawn,
    grantable,
    may_manage,
)
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor, Role
from domain.refusals import GroupsStanding, NotAllowed, NotFound, PairsStanding
from domain.register import Among, Card, Entry, Powers
from domain.rights import require, school_of
from storage import audit, freezes, groups, leaving, looks, members, register
from storage.leader_letters import tell_of_change
from storage.roles import grant, hold_roles, roles_of, with_role
from storage.staff import is_led
from storage.tags import tags_of
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class RegisterPage:
    page: int
    total: int
    shown: tuple[Entry, ...]


def see_people(
    tx: Tx, actor: Actor, now: datetime, among: Among = Among.ALL, search: str = "", page: int = 0
) -> RegisterPage:
    require(actor, "see_people", school_of(actor))
    today = actor.today(now)
    total = register.count(tx, actor.school_id, among, search, today)
    page = page_within(page, total)
    shown = register.page(tx, actor.school_id, among, search, today, page * PAGE_SIZE, PAGE_SIZE)
    return RegisterPage(page, total, shown)


def see_card(tx: Tx, actor: Actor, now: datetime, member_id: int) -> Card:
    """The administrator sees no difficulties and no freeze; whoever has a pair with the student neither
    learns of a freeze. Who sees a student's card is on record (law 14)."""
    row = _present(tx, actor, "see_card", member_id)
    closely = bool(actor.roles & LEADERS)
    today, roles = actor.today(now), roles_of(tx, member_id)
    student = row.category == Category.STUDENT.value
    if student:
        looks.note(tx, actor.school_id, actor.member_id, "card_read", "member", member_id, member_id, now)
    decides = closely and student and not freezes.is_partner(tx, member_id, actor.member_id)
    paper = register.paper_in_force(tx, member_id, "parent", today) if student else None
    certificate = register.paper_in_force(tx, member_id, "no_criminal_record", today)
    return Card(
        member_id=member_id,
        name=row.name,
        category=Category(row.category),
        roles=tuple(role for role in Role if role in roles),
        post=row.post,
        subject=row.subject,
        class_name=row.class_name,
        organisation=row.organisation,
        age=members.age_of(row.age_stated, row.age_stated_on, today) if closely and student else None,
        teaches=tags_of(tx, member_id, "teaches") if closely else (),
        hard=tags_of(tx, member_id, "hard") if closely else (),
        needs_parent=members.is_minor_on(row, today),
        parent_until=paper.valid_until if paper else None,
        no_criminal_record=certificate.signed_on if certificate else None,
        unreachable_since=row.unreachable_since,
        frozen=decides and freezes.is_frozen(tx, member_id),
        powers=_powers(tx, actor, row, roles),
    )


def grant_role(tx: Tx, actor: Actor, now: datetime, member_id: int, role: Role) -> None:
    """A further role for somebody who is here already. To lead is no secret: whoever leads hears of it."""
    row = _present(tx, actor, "grant_role", member_id)
    check_granted(actor.roles, role, Category(row.category))
    if role in roles_of(tx, member_id):
        return
    if member_id == actor.member_id:
        check_not_oneself(role, is_led(tx, actor.school_id))
    if role in STAFF:
        tell_of_change(tx, row, Change.GRANTED, actor.member_id, now, role)
    grant(tx, actor.school_id, member_id, role, now)
    _note(tx, actor, f"granted_{role.value}", member_id, now)


def withdraw_role(tx: Tx, actor: Actor, now: datetime, member_id: int, role: Role) -> None:
    """Whoever has pairs keeps the role in them until the pairs have ended; whoever leads a group, likewise."""
    row = _present(tx, actor, "withdraw_role", member_id)
    hold_roles(tx, actor.school_id, role)
    check_withdrawn(actor.roles, role, len(with_role(tx, actor.school_id, role)))
    if role in (Role.MENTOR, Role.MENTEE) and register.has_pairs(tx, member_id, role):
        raise PairsStanding
    if role is Role.MENTOR and groups.leads_any(tx, member_id):
        raise GroupsStanding
    if role in STAFF and role in roles_of(tx, member_id):
        tell_of_change(tx, row, Change.WITHDRAWN, actor.member_id, now, role)
    if register.end_role(tx, member_id, role, now):
        _note(tx, actor, f"withdrew_{role.value}", member_id, now)


def end_membership(tx: Tx, actor: Actor, now: datetime, member_id: int) -> None:
    """The person leaves the school: no role, no access, nothing more to be told."""
    row = _present(tx, actor, "end_membership", member_id)
    roles = roles_of(tx, member_id)
    if not may_manage(actor.roles, roles):
        raise NotAllowed
    if Role.ADMIN in roles:
        hold_roles(tx, actor.school_id, Role.ADMIN)
        check_withdrawn(actor.roles, Role.ADMIN, len(with_role(tx, actor.school_id, Role.ADMIN)))
    if register.has_pairs(tx, member_id):
        raise PairsStanding
    if roles & STAFF:
        tell_of_change(tx, row, Change.LEFT, actor.member_id, now)
    if not leaving.leave(tx, row, actor.member_id, now):
        raise NotFound
    _note(tx, actor, "membership_ended", member_id, now)


def _present(tx: Tx, actor: Actor, action: str, member_id: int) -> Any:
    """The row of a member of the actor's school; an applicant is none yet."""
    row = register.existing(tx, member_id, actor.school_id)
    require(actor, action, school_of(actor))
    return row


def _note(tx: Tx, actor: Actor, deed: str, member_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "member", member_id, now, member_id)


def _powers(tx: Tx, actor: Actor, row: Any, roles: frozenset[Role]) -> Powers:
    category, granted = Category(row.category), grantable(actor.roles)
    open_to = granted & FITTING[category] - roles
    if row.id == actor.member_id and is_led(tx, actor.school_id):
        open_to -= LEADERS
    return Powers(
        grant=tuple(r for r in Role if r in open_to),
        withdraw=tuple(r for r in Role if r in granted and r in roles),
        end=may_manage(actor.roles, roles),
        relink=may_manage(actor.roles, roles),
        papers=Role.CURATOR in actor.roles,
        age=category is Category.STUDENT and bool(actor.roles & LEADERS),
        talks=category is Category.STUDENT and bool(actor.roles & LEADERS),
    )
