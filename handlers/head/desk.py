"""The head's desk (п. 4.1.1/1): orders that wait for the signature, and the pairs to look at."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, Start

from actions.orders import see_head_desk, see_orders
from domain.programmes import ProgrammePart
from handlers.curator.pairs import Pairs
from handlers.curator.people import People
from handlers.curator.petitions import PetitionDesk
from handlers.curator.programmes import Programmes
from handlers.dates import today_of
from handlers.head.looks import Looks
from handlers.head.orders import OneOrder
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_id, page_of, page_turns, page_values
from views.orders import order_line
from views.widgets import Label, Named, Say


class HeadDesk(StatesGroup):
    main = State()


async def desk(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, today = here(dialog_manager), today_of(dialog_manager)
    figures = await at.look(see_head_desk)
    seen = await at.look(see_orders, page_of(dialog_manager))
    return {
        "waiting": figures.waiting,
        "active": figures.active,
        "petitions": figures.petitions,
        "approvals": figures.programmes,
        "orders": [{"id": one.order.id, "name": order_line(one, today, at.words)} for one in seen.shown],
        **page_values(seen.page, seen.total),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, order_id: int) -> None:
    await manager.start(OneOrder.main, {"order": order_id})


dialog = Dialog(
    Window(
        Say("head-desk"),
        Column(Select(Named(), "one", itemgetter("id"), "orders", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Start(Label("desk-petitions"), "petitions", PetitionDesk.list, when="petitions"),
        Start(
            Label("head-approvals"),
            "approvals",
            Programmes.list,
            {"part": ProgrammePart.HEAD.value},
            when="approvals",
        ),
        Row(
            Start(Label("head-pairs"), "pairs", Pairs.list, {"filter": "active"}),
            Start(Label("head-people"), "people", People.register),
        ),
        Row(
            Start(Label("desk-programmes"), "programmes", Programmes.list),
            Start(Label("head-journal"), "journal", Looks.main),
        ),
        Button(Label("back"), "back", leave),
        state=HeadDesk.main,
        getter=desk,
    )
)
