"""Screens that are open above one another are never taken for each other."""

from aiogram_dialog.api.entities import Stack

from handlers.shared.home_state import Home
from tests.house import House


async def test_no_two_screens_opened_in_one_moment_have_one_id(house: House) -> None:
    opened = [Stack().push(Home.main, {}).id for _ in range(1000)]
    assert len(set(opened)) == len(opened)
