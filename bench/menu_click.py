"""P2: the CPU of a menu click (edit and callback answer), beside a plain aiogram that shows the same screen."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

from bench.figure import Figure
from bench.rounds import Turns, Work, compare
from bench.side import AIOGRAM, NASTAVNIK, Side, running
from bench.size import size
from bench.telegram import Telegram, wave
from bench.town import database, kinds, people_in

PEOPLE = 100
GOAL = (1.5, 1.1)


def press(telegram: Telegram, id_: int) -> None:
    """To and fro between the first screen and the further one."""
    labels = str(telegram.screens[id_]["reply_markup"])
    telegram.press(id_, "Ещё" if "Ещё" in labels else "Назад")


TURNING = Work(press, ("editMessageText", "answerCallbackQuery"))


async def measure(folder: Path) -> AsyncIterator[Figure]:
    rounds, count = size(3, 7), size(500, 3000)
    turns: dict[str, Turns] = {}
    async with AsyncExitStack() as stack:
        for kind in kinds():
            url = await stack.enter_async_context(database(kind))
            people = await people_in(url, PEOPLE)
            side = await stack.enter_async_context(running(NASTAVNIK, folder, {"DATABASE_URL": url}))
            await _open_menus(side, people, "/start")
            turns[kind] = Turns(side, TURNING, people)
        side = await stack.enter_async_context(running(AIOGRAM, folder))
        await _open_menus(side, people, "/menu")
        turns["aiogram"] = Turns(side, TURNING, people)
        costs = await compare(turns, rounds, count, PEOPLE)
    for kind in kinds():
        note = (
            f"{costs[kind] * 1e3:.2f} ms, aiogram {costs['aiogram'] * 1e3:.2f} ms; {rounds} × {count} presses"
        )
        yield Figure(f"P2 {kind}", costs[kind] / costs["aiogram"], GOAL, note)


async def _open_menus(side: Side, people: range, command: str) -> None:
    telegram = side.telegram
    await wave(telegram, people, lambda id_: telegram.write(id_, command), "sendMessage")
