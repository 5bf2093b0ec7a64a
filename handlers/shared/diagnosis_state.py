"""The diagnosis: where other conversations lead to."""

from aiogram.fsm.state import State, StatesGroup


class Diagnose(StatesGroup):
    """Started with `{"pair": id, "programme": id}` at its place on the programme, or with `{"diagnosis": id}`: then
    the questionnaire goes on where it was left."""

    place = State()
    career = State()
    scale = State()
    needs = State()
    motives = State()
    strengths = State()
    review = State()
    correct = State()
    given = State()
    read = State()
    note_hard = State()
    note_strong = State()
