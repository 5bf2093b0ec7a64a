"""Petitions: where other conversations lead to."""

from aiogram.fsm.state import State, StatesGroup


class Petitions(StatesGroup):
    """Started with `{"pair": id}` at `kind` it begins a new one; with `{"petition": id}` at `card` it shows that."""

    list = State()
    pair = State()
    kind = State()
    until = State()
    reason = State()
    proposal = State()
    shown = State()
    stop = State()
    review = State()
    card = State()
    words = State()
    withdraw = State()
    answer = State()
