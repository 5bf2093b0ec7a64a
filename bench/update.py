"""P1: the CPU of a simple update in the full bot, beside a bare aiogram's echo of one message.

Simple is what everybody's first message may be, a link that opens nothing: who acts is read, the invitation
is looked for, the guess is written as an effect of the update, the answer is a line of text. The first screen
with its keyboard, twice the work for aiogram itself, is told beside it.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

from bench.figure import Figure
from bench.rounds import Turns, Work, compare
from bench.side import AIOGRAM, NASTAVNIK, PTB, Side, running
from bench.size import size
from bench.telegram import Telegram
from bench.town import STRANGERS, database, kinds, people_in

IN_FLIGHT = 100
GOAL = (2.0, 1.0)


def guess(telegram: Telegram, id_: int) -> None:
    telegram.write(id_, "/start a-link-that-opens-nothing")


def start(telegram: Telegram, id_: int) -> None:
    telegram.write(id_, "/start")


GUESS = Work(guess, ("sendMessage",))
START = Work(start, ("sendMessage",))


async def measure(folder: Path) -> AsyncIterator[Figure]:
    rounds, many, alone = size(3, 7), size(500, 3000), size(100, 600)
    known = range(0)
    async with AsyncExitStack() as stack:
        sides: dict[str, Side] = {}
        for kind in kinds():
            url = await stack.enter_async_context(database(kind))
            known = await people_in(url, (rounds + 1) * many)
            sides[kind] = await stack.enter_async_context(running(NASTAVNIK, folder, {"DATABASE_URL": url}))
        sides["aiogram"] = await stack.enter_async_context(running(AIOGRAM, folder))
        full = dict(sides)
        sides["ptb"] = await stack.enter_async_context(running(PTB, folder))
        strangers = range(STRANGERS, STRANGERS + (rounds + 1) * (many + alone))
        guesses = {name: Turns(side, GUESS, strangers) for name, side in sides.items()}
        busy = await compare(guesses, rounds, many, IN_FLIGHT)
        quiet = await compare({name: guesses[name] for name in full}, rounds, alone, 1)
        screens = {name: Turns(side, START, known) for name, side in full.items()}
        shown = await compare(screens, rounds, many, IN_FLIGHT)
    for what, costs, count in (
        ("", busy, many),
        (" one at a time", quiet, alone),
        (" first screen", shown, many),
    ):
        for kind in kinds():
            goal = () if costs is shown else GOAL
            spent = f"{costs[kind] * 1e3:.2f} ms, aiogram's echo {costs['aiogram'] * 1e3:.2f} ms"
            ratio = costs[kind] / costs["aiogram"]
            yield Figure(f"P1 {kind}{what}", ratio, goal, f"{spent}; {rounds} × {count} updates")
    yield Figure("P1 python-telegram-bot", busy["ptb"] / busy["aiogram"], note="a bare echo")
