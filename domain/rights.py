"""One table of rights: who may do which action to which object. What is not written here is forbidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from domain.categories import Category
from domain.people import Actor, Role, Standing
from domain.refusals import NotAcceptedYet, NotAllowed, NotFound, ParentConsentMissing


class Part(StrEnum):
    """In what capacity a person acts: a granted role, or a place in the object itself."""

    ADMIN = "admin"
    HEAD = "head"
    CURATOR = "curator"
    MENTOR = "mentor"
    MENTEE = "mentee"
    HELPER = "helper"
    """A mentor or colleague whom a help request has reached."""
    STUDENT = "student"
    MEMBER = "member"
    """Anyone who belongs to the school."""


class Scope(StrEnum):
    OWN = "own"
    """Only objects in which the actor has this very part."""
    SCHOOL = "school"
    """Every object of the actor's school."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The object of an action, as rights see it: its school, and who has which part in it."""

    school_id: int
    parties: Mapping[Part, frozenset[int]] = field(default_factory=dict)


Grants = Mapping[Part, Scope]

EVERYONE: Grants = MappingProxyType({Part.MEMBER: Scope.SCHOOL})

RIGHTS: Mapping[str, Grants] = MappingProxyType(
    {
        "see_today": EVERYONE,
    }
)

WITHOUT_PARENT_PAPER: frozenset[str] = frozenset({"see_today"})
"""What a minor may do while the parent's paper is missing: own data, own settings, and to call for safety."""


GUESTS: frozenset[str] = frozenset({"open_invitation", "note_guess", "join", "found_school", "relink"})
"""What an account may do that is nobody yet: use an invitation that it holds, nothing else."""


def require_guest(action: str) -> None:
    if action not in GUESTS:
        raise NotAllowed


def parts_of(actor: Actor) -> frozenset[Part]:
    """The capacities a person has at all; `HELPER` is open to everyone whom a request may reach."""
    parts = {Part(role.value) for role in actor.roles} | {Part.MEMBER}
    if actor.category is Category.STUDENT:
        parts.add(Part.STUDENT)
    if actor.roles & {Role.MENTOR, Role.CURATOR}:
        parts.add(Part.HELPER)
    return frozenset(parts)


def may(actor: Actor, action: str, on: Subject) -> bool:
    """The rule itself, also used to hide buttons."""
    try:
        require(actor, action, on)
    except (NotAllowed, NotFound, ParentConsentMissing, NotAcceptedYet):
        return False
    return True


def require(actor: Actor, action: str, on: Subject) -> None:
    """Law: the first thing each action does. Objects of another school do not exist for the actor."""
    if on.school_id != actor.school_id:
        raise NotFound
    if actor.standing is Standing.APPLICANT and action not in WITHOUT_PARENT_PAPER:
        raise NotAcceptedYet
    if actor.standing is Standing.AWAITING_PARENT and action not in WITHOUT_PARENT_PAPER:
        raise ParentConsentMissing
    grants = RIGHTS.get(action, {})
    if not any(_covers(grants[part], part, actor, on) for part in parts_of(actor) if part in grants):
        raise NotAllowed


def _covers(scope: Scope, part: Part, actor: Actor, on: Subject) -> bool:
    return scope is Scope.SCHOOL or actor.member_id in on.parties.get(part, frozenset())


def school_of(actor: Actor) -> Subject:
    """The school itself as an object, for actions that concern no single thing."""
    return Subject(actor.school_id)
