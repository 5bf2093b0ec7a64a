"""What became of a notice that was handed to Telegram."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivered:
    message_id: int


@dataclass(frozen=True, slots=True)
class Delayed:
    """Not delivered, or nobody knows: the network, the server or its limits. To be tried again."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person blocked the bot or is deleted."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has a new id."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """Telegram will never take it; `why` is its own text."""

    why: str


Outcome = Delivered | Delayed | Unreachable | Moved | Rejected
