"""Reading a student's talk: a list without words, then the words, each look on record (п. 1.3/7)."""

from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo

from actions.safety import read_talk, see_talks
from handlers.here import here
from handlers.leave import to_home
from handlers.paging import chosen_id, page_of, page_turns, page_values, to_first_page
from handlers.start_data import keep_start
from views.looks import talk_line, talk_text
from views.widgets import Label, Named, Say, Shown


class Talks(StatesGroup):
    """Started with `{"student": member_id}`."""

    main = State()
    talk = State()


async def talks(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_talks, dialog_manager.dialog_data["student"], page_of(dialog_manager))
    zone = at.actor.zone
    today = at.actor.today(at.now)
    return {
        "student": seen.student,
        "talks": [{"id": one.id, "name": talk_line(one, zone, today, at.words)} for one in seen.shown],
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def talk(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Each page that is shown is a look, written down with it."""
    at = here(dialog_manager)
    seen = await at.look_on_record(read_talk, dialog_manager.dialog_data["request"], page_of(dialog_manager))
    zone = at.actor.zone
    return {
        "text": talk_text(seen.shown, zone, at.actor.today(at.now), at.words),
        "some": seen.total > 0,
        "none": seen.total == 0,
        "files": any(one.file_id for one in seen.shown),
        **page_values(seen.page, seen.total),
    }


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, request_id: int) -> None:
    manager.dialog_data["request"] = request_id
    to_first_page(manager)
    await manager.switch_to(Talks.talk)


async def _list(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    to_first_page(manager)


async def _files(query: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Sent as they are, not to be passed on."""
    seen = await here(manager).look_on_record(read_talk, manager.dialog_data["request"], page_of(manager))
    bot: Bot = manager.middleware_data["bot"]
    for one in seen.shown:
        if one.file_id:
            send = getattr(bot, f"send_{one.kind}")
            await send(query.from_user.id, one.file_id, protect_content=True)
    manager.show_mode = ShowMode.DELETE_AND_SEND


dialog = Dialog(
    Window(
        Say("look-talks"),
        Say("look-talks-none", when="none"),
        Column(
            Select(
                Named(),
                id="talk",
                item_id_getter=lambda item: item["id"],
                items="talks",
                type_factory=chosen_id,
                on_click=_choose,
            )
        ),
        page_turns("talks"),
        Row(Cancel(Label("back")), to_home()),
        state=Talks.main,
        getter=talks,
    ),
    Window(
        Say("look-recorded"),
        Shown("text", when="some"),
        Say("look-empty", when="none"),
        Button(Label("look-files"), "files", _files, when="files"),
        page_turns("messages"),
        Row(SwitchTo(Label("back"), "to_talks", Talks.main, on_click=_list), to_home("talk_home")),
        state=Talks.talk,
        getter=talk,
        protect_content=True,
    ),
    on_start=keep_start,
)
