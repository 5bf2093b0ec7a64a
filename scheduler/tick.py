"""What time does: a tick reads what is due and does it. The audit names the rule, not an actor (law 1)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Tick:
    """`due` costs by what is due, not by what exists; `do` checks again in its own transaction."""

    due: Callable[[Tx, datetime], Sequence[Any]]
    do: Callable[[Tx, Sequence[Any], datetime], None]
