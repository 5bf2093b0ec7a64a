"""Back to the screen that a conversation was opened from, to the first one where it was a notice; and home."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Row, Start

from handlers.shared.home_state import Home
from views.widgets import Label


async def leave(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await go_back(manager)


async def go_back(manager: DialogManager) -> None:
    stack = manager.current_stack()
    if stack is not None and len(stack.intents) > 1:
        await manager.done()
    else:
        await manager.start(Home.main, mode=StartMode.RESET_STACK)


def to_home(id: str = "to_home") -> Start:
    """The button for any window; whatever is open is closed by it."""
    return Start(Label("to-home"), id, Home.main, mode=StartMode.RESET_STACK)


def homewards(id: str) -> Row:
    """The last row of a screen that ends a conversation."""
    return Row(Button(Label("back"), f"{id}_back", leave), to_home(f"{id}_home"))
