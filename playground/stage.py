"""A bot in the playground's own process, in a hurry: it plays the demo school's past in seconds."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot.budget import Pace
from bot.life import Life
from bot.settings import Settings
from playground.hands import Hands
from playground.server.app import Server
from storage import outbox
from storage.store import Store
from storage.tx import Tx

UNHURRIED = Pace(window=0.0, chat=0.0)
PATIENCE = 30.0


class Stage:
    """`settle` waits until everything that came is handled and everything that is due is sent."""

    def __init__(self, server: Server, life: Life) -> None:
        self.server = server
        self.life = life
        self.store: Store = life.store

    @property
    def now(self) -> datetime:
        return self.server.clock.now()

    def phone(
        self, first_name: str, last_name: str = "", *, title: str = "", language_code: str = "ru"
    ) -> Hands:
        raw = self.server.add_phone(first_name, last_name, title=title, language_code=language_code)
        return Hands(raw, self.settle)

    async def turn(self, to: datetime) -> None:
        """Turns the clock and lets time do what is due by then."""
        self.server.clock.set(to)
        await self.life.beats.beat()
        await self.settle()

    async def wait(self, **time: float) -> None:
        await self.turn(self.now + timedelta(**time))

    async def settle(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while not await self._quiet():  # noqa: ASYNC110
                await asyncio.sleep(0.002)

    async def _quiet(self) -> bool:
        if self.server.telegram.updates.pending or self.life.lanes.busy:
            return False
        return not await self.store.read(_anything_due, self.now)


def _in_silence(_: str) -> None:
    """Nobody reads what is said on a stage."""


def _anything_due(tx: Tx, now: datetime) -> bool:
    return outbox.anything_due(tx, now)


@asynccontextmanager
async def open_stage(server: Server, database_url: str) -> AsyncIterator[Stage]:
    """The bot lives by the server's clock itself and keeps no pace; afterwards it is gone."""
    settings = Settings(
        bot_token=server.token, bot_api_url=server.url, database_url=database_url, log_level="ERROR"
    )
    limits = server.telegram.limits
    limits.enabled, before = False, limits.enabled
    life = await Life.begin(settings, clock=server.clock, pace=UNHURRIED, say=_in_silence)
    stop = asyncio.Event()
    living = asyncio.create_task(life.live(stop))
    try:
        yield Stage(server, life)
    finally:
        stop.set()
        await living
        await life.end()
        limits.enabled = before
