"""`python -m bot`: the process. Says on standard output when it is ready; stops on SIGTERM with code 0."""

import asyncio
import gc
import signal
import sys

from bot.logs import start_logs
from bot.settings import Settings, SettingsWrong, read_settings
from storage.errors import DatabaseUnusable


class CannotStart(Exception):  # noqa: N818
    """One clear line on standard error, and the end."""


def main() -> int:
    try:
        settings = read_settings()
        start_logs(settings.log_level, settings.log_json)
        asyncio.run(_run(settings))
    except (SettingsWrong, DatabaseUnusable, CannotStart) as error:
        print(str(error).splitlines()[0], file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    return 0


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    from bot.life import Life

    life = await Life.begin(settings)
    _tune_collector()
    try:
        await life.live(stop)
    finally:
        await life.end()


def _tune_collector() -> None:
    """What was imported lives for ever: looking through it again and again cost half of the CPU."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


if __name__ == "__main__":
    sys.exit(main())
