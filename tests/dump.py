"""All that the house remembers, to be compared before and after."""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import Table, func, select

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


Rows = dict[str, list[dict[str, Any]]]


def typed_rows(tx: Tx) -> Rows:
    """Every row as it can be put back."""
    return {
        table.name: [dict(row._mapping) for row in tx.rows(select(table))] for table in metadata.sorted_tables
    }


def put_rows(tx: Tx, rows: Rows) -> None:
    """Instead of what there is in the same tables; what comes after them is counted on from them."""
    filled = [table for table in metadata.sorted_tables if rows[table.name]]
    for table in reversed(filled):
        tx.run(table.delete())
    for table in filled:
        tx.many(table.insert(), rows[table.name])
    if tx.dialect == "postgresql":
        newest = {name: max(row["id"] for row in of) for name, of in rows.items() if of and "id" in of[0]}
        tx.value(select(*(func.setval(f"{name}_id_seq", number) for name, number in newest.items())))
