"""All that the house remembers, to be compared before and after."""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import Table

from storage.store import Store
from storage.tables import metadata
from storage.tx import Tx

BOOKKEEPING = ("audit", "conversations", "effects", "faults", "inbox")
"""What every update leaves, whether it changes something or not."""

Dump = dict[str, list[tuple[Any, ...]]]


async def dump(store: Store, without: Collection[str] = BOOKKEEPING) -> Dump:
    """Every row of every table, in the order of its key."""
    return await store.read(rows_of, without)


def rows_of(tx: Tx, without: Collection[str] = ()) -> Dump:
    kept = [table for table in metadata.sorted_tables if table.name not in without]
    return {table.name: list(map(tuple, tx.connection.exec_driver_sql(_all_of(table)))) for table in kept}


@cache
def _all_of(table: Table) -> str:
    """As text, for it is asked thousands of times."""
    key = ", ".join(column.name for column in table.primary_key)
    return f"SELECT * FROM {table.name} ORDER BY {key}"
