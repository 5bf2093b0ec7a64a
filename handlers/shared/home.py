"""/start: today's most important thing and at most four rows of buttons; one menu for all roles."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandStart
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Start, SwitchTo

from actions.today import see_today
from domain.people import Actor, Role, Standing
from handlers.here import here
from handlers.shared.help import Help
from handlers.shared.home_entries import buttons, sorted_out, wanted
from handlers.shared.home_state import Home
from handlers.shared.menu import Choices, Menu
from handlers.shared.privacy_state import Privacy
from handlers.shared.safety import uncomfortable
from handlers.shared.settings import Settings
from views.today import home_text
from views.widgets import Label, Say, Shown
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
    """Desks are shown to whom they belong; what a desk may do, each action decides anew."""
    at = here(dialog_manager)
    seen = await at.look(see_today)
    roles = seen.roles if seen.standing is Standing.FULL else frozenset[Role]()
    tail = ("menu-more", "safety-button") if seen.is_student else ("menu-more",)
    return {
        "text": home_text(seen, at.actor.zone_name, at.words),
        **sorted_out(set(wanted(seen, roles)), tail, at.words),
    }


dialog = Dialog(
    Window(
        Shown("text"),
        Menu(*buttons("first"), SwitchTo(Label("menu-more"), "more", Home.more), uncomfortable()),
        state=Home.main,
        getter=today,
    ),
    Window(
        Say("more"),
        Choices(
            *buttons("rest"),
            Start(Label("menu-settings"), "settings", Settings.main),
            Start(Label("menu-privacy"), "privacy", Privacy.main),
            Start(Label("menu-help"), "help", Help.main),
        ),
        uncomfortable("uncomfortable_more"),
        SwitchTo(Label("back"), "back", Home.main),
        state=Home.more,
        getter=today,
    ),
)
