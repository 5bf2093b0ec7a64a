"""«Встретиться» (п. 3.1.5/3): a time that the house proposes, a look at it, and the other is asked. The same times
serve to move a meeting, or what is left of a series."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, Select, SwitchTo

from actions.meeting_plans import (
    DayTimes,
    Slots,
    see_meeting_slots,
    see_meeting_times,
    see_slots_to_move,
    see_times_to_move,
)
from actions.meetings import move_meeting, move_series
from actions.my_meetings import see_series
from domain.meetings import MeetingState
from handlers.dates import DatePicker
from handlers.files import hand_file
from handlers.here import Here, here
from handlers.leave import homewards, leave
from handlers.paging import chosen_id
from handlers.shared.meeting_draft import DRAFT_WINDOWS, to_done
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.meeting_times import moment_of, number_of, time_items
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.calendars import FILE_NAME, calendar_file
from views.dates import day_words
from views.meetings import clash_lines, slot_words, when_words
from views.widgets import Label, Named, Say, Shown


async def _slots_of(at: Here, data: dict[str, Any]) -> Slots:
    if "meeting" in data:
        return await at.look(see_slots_to_move, data["meeting"])
    return await at.look(see_meeting_slots, data["pair"], data.get("minutes"))


async def slots(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await _slots_of(at, data)
    data["minutes"] = seen.minutes
    moving = "meeting" in data
    items = [
        {
            "id": number_of(moment),
            "name": at.words.plain(
                "meeting-slot",
                when=slot_words(moment, at.now, at.actor.zone_name, at.words),
                usual="yes" if seen.usual and n == 0 else "no",
            ),
        }
        for n, moment in enumerate(seen.moments)
    ]
    return {
        "names": ", ".join(seen.names),
        "what": _what(moving, bool(data.get("series"))),
        "slots": items,
        "minutes": seen.minutes,
        "none": not items,
        "planning": not moving,
        "may_series": not moving and not data.get("series"),
        "may_one": not moving and bool(data.get("series")),
        "may_rest": moving and seen.in_series and not data.get("series"),
        "may_single": moving and seen.in_series and bool(data.get("series")),
    }


def _what(moving: bool, series: bool) -> str:
    if moving:
        return "move_series" if series else "move"
    return "series" if series else "one"


async def _turn_series(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["series"] = str(button.widget_id) in ("to_series", "to_rest")


async def _choose_slot(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    """What is being moved is moved; what is being planned is looked at first."""
    at, data = here(manager), manager.dialog_data
    data["at"] = number
    moment = moment_of(data)
    if "meeting" not in data:
        await manager.switch_to(PlanMeeting.series if data.get("series") else PlanMeeting.draft)
        return
    move = move_series if data.get("series") else move_meeting
    await to_done(manager, await at.do(move, data["meeting"], moment))


async def _choose_day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(PlanMeeting.times)


async def _times_of(at: Here, data: dict[str, Any]) -> DayTimes:
    day = date.fromisoformat(data["day"])
    if "meeting" in data:
        return await at.look(see_times_to_move, data["meeting"], day)
    return await at.look(see_meeting_times, data["pair"], day, data["minutes"])


async def times(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Overlaps stand on the buttons themselves, and who is busy when above them."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await _times_of(at, data)
    today = at.actor.today(at.now)
    return {
        "day": day_words(seen.day, at.words.language, today),
        "clashes": "\n".join(clash_lines(seen.clashes, at.actor.zone_name, at.words)),
        "times": time_items(seen.offers, at),
        "none": not seen.offers,
        "some": bool(seen.offers),
    }


async def done(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    found = await at.look(see_series, data["planned"])
    first = next(meeting for meeting in found if meeting.id == data["planned"])
    when = when_words(first.starts_at, at.now, at.actor.zone_name, at.words)
    return {
        "text": at.words(
            "meeting-done-moved" if "meeting" in data else "meeting-done",
            when=when,
            n=data.get("count", 1),
            told=data["told"],
        ),
    }


async def _file(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    found = await at.look(see_series, manager.dialog_data["planned"])
    planned = [one for one in found if one.state is MeetingState.PLANNED]
    content = calendar_file(planned, at.actor.member_id, at.actor.zone_name, at.now, at.words)
    await hand_file(manager, content, FILE_NAME, at.words("meeting-file-caption"))


dialog = Dialog(
    Window(
        Say("meeting-slots"),
        Say("meeting-slots-none", when="none"),
        Group(
            Select(Named(), "slot", itemgetter("id"), "slots", type_factory=chosen_id, on_click=_choose_slot),
            width=2,
        ),
        Row(
            SwitchTo(Label("choose-day"), "other_day", PlanMeeting.day),
            SwitchTo(Label("meeting-length"), "length_first", PlanMeeting.length, when="planning"),
        ),
        Button(Label("meeting-to-series"), "to_series", _turn_series, when="may_series"),
        Button(Label("meeting-to-one"), "to_one", _turn_series, when="may_one"),
        Button(Label("meeting-to-rest"), "to_rest", _turn_series, when="may_rest"),
        Button(Label("meeting-to-single"), "to_single", _turn_series, when="may_single"),
        uncomfortable(),
        Button(Label("cancel"), "cancel_slots", leave),
        state=PlanMeeting.slots,
        getter=slots,
    ),
    Window(
        Say("meeting-ask-day"),
        DatePicker("meets_on", _choose_day, ahead=True),
        uncomfortable("uncomfortable_day"),
        SwitchTo(Label("back"), "day_to_slots", PlanMeeting.slots),
        state=PlanMeeting.day,
    ),
    Window(
        Say("meeting-ask-time", when="some"),
        Say("meeting-no-time", when="none"),
        Shown("clashes", when="clashes"),
        Group(
            Select(Named(), "time", itemgetter("id"), "times", type_factory=chosen_id, on_click=_choose_slot),
            width=3,
        ),
        uncomfortable("uncomfortable_times"),
        SwitchTo(Label("back"), "times_to_day", PlanMeeting.day),
        state=PlanMeeting.times,
        getter=times,
    ),
    Window(
        Shown("text"),
        Button(Label("meeting-file"), "file", _file),
        uncomfortable("uncomfortable_done"),
        homewards("done"),
        state=PlanMeeting.done,
        getter=done,
    ),
    *DRAFT_WINDOWS,
    on_start=keep_start,
)
