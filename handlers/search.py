"""A search within a list of a screen: what was typed narrows the list until all is shown again.

In the getter: `seen = await look(…, search_of(manager), page_of(manager))`, then
`{**search_values(manager, seen.total)}`; in the window `text_input(find)` and a button to `show_all`, for `search`.
"""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from handlers.paging import to_first_page


def search_of(manager: DialogManager) -> str:
    return str(manager.dialog_data.get("search", ""))


def search_values(manager: DialogManager, total: int) -> dict[str, Any]:
    """For the getter; `listed` is where a list may be, though nothing was found in it."""
    search = search_of(manager)
    return {
        "search": search,
        "some": total > 0,
        "listed": total > 0 or bool(search),
        "none": total == 0 and not search,
        "not_found": total == 0 and bool(search),
    }


async def find(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["search"] = text
    to_first_page(manager)


async def show_all(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    forget_search(manager)


def forget_search(manager: DialogManager) -> None:
    """Another list begins on its first page, unsearched."""
    manager.dialog_data.pop("search", None)
    to_first_page(manager)
