"""What holds for every screen: ids that cannot be mistaken, nothing past inbox and outbox, and for a student
the way to «Мне некомфортно» is two presses at most."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.common import Actionable
from aiogram_dialog.widgets.kbd import Cancel, Start, SwitchTo

import handlers
from handlers.leave import leave
from handlers.shared.home_state import Home
from handlers.shared.safety import Safety
from tests.laws.house_source import house

OF_ADULTS = {
    "AdminDesk": "administrators are adults",
    "AllGroups": "the curator's",
    "Applications": "the curator's",
    "Blanks": "the curator's",
    "Catalogue": "the curator's",
    "CuratorDesk": "the curator's",
    "Freezes": "the curator's and the head's",
    "HeadDesk": "the head's",
    "Holidays": "the curator's",
    "Invitations": "the desks'",
    "Joining": "nobody yet: there is no contact to stop",
    "Looks": "the head's",
    "OneOrder": "the head's and the curator's",
    "Orders": "the curator's",
    "PairMeetings": "the curator's and the head's",
    "PairNew": "the curator's",
    "ReadWorks": "the curator's and the head's",
    "Pairs": "the curator's and the head's",
    "People": "the desks'",
    "PetitionDesk": "the curator's and the head's",
    "School": "the desks'",
    "SchoolYear": "the curator's",
    "Practices": "the curator's",
    "Programmes": "the curator's and the head's",
    "Talks": "the curator's and the head's",
    "Watch": "the curator's",
    "Week": "the curator's",
    "WeekRhythm": "the curator's",
}
"""Conversations that no student takes part in, and why."""


CANCEL_OF_A_FORM = "_Form._cancel"
"""Back to the screen of own data, which has the button."""


@cache
def dialogs() -> dict[str, Dialog]:
    return {one.states_group().__name__: one for one in handlers.routers() if isinstance(one, Dialog)}


def widgets(owner: Any, seen: set[int]) -> Iterator[Actionable]:
    """Everything with an id in a window, however deep it stands."""
    if id(owner) in seen:
        return
    seen.add(id(owner))
    if isinstance(owner, Actionable):
        yield owner
    for held in vars(owner).values() if hasattr(owner, "__dict__") else ():
        inner = (
            held.values() if isinstance(held, dict) else held if isinstance(held, (list, tuple)) else [held]
        )
        for one in inner:
            if type(one).__module__.startswith(("aiogram_dialog", "handlers", "views")):
                yield from widgets(one, seen)


def buttons(window: Window) -> list[Actionable]:
    return list(widgets(window, set()))


def states_shown(dialog: Dialog) -> dict[str, Window]:
    return {str(state.state): window for state, window in dialog.windows.items()}


def has_safety(window: Window) -> bool:
    return any(isinstance(one, Start) and one.state == Safety.confirm for one in buttons(window))


def goes_out(button: Actionable) -> bool:
    """To the first screen, or to the one that the conversation was opened from."""
    if isinstance(button, Cancel):
        return True
    if isinstance(button, Start):
        return bool(button.state == Home.main)
    on_click = getattr(button, "on_click", None)
    pressed = getattr(on_click, "callback", on_click)
    return pressed is leave or getattr(pressed, "__qualname__", "") == CANCEL_OF_A_FORM


def is_near(window: Window, shown: dict[str, Window]) -> bool:
    """«Мне некомфортно» stands here, or one press leads to where it stands."""
    if has_safety(window):
        return True
    return any(
        goes_out(one) or (isinstance(one, SwitchTo) and has_safety(shown[str(one.state.state)]))
        for one in buttons(window)
    )


def test_every_id_is_unique_in_its_dialog() -> None:
    twice = {
        name: [id_ for id_, times in Counter(ids_of(dialog)).items() if times > 1]
        for name, dialog in dialogs().items()
    }
    assert {name: ids for name, ids in twice.items() if ids} == {}


def ids_of(dialog: Dialog) -> list[str]:
    return [one.widget_id for window in dialog.windows.values() for one in buttons(window) if one.widget_id]


def test_ids_of_all_conversations_were_seen() -> None:
    assert [name for name, dialog in dialogs().items() if not ids_of(dialog)] == []


def test_on_every_screen_of_a_student_safety_is_two_presses_away() -> None:
    far = [
        state
        for name, dialog in dialogs().items()
        if name not in OF_ADULTS and name != "Safety"
        for state, window in states_shown(dialog).items()
        if not is_near(window, states_shown(dialog))
    ]
    assert far == []


def test_a_students_first_screen_has_the_button_itself() -> None:
    assert has_safety(dialogs()["Home"].windows[Home.main])


def test_the_list_of_adults_conversations_names_such_as_there_are() -> None:
    assert [name for name in OF_ADULTS if name not in dialogs()] == []


def test_nothing_is_started_past_inbox_and_outbox() -> None:
    """aiogram-dialog's `bg()` works outside the update that is kept and the letters that are kept."""
    calls = [
        path
        for path, tree in house().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "bg"
    ]
    assert calls == []
