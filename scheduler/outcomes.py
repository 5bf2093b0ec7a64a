"""What became of a notice whose turn had come."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from views.notice import Notice

Write = Callable[[], Awaitable[tuple[int, Notice] | None]]
"""Says what there is to say at this moment, and in which chat; None: nothing any longer."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """There was nothing to say any longer."""


@dataclass(frozen=True, slots=True)
class Delivered:
    message_id: int


@dataclass(frozen=True, slots=True)
class Delayed:
    """Not delivered, or nobody knows. `seconds` is what Telegram asked for; None: the network is in
    trouble, and delivery chooses its pause."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Stumbled:
    """Telegram itself failed on it (5xx), and nobody knows whether it was sent: either Telegram is in
    trouble, or it cannot cope with this one."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person blocked the bot or is deleted."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Telegram will never take it; `why` is its own text, without what it quotes."""

    why: str


Outcome = Delivered | Nothing | Delayed | Stumbled | Unreachable | Rejected
