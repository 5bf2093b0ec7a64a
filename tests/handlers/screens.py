"""Opens any screen at once, where a test is not about the way to it."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from playground.hands import Hands
from tests.house import House

_wanted: dict[int, tuple[State, Any]] = {}
_taught: set[int] = set()


async def open_screen(house: House, phone: Hands, state: State, data: Any = None) -> None:
    """As if its button had been pressed on the first screen."""
    dispatcher = house.life.dispatcher
    if id(dispatcher) not in _taught:
        _taught.add(id(dispatcher))
        dispatcher.message.register(_open, lambda message: message.text == "/open-screen")
    _wanted[phone.id] = (state, data)
    await phone.write("/open-screen")


async def _open(message: Message, dialog_manager: DialogManager) -> None:
    assert message.from_user is not None
    state, data = _wanted[message.from_user.id]
    await dialog_manager.start(state, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
