"""The buttons of the first screen: at most four rows, a long label alone in its row as long as there is room."""

from collections.abc import Collection, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Group

ROWS = 4
FITS_IN_HALF = 15
"""So many characters of a label stay whole in half the width of a narrow phone."""


def rows_of(labels: Sequence[str]) -> list[list[int]]:
    """The places of the labels, two in a row; of the long ones the last gives way first."""
    alone = [place for place, label in enumerate(labels) if len(label) > FITS_IN_HALF]
    while True:
        rows = _flow(len(labels), alone)
        if len(rows) <= ROWS or not alone:
            return rows
        alone.pop()


def _flow(total: int, alone: Collection[int]) -> list[list[int]]:
    rows: list[list[int]] = []
    for place in range(total):
        joins = rows and len(rows[-1]) == 1 and rows[-1][0] not in alone and place not in alone
        if joins:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


class Menu(Group):
    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        shown = [button for row in await super()._render_keyboard(data, manager) for button in row]
        return [[shown[place] for place in row] for row in rows_of([button.text for button in shown])]
