"""«Мой наставник»: who it is; what they write passes through the bot."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel

from actions.my_pairs import see_my_mentors
from handlers.here import here
from handlers.paging import page_of, page_turns, page_values
from views.mentorships import party_line, terms_words
from views.widgets import Label, Say, Shown


class MyMentor(StatesGroup):
    main = State()


async def mentors(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_my_mentors, page_of(dialog_manager))
    lines = [
        at.words("pair-my-mentor-line", name=party_line(pair.mentor, at.words))
        + "\n"
        + terms_words(pair, at.words)
        for pair in seen.shown
    ]
    return {
        "mentors": "\n\n".join(lines),
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


dialog = Dialog(
    Window(
        Say("pair-my-mentor"),
        Shown("mentors", when="mentors"),
        Say("pair-my-mentor-empty", when="none"),
        page_turns(),
        Cancel(Label("back"), "back"),
        state=MyMentor.main,
        getter=mentors,
    )
)
