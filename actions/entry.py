"""Coming in (п. 1.3/5): a guest opens an invitation, agrees to the keeping of data, and joins."""

from dataclasses import dataclass
from datetime import datetime

from domain.categories import Category
from domain.invitations import Invitation, InvitationKind
from domain.people import Guest, Role
from domain.profiles import NAME_LIMIT, OFFICIAL_NAME_LIMIT, Profile, old_enough
from domain.refusals import AlreadyMember, GuessingSlowed, InvitationUnusable
from domain.rights import require_guest
from domain.texts import line
from storage import audit, consents, invitations, members, people, schools
from storage.outbox import Letter, put
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class NewSchool:
    """What the first administrator says of the school. `zone` is an IANA name."""

    name: str
    official_name: str
    zone: str


def open_invitation(tx: Tx, guest: Guest, now: datetime, token_hash: str) -> Invitation | None:
    """Looks only. None: no such invitation, or no longer; the guess is then noted by `note_guess`."""
    require_guest("open_invitation")
    if invitations.slowed(tx, guest.telegram_id, now):
        raise GuessingSlowed
    return invitations.find_open(tx, token_hash, now)


def note_guess(tx: Tx, guest: Guest, now: datetime) -> None:
    require_guest("note_guess")
    invitations.note_guess(tx, guest.telegram_id, now)


def join(tx: Tx, guest: Guest, now: datetime, token_hash: str, profile: Profile) -> int:
    """The consent to personal data has been given on the screen before; it is recorded with the person.

    An open link gives an application only (п. 4.1.1/3). Gives the member's id.
    """
    require_guest("join")
    invitation = _take(tx, token_hash, now, (InvitationKind.PERSONAL, InvitationKind.OPEN))
    assert invitation.school_id is not None
    if invitation.category is Category.STUDENT:
        old_enough(profile.age or 0)
    applies = invitation.kind is InvitationKind.OPEN
    member_id = _enter(tx, guest, now, invitation.school_id, invitation.category, profile, applies)
    if invitation.role and not applies:
        members.grant(tx, invitation.school_id, member_id, invitation.role, now)
    _tell(tx, invitation, member_id, now, applies)
    return member_id


def found_school(
    tx: Tx, guest: Guest, now: datetime, token_hash: str, profile: Profile, school: NewSchool
) -> int:
    """The first administrator names the school (п. 1.1) and its time zone."""
    require_guest("found_school")
    _take(tx, token_hash, now, (InvitationKind.FOUNDER,))
    school_id = schools.found(
        tx,
        line(school.name),
        line(school.official_name, OFFICIAL_NAME_LIMIT),
        schools.known_zone(school.zone),
        now,
    )
    member_id = _enter(tx, guest, now, school_id, Category.EMPLOYEE, profile, False)
    members.grant(tx, school_id, member_id, Role.ADMIN, now)
    return member_id


def relink(tx: Tx, guest: Guest, now: datetime, token_hash: str) -> int:
    """A new phone or account takes over the card; the old account loses access at once."""
    require_guest("relink")
    invitation = _take(tx, token_hash, now, (InvitationKind.RELINK,))
    assert invitation.school_id is not None
    assert invitation.relinks_member_id is not None
    member_id = invitation.relinks_member_id
    members.relink(tx, member_id, guest)
    audit.note(tx, invitation.school_id, "relinked", "member", member_id, now, actor_id=member_id)
    return member_id


def _take(tx: Tx, token_hash: str, now: datetime, kinds: tuple[InvitationKind, ...]) -> Invitation:
    """Raises InvitationUnusable for everybody but the first."""
    invitation = invitations.find_open(tx, token_hash, now)
    if invitation is None or invitation.kind not in kinds:
        raise InvitationUnusable
    if invitation.kind is not InvitationKind.OPEN and not invitations.use(tx, invitation.id, now):
        raise InvitationUnusable
    return invitation


def _enter(
    tx: Tx,
    guest: Guest,
    now: datetime,
    school_id: int,
    category: Category | None,
    profile: Profile,
    applies: bool,
) -> int:
    person_id = people.person_of(tx, guest, now)
    if members.is_member(tx, school_id, person_id):
        raise AlreadyMember
    member_id = members.add(
        tx,
        school_id,
        person_id,
        category or Category.EMPLOYEE,
        _checked(profile),
        now,
        applies=applies,
    )
    consents.record(tx, school_id, member_id, "personal_data", now.date(), now)
    invitations.forgive_guesses(tx, guest.telegram_id)
    audit.note(tx, school_id, "joined", "member", member_id, now, actor_id=member_id)
    return member_id


def _tell(tx: Tx, invitation: Invitation, member_id: int, now: datetime, applies: bool) -> None:
    """Who invited hears that the person came; an application goes to every curator."""
    assert invitation.school_id is not None
    if applies:
        people_ids = [c.person_id for c in members.with_role(tx, invitation.school_id, Role.CURATOR)]
    else:
        people_ids = invitations.inviter(tx, invitation.id)
    for person_id in people_ids:
        letter = Letter(
            school_id=invitation.school_id,
            person_id=person_id,
            topic="applied" if applies else "joined",
            about=f"member:{member_id}",
            due_at=now,
            args={"member": member_id},
        )
        put(tx, letter)


def _checked(profile: Profile) -> Profile:
    line(profile.name, NAME_LIMIT)
    return profile
