"""Back to the screen that a conversation was opened from: to the first one where it was a notice."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode

from handlers.shared.home_state import Home


async def leave(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await go_back(manager)


async def go_back(manager: DialogManager) -> None:
    stack = manager.current_stack()
    if stack is not None and len(stack.intents) > 1:
        await manager.done()
    else:
        await manager.start(Home.main, mode=StartMode.RESET_STACK)
