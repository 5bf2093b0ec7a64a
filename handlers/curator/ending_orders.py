"""Pairs that have ended and stand in no order yet: they go to the head in one press."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel

from actions.ending_orders import see_ended_pairs, send_ending_order
from handlers.dates import today_of
from handlers.here import here, toast
from handlers.paging import page_of, page_turns, page_values
from views.orders import ended_words
from views.widgets import Label, Say, Shown


class EndingOrders(StatesGroup):
    main = State()


async def ended(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_ended_pairs, page_of(dialog_manager))
    return {
        "total": seen.total,
        "pairs": ended_words(seen.shown, at.actor.zone, today_of(dialog_manager), at.words),
        **page_values(seen.page, seen.total),
    }


async def _send(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(send_ending_order)
    await toast(callback, at.words.plain("order-sent"))
    await manager.done()


dialog = Dialog(
    Window(
        Say("ending-list"),
        Shown("pairs", when="pairs"),
        page_turns(),
        Button(Label("order-send"), "send", _send, when="total"),
        Cancel(Label("back"), "back"),
        state=EndingOrders.main,
        getter=ended,
    )
)
