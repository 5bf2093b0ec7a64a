"""Pictures and papers worth keeping: each a message of its own, with the screen sent anew below it."""

from aiogram import Bot
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode


async def hand_picture(
    manager: DialogManager, content: bytes, name: str, caption: str, *, protected: bool = False
) -> None:
    """A PNG with its words. `protected`: a student's, not to be passed on."""
    bot, chat_id = _place(manager)
    picture = BufferedInputFile(content, name)
    await bot.send_photo(chat_id, picture, caption=caption, protect_content=protected)


async def hand_file(manager: DialogManager, content: bytes, name: str, caption: str) -> None:
    bot, chat_id = _place(manager)
    await bot.send_document(chat_id, BufferedInputFile(content, name), caption=caption)


async def hand_below(query: CallbackQuery, content: bytes, name: str, caption: str) -> None:
    """A file that was asked for under a notice, however old or far gone the notice is. The press is answered."""
    await query.answer()
    assert query.bot is not None
    await query.bot.send_document(query.from_user.id, BufferedInputFile(content, name), caption=caption)


def _place(manager: DialogManager) -> tuple[Bot, int]:
    manager.show_mode = ShowMode.DELETE_AND_SEND
    event = manager.event
    assert isinstance(event, (CallbackQuery, Message))
    assert event.from_user is not None
    bot: Bot = manager.middleware_data["bot"]
    return bot, event.from_user.id
