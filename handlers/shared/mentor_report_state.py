"""The mentor's report: where other conversations lead to."""

from aiogram.fsm.state import State, StatesGroup


class Report(StatesGroup):
    """Started with `{"pair": id, "programme": id}`: at `place`, at `section` where the mentor writes, or at `read`."""

    place = State()
    section = State()
    write = State()
    order = State()
    outcome = State()
    until = State()
    review = State()
    correct = State()
    whole = State()
    given = State()
    read = State()
    remark = State()
