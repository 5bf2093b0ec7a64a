"""R2: a plain stop under load, and while the database gives no answer."""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest
from sqlalchemy import make_url

from playground.server import serve
from tests.conftest import FULL
from tests.process import running
from tests.reliability.crowd import (
    accepted_by_chat,
    gather,
    opened,
    states,
    time_to_send,
    unfinished,
    until,
    write_notices,
)

pytestmark = pytest.mark.reliability

STOPS = 100 if FULL else 5
NOTICES = 30 * STOPS
WRITERS = 8 * STOPS


async def test_sigterm_under_load_loses_and_repeats_nothing_and_ends_within_ten_seconds(
    database_url: str,
) -> None:
    chance = random.Random(3)
    async with serve(limits=False) as server, running(database_url) as bot_of:
        ids = gather(server, NOTICES + WRITERS)
        readers, writers = ids[:NOTICES], ids[NOTICES:]
        async with opened(database_url) as store:
            await store.write_plainly(write_notices, readers)
        server.set_faults(latency=0.05)
        bot = bot_of(server)
        for stop in range(STOPS):
            await bot.start()
            for id_ in writers[stop::STOPS]:
                server.phone(id_).start()
            await asyncio.sleep(chance.uniform(0.0, 1.0))
            code, seconds = await bot.terminate()
            assert code == 0
            assert seconds < 10
        await bot.start()
        await until(lambda: set(accepted_by_chat(server)) == set(ids), within=time_to_send(len(ids)))
        await asyncio.sleep(1)
        assert (await bot.terminate())[0] == 0
        async with opened(database_url) as store:
            assert await store.read(unfinished) == 0
            assert await store.read(states) == {"sent": NOTICES}
        assert accepted_by_chat(server) == dict.fromkeys(ids, 1)


@asynccontextmanager
async def locked(database_url: str) -> AsyncIterator[None]:
    """As by somebody's own tool that has begun to write and does not end."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        other = sqlite3.connect(str(url.database), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
        return
    server = await asyncpg.connect(database_url)
    async with server.transaction():
        await server.execute("LOCK TABLE inbox, outbox IN ACCESS EXCLUSIVE MODE")
        yield
    await server.close()


async def test_a_database_that_gives_no_answer_holds_up_no_stop(database_url: str) -> None:
    async with serve(limits=False) as server, running(database_url) as bot_of:
        [writer] = gather(server, 1)
        bot = bot_of(server)
        await bot.start()
        async with locked(database_url):
            server.phone(writer).start()
            await asyncio.sleep(1)
            code, seconds = await bot.terminate()
        assert code == 0
        assert seconds < 10
        await bot.start()
        await until(lambda: set(accepted_by_chat(server)) == {writer}, within=10)
        assert (await bot.terminate())[0] == 0
