"""Applications from the open link: answered under the notice, or from the list of the desk."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo

from actions.applications import (
    accept_application,
    decline_application,
    see_application,
    see_applications,
)
from actions.invitations import invite
from domain.applications import Application
from domain.invitations import Invitee
from domain.people import Role
from handlers.curator.invitations import hand_out
from handlers.here import here, toast
from handlers.notices import rewrite
from handlers.paging import chosen_id, page_of, page_turns, page_values
from views.applications import (
    AcceptApplication,
    DeclineApplication,
    ShowApplication,
    application_buttons,
    application_words,
    decline_buttons,
)
from views.people import about_line
from views.widgets import Label, Named, Say, Shown
from views.words import Words

router = Router(name="applications")


class Applications(StatesGroup):
    waiting = State()
    one = State()
    decline = State()


@router.callback_query(AcceptApplication.filter())
async def accept(query: CallbackQuery, callback_data: AcceptApplication, **data: Any) -> None:
    at = here(data)
    accepted = await at.do(accept_application, callback_data.member_id, callback_data.role)
    await rewrite(query, at.words("application-accepted", name=accepted.name, role=callback_data.role.value))


@router.callback_query(DeclineApplication.filter())
async def decline(query: CallbackQuery, callback_data: DeclineApplication, **data: Any) -> None:
    at = here(data)
    if callback_data.sure:
        await at.do(decline_application, callback_data.member_id)
        await rewrite(query, at.words("application-declined"))
        return
    application = await at.look(see_application, callback_data.member_id)
    question = at.words("application-decline-sure", name=application.name)
    await rewrite(query, question, decline_buttons(application.member_id, at.words))


@router.callback_query(ShowApplication.filter())
async def show(query: CallbackQuery, callback_data: ShowApplication, **data: Any) -> None:
    at = here(data)
    application = await at.look(see_application, callback_data.member_id)
    buttons = application_buttons(application.member_id, at.words)
    await rewrite(query, application_words(application, at.words), buttons)


async def waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_applications, page_of(dialog_manager))
    return {
        "applications": [_item(one, at.words) for one in seen.shown],
        "total": seen.total,
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


def _item(application: Application, words: Words) -> dict[str, Any]:
    about = about_line(application.post, application.subject, words)
    name = f"{application.name}, {about}" if about else application.name
    return {"id": application.member_id, "name": name}


async def one(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    application = await at.look(see_application, dialog_manager.dialog_data["member"])
    return {"name": application.name, "card": application_words(application, at.words)}


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    manager.dialog_data["member"] = member_id
    await manager.switch_to(Applications.one)


async def _accept(callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at, role = here(manager), Role(str(button.widget_id))
    accepted = await at.do(accept_application, manager.dialog_data["member"], role)
    await toast(callback, at.words.plain("application-accepted", name=accepted.name, role=role.value))
    await manager.switch_to(Applications.waiting)


async def _decline(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(decline_application, manager.dialog_data["member"])
    await toast(callback, at.words.plain("application-declined"))
    await manager.switch_to(Applications.waiting)


async def _make_link(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await hand_out(manager, invite, Invitee.STAFF_ROOM)


dialog = Dialog(
    Window(
        Say("application-list", when="some"),
        Say("application-list-empty", when="none"),
        Column(
            Select(Named(), "one", itemgetter("id"), "applications", type_factory=chosen_id, on_click=_choose)
        ),
        page_turns(),
        Button(Label("application-make-link"), "link", _make_link),
        Cancel(Label("back"), "back"),
        state=Applications.waiting,
        getter=waiting,
    ),
    Window(
        Shown("card"),
        Button(Label("application-accept-mentor"), Role.MENTOR.value, _accept),
        Button(Label("application-accept-mentee"), Role.MENTEE.value, _accept),
        Row(
            SwitchTo(Label("application-decline"), "decline", Applications.decline),
            SwitchTo(Label("back"), "to_list", Applications.waiting),
        ),
        state=Applications.one,
        getter=one,
    ),
    Window(
        Say("application-decline-sure"),
        Row(
            SwitchTo(Label("application-keep"), "keep", Applications.one),
            Button(Label("application-decline-yes"), "decline_yes", _decline),
        ),
        state=Applications.decline,
        getter=one,
    ),
)
