"""Coming in (п. 1.3/5): a guest opens an invitation, agrees to the keeping of data, and joins."""

from dataclasses import dataclass
from datetime import datetime

from domain.categories import Category
from domain.entry import Arrival
from domain.invitations import Entry, Invitation, InvitationKind, Opened
from domain.leaders import Change
from domain.membership import FITTING, STAFF, check_not_oneself
from domain.people import Actor, Guest, Role
from domain.profiles import (
    FOUNDER_QUESTIONS,
    OFFICIAL_NAME_LIMIT,
    Profile,
    Question,
    complete,
    old_enough,
    questions_for,
    topics_of,
)
from domain.refusals import AlreadyMember, DifficultyMissing, GuessingSlowed, InvitationUnusable, RoleUnfit
from domain.rights import require_guest
from domain.texts import line
from storage import accounts, actors, applications, audit, consents, invitations, members, people, schools
from storage.cards import Card, card_of, name_of_account
from storage.leader_letters import tell_of_change
from storage.outbox import Letter, put
from storage.people import turn_to
from storage.quiet import when_free
from storage.roles import grant, roles_of, with_role
from storage.staff import is_led
from storage.tags import set_tags, tags_of
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class NewSchool:
    """What the first administrator says of the school. `zone` is an IANA name."""

    name: str
    official_name: str
    zone: str


def recognise(tx: Tx, guest: Guest, now: datetime) -> Actor | None:
    """Who the account is by now: after joining, or in another of its schools."""
    require_guest("recognise")
    return actors.actor(tx, guest.telegram_id, now)


def open_invitation(tx: Tx, guest: Guest, now: datetime, token_hash: str) -> Opened | None:
    """Looks only. None: no such invitation, or no longer; the guess is then noted by `note_guess`.

    Raises AlreadyMember and RoleUnfit where the invitation can give this person nothing."""
    require_guest("open_invitation")
    if invitations.slowed(tx, guest.telegram_id, now):
        raise GuessingSlowed
    invitation = invitations.find_open(tx, token_hash, now)
    if invitation is None:
        return None
    known_name = name_of_account(tx, guest.telegram_id)
    card = _card(tx, guest, invitation)
    if card is None:
        return Opened(invitation, _entry(invitation), _questions(invitation), known_name)
    _check_role(tx, invitation, card)
    asked = topics_of(frozenset({invitation.role} if invitation.role else ()))
    unanswered = tuple(q for q in asked if not tags_of(tx, card.id, q.value))
    return Opened(invitation, Entry.ADD_ROLE, unanswered, card.name)


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
    complete(profile, _roles(invitation))
    applies = invitation.kind is InvitationKind.OPEN
    member_id = _enter(tx, guest, now, invitation.school_id, invitation.category, profile, applies)
    if invitation.role and not applies:
        grant(tx, invitation.school_id, member_id, invitation.role, now)
        _tell_leaders(tx, invitation, member_id, Change.GRANTED, now)
    _tell(tx, invitation, member_id, now, Arrival.NEW, applies=applies)
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
    complete(profile, frozenset({Role.ADMIN}))
    member_id = _enter(tx, guest, now, school_id, Category.EMPLOYEE, profile, False)
    grant(tx, school_id, member_id, Role.ADMIN, now)
    return member_id


def accept_role(tx: Tx, guest: Guest, now: datetime, token_hash: str, topics: tuple[str, ...]) -> int:
    """One person may have several roles; an applicant who is invited in person is accepted by that.

    `topics`: what the new mentor teaches or the new mentee finds hard, where that was not known."""
    require_guest("accept_role")
    invitation = _take(tx, token_hash, now, (InvitationKind.PERSONAL,))
    card = _card(tx, guest, invitation)
    if card is None or invitation.role is None or invitation.school_id is None:
        raise InvitationUnusable
    _check_role(tx, invitation, card)
    for question in topics_of(frozenset({invitation.role})):
        if topics:
            set_tags(tx, card.school_id, card.id, question.value, tuple(line(one) for one in topics))
        elif question is Question.HARD and not tags_of(tx, card.id, question.value):
            raise DifficultyMissing
    applications.accept(tx, card.id)
    grant(tx, card.school_id, card.id, invitation.role, now)
    _tell_leaders(tx, invitation, card.id, Change.GRANTED, now)
    turn_to(tx, card.person_id, card.id)
    audit.note(tx, card.school_id, "role_accepted", "member", card.id, now, actor_id=card.id)
    _tell(tx, invitation, card.id, now, Arrival.ROLE)
    return card.id


