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
from views.today import home_text
from views.widgets import Shown
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
    at = here(dialog_manager)
    seen = await at.look(see_today)
    return {"text": home_text(seen, at.words)}


dialog = Dialog(Window(Shown("text"), state=Home.main, getter=today))
