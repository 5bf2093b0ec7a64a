"""/start: today's most important thing and at most four rows of buttons; one menu for all roles."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandStart
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window

from actions.today import see_today
from domain.people import Actor
from handlers.here import here
from handlers.shared.home_state import Home
from views.widgets import Say
from views.words import Words

router = Router(name="home")


@router.message(CommandStart())
@router.message(Command("cancel"))
async def start(message: Message, dialog_manager: DialogManager, actor: Actor | None, words: Words) -> None:
    """A stranger gets a polite dead end."""
    if actor is None:
        await message.answer(words("stranger"))
        return
    await dialog_manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def today(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen = await here(dialog_manager).look(see_today)
    return {"name": seen.name, "school": seen.school}


dialog = Dialog(Window(Say("home"), state=Home.main, getter=today))
