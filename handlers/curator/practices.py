"""Programmes whose good parts may become a practice of the school, by leave of the two."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Select

from actions.practices import see_practices
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.programme import OneProgramme
from views.results import practice_line
from views.widgets import Label, Named, Say


class Practices(StatesGroup):
    list = State()


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_practices, page_of(dialog_manager))
    return {
        "total": seen.total,
        "practices": [{"id": one.pair_id, "name": practice_line(one, at.words)} for one in seen.shown],
        **page_values(seen.page, seen.total),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    await manager.start(OneProgramme.card, {"pair": pair_id})


dialog = Dialog(
    Window(
        Say("practices"),
        Column(Select(Named(), "one", itemgetter("id"), "practices", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Button(Label("back"), "back", leave),
        state=Practices.list,
        getter=listed,
    )
)
