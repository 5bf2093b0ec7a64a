"""What became of a notice that was handed to Telegram."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivered:
    message_id: int


@dataclass(frozen=True, slots=True)
class Delayed:
    """Not delivered, or nobody knows. `seconds` is what Telegram asked for; None: the network or the
    server are in trouble, and delivery chooses its pause."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person blocked the bot or is deleted."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Telegram will never take it; `why` is its own text, without what it quotes."""

    why: str


Outcome = Delivered | Delayed | Unreachable | Rejected
