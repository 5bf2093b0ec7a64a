"""Activities of a programme (п. 5.2.2): in lists by seven, each with what can be done about it; and what is pressed
under a reminder."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, Start, SwitchTo

from actions.activities import (
    ActivitySeen,
    finish_activity,
    move_activity,
    mute_activity,
    reopen_activity,
    see_activities,
    see_activity,
)
from domain.activities import Which, later_days
from domain.programmes import ProgrammeState
from domain.refusals import NotFound
from handlers.dates import DatePicker
from handlers.here import here, toast
from handlers.leave import leave
from handlers.notices import rewrite
from handlers.paging import chosen_id, page_of, page_turns, page_values, to_first_page
from handlers.shared.home_state import Home
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from views.activities import (
    ActivityAct,
    ActivityMove,
    ActivityPress,
    activity_button,
    activity_card,
    later_buttons,
    moved_words,
)
from views.catalogue import title_words
from views.dates import day_words
from views.notice import keyboard
from views.widgets import Label, Named, Say, Shown

router = Router(name="activities")


class Activities(StatesGroup):
    """Started at `list` with `{"programme": id}`, at `card` with `{"programme": id, "activity": id}`."""

    list = State()
    card = State()
    move = State()


@router.callback_query(ActivityPress.filter())
async def press(query: CallbackQuery, callback_data: ActivityPress, dialog_manager: DialogManager) -> None:
    at, activity_id = here(dialog_manager), callback_data.activity_id
    match callback_data.act:
        case ActivityAct.DONE:
            await at.do(finish_activity, activity_id)
            await rewrite(query, _with_result(query, at.words("activity-done-now")))
        case ActivityAct.MUTE:
            await at.do(mute_activity, activity_id, True)
            await rewrite(query, _with_result(query, at.words("activity-muted-now")))
        case ActivityAct.LATER:
            await _offer_days(query, await at.look(see_activity, activity_id), dialog_manager)
        case ActivityAct.OPEN:
            await _open(query, await at.look(see_activity, activity_id), dialog_manager)


@router.callback_query(ActivityMove.filter())
async def press_day(query: CallbackQuery, callback_data: ActivityMove, **data: Any) -> None:
    at = here(data)
    if not 1 <= callback_data.day <= date.max.toordinal():
        raise NotFound
    day = date.fromordinal(callback_data.day)
    await at.do(move_activity, callback_data.activity_id, day)
    today = at.now.astimezone(at.actor.zone).date()
    await rewrite(query, _with_result(query, moved_words(day, today, at.words)))


def _with_result(query: CallbackQuery, result: str) -> str:
    """The reminder as it was, and what came of it."""
    text = query.message.html_text if isinstance(query.message, Message) and query.message.text else ""
    return f"{text}\n\n{result}".strip()


async def _offer_days(query: CallbackQuery, seen: ActivitySeen, manager: DialogManager) -> None:
    """In place of the buttons; the words of the reminder stay."""
    await query.answer()
    buttons = later_buttons(seen.activity, seen.today, seen.programme.ends_on, here(manager).words)
    if isinstance(query.message, Message):
        await query.message.edit_reply_markup(reply_markup=keyboard(buttons))


async def _open(query: CallbackQuery, seen: ActivitySeen, manager: DialogManager) -> None:
    """Above whatever screen is open."""
    await query.answer()
    if manager.has_context() and manager.current_context().state.group is Activities:
        await manager.done(show_mode=ShowMode.NO_UPDATE)
    data: Data = {"programme": seen.programme.id, "activity": seen.activity.id}
    await manager.start(Activities.card, data, show_mode=ShowMode.SEND)


async def begin(start_data: Data, manager: DialogManager) -> None:
    assert isinstance(start_data, dict)
    manager.dialog_data.update(start_data)


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    which = Which(data.get("which", Which.OPEN.value))
    seen = await at.look(see_activities, data["programme"], which, page_of(dialog_manager))
    counts = {
        Which.OPEN: seen.tally.total - seen.tally.done,
        Which.LATE: seen.tally.late,
        Which.DONE: seen.tally.done,
    }
    return {
        "head": at.words(f"activities-{which.value}", total=seen.total, late=seen.tally.late),
        "activities": [
            {"id": one.id, "name": activity_button(one, seen.today, at.words)} for one in seen.shown
        ],
        "parts": [
            {"id": one.value, "name": at.words.plain(f"activities-to-{one.value}", n=n)}
            for one, n in counts.items()
            if one is not which
        ],
        **page_values(seen.page, seen.total),
    }


def _part(data: str) -> Which:
    if data not in list(Which):
        raise NotFound
    return Which(data)


async def _show(_: CallbackQuery, __: Any, manager: DialogManager, which: Which) -> None:
    manager.dialog_data["which"] = which.value
    to_first_page(manager)


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, activity_id: int) -> None:
    manager.dialog_data["activity"] = activity_id
    await manager.switch_to(Activities.card)


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_activity, dialog_manager.dialog_data["activity"])
    activity, going = seen.activity, seen.programme.state is ProgrammeState.IN_FORCE
    undone = going and seen.changes and activity.done_at is None
    return {
        "text": activity_card(activity, seen.pair, seen.responsible, seen.today, at.words),
        "title": title_words(activity.title, at.words),
        "ends": day_words(seen.programme.ends_on, at.words.language, seen.today),
        "undone": undone,
        "done": going and seen.changes and activity.done_at is not None,
        "may_mute": undone and seen.own and not activity.muted,
        "may_unmute": undone and seen.own and activity.muted,
    }


async def _finish(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(finish_activity, manager.dialog_data["activity"])
    await toast(query, at.words.plain("activity-done-toast"))


async def _reopen(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(reopen_activity, manager.dialog_data["activity"])
    await toast(query, at.words.plain("activity-reopened-toast"))


async def _mute(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(mute_activity, manager.dialog_data["activity"], True)
    await toast(query, at.words.plain("activity-muted-now"))


async def _unmute(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(mute_activity, manager.dialog_data["activity"], False)
    await toast(query, at.words.plain("activity-unmuted-toast"))


async def _move(query: CallbackQuery, manager: DialogManager, day: date) -> None:
    at = here(manager)
    await at.do(move_activity, manager.dialog_data["activity"], day)
    today = at.now.astimezone(at.actor.zone).date()
    await toast(query, moved_words(day, today, at.words))
    await manager.switch_to(Activities.card)


dialog = Dialog(
    Window(
        Shown("head"),
        Column(
            Select(Named(), "one", itemgetter("id"), "activities", type_factory=chosen_id, on_click=_choose)
        ),
        page_turns(),
        Choices(Select(Named(), "part", itemgetter("id"), "parts", type_factory=_part, on_click=_show)),
        uncomfortable(),
        Row(
            Button(Label("back"), "back", leave),
            Start(Label("to-home"), "to_home", Home.main, mode=StartMode.RESET_STACK),
        ),
        state=Activities.list,
        getter=listed,
    ),
    Window(
        Shown("text"),
        Row(
            Button(Label("activity-done"), "finish", _finish, when="undone"),
            SwitchTo(Label("activity-move"), "to_move", Activities.move, when="undone"),
        ),
        Button(Label("activity-mute"), "mute", _mute, when="may_mute"),
        Button(Label("activity-unmute"), "unmute", _unmute, when="may_unmute"),
        Button(Label("activity-reopen"), "reopen", _reopen, when="done"),
        uncomfortable("uncomfortable_card"),
        Row(
            SwitchTo(Label("back"), "to_list", Activities.list),
            Start(Label("to-home"), "card_home", Home.main, mode=StartMode.RESET_STACK),
        ),
        state=Activities.card,
        getter=card,
    ),
    Window(
        Say("activity-ask-day"),
        DatePicker("due_on", _move, ahead=True, likely=later_days),
        SwitchTo(Label("cancel"), "no_move", Activities.card),
        state=Activities.move,
        getter=card,
    ),
    on_start=begin,
)
