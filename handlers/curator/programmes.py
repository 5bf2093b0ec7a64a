"""The programmes of a school (п. 4.1.2/4): what is late, what is under way, who has none; the head looks on."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Select, Start

from actions.programmes import see_programmes
from domain.people import Role
from domain.programmes import ProgrammePart
from handlers.curator.practices import Practices
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.shared.menu import Choices
from handlers.shared.programme import OneProgramme
from handlers.start_data import keep_start
from views.programmes import list_line
from views.widgets import Label, Named, Say


class Programmes(StatesGroup):
    """Started with `{"part": …}` where one is meant."""

    list = State()


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    part = ProgrammePart(dialog_manager.dialog_data.get("part", ProgrammePart.LATE.value))
    seen = await at.look(see_programmes, part, page_of(dialog_manager))
    return {
        "part": part.value,
        "is_curator": Role.CURATOR in at.actor.roles,
        "total": seen.total,
        "programmes": [{"id": line.pair_id, "name": list_line(line, None, at.words)} for line in seen.shown],
        "parts": [
            {
                "id": one.value,
                "name": at.words.plain(
                    "programmes-part", part=one.value, on="yes" if one is part else "no", n=n
                ),
            }
            for one, n in seen.counts
        ],
        **page_values(seen.page, seen.total),
    }


async def _show(_: CallbackQuery, __: Any, manager: DialogManager, part: ProgrammePart) -> None:
    manager.dialog_data["part"] = part.value
    to_first_page(manager)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    await manager.start(OneProgramme.card, {"pair": pair_id})


dialog = Dialog(
    Window(
        Say("programmes-of-school"),
        Column(
            Select(Named(), "one", itemgetter("id"), "programmes", type_factory=chosen_id, on_click=_open)
        ),
        page_turns(),
        Choices(
            Select(
                Named(),
                "part",
                itemgetter("id"),
                "parts",
                type_factory=chosen_in(ProgrammePart),
                on_click=_show,
            )
        ),
        Start(Label("programmes-to-practices"), "practices", Practices.list, when="is_curator"),
        Button(Label("back"), "back", leave),
        state=Programmes.list,
        getter=listed,
    ),
    on_start=keep_start,
)
