"""A meeting of a group, planned by whoever leads it in three steps; afterwards who was there."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo

from actions.group_meetings import (
    plan_group_meeting,
    see_attendance,
    see_group_slots,
    see_group_times,
    tick_attendance,
)
from domain.meetings import GOAL_LIMIT, LINK_LIMIT
from handlers.dates import DatePicker
from handlers.here import here, toast
from handlers.leave import leave
from handlers.notices import open_above
from handlers.paging import chosen_id
from handlers.shared.meeting_times import moment_of, number_of, time_items
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.dates import day_words
from views.groups import GroupAttendance, attendance_items, topic_of
from views.meetings import slot_words, when_words
from views.widgets import Label, Named, Say

router = Router(name="group_meetings")


class GroupMeeting(StatesGroup):
    """Started with `{"group": id}` at `slots`, with `{"meeting": id}` at `attendance`."""

    slots = State()
    day = State()
    times = State()
    place = State()
    goal = State()
    attendance = State()


@router.callback_query(GroupAttendance.filter())
async def who_was(
    query: CallbackQuery, callback_data: GroupAttendance, dialog_manager: DialogManager
) -> None:
    await here(dialog_manager).look(see_attendance, callback_data.meeting_id)
    await open_above(query, dialog_manager, GroupMeeting.attendance, {"meeting": callback_data.meeting_id})


async def slots(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_group_slots, dialog_manager.dialog_data["group"])
    dialog_manager.dialog_data["where"] = seen.where
    return {
        "topic": topic_of(seen.topic, at.words),
        "slots": [
            {"id": number_of(one), "name": slot_words(one, at.now, at.actor.zone_name, at.words)}
            for one in seen.moments
        ],
        "none": not seen.moments,
    }


async def times(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_group_times, data["group"], date.fromisoformat(data["day"]))
    return {
        "day": day_words(seen.day, at.words.language, at.actor.today(at.now)),
        "times": time_items(seen.offers, at),
        "some": bool(seen.offers),
        "none": not seen.offers,
    }


async def chosen(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    return {
        "when": when_words(moment_of(dialog_manager.dialog_data), at.now, at.actor.zone_name, at.words),
        "where": dialog_manager.dialog_data.get("where", ""),
    }


async def attendance(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    meeting = await at.look(see_attendance, dialog_manager.dialog_data["meeting"])
    return {
        "when": when_words(meeting.starts_at, at.now, at.actor.zone_name, at.words),
        "people": attendance_items(meeting, at.words),
    }


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["at"] = number
    await manager.switch_to(GroupMeeting.place)


async def _choose_day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(GroupMeeting.times)


async def _write_place(_: Message, manager: DialogManager, where: str) -> None:
    manager.dialog_data["where"] = where
    await manager.switch_to(GroupMeeting.goal)


async def _same_place(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(GroupMeeting.goal)


async def _no_place(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["where"] = ""
    await manager.switch_to(GroupMeeting.goal)


async def _write_goal(message: Message, manager: DialogManager, goal: str) -> None:
    await _plan(manager, goal)
    await message.answer(here(manager).words("group-meeting-planned"))
    await manager.done()


async def _no_goal(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _plan(manager, "")
    await toast(callback, here(manager).words.plain("group-meeting-planned"), alert=True)
    await leave(callback, None, manager)


async def _plan(manager: DialogManager, goal: str) -> None:
    data = manager.dialog_data
    await here(manager).do(plan_group_meeting, data["group"], moment_of(data), data.get("where", ""), goal)


async def _tick(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    at, meeting_id = here(manager), manager.dialog_data["meeting"]
    one = (await at.look(see_attendance, meeting_id)).person(member_id)
    await at.do(tick_attendance, meeting_id, member_id, one is not None and one.attended is False)


def _cancel(id: str) -> Button:
    return Button(Label("cancel"), f"cancel_{id}", leave)


dialog = Dialog(
    Window(
        Say("group-meeting-when"),
        Say("meeting-slots-none", when="none"),
        Group(
            Select(Named(), "slot", itemgetter("id"), "slots", type_factory=chosen_id, on_click=_choose),
            width=2,
        ),
        SwitchTo(Label("choose-day"), "to_day", GroupMeeting.day),
        uncomfortable("uncomfortable_slots"),
        _cancel("slots"),
        state=GroupMeeting.slots,
        getter=slots,
    ),
    Window(
        Say("meeting-ask-day"),
        DatePicker("day", _choose_day, ahead=True),
        uncomfortable("uncomfortable_day"),
        Row(SwitchTo(Label("back"), "day_back", GroupMeeting.slots), _cancel("day")),
        state=GroupMeeting.day,
    ),
    Window(
        Say("meeting-ask-time", when="some"),
        Say("meeting-no-time", when="none"),
        Group(
            Select(Named(), "time", itemgetter("id"), "times", type_factory=chosen_id, on_click=_choose),
            width=4,
        ),
        uncomfortable("uncomfortable_times"),
        Row(SwitchTo(Label("back"), "times_back", GroupMeeting.day), _cancel("times")),
        state=GroupMeeting.times,
        getter=times,
    ),
    Window(
        Say("group-meeting-where"),
        text_input(_write_place, limit=LINK_LIMIT, id="place_words"),
        Choices(
            Button(Label("group-meeting-same"), "same", _same_place, when="where"),
            Button(Label("meeting-place-none"), "no_place", _no_place),
        ),
        uncomfortable("uncomfortable_place"),
        Row(SwitchTo(Label("back"), "place_back", GroupMeeting.slots), _cancel("place")),
        state=GroupMeeting.place,
        getter=chosen,
    ),
    Window(
        Say("group-meeting-goal"),
        text_input(_write_goal, limit=GOAL_LIMIT, id="goal_words"),
        Button(Label("meeting-goal-none"), "no_goal", _no_goal),
        uncomfortable("uncomfortable_goal"),
        Row(SwitchTo(Label("back"), "goal_back", GroupMeeting.place), _cancel("goal")),
        state=GroupMeeting.goal,
        getter=chosen,
    ),
    Window(
        Say("group-attendance"),
        Column(Select(Named(), "one", itemgetter("id"), "people", type_factory=chosen_id, on_click=_tick)),
        uncomfortable("uncomfortable_attendance"),
        Button(Label("done"), "ticked", leave),
        state=GroupMeeting.attendance,
        getter=attendance,
    ),
    on_start=keep_start,
)
