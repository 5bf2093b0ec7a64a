"""The bot's own library understands everything that this server says."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot as Aiogram
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyParameters,
)

from playground.server import Phone, Server
from tests.playground.pictures import png


@pytest.fixture
async def aiogram(server: Server) -> AsyncIterator[Aiogram]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Aiogram(server.token, session, DefaultBotProperties(parse_mode="HTML")) as bot:
        yield bot


async def test_it_sends_every_kind_of_message(aiogram: Aiogram, anna: Phone) -> None:
    file = BufferedInputFile(png(), "a.png")
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="y")]])
    text = await aiogram.send_message(anna.id, "<b>Привет</b>", reply_markup=keyboard)
    reply = ReplyParameters(message_id=text.message_id)
    await aiogram.send_photo(anna.id, file, caption="фото", reply_parameters=reply)
    await aiogram.send_document(anna.id, file)
    await aiogram.send_voice(anna.id, BufferedInputFile(b"OggS", "v.ogg"), duration=3)
    await aiogram.send_video(anna.id, BufferedInputFile(b"mp4", "v.mp4"))
    await aiogram.send_audio(anna.id, BufferedInputFile(b"mp3", "v.mp3"), title="Гимн")
    await aiogram.send_animation(anna.id, BufferedInputFile(b"GIF89a", "v.gif"))
    await aiogram.send_video_note(anna.id, BufferedInputFile(b"mp4", "v.mp4"))
    await aiogram.send_sticker(anna.id, BufferedInputFile(b"webp", "s.webp"))
    await aiogram.send_contact(anna.id, "+79001234567", "Анна")
    await aiogram.send_location(anna.id, 56.8, 60.6)
    await aiogram.send_media_group(anna.id, [InputMediaPhoto(media=file), InputMediaPhoto(media=file)])
    await aiogram.edit_message_text("<i>Пока</i>", chat_id=anna.id, message_id=text.message_id)
    await aiogram.copy_message(anna.id, anna.id, text.message_id)
    await aiogram.forward_message(anna.id, anna.id, text.message_id)
    await aiogram.pin_chat_message(anna.id, text.message_id)
    assert len(anna.received) == 16


async def test_it_reads_every_kind_of_update(aiogram: Aiogram, anna: Phone) -> None:
    sent = anna.send_text("привет")
    for kind in ("voice", "document", "video", "audio", "video_note", "sticker", "animation"):
        anna.send_file(kind, b"data", "f.bin")
    anna.send_file("photo", png(), "a.png")
    anna.send_contact("+79001234567", "Анна")
    anna.send_location(56.8, 60.6)
    anna.edit_text(sent["message_id"], "пока")
    anna.press(sent["message_id"], "x")
    anna.block()
    updates = await aiogram.get_updates()
    assert [update.event_type for update in updates] == [
        *["message"] * 11,
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]


async def test_it_downloads_files(aiogram: Aiogram, anna: Phone) -> None:
    voice = anna.send_file("voice", b"OggS-voice")["voice"]["file_id"]
    data = await aiogram.download(voice)
    assert data is not None
    assert data.read() == b"OggS-voice"


async def test_it_knows_itself_and_sets_its_commands(aiogram: Aiogram, anna: Phone) -> None:
    await aiogram.set_my_commands([BotCommand(command="start", description="Сегодня")], language_code="ru")
    await aiogram.set_my_description("Бот наставничества")
    assert (await aiogram.get_me()).username == "nastavnik_bot"
    assert [command.command for command in await aiogram.get_my_commands(language_code="ru")] == ["start"]
    assert (await aiogram.get_my_description()).description == "Бот наставничества"
    assert (await aiogram.get_chat(anna.id)).first_name == "Анна"
    assert (await aiogram.get_webhook_info()).url == ""


async def test_it_raises_its_own_errors(aiogram: Aiogram, anna: Phone, server: Server) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await aiogram.send_message(anna.id, "")
    server.set_faults(rates={"429": 1.0}, retry_after=3)
    with pytest.raises(TelegramRetryAfter) as wait:
        await aiogram.send_message(anna.id, "x")
    assert wait.value.retry_after == 3
    server.set_faults()
    anna.block()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await aiogram.send_message(anna.id, "x")
