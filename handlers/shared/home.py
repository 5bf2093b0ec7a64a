"""/start: today's most important thing and at most four rows of buttons; one menu for all roles."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandStart
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from actions.today import see_today
from domain.people import Actor, Role, Standing
from domain.today import Matter
from handlers.admin.desk import AdminDesk
from handlers.curator.desk import CuratorDesk
from handlers.head.desk import HeadDesk
from handlers.here import here
from handlers.mentee.ask import AskForHelp
from handlers.mentee.mentor import MyMentor
from handlers.mentee.requests import MyRequests
from handlers.mentor.mentees import MyMentees
from handlers.mentor.requests import RequestsToMe
from handlers.shared.help import Help
from handlers.shared.home_state import Home
from handlers.shared.menu import Menu
from handlers.shared.privacy import name_difficulties
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
    matters = {matter for matter, _ in seen.matters}
    both = {Role.MENTEE, Role.MENTOR} <= roles
    return {
        "text": home_text(seen, at.words),
        **{role.value: role in roles for role in Role},
        "difficulties": Matter.DIFFICULTIES in matters,
        "to_me": Role.MENTOR in roles or bool(matters & {Matter.REQUESTS, Matter.OFFERS}),
        "mentor_here": Role.MENTEE in roles and not both and Matter.DIFFICULTIES not in matters,
        "mentor_there": both or Matter.DIFFICULTIES in matters,
    }


dialog = Dialog(
    Window(
        Shown("text"),
        Menu(
            Start(Label("menu-ask"), "ask", AskForHelp.ask, when="mentee"),
            Start(Label("menu-my-requests"), "my_requests", MyRequests.list, when="mentee"),
            Start(Label("menu-my-mentor"), "my_mentor", MyMentor.main, when="mentor_here"),
            Button(Label("menu-difficulties"), "difficulties", name_difficulties, when="difficulties"),
            Start(Label("menu-requests"), "requests", RequestsToMe.list, when="to_me"),
            Start(Label("menu-mentees"), "mentees", MyMentees.main, when="mentor"),
            Start(Label("menu-curator"), "curator", CuratorDesk.main, when="curator"),
            Start(Label("menu-head"), "head", HeadDesk.main, when="head"),
            Start(Label("menu-admin"), "admin", AdminDesk.main, when="admin"),
            SwitchTo(Label("menu-more"), "more", Home.more),
            uncomfortable(),
        ),
        state=Home.main,
        getter=today,
    ),
    Window(
        Say("more"),
        Menu(
            Start(Label("menu-my-mentor"), "my_mentor_more", MyMentor.main, when="mentor_there"),
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
