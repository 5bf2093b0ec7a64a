"""What a press under a notice changes: the notice itself says the result, and its buttons go."""

from collections.abc import Sequence

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from views.notice import Button

Rows = Sequence[Sequence[Button]]


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
        if "message is not modified" in error.message:
            return
        if "message can't be edited" not in error.message and "not found" not in error.message:
            raise
        await message.answer(text, reply_markup=keyboard(buttons))


def keyboard(buttons: Rows) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(one) for one in row] for row in buttons])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.text, url=button.url)
    return InlineKeyboardButton(text=button.text, callback_data=button.data)
