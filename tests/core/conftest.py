from collections.abc import AsyncIterator

import pytest

from bot.logs import start_logs
from storage.store import Store, open_store


@pytest.fixture(autouse=True)
def _plain_logs() -> None:
    """As in production: what goes wrong is logged by type and place."""
    start_logs("ERROR", False)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """A migrated empty database, open."""
    store = await open_store(database_url)
    yield store
    await store.close()
