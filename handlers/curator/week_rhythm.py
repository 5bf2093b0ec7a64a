"""On which day and at which hour the summary of the week comes, and after how many days silence is named."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel, Group, Select

from actions.schools import see_school_settings, set_summary
from domain.weekly import DAYS, HOURS, SILENT_AFTER
from handlers.here import here
from handlers.paging import chosen_id
from views.weekly import rhythm_choices
from views.widgets import Label, Named, Say


class WeekRhythm(StatesGroup):
    main = State()


async def rhythm(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    now = await at.look(see_school_settings)
    return {
        "day": now.summary_day,
        "hour": now.summary_hour,
        "days": now.silent_after,
        "day_choices": rhythm_choices("weekly-on-day", DAYS, now.summary_day, at.words),
        "hour_choices": rhythm_choices("weekly-at-hour", HOURS, now.summary_hour, at.words),
        "silence_choices": rhythm_choices("weekly-silence", SILENT_AFTER, now.silent_after, at.words),
    }


async def _set(manager: DialogManager, **changed: int) -> None:
    at = here(manager)
    now = await at.look(see_school_settings)
    known = {"day": now.summary_day, "hour": now.summary_hour, "silent_after": now.silent_after}
    await at.do(set_summary, **{**known, **changed})


async def _day(_: CallbackQuery, __: Any, manager: DialogManager, day: int) -> None:
    await _set(manager, day=day)


async def _hour(_: CallbackQuery, __: Any, manager: DialogManager, hour: int) -> None:
    await _set(manager, hour=hour)


async def _silence(_: CallbackQuery, __: Any, manager: DialogManager, days: int) -> None:
    await _set(manager, silent_after=days)


def _choices(id: str, items: str, on_click: Any, width: int) -> Group:
    return Group(
        Select(Named(), id, itemgetter("id"), items, type_factory=chosen_id, on_click=on_click), width=width
    )


dialog = Dialog(
    Window(
        Say("weekly-rhythm"),
        _choices("day", "day_choices", _day, 3),
        _choices("hour", "hour_choices", _hour, 3),
        _choices("silence", "silence_choices", _silence, 2),
        Cancel(Label("back"), "back"),
        state=WeekRhythm.main,
        getter=rhythm,
    )
)
