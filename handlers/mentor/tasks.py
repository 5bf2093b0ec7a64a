"""«Дать задание» (п. 5.1.1/4, 5.2.2/5): what and by when; and taking it off again."""

from datetime import date
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from actions.activities import see_activity
from actions.tasks import give_task, see_task_form, withdraw_task
from domain.activities import later_days
from domain.refusals import WorkMovedOn
from handlers.dates import DatePicker, today_of
from handlers.here import here, toast
from handlers.leave import go_back, homewards, leave
from handlers.notices import open_once
from handlers.shared.home_state import Home
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.activities import who
from views.catalogue import title_words
from views.dates import day_words
from views.help_requests import when_words
from views.widgets import Label, Say, Shown
from views.works import TaskPress

router = Router(name="tasks")


class GiveTask(StatesGroup):
    """Started at `title` with `{"pair": id, "programme": id}`, at `withdraw` with `{"activity": id}`."""

    title = State()
    day = State()
    given = State()
    withdraw = State()


@router.callback_query(TaskPress.filter())
async def press(query: CallbackQuery, callback_data: TaskPress, dialog_manager: DialogManager) -> None:
    """What cannot be undone is asked once more."""
    seen = await here(dialog_manager).look(see_activity, callback_data.activity_id)
    if seen.activity.done_at is not None:
        raise WorkMovedOn
    await open_once(query, dialog_manager, GiveTask.withdraw, {"activity": callback_data.activity_id})


async def form(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    programme, pair = await at.look(see_task_form, data["programme"])
    return {
        "name": who(pair.mentee),
        "title": data.get("title", ""),
        "ends": day_words(programme.ends_on, at.words.language, today_of(dialog_manager)),
    }


async def _titled(_: Message, manager: DialogManager, title: str) -> None:
    manager.dialog_data["title"] = title
    await manager.switch_to(GiveTask.day)


async def _dated(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    at, data = here(manager), manager.dialog_data
    given = await at.do(give_task, data["programme"], data["title"], day)
    name = who(given.pair.mentee)
    if given.seen_at is None:
        told = at.words("task-given-now", name=name)
    else:
        when = when_words(given.seen_at, at.now, at.actor.zone_name, at.words)
        told = at.words("task-given-later", name=name, at=when)
    shown = day_words(day, at.words.language, today_of(manager))
    data["given"] = {"title": data["title"], "day": shown}
    data["told"] = told
    await manager.switch_to(GiveTask.given)


async def given(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    head = at.words("task-given", **data["given"])
    return {"text": f"{head}\n{data['told']}"}


async def withdrawing(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_activity, dialog_manager.dialog_data["activity"])
    return {"title": title_words(seen.activity.title, at.words), "name": who(seen.pair.mentee)}


async def _withdraw(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """The screen below may be that of the task itself, which is no more."""
    at = here(manager)
    await at.do(withdraw_task, manager.dialog_data["activity"])
    await toast(query, at.words.plain("task-withdrawn-now"), alert=True)
    await manager.start(Home.main, mode=StartMode.RESET_STACK)


async def _keep(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await go_back(manager)


dialog = Dialog(
    Window(
        Say("task-ask-title"),
        text_input(_titled, id="task_title"),
        uncomfortable(),
        Button(Label("cancel"), "title_cancel", leave),
        state=GiveTask.title,
        getter=form,
    ),
    Window(
        Say("task-ask-day"),
        DatePicker("task_day", _dated, ahead=True, likely=later_days),
        uncomfortable("uncomfortable_day"),
        SwitchTo(Label("back"), "day_back", GiveTask.title),
        state=GiveTask.day,
        getter=form,
    ),
    Window(
        Shown("text"),
        SwitchTo(Label("task-give-more"), "more", GiveTask.title),
        uncomfortable("uncomfortable_given"),
        homewards("given"),
        state=GiveTask.given,
        getter=given,
    ),
    Window(
        Say("task-withdraw-ask"),
        Button(Label("task-withdraw-keep"), "keep", _keep),
        Button(Label("task-withdraw-yes"), "withdraw", _withdraw),
        uncomfortable("uncomfortable_withdraw"),
        state=GiveTask.withdraw,
        getter=withdrawing,
    ),
    on_start=keep_start,
)
