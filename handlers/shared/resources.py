"""What a programme leans on (4.1.4/design/2, /3): what the mentee has, then what there is around. Each press is kept at
once, and what is not on a button is written."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, Select, SwitchTo

from actions.resources import choose_resource, see_resources
from domain.mentorships import Side
from domain.refusals import NotFound
from domain.resources import KNOWN
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.paging import chosen_id
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.activities import who
from views.resources import resource_words, resources_words
from views.widgets import Label, Named, Say

STEPS = 2


class Resources(StatesGroup):
    """Started with `{"programme": id}`."""

    own = State()
    around = State()


async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Own words stand beside what is likely around."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_resources, data["programme"])
    written = tuple(one for one in seen.chosen if one not in KNOWN)
    around = tuple(one for one in seen.around if one not in seen.own)
    elsewhere = tuple(one for one in seen.chosen if one in KNOWN and one not in (*seen.own, *around))
    data["own"], data["around"] = list(seen.own), [*around, *elsewhere, *written]
    data["chosen"] = list(seen.chosen)

    def offered(values: list[str]) -> list[dict[str, Any]]:
        names = [resource_words(one, at.words) for one in values]
        return [
            {"id": n, "name": at.words.plain("chosen", what=name) if values[n] in seen.chosen else name}
            for n, name in enumerate(names)
            if seen.chooses
        ]

    return {
        "own": offered(data["own"]),
        "around": offered(data["around"]),
        "reader": "mentee" if seen.side is Side.MENTEE else "other",
        "mentee": who(seen.pair.mentee),
        "chosen": resources_words(seen.chosen, at.words),
        "some": bool(seen.chosen),
        "chooses": seen.chooses,
    }


async def _toggle(manager: DialogManager, part: str, number: int) -> None:
    data = manager.dialog_data
    if number >= len(data[part]):
        raise NotFound
    one = data[part][number]
    await here(manager).do(choose_resource, data["programme"], one, one not in data["chosen"])


async def _own(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    await _toggle(manager, "own", number)


async def _around(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    await _toggle(manager, "around", number)


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(choose_resource, manager.dialog_data["programme"], text, True)


dialog = Dialog(
    Window(
        Say("step", n=1, total=STEPS),
        Say("resources-own"),
        Say("resources-chosen", when="some"),
        Say("programme-seen-by", when="chooses"),
        Choices(Select(Named(), "own", itemgetter("id"), "own", type_factory=chosen_id, on_click=_own)),
        text_input(_typed, id="own_typed"),
        SwitchTo(Label("resources-further"), "further", Resources.around),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=Resources.own,
        getter=shown,
    ),
    Window(
        Say("step", n=STEPS, total=STEPS),
        Say("resources-around"),
        Say("resources-chosen", when="some"),
        Say("programme-seen-by", when="chooses"),
        Choices(
            Select(Named(), "around", itemgetter("id"), "around", type_factory=chosen_id, on_click=_around)
        ),
        text_input(_typed, id="around_typed"),
        Button(Label("done"), "done", leave),
        uncomfortable("uncomfortable_around"),
        Row(SwitchTo(Label("back"), "to_own", Resources.own), to_home()),
        state=Resources.around,
        getter=shown,
    ),
    on_start=keep_start,
)
