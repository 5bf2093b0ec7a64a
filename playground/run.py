"""`make run`: with a token the bot on Telegram, without one the playground and the bot on it."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict

from playground.supervisor import Supervisor

DATA = Path("data/playground")


class Asked(BaseSettings):
    """The two settings that decide what is started; the bot checks its own."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    bot_token: str = ""
    playground_port: int = 8080


def main() -> int:
    try:
        asked = Asked()
    except ValueError:
        print("PLAYGROUND_PORT: must be a number of a port", file=sys.stderr)
        return 2
    if asked.bot_token:
        os.execv(sys.executable, [sys.executable, "-m", "bot"])
    try:
        return asyncio.run(_play(asked.playground_port))
    except OSError:
        print(
            f"PLAYGROUND_PORT: port {asked.playground_port} cannot be used, is it taken? Choose another.",
            file=sys.stderr,
        )
        return 2


async def _play(port: int) -> int:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return await Supervisor(DATA, port).live(stop)


if __name__ == "__main__":
    sys.exit(main())
