"""Passing a request on to a colleague who agrees (п. 5.1.1/1)."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from actions.colleagues import pass_on, see_colleagues
from handlers.here import here
from handlers.leave import leave
from handlers.mentor.colleague_choice import colleague_window
from handlers.paging import page_of, page_values
from handlers.search import search_of, search_values
from handlers.start_data import keep_start
from storage.colleagues import Colleague
from views.widgets import Label, Say
from views.words import Words


class PassOn(StatesGroup):
    choose = State()
    asked = State()


async def colleagues(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    search = search_of(dialog_manager)
    seen = await at.look(see_colleagues, data["request"], search, page_of(dialog_manager))
    return {
        "mentee": seen.mentee,
        "colleagues": [{"id": one.member_id, "name": _name(one, at.words)} for one in seen.found],
        **search_values(dialog_manager, seen.total),
        **page_values(seen.page, seen.total),
    }


def _name(colleague: Colleague, words: Words) -> str:
    return words.plain("help-pass-curator", name=colleague.name) if colleague.curator else colleague.name


async def _ask(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    data = manager.dialog_data
    passed = await here(manager).do(pass_on, data["request"], member_id)
    data["names"] = ", ".join(passed.names)
    await manager.switch_to(PassOn.asked)


async def asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"names": dialog_manager.dialog_data["names"]}


dialog = Dialog(
    colleague_window("help-pass-screen", "help-pass-nobody", _ask, PassOn.choose, colleagues),
    Window(
        Say("help-pass-asked"),
        Button(Label("done"), "done", leave),
        state=PassOn.asked,
        getter=asked,
    ),
    on_start=keep_start,
)
