"""The week of the school (п. 4.1.2/6): the summary at any time, the people behind a figure, a word to one of them."""

import asyncio
from datetime import date
from html import escape
from operator import itemgetter
from typing import Any

from aiogram import Bot, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select

from actions.curator_words import write_word
from actions.weekly import see_behind, see_one_behind, see_week
from domain.curator_words import WORD_LIMIT
from domain.refusals import NotFound
from domain.weekly import Behind, Figure, Person
from handlers.curator.pairs import Pairs
from handlers.curator.requests import Watch
from handlers.here import here, toast
from handlers.leave import go_back, leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.curator_words import passed_word
from views.notice import Notice, keyboard
from views.weekly import ShowBehind, behind_card, behind_row, behind_title, other_button, weekly_notice
from views.widgets import Label, Named, Shown

router = Router(name="week")


class Week(StatesGroup):
    list = State()
    one = State()


async def show_week(callback: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """Worth keeping: a message of its own, as on the school's day, with the desk sent anew below it."""
    at = here(manager)
    notice = await asyncio.to_thread(weekly_notice, await at.look(see_week), at.words)
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await _send(manager.middleware_data["bot"], callback.from_user.id, notice)


async def _send(bot: Bot, chat_id: int, notice: Notice) -> None:
    buttons = keyboard(notice.buttons)
    if notice.attachment is None:
        await bot.send_message(chat_id, notice.text, reply_markup=buttons)
        return
    picture = BufferedInputFile(notice.attachment.content, notice.attachment.file_name)
    await bot.send_photo(chat_id, picture, caption=notice.text, reply_markup=buttons)


@router.callback_query(ShowBehind.filter())
async def open_behind(query: CallbackQuery, callback_data: ShowBehind, dialog_manager: DialogManager) -> None:
    """Where one stands behind the figure alone, at once to that one."""
    at, data = here(dialog_manager), {"figure": callback_data.figure.value, "week": callback_data.week}
    seen = await at.look(see_behind, callback_data.figure, _week(callback_data.week))
    if not seen.rows:
        await toast(query, at.words.plain("week-nobody"), alert=True)
        return
    alone = {"subject": seen.rows[0].subject, "alone": True} if seen.total == 1 else {}
    state = Week.one if alone else Week.list
    await open_above(query, dialog_manager, state, {**data, **alone})


def _week(ordinal: int) -> date:
    """Callback data may be forged."""
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        raise NotFound from None


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    figure = Figure(data["figure"])
    seen = await at.look(see_behind, figure, _week(data["week"]), page_of(dialog_manager))
    return {
        "title": behind_title(figure, seen.total, seen.silent_after, at.words),
        "rows": [
            {"id": row.subject, "name": behind_row(row, at.now, at.actor.zone_name, at.words)}
            for row in seen.rows
        ],
        **page_values(seen.page, seen.total),
    }


async def _behind(manager: DialogManager) -> Behind:
    data = manager.dialog_data
    return await here(manager).look(
        see_one_behind, Figure(data["figure"]), _week(data["week"]), data["subject"]
    )


def _reader(behind: Behind, manager: DialogManager) -> Person | None:
    """The one who was chosen, or whom it concerns first."""
    chosen = manager.dialog_data.get("to")
    return next((one for one in behind.people if one.id == chosen), behind.to_write)


async def one(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    behind = await _behind(dialog_manager)
    to = _reader(behind, dialog_manager)
    other = next((one for one in behind.people if to is not None and one.id != to.id), None)
    passed = escape(dialog_manager.dialog_data.get("passed", ""), quote=False)
    return {
        "card": behind_card(behind, to, passed, at.now, at.actor.zone_name, at.words),
        "other": other_button(other, at.words) if other else "",
        "has_other": other is not None,
        "has_pair": behind.pair_id is not None,
        "has_request": behind.figure in (Figure.UNHEARD, Figure.REQUESTS),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, subject: int) -> None:
    manager.dialog_data.update(subject=subject, to=None, passed="")
    await manager.switch_to(Week.one)


async def _turn(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """To the other of the two."""
    behind = await _behind(manager)
    to = _reader(behind, manager)
    other = next((one for one in behind.people if to is not None and one.id != to.id), to)
    manager.dialog_data.update(to=other.id if other else None, passed="")


async def _write(_: Message, manager: DialogManager, text: str) -> None:
    at, to = here(manager), _reader(await _behind(manager), manager)
    if to is None:
        raise NotFound
    passed = await at.do(write_word, to.id, text)
    manager.dialog_data["passed"] = passed_word(passed, at.now, at.actor.zone_name, at.words)


async def _to_pair(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Pairs.card, {"pair": (await _behind(manager)).pair_id})


async def _to_request(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Watch.card, {"request": manager.dialog_data["subject"]})


async def _back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    if manager.dialog_data.get("alone"):
        await go_back(manager)
    else:
        await manager.switch_to(Week.list)


dialog = Dialog(
    Window(
        Shown("title"),
        Column(Select(Named(), "one", itemgetter("id"), "rows", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Button(Label("back"), "back", leave),
        state=Week.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        text_input(_write, limit=WORD_LIMIT, many_lines=True),
        Button(Shown("other"), "other", _turn, when="has_other"),
        Row(
            Button(Label("week-to-pair"), "to_pair", _to_pair, when="has_pair"),
            Button(Label("week-to-request"), "to_request", _to_request, when="has_request"),
        ),
        Row(Button(Label("back"), "to_list", _back), to_home()),
        state=Week.one,
        getter=one,
    ),
    on_start=keep_start,
)
