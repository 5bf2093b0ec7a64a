"""The last to be asked: nothing is met with silence."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from domain.people import Actor
from handlers.here import toast
from handlers.shared.home_state import Home
from views.words import Words

router = Router(name="fallback")


@router.message()
async def unexpected_message(
    message: Message, dialog_manager: DialogManager, actor: Actor | None, words: Words, **_: Any
) -> None:
    """Something said outside any form: the first screen is shown below it."""
    if actor is None:
        await message.answer(words("stranger"))
        return
    await dialog_manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


@router.callback_query()
async def unknown_button(query: CallbackQuery, words: Words, **_: Any) -> None:
    """A forged or forgotten button is answered and does nothing."""
    await toast(query, words.plain("button-outdated"))
