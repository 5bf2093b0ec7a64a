"""The life of the process: what begins, what runs beside what, and in which order it ends."""

import asyncio
from dataclasses import dataclass

import aiohttp
import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramUnauthorizedError

from bot.budget import TELEGRAM, Pace
from bot.clock import Clock, FollowedClock, SystemClock
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

DRAIN_SECONDS = 6.0
START_PAUSES = (0.5, 1.0, 2.0)


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

    @classmethod
    async def begin(cls, settings: Settings, clock: Clock | None = None, pace: Pace = TELEGRAM) -> "Life":
        """Raises SettingsWrong or DatabaseUnusable: never a half-started bot. Without a clock: the settings'."""
        await migrate(settings.database_url)
        store = await open_store(settings.database_url)
        bot = make_bot(settings.bot_token, settings.bot_api_url, pace)
        session = aiohttp.ClientSession()
        try:
            await _introduce(bot)
            clock = clock or await _clock(settings, session)
            return await cls._wire(settings, bot, store, clock, session)
        except BaseException:
            await session.close()
            await bot.session.close()
            await store.close()
            raise

    @classmethod
    async def _wire(
        cls, settings: Settings, bot: Bot, store: Store, clock: Clock, session: aiohttp.ClientSession
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
        delivery = Delivery(store, clock.now, Postman(bot).send, faults.tell, one_process=on_sqlite)

        async def follow() -> None:
            if isinstance(clock, FollowedClock):
                await clock.follow(session)

        beats = Beats(store, clock.now, delivery, follow if settings.clock_url else None)
        polling = Polling(bot, store, clock, lanes, faults)
        await announce_commands(bot)
        link = await founder_link(store, clock.now(), me.username or "")
        if link:
            print(link, flush=True)
        return cls(bot, store, dispatcher, lanes, polling, delivery, beats, session)

    async def live(self, stop: asyncio.Event) -> None:
        await self.delivery.begin()
        self.beats.start()
        running = {
            asyncio.create_task(self.polling.run(self.session), name="polling"),
            asyncio.create_task(self.delivery.run(), name="delivery"),
        }
        self.delivery.beat()
        me = await self.bot.me()
        print(f"Ready: @{me.username}", flush=True)
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({stopped, *running}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
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
        await self.beats.stop()
        await asyncio.gather(self.lanes.drain(DRAIN_SECONDS), self.delivery.stop(DRAIN_SECONDS))
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def end(self) -> None:
        await self.session.close()
        await self.bot.session.close()
        await self.store.close()


async def _introduce(bot: Bot) -> None:
    """Raises SettingsWrong where the token or the address is wrong."""
    for pause in (*START_PAUSES, None):
        try:
            await bot.me()
            return
        except TelegramUnauthorizedError:
            raise SettingsWrong("BOT_TOKEN: the Bot API does not know this token") from None
        except TelegramNetworkError:
            if pause is None:
                raise SettingsWrong("BOT_API_URL: the Bot API server does not answer") from None
            await asyncio.sleep(pause)
        except TelegramAPIError as error:
            raise SettingsWrong(f"BOT_API_URL: no Bot API there ({type(error).__name__})") from None


async def _clock(settings: Settings, session: aiohttp.ClientSession) -> Clock:
    if not settings.clock_url:
        return SystemClock()
    clock = FollowedClock(settings.clock_url)
    await clock.follow(session)
    return clock
