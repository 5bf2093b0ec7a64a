"""/help: what one can do here, and whom to ask."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window

from actions.help import see_help
from domain.people import Actor
from handlers.here import here
from handlers.leave import to_home
from views.help import help_text
from views.widgets import Shown

router = Router(name="help")


class Help(StatesGroup):
    main = State()


@router.message(Command("help"))
async def open_help(message: Message, dialog_manager: DialogManager, actor: Actor | None) -> None:
    if actor is None:
        await message.answer(here(dialog_manager).words("stranger"))
        return
    await dialog_manager.start(Help.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    return {"text": help_text(await at.look(see_help), at.words)}


dialog = Dialog(
    Window(
        Shown("text"),
        to_home("home"),
        state=Help.main,
        getter=main,
    )
)
