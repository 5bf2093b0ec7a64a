"""Orders of the head (п. 4.1) that appoint mentors, replace them and end pairs: who may confirm which, and what is
known of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.mentorships import Pair, PairState, Party
from domain.name_forms import NO_FORMS, Case
from domain.refusals import OwnAppointment


class OrderKind(StrEnum):
    """Each has a paper of its own."""

    APPOINTMENT = "appointment"
    REPLACEMENT = "replacement"
    """Another mentor takes over (п. 5.1.1, 5.2.1)."""
    ENDING = "ending"
    """Of pairs that have ended already: it is their record, and changes nothing else about them."""


class OrderState(StrEnum):
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Order:
    """`word`: why the head returned it."""

    id: int
    kind: OrderKind
    state: OrderState
    number: str
    signed_on: date | None
    word: str
    prepared_by: int | None
    prepared_at: datetime


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order in a list, with the number of its pairs."""

    order: Order
    pairs: int


@dataclass(frozen=True, slots=True)
class OrderNews:
    """What a notice says of an order; `word` is the head's."""

    order_id: int
    kind: OrderKind
    state: OrderState
    number: str
    signed_on: date | None
    word: str
    pairs: int


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs for the school, or is in charge of mentoring: name and post, and the name in cases as it was
    corrected by hand."""

    name: str
    post: str
    forms: Mapping[Case, str] = field(default_factory=lambda: NO_FORMS)


@dataclass(frozen=True, slots=True)
class PairPapers:
    """What is known for a paper about pairs. `consents`: the day of each pair's signed consent, in the order
    of `pairs`; `ended`: the school's day on which each has ended. `former`: by pair, the mentor whom its mentor takes
    the place of. `head_is_mentor`: then another person signs the order. `forms`: of each member whose name was
    corrected in some case."""

    school: str
    official_name: str
    place: str
    head: Signer | None
    curator: Signer | None
    head_is_mentor: bool
    pairs: tuple[Pair, ...]
    consents: tuple[date | None, ...]
    order_number: str
    today: date
    forms: Mapping[int, Mapping[Case, str]] = field(default_factory=dict)
    kind: OrderKind = OrderKind.APPOINTMENT
    ended: tuple[date | None, ...] = ()
    former: Mapping[int, Party] = field(default_factory=dict)


def check_decider(pairs: Sequence[Pair], member_id: int) -> None:
    """Nobody confirms an own appointment: another person with the right does. Raises OwnAppointment."""
    if any(pair.mentor.member_id == member_id for pair in pairs):
        raise OwnAppointment


def kind_of(pair: Pair) -> OrderKind:
    """Which order the pair needs next."""
    if pair.state is PairState.ENDED:
        return OrderKind.ENDING
    return OrderKind.APPOINTMENT if pair.succeeds_id is None else OrderKind.REPLACEMENT


def split_into_orders(pairs: Sequence[Pair], deciders: frozenset[int]) -> list[list[Pair]]:
    """One order of each kind for all; only a mentor who has the right to confirm gets one apart, for it is signed by
    another person and must not hold up the rest."""
    orders: dict[tuple[OrderKind, int | None], list[Pair]] = {}
    for pair in pairs:
        own = pair.mentor.member_id if pair.mentor.member_id in deciders else None
        orders.setdefault((kind_of(pair), own), []).append(pair)
    return list(orders.values())
