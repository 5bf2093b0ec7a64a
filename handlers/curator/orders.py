"""The curator's orders: pairs that lack nothing else go to the head in one press, and so do those that have ended."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Select, Start

from actions.orders import see_orders, see_ready_pairs, send_order
from handlers.curator.ending_orders import EndingOrders
from handlers.dates import today_of
from handlers.head.orders import OneOrder
from handlers.here import here, toast
from handlers.paging import chosen_id, page_of, page_turns, page_values
from views.orders import order_line, ready_words
from views.widgets import Label, Named, Say, Shown


class Orders(StatesGroup):
    main = State()


async def orders(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, today = here(dialog_manager), today_of(dialog_manager)
    ready = await at.look(see_ready_pairs)
    seen = await at.look(see_orders, page_of(dialog_manager))
    return {
        "ready": len(ready.ready),
        "pairs": ready_words(ready.ready, ready.former, at.words),
        "ended": ready.ended,
        "orders": [{"id": one.order.id, "name": order_line(one, today, at.words)} for one in seen.shown],
        **page_values(seen.page, seen.total),
    }


async def _send(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(send_order)
    await toast(callback, at.words.plain("order-sent"))


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, order_id: int) -> None:
    await manager.start(OneOrder.main, {"order": order_id})


dialog = Dialog(
    Window(
        Say("order-list"),
        Shown("pairs", when="pairs"),
        Button(Label("order-send"), "send", _send, when="ready"),
        Start(Label("order-endings"), "endings", EndingOrders.main, when="ended"),
        Column(Select(Named(), "one", itemgetter("id"), "orders", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Cancel(Label("back"), "back"),
        state=Orders.main,
        getter=orders,
    )
)
