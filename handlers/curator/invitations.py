"""Inviting: one press gives the link and its QR code; open invitations are renewed or withdrawn.

The administrator's desk opens the same conversation: each sees whom one may invite.
"""

import asyncio
from datetime import date, datetime
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.invitations import (
    NOTE_LIMIT,
    Issued,
    describe_invitation,
    invite,
    renew_invitation,
    see_invitation,
    see_invitations,
    withdraw_invitation,
)
from domain.invitations import Invitee, invitees_of, new_token
from handlers.files import hand_picture
from handlers.here import Act, Here, here, toast
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values
from handlers.shared.menu import Choices
from handlers.text_input import text_input
from views.dates import day_words
from views.invitations import invitation_caption, invitation_line, invitee_title, qr_code, start_link
from views.widgets import Label, Named, Say


class Invitations(StatesGroup):
    whom = State()
    note = State()
    waiting = State()
    one = State()
    withdraw = State()


async def hand_out(manager: DialogManager, action: Act[..., Issued], *args: Any) -> Issued:
    """Makes an invitation by `action` and sends it as a picture to be forwarded.

    When an update is handled again, its first run's secret is lost: then the invitation gets a new one.
    """
    at, token = here(manager), new_token()
    issued = await at.do(action, *args, token)
    while issued.token_hash != token.hash:
        issued = await at.do(renew_invitation, issued.id, token)
    link = start_link(manager.middleware_data["bot_name"], token.secret)
    expires, today = _local(at, issued)
    caption = invitation_caption(issued.invitee, issued.school, link, expires, today, at.words)
    await hand_picture(manager, await asyncio.to_thread(qr_code, link), "invitation.png", caption)
    return issued


def _local(at: Here, issued: Issued) -> tuple[datetime, date]:
    """When it ends, and today, in the school's zone."""
    zone = at.actor.zone
    return issued.expires_at.astimezone(zone), at.actor.today(at.now)


async def whom(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_invitations)
    invitees = invitees_of(at.actor.roles)
    return {
        "invitees": [{"id": who.value, "name": invitee_title(who, "", at.words)} for who in invitees],
        "waiting": seen.total,
        "made": "made" in dialog_manager.dialog_data,
    }


async def waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_invitations, page_of(dialog_manager))
    return {
        "invitations": [_item(at, issued) for issued in seen.shown],
        "total": seen.total,
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


def _item(at: Here, issued: Issued) -> dict[str, Any]:
    expires, today = _local(at, issued)
    line = invitation_line(issued.invitee, issued.name, issued.note, expires, today, at.words)
    return {"id": issued.id, "name": line}


async def one(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    issued = await at.look(see_invitation, dialog_manager.dialog_data["made"])
    expires, today = _local(at, issued)
    return {
        "title": invitee_title(issued.invitee, issued.name, at.words),
        "until": day_words(expires.date(), at.words.language, today),
        "note": issued.note,
    }


async def _make(_: CallbackQuery, __: Any, manager: DialogManager, who: Invitee) -> None:
    issued = await hand_out(manager, invite, who)
    manager.dialog_data["made"] = issued.id


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, invitation_id: int) -> None:
    manager.dialog_data["made"] = invitation_id
    await manager.switch_to(Invitations.one)


async def _describe(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(describe_invitation, manager.dialog_data["made"], text)
    await manager.switch_to(Invitations.one)


async def _renew(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await hand_out(manager, renew_invitation, manager.dialog_data["made"])
    await manager.switch_to(Invitations.whom)


async def _withdraw(callback: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(withdraw_invitation, manager.dialog_data.pop("made"))
    await toast(callback, at.words.plain("invitation-withdrawn"))
    await manager.switch_to(Invitations.waiting)


dialog = Dialog(
    Window(
        Multi(Say("invitation-ready", when="made"), Say("invitation-whom"), sep="\n\n"),
        Choices(
            Select(
                Named(), "whom", itemgetter("id"), "invitees", type_factory=chosen_in(Invitee), on_click=_make
            )
        ),
        Choices(
            SwitchTo(Label("invitation-sign"), "sign", Invitations.note, when="made"),
            SwitchTo(Label("invitation-list-button"), "open", Invitations.waiting),
        ),
        Cancel(Label("back"), "back"),
        state=Invitations.whom,
        getter=whom,
    ),
    Window(
        Say("invitation-ask-note"),
        text_input(_describe, limit=NOTE_LIMIT),
        SwitchTo(Label("cancel"), "no_note", Invitations.one),
        state=Invitations.note,
    ),
    Window(
        Say("invitation-list", when="some"),
        Say("invitation-list-empty", when="none"),
        Column(
            Select(Named(), "one", itemgetter("id"), "invitations", type_factory=chosen_id, on_click=_choose)
        ),
        page_turns(),
        SwitchTo(Label("invitation-new"), "new", Invitations.whom, when="none"),
        SwitchTo(Label("back"), "to_whom", Invitations.whom),
        state=Invitations.waiting,
        getter=waiting,
    ),
    Window(
        Say("invitation-one"),
        Say("invitation-one-note", when="note"),
        SwitchTo(Label("invitation-sign"), "describe", Invitations.note),
        Row(
            Button(Label("invitation-renew"), "renew", _renew),
            SwitchTo(Label("invitation-withdraw"), "withdraw", Invitations.withdraw),
        ),
        SwitchTo(Label("back"), "to_list", Invitations.waiting),
        state=Invitations.one,
        getter=one,
    ),
    Window(
        Say("invitation-withdraw-sure"),
        Row(
            SwitchTo(Label("invitation-keep"), "keep", Invitations.one),
            Button(Label("invitation-withdraw-yes"), "withdraw_yes", _withdraw),
        ),
        state=Invitations.withdraw,
        getter=one,
    ),
)
