"""Texts of dialogs: `Say` for the text of a screen (HTML), `Label` for buttons (plain)."""

from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.text import Text

from views.words import Value, Words


class _Fluent(Text):
    """The values of the getter are the arguments of the key; `fixed` ones stand beside them."""

    def __init__(self, key: str, when: WhenCondition = None, **fixed: Value) -> None:
        super().__init__(when=when)
        self.key = key
        self._fixed = fixed

    def _values(self, data: dict[str, Any]) -> dict[str, Value]:
        item = data.get("item")
        values: dict[str, Value] = {k: v for k, v in data.items() if isinstance(v, (str, int, float))}
        if isinstance(item, dict):
            values.update({k: v for k, v in item.items() if isinstance(v, (str, int, float))})
        return {**values, **self._fixed}


class Say(_Fluent):
    """The text of a screen; people's data in it are escaped."""

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        words: Words = manager.middleware_data["words"]
        return words(self.key, **self._values(data))


class Label(_Fluent):
    """The text of a button."""

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        words: Words = manager.middleware_data["words"]
        return words.plain(self.key, **self._values(data))


class Shown(Text):
    """A ready text of the getter: `field` holds HTML made by a view."""

    def __init__(self, field: str, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self._field = field

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return str(data[self._field])


class Named(Text):
    """A ready plain text for a button of a list: the item's `field`."""

    def __init__(self, field: str = "name", when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self._field = field

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return str(data["item"][self._field])
