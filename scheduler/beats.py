"""The scheduler: one delivery beat a second and a few rarer ones. The database is the truth; a beat
only asks it what is due, so that a beat lost, doubled or late changes nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from scheduler.delivery import Delivery
from scheduler.ticks import TICKS, clean_up
from storage.store import Store

log = structlog.get_logger()

BEAT_SECONDS = 1
CLEAN_UP_HOURS = 6
LEASE_SECONDS = 15


class Beats:
    """`before` runs ahead of each beat (the playground's clock is asked there)."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        delivery: Delivery,
        before: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._store = store
        self._now = now
        self._delivery = delivery
        self._before = before
        self._running: set[asyncio.Future[None]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    def start(self) -> None:
        self._scheduler.add_job(self._whole(self.beat), "interval", seconds=BEAT_SECONDS)
        self._scheduler.add_job(self._whole(self._delivery.begin), "interval", seconds=LEASE_SECONDS)
        self._scheduler.add_job(self._whole(self._clean_up), "interval", hours=CLEAN_UP_HOURS)
        self._scheduler.start()

    async def stop(self) -> None:
        """APScheduler cancels a running beat: what runs is waited for first."""
        self._scheduler.pause()
        if self._running:
            await asyncio.wait(self._running, timeout=5)
        self._scheduler.shutdown(wait=False)

    def _whole(self, work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        async def job() -> None:
            running = asyncio.ensure_future(_quietly(work))
            self._running.add(running)
            running.add_done_callback(self._running.discard)
            await asyncio.shield(running)

        return job

    async def beat(self) -> None:
        """Does what is due by now."""
        if self._before is not None:
            await self._before()
        now = self._now()
        for tick in TICKS:
            due = await self._store.read(tick.due, now)
            if due:
                await self._store.write_plainly(tick.do, due, now)
        self._delivery.beat()

    async def _clean_up(self) -> None:
        await self._store.write_plainly(clean_up, self._now())


async def _quietly(work: Callable[[], Awaitable[None]]) -> None:
    """A beat that fails is followed by another."""
    try:
        await work()
    except (SQLAlchemyError, OSError) as error:
        log.warning("a beat failed", error=type(error).__name__)
    except Exception:
        log.exception("a beat failed")
