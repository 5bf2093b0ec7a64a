"""«Подопечные»: who, and what each finds hard; never a contact."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo

from actions.my_pairs import open_mentee_card, see_my_mentees
from handlers.here import here
from handlers.leave import to_home
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.petition_state import Petitions
from views.mentorships import party_line, terms_words
from views.profiles import topics_words
from views.widgets import Label, Named, Say, Shown


class MyMentees(StatesGroup):
    main = State()
    card = State()


async def mentees(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_my_mentees, page_of(dialog_manager))
    return {
        "mentees": [{"id": pair.id, "name": party_line(pair.mentee, at.words)} for pair in seen.shown],
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look_on_record(open_mentee_card, dialog_manager.dialog_data["pair"])
    return {
        "name": party_line(seen.pair.mentee, at.words),
        "hard": topics_words(at.words, seen.hard) or at.words.plain("not-stated"),
        "terms": terms_words(seen.pair, at.words),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    manager.dialog_data["pair"] = pair_id
    await manager.switch_to(MyMentees.card)


async def _meet(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(PlanMeeting.slots, data={"pair": manager.dialog_data["pair"]})


async def _petition(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Petitions.kind, data={"pair": manager.dialog_data["pair"]})


dialog = Dialog(
    Window(
        Say("pair-my-mentees"),
        Say("pair-my-mentees-empty", when="none"),
        Column(Select(Named(), "one", itemgetter("id"), "mentees", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Cancel(Label("back"), "back"),
        state=MyMentees.main,
        getter=mentees,
    ),
    Window(
        Say("pair-mentee-card"),
        Shown("terms"),
        Row(
            Button(Label("meeting-meet"), "meet", _meet),
            Button(Label("menu-petitions"), "petitions", _petition),
        ),
        Row(SwitchTo(Label("back"), "to_list", MyMentees.main), to_home()),
        state=MyMentees.card,
        getter=card,
        protect_content=True,
    ),
)
