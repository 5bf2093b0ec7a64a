"""Law 8: an update handled twice changes things once.

Inside the handling of an update each write is an effect keyed by the update, the action and its
turn. The key and the result are stored in the effect's own transaction; when the update is
handled again, the stored result is given back and nothing runs.
"""

from collections import Counter
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar, cast, get_type_hints

from pydantic import TypeAdapter
from sqlalchemy import BigInteger, Column, String, Table, Text, bindparam, select

from storage.schema import metadata
from storage.tx import Tx

effects = Table(
    "effects",
    metadata,
    Column("inbox_id", BigInteger, primary_key=True, autoincrement=False),
    Column("action", String(120), primary_key=True),
    Column("result", Text, nullable=False),
)

_FIND = select(effects.c.result).where(
    effects.c.inbox_id == bindparam("inbox_id"), effects.c.action == bindparam("action")
)
_STORE = effects.insert()

T = TypeVar("T")


@dataclass(slots=True)
class Handling:
    """The update that is being handled now. `replayed`: it may have been handled in part before."""

    inbox_id: int
    replayed: bool
    turns: Counter[str] = field(default_factory=Counter)

    def turn(self, action: Callable[..., Any]) -> "Turn":
        name = f"{action.__module__}.{action.__qualname__}"
        self.turns[name] += 1
        return Turn(self.inbox_id, f"{name}#{self.turns[name]}", self.replayed)


@dataclass(frozen=True, slots=True)
class Turn:
    """One write among those of an update: the second call of an action has the second turn."""

    inbox_id: int
    key: str
    replayed: bool


handling: ContextVar[Handling | None] = ContextVar("handling", default=None)


def once(tx: Tx, turn: "Turn", action: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """Runs the action as an effect of the update, or gives what it gave the first time."""
    shape = _shape(action)
    if turn.replayed:
        stored = tx.value(_FIND, inbox_id=turn.inbox_id, action=turn.key)
        if stored is not None:
            return cast(T, shape.validate_json(stored))
    result = action(tx, *args, **kwargs)
    tx.run(_STORE, inbox_id=turn.inbox_id, action=turn.key, result=shape.dump_json(result).decode())
    return result


@lru_cache(maxsize=512)
def _shape(action: Callable[..., Any]) -> TypeAdapter[Any]:
    return TypeAdapter(get_type_hints(action)["return"])
