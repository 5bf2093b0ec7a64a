"""What each has changed in a programme in the making (п. 5.2.1): by seven, the newest first."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row

from actions.programme_changes import read_programme_changes, see_programme_changes
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.paging import page_of, page_turns, page_values
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.programme_changes import changes_words
from views.widgets import Label, Shown


class ProgrammeChanges(StatesGroup):
    """Started with `{"programme": id}`."""

    list = State()


async def start(start_data: Data, manager: DialogManager) -> None:
    """With it one has looked: what was new then stays marked on this screen."""
    await keep_start(start_data, manager)
    data = manager.dialog_data
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
        Row(Button(Label("back"), "back", leave), to_home()),
        state=ProgrammeChanges.list,
        getter=listed,
    ),
    on_start=start,
)
