"""Invitations (п. 1.3/5: nobody comes in unasked): kinds, terms, and how guessing is slowed."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.categories import Category
from domain.people import Role
from domain.profiles import Question
from domain.refusals import NotAllowed

VALID_FOR = timedelta(days=14)
TOKEN_BYTES = 24
"""192 bits: more than anybody guesses, and short enough for a start link (64 signs)."""

GUESSES_FREE = 5
SLOWED_FOR = timedelta(hours=1)


class InvitationKind(StrEnum):
    FOUNDER = "founder"
    """The first administrator of a new school."""
    PERSONAL = "personal"
    OPEN = "open"
    """For the staff room: gives only an application that the curator accepts."""
    RELINK = "relink"
    """A new phone or account of the same person."""


@dataclass(frozen=True, slots=True)
class Token:
    """The secret goes into the link only; the house keeps its hash."""

    secret: str

    @property
    def hash(self) -> str:
        return hash_of(self.secret)


@dataclass(frozen=True, slots=True)
class Invitation:
    """`school_id` and `school_name` are empty for a founder, who names the school."""

    id: int
    kind: InvitationKind
    school_id: int | None
    school_name: str
    role: Role | None
    category: Category | None
    relinks_member_id: int | None


class Entry(StrEnum):
    """What an open invitation means to the one who holds it."""

    FOUND = "found"
    JOIN = "join"
    APPLY = "apply"
    ADD_ROLE = "add_role"
    """The person is in this school already and gets one more role."""
    RELINK = "relink"


@dataclass(frozen=True, slots=True)
class Opened:
    """`known_name`: how the account is called in another school of the same installation."""

    invitation: Invitation
    entry: Entry
    questions: tuple[Question, ...]
    known_name: str


class Invitee(StrEnum):
    """Whom one can invite, as the button says it."""

    ADMIN = "admin"
    HEAD = "head"
    CURATOR = "curator"
    FOUNDER = "founder"
    """The first administrator of a further school of the municipality."""
    TEACHER_MENTOR = "teacher_mentor"
    TEACHER_MENTEE = "teacher_mentee"
    STUDENT_MENTOR = "student_mentor"
    STUDENT_MENTEE = "student_mentee"
    EMPLOYER = "employer"
    STAFF_ROOM = "staff_room"

    @property
    def kind(self) -> InvitationKind:
        return _KINDS.get(self, InvitationKind.PERSONAL)

    @property
    def role(self) -> Role | None:
        """Empty where the role is given later: by the curator, or with the new school."""
        return _ENTRIES[self][0]

    @property
    def category(self) -> Category:
        return _ENTRIES[self][1]


_KINDS = {Invitee.FOUNDER: InvitationKind.FOUNDER, Invitee.STAFF_ROOM: InvitationKind.OPEN}

_ENTRIES: dict[Invitee, tuple[Role | None, Category]] = {
    Invitee.ADMIN: (Role.ADMIN, Category.EMPLOYEE),
    Invitee.HEAD: (Role.HEAD, Category.EMPLOYEE),
    Invitee.CURATOR: (Role.CURATOR, Category.EMPLOYEE),
    Invitee.FOUNDER: (None, Category.EMPLOYEE),
    Invitee.TEACHER_MENTOR: (Role.MENTOR, Category.EMPLOYEE),
    Invitee.TEACHER_MENTEE: (Role.MENTEE, Category.EMPLOYEE),
    Invitee.STUDENT_MENTOR: (Role.MENTOR, Category.STUDENT),
    Invitee.STUDENT_MENTEE: (Role.MENTEE, Category.STUDENT),
    Invitee.EMPLOYER: (Role.MENTOR, Category.EMPLOYER),
    Invitee.STAFF_ROOM: (None, Category.EMPLOYEE),
}

INVITES: dict[Role, tuple[Invitee, ...]] = {
    Role.ADMIN: (Invitee.CURATOR, Invitee.HEAD, Invitee.ADMIN, Invitee.FOUNDER),
    Role.CURATOR: (
        Invitee.TEACHER_MENTOR,
        Invitee.TEACHER_MENTEE,
        Invitee.STUDENT_MENTOR,
        Invitee.STUDENT_MENTEE,
        Invitee.EMPLOYER,
        Invitee.STAFF_ROOM,
    ),
}
"""The administrator brings in those who lead (п. 4.1.1/8), the curator those who take part (п. 4.1.2/2)."""


def invitees_of(roles: frozenset[Role]) -> tuple[Invitee, ...]:
    return tuple(invitee for role, invitees in INVITES.items() if role in roles for invitee in invitees)


def check_inviter(roles: frozenset[Role], invitee: Invitee) -> None:
    """Raises NotAllowed."""
    if invitee not in invitees_of(roles):
        raise NotAllowed


def invitee_of(kind: InvitationKind, role: Role | None, category: Category | None) -> Invitee | None:
    """Whom an invitation is for; None for a new account of somebody who is in already."""
    if kind is InvitationKind.RELINK:
        return None
    for invitee in Invitee:
        if invitee.kind is kind and (
            kind is not InvitationKind.PERSONAL or (invitee.role, invitee.category) == (role, category)
        ):
            return invitee
    return None


def new_token() -> Token:
    return Token(secrets.token_urlsafe(TOKEN_BYTES))


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def is_open(
    expires_at: datetime, used_at: datetime | None, withdrawn_at: datetime | None, now: datetime
) -> bool:
    return used_at is None and withdrawn_at is None and now < expires_at


def is_slowed(failed: int, last_at: datetime, now: datetime) -> bool:
    """After some wrong tokens an account is not heard for a while, not even with a right one."""
    return failed >= GUESSES_FREE and now < last_at + SLOWED_FOR
