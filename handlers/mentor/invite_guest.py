"""Bringing a colleague or a specialist along to a meeting (п. 5.1.1/1, 5.1.2/2)."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from actions.meeting_guests import invite_guest, see_guests_to_invite
from handlers.here import here
from handlers.leave import leave
from handlers.mentor.colleague_choice import colleague_window
from handlers.paging import page_of, page_values
from handlers.search import search_of, search_values
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.meeting_guests import colleague_words, meant_by
from views.meetings import when_words
from views.widgets import Label, Shown


class InviteGuest(StatesGroup):
    """Started with `{"meeting": id}`."""

    choose = State()
    asked = State()


async def colleagues(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    search = search_of(dialog_manager)
    about = meant_by(search, at.words)
    seen = await at.look(see_guests_to_invite, data["meeting"], search, about, page_of(dialog_manager))
    return {
        "mentee": seen.mentee,
        "when": when_words(seen.starts_at, at.now, at.actor.zone_name, at.words),
        "colleagues": [{"id": one.member_id, "name": colleague_words(one, at.words)} for one in seen.found],
        **search_values(dialog_manager, seen.total),
        **page_values(seen.page, seen.total),
    }


async def _ask(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    at, data = here(manager), manager.dialog_data
    asked = await at.do(invite_guest, data["meeting"], member_id)
    seen_at = asked.seen_at
    data["told"] = at.words(
        "guest-invited",
        name=asked.name,
        later="yes" if seen_at else "no",
        when=when_words(seen_at, at.now, at.actor.zone_name, at.words) if seen_at else "",
    )
    await manager.switch_to(InviteGuest.asked)


async def asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"text": dialog_manager.dialog_data["told"]}


dialog = Dialog(
    colleague_window("guest-invite-screen", "guest-invite-nobody", _ask, InviteGuest.choose, colleagues),
    Window(
        Shown("text"),
        uncomfortable("uncomfortable_asked"),
        Button(Label("done"), "done", leave),
        state=InviteGuest.asked,
        getter=asked,
    ),
    on_start=keep_start,
)
