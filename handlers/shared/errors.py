"""Nothing silent: a refusal in words, an outdated button with the present screen, a fault with a number."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import (
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import ErrorEvent
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState
from aiohttp import ClientError

from domain.refusals import Refusal
from handlers.here import toast
from handlers.shared.home_state import Home
from storage.errors import DatabaseAway
from views.refusals import refusal_words
from views.words import Words

TellFault = Callable[[str, BaseException], Awaitable[int]]

log = structlog.get_logger()

router = Router(name="errors")

PASSING = (
    TelegramNetworkError,
    TelegramServerError,
    TelegramRetryAfter,
    TelegramForbiddenError,
    ClientError,
    ConnectionError,
    TimeoutError,
    DatabaseAway,
)
"""Troubles that pass, and people who left: the lane knows what to do with them."""


@router.error(ExceptionTypeFilter(Refusal))
async def refuse(event: ErrorEvent, words: Words, **_: Any) -> None:
    """The words of the refusal; the screen stays where it was."""
    refusal = event.exception
    assert isinstance(refusal, Refusal)
    await _tell(event, refusal_words(refusal, words))


@router.error(ExceptionTypeFilter(OutdatedIntent, UnknownIntent, UnknownState))
async def show_present(event: ErrorEvent, dialog_manager: DialogManager, words: Words, **data: Any) -> None:
    """An outdated button says so and shows the current screen; so do words for a screen that is no more."""
    if event.update.callback_query is not None:
        await toast(event.update.callback_query, words.plain("button-outdated"), alert=False)
    elif event.update.message is not None:
        await event.update.message.reply(words("words-for-no-screen"))
    if dialog_manager.has_context():
        await dialog_manager.show(ShowMode.SEND)
    elif data.get("actor") is not None:
        await dialog_manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


@router.error()
async def tell_fault(event: ErrorEvent, words: Words, tell: TellFault, **_: Any) -> Any:
    """A fault of the house: in words for the person, under a number for the administrator."""
    if isinstance(event.exception, PASSING):
        return UNHANDLED
    log.exception("a fault in a handler", exc_info=event.exception)
    number = await tell("handler", event.exception)
    await _tell(event, words.plain("fault-told", number=number))
    return None


async def _tell(event: ErrorEvent, text: str) -> None:
    if event.update.callback_query is not None:
        await toast(event.update.callback_query, text, alert=True)
    elif event.update.message is not None:
        await event.update.message.answer(text)
