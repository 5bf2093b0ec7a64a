"""Applications from the open link: the curator lets in or declines (п. 4.1.1/3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.applications import ROLES_FOR_APPLICANTS, Application
from domain.categories import Category
from domain.membership import check_granted
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor, Role
from domain.refusals import ApplicationDecided, NotAllowed, NotFound
from domain.rights import require, school_of
from storage import accounts, applications, audit, members
from storage.outbox import Letter, put
from storage.quiet import when_free
from storage.roles import grant
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class WaitingApplications:
    page: int
    total: int
    shown: tuple[Application, ...]


def see_applications(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> WaitingApplications:
    require(actor, "see_applications", school_of(actor))
    total = applications.count(tx, actor.school_id)
    page = page_within(page, total)
    found = applications.waiting(tx, actor.school_id, page * PAGE_SIZE, PAGE_SIZE)
    return WaitingApplications(page, total, tuple(_application(row) for row in found))


def see_application(tx: Tx, actor: Actor, now: datetime, member_id: int) -> Application:
    return _application(_waiting(tx, actor, "see_application", member_id))


def accept_application(tx: Tx, actor: Actor, now: datetime, member_id: int, role: Role) -> Application:
    """The applicant becomes a member with this role and is told."""
    row = _waiting(tx, actor, "accept_application", member_id)
    if role not in ROLES_FOR_APPLICANTS:
        raise NotAllowed
    check_granted(actor.roles, role, Category(row.category))
    if not applications.accept(tx, member_id):
        raise ApplicationDecided
    grant(tx, actor.school_id, member_id, role, now)
    letter = Letter(
        school_id=actor.school_id,
        person_id=row.person_id,
        topic="accepted",
        about=f"member:{member_id}",
        due_at=when_free(tx, member_id, now),
        args={"member": member_id, "role": role.value},
    )
    put(tx, letter)
    _note(tx, actor, "application_accepted", member_id, now)
    return _application(row)


def decline_application(tx: Tx, actor: Actor, now: datetime, member_id: int) -> None:
    """Told neutrally; the card goes at once, the account as soon as the answer has been sent."""
    row = _waiting(tx, actor, "decline_application", member_id)
    due_at = when_free(tx, member_id, now)
    if not applications.erase(tx, member_id):
        raise ApplicationDecided
    accounts.turn_elsewhere(tx, row.person_id)
    letter = Letter(
        school_id=None,
        person_id=row.person_id,
        topic="declined",
        about=f"application:{member_id}",
        due_at=due_at,
        args={"school": actor.school_id},
    )
    put(tx, letter)
    _note(tx, actor, "application_declined", member_id, now)


def _waiting(tx: Tx, actor: Actor, action: str, member_id: int) -> Any:
    """Raises NotFound, ApplicationDecided for one that waits no longer."""
    row = members.find_member(tx, member_id, actor.school_id)
    if row is None:
        raise NotFound
    require(actor, action, school_of(actor))
    if row.standing != "applicant":
        raise ApplicationDecided
    return row


def _application(row: Any) -> Application:
    return Application(row.id, row.name, row.post, row.subject)


def _note(tx: Tx, actor: Actor, deed: str, member_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "member", member_id, now, member_id)
