"""The choice of a colleague: to pass a request on to, or to bring along to a meeting."""

from collections.abc import Awaitable, Callable
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Column, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick

from handlers.leave import leave
from handlers.paging import chosen_id, page_turns
from handlers.search import find, show_all
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.widgets import Label, Named, Say

Getter = Callable[..., Awaitable[dict[str, Any]]]


def colleague_window(
    asked: str, nobody: str, on_colleague: OnItemClick[Select[int], int], state: State, getter: Getter
) -> Window:
    """`getter` gives the `colleagues`, and the values of the search and of the page."""
    return Window(
        Say(asked, when="some"),
        Say(nobody, when="none"),
        Say("nothing-found", when="not_found"),
        text_input(find),
        Column(
            Select(
                Named(),
                "colleague",
                itemgetter("id"),
                "colleagues",
                type_factory=chosen_id,
                on_click=on_colleague,
            )
        ),
        page_turns(),
        Button(Label("show-all"), "show_all", show_all, when="search"),
        uncomfortable(),
        Button(Label("cancel"), "cancel", leave),
        state=state,
        getter=getter,
    )
