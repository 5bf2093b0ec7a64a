"""A mentee's own requests: their state, and the talk of each."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Start

from actions.help_requests import see_own_requests
from handlers.leave import leave
from handlers.mentee.ask import AskForHelp, rate_row
from handlers.shared.request_lists import list_window, talk_window
from views.widgets import Label, Say


class MyRequests(StatesGroup):
    list = State()
    talk = State()
    closed = State()


async def _ask_whether_helped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(MyRequests.closed)


dialog = Dialog(
    list_window(
        "help-list-own",
        see_own_requests,
        MyRequests.list,
        MyRequests.talk,
        Start(Label("help-ask-button"), "ask", AskForHelp.ask),
    ),
    talk_window(MyRequests.talk, MyRequests.list, _ask_whether_helped),
    Window(
        Say("help-closed-screen"),
        rate_row(),
        Button(Label("help-later"), "later", leave),
        state=MyRequests.closed,
    ),
)
