"""Who is let in (п. 4.1.1/8, 4.1.2/2): a link is made, shown once, renewed or withdrawn.

The secret of a link is in the hands of whoever asked for it; the house keeps the hash only.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.invitations import (
    VALID_FOR,
    InvitationKind,
    Invitee,
    Token,
    check_inviter,
    invitee_of,
    invitees_of,
)
from domain.membership import may_manage
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor, Role
from domain.refusals import InvitationSettled, NotAllowed, NotFound
from domain.rights import require, school_of
from domain.texts import line
from storage import audit, invitations, members, schools
from storage.invitations import Offer
from storage.roles import roles_of
from storage.tx import Tx

NOTE_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Issued:
    """`token_hash` tells whether the link at hand is the one that works: after a replay it is not.

    `invitee` is empty for a new account of `name`.
    """

    id: int
    token_hash: str
    invitee: Invitee | None
    name: str
    note: str
    school: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class OpenInvitations:
    page: int
    total: int
    shown: tuple[Issued, ...]


def see_invitations(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> OpenInvitations:
    """Those that the actor could have made."""
    require(actor, "see_invitations", school_of(actor))
    roles, kinds = _sphere(actor)
    total = invitations.count_waiting(tx, actor.school_id, now, roles, kinds)
    page = page_within(page, total)
    found = invitations.waiting(tx, actor.school_id, now, roles, kinds, page * PAGE_SIZE, PAGE_SIZE)
    return OpenInvitations(page, total, tuple(_issued(tx, actor, offer) for offer in found))


def see_invitation(tx: Tx, actor: Actor, now: datetime, invitation_id: int) -> Issued:
    offer = _mine(tx, actor, "see_invitation", invitation_id)
    return _issued(tx, actor, offer)


def invite(tx: Tx, actor: Actor, now: datetime, invitee: Invitee, token: Token) -> Issued:
    """п. 1.3/5: nobody comes in unasked. A further school is founded by its own administrator."""
    require(actor, "invite", school_of(actor))
    check_inviter(actor.roles, invitee)
    invitation_id = invitations.issue(
        tx,
        token,
        invitee.kind,
        now,
        now + VALID_FOR,
        school_id=None if invitee is Invitee.FOUNDER else actor.school_id,
        role=invitee.role,
        category=None if invitee is Invitee.FOUNDER else invitee.category,
        created_by=actor.member_id,
    )
    _note(tx, actor, "invited", invitation_id, now)
    return _issued(tx, actor, _found(tx, actor, invitation_id))


def invite_new_account(tx: Tx, actor: Actor, now: datetime, member_id: int, token: Token) -> Issued:
    """For a new phone. Only the newest link works; until it is opened the old account keeps its access."""
    member = members.find_member(tx, member_id, actor.school_id)
    if member is None or member.left_at is not None:
        raise NotFound
    require(actor, "invite_new_account", school_of(actor))
    _check_manager(tx, actor, member_id)
    invitations.withdraw_relinks(tx, member_id, now)
    invitation_id = invitations.issue(
        tx,
        token,
        InvitationKind.RELINK,
        now,
        now + VALID_FOR,
        school_id=actor.school_id,
        created_by=actor.member_id,
        relinks_member_id=member_id,
    )
    _note(tx, actor, "invited_new_account", invitation_id, now, concerns_id=member_id)
    return _issued(tx, actor, _found(tx, actor, invitation_id))


def renew_invitation(tx: Tx, actor: Actor, now: datetime, invitation_id: int, token: Token) -> Issued:
    """A new link for the same invitation, since the old one was shown once; its term begins anew."""
    _mine(tx, actor, "renew_invitation", invitation_id)
    if not invitations.renew(tx, invitation_id, token.hash, now + VALID_FOR):
        raise InvitationSettled
    _note(tx, actor, "invitation_renewed", invitation_id, now)
    return _issued(tx, actor, _found(tx, actor, invitation_id))


def describe_invitation(tx: Tx, actor: Actor, now: datetime, invitation_id: int, note: str) -> None:
    """For whom it is: seen only by those who invite."""
    _mine(tx, actor, "describe_invitation", invitation_id)
    invitations.describe(tx, invitation_id, line(note, NOTE_LIMIT))


def withdraw_invitation(tx: Tx, actor: Actor, now: datetime, invitation_id: int) -> None:
    _mine(tx, actor, "withdraw_invitation", invitation_id)
    if not invitations.withdraw(tx, invitation_id, now):
        raise InvitationSettled
    _note(tx, actor, "invitation_withdrawn", invitation_id, now)


def _mine(tx: Tx, actor: Actor, action: str, invitation_id: int) -> Offer:
    """An administrator sees to those who lead, a curator to those who take part."""
    offer = _found(tx, actor, invitation_id)
    require(actor, action, school_of(actor))
    invitee = invitee_of(offer.kind, offer.role, offer.category)
    if invitee is not None:
        check_inviter(actor.roles, invitee)
    elif offer.relinks_member_id is not None:
        _check_manager(tx, actor, offer.relinks_member_id)
    else:
        raise NotAllowed
    return offer


def _check_manager(tx: Tx, actor: Actor, member_id: int) -> None:
    if not may_manage(actor.roles, roles_of(tx, member_id)):
        raise NotAllowed


def _found(tx: Tx, actor: Actor, invitation_id: int) -> Offer:
    offer = invitations.offer(tx, invitation_id, actor.school_id)
    if offer is None:
        raise NotFound
    return offer


def _sphere(actor: Actor) -> tuple[set[Role], set[InvitationKind]]:
    """The roles and the kinds of invitation that the actor looks after."""
    invitees = invitees_of(actor.roles)
    roles = {invitee.role for invitee in invitees if invitee.role is not None}
    kinds = {invitee.kind for invitee in invitees if invitee.role is None}
    return roles, kinds | {InvitationKind.RELINK}


def _issued(tx: Tx, actor: Actor, offer: Offer) -> Issued:
    return Issued(
        id=offer.id,
        token_hash=offer.token_hash,
        invitee=invitee_of(offer.kind, offer.role, offer.category),
        name=offer.name,
        note=offer.note,
        school=schools.name_of(tx, actor.school_id),
        expires_at=offer.expires_at,
    )


def _note(
    tx: Tx, actor: Actor, deed: str, invitation_id: int, now: datetime, concerns_id: int | None = None
) -> None:
    audit.note_by(tx, actor, deed, "invitation", invitation_id, now, concerns_id)
