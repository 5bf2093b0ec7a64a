"""Law 5: updates of a chat in order, chats beside each other, and none lost by a trouble that passes."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from aiogram.types import Update
from sqlalchemy import select, text

from bot import lanes as in_lanes
from bot.faults import Faults
from bot.lanes import Lanes
from bot.updates import incoming
from storage.faults import faults
from storage.inbox import begin_again, inbox, take_in, unfinished_lanes
from storage.store import Store
from storage.tx import Tx
from tests.reliability.crowd import WRITTEN_AT, inbox_states


class Clock:
    def now(self) -> Any:
        return WRITTEN_AT


class Handlers:
    """A dispatcher that notes what it is given, and does with it what the test wants."""

    def __init__(self) -> None:
        self.seen: dict[int, list[str]] = defaultdict(list)
        self.at_once = 0
        self.most_at_once = 0
        self.do: Callable[[int, str], Any] | None = None

    async def feed_update(self, bot: Bot, update: Update, **_: Any) -> None:
        assert update.message is not None
        assert update.message.text is not None
        chat, text = update.message.chat.id, update.message.text
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.do is not None:
                await self.do(chat, text)
            else:
                await asyncio.sleep(0.001)
            self.seen[chat].append(text)
        finally:
            self.at_once -= 1


@pytest.fixture
def handlers() -> Handlers:
    return Handlers()


@pytest.fixture
def lanes(store: Store, handlers: Handlers, monkeypatch: pytest.MonkeyPatch) -> Lanes:
    monkeypatch.setattr(in_lanes, "PAUSES", (0.001,))
    bot = Bot("42:lanes")
    clock = Clock()
    return Lanes(bot, handlers, store, clock, Faults(store, clock), {})  # type: ignore[arg-type]


def raw(number: int, chat: int, text: str) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "П"}
    message = {
        "message_id": number,
        "date": 1,
        "chat": {"id": chat, "type": "private"},
        "from": person,
        "text": text,
    }
    return {"update_id": number, "message": message}


async def feed(store: Store, lanes: Lanes, updates: list[dict[str, Any]]) -> None:
    lanes.feed(await store.write_plainly(take_in, [incoming(one) for one in updates], WRITTEN_AT))


async def done(lanes: Lanes, within: float = 20.0) -> None:
    async with asyncio.timeout(within):
        while lanes.busy:  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def test_updates_of_a_chat_are_handled_in_order_and_chats_beside_each_other(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    await feed(store, lanes, [raw(n, n % 10 + 1, f"{n:03}") for n in range(100)])
    await done(lanes)
    assert all(texts == sorted(texts) and len(texts) == 10 for texts in handlers.seen.values())
    assert 1 < handlers.most_at_once <= 10
    assert await store.read(inbox_states) == {"done": 100}


async def test_no_more_are_handled_at_once_than_places(
    store: Store, lanes: Lanes, handlers: Handlers, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes._places = asyncio.Semaphore(3)
    handlers.do = lambda chat, text: asyncio.sleep(0.05)
    await feed(store, lanes, [raw(n, n + 1, "x") for n in range(30)])
    await done(lanes)
    assert handlers.most_at_once == 3


async def test_who_writes_a_thousand_times_keeps_nobody_waiting_and_loses_no_order(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    """What is beyond a few dozen waits in the database."""
    await feed(store, lanes, [raw(n, 1, f"{n:04}") for n in range(300)])
    assert lanes.busy <= in_lanes.KEPT_OF_A_LANE + 1
    await feed(store, lanes, [raw(n, 1, f"{n:04}") for n in range(300, 400)])
    await done(lanes)
    assert handlers.seen[1] == [f"{n:04}" for n in range(400)]


async def test_a_trouble_that_passes_is_waited_out_and_the_chat_keeps_its_order(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    troubles = Counter({"a": 3})

    async def troubled(chat: int, text: str) -> None:
        if troubles[text]:
            troubles[text] -= 1
            raise TelegramNetworkError(GetMe(), "no route")

    handlers.do = troubled
    await feed(store, lanes, [raw(1, 1, "a"), raw(2, 1, "b")])
    await done(lanes)
    assert handlers.seen == {1: ["a", "b"]}
    assert await store.read(lambda tx: tx.rows(select(faults))) == []


async def test_an_update_whose_handling_fails_is_recorded_once_and_the_next_is_handled(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    async def fail(chat: int, text: str) -> None:
        if text == "a":
            raise LookupError("what the person wrote")

    handlers.do = fail
    await feed(store, lanes, [raw(1, 1, "a"), raw(2, 1, "b")])
    await done(lanes)
    [fault] = await store.read(lambda tx: tx.rows(select(faults)))
    assert handlers.seen == {1: ["b"]}
    assert fault.what == "update"
    assert fault.detail.startswith("LookupError\n")
    assert "what the person wrote" not in fault.detail


async def test_a_fault_that_cannot_be_recorded_loses_nothing_of_its_lane(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    async def fail(chat: int, text: str) -> None:
        if text == "a":
            raise LookupError

    def rename(tx: Tx, old: str, new: str) -> None:
        tx.run(text(f"ALTER TABLE {old} RENAME TO {new}"))

    handlers.do = fail
    await store.write_plainly(rename, "faults", "faults_away")
    await feed(store, lanes, [raw(1, 1, "a"), raw(2, 1, "b")])
    await asyncio.sleep(0.1)
    await feed(store, lanes, [raw(3, 1, "c")])
    await asyncio.sleep(0.1)
    await store.write_plainly(rename, "faults_away", "faults")
    await done(lanes)
    assert handlers.seen == {1: ["b", "c"]}


async def test_what_an_earlier_run_took_in_is_handled_in_order_before_what_comes(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    batch = [incoming(raw(n, 1, f"{n:03}")) for n in range(120)]
    await store.write_plainly(take_in, batch, WRITTEN_AT)
    lanes.resume(await store.read(unfinished_lanes))
    await feed(store, lanes, [raw(n, 1, f"{n:03}") for n in range(120, 130)])
    await done(lanes)
    assert handlers.seen == {1: [f"{n:03}" for n in range(130)]}


async def test_an_update_that_brings_the_process_down_each_time_is_set_aside(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    await store.write_plainly(take_in, [incoming(raw(1, 1, "a")), incoming(raw(2, 1, "b"))], WRITTEN_AT)

    async def die(chat: int, text: str) -> None:
        if text == "a":
            raise asyncio.CancelledError

    handlers.do = die
    for _ in range(in_lanes.TOGETHER_AT_MOST + in_lanes.ALONE_AT_MOST):
        lanes.resume([1])
        await done(lanes)
    assert await store.read(inbox_states) == {"new": 2}
    lanes.resume([1])
    await done(lanes)
    assert await store.read(inbox_states) == {"done": 1, "quarantined": 1}
    assert handlers.seen == {1: ["b"]}


async def test_an_update_begun_often_beside_others_is_handled_alone_before_it_is_suspected(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    """A kill by hand is no update's fault: fifty of them set nothing aside."""
    await store.write_plainly(take_in, [incoming(raw(n, n, str(n))) for n in range(1, 6)], WRITTEN_AT)
    for _ in range(in_lanes.TOGETHER_AT_MOST):
        await store.write_plainly(begin_again, 3)
    beside: dict[str, int] = {}
    under_way: set[str] = set()

    async def slowly(chat: int, text: str) -> None:
        under_way.add(text)
        await asyncio.sleep(0.02)
        beside[text] = len(under_way)
        under_way.discard(text)

    handlers.do = slowly
    lanes.resume([1, 2, 3, 4, 5])
    await done(lanes)
    assert beside["3"] == 1
    assert await store.read(inbox_states) == {"done": 5}


