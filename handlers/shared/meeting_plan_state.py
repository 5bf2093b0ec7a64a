"""A plan of meetings: where other conversations lead to."""

from aiogram.fsm.state import State, StatesGroup


class PlanMeeting(StatesGroup):
    """Started at `slots` with `{"pair": id}`; with `{"meeting": id}` it moves that one, with `"series": True` also
    those after it."""

    slots = State()
    day = State()
    times = State()
    draft = State()
    goal = State()
    place = State()
    length = State()
    series = State()
    done = State()
