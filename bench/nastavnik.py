"""The full bot as `python -m bot` runs it; its pace may be set, and its loop be watched."""

import asyncio
import os
import signal

from bench.lag import watched
from bot.__main__ import tune_collector
from bot.budget import TELEGRAM, Pace
from bot.introduction import introduce
from bot.life import Life
from bot.logs import start_logs
from bot.settings import read_settings

UNHURRIED = Pace(window=0.0, chat=0.0)


async def main() -> None:
    settings = read_settings()
    start_logs(settings.log_level, settings.log_json, settings.bot_token)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await introduce(settings)
    life = await Life.begin(settings, pace=TELEGRAM if os.environ.get("BENCH_PACE") else UNHURRIED)
    tune_collector()
    try:
        async with watched():
            await life.live(stop)
    finally:
        await life.end()


if __name__ == "__main__":
    asyncio.run(main())
