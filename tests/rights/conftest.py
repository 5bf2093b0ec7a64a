"""Two schools, made once for all: every deed is rolled back."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from storage.migrate import migrate
from storage.store import Store, open_store
from storage.tx import Tx
from tests.conftest import Beside
from tests.databases import postgres_available, postgres_database, sqlite_url
from tests.dump import Dump, rows_of
from tests.rights.cast import Ground, two_schools


class RolledBack(Exception):  # noqa: N818
    """The way out of a transaction that is to leave nothing behind."""


@dataclass(frozen=True, slots=True)
class Schools:
    """`before`: everything that is kept, as it is between deeds."""

    beside: Beside
    store: Store
    ours: Ground
    theirs: Ground
    before: Dump

    def trial(self, unit: Callable[..., Any], *args: Any) -> Any:
        """Runs a unit in a transaction of its own and undoes it."""
        results = []

        def undone(tx: Tx) -> None:
            results.append(unit(tx, *args))
            raise RolledBack

        try:
            self.beside(self.store.write_plainly(undone))
        except RolledBack:
            return results[0]
        raise AssertionError


@pytest.fixture(scope="session")
def schools(
    tmp_path_factory: pytest.TempPathFactory, migrated_file: Any, beside: Beside
) -> Iterator[Schools]:
    folder = tmp_path_factory.mktemp("rights")
    shutil.copy(migrated_file, folder / "nastavnik.db")
    yield from _opened(sqlite_url(folder), beside)


@pytest.fixture(scope="session")
def schools_on_postgres(beside: Beside) -> Iterator[Schools]:
    if not postgres_available():
        pytest.skip("no PostgreSQL: TEST_POSTGRES_URL is not set and nothing answers on the local port")
    database = postgres_database()
    url = beside(database.__aenter__())
    beside(migrate(url))
    yield from _opened(url, beside)
    beside(database.__aexit__(None, None, None))


def _opened(url: str, beside: Beside) -> Iterator[Schools]:
    store = beside(open_store(url))
    ours, theirs = beside(store.write_plainly(two_schools))
    yield Schools(beside, store, ours, theirs, beside(store.read(rows_of)))
    beside(store.close())
