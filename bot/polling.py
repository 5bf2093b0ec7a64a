"""Law 5: an update is in the inbox before Telegram hears that it came."""

import asyncio
import json
from collections import deque
from typing import Any

import aiohttp
import structlog
from aiogram import Bot
from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.faults import Faults
from bot.lanes import Lanes
from bot.updates import incoming
from storage.inbox import take_in, unfinished
from storage.store import Store

log = structlog.get_logger()

WAIT = 25
"""Seconds that Telegram holds a request open when there is nothing."""
ENOUGH = 1000
"""So many updates under way are enough: the rest waits at Telegram."""
WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)


class Polling:
    def __init__(self, bot: Bot, store: Store, clock: Clock, lanes: Lanes, faults: Faults) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._lanes = lanes
        self._faults = faults
        self._offset = 0
        self._unconfirmable: deque[str] = deque(maxlen=100)
        """Updates without a number come again until one with a number confirms them."""

    async def run(self, session: aiohttp.ClientSession) -> None:
        """Until cancelled. What an earlier run took in comes first."""
        self._lanes.feed(await self._store.write_plainly(unfinished))
        failures = 0
        while True:
            try:
                await self._take_in(await self._get_updates(session))
                failures = 0
            except (aiohttp.ClientError, TimeoutError, OSError, ValueError, DBAPIError) as error:
                log.warning("getUpdates failed", error=type(error).__name__)
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
                failures += 1
            await self._lanes.room(ENOUGH)

    async def _get_updates(self, session: aiohttp.ClientSession) -> list[Any]:
        """Raises ValueError where the answer is no list of updates."""
        url = self._bot.session.api.api_url(self._bot.token, "getUpdates")
        query = {"offset": self._offset, "timeout": WAIT, "allowed_updates": WANTED}
        limit = aiohttp.ClientTimeout(total=WAIT + 10)
        async with session.post(url, json=query, timeout=limit) as response:
            answer = json.loads(await response.read())
        if not isinstance(answer, dict) or answer.get("ok") is not True:
            await self._pause_if_asked(answer)
            raise ValueError("getUpdates was refused")
        result = answer.get("result")
        if not isinstance(result, list):
            raise ValueError("getUpdates gave no list")
        return result

    async def _pause_if_asked(self, answer: Any) -> None:
        if isinstance(answer, dict):
            log.warning("getUpdates was refused", why=str(answer.get("description"))[:200])
            parameters = answer.get("parameters")
            after = parameters.get("retry_after") if isinstance(parameters, dict) else None
            if isinstance(after, int):
                await asyncio.sleep(min(after, 60))

    async def _take_in(self, batch: list[Any]) -> None:
        if not batch:
            return
        came = [incoming(raw) for raw in batch]
        known = [one for one in came if one.update_id is not None]
        broken = [one for one in came if one.update_id is None and one.raw not in self._unconfirmable]
        self._lanes.feed(await self._store.write_plainly(take_in, [*known, *broken], self._clock.now()))
        if known:
            self._offset = max(one.update_id or 0 for one in known) + 1
        else:
            await asyncio.sleep(PAUSES[0])
        if broken:
            self._unconfirmable.extend(one.raw for one in broken)
            await self._faults.tell("quarantine", "updates without a number")
