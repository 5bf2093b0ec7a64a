"""The log of calls: what the bot asked, what took effect, and which answers were written out whole."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

KEPT = 200_000


@dataclass(slots=True)
class Call:
    n: int
    method: str
    params: dict[str, str] = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic)
    chat_id: int | None = None
    outcome: str = "waiting"
    accepted: bool = False
    answered: bool = False
    message_id: int | None = None

    def json(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "n": self.n,
            "at": self.at,
            "method": self.method,
            "params": self.params,
            "chat_id": self.chat_id,
            "outcome": self.outcome,
            "accepted": self.accepted,
            "answered": self.answered,
        }
        return told if self.message_id is None else {**told, "message_id": self.message_id}


class Calls:
    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=KEPT)
        self.next = 1

    def begin(self, method: str) -> Call:
        call = Call(self.next, method)
        self.next += 1
        self._calls.append(call)
        return call

    def since(self, n: int = 0) -> list[Call]:
        """Newest are at the end, so a reader that keeps up pays only for what is new."""
        found = []
        for call in reversed(self._calls):
            if call.n < n:
                break
            found.append(call)
        return found[::-1]
