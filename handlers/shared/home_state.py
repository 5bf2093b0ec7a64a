"""The first screen's state, apart from its dialog: every other conversation leads back to it."""

from aiogram.fsm.state import State, StatesGroup


class Home(StatesGroup):
    main = State()
    more = State()
