"""A pair's meetings for those who lead: how many and when; what was spoken of is the two's own (п. 3.1.5/3)."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel

from actions.my_meetings import see_pair_meetings
from handlers.here import here
from handlers.paging import page_of, page_turns, page_values
from handlers.start_data import keep_start
from views.meetings import pair_meetings_text
from views.widgets import Label, Shown


class PairMeetings(StatesGroup):
    """Started with `{"pair": id}`."""

    main = State()


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_pair_meetings, dialog_manager.dialog_data["pair"], page_of(dialog_manager))
    return {
        "text": pair_meetings_text(seen, at.now, at.actor.zone_name, at.words),
        **page_values(seen.page, seen.total),
    }


dialog = Dialog(
    Window(
        Shown("text"),
        page_turns(),
        Cancel(Label("back"), "back"),
        state=PairMeetings.main,
        getter=main,
    ),
    on_start=keep_start,
)
