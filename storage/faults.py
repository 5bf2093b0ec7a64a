"""Faults: what went wrong in the house, under a number that people and the administrator can name."""

from datetime import datetime, timedelta

from sqlalchemy import Column, Integer, String, Table, Text, select, update

from domain.faults import Fault
from storage.outbox import Letter, put
from storage.roles import administrators
from storage.schema import Moment, metadata
from storage.tx import Tx

AN_HOUR = timedelta(hours=1)

faults = Table(
    "faults",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Column("times", Integer, nullable=False, default=1),
    Column("at", Moment, nullable=False),
)
"""`detail` is a type and a place in the code: never names, texts or tokens."""


def report(tx: Tx, what: str, detail: str, at: datetime) -> int:
    """Gives the number of the fault; every administrator is told of it, once an hour at most."""
    same = tx.value(
        select(faults.c.id).where(
            faults.c.what == what, faults.c.detail == detail[:4000], faults.c.at > at - AN_HOUR
        )
    )
    if same is not None:
        tx.run(update(faults).where(faults.c.id == same).values(times=faults.c.times + 1))
        return int(same)
    number = tx.add(faults, what=what, detail=detail[:4000], times=1, at=at)
    for person_id in administrators(tx):
        put(
            tx,
            Letter(
                school_id=None,
                person_id=person_id,
                topic="fault",
                about=f"fault:{number}",
                due_at=at,
                args={"fault": number},
            ),
        )
    return number


def find(tx: Tx, number: int) -> Fault | None:
    row = tx.first(select(faults).where(faults.c.id == number))
    return Fault(row.id, row.what, row.detail, row.times, row.at) if row else None
