"""Law 7: rights and facts are read when the turn to be sent has come, not when the waiting for it began."""

import asyncio

from aiogram import Bot
from sqlalchemy import delete

from bot.budget import Budget, Pace
from bot.clock import SystemClock
from bot.life import Life
from bot.postman import Postman
from bot.settings import Settings
from playground.server import serve
from scheduler.outcomes import Delayed
from storage.faults import faults
from storage.tx import Tx
from tests.reliability.crowd import accepted_by_chat, gather, states, until, write_notices
from views.notice import Notice

ONE_A_SECOND = Pace(window=30.0, chat=1.0)


def forget_all(tx: Tx) -> None:
    tx.run(delete(faults))


async def test_what_is_called_off_while_it_waits_for_its_turn_is_not_sent_and_takes_no_place(
    database_url: str,
) -> None:
    """Of thirty notices in hand three go out at once; at one a second the rest would take half a minute."""
    async with serve(limits=False) as server:
        ids = gather(server, 30)
        settings = Settings(bot_token=server.token, bot_api_url=server.url, database_url=database_url)
        life = await Life.begin(settings, clock=SystemClock(), pace=ONE_A_SECOND, say=lambda _: None)
        await life.store.write_plainly(write_notices, ids)
        stop = asyncio.Event()
        living = asyncio.create_task(life.live(stop))
        await until(lambda: len(accepted_by_chat(server)) == 3, within=10)
        await life.store.write_plainly(forget_all)
        sent = len(accepted_by_chat(server))
        async with asyncio.timeout(10):
            while {"pending", "claimed"} & set(settled := await life.store.read(states)):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        stop.set()
        await living
        await life.end()
    assert settled == {"sent": sent, "skipped": 30 - sent}
    assert len(accepted_by_chat(server)) == sent


async def test_a_chat_that_telegram_closes_while_its_notice_is_written_is_left_alone() -> None:
    """The notice comes back when the chat is open, and is read anew then: nothing was sent."""
    budget = Budget(lambda: 100.0)
    bot = Bot("1:" + "a" * 35)

    async def write() -> tuple[int, Notice]:
        budget.close(5, 7)
        return 5, Notice("Напоминание")

    assert await Postman(bot, budget).send(5, 2, write) == Delayed(7.0)
