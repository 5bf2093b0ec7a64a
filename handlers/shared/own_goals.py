"""Own goals of the mentee at the result stage (п. 2.2, 4.1.4/result/2): in own words, by a day or without, ticked by a
press; and what is pressed under the notices of that stage."""

import asyncio
from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.own_goals import (
    drop_own_goal,
    mute_own_goal,
    reach_own_goal,
    see_own_goals,
    set_own_goal,
    time_own_goal,
)
from actions.practices import answer_practice
from actions.programme_papers import see_programme_paper
from domain.programme_papers import ProgrammePaper
from domain.refusals import NotFound
from domain.results import OWN_GOAL_LIMIT, OWN_GOALS_AT_MOST, OwnGoal, by_days
from handlers.dates import DatePicker
from handlers.files import hand_below
from handlers.here import Here, here, toast
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_once
from handlers.paging import chosen_id
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.programme_papers import file_name, programme_paper
from views.results import ResultAct, ResultPress, own_goal_button, own_goal_line, own_goals_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="results")

STEPS = 2


class OwnGoals(StatesGroup):
    """Started with `{"programme": id}`."""

    list = State()
    words = State()
    day = State()
    card = State()


@router.callback_query(ResultPress.filter())
async def press(query: CallbackQuery, callback_data: ResultPress, dialog_manager: DialogManager) -> None:
    at, programme = here(dialog_manager), callback_data.programme_id
    match callback_data.act:
        case ResultAct.OWN_GOALS:
            await at.look(see_own_goals, programme)
            await open_once(query, dialog_manager, OwnGoals.list, {"programme": programme})
        case ResultAct.CERTIFICATE:
            await _hand_certificate(query, at, programme, dialog_manager)
        case ResultAct.ALLOW | ResultAct.REFUSE:
            allowed = callback_data.act is ResultAct.ALLOW
            await at.do(answer_practice, programme, allowed)
            key = "practice-allowed-now" if allowed else "practice-refused-now"
            await add_result(query, at.words(key))


async def _hand_certificate(query: CallbackQuery, at: Here, programme: int, manager: DialogManager) -> None:
    """Under the thanks, which stay as they are."""
    papers = await at.look(see_programme_paper, programme, ProgrammePaper.CERTIFICATE)
    folder = manager.middleware_data["papers_folder"]
    content, _ = await asyncio.to_thread(programme_paper, ProgrammePaper.CERTIFICATE, papers, folder)
    name = file_name(ProgrammePaper.CERTIFICATE, papers)
    await hand_below(query, content, name, at.words("paper-caption"))


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_own_goals, dialog_manager.dialog_data["programme"])
    undone = sum(one.reached_at is None for one in seen.goals)
    return {
        "text": own_goals_words(seen.goals, seen.today, at.words),
        "some": bool(seen.goals),
        "none": not seen.goals,
        "side": seen.side.value,
        "goals": [{"id": one.id, "name": own_goal_button(one, at.words)} for one in seen.goals if seen.sets],
        "may_add": seen.sets and undone < OWN_GOALS_AT_MOST,
    }


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    data = manager.dialog_data
    data["goal"] = await here(manager).do(set_own_goal, data["programme"], text)
    await manager.switch_to(OwnGoals.day)


async def _day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    await here(manager).do(time_own_goal, manager.dialog_data["goal"], day)
    await manager.switch_to(OwnGoals.list)


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, own_goal_id: int) -> None:
    manager.dialog_data["goal"] = own_goal_id
    await manager.switch_to(OwnGoals.card)


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_own_goals, dialog_manager.dialog_data["programme"])
    goal = _found(seen.goals, dialog_manager.dialog_data["goal"])
    undone = seen.sets and goal.reached_at is None
    return {
        "text": own_goal_line(goal, seen.today, at.words),
        "words": goal.words,
        "undone": undone,
        "done": seen.sets and goal.reached_at is not None,
        "may_mute": undone and not goal.muted,
        "may_unmute": undone and goal.muted,
    }


def _found(goals: tuple[OwnGoal, ...], own_goal_id: int) -> OwnGoal:
    found = next((one for one in goals if one.id == own_goal_id), None)
    if found is None:
        raise NotFound
    return found


async def _reach(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(reach_own_goal, manager.dialog_data["goal"])
    await toast(query, at.words.plain("own-goal-reached-toast"))


async def _reopen(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(reach_own_goal, manager.dialog_data["goal"], False)


async def _mute(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(mute_own_goal, manager.dialog_data["goal"], True)
    await toast(query, at.words.plain("own-goal-muted-toast"))


async def _unmute(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(mute_own_goal, manager.dialog_data["goal"], False)
    await toast(query, at.words.plain("activity-unmuted-toast"))


async def _drop(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(drop_own_goal, manager.dialog_data["goal"])
    await toast(query, at.words.plain("goal-dropped-toast"))
    await manager.switch_to(OwnGoals.list)


dialog = Dialog(
    Window(
        Say("own-goals-title"),
        Shown("text", when="some"),
        Say("own-goals-none", when="none"),
        Column(Select(Named(), "one", itemgetter("id"), "goals", type_factory=chosen_id, on_click=_choose)),
        SwitchTo(Label("own-goal-add"), "add", OwnGoals.words, when="may_add"),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=OwnGoals.list,
        getter=listed,
    ),
    Window(
        Say("step", n=1, total=STEPS),
        Say("own-goal-ask-words"),
        Say("own-goal-seen-by"),
        text_input(_typed, limit=OWN_GOAL_LIMIT),
        uncomfortable("uncomfortable_words"),
        SwitchTo(Label("cancel"), "no_words", OwnGoals.list),
        state=OwnGoals.words,
    ),
    Window(
        Say("step", n=STEPS, total=STEPS),
        Say("own-goal-ask-day"),
        DatePicker("by_when", _day, ahead=True, likely=by_days),
        SwitchTo(Label("own-goal-no-day"), "no_day", OwnGoals.list),
        uncomfortable("uncomfortable_day"),
        SwitchTo(Label("cancel"), "cancel_day", OwnGoals.list),
        state=OwnGoals.day,
        getter=card,
    ),
    Window(
        Shown("text"),
        Button(Label("own-goal-reach"), "reach", _reach, when="undone"),
        Button(Label("own-goal-reopen"), "reopen", _reopen, when="done"),
        Button(Label("activity-mute"), "mute", _mute, when="may_mute"),
        Button(Label("activity-unmute"), "unmute", _unmute, when="may_unmute"),
        Button(Label("goal-drop"), "drop", _drop, when="undone"),
        uncomfortable("uncomfortable_card"),
        SwitchTo(Label("back"), "to_list", OwnGoals.list),
        state=OwnGoals.card,
        getter=card,
    ),
    on_start=keep_start,
)
