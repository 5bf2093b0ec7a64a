"""R13: `python -m bot` that cannot begin ends within five seconds, not with zero, and says why in one line."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiohttp import web
from sqlalchemy import text

from playground.server import Server, serve
from storage.migrate import migrate
from storage.store import open_store
from storage.tx import Tx
from tests.databases import postgres_available, postgres_database, sqlite_url
from tests.process import BotProcess, settings_of

SECONDS = 5.0
COLD_SECONDS = 20.0
"""A new interpreter on a machine that does much else."""
WRONG_TOKEN = "123456:a-token-that-nobody-may-see"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve(limits=False) as server:
        yield server


@pytest.fixture
async def bot_with(server: Server, tmp_path: Path) -> AsyncIterator[Callable[..., BotProcess]]:
    """The bot on a SQLite file of its own, but for the settings named."""
    bots: list[BotProcess] = []

    def make(cold: bool = False, **changed: str) -> BotProcess:
        folder = tmp_path / f"bot{len(bots)}"
        folder.mkdir()
        settings = settings_of(server, sqlite_url(tmp_path)) | changed
        bots.append(BotProcess(settings, folder, cold=cold))
        return bots[-1]

    yield make
    for bot in bots:
        await bot.clear_away()


async def last_words(bot: BotProcess) -> str:
    """The one line with which it ends."""
    bot.launch()
    began = time.monotonic()
    code = await bot.ended()
    assert time.monotonic() - began < (COLD_SECONDS if bot.cold else SECONDS)
    assert code not in (0, None)
    assert bot.out == ""
    [line] = bot.err.splitlines()
    assert bot.environment.get("BOT_TOKEN", WRONG_TOKEN) not in line or not bot.environment["BOT_TOKEN"]
    return line


async def test_python_m_bot_without_a_token_names_the_setting(bot_with: Callable[..., BotProcess]) -> None:
    line = await last_words(bot_with(cold=True, BOT_TOKEN=""))
    assert line.startswith("BOT_TOKEN: is missing or not a bot token")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", WRONG_TOKEN),
        ("BOT_API_URL", "http://127.0.0.1:1"),
        ("BOT_API_URL", "http://no-such-host.invalid"),
        ("BOT_API_URL", "localhost"),
        ("CLOCK_URL", "http://127.0.0.1:1/clock"),
        ("DATABASE_URL", "sqlite:////proc/nowhere/nastavnik.db"),
        ("DATABASE_URL", "sqlite:////proc"),
        ("DATABASE_URL", "postgresql://user:a-password-that-nobody-may-see@127.0.0.1:1/name"),
        ("DATABASE_URL", "postgresql://user@no-such-host.invalid/name"),
        ("DATABASE_URL", "postgresql://user@127.0.0.1/name?no_such_option=1"),
        ("PAPERS_FOLDER", "/nowhere"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_JSON", "perhaps"),
        ("PLAYGROUND_PORT", "-1"),
    ],
)
async def test_each_wrong_setting_is_named(
    bot_with: Callable[..., BotProcess], name: str, value: str
) -> None:
    line = await last_words(bot_with(**{name: value}))
    assert line.startswith(f"{name}: ")
    assert "nobody-may-see" not in line


async def test_an_address_that_is_no_bot_api_is_named(
    server: Server, bot_with: Callable[..., BotProcess]
) -> None:
    line = await last_words(bot_with(BOT_API_URL=f"{server.url}/no/such/prefix"))
    assert line.startswith("BOT_API_URL: no Bot API there")


async def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(
    bot_with: Callable[..., BotProcess], tmp_path: Path
) -> None:
    (tmp_path / "nastavnik.db").write_bytes(b"these are not the bytes of a database" * 100)
    line = await last_words(bot_with())
    assert line.startswith("DATABASE_URL: ")
    assert line.endswith("file is not a database")
    assert (tmp_path / "nastavnik.db").read_bytes().startswith(b"these are not")


async def test_a_database_whose_pages_are_damaged_is_refused(
    bot_with: Callable[..., BotProcess], tmp_path: Path, migrated_file: Path
) -> None:
    damaged = tmp_path / "nastavnik.db"
    shutil.copy(migrated_file, damaged)
    content = damaged.read_bytes()
    damaged.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    line = await last_words(bot_with())
    assert line.startswith("DATABASE_URL: ")


async def test_a_database_of_a_newer_house_is_refused(
    bot_with: Callable[..., BotProcess], tmp_path: Path, migrated_file: Path
) -> None:
    shutil.copy(migrated_file, tmp_path / "nastavnik.db")
    with sqlite3.connect(tmp_path / "nastavnik.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    line = await last_words(bot_with())
    assert line == "DATABASE_URL: the database is of a newer version (9999)"


async def test_tables_that_nobody_migrated_are_refused(
    bot_with: Callable[..., BotProcess], tmp_path: Path, migrated_file: Path
) -> None:
    """Somebody's tables of the same names, without a version."""
    shutil.copy(migrated_file, tmp_path / "nastavnik.db")
    with sqlite3.connect(tmp_path / "nastavnik.db") as connection:
        connection.execute("DROP TABLE alembic_version")
    assert (await last_words(bot_with())).startswith("DATABASE_URL: ")


