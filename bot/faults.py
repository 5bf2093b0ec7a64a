"""Errors are shown to people in words and to the administrator with a number."""

import traceback

import structlog

from bot.clock import Clock
from storage import faults
from storage.store import Store

log = structlog.get_logger()


class Faults:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def record(self, what: str, error: BaseException) -> int:
        """The number under which the administrator finds it. The message of an error is left out:
        it may quote what a person wrote."""
        places = traceback.extract_tb(error.__traceback__)
        detail = type(error).__name__ + "".join(f"\n{p.filename}:{p.lineno} {p.name}" for p in places[-12:])
        return await self.tell(what, detail)

    async def tell(self, what: str, detail: str) -> int:
        number = await self._store.write_plainly(faults.report, what, detail, self._clock.now())
        log.error("fault", number=number, what=what)
        return number
