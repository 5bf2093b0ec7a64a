"""The curator's list of requests that are not closed: who waits, how long, with whom; to take or to close."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, Start, SwitchTo

from actions.colleagues import decline_request, take_request
from actions.help_requests import close_request
from actions.request_watch import watch_request, watch_requests
from domain.help_requests import RequestState
from handlers.here import here, toast
from handlers.leave import to_home
from handlers.mentor.requests import RequestsToMe
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.start_data import keep_start
from views.request_watch import watch_card, watch_row
from views.widgets import Label, Named, Say, Shown


class Watch(StatesGroup):
    list = State()
    card = State()
    close = State()


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(watch_requests, page_of(dialog_manager))
    return {
        "requests": [
            {"id": row.id, "name": watch_row(row, at.now, at.actor.zone_name, at.words)} for row in seen.rows
        ],
        "unanswered": seen.unanswered,
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(watch_request, dialog_manager.dialog_data["request"])
    return {
        "card": watch_card(seen, at.now, at.actor.zone_name, at.words),
        "name": seen.mentee,
        "asked": seen.asked_me,
        "taken": seen.taken_by_me,
        "closable": seen.closable and seen.state is not RequestState.CLOSED,
        "waits": "yes" if seen.state is RequestState.OPEN else "no",
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, request_id: int) -> None:
    manager.dialog_data["request"] = request_id
    await manager.switch_to(Watch.card)


async def _take(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """The talk itself comes into the chat, as to anybody who takes it."""
    at = here(manager)
    await at.do(take_request, manager.dialog_data["request"])
    await toast(callback, at.words.plain("watch-taken"))


async def _talk(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """One's own talk: whoever only watches never sees the words."""
    await manager.start(RequestsToMe.talk, {"request": manager.dialog_data["request"]})


async def _decline(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(decline_request, manager.dialog_data["request"])
    await toast(callback, at.words.plain("help-declined"))


async def _close(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(close_request, manager.dialog_data["request"], sure=True)
    await toast(callback, at.words.plain("help-closed-now"))
    await manager.switch_to(Watch.list)


dialog = Dialog(
    Window(
        Say("watch-list", when="some"),
        Say("watch-list-empty", when="none"),
        Column(
            Select(Named(), "request", itemgetter("id"), "requests", type_factory=chosen_id, on_click=_open)
        ),
        page_turns(),
        Start(Label("menu-requests"), "to_me", RequestsToMe.list),
        Row(Cancel(Label("back"), "back"), to_home()),
        state=Watch.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        Row(
            Button(Label("help-take"), "take", _take),
            Button(Label("help-decline"), "decline", _decline),
            when="asked",
        ),
        Button(Label("watch-talk"), "talk", _talk, when="taken"),
        SwitchTo(Label("help-close-surely"), "close", Watch.close, when="closable"),
        Row(SwitchTo(Label("back"), "to_list", Watch.list), to_home("home_from_card")),
        state=Watch.card,
        getter=card,
    ),
    Window(
        Say("watch-close-sure"),
        Row(
            SwitchTo(Label("help-keep"), "keep", Watch.card),
            Button(Label("help-close-surely"), "close_surely", _close),
        ),
        state=Watch.close,
        getter=card,
    ),
    on_start=keep_start,
)
