"""What a press under a notice does: it changes the notice, whose buttons go, or opens a conversation above whatever
screen is open."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, DialogManager, ShowMode

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


async def add_result(query: CallbackQuery, result: str, buttons: Rows = ()) -> None:
    """The notice stays above what came of it, so that one sees later what it was about."""
    await rewrite(query, f"{as_it_was(query)}\n\n{result}".strip(), buttons)


def as_it_was(query: CallbackQuery) -> str:
    """The words of the notice, or those under its picture."""
    return query.message.html_text if isinstance(query.message, Message) else ""


async def open_above(
    query: CallbackQuery, manager: DialogManager, state: State, start_data: Data = None
) -> None:
    """A half-filled form waits below and is there afterwards."""
    await query.answer()
    await manager.start(state, start_data, show_mode=ShowMode.SEND)


async def open_once(
    query: CallbackQuery, manager: DialogManager, state: State, start_data: Data = None
) -> None:
    """The same; but where this conversation is open already, it turns to what is meant now."""
    await query.answer()
    if manager.has_context() and manager.current_context().state.group is state.group:
        await manager.done(show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, start_data, show_mode=ShowMode.SEND)
