"""«Маршрут» (п. 2.2, 4.1.4): the programme as a picture, worth keeping; for the two and for the desks."""

import asyncio

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row

from actions.route import see_route
from handlers.files import hand_picture
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.route_sheet import FILE_NAME, route_caption, route_sheet
from views.widgets import Label, Say


class RouteSheet(StatesGroup):
    """Started with `{"pair": id, "programme": id}`."""

    main = State()


async def begin(start_data: Data, manager: DialogManager) -> None:
    """The picture comes with the screen."""
    await keep_start(start_data, manager)
    await _draw(manager)


async def _again(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _draw(manager)


async def _draw(manager: DialogManager) -> None:
    """Beside the loop: drawing is slow."""
    at = here(manager)
    route = await at.look(see_route, manager.dialog_data["programme"])
    sheets = await asyncio.to_thread(route_sheet, route, at.words)
    reader = route.pair.side_of(at.actor.member_id)
    for number, sheet in enumerate(sheets, start=1):
        caption = route_caption(route, number, len(sheets), reader, at.words)
        await hand_picture(manager, sheet, FILE_NAME, caption)


dialog = Dialog(
    Window(
        Say("route-screen"),
        Button(Label("route-again"), "again", _again),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=RouteSheet.main,
    ),
    on_start=begin,
)
