"""Screens that are open above one another are never taken for each other, nor grow without end; a screen is shown in
any case, and one that is no more says so."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.enums import ContentType
from aiogram.types import Chat as TelegramChat
from aiogram_dialog.api.entities import NewMessage, OldMessage, ShowMode, Stack
from aiohttp import web
from sqlalchemy import func, update

from bot.budget import Budget
from bot.clock import monotonic
from bot.conversation import current
from bot.screens import LivingMessage
from bot.wiring import make_bot
from handlers.shared.home_state import Home
from storage.conversations import Conversation, conversations
from storage.tx import Tx
from tests.house import House, School


async def test_no_two_screens_opened_in_one_moment_have_one_id(house: House) -> None:
    opened = [Stack().push(Home.main, {}).id for _ in range(1000)]
    assert len(set(opened)) == len(opened)


class StrictApi:
    """Refuses what the test names, in words that nobody expects."""

    def __init__(self, *refused: str) -> None:
        self.refused = refused
        self.asked: list[str] = []

    async def hear(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.asked.append(method)
        if method in self.refused:
            refusal = {"ok": False, "error_code": 400, "description": "Bad Request: NOT_THIS_ONE"}
            return web.json_response(refusal, status=400)
        sent = {"message_id": 8, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "!"}
        return web.json_response({"ok": True, "result": True if method == "deleteMessage" else sent})


@asynccontextmanager
async def strict(api: StrictApi) -> AsyncIterator[Bot]:
    app = web.Application()
    app.router.add_post("/bot42:strict/{method}", api.hear)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot = make_bot("42:strict", f"http://127.0.0.1:{runner.addresses[0][1]}", Budget(monotonic))
    yield bot
    await bot.session.close()
    await runner.cleanup()


CHAT = TelegramChat(id=5, type="private")
EDIT, DELETE = ShowMode.EDIT, ShowMode.DELETE_AND_SEND
REFUSED_SCREENS = [
    (("editMessageText",), EDIT, ["editMessageText", "sendMessage"]),
    (("editMessageReplyMarkup",), ShowMode.SEND, ["editMessageReplyMarkup", "sendMessage"]),
    (("deleteMessage",), DELETE, ["deleteMessage", "editMessageReplyMarkup", "sendMessage"]),
    (
        ("deleteMessage", "editMessageReplyMarkup"),
        DELETE,
        ["deleteMessage", "editMessageReplyMarkup", "sendMessage"],
    ),
]


@pytest.mark.parametrize(("refused", "mode", "asked"), REFUSED_SCREENS)
async def test_a_screen_is_shown_whatever_the_old_one_does_not_let_be_done(
    refused: tuple[str, ...], mode: ShowMode, asked: list[str]
) -> None:
    current.set(Conversation(5, newest_message_id=7))
    old = OldMessage(CHAT, 7, None, None, "Старый", content_type=ContentType.TEXT)
    api = StrictApi(*refused)
    async with strict(api) as bot:
        shown = await LivingMessage().show_message(bot, NewMessage(CHAT, text="Новый", show_mode=mode), old)
    assert (shown.message_id, api.asked) == (8, asked)


async def test_whoever_goes_from_notice_to_notice_for_ever_is_answered(house: House, school: School) -> None:
    await house.pair(school.mentor, school.mentee)
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await mentee.start()
    await mentee.press("Попросить помощь")
    await mentee.write("Помогите")
    notice, answer = mentor.find("Ответить")
    _, pass_on = mentor.find("Передать")
    for _ in range(55):
        await mentor.press_data(notice, pass_on)
        await mentor.press_data(notice, answer)
    await mentor.write("Иду")
    assert mentee.text == "Мария Петровна\nИду"


async def test_words_for_a_screen_that_is_no_more_are_not_lost_in_silence(
    house: House, school: School
) -> None:
    """As after a change of the bot that took the screen away."""
    phone = school.mentor.phone
    await phone.start()

    def take_away(tx: Tx) -> None:
        data = func.replace(conversations.c.data, "Home:main", "Gone:main")
        tx.run(update(conversations).where(conversations.c.chat_id == phone.id).values(data=data))

    await house.store.write_plainly(take_away)
    await phone.write("Иду")
    assert phone.texts[-2] == (
        "Это сообщение никуда не ушло: экрана, к которому оно относилось, уже нет. Вот текущий."
    )
    assert "Мария Петровна, здравствуйте!" in phone.text
