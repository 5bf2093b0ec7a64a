"""What /help says to one person."""

from dataclasses import dataclass

from domain.people import Role


@dataclass(frozen=True, slots=True)
class Help:
    roles: tuple[Role, ...]
    is_student: bool
    curators: tuple[str, ...]
    """Whom to ask in person."""
