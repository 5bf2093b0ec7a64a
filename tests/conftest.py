"""What all tests share: a migrated database, SQLite and PostgreSQL, and the house on it."""

import asyncio
import os
import shutil
import ssl
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from storage.migrate import migrate
from tests.compiled import Compiled
from tests.databases import (
    folder_in_memory,
    make_empty,
    postgres_available,
    postgres_database,
    sqlite_url,
)
from tests.house import House, School, open_house

# A busy machine is slow, not wrong: no test asserts a time.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

Beside = Callable[[Coroutine[Any, Any, Any]], Any]
FULL = bool(os.environ.get("FULL"))
BY_PHONE = ("tests/handlers", "tests/rights", "tests/e2e")
"""Conversations are tried on SQLite; every action and every fault on PostgreSQL as well (FULL=1: all on both)."""

LONG = ("tests/e2e", "tests/reliability", "tests/core/test_start.py")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_kind" in metafunc.fixturenames:
        by_phone = any(room in metafunc.definition.nodeid for room in BY_PHONE) and not FULL
        kinds = ["sqlite"] if by_phone else ["sqlite", "postgres"]
        metafunc.parametrize("database_kind", kinds, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits most of its time stands among what computes, from the beginning on: no worker is alone with it at
    the end, and no core is idle meanwhile."""
    waiting = [item for room in LONG for item in items if item.nodeid.startswith(room)]
    others = [item for item in items if not item.nodeid.startswith(LONG)]
    between = len(others) * 2 // 3 // max(len(waiting), 1)
    items[:] = [*chain.from_iterable(_spread(waiting, others, between)), *others[len(waiting) * between :]]


def _spread(
    waiting: list[pytest.Item], others: list[pytest.Item], between: int
) -> Iterator[list[pytest.Item]]:
    for number, item in enumerate(waiting):
        yield [item, *others[number * between : (number + 1) * between]]


def left_out() -> list[str]:
    lines = []
    if not postgres_available():
        lines.append("Left out: PostgreSQL (no TEST_POSTGRES_URL, nothing on the local port).")
    if not shutil.which("chromium"):
        lines.append("Left out: the page in a browser (Chromium was not found).")
    return lines


def pytest_sessionstart() -> None:
    """CI leaves nothing out."""
    if os.environ.get("LEAVE_NOTHING_OUT") and left_out():
        pytest.exit("\n".join(left_out()), returncode=1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What is left out is said plainly."""
    for line in left_out():
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def beside() -> Iterator[Beside]:
    """A loop on a thread of its own: session fixtures are asked for while a test's loop runs."""
    with ThreadPoolExecutor(1) as thread, asyncio.Runner() as runner:
        yield lambda work: thread.submit(runner.run, work).result()


@pytest.fixture(scope="session", autouse=True)
def _certificates_are_read_once() -> Iterator[None]:
    """aiogram reads them anew for every bot, and takes longer over it than most tests over all the rest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_are_compiled_once() -> Iterator[None]:
    kept = Compiled()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Engine, "_compiled_cache", property(kept.of_engine, kept.refuse), raising=False)
        yield


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory, beside: Beside) -> Path:
    """Migrated once a session; each test gets a copy."""
    folder = tmp_path_factory.mktemp("migrated")
    beside(migrate(sqlite_url(folder)))
    return folder / "nastavnik.db"


@pytest.fixture(scope="session")
def migrated_postgres(beside: Beside) -> Iterator[str]:
    """Migrated once a session; each test finds it empty."""
    database = postgres_database()
    url = beside(database.__aenter__())
    beside(migrate(url))
    yield url
    beside(database.__aexit__(None, None, None))


@pytest.fixture
async def database_url(
    database_kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[str]:
    if database_kind == "sqlite":
        with folder_in_memory(tmp_path) as folder:
            shutil.copy(request.getfixturevalue("migrated_file"), folder / "nastavnik.db")
            yield sqlite_url(folder)
        return
    if not postgres_available():
        pytest.skip("no PostgreSQL: TEST_POSTGRES_URL is not set and nothing answers on the local port")
    url = request.getfixturevalue("migrated_postgres")
    await make_empty(url)
    yield url


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with open_house(database_url) as house:
        yield house


@pytest.fixture
async def school(house: House) -> School:
    return await house.school()
