"""The revisions of a programme (п. 4.1.4): each can be read again and compared; a correction is begun here."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select

from actions.programme_revisions import begin_correction, compare_revisions, see_revision, see_revisions
from domain.refusals import NotFound
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.paging import chosen_id, page_of, page_turns, page_values, text_page, to_first_page
from handlers.shared.programme_draft import ProgrammeDraft
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.programme_contents import content_lines, difference_lines
from views.programme_revisions import (
    compared_head,
    pages_of,
    revision_button,
    revision_head,
)
from views.widgets import Label, Named, Say, Shown


class Revisions(StatesGroup):
    """Started with `{"pair": id, "programme": id}`."""

    list = State()
    one = State()
    others = State()
    compared = State()
    correct = State()


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_revisions, data["programme"], page_of(dialog_manager))
    zone, today = at.actor.zone, seen.today
    return {
        "revisions": [
            {"id": one.id, "name": revision_button(one, zone, today, at.words)} for one in seen.shown
        ],
        "total": seen.total,
        **page_values(seen.page, seen.total),
    }


async def one(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_revision, data["revision"])
    zone = at.actor.zone
    head = revision_head(seen.pair, seen.side, seen.revision, seen.answers, zone, seen.today, at.words)
    lines = content_lines(seen.revision.content, seen.pair, seen.side, seen.today, at.words)
    page = text_page(dialog_manager, pages_of(lines))
    data["before"] = seen.before
    return {
        "text": f"{head}\n\n{page['shown']}",
        **page,
        "has_before": seen.before is not None,
        "has_others": seen.others,
    }


async def compared(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(compare_revisions, data["revision"], data["other"])
    side = seen.pair.side_of(at.actor.member_id)
    lines = difference_lines(seen.differences, seen.pair, side, seen.today, at.words)
    page = text_page(dialog_manager, pages_of(lines))
    head = compared_head(seen.pair, side, seen.older, seen.newer, at.words)
    return {"text": f"{head}\n\n{page['shown']}", **page}


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, revision_id: int) -> None:
    manager.dialog_data["revision"] = revision_id
    await _turn_to(manager, Revisions.one)


async def _changes(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    if manager.dialog_data["before"] is None:
        raise NotFound
    manager.dialog_data["other"] = manager.dialog_data["before"]
    await _turn_to(manager, Revisions.compared)


async def _others(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _turn_to(manager, Revisions.others)


async def _compare(_: CallbackQuery, __: Any, manager: DialogManager, revision_id: int) -> None:
    manager.dialog_data["other"] = revision_id
    await _turn_to(manager, Revisions.compared)


async def _to_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _turn_to(manager, Revisions.list)


async def _to_one(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _turn_to(manager, Revisions.one)


async def _turn_to(manager: DialogManager, screen: State) -> None:
    to_first_page(manager)
    await manager.switch_to(screen)


async def _correct(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Straight on to what is edited; back from there stand the revisions."""
    data = manager.dialog_data
    await here(manager).do(begin_correction, data["programme"])
    both = {"pair": data["pair"], "programme": data["programme"]}
    await manager.switch_to(Revisions.list)
    await manager.start(ProgrammeDraft.whole, both)


dialog = Dialog(
    Window(
        Say("revisions-list"),
        Column(Select(Named(), "one", itemgetter("id"), "revisions", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=Revisions.list,
        getter=listed,
    ),
    Window(
        Shown("text"),
        page_turns("text"),
        Row(
            Button(Label("revision-changes"), "changes", _changes, when="has_before"),
            Button(Label("revision-compare"), "others", _others, when="has_others"),
        ),
        uncomfortable("uncomfortable_one"),
        Row(Button(Label("back"), "to_list", _to_list), to_home()),
        state=Revisions.one,
        getter=one,
    ),
    Window(
        Say("revision-compare-with"),
        Column(
            Select(Named(), "other", itemgetter("id"), "revisions", type_factory=chosen_id, on_click=_compare)
        ),
        page_turns("others_page"),
        uncomfortable("uncomfortable_others"),
        Button(Label("back"), "others_back", _to_one),
        state=Revisions.others,
        getter=listed,
    ),
    Window(
        Shown("text"),
        page_turns("compared_page"),
        uncomfortable("uncomfortable_compared"),
        Row(Button(Label("back"), "compared_back", _to_one), to_home("compared_home")),
        state=Revisions.compared,
        getter=compared,
    ),
    Window(
        Say("correction-begin"),
        Button(Label("correction-begin-yes"), "correct", _correct),
        uncomfortable("uncomfortable_correct"),
        Button(Label("cancel"), "no_correction", leave),
        state=Revisions.correct,
    ),
    on_start=keep_start,
)
