"""Papers of a programme: chosen, told what is left to write by hand, and handed over as a Word file."""

import asyncio
from operator import itemgetter
from pathlib import Path
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Select, SwitchTo

from actions.programme_papers import see_papers, see_programme_paper, see_report_paper
from domain.programme_papers import ProgrammePaper, ProgrammePapers
from handlers.files import hand_file
from handlers.here import Here, here
from handlers.leave import leave
from handlers.paging import chosen_in
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.blanks import by_hand
from views.programme_papers import file_name, paper_name, programme_paper
from views.widgets import Label, Named, Say


class PapersOfProgramme(StatesGroup):
    """Started with `{"programme": id}`."""

    list = State()
    lacking = State()


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    shown = await at.look(see_papers, dialog_manager.dialog_data["programme"])
    return {"papers": [{"id": one.value, "name": paper_name(one, at.words)} for one in shown]}


async def lacking(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words, data = here(dialog_manager).words, dialog_manager.dialog_data
    return {
        "paper": paper_name(ProgrammePaper(data["paper"]), words),
        "fields": by_hand(data["lacking"], words),
    }


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, kind: ProgrammePaper) -> None:
    content, left, name = await _made(manager, kind)
    if left:
        manager.dialog_data.update(paper=kind.value, lacking=list(left))
        await manager.switch_to(PapersOfProgramme.lacking)
    else:
        await hand_file(manager, content, name, here(manager).words("paper-caption"))


async def _take(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    content, _left, name = await _made(manager, ProgrammePaper(manager.dialog_data["paper"]))
    await manager.switch_to(PapersOfProgramme.list)
    await hand_file(manager, content, name, here(manager).words("paper-caption"))


async def _made(manager: DialogManager, kind: ProgrammePaper) -> tuple[bytes, tuple[str, ...], str]:
    at, templates = here(manager), _templates(manager)
    papers = await _known(at, manager.dialog_data["programme"], kind)
    content, left = await asyncio.to_thread(programme_paper, kind, papers, templates)
    return content, left, file_name(kind, papers)


async def _known(at: Here, programme_id: int, kind: ProgrammePaper) -> ProgrammePapers:
    """A look at a student's report is on record."""
    if kind is ProgrammePaper.REPORT:
        return await at.look_on_record(see_report_paper, programme_id)
    return await at.look(see_programme_paper, programme_id, kind)


def _templates(manager: DialogManager) -> Path:
    templates: Path = manager.middleware_data["papers_folder"]
    return templates


dialog = Dialog(
    Window(
        Say("programme-papers"),
        Choices(
            Select(
                Named(),
                "paper",
                itemgetter("id"),
                "papers",
                type_factory=chosen_in(ProgrammePaper),
                on_click=_choose,
            )
        ),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=PapersOfProgramme.list,
        getter=listed,
    ),
    Window(
        Say("programme-paper-lacking"),
        Button(Label("programme-paper-take"), "take", _take),
        uncomfortable("uncomfortable_lacking"),
        SwitchTo(Label("back"), "to_list", PapersOfProgramme.list),
        state=PapersOfProgramme.lacking,
        getter=lacking,
    ),
    on_start=keep_start,
)
