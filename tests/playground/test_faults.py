"""Faults: what took effect, and whether the bot has heard of it."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import pytest

from playground.server import Phone, Server, serve
from tests.playground.bot import Bot


async def logged(bot: Bot) -> dict[str, Any]:
    call = (await bot.look("/playground/calls"))["calls"][-1]
    return {name: call[name] for name in ("method", "outcome", "accepted", "answered")}


def told(outcome: str, accepted: bool, answered: bool) -> dict[str, Any]:
    return {"method": "sendMessage", "outcome": outcome, "accepted": accepted, "answered": answered}


async def test_a_call_is_logged_with_its_message(bot: Bot, anna: Phone) -> None:
    before = (await bot.look("/playground/calls"))["next"]
    sent = await bot.result("sendMessage", chat_id=anna.id, text="x")
    answer = await bot.look(f"/playground/calls?since={before}")
    (call,) = answer["calls"]
    assert (call["n"], answer["next"], call["chat_id"], call["message_id"], call["params"]["text"]) == (
        before,
        before + 1,
        anna.id,
        sent["message_id"],
        "x",
    )
    assert await logged(bot) == told("ok", True, True)


async def test_reset_before_does_nothing(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", rates={"reset_before": 1})
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.ask("sendMessage", chat_id=anna.id, text="x")
    assert (await logged(bot), anna.received) == (told("reset_before", False, False), [])


async def test_cut_after_does_it_and_says_nothing(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", rates={"cut_after": 1})
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.ask("sendMessage", chat_id=anna.id, text="x")
    assert await logged(bot) == told("cut_after", True, False)
    assert [message["text"] for message in anna.received] == ["x"]


async def test_a_hang_is_silence_then_a_reset(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", rates={"hang": 1}, hang_seconds=0.2)
    began = time.monotonic()
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.ask("sendMessage", chat_id=anna.id, text="x")
    assert time.monotonic() - began >= 0.2
    assert (await logged(bot), anna.received) == (told("hang", False, False), [])


@pytest.mark.parametrize(
    ("kind", "code", "description", "parameters"),
    [
        ("429", 429, "Too Many Requests: retry after 7", {"retry_after": 7}),
        ("500", 500, "Internal Server Error", None),
        ("403", 403, "Forbidden: bot was blocked by the user", None),
        (
            "migrate",
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": -1001234567890},
        ),
    ],
)
async def test_an_error_is_answered_and_nothing_done(
    bot: Bot, anna: Phone, kind: str, code: int, description: str, parameters: dict[str, int] | None
) -> None:
    await bot.control("/playground/faults", rates={kind: 1}, retry_after=7)
    answer = await bot.ask("sendMessage", chat_id=anna.id, text="x")
    assert (answer["error_code"], answer["description"], answer.get("parameters")) == (
        code,
        description,
        parameters,
    )
    assert (await logged(bot), anna.received) == (told(str(code), False, True), [])


async def test_down_resets_every_call_and_ends_the_poll(bot: Bot, anna: Phone) -> None:
    poll = asyncio.create_task(bot.result("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await bot.control("/playground/faults", down=True)
    assert await poll == []
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.ask("getMe")
    await bot.control("/playground/faults")
    assert (await bot.ask("getMe"))["ok"] is True


async def test_faults_can_be_for_some_methods_only(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", rates={"500": 1}, methods=["sendMessage"])
    assert (await bot.ask("getMe"))["ok"] is True
    assert (await bot.ask("sendMessage", chat_id=anna.id, text="x"))["error_code"] == 500


async def test_a_seed_repeats_the_same_run(bot: Bot, anna: Phone) -> None:
    async def run() -> list[int]:
        await bot.control("/playground/faults", rates={"500": 0.5}, seed=4)
        answers = [await bot.ask("getMe") for _ in range(20)]
        return [answer.get("error_code", 200) for answer in answers]

    first = await run()
    assert (set(first), await run()) == ({200, 500}, first)


async def test_latency_is_waited_and_a_client_that_gives_up_has_not_heard(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", latency=0.4)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(bot.ask("sendMessage", chat_id=anna.id, text="x"), 0.3)
    await asyncio.sleep(0.3)
    await bot.control("/playground/faults")
    assert await logged(bot) == told("ok", True, False)


async def test_an_unknown_fault_is_refused_in_words(bot: Bot) -> None:
    assert await bot.control("/playground/faults", rates={"flood": 1}) == {"error": "no such fault: flood"}


async def test_a_sixth_message_in_a_second_has_to_wait(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", limits=True)
    answers = [await bot.ask("sendMessage", chat_id=anna.id, text=str(n)) for n in range(6)]
    assert [answer["ok"] for answer in answers] == [True] * 5 + [False]
    assert answers[5] == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    await asyncio.sleep(1.05)
    assert (await bot.ask("sendMessage", chat_id=anna.id, text="6"))["ok"] is True


async def test_thirty_a_second_in_all(bot: Bot, server: Server) -> None:
    phones = [server.add_phone(f"Человек {n}") for n in range(40)]
    for phone in phones:
        phone.start()
    await bot.control("/playground/faults", limits=True)
    answers = await asyncio.gather(*(bot.ask("sendMessage", chat_id=phone.id, text="x") for phone in phones))
    assert 30 <= sum(answer["ok"] for answer in answers) < 40


async def test_refused_and_unlimited_calls_cost_nothing(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", limits=True)
    for _ in range(10):
        await bot.refusal("sendMessage", chat_id=anna.id, text="")
        await bot.result("sendChatAction", chat_id=anna.id, action="typing")
    assert (await bot.ask("sendMessage", chat_id=anna.id, text="x"))["ok"] is True


async def test_limits_are_on_unless_the_server_is_told_otherwise() -> None:
    async with serve() as strict:
        assert strict.telegram.limits.enabled is True


async def test_a_poisoned_message_is_refused_always_and_the_others_never(bot: Bot, anna: Phone) -> None:
    await bot.control("/playground/faults", poison="poison")
    for _ in range(2):
        await bot.ask("sendMessage", chat_id=anna.id, text="some poison")
        assert await logged(bot) == told("500", False, True)
    await bot.result("sendMessage", chat_id=anna.id, text="food")
    assert [message["text"] for message in anna.received] == ["food"]
