"""Requests that have reached a mentor or colleague: their state, and the talk of each."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager

from actions.help_requests import see_requests_to_me
from handlers.here import here, toast
from handlers.shared.request_lists import LAST_PAGE, list_window, talk_window


class RequestsToMe(StatesGroup):
    list = State()
    talk = State()


async def _say_closed(callback: CallbackQuery, _: Any, manager: DialogManager) -> None:
    await toast(callback, here(manager).words.plain("help-closed-now"))


async def _begin(start_data: Any, manager: DialogManager) -> None:
    """From the list, or at one talk of it."""
    if isinstance(start_data, dict):
        manager.dialog_data.update(request=start_data["request"], page=LAST_PAGE)


dialog = Dialog(
    list_window("help-list-to-me", see_requests_to_me, RequestsToMe.list, RequestsToMe.talk),
    talk_window(RequestsToMe.talk, RequestsToMe.list, _say_closed),
    on_start=_begin,
)
