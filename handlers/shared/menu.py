"""Buttons two in a row, a long label alone in its own; on the first screen in four rows at most."""

from collections.abc import Collection, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Group

ROWS = 4
ROWS_OF_A_KEYBOARD = 100
FITS_IN_HALF = 15
"""So many characters of a label stay whole in half the width of a narrow phone."""


def rows_of(labels: Sequence[str], most: int = ROWS) -> list[list[int]]:
    """The places of the labels, two in a row; where rows run out, of the long ones the last gives way first."""
    alone = [place for place, label in enumerate(labels) if len(label) > FITS_IN_HALF]
    while True:
        rows = _flow(len(labels), alone)
        if len(rows) <= most or not alone:
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
    """Keeps to four rows."""

    most = ROWS

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        shown = [button for row in await super()._render_keyboard(data, manager) for button in row]
        placed = rows_of([button.text for button in shown], self.most)
        return [[shown[place] for place in row] for row in placed]


def fitting(labels: Sequence[str], tail: Sequence[str]) -> int:
    """How many of the labels, from the first on, stand whole in four rows with the tail below them."""
    most = len(labels)
    while most and len(rows_of([*labels[:most], *tail], ROWS_OF_A_KEYBOARD)) > ROWS:
        most -= 1
    return most


class Choices(Menu):
    """As many rows as the labels need."""

    most = ROWS_OF_A_KEYBOARD
