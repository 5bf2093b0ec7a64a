"""getUpdates: confirmed by offset, one poller at a time; the webhook instead of it."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from playground.server import Phone, Server, updates
from tests.playground.bot import Bot

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_come_again_until_their_offset_is_passed(bot: Bot, anna: Phone) -> None:
    for text in ("раз", "два", "три"):
        anna.send_text(text)
    first = await bot.result("getUpdates")
    again = await bot.result("getUpdates")
    rest = await bot.result("getUpdates", offset=first[1]["update_id"] + 1)
    empty = await bot.result("getUpdates", offset=first[2]["update_id"] + 1)
    assert (texts(first), texts(again), texts(rest), empty) == (
        ["раз", "два", "три"],
        ["раз", "два", "три"],
        ["три"],
        [],
    )


async def test_ids_rise_by_one_and_limit_cuts(bot: Bot, anna: Phone) -> None:
    for number in range(5):
        anna.send_text(str(number))
    updates = await bot.result("getUpdates", limit=2)
    assert (texts(updates), updates[1]["update_id"] - updates[0]["update_id"]) == (["0", "1"], 1)


async def test_a_negative_offset_forgets_all_but_the_last(bot: Bot, anna: Phone) -> None:
    for number in range(5):
        anna.send_text(str(number))
    last = await bot.result("getUpdates", offset=-2)
    assert (texts(last), texts(await bot.result("getUpdates"))) == (["3", "4"], ["3", "4"])


async def test_a_long_poll_wakes_at_once(bot: Bot, anna: Phone) -> None:
    poll = asyncio.create_task(bot.result("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    began = time.monotonic()
    anna.send_text("тук")
    assert texts(await poll) == ["тук"]
    assert time.monotonic() - began < 0.5


async def test_a_long_poll_ends_empty_when_its_time_is_up(bot: Bot, anna: Phone) -> None:
    assert await bot.result("getUpdates", timeout=1) == []


async def test_two_pollers_at_once_are_a_conflict_for_the_first(bot: Bot, anna: Phone) -> None:
    first = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(bot.result("getUpdates", timeout=30))
    assert await first == (409, OTHER)
    anna.send_text("тук")
    assert texts(await second) == ["тук"]


async def test_only_asked_kinds_come(bot: Bot, anna: Phone) -> None:
    await bot.result("getUpdates", allowed_updates=["callback_query"])
    sent = anna.send_text("не нужно")
    anna.press(sent["message_id"], "нужно")
    updates = await bot.result("getUpdates")
    assert [update["callback_query"]["data"] for update in updates] == ["нужно"]


async def test_updates_are_kept_a_day_and_a_turned_clock_does_not_swallow_fresh_ones(
    bot: Bot, anna: Phone, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna.send_text("вчера")
    server.clock.advance(timedelta(hours=25))
    fresh = texts(await bot.result("getUpdates"))
    monkeypatch.setattr(updates, "KEPT_AT_LEAST", 0.0)
    assert (fresh, await bot.result("getUpdates")) == (["вчера"], [])


async def test_a_raw_update_is_given_as_it_is(bot: Bot) -> None:
    strange = [{"message": {"date": "soon"}}, "not an object", 5, {"update_id": "x"}, None]
    await bot.control("/playground/updates", updates=strange)
    updates = await bot.result("getUpdates")
    given_id = updates[0].pop("update_id")
    assert (updates, given_id) == (strange, 100_000_001)


async def test_an_old_update_can_be_replayed_once_more(bot: Bot, anna: Phone) -> None:
    anna.send_text("раз")
    (update,) = await bot.result("getUpdates")
    after = update["update_id"] + 1
    assert await bot.result("getUpdates", offset=after) == []
    await bot.control("/playground/updates", update=update)
    assert await bot.result("getUpdates", offset=after) == [update]
    assert await bot.result("getUpdates", offset=after) == []


class Hook:
    """A webhook that fails as often as it is told, then takes."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.taken: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.called = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.failures:
            self.failures -= 1
            return web.Response(status=502)
        self.taken.append(await request.json())
        self.called.set()
        return web.Response()


async def listening(hook: Hook) -> tuple[web.AppRunner, str]:
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"


async def test_a_webhook_gets_updates_in_order_again_until_it_takes_them(bot: Bot, anna: Phone) -> None:
    hook = Hook(failures=1)
    runner, url = await listening(hook)
    await bot.result("setWebhook", url=url, secret_token="s3cret")
    for text in ("раз", "два"):
        anna.send_text(text)
    async with asyncio.timeout(5):
        while len(hook.taken) < 2:
            await hook.called.wait()
            hook.called.clear()
    await asyncio.sleep(0.02)
    info = await bot.result("getWebhookInfo")
    await runner.cleanup()
    assert (texts(hook.taken), hook.secrets, info["pending_update_count"]) == (["раз", "два"], {"s3cret"}, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 502 Bad Gateway"


async def test_under_a_webhook_nobody_polls(bot: Bot, anna: Phone) -> None:
    poll = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await bot.result("setWebhook", url="http://127.0.0.1:9/hook")
    assert await poll == (409, "Conflict: terminated by setWebhook request")
    assert await bot.refusal("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active;"
        " use deleteWebhook to delete the webhook first",
    )
    await bot.result("deleteWebhook")
    anna.send_text("снова")
    assert texts(await bot.result("getUpdates")) == ["снова"]
