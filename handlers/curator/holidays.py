"""Vacations and holidays of the school: public ones proposed, vacations by their two days, with taps."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo

from actions.holidays import add_holidays, add_public_holidays, remove_holidays, see_holidays
from domain.holidays import likely_lasts
from domain.refusals import NotFound
from domain.working_time import DateRange
from handlers.dates import DatePicker, today_of
from handlers.here import here, toast
from handlers.paging import chosen_id, page_of, page_turns, page_values
from views.dates import day_words
from views.holidays import holiday_words
from views.widgets import Label, Named, Say


class Holidays(StatesGroup):
    list = State()
    first = State()
    last = State()
    public = State()
    remove = State()


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, today = here(dialog_manager), today_of(dialog_manager)
    seen = await at.look(see_holidays, page_of(dialog_manager))
    return {
        "holidays": [
            {"id": one.first.toordinal(), "name": holiday_words(one, today, at.words)} for one in seen.rows
        ],
        "some": seen.total > 0,
        "none": seen.total == 0,
        "proposed": len(seen.proposed),
        "days": "\n".join(f"• {holiday_words(one, today, at.words)}" for one in seen.proposed),
        **page_values(seen.page, seen.total),
    }


async def chosen(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is entered or to be removed, in words."""
    at, today, data = here(dialog_manager), today_of(dialog_manager), dialog_manager.dialog_data
    first, last = data.get("first"), data.get("last")
    return {
        "first": day_words(date.fromisoformat(first), at.words.language, today) if first else "",
        "holiday": holiday_words(
            DateRange(date.fromisoformat(first), date.fromisoformat(last)), today, at.words
        )
        if first and last
        else "",
    }


async def _first(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data.update(first=day.isoformat(), last=None)
    await manager.switch_to(Holidays.last)


def _from_first(manager: DialogManager) -> date:
    return date.fromisoformat(manager.dialog_data["first"])


async def _last(callback: CallbackQuery, manager: DialogManager, day: date) -> None:
    at, first = here(manager), _from_first(manager)
    await at.do(add_holidays, first, day)
    await toast(callback, at.words.plain("saved"))
    await manager.switch_to(Holidays.list)


async def _public(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(add_public_holidays)
    await toast(callback, at.words.plain("saved"))
    await manager.switch_to(Holidays.list)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, ordinal: int) -> None:
    """By its first day, read anew: it may be gone."""
    page = await here(manager).look(see_holidays, page_of(manager))
    found = next((one for one in page.rows if one.first.toordinal() == ordinal), None)
    if found is None:
        raise NotFound
    manager.dialog_data.update(first=found.first.isoformat(), last=found.last.isoformat())
    await manager.switch_to(Holidays.remove)


async def _remove(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(remove_holidays, date.fromisoformat(manager.dialog_data["first"]))
    await toast(callback, at.words.plain("saved"))
    await manager.switch_to(Holidays.list)


dialog = Dialog(
    Window(
        Say("holidays-list", when="some"),
        Say("holidays-none", when="none"),
        Column(
            Select(Named(), "holiday", itemgetter("id"), "holidays", type_factory=chosen_id, on_click=_open)
        ),
        page_turns(),
        Row(
            SwitchTo(Label("holidays-add"), "add", Holidays.first),
            SwitchTo(Label("holidays-public"), "public", Holidays.public, when="proposed"),
        ),
        Cancel(Label("back"), "back"),
        state=Holidays.list,
        getter=listed,
    ),
    Window(
        Say("holidays-ask-first"),
        DatePicker("first", _first, ahead=True),
        SwitchTo(Label("cancel"), "no_first", Holidays.list),
        state=Holidays.first,
    ),
    Window(
        Say("holidays-ask-last"),
        DatePicker("last", _last, ahead=True, likely=likely_lasts, since=_from_first),
        Row(
            SwitchTo(Label("back"), "to_first", Holidays.first),
            SwitchTo(Label("cancel"), "no_last", Holidays.list),
        ),
        state=Holidays.last,
        getter=chosen,
    ),
    Window(
        Say("holidays-propose"),
        Button(Label("holidays-take"), "take", _public),
        SwitchTo(Label("back"), "not_public", Holidays.list),
        state=Holidays.public,
        getter=listed,
    ),
    Window(
        Say("holidays-remove-sure"),
        Row(
            SwitchTo(Label("holidays-keep"), "keep", Holidays.list),
            Button(Label("holidays-remove"), "remove", _remove),
        ),
        state=Holidays.remove,
        getter=chosen,
    ),
)
