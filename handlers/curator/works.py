"""Works as those who lead read them: a student's only, each look on record (п. 1.3/7); checked for a mentor whom the
bot cannot reach."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from actions.works import accept_work, read_works, return_work
from domain.people import Role
from domain.refusals import NotFound
from domain.remarks import REMARK_LIMIT
from handlers.here import here, toast
from handlers.leave import go_back, leave
from handlers.paging import page_of, page_turns
from handlers.shared.works import page_data, send_files
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.widgets import Label, Say, Shown


class ReadWorks(StatesGroup):
    """Started with `{"activity": id}`."""

    page = State()
    returning = State()


async def page(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Each page that is shown is a look, written down with it."""
    at = here(dialog_manager)
    seen = await at.look_on_record(
        read_works, dialog_manager.dialog_data["activity"], page_of(dialog_manager)
    )
    dialog_manager.dialog_data["work"] = seen.work.id if seen.work is not None else None
    shown = page_data(seen, at)
    return {**shown, "checks": shown["checks"] and Role.CURATOR in at.actor.roles}


async def _files(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    seen = await at.look_on_record(read_works, data["activity"], page_of(manager))
    await send_files(query, seen, manager)


async def _accept(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, work_id = here(manager), manager.dialog_data["work"]
    if work_id is None:
        raise NotFound
    await at.do(accept_work, work_id)
    await toast(query, at.words.plain("work-accepted-toast"))
    await go_back(manager)


async def _return(_: Message, manager: DialogManager, remark: str) -> None:
    await here(manager).do(return_work, manager.dialog_data["work"], remark)
    await manager.switch_to(ReadWorks.page)


dialog = Dialog(
    Window(
        Say("look-recorded"),
        Shown("text"),
        Row(
            Button(Label("work-accept"), "accept", _accept, when="checks"),
            SwitchTo(Label("work-return"), "to_return", ReadWorks.returning, when="checks"),
        ),
        Button(Label("work-files"), "files", _files, when="files"),
        page_turns("works"),
        Button(Label("back"), "back", leave),
        state=ReadWorks.page,
        getter=page,
        protect_content=True,
    ),
    Window(
        Say("work-ask-remark"),
        text_input(_return, limit=REMARK_LIMIT, many_lines=True, id="remark_words"),
        SwitchTo(Label("cancel"), "no_return", ReadWorks.page),
        state=ReadWorks.returning,
        getter=page,
    ),
    on_start=keep_start,
)