def relink(tx: Tx, guest: Guest, now: datetime, token_hash: str) -> int:
    """A new phone or account takes over the card; the old account loses access at once."""
    require_guest("relink")
    invitation = _take(tx, token_hash, now, (InvitationKind.RELINK,))
    assert invitation.school_id is not None
    assert invitation.relinks_member_id is not None
    member_id = invitation.relinks_member_id
    if members.find_present(tx, member_id, invitation.school_id) is None:
        raise InvitationUnusable
    other = card_of(tx, guest.telegram_id, invitation.school_id)
    if other is not None and other.id != member_id:
        raise AlreadyMember
    accounts.relink(tx, member_id, guest, now)
    invitations.forgive_guesses(tx, guest.telegram_id)
    audit.note(
        tx,
        invitation.school_id,
        "relinked",
        "member",
        member_id,
        now,
        actor_id=member_id,
        concerns_id=member_id,
    )
    if roles_of(tx, member_id) & STAFF:
        _tell_leaders(tx, invitation, member_id, Change.MOVED, now)
    _tell(tx, invitation, member_id, now, Arrival.ACCOUNT)
    return member_id


def _card(tx: Tx, guest: Guest, invitation: Invitation) -> Card | None:
    """The person's card in the school of the invitation; a founder's and a card's own link look for none."""
    if invitation.school_id is None or invitation.kind is InvitationKind.RELINK:
        return None
    return card_of(tx, guest.telegram_id, invitation.school_id)


def _check_role(tx: Tx, invitation: Invitation, card: Card) -> None:
    """A student who was handed a link for staff gets nothing by it, nor does an administrator by an own one."""
    if invitation.role is None or invitation.kind is not InvitationKind.PERSONAL:
        raise AlreadyMember
    if invitation.role not in FITTING[card.category]:
        raise RoleUnfit
    if invitation.role in card.roles and not card.applies:
        raise AlreadyMember
    if invitations.maker(tx, invitation.id) == card.id:
        check_not_oneself(invitation.role, is_led(tx, card.school_id))


def _entry(invitation: Invitation) -> Entry:
    return {
        InvitationKind.FOUNDER: Entry.FOUND,
        InvitationKind.PERSONAL: Entry.JOIN,
        InvitationKind.OPEN: Entry.APPLY,
        InvitationKind.RELINK: Entry.RELINK,
    }[invitation.kind]


def _questions(invitation: Invitation) -> tuple[Question, ...]:
    match invitation.kind:
        case InvitationKind.FOUNDER:
            return FOUNDER_QUESTIONS
        case InvitationKind.RELINK:
            return ()
    return questions_for(invitation.category or Category.EMPLOYEE, _roles(invitation))


def _roles(invitation: Invitation) -> frozenset[Role]:
    return frozenset({invitation.role}) if invitation.role else frozenset()


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
    if card_of(tx, guest.telegram_id, school_id) is not None:
        raise AlreadyMember
    person_id = people.person_of(tx, guest, now)
    member_id = members.add(
        tx,
        school_id,
        person_id,
        category or Category.EMPLOYEE,
        profile,
        now,
        applies=applies,
    )
    consents.record(tx, school_id, member_id, "personal_data", now.date(), now)
    invitations.forgive_guesses(tx, guest.telegram_id)
    audit.note(tx, school_id, "joined", "member", member_id, now, actor_id=member_id)
    return member_id


def _tell_leaders(tx: Tx, invitation: Invitation, member_id: int, change: Change, now: datetime) -> None:
    """Whoever made the link is the one who did it."""
    by_id = invitations.maker(tx, invitation.id)
    if by_id is not None and (change is Change.MOVED or invitation.role in STAFF):
        assert invitation.school_id is not None
        who = members.find_member(tx, member_id, invitation.school_id)
        tell_of_change(tx, who, change, by_id, now, invitation.role, knows=change is Change.GRANTED)


def _tell(
    tx: Tx, invitation: Invitation, member_id: int, now: datetime, arrival: Arrival, *, applies: bool = False
) -> None:
    """Who invited hears that the person came; an application goes to every curator."""
    assert invitation.school_id is not None
    school_id = invitation.school_id
    told = with_role(tx, school_id, Role.CURATOR) if applies else invitations.inviter(tx, invitation.id)
    for reader in told:
        letter = Letter(
            school_id=invitation.school_id,
            person_id=reader.person_id,
            topic="applied" if applies else "joined",
            about=f"member:{member_id}",
            due_at=when_free(tx, reader.id, now),
            revision=invitation.id,
            args={"member": member_id, "invitation": invitation.id, "arrival": arrival.value},
        )
        put(tx, letter)
