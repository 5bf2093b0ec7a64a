"""The administrator's desk: who leads in the school, the school itself, and further schools."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.desks import see_admin_desk
from actions.invitations import invite
from domain.invitations import Invitee
from handlers.curator.invitations import Invitations, hand_out
from handlers.curator.people import People
from handlers.curator.school import School
from handlers.here import here
from handlers.leave import leave
from views.widgets import Label, Say


class AdminDesk(StatesGroup):
    main = State()
    new_school = State()


async def desk(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """`made`: the invitation that was just made is told of once."""
    seen = await here(dialog_manager).look(see_admin_desk)
    return {
        "school": seen.school,
        "curators": ", ".join(seen.curators),
        "heads": ", ".join(seen.heads),
        "no_curator": not seen.curators,
        "no_head": not seen.heads,
        "made": dialog_manager.dialog_data.pop("made", False),
    }


async def _invite(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    await hand_out(manager, invite, Invitee(str(button.widget_id)))
    manager.dialog_data["made"] = True
    await manager.switch_to(AdminDesk.main)


dialog = Dialog(
    Window(
        Multi(Say("invitation-ready", when="made"), Say("desk-admin"), sep="\n\n"),
        Say("desk-admin-curators", when="curators"),
        Say("desk-admin-no-curator", when="no_curator"),
        Say("desk-admin-heads", when="heads"),
        Say("desk-admin-no-head", when="no_head"),
        Row(
            Button(Label("desk-invite-curator"), Invitee.CURATOR.value, _invite),
            Button(Label("desk-invite-head"), Invitee.HEAD.value, _invite),
        ),
        Row(
            Start(Label("desk-invitations"), "invitations", Invitations.whom),
            Start(Label("desk-people"), "people", People.register),
        ),
        Row(
            Start(Label("desk-school"), "school", School.main),
            SwitchTo(Label("desk-new-school"), "new_school", AdminDesk.new_school),
        ),
        Button(Label("back"), "back", leave),
        state=AdminDesk.main,
        getter=desk,
    ),
    Window(
        Say("desk-new-school-sure"),
        Row(
            SwitchTo(Label("cancel"), "no_school", AdminDesk.main),
            Button(Label("desk-new-school-yes"), Invitee.FOUNDER.value, _invite),
        ),
        state=AdminDesk.new_school,
    ),
)
