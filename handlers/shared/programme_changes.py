"""What each has changed in a programme in the making (п. 5.2.1): by seven, the newest first."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Data, Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start

from actions.programme_changes import read_programme_changes, see_programme_changes
from handlers.here import here
from handlers.leave import leave
from handlers.paging import page_of, page_turns, page_values
from handlers.shared.home_state import Home
from handlers.shared.safety import uncomfortable
from views.programme_changes import changes_words
from views.widgets import Label, Shown


class ProgrammeChanges(StatesGroup):
    """Started with `{"programme": id}`."""

    list = State()


async def start(start_data: Data, manager: DialogManager) -> None:
    """With it one has looked: what was new then stays marked on this screen."""
    assert isinstance(start_data, dict)
    data = manager.dialog_data
    data.update(start_data)
    data["since"] = await here(manager).do(read_programme_changes, data["programme"])


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_programme_changes, data["programme"], page_of(dialog_manager))
    me, zone = at.actor.member_id, at.actor.zone
    return {
        "text": changes_words(seen.shown, seen.pair, me, data["since"], zone, seen.today, at.words),
        **page_values(seen.page, seen.total),
    }


dialog = Dialog(
    Window(
        Shown("text"),
        page_turns(),
        uncomfortable(),
        Row(
            Button(Label("back"), "back", leave),
            Start(Label("to-home"), "to_home", Home.main, mode=StartMode.RESET_STACK),
        ),
        state=ProgrammeChanges.list,
        getter=listed,
    ),
    on_start=start,
)
