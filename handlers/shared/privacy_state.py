"""The states of the conversation about own data, apart from its dialog: other screens lead to it."""

from aiogram.fsm.state import State, StatesGroup


class Privacy(StatesGroup):
    main = State()
    erase = State()
    sure = State()
