"""Making a programme (п. 1.2): until when, for which difficulties, with which activities; then the mentee reads it.
What has been chosen is a draft in the database: left half-way it is taken up again."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Select, Start, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.activities import add_activity, drop_activity, see_plan
from actions.programmes import aim_programme, begin_programme, propose_programme, see_difficulties
from domain.activities import likely_days
from domain.mentorships import Side
from domain.pages import PAGE_SIZE
from domain.programmes import proposed_ends
from domain.refusals import NotFound
from handlers.dates import DatePicker
from handlers.here import here, toast
from handlers.leave import leave
from handlers.paging import chosen_id
from handlers.shared.home_state import Home
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.activities import activity_button, who
from views.catalogue import title_words
from views.dates import day_words
from views.profiles import topic_words
from views.programmes import plan_words
from views.widgets import Label, Named, Say, Shown

STEPS = 3


class ProgrammeNew(StatesGroup):
    """Started at `term` with `{"pair": id}`, at `plan` with the `programme` beside it."""

    term = State()
    hard = State()
    plan = State()
    drop = State()
    day = State()
    who = State()
    proposed = State()


async def begin(start_data: Data, manager: DialogManager) -> None:
    assert isinstance(start_data, dict)
    manager.dialog_data.update(start_data)


async def _term(_: CallbackQuery, manager: DialogManager, ends_on: date) -> None:
    data = manager.dialog_data
    data["programme"] = await here(manager).do(begin_programme, data["pair"], ends_on)
    await manager.switch_to(ProgrammeNew.hard)


async def difficulties(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    named = await at.look(see_difficulties, data["pair"])
    seen = await at.look(see_plan, data["programme"])
    chosen = seen.programme.difficulties
    data["named"], data["chosen"] = list(named), list(chosen)
    names = [topic_words(at.words, one) for one in named]
    return {
        "mentee": who(seen.pair.mentee),
        "difficulties": [
            {"id": n, "name": at.words.plain("chosen", what=name) if named[n] in chosen else name}
            for n, name in enumerate(names)
        ],
    }


async def _toggle(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    """By its place: own words are longer than a button can carry."""
    data = manager.dialog_data
    if number >= len(data["named"]):
        raise NotFound
    one = data["named"][number]
    chosen = [other for other in data["named"] if (other in data["chosen"]) is not (other == one)]
    await here(manager).do(aim_programme, data["programme"], tuple(chosen))


async def plan(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_plan, data["programme"])
    used = {one.title for one in seen.activities}
    language, today = at.words.language, seen.today
    title, day = data.get("title", ""), data.get("day")
    return {
        "plan": plan_words(seen.activities, seen.pair, today, at.words),
        "n": len(seen.activities),
        "some": bool(seen.activities),
        "begins": day_words(seen.programme.begins_on, language, today),
        "ends": day_words(seen.programme.ends_on, language, today),
        "mentee": who(seen.pair.mentee),
        "typical": [
            {"id": one, "name": title_words(one, at.words)}
            for one in [one for one in seen.typical if one not in used][:PAGE_SIZE]
        ],
        "activities": [
            {"id": one.id, "name": activity_button(one, today, at.words)} for one in seen.activities
        ],
        "title": title_words(title, at.words),
        "day": day_words(date.fromisoformat(day), language, today) if day else "",
        "people": [
            {"id": side.value, "name": who(seen.pair.party(side))} for side in (Side.MENTEE, Side.MENTOR)
        ],
    }


async def _typical(_: CallbackQuery, __: Any, manager: DialogManager, title: str) -> None:
    await _titled(manager, title)


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    await _titled(manager, text)


async def _titled(manager: DialogManager, title: str) -> None:
    manager.dialog_data["title"] = title
    await manager.switch_to(ProgrammeNew.day)


async def _day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(ProgrammeNew.who)


def _side(data: str) -> Side:
    if data not in list(Side):
        raise NotFound
    return Side(data)


async def _responsible(_: CallbackQuery, __: Any, manager: DialogManager, side: Side) -> None:
    data = manager.dialog_data
    due_on = date.fromisoformat(data["day"])
    await here(manager).do(add_activity, data["programme"], data["title"], due_on, side)
    await manager.switch_to(ProgrammeNew.plan)


async def _drop(query: CallbackQuery, _: Any, manager: DialogManager, activity_id: int) -> None:
    at = here(manager)
    await at.do(drop_activity, activity_id)
    await toast(query, at.words.plain("activity-dropped-toast"))
    await manager.switch_to(ProgrammeNew.plan)


async def _propose(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(propose_programme, manager.dialog_data["programme"])
    await manager.switch_to(ProgrammeNew.proposed)


dialog = Dialog(
    Window(
        Say("step", n=1, total=STEPS),
        Say("programme-ask-term"),
        DatePicker("ends_on", _term, ahead=True, likely=proposed_ends),
        uncomfortable(),
        Button(Label("cancel"), "cancel", leave),
        state=ProgrammeNew.term,
    ),
    Window(
        Say("step", n=2, total=STEPS),
        Say("programme-ask-hard"),
        Say("programme-seen-by"),
        Choices(
            Select(
                Named(), "hard", itemgetter("id"), "difficulties", type_factory=chosen_id, on_click=_toggle
            )
        ),
        SwitchTo(Label("programme-further"), "further", ProgrammeNew.plan),
        uncomfortable("uncomfortable_hard"),
        Button(Label("cancel"), "cancel_hard", leave),
        state=ProgrammeNew.hard,
        getter=difficulties,
    ),
    Window(
        Multi(
            Say("step", n=3, total=STEPS),
            Say("programme-plan"),
            Shown("plan", when="some"),
            Say("programme-plan-ask"),
            Say("programme-seen-by"),
        ),
        Column(Select(Named(), "typical", itemgetter("id"), "typical", on_click=_typical)),
        text_input(_typed),
        Group(
            Button(Label("programme-propose"), "propose", _propose, when="some"),
            SwitchTo(Label("programme-edit-plan"), "to_drop", ProgrammeNew.drop, when="some"),
            width=2,
        ),
        uncomfortable("uncomfortable_plan"),
        Group(
            SwitchTo(Label("back"), "to_hard", ProgrammeNew.hard),
            Button(Label("close"), "close", leave),
            width=2,
        ),
        state=ProgrammeNew.plan,
        getter=plan,
    ),
    Window(
        Say("programme-ask-drop"),
        Column(
            Select(Named(), "dropped", itemgetter("id"), "activities", type_factory=chosen_id, on_click=_drop)
        ),
        SwitchTo(Label("back"), "from_drop", ProgrammeNew.plan),
        state=ProgrammeNew.drop,
        getter=plan,
    ),
    Window(
        Say("programme-ask-day"),
        DatePicker("due_on", _day, ahead=True, likely=likely_days),
        SwitchTo(Label("cancel"), "from_day", ProgrammeNew.plan),
        state=ProgrammeNew.day,
        getter=plan,
    ),
    Window(
        Say("programme-ask-who"),
        Group(
            Select(Named(), "who", itemgetter("id"), "people", type_factory=_side, on_click=_responsible),
            width=2,
        ),
        SwitchTo(Label("back"), "to_day", ProgrammeNew.day),
        SwitchTo(Label("cancel"), "from_who", ProgrammeNew.plan),
        state=ProgrammeNew.who,
        getter=plan,
    ),
    Window(
        Say("programme-proposed-now"),
        uncomfortable("uncomfortable_proposed"),
        Start(Label("to-home"), "to_home", Home.main, mode=StartMode.RESET_STACK),
        state=ProgrammeNew.proposed,
        getter=plan,
    ),
    on_start=begin,
)
