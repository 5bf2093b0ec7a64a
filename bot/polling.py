"""Law 5: an update is in the inbox before Telegram hears that it came."""

import asyncio
import json
import re
from collections import deque
from typing import Any

import aiohttp
import structlog
from aiogram import Bot

from bot.clock import Clock
from bot.faults import Faults
from bot.lanes import Lanes
from bot.updates import Unreadable, incoming
from storage.errors import DatabaseAway
from storage.inbox import take_in, unfinished_lanes
from storage.store import Store

log = structlog.get_logger()

BATCH = 100
WAIT = 25
"""Seconds that Telegram holds a request open when there is nothing."""
ENOUGH = 1000
"""So many updates under way are enough: the rest waits at Telegram."""
WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
UPDATE_ID = re.compile(rb'"update_id"\s*:\s*(\d{1,16})(?!\d)')
WEBHOOK_STANDS = "webhook is active"
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)


class Polling:
    def __init__(self, bot: Bot, store: Store, clock: Clock, lanes: Lanes, faults: Faults) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._lanes = lanes
        self._faults = faults
        self._offset = 0
        self._limit = BATCH
        self._unfed = True
        """The inbox may hold what the lanes were never told of."""
        self._unconfirmable: deque[str] = deque(maxlen=100)
        """Updates without a number come again until one with a number confirms them."""

    async def run(self, session: aiohttp.ClientSession) -> None:
        """Until cancelled. What an earlier run took in comes first."""
        failures = 0
        while True:
            try:
                await self._resume()
                await self._take_in(await self._get_updates(session))
                failures = 0
            except (aiohttp.ClientError, DatabaseAway, TimeoutError, OSError, ValueError) as error:
                log.warning("getUpdates failed", error=type(error).__name__)
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
                failures += 1
            await self._lanes.room(ENOUGH)

    async def _resume(self) -> None:
        if self._unfed:
            self._lanes.resume(await self._store.read(unfinished_lanes))
            self._unfed = False

    async def _get_updates(self, session: aiohttp.ClientSession) -> list[Any]:
        """Raises ValueError where the answer is no list of updates."""
        url = self._bot.session.api.api_url(self._bot.token, "getUpdates")
        query = {
            "offset": self._offset,
            "limit": self._limit,
            "timeout": WAIT,
            "allowed_updates": WANTED,
        }
        limit = aiohttp.ClientTimeout(total=WAIT + 10)
        async with session.post(url, json=query, timeout=limit) as response:
            text = await response.read()
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError):
            if response.status != 200:
                raise ValueError("getUpdates gave no JSON") from None
            return self._one_by_one(text)
        self._limit = BATCH
        if not isinstance(answer, dict) or answer.get("ok") is not True:
            await self._pause_if_asked(answer)
            await self._take_off_webhook(session, answer)
            raise ValueError("getUpdates was refused")
        result = answer.get("result")
        if not isinstance(result, list):
            raise ValueError("getUpdates gave no list")
        return result

    def _one_by_one(self, text: bytes) -> list[Any]:
        """A batch that no parser takes is asked for one by one; the one that none takes is set aside."""
        if self._limit > 1:
            self._limit = 1
            return []
        self._limit = BATCH
        number = UPDATE_ID.search(text)
        if number is None:
            raise ValueError("getUpdates gave no JSON")
        return [Unreadable(int(number[1]), text.decode("utf-8", "backslashreplace"))]

    async def _pause_if_asked(self, answer: Any) -> None:
        if isinstance(answer, dict):
            log.warning("getUpdates was refused", why=str(answer.get("description"))[:200])
            parameters = answer.get("parameters")
            after = parameters.get("retry_after") if isinstance(parameters, dict) else None
            if isinstance(after, int):
                await asyncio.sleep(min(after, 60))

    async def _take_off_webhook(self, session: aiohttp.ClientSession, answer: Any) -> None:
        """While one is set on the token, getUpdates is refused; what waits for it is kept."""
        if isinstance(answer, dict) and WEBHOOK_STANDS in str(answer.get("description")):
            url = self._bot.session.api.api_url(self._bot.token, "deleteWebhook")
            async with session.post(url, json={"drop_pending_updates": False}) as response:
                log.warning("a webhook was taken off", status=response.status)

    async def _take_in(self, batch: list[Any]) -> None:
        if not batch:
            return
        came = [incoming(raw) for raw in batch]
        unasked = {one.update_id for one, raw in zip(came, batch, strict=True) if _is_unasked(raw)}
        numbers = [one.update_id for one in came if one.update_id is not None]
        known = [one for one in came if one.update_id is not None and one.update_id not in unasked]
        broken = [one for one in came if one.update_id is None and one.raw not in self._unconfirmable]
        self._unfed = True
        self._lanes.feed(await self._store.write_plainly(take_in, [*known, *broken], self._clock.now()))
        self._unfed = False
        if numbers:
            self._offset = max(numbers) + 1
        else:
            await asyncio.sleep(PAUSES[0])
        self._unconfirmable.extend(one.raw for one in broken)
        aside = len(broken) + sum(not one.parsable for one in known)
        if aside:
            await self._faults.tell("quarantine", "updates that cannot be read")


def _is_unasked(raw: Any) -> bool:
    """Of a kind that was not asked for: a server may not heed what was. Such an update is confirmed, and no more."""
    return isinstance(raw, dict) and len(raw) > 1 and not any(kind in raw for kind in WANTED)
