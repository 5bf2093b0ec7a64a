"""`python -m bot`: the process. Says on standard output when it is ready; stops on SIGTERM with code 0."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Coroutine
from threading import Timer
from typing import TYPE_CHECKING, Any, TypeVar

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.introduction import introduce
from bot.logs import start_logs
from bot.settings import Settings, SettingsWrong, read_settings
from storage.errors import DatabaseAway, DatabaseUnusable

if TYPE_CHECKING:
    from bot.life import Life

T = TypeVar("T")

STOP_WITHIN = 9.0
"""Seconds from the signal, whatever does not answer."""


def main() -> int:
    # What is imported stays: to look through it for garbage meanwhile costs a sixth of the start.
    gc.disable()
    try:
        settings = read_settings()
        start_logs(settings.log_level, settings.log_json, settings.bot_token)
        asyncio.run(_run(settings))
    except (SettingsWrong, DatabaseUnusable) as error:
        print(str(error).splitlines()[0], file=sys.stderr)
        return 2
    except (DatabaseAway, SQLAlchemyError) as error:
        print(f"DATABASE_URL: the database failed: {type(error).__name__}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    except Exception:
        structlog.get_logger().exception("the bot has ended by a fault of its own")
        return 1
    return 0


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def be_stopped() -> None:
        if not stop.is_set():
            _leave_in_time()
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, be_stopped)
    life = await _unless_stopped(_begin(settings), stop)
    if life is None:
        return
    tune_collector()
    try:
        await life.live(stop)
    finally:
        await life.end()


def _leave_in_time() -> None:
    """A database that is locked or silent, or a name that nobody resolves, holds a thread or a connection for longer
    than a stop may take. What is not finished by then is begun anew by the next run, as after a kill."""
    last_moment = Timer(STOP_WITHIN, os._exit, (0,))
    last_moment.daemon = True
    last_moment.start()


async def _begin(settings: Settings) -> "Life":
    await introduce(settings)
    from bot.life import Life

    return await Life.begin(settings)


async def _unless_stopped(beginning: Coroutine[Any, Any, T], stop: asyncio.Event) -> T | None:
    """A stop need not wait for a server that is slow to answer."""
    begin, stopped = asyncio.ensure_future(beginning), asyncio.ensure_future(stop.wait())
    await asyncio.wait({begin, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if begin.done():
        return begin.result()
    begin.cancel()
    await asyncio.gather(begin, return_exceptions=True)
    return None


def tune_collector() -> None:
    """What was imported lives for ever: looking through it again and again cost half of the CPU. The little garbage
    of the imports, some 2,000 objects, stays with it: to find it would hold up the first question to Telegram."""
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    gc.enable()


if __name__ == "__main__":
    sys.exit(main())
