"""An application from the open link (п. 4.1.1/3): what a curator needs to decide on it."""

from dataclasses import dataclass

from domain.people import Role

ROLES_FOR_APPLICANTS = (Role.MENTOR, Role.MENTEE)


@dataclass(frozen=True, slots=True)
class Application:
    member_id: int
    name: str
    post: str
    subject: str


@dataclass(frozen=True, slots=True)
class ApplicationAnswer:
    """`role` is empty where it was declined; `difficulties`: they are still to be named (п. 1.2)."""

    school: str
    role: Role | None = None
    difficulties: bool = False
