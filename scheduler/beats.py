"""The scheduler: one delivery beat a second and a few rarer ones. The database is the truth; a beat
only asks it what is due, so that a beat lost, doubled or late changes nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.delivery import Delivery
from scheduler.ticks import TICKS, Tick, clean_up
from storage.errors import DatabaseAway
from storage.store import Store

log = structlog.get_logger()

RecordFault = Callable[[str, BaseException], Awaitable[int]]

BEAT_SECONDS = 1
CLEAN_UP_HOURS = 6
LEASE_SECONDS = 5
MISSED_SECONDS = 5.0


class Beats:
    """`before` runs ahead of each beat (the playground's clock is asked there)."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        delivery: Delivery,
        record_fault: RecordFault,
        before: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._store = store
        self._now = now
        self._delivery = delivery
        self._record_fault = record_fault
        self._before = before
        self._running: set[asyncio.Future[None]] = set()
        self._came = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    def start(self) -> None:
        self._plan()
        self._scheduler.add_job(self._whole(self._clean_up))
        self._scheduler.start()
        self._watch = asyncio.create_task(self._watch_beats())

    async def stop(self, seconds: float) -> None:
        """APScheduler cancels a running beat: what runs is waited for first."""
        if self._watch is not None:
            self._watch.cancel()
        self._scheduler.pause()
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)
        self._scheduler.shutdown(wait=False)

    def _plan(self) -> None:
        self._scheduler.add_job(self._whole(self.beat), "interval", seconds=BEAT_SECONDS)
        self._scheduler.add_job(self._whole(self._delivery.begin), "interval", seconds=LEASE_SECONDS)
        self._scheduler.add_job(self._whole(self._clean_up), "interval", hours=CLEAN_UP_HOURS)

    async def _watch_beats(self) -> None:
        """A clock set back stops APScheduler's jobs for as long: they are then planned anew."""
        while True:
            self._came.clear()
            try:
                await asyncio.wait_for(self._came.wait(), MISSED_SECONDS)
            except TimeoutError:
                log.warning("a beat did not come")
                if not self._running:
                    self._scheduler.remove_all_jobs()
                    self._plan()

    def _whole(self, work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        async def job() -> None:
            running = asyncio.ensure_future(self._quietly(work))
            self._running.add(running)
            running.add_done_callback(self._running.discard)
            await asyncio.shield(running)

        return job

    async def beat(self) -> None:
        """Does what is due by now. Each tick stands alone: one that fails never stops the others."""
        self._came.set()
        if self._before is not None:
            await self._before()
        self._delivery.beat()
        now = self._now()
        for tick in TICKS:
            await self._quietly(lambda tick=tick: self._tick(tick, now))  # type: ignore[misc]

    async def _tick(self, tick: Tick, now: datetime) -> None:
        """What is due is done together; where one of them fails, one by one."""
        due = await self._store.read(tick.due, now)
        if not due:
            return
        try:
            await self._store.write(tick.do, due, now)
        except DatabaseAway:
            raise
        except Exception:
            log.exception("what is due failed together")
            for one in due:
                await self._quietly(lambda one=one: self._store.write(tick.do, [one], now))  # type: ignore[misc]

    async def _clean_up(self) -> None:
        await self._store.write_plainly(clean_up, self._now())

    async def _quietly(self, work: Callable[[], Awaitable[None]]) -> None:
        """A beat that fails is followed by another; the administrator hears of it."""
        try:
            try:
                await work()
            except DatabaseAway:
                raise
            except Exception as error:
                log.exception("a beat failed")
                await self._record_fault("beat", error)
        except DatabaseAway as error:
            log.warning("a beat waits for the database", why=str(error))
