"""R10: the clock turned forth and back, the process held still: beats go on, and nothing goes out twice."""

import asyncio
from datetime import timedelta

import pytest

from domain.people import Guest, Language
from playground.server import serve
from storage import outbox, people
from storage.outbox import Letter
from storage.tx import Tx
from tests.conftest import FULL
from tests.house import House
from tests.process import running
from tests.reliability.crowd import (
    FIRST,
    WRITTEN_AT,
    accepted_by_chat,
    gather,
    opened,
    states,
    until,
    write_notices,
)

pytestmark = pytest.mark.reliability

HELD_STILL = 600.0 if FULL else 2.0
HOUR = timedelta(hours=1)


def remind_hourly(tx: Tx, ids: list[int], hours: int) -> None:
    """One reminder an hour for each, and the fault that they tell of."""
    write_notices(tx, ids)
    for id_ in ids:
        person_id = people.person_of(tx, Guest(id_, Language.RU), WRITTEN_AT)
        for hour in range(1, hours + 1):
            due_at = WRITTEN_AT + hour * HOUR
            outbox.put(tx, Letter(None, person_id, "fault", f"hour:{hour}", due_at, args={"fault": 1}))


async def test_a_clock_turned_forth_and_back_sends_each_reminder_once(database_url: str) -> None:
    async with serve(limits=False) as server, running(database_url) as bot_of:
        server.clock.set(WRITTEN_AT)
        ids = gather(server, 3)
        async with opened(database_url) as store:
            await store.write_plainly(remind_hourly, ids, 2)
        bot = bot_of(server)
        await bot.start()
        for hour, heard in ((0, 1), (1, 2), (0, 2), (2, 3), (-1, 3), (3, 3)):
            server.clock.set(WRITTEN_AT + hour * HOUR + timedelta(minutes=1))
            await asyncio.sleep(1.5)
            await until(lambda heard=heard: accepted_by_chat(server) == dict.fromkeys(ids, heard), within=20)  # type: ignore[misc]
        assert (await bot.terminate())[0] == 0
        async with opened(database_url) as store:
            assert await store.read(states) == {"sent": 9}


async def test_a_process_held_still_goes_on_where_it_was(database_url: str) -> None:
    async with serve(limits=False) as server, running(database_url) as bot_of:
        server.set_faults(latency=0.05)
        ids = gather(server, 90)
        async with opened(database_url) as store:
            await store.write_plainly(write_notices, ids[:-1])
        bot = bot_of(server)
        await bot.start()
        await until(lambda: len(accepted_by_chat(server)) > 20, within=20)
        await bot.hold_still(HELD_STILL)
        await until(lambda: len(accepted_by_chat(server)) == 89, within=30)
        server.phone(FIRST + 89).start()
        await until(lambda: server.phone(FIRST + 89).received, within=10)
        await asyncio.sleep(2)
        assert accepted_by_chat(server) == dict.fromkeys(ids, 1)
        assert (await bot.terminate())[0] == 0


async def test_beats_that_a_clock_set_back_has_put_off_come_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """APScheduler plans by the system's clock: after it is set back, its jobs stand as far in the future."""
    from scheduler import beats as at_beats

    beats = house.life.beats
    monkeypatch.setattr(at_beats, "MISSED_SECONDS", 2.5)
    came: list[int] = []
    beats._before = lambda: asyncio.sleep(0, came.append(1))  # type: ignore[assignment, func-returns-value]
    await until(lambda: len(came) >= 1, within=5)
    for job in beats._scheduler.get_jobs():
        job.modify(next_run_time=job.next_run_time + HOUR)
    await asyncio.sleep(0.2)
    came.clear()
    await until(lambda: len(came) >= 2, within=15)
