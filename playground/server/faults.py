"""Faults on demand: what a network and a busy Telegram do to a bot."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, fields
from typing import Any

from .refusals import BLOCKED, MIGRATED, Refusal, forbidden, too_many_requests

KINDS = ("429", "500", "reset_before", "cut_after", "hang", "403", "migrate")


@dataclass(slots=True)
class Faults:
    latency: float = 0.0
    seed: int | None = None
    rates: dict[str, float] = field(default_factory=dict)
    retry_after: int = 1
    hang_seconds: float = 30.0
    methods: list[str] | None = None
    down: bool = False
    limits: bool | None = None
    poison: str = ""
    """What says this in any of its parameters is answered with 500, always."""
    _random: random.Random = field(default_factory=random.Random, repr=False)

    def __post_init__(self) -> None:
        unknown = set(self.rates) - set(KINDS)
        if unknown:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")
        if self.methods is not None:
            self.methods = [method.lower() for method in self.methods]
        if self.seed is not None:
            self._random = random.Random(self.seed)

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Faults:
        known = {item.name for item in fields(cls) if not item.name.startswith("_")}
        if unknown := set(given) - known:
            raise ValueError(f"no such setting: {', '.join(sorted(unknown))}")
        return cls(**given)

    def draw(self, method: str) -> str | None:
        """The fault of this call, or None; one number is drawn a call, so a seed repeats a run."""
        if self.methods is not None and method.lower() not in self.methods:
            return None
        drawn = self._random.random()
        for kind, rate in self.rates.items():
            if drawn < rate:
                return kind
            drawn -= rate
        return None

    def poisoned(self, said: dict[str, str]) -> bool:
        return bool(self.poison) and any(self.poison in value for value in said.values())

    def refusal(self, kind: str) -> Refusal:
        if kind == "429":
            return too_many_requests(self.retry_after)
        if kind == "403":
            return forbidden(BLOCKED)
        if kind == "migrate":
            return Refusal(400, MIGRATED, {"migrate_to_chat_id": -1001234567890})
        return Refusal(500, "Internal Server Error")