async def test_a_postgres_database_of_a_newer_house_is_refused(bot_with: Callable[..., BotProcess]) -> None:
    if not postgres_available():
        pytest.skip("no PostgreSQL")
    async with postgres_database() as url:
        await migrate(url)
        store = await open_store(url)

        def from_the_future(tx: Tx) -> None:
            tx.run(text("UPDATE alembic_version SET version_num = '9999'"))

        await store.write_plainly(from_the_future)
        await store.close()
        line = await last_words(bot_with(DATABASE_URL=url))
    assert line == "DATABASE_URL: the database is of a newer version (9999)"


async def test_a_second_bot_on_the_same_file_is_refused(bot_with: Callable[..., BotProcess]) -> None:
    first, second = bot_with(), bot_with()
    await first.start()
    line = await last_words(second)
    assert line.startswith("DATABASE_URL: ")
    assert line.endswith("is in use by another process of the bot")
    assert (await first.terminate())[0] == 0


async def test_a_start_says_the_first_administrators_link_and_then_that_it_is_ready(
    server: Server, bot_with: Callable[..., BotProcess]
) -> None:
    bot = bot_with(cold=True)
    await bot.start()
    link, ready = bot.out.splitlines()
    assert link.startswith("https://t.me/nastavnik_bot?start=")
    assert ready == "Ready: @nastavnik_bot"
    assert (await bot.terminate())[0] == 0
    assert server.token not in bot.out + bot.err


async def test_a_webhook_left_on_the_token_is_taken_off_and_what_waited_for_it_is_kept(
    server: Server, bot_with: Callable[..., BotProcess]
) -> None:
    async def nobody(request: web.Request) -> web.Response:
        return web.Response(status=503)

    app = web.Application()
    app.router.add_route("*", "/{any:.*}", nobody)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    await server.telegram.webhook.set(type(server.telegram.webhook.settings)(url=f"http://127.0.0.1:{port}/"))
    phone = server.add_phone("Некто")
    phone.start()
    bot = bot_with()
    await bot.start()
    await phone.until(lambda p: p.received)
    assert (await bot.terminate())[0] == 0
    await runner.cleanup()


async def test_a_bot_api_that_is_slow_to_answer_is_waited_for_and_a_stop_is_not(
    server: Server, bot_with: Callable[..., BotProcess]
) -> None:
    server.set_faults(latency=6)
    bot = bot_with()
    bot.launch()
    await asyncio.sleep(4)
    assert bot.running
    code, seconds = await bot.terminate()
    assert code == 0
    assert seconds < 3


async def test_a_bot_api_under_a_prefix_is_spoken_to_there(
    server: Server, bot_with: Callable[..., BotProcess]
) -> None:
    """As behind a reverse proxy; a slash at the end means nothing."""

    async def forward(request: web.Request) -> web.Response:
        import aiohttp

        url = server.url + str(request.rel_url).removeprefix("/telegram")
        async with aiohttp.ClientSession() as session:
            headers = {"Content-Type": request.headers.get("Content-Type", "application/octet-stream")}
            async with session.post(url, data=await request.read(), headers=headers) as response:
                return web.json_response(await response.json(), status=response.status)

    app = web.Application()
    app.router.add_post("/telegram/{any:.*}", forward)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot = bot_with(BOT_API_URL=f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/")
    await bot.start()
    phone = server.add_phone("Некто")
    phone.start()
    await phone.until(lambda p: p.received)
    assert (await bot.terminate())[0] == 0
    await runner.cleanup()
