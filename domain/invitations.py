"""Invitations (п. 1.3/5: nobody comes in unasked): kinds, terms, and how guessing is slowed."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.categories import Category
from domain.people import Role

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
