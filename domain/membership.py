"""Who grants and withdraws which role, and who may end a membership (п. 4.1.1/8, 4.1.2/2)."""

from typing import Final

from domain.categories import Category
from domain.leaders import LEADERS
from domain.people import Role
from domain.refusals import LastAdministrator, NotAllowed, RoleForOneself, RoleUnfit

STAFF: Final = frozenset({Role.ADMIN, Role.HEAD, Role.CURATOR})

GRANTS: Final[dict[Role, frozenset[Role]]] = {
    Role.ADMIN: STAFF,
    Role.CURATOR: frozenset({Role.MENTOR, Role.MENTEE}),
}
"""The administrator sees to those who lead, the curator to those who take part; nobody to both."""

FITTING: Final[dict[Category, frozenset[Role]]] = {
    Category.EMPLOYEE: frozenset(Role),
    Category.STUDENT: frozenset({Role.MENTOR, Role.MENTEE}),
    Category.EMPLOYER: frozenset({Role.MENTOR, Role.CURATOR}),
}
"""A curator is a deputy head or a partner's employee; an employer is nobody's mentee (п. 3.1.3)."""


def grantable(roles: frozenset[Role]) -> frozenset[Role]:
    """What somebody with these roles grants and withdraws."""
    return frozenset(granted for role in roles for granted in GRANTS.get(role, ()))


def check_granted(granter: frozenset[Role], role: Role, category: Category) -> None:
    """Raises NotAllowed, RoleUnfit."""
    if role not in grantable(granter):
        raise NotAllowed
    if role not in FITTING[category]:
        raise RoleUnfit


def check_not_oneself(role: Role, led: bool) -> None:
    """`led`: there is a head or a curator already. Raises RoleForOneself: the administrator of a school that
    is still empty may begin alone; later another administrator decides."""
    if led and role in LEADERS:
        raise RoleForOneself


def check_withdrawn(withdrawer: frozenset[Role], role: Role, holders: int) -> None:
    """Raises NotAllowed, and LastAdministrator: a school without one could let nobody in any more."""
    if role not in grantable(withdrawer):
        raise NotAllowed
    if role is Role.ADMIN and holders <= 1:
        raise LastAdministrator


def may_manage(manager: frozenset[Role], roles: frozenset[Role]) -> bool:
    """To end a membership or move it to another account takes the right to every role it has: a curator
    cannot take over the card of the head."""
    return bool(grantable(manager)) and roles <= grantable(manager)
