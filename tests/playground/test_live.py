"""A watching page hears each change as it happens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from playground.server import Phone, Server
from tests.playground.bot import Bot


class Page:
    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def hears(self) -> dict[str, Any]:
        event: dict[str, Any] = await self.socket.receive_json(timeout=5)
        return event


@pytest.fixture
async def page(bot: Bot, anna: Phone, server: Server) -> AsyncIterator[Page]:
    async with bot.session.ws_connect(server.url + "/playground/live") as socket:
        yield Page(socket)


async def test_messages_edits_and_deletions(bot: Bot, anna: Phone, page: Page) -> None:
    sent = await bot.result("sendMessage", chat_id=anna.id, text="раз")
    id = sent["message_id"]
    await bot.result("editMessageText", chat_id=anna.id, message_id=id, text="два")
    await bot.result("deleteMessage", chat_id=anna.id, message_id=id)
    heard = [await page.hears() for _ in range(3)]
    assert heard[0] == {
        "type": "message",
        "chat_id": anna.id,
        "message": {**sent, "playground": {"out": False, "deleted": False, "files": {}}},
    }
    assert (heard[1]["type"], heard[1]["message"]["text"]) == ("edited", "два")
    assert heard[2] == {"type": "deleted", "chat_id": anna.id, "message_ids": [id]}


async def test_what_the_person_sends_is_marked_as_own(anna: Phone, page: Page) -> None:
    anna.send_text("привет")
    assert (await page.hears())["message"]["playground"]["out"] is True


async def test_answers_alert_or_toast_or_only_stop_the_spinner(bot: Bot, anna: Phone, page: Page) -> None:
    message_id = anna.messages[0]["message_id"]
    alert, plain = anna.press(message_id, "a"), anna.press(message_id, "b")
    await bot.result("answerCallbackQuery", callback_query_id=alert, text="Ой", show_alert=True)
    await bot.result("answerCallbackQuery", callback_query_id=plain)
    common = {"type": "answer", "chat_id": anna.id}
    assert [await page.hears(), await page.hears()] == [
        {**common, "callback_query_id": alert, "alert": True, "text": "Ой"},
        {**common, "callback_query_id": plain, "alert": False},
    ]


async def test_typing_keyboards_commands_and_the_clock(bot: Bot, anna: Phone, page: Page) -> None:
    keyboard = {"keyboard": [[{"text": "Да"}]]}
    commands = [{"command": "start", "description": "Сегодня"}]
    await bot.result("sendChatAction", chat_id=anna.id, action="typing")
    await bot.result("sendMessage", chat_id=anna.id, text="?", reply_markup=keyboard)
    await bot.result("setMyCommands", commands=commands, language_code="ru")
    turned = await bot.control("/clock", advance=60)
    heard = [await page.hears() for _ in range(5)]
    assert [event["type"] for event in heard] == ["typing", "message", "keyboard", "commands", "clock"]
    assert (heard[0]["action"], heard[2]["reply_keyboard"]) == ("typing", keyboard)
    assert heard[3]["commands"] == {"ru": commands}
    assert heard[4]["now"][:19] == turned["now"][:19]


async def test_phones_that_come_and_change(bot: Bot, anna: Phone, page: Page, server: Server) -> None:
    server.add_phone("Борис")
    anna.block()
    heard = [await page.hears(), await page.hears()]
    assert [(event["phone"]["user"]["first_name"], event["phone"]["blocked"]) for event in heard] == [
        ("Борис", False),
        ("Анна", True),
    ]


async def test_a_restart_is_handed_on_and_told(bot: Bot, page: Page, server: Server) -> None:
    asked: list[bool] = []

    async def restart(demo: bool) -> None:
        asked.append(demo)

    server.on_restart = restart
    await bot.control("/playground/restart", demo=True)
    state = await bot.look("/playground/state")
    assert (asked, await page.hears(), state["demo"]) == ([True], {"type": "reset"}, True)


async def test_unread_counts_what_the_bot_wrote(bot: Bot, anna: Phone) -> None:
    for text in ("раз", "два"):
        await bot.result("sendMessage", chat_id=anna.id, text=text)
    before = anna.json()["unread"]
    await bot.control(f"/playground/phones/{anna.id}/read")
    assert (before, anna.json()["unread"]) == (2, 0)


async def test_the_state_tells_the_bot_the_commands_and_the_phones(bot: Bot, anna: Phone) -> None:
    await bot.result("setMyCommands", commands=[{"command": "help", "description": "Помощь"}])
    state = await bot.look("/playground/state")
    assert state["bot"]["username"] == "nastavnik_bot"
    assert state["commands"] == {"": [{"command": "help", "description": "Помощь"}]}
    assert [(phone["title"], len(phone["messages"])) for phone in state["phones"]] == [
        ("Анна Белова · наставляемая", 1)
    ]
