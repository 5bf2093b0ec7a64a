"""All that the house remembers, to be compared before and after."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from storage.store import Store
from storage.tables import metadata
from storage.tx import Tx

BOOKKEEPING = ("audit", "conversations", "effects", "faults", "inbox")
"""What every update leaves, whether it changes something or not."""

Dump = dict[str, list[tuple[Any, ...]]]


async def dump(store: Store, without: Collection[str] = BOOKKEEPING) -> Dump:
    """Every row of every table, in the order of its key."""
    return await store.read(_rows, without)


def _rows(tx: Tx, without: Collection[str]) -> Dump:
    kept = [table for table in metadata.sorted_tables if table.name not in without]
    return {
        table.name: [tuple(row) for row in tx.rows(select(table).order_by(*table.primary_key))]
        for table in kept
    }
