"""Choosing what to conclude (п. 4.1.4): with a report, anew after a talk, or by a curator; until which day, where it
goes on."""

from collections.abc import Awaitable, Callable
from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Column, Select, SwitchTo
from aiogram_dialog.widgets.text import Text

from domain.conclusions import Outcome
from domain.refusals import NotFound
from handlers.paging import chosen_id
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from views.widgets import Label, Named, Say

OnOutcome = Callable[[CallbackQuery, DialogManager, Outcome, date | None], Awaitable[None]]
Getter = Callable[..., Awaitable[dict[str, Any]]]
NOW, TERM = "complete-now", "complete-term"


def outcome_windows(
    states: tuple[State, State], back: State, getter: Getter, asked: Text, on_outcome: OnOutcome
) -> tuple[Window, Window]:
    """`getter` gives `outcomes` and `ends` as views/conclusions.py names them, `ends_on` as an ordinal, `days` and
    `outcome`, which this keeps in the dialog's data."""
    first, until = states

    async def chosen(query: CallbackQuery, _: Any, manager: DialogManager, key: str) -> None:
        if key in (NOW, TERM):
            day = date.fromordinal((await getter(manager))["ends_on"]) if key == TERM else None
            await on_outcome(query, manager, Outcome.COMPLETE, day)
            return
        manager.dialog_data["outcome"] = Outcome(key).value
        await manager.switch_to(until)

    async def until_day(query: CallbackQuery, _: Any, manager: DialogManager, day: int) -> None:
        outcome = Outcome(manager.dialog_data["outcome"])
        await on_outcome(query, manager, outcome, date.fromordinal(day))

    return (
        Window(
            asked,
            Choices(
                Select(Named(), "outcome", itemgetter("id"), "outcomes", type_factory=_key, on_click=chosen)
            ),
            uncomfortable("uncomfortable_outcome"),
            SwitchTo(Label("back"), "back_outcome", back),
            state=first,
            getter=getter,
        ),
        Window(
            Say("report-ask-until"),
            Column(
                Select(Named(), "until", itemgetter("id"), "ends", type_factory=chosen_id, on_click=until_day)
            ),
            uncomfortable("uncomfortable_until"),
            SwitchTo(Label("back"), "back_until", first),
            state=until,
            getter=getter,
        ),
    )


def _key(data: str) -> str:
    if data not in (NOW, TERM, Outcome.PROLONG.value, Outcome.CHANGE.value):
        raise NotFound
    return data
