"""Agreeing to a programme: where other conversations lead to."""

from aiogram.fsm.state import State, StatesGroup


class Agreement(StatesGroup):
    """Started with `{"pair": id, "programme": id}`."""

    main = State()
    remark = State()
    minutes = State()
    number = State()
    review = State()
    day = State()
    drop = State()
    changes = State()
