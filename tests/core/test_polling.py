"""getUpdates as a bad day gives it: whatever comes back, the next good update is handled (law 5, R7)."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from sqlalchemy import select

from bot import polling as at_polling
from bot.faults import Faults
from bot.lanes import Lanes
from bot.polling import Polling
from storage.faults import faults
from storage.inbox import inbox
from storage.store import Store
from tests.core.test_lanes import Clock, Handlers, done, raw


class Answers:
    """A Bot API that says what the test wrote, once each, and then nothing new."""

    def __init__(self) -> None:
        self.given: list[tuple[int, bytes]] = []
        self.asked: list[dict[str, Any]] = []
        self.named: list[tuple[str, dict[str, Any]]] = []

    def add(self, body: Any, status: int = 200) -> None:
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.given.append((status, text))

    def add_updates(self, *updates: Any) -> None:
        self.add({"ok": True, "result": list(updates)})

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.named.append((request.match_info["method"], self.asked[-1]))
        if not self.given:
            await asyncio.sleep(0.05)
            return web.json_response({"ok": True, "result": []})
        status, body = self.given.pop(0)
        return web.Response(status=status, body=body)


@pytest.fixture
async def api() -> AsyncIterator[tuple[Answers, str]]:
    answers = Answers()
    app = web.Application()
    app.router.add_post("/bot42:poll/{method}", answers.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield answers, f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def heard(
    store: Store, api: tuple[Answers, str], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Handlers]:
    """What a polling bot handles of what the API answers."""
    monkeypatch.setattr(at_polling, "PAUSES", (0.01,))
    handlers, clock = Handlers(), Clock()
    bot = Bot("42:poll", session=AiohttpSession(api=TelegramAPIServer.from_base(api[1])))
    told = Faults(store, clock)
    lanes = Lanes(bot, handlers, store, clock, told, {})  # type: ignore[arg-type]
    async with aiohttp.ClientSession() as session:
        polling = asyncio.create_task(Polling(bot, store, clock, lanes, told).run(session))
        handlers.lanes = lanes  # type: ignore[attr-defined]
        yield handlers
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        assert polling.cancelled()


async def until_heard(heard: Handlers, count: int) -> dict[int, list[str]]:
    async with asyncio.timeout(10):
        while sum(map(len, heard.seen.values())) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await done(heard.lanes)  # type: ignore[attr-defined]
    return dict(heard.seen)


REFUSED = {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"}
BAD_ANSWERS = [
    (REFUSED, 409),
    ({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401),
    ({"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 0}}, 429),
    ({"ok": False, "error_code": 500, "description": None, "parameters": "?"}, 500),
    (b"<html><body>502 Bad Gateway</body></html>", 502),
    (b"<html>it is all right</html>", 200),
    (b"", 200),
    (b"null", 200),
    (b"[]", 200),
    (b'{"ok": true}', 200),
    (b'{"ok": true, "result": {"update_id": 1}}', 200),
    (b'{"ok": "true", "result": []}', 200),
    (b"\xff\xfe", 200),
    (b"[" * 100_000, 200),
]


@pytest.mark.parametrize(("body", "status"), BAD_ANSWERS)
async def test_a_bad_answer_is_followed_by_a_good_one(
    api: tuple[Answers, str], heard: Handlers, body: Any, status: int
) -> None:
    api[0].add(body, status)
    api[0].add(body, status)
    api[0].add_updates(raw(1, 5, "a"))
    assert await until_heard(heard, 1) == {5: ["a"]}


async def test_an_update_is_confirmed_only_after_it_is_stored(
    api: tuple[Answers, str], heard: Handlers, store: Store
) -> None:
    api[0].add_updates(raw(10, 5, "a"), raw(11, 5, "b"))
    await until_heard(heard, 2)
    assert [asked["offset"] for asked in api[0].asked][:2] == [0, 12]
    assert api[0].asked[0]["allowed_updates"]


async def test_what_comes_again_is_not_handled_again(api: tuple[Answers, str], heard: Handlers) -> None:
    api[0].add_updates(raw(10, 5, "a"))
    api[0].add_updates(raw(10, 5, "a"), raw(11, 5, "b"))
    api[0].add_updates(raw(9, 5, "c"), raw(10, 5, "a"), raw(9, 5, "c"))
    assert await until_heard(heard, 3) == {5: ["a", "b", "c"]}


HUGE_NUMBER = b'{"ok":true,"result":[%s,{"update_id":2,"x":' + b"9" * 5000 + b"}]}"
DEEP = b'{"ok":true,"result":[%s,{"update_id":2,"x":' + b"[" * 50_000 + b"]" * 50_000 + b"}]}"
BROKEN_TEXT = b'{"ok":true,"result":[%s,{"update_id":2,"x":"\xff"}]}'


@pytest.mark.parametrize("batch", [HUGE_NUMBER, DEEP, BROKEN_TEXT], ids=["number", "depth", "bytes"])
async def test_an_update_that_no_parser_takes_is_set_aside_and_its_neighbours_are_handled(
    api: tuple[Answers, str], heard: Handlers, store: Store, batch: bytes
) -> None:
    """The batch is asked for again one by one; the bad one is quarantined, told, and confirmed."""
    good = json.dumps(raw(1, 5, "a")).encode()
    bad_alone = batch.replace(b"%s,", b"")
    api[0].add(batch.replace(b"%s", good))
    api[0].add_updates(raw(1, 5, "a"))
    api[0].add(batch.replace(b"%s", json.dumps(raw(3, 5, "b")).encode()))
    api[0].add(bad_alone)
    api[0].add_updates(raw(3, 5, "b"))
    assert await until_heard(heard, 2) == {5: ["a", "b"]}
    rows = await store.read(lambda tx: tx.rows(select(inbox.c.update_id, inbox.c.state).order_by(inbox.c.id)))
    assert [tuple(row) for row in rows] == [(1, "done"), (2, "quarantined"), (3, "done")]
    assert [asked["limit"] for asked in api[0].asked][:5] == [100, 1, 100, 1, 100]
    assert [(f.what, f.times) for f in await store.read(lambda tx: tx.rows(select(faults)))] == [
        ("quarantine", 1)
    ]


async def test_updates_without_a_number_are_set_aside_once_and_stall_nothing(
    api: tuple[Answers, str], heard: Handlers, store: Store
) -> None:
    strange = [{"message": 1}, "text", None, {"update_id": "1"}, {"update_id": True}, {"update_id": 2**70}]
    api[0].add_updates(*strange)
    api[0].add_updates(*strange, raw(1, 5, "a"))
    assert await until_heard(heard, 1) == {5: ["a"]}
    states = await store.read(lambda tx: [r.state for r in tx.rows(select(inbox.c.state))])
    assert sorted(states) == ["done"] + ["quarantined"] * 6


async def test_a_webhook_that_somebody_set_is_taken_off_and_what_waits_is_kept(
    api: tuple[Answers, str], heard: Handlers
) -> None:
    """Also long after the start: nobody has to start the bot anew."""
    why = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    api[0].add({"ok": False, "error_code": 409, "description": why}, 409)
    api[0].add({"ok": True, "result": True})
    api[0].add_updates(raw(1, 5, "a"))
    assert await until_heard(heard, 1) == {5: ["a"]}
    assert [name for name, _ in api[0].named][:3] == ["getUpdates", "deleteWebhook", "getUpdates"]
    assert api[0].named[1][1] == {"drop_pending_updates": False}


async def test_what_was_not_asked_for_is_confirmed_and_no_more(
    api: tuple[Answers, str], heard: Handlers, store: Store
) -> None:
    """Nobody is alarmed by it, and nothing of it is kept."""
    unasked = [{"update_id": 7, "channel_post": {"text": "!"}}, {"update_id": 9, "of_tomorrow": 5}]
    api[0].add_updates(*unasked)
    api[0].add_updates(raw(12, 5, "a"))
    assert await until_heard(heard, 1) == {5: ["a"]}
    assert [asked["offset"] for asked in api[0].asked][:2] == [0, 10]
    assert await store.read(lambda tx: [r.update_id for r in tx.rows(select(inbox.c.update_id))]) == [12]
    assert await store.read(lambda tx: list(tx.rows(select(faults)))) == []
