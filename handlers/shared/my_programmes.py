"""«Программы»: one's own pairs, each with its programme; whoever has one pair sees its programme at once."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Select

from actions.programmes import see_my_programmes
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.programme import OneProgramme
from handlers.shared.safety import uncomfortable
from views.programmes import list_line
from views.widgets import Label, Named, Say


class MyProgrammes(StatesGroup):
    list = State()


async def open_programmes(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    seen = await here(manager).look(see_my_programmes)
    if seen.total == 1:
        await manager.start(OneProgramme.card, {"pair": seen.shown[0].pair_id})
    else:
        await manager.start(MyProgrammes.list)


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_my_programmes, page_of(dialog_manager))
    return {
        "programmes": [
            {"id": line.pair_id, "name": list_line(line, at.actor.member_id, at.words)} for line in seen.shown
        ],
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    await manager.start(OneProgramme.card, {"pair": pair_id})


dialog = Dialog(
    Window(
        Say("programmes-mine", when="some"),
        Say("programmes-mine-empty", when="none"),
        Column(
            Select(Named(), "one", itemgetter("id"), "programmes", type_factory=chosen_id, on_click=_open)
        ),
        page_turns(),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=MyProgrammes.list,
        getter=listed,
    )
)
