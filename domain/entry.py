"""Who came in, as those hear it who invited."""

from dataclasses import dataclass
from enum import StrEnum

from domain.people import Role


class Arrival(StrEnum):
    NEW = "new"
    ROLE = "role"
    """One who was here already took one more role."""
    ACCOUNT = "account"
    """The same person from a new phone."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """`role` is what the invitation granted, if any; `awaits_parent`: a minor without the parent's paper."""

    arrival: Arrival
    member_id: int
    name: str
    role: Role | None
    awaits_parent: bool
