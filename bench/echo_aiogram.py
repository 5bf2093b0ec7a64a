"""A default aiogram bot: it says again what it hears, and turns between two screens."""

import asyncio
import os
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

SCREENS: dict[str, tuple[str, list[list[str]]]] = {
    "more": (
        "Ещё",
        [["Мой наставник", "Настройки"], ["Мои данные", "Справка"], ["Назад"]],
    ),
    "main": (
        "<b>Школа</b>\n\nЗдравствуйте, Мария Петровна!\n\nСегодня ничего не ждёт.",
        [["Попросить помощь"], ["Мои просьбы", "Мой наставник"], ["Назвать трудное", "Ещё"]],
    ),
}
"""As many words and buttons as the full bot's."""

dispatcher = Dispatcher()


@dispatcher.message()
async def echo(message: Message) -> None:
    if message.text == "/menu":
        await message.answer(**screen("main"))
    else:
        await message.answer(message.text or "")


@dispatcher.callback_query()
async def turn(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text(**screen("main" if query.data == "main" else "more"))
    await query.answer()


def screen(name: str) -> dict[str, Any]:
    text, rows = SCREENS[name]
    other = "main" if name == "more" else "more"
    keyboard = [[InlineKeyboardButton(text=t, callback_data=other) for t in row] for row in rows]
    return {"text": text, "reply_markup": InlineKeyboardMarkup(inline_keyboard=keyboard)}


async def main() -> None:
    api = TelegramAPIServer.from_base(os.environ["BOT_API_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
    if not os.environ.get("BENCH_LAG"):
        await dispatcher.start_polling(bot)
        return
    from bench.lag import watched

    async with watched():
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
