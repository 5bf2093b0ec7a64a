"""What a press under a notice changes: the notice itself says the result, and its buttons go."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from views.notice import Rows, keyboard


async def rewrite(query: CallbackQuery, text: str, buttons: Rows = ()) -> None:
    """Edits the notice, or says it anew where it can be edited no longer; the press is answered."""
    await query.answer()
    message = query.message
    if not isinstance(message, Message):
        assert query.bot is not None
        await query.bot.send_message(query.from_user.id, text, reply_markup=keyboard(buttons))
        return
    try:
        if message.text is None:
            await message.edit_caption(caption=text, reply_markup=keyboard(buttons))
        else:
            await message.edit_text(text, reply_markup=keyboard(buttons))
    except TelegramBadRequest as error:
        if "message is not modified" not in error.message:
            await message.answer(text, reply_markup=keyboard(buttons))


async def rekey(query: CallbackQuery, buttons: Rows, words: str) -> None:
    """Changes the buttons alone. Where they can be changed no longer, the new ones come below, under `words`."""
    try:
        if isinstance(query.message, Message):
            await query.message.edit_reply_markup(reply_markup=keyboard(buttons))
            return
    except TelegramBadRequest as error:
        if "message is not modified" in error.message:
            return
    if buttons:
        assert query.bot is not None
        await query.bot.send_message(query.from_user.id, words, reply_markup=keyboard(buttons))