async def test_an_update_that_waits_in_line_while_others_bring_the_process_down_is_not_set_aside(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    """Only what was begun is counted: fifty kills lose nothing that merely waited."""
    await store.write_plainly(take_in, [incoming(raw(1, 1, "a")), incoming(raw(2, 1, "b"))], WRITTEN_AT)

    async def die(chat: int, text: str) -> None:
        raise asyncio.CancelledError

    handlers.do = die
    for _ in range(5):
        lanes.resume([1])
        await done(lanes)
    tries = await store.read(
        lambda tx: [r.tries for r in tx.rows(select(inbox.c.tries).order_by(inbox.c.id))]
    )
    assert tries == [5, 0]


async def test_a_stop_finishes_what_is_under_way_and_leaves_the_rest_in_the_inbox(
    store: Store, lanes: Lanes, handlers: Handlers
) -> None:
    begun = asyncio.Event()

    async def slowly(chat: int, text: str) -> None:
        begun.set()
        await asyncio.sleep(0.2)

    handlers.do = slowly
    await feed(store, lanes, [raw(n, 1, f"{n}") for n in range(5)])
    await begun.wait()
    await lanes.drain(5)
    assert handlers.seen == {1: ["0"]}
    assert await store.read(inbox_states) == {"done": 1, "new": 4}
