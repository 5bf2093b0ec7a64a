"""A list of a screen: seven at a time, turned by buttons; its page is kept with the dialog.

In the getter: `seen = await look(see_people, page_of(manager))`, then `{**page_values(seen.page, seen.total)}`;
in the window `page_turns()` below the list, whose items are chosen with `type_factory=chosen_id`, or
`chosen_in(Kind)` where they are kinds.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, TypeVar

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Row

from domain.pages import PAGE_SIZE
from domain.refusals import NotFound
from views.widgets import Label

E = TypeVar("E", bound=Enum)


def page_of(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("page", 0))


def to_first_page(manager: DialogManager) -> None:
    """Another search or filter is another list."""
    manager.dialog_data.pop("page", None)


def page_values(page: int, total: int) -> dict[str, Any]:
    """For the getter; `page` is the one that is really shown."""
    return _turns(page, max(1, -(-total // PAGE_SIZE)))


def text_page(manager: DialogManager, pages: Sequence[str]) -> dict[str, Any]:
    """For the getter: a long text page by page, `shown` is the one that stands here."""
    page = min(page_of(manager), len(pages) - 1)
    manager.dialog_data["page"] = page
    return {"shown": pages[page], **_turns(page, len(pages))}


def _turns(page: int, pages: int) -> dict[str, Any]:
    return {
        "page_number": page + 1,
        "page_count": pages,
        "has_pages": pages > 1,
        "has_prev_page": page > 0,
        "has_next_page": page + 1 < pages,
    }


def page_turns(id: str = "page") -> Row:
    """Nothing where all fits on one page."""
    return Row(
        Button(Label("prev-page"), f"{id}_prev", _turn_back, when="has_prev_page"),
        Button(Label("page-of"), f"{id}_now", when="has_pages"),
        Button(Label("next-page"), f"{id}_next", _turn_on, when="has_next_page"),
    )


def chosen_id(data: str) -> int:
    """The id behind a button. Callback data may be forged: what is no id belongs to nobody."""
    if not (data.isascii() and data.isdigit() and len(data) <= 9):
        raise NotFound
    return int(data)


def chosen_in(known: Iterable[E]) -> Callable[[str], E]:
    """The same for a button that stands for one of a few kinds."""
    by_value = {one.value: one for one in known}

    def chosen(data: str) -> E:
        if data not in by_value:
            raise NotFound
        return by_value[data]

    return chosen


async def _turn_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = max(0, page_of(manager) - 1)


async def _turn_on(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = page_of(manager) + 1
