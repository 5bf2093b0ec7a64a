"""R5: the Bot API errs in every way it can in a fifth of all calls."""

import asyncio
import time
from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from bot import wiring
from bot.budget import Pace
from bot.clock import SystemClock
from bot.life import Life
from bot.settings import Settings
from playground.server import Server, serve
from playground.server.calls import Call
from scheduler import delivery
from storage.store import Store
from tests.conftest import FULL
from tests.reliability.crowd import gather, states, until, write_notices

pytestmark = pytest.mark.reliability

PEOPLE, EACH = (5000, 2) if FULL else (300, 2)
RETRY_AFTER = 1
HANG = 60.0 if FULL else 5.0
RATES = {
    "429": 0.03,
    "500": 0.03,
    "reset_before": 0.03,
    "cut_after": 0.03,
    "hang": 0.02,
    "403": 0.03,
    "migrate": 0.03,
}


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Timeouts and pauses in seconds where the full run takes minutes; long enough that no call of a busy
    machine takes as long as one that hangs."""
    if not FULL:
        monkeypatch.setattr(wiring, "REQUEST_SECONDS", 4)
        monkeypatch.setattr(delivery, "TROUBLE_PAUSES", (0.05, 0.1, 0.2))


async def test_nothing_is_lost_and_only_what_was_cut_off_is_repeated(database_url: str) -> None:
    async with serve(limits=False) as server:
        ids = gather(server, PEOPLE)
        settings = Settings(bot_token=server.token, bot_api_url=server.url, database_url=database_url)
        pace = Pace() if FULL else Pace(window=0.15, chat=0.01)
        life = await Life.begin(settings, clock=SystemClock(), pace=pace, say=lambda _: None)
        await life.store.write_plainly(write_notices, ids, EACH)
        server.set_faults(
            seed=5, rates=RATES, retry_after=RETRY_AFTER, hang_seconds=HANG, methods=["sendMessage"]
        )
        stop = asyncio.Event()
        living = asyncio.create_task(life.live(stop))
        settled = await all_settled(life.store)
        stop.set()
        await living
        await life.end()
        by_chat = calls_by_chat(server)
        no_notice_is_lost(by_chat, settled)
        only_the_cut_off_are_repeated(by_chat)
        retry_after_is_kept(by_chat)
        refusals_are_final(by_chat)


async def all_settled(store: Store) -> dict[str, int]:
    give_up_at = time.monotonic() + (1200 if FULL else 120)
    while {"pending", "claimed"} & set(found := await store.read(states)):
        assert time.monotonic() < give_up_at, found
        await asyncio.sleep(0.1)
    return found


def calls_by_chat(server: Server) -> dict[int, list[Call]]:
    found: dict[int, list[Call]] = defaultdict(list)
    for call in server.calls.since():
        if call.method == "sendMessage":
            assert call.chat_id is not None
            found[call.chat_id].append(call)
    return found


def kinds(calls: list[Call]) -> Counter[str]:
    return Counter(call.outcome for call in calls)


def no_notice_is_lost(by_chat: dict[int, list[Call]], settled: dict[str, int]) -> None:
    """Each was taken by Telegram, or refused for good: then it was parked, or its person had gone and nothing
    is kept of it."""
    refused = sum(kinds(calls)["403"] for calls in by_chat.values())
    parked = sum(kinds(calls)["400"] for calls in by_chat.values() if not kinds(calls)["403"])
    assert len(by_chat) == PEOPLE
    assert settled.get("parked", 0) == parked
    for calls in by_chat.values():
        seen = kinds(calls)
        if not seen["403"]:
            distinct = sum(call.accepted for call in calls) - seen["cut_after"]
            assert distinct + seen["400"] == EACH
    assert refused > 0
    assert parked > 0


def only_the_cut_off_are_repeated(by_chat: dict[int, list[Call]]) -> None:
    for calls in by_chat.values():
        taken = sum(call.accepted for call in calls)
        assert taken - EACH <= kinds(calls)["cut_after"]


def retry_after_is_kept(by_chat: dict[int, list[Call]]) -> None:
    waits = [
        later.at - earlier.at
        for calls in by_chat.values()
        for earlier, later in pairwise(calls)
        if earlier.outcome == "429"
    ]
    assert waits
    assert min(waits) >= RETRY_AFTER


def refusals_are_final(by_chat: dict[int, list[Call]]) -> None:
    """After a 403 nothing goes to that chat; a 400 costs its row one call."""
    for calls in by_chat.values():
        outcomes = [call.outcome for call in calls]
        if "403" in outcomes:
            assert outcomes.index("403") == len(outcomes) - 1


async def test_a_chat_that_must_wait_holds_up_no_other(database_url: str) -> None:
    """One chat gets 429 for ever; the others have their notices meanwhile."""
    async with serve(limits=True) as server:
        ids = gather(server, 20)
        settings = Settings(bot_token=server.token, bot_api_url=server.url, database_url=database_url)
        life = await Life.begin(settings, clock=SystemClock(), say=lambda _: None)
        for _ in range(5):
            server.telegram.limits.charge(ids[0])
        server.telegram.limits._chats[ids[0]].rate = 0.05
        await life.store.write_plainly(write_notices, ids, 1)
        stop = asyncio.Event()
        living = asyncio.create_task(life.live(stop))
        others = ids[1:]
        await until(lambda: all(len(server.phone(id_).received) == 1 for id_ in others), within=20)
        assert server.phone(ids[0]).received == []
        stop.set()
        await living
        await life.end()
