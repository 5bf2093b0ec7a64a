"""The last to be asked: nothing is met with silence."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.utils import remove_intent_id

from domain.people import Actor
from handlers.here import toast
from handlers.shared.home_state import Home
from views.words import Words

strays = Router(name="strays")
"""Stands before the dialogs, which would take any button for their own."""

router = Router(name="fallback")


def of_no_screen(query: CallbackQuery) -> bool:
    """Neither a dialog's button nor one of a notice that somebody knows."""
    return not remove_intent_id(query.data or "")[0]


@router.message()
async def unexpected_message(
    message: Message, dialog_manager: DialogManager, actor: Actor | None, words: Words, **_: Any
) -> None:
    """Something said outside any form: the first screen is shown below it."""
    if actor is None:
        await message.answer(words("stranger"))
        return
    await dialog_manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


@strays.callback_query(of_no_screen)
async def unknown_button(
    query: CallbackQuery, dialog_manager: DialogManager, actor: Actor | None, words: Words, **_: Any
) -> None:
    """A forged or forgotten button does nothing but bring the current screen."""
    await toast(query, words.plain("button-outdated"))
    if dialog_manager.has_context():
        await dialog_manager.show(ShowMode.SEND)
    elif actor is not None:
        await dialog_manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
