"""R1 and R3: kill -9 at any moment, while notices go out and updates come in."""

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from playground.server import Server, serve
from storage.invitations import guesses
from storage.store import Store
from storage.tx import Tx
from tests.conftest import FULL
from tests.process import BotProcess, running
from tests.reliability.crowd import (
    accepted_by_chat,
    gather,
    inbox_states,
    opened,
    states,
    time_to_send,
    unfinished,
    until,
    write_notices,
)

pytestmark = pytest.mark.reliability

GUESSES_OF_EACH = 3
LATENCY = 0.05
MARKING = 1.0
"""Seconds from an answer to its mark in the database, at most; and as much more as the machine keeps a process
waiting for its turn."""


@dataclass(frozen=True)
class Load:
    """So many kills while so many are sent a notice and so many others write `pace` updates a second."""

    kills: int
    notices: int
    guessers: int
    pace: float


LOADS = [Load(200, 1000, 0, 0), Load(50, 0, 5000, 100)] if FULL else [Load(5, 90, 40, 16)]


@pytest.mark.parametrize("load", LOADS, ids=str)
async def test_kill_9_loses_nothing_and_repeats_only_what_was_in_flight(
    database_url: str, load: Load
) -> None:
    """0 notices and 0 updates lost; each update has its effect once; each repeat was in flight at a kill."""
    chance = random.Random(1)
    async with serve(limits=False) as server, running(database_url) as bot_of:
        ids = gather(server, load.notices + load.guessers)
        readers, guessers = ids[: load.notices], ids[load.notices :]
        async with opened(database_url) as store:
            await store.write_plainly(write_notices, readers)
        server.set_faults(latency=LATENCY)
        bot = bot_of(server)
        guessing = asyncio.create_task(guess(server, guessers, load.pace))
        waits = asyncio.create_task(longest_wait())
        for _ in range(load.kills):
            await bot.start()
            await asyncio.sleep(chance.uniform(0.05, 1.2))
            await bot.kill()
        waits.cancel()
        marking = MARKING + await waits
        await guessing
        await bot.start()
        messages = load.notices + load.guessers * GUESSES_OF_EACH
        await until(lambda: all_heard(server, readers, guessers), within=time_to_send(messages))
        await until(lambda: server.telegram.updates.pending == 0, within=20)
        await asyncio.sleep(1)
        assert (await bot.terminate())[0] == 0
        async with opened(database_url) as store:
            assert await store.read(unfinished) == 0
            assert await store.read(states) == ({"sent": load.notices} if load.notices else {})
            assert (await store.read(inbox_states)).get("done", 0) == load.guessers * GUESSES_OF_EACH
            assert await guesses_of_each(store) == dict.fromkeys(guessers, GUESSES_OF_EACH)
        assert unexplained_repeats(server, bot, readers, marking) == []


async def guess(server: Server, ids: list[int], pace: float) -> None:
    """Updates with an effect that counts: each wrong token is a noted guess."""
    for turn in range(GUESSES_OF_EACH):
        for id_ in ids:
            server.phone(id_).start(f"wrong-token-{turn}")
            await asyncio.sleep(1 / pace)


async def longest_wait() -> float:
    """Until cancelled: by how many seconds at most this process was late at what it meant to do."""
    late = 0.0
    try:
        while True:
            meant = time.monotonic() + 0.02
            await asyncio.sleep(0.02)
            late = max(late, time.monotonic() - meant)
    except asyncio.CancelledError:
        return late


def all_heard(server: Server, readers: list[int], guessers: list[int]) -> bool:
    heard = accepted_by_chat(server)
    return all(heard[id_] for id_ in readers) and all(heard[id_] >= GUESSES_OF_EACH for id_ in guessers)


def unexplained_repeats(server: Server, bot: BotProcess, readers: list[int], marking: float) -> list[int]:
    """Who got a notice again although it was neither in flight nor just answered at a kill."""
    sends = [call for call in server.calls.since() if call.method == "sendMessage" and call.accepted]
    times = Counter(call.chat_id for call in sends)
    found = []
    for chat in [id_ for id_ in readers if times[id_] > 1]:
        for call in [call for call in sends if call.chat_id == chat][:-1]:
            ended = call.at + LATENCY
            just_answered = any(ended - marking <= kill <= ended + marking for kill in bot.killed_at)
            if call.answered and not just_answered:
                found.append(chat)
    return found


async def guesses_of_each(store: Store) -> dict[int, int]:
    def read(tx: Tx) -> dict[int, int]:
        return {row.telegram_id: row.failed for row in tx.rows(select(guesses))}

    return await store.read(read)
