"""The life of the process: what begins, what runs beside what, and in which order it ends."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp
import structlog
from aiogram import Bot, Dispatcher

from bot.budget import TELEGRAM, Budget, Pace
from bot.clock import Clock, ClockSilent, FollowedClock, SystemClock, monotonic
from bot.entry import announce_commands, founder_link
from bot.faults import Faults
from bot.lanes import Lanes
from bot.polling import Polling
from bot.postman import Postman
from bot.settings import Settings, SettingsWrong
from bot.wiring import make_bot, the_dispatcher
from scheduler.beats import Beats
from scheduler.delivery import Delivery
from storage.migrate import migrate
from storage.store import Store, open_store

log = structlog.get_logger()

Say = Callable[[str], None]

DRAIN_SECONDS = 6.0


def aloud(line: str) -> None:
    """On standard output, at once."""
    print(line, flush=True)


@dataclass(slots=True)
class Life:
    bot: Bot
    store: Store
    dispatcher: Dispatcher
    lanes: Lanes
    polling: Polling
    delivery: Delivery
    beats: Beats
    session: aiohttp.ClientSession
    budget: Budget
    say: Say

    @classmethod
    async def begin(
        cls,
        settings: Settings,
        clock: Clock | None = None,
        pace: Pace = TELEGRAM,
        say: Say = aloud,
    ) -> "Life":
        """Raises SettingsWrong or DatabaseUnusable: never a half-started bot. Without a clock: the settings'.
        `say` hears what people should read on standard output."""
        session = aiohttp.ClientSession()
        try:
            clock = clock or await _clock(settings, session)
            await migrate(settings.database_url)
            store = await open_store(settings.database_url)
        except BaseException:
            await session.close()
            raise
        budget = Budget(monotonic, pace)
        bot = make_bot(settings.bot_token, settings.bot_api_url, budget)
        try:
            return await cls._wire(settings, bot, store, clock, session, budget, say)
        except BaseException:
            await session.close()
            await bot.session.close()
            await store.close()
            raise

    @classmethod
    async def _wire(
        cls,
        settings: Settings,
        bot: Bot,
        store: Store,
        clock: Clock,
        session: aiohttp.ClientSession,
        budget: Budget,
        say: Say,
    ) -> "Life":
        faults = Faults(store, clock)
        me = await bot.me()
        dispatcher = the_dispatcher()
        shared = {
            "store": store,
            "tell": faults.record,
            "papers_folder": settings.papers_folder,
            "bot_name": me.username,
        }
        lanes = Lanes(bot, dispatcher, store, clock, faults, shared)
        on_sqlite = settings.database_url.startswith("sqlite")
        delivery = Delivery(store, clock.now, Postman(bot, budget).send, faults.tell, one_process=on_sqlite)

        async def follow() -> None:
            if isinstance(clock, FollowedClock):
                await clock.follow(session)

        beats = Beats(store, clock.now, delivery, faults.record, follow if settings.clock_url else None)
        polling = Polling(bot, store, clock, lanes, faults)
        link = await founder_link(store, clock.now(), me.username or "")
        if link:
            say(link)
        return cls(bot, store, dispatcher, lanes, polling, delivery, beats, session, budget, say)

    async def live(self, stop: asyncio.Event) -> None:
        await self.delivery.begin()
        self.beats.start()
        running = {
            asyncio.create_task(self.polling.run(self.session), name="polling"),
            asyncio.create_task(self.delivery.run(), name="delivery"),
        }
        announcing = asyncio.create_task(announce_commands(self.bot))
        self.delivery.beat()
        me = await self.bot.me()
        self.say(f"Ready: @{me.username}")
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({stopped, *running}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        announcing.cancel()
        for task in running:
            if task.done() and not task.cancelled() and (error := task.exception()):
                raise error
        await self._wind_down(running)

    async def _wind_down(self, running: set[asyncio.Task[None]]) -> None:
        """First nothing new comes in, then what is in hand is finished."""
        for task in running:
            if task.get_name() == "polling":
                task.cancel()
        await asyncio.gather(*(t for t in running if t.get_name() == "polling"), return_exceptions=True)
        self.budget.answers_only()
        await asyncio.gather(
            self.beats.stop(DRAIN_SECONDS),
            self.lanes.drain(DRAIN_SECONDS),
            self.delivery.stop(DRAIN_SECONDS),
        )
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def end(self) -> None:
        await self.session.close()
        await self.bot.session.close()
        await self.store.close()


async def _clock(settings: Settings, session: aiohttp.ClientSession) -> Clock:
    if not settings.clock_url:
        return SystemClock()
    clock = FollowedClock(settings.clock_url)
    try:
        await clock.find(session)
    except ClockSilent as silent:
        raise SettingsWrong(f"CLOCK_URL: no clock answers there ({silent})") from None
    return clock
