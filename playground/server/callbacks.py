"""Pressed buttons that wait for an answer: a query dies after 15 minutes."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field

from .clock import Clock
from .refusals import QUERY_TOO_OLD, bad
from .shapes import Json

LIVES_SECONDS = 15 * 60
KEPT = 10_000


@dataclass(slots=True)
class Query:
    id: str
    chat_id: int
    by_clock: float
    by_monotonic: float
    answers: list[Json] = field(default_factory=list)


class Queries:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._queries: OrderedDict[str, Query] = OrderedDict()

    def press(self, chat_id: int) -> Query:
        query = Query(
            str(secrets.randbelow(2**62) + 2**61), chat_id, self._clock.now().timestamp(), time.monotonic()
        )
        self._queries[query.id] = query
        while len(self._queries) > KEPT:
            self._queries.popitem(last=False)
        return query

    def find(self, query_id: str) -> Query | None:
        return self._queries.get(query_id)

    def living(self, query_id: str) -> Query:
        """By the turned clock or by real time, whichever makes it older."""
        query = self._queries.get(query_id)
        if query is None:
            raise bad(QUERY_TOO_OLD)
        by_clock = self._clock.now().timestamp() - query.by_clock
        if max(by_clock, time.monotonic() - query.by_monotonic) > LIVES_SECONDS:
            raise bad(QUERY_TOO_OLD)
        return query
