"""Lists of help requests and their talks, for a mentee and for a helper: two dialogs of the same windows."""

from collections.abc import Awaitable, Callable
from html import escape
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select

from actions.colleagues import decline_request, take_request
from actions.help_requests import Requests, close_request
from actions.talks import Talk, see_talk, write_message
from domain.refusals import ClosesUnheard
from domain.talks import Written
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.safety import uncomfortable
from handlers.written import AnyInput
from views.help_requests import about_words, passed_words, request_row
from views.talks import talk_page
from views.widgets import Label, Named, Say, Shown
from views.words import Words

LAST_PAGE = 1_000_000
"""A talk opens at its end; the action gives the last page that there is."""

OnClick = Callable[[CallbackQuery, Any, DialogManager], Awaitable[None]]


def list_window(words: str, see: Any, here_: State, talk: State, *buttons: Any) -> Window:
    """`words` is the key of the heading; with `-empty` it says what will be here."""

    async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        at = here(dialog_manager)
        seen: Requests = await at.look(see, page_of(dialog_manager))
        return {
            "requests": [
                {"id": row.id, "name": request_row(row, at.now, at.actor.zone_name, at.words)}
                for row in seen.rows
            ],
            "some": seen.total > 0,
            "none": seen.total == 0,
            **page_values(seen.page, seen.total),
        }

    async def open_talk(_: CallbackQuery, __: Any, manager: DialogManager, request_id: int) -> None:
        data = manager.dialog_data
        data.update(request=request_id, list_page=page_of(manager), page=LAST_PAGE)
        for former in ("passed", "sure"):
            data.pop(former, None)
        await manager.switch_to(talk)

    return Window(
        Say(words, when="some"),
        Say(f"{words}-empty", when="none"),
        Column(
            Select(
                Named(), "request", itemgetter("id"), "requests", type_factory=chosen_id, on_click=open_talk
            )
        ),
        page_turns(),
        *buttons,
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=here_,
        getter=shown,
    )


def talk_window(here_: State, list_: State, after_close: OnClick) -> Window:
    async def back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        manager.dialog_data["page"] = manager.dialog_data.get("list_page", 0)
        await manager.switch_to(list_)

    async def decline(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await here(manager).do(decline_request, manager.dialog_data["request"])
        await manager.switch_to(list_)

    async def close(callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
        """A helper who has not answered is asked once more."""
        at, data = here(manager), manager.dialog_data
        try:
            await at.do(close_request, data["request"], sure=bool(data.get("sure")))
        except ClosesUnheard as unheard:
            data["sure"] = True
            await toast(callback, at.words.plain(unheard.key()), alert=True)
            return
        await after_close(callback, button, manager)

    return Window(
        Shown("text"),
        AnyInput(_write),
        page_turns("talk"),
        Row(
            Button(Label("help-take"), "take", _take),
            Button(Label("help-decline"), "decline", decline),
            when="asked",
        ),
        Button(Label("help-close-surely"), "close", close, when="closable"),
        Row(
            Button(Label("help-keep"), "keep", _keep),
            Button(Label("help-close-surely"), "close_surely", close),
            when="sure",
        ),
        uncomfortable("uncomfortable_talk"),
        Row(Button(Label("back"), "to_list", back), to_home()),
        state=here_,
        getter=talk_shown,
        protect_content=True,
    )


async def talk_shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    talk = await at.look(see_talk, data["request"], page_of(dialog_manager))
    data["page"], request = talk.page, talk.request
    return {
        "text": _talk_text(talk, data.get("passed", ""), at.words, at.now, at.actor.zone_name),
        "asked": request.asked,
        "closable": request.writes and not data.get("sure"),
        "sure": request.writes and bool(data.get("sure")),
        **page_values(talk.page, talk.total),
    }


def _talk_text(talk: Talk, passed: str, words: Words, now: Any, zone_name: str) -> str:
    request = talk.request
    state = words("help-state", state=request.state.value)
    about = about_words(request.topic, request.urgent, words)
    title = ", ".join(request.others) if request.own else request.mentee
    if request.asked:
        write = words("help-colleague-mentor", mentee=request.mentee)
    elif request.writes:
        write = words("help-talk-write", who=", ".join(request.others))
    else:
        write = words("help-talk-read")
    parts = (
        words("talk-author", name=title) + "\n" + " · ".join(part for part in (state, about) if part),
        talk_page(talk.messages, now, zone_name, words),
        escape(passed, quote=False),
        write,
    )
    return "\n\n".join(part for part in parts if part)


async def _take(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(take_request, manager.dialog_data["request"])
    manager.dialog_data["page"] = LAST_PAGE


async def _keep(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("sure", None)


async def _write(message: Message, manager: DialogManager, written: Written) -> None:
    """Shows the end of the talk, with what was written now."""
    at, data = here(manager), manager.dialog_data
    passed = await at.do(write_message, data["request"], written)
    data["passed"] = passed_words(passed, at.now, at.actor.zone_name, at.words)
    data["page"] = LAST_PAGE
