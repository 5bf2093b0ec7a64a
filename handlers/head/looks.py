"""The head's journal: who read what students wrote, and the freezes in figures (п. 1.3/7)."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel, Row, Start

from actions.safety import see_looks
from handlers.curator.freezes import Freezes
from handlers.here import here
from handlers.leave import to_home
from handlers.paging import page_of, page_turns, page_values
from views.looks import journal_text
from views.widgets import Label, Say, Shown


class Looks(StatesGroup):
    main = State()


async def journal(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_looks, page_of(dialog_manager))
    zone = at.actor.zone
    return {
        "text": journal_text(seen.shown, zone, at.actor.today(at.now), at.words),
        "standing": seen.open + seen.kept,
        "open": seen.open,
        "lifted": seen.lifted,
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


dialog = Dialog(
    Window(
        Say("look-journal"),
        Shown("text", when="some"),
        Say("look-journal-none", when="none"),
        page_turns(),
        Start(Label("look-freezes"), "freezes", Freezes.main),
        Row(Cancel(Label("back")), to_home()),
        state=Looks.main,
        getter=journal,
    )
)
