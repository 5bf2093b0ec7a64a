"""A new school year in one guided step: numbers, the lists behind them, a last question, and it is done."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.school_year import (
    carry_school_year,
    choose_fate,
    see_school_year,
    see_year_pairs,
    see_year_students,
)
from domain.refusals import NotFound
from domain.school_year import OF_STUDENTS, YearPart, other_fate
from handlers.curator.pairs import Pairs
from handlers.curator.people import People
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.shared.menu import Choices
from handlers.shared.programme import OneProgramme
from views.school_year import OpenSchoolYear, pair_button, part_button, student_button, year_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="school_year")


class SchoolYear(StatesGroup):
    main = State()
    list = State()
    sure = State()


@router.callback_query(OpenSchoolYear.filter())
async def open_year(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await here(dialog_manager).look(see_school_year)
    await open_above(query, dialog_manager, SchoolYear.main)


async def show_year(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """From the desk; in the middle of a year it is refused there."""
    await here(manager).look(see_school_year)
    await manager.start(SchoolYear.main)


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_school_year)
    counts = seen.counts
    done = (seen.moved, seen.departed) if seen.moved is not None and seen.departed is not None else None
    return {
        "text": year_words(seen.year, counts, done, at.words),
        "parts": [
            {"id": part.value, "name": part_button(part, counts, at.words)}
            for part in YearPart
            if counts.parts[part]
        ],
        "waiting": counts.waiting,
        "moving": counts.parts[YearPart.MOVING],
        "leaving": counts.parts[YearPart.LEAVING],
        "pairs": counts.parts[YearPart.PAIRS],
    }


def _part(manager: DialogManager) -> YearPart:
    return YearPart(manager.dialog_data["part"])


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, part, page = here(dialog_manager), _part(dialog_manager), page_of(dialog_manager)
    if part in OF_STUDENTS or part is YearPart.PAPERS:
        seen = await at.look(see_year_students, part, page)
        items = [{"id": one.member_id, "name": student_button(one, part, at.words)} for one in seen.shown]
        return {"part": part.value, "items": items, **page_values(seen.page, seen.total)}
    found = await at.look(see_year_pairs, part, page)
    items = [
        {"id": one.pair_id, "name": pair_button(one, part, found.today, at.words)} for one in found.shown
    ]
    return {"part": part.value, "items": items, **page_values(found.page, found.total)}


async def _show(_: CallbackQuery, __: Any, manager: DialogManager, part: YearPart) -> None:
    manager.dialog_data["part"] = part.value
    to_first_page(manager)
    await manager.switch_to(SchoolYear.list)


async def _choose(callback: CallbackQuery, _: Any, manager: DialogManager, number: int) -> None:
    """A student goes to the other list; a card or a pair is opened."""
    part = _part(manager)
    match part:
        case YearPart.PAPERS:
            await manager.start(People.card, {"member": number})
        case YearPart.SUMMER:
            await manager.start(OneProgramme.card, {"pair": number})
        case YearPart.PAIRS | YearPart.EMPLOYER:
            await manager.start(Pairs.card, {"pair": number})
        case _:
            await _turn(callback, manager, part, number)


async def _turn(callback: CallbackQuery, manager: DialogManager, part: YearPart, member_id: int) -> None:
    """By what is shown now: the student may have gone to another list meanwhile."""
    at = here(manager)
    seen = await at.look(see_year_students, part, page_of(manager))
    found = next((one for one in seen.shown if one.member_id == member_id), None)
    if found is None:
        raise NotFound
    fate = other_fate(found, part)
    await at.do(choose_fate, member_id, fate)
    await toast(callback, at.words.plain("year-turned", fate=fate.value, name=found.name))


async def _carry(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """Portion after portion: meanwhile the others are served, and what broke off goes on from there."""
    at = here(manager)
    while await at.do(carry_school_year):
        pass
    await toast(callback, at.words.plain("year-carried"))
    await manager.switch_to(SchoolYear.main)


dialog = Dialog(
    Window(
        Shown("text"),
        Choices(
            Select(
                Named(), "part", itemgetter("id"), "parts", type_factory=chosen_in(YearPart), on_click=_show
            )
        ),
        SwitchTo(Label("year-start"), "start", SchoolYear.sure, when="waiting"),
        Button(Label("back"), "back", leave),
        state=SchoolYear.main,
        getter=main,
    ),
    Window(
        Say("year-list"),
        Column(Select(Named(), "one", itemgetter("id"), "items", type_factory=chosen_id, on_click=_choose)),
        page_turns(),
        Row(SwitchTo(Label("back"), "to_main", SchoolYear.main), to_home()),
        state=SchoolYear.list,
        getter=listed,
    ),
    Window(
        Say("year-sure"),
        SwitchTo(Label("year-look-again"), "look_again", SchoolYear.main),
        Button(Label("year-start-now"), "start_now", _carry),
        state=SchoolYear.sure,
        getter=main,
    ),
)
