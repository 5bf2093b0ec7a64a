"""«Мой наставник»: who it is; what they write passes through the bot."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel, Column, Select, Start

from actions.my_pairs import see_my_mentors
from domain.categories import Category
from domain.mentorships import Pair
from domain.names import called
from handlers.here import here
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.petition_state import Petitions
from views.mentorships import party_line, terms_words
from views.widgets import Label, Named, Say, Shown
from views.words import Words


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
        "meet": [{"id": pair.id, "name": _meet_label(pair, seen.total > 1, at.words)} for pair in seen.shown],
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


def _meet_label(pair: Pair, several: bool, words: Words) -> str:
    """With whom, where there are several."""
    if not several:
        return words.plain("meeting-meet")
    name = called(pair.mentor.name, student=pair.mentor.category is Category.STUDENT)
    return words.plain("meeting-meet-with", name=name)


async def _meet(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    await manager.start(PlanMeeting.slots, data={"pair": pair_id})


dialog = Dialog(
    Window(
        Say("pair-my-mentor"),
        Shown("mentors", when="mentors"),
        Say("pair-my-mentor-empty", when="none"),
        Column(Select(Named(), "meet", itemgetter("id"), "meet", type_factory=chosen_id, on_click=_meet)),
        page_turns(),
        Start(Label("menu-petitions"), "petitions", Petitions.list, when="mentors"),
        Cancel(Label("back"), "back"),
        state=MyMentor.main,
        getter=mentors,
    )
)
