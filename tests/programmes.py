"""Programmes at hand, for tests: a draft, a proposed one, one in force."""

from datetime import date
from typing import Any

from sqlalchemy import select

from actions.activities import add_activity
from actions.programmes import accept_programme, begin_programme, propose_programme
from domain.mentorships import Side
from storage.outbox import outbox
from storage.tx import Tx
from tests.house import House, Person

ENDS = date(2027, 5, 31)
DUE = date(2026, 10, 14)
"""A Wednesday."""


async def draft(maker: Person, pair: int, ends_on: date = ENDS) -> int:
    programme: int = await maker.do(begin_programme, pair, ends_on)
    return programme


async def proposed(
    maker: Person, pair: int, *days: tuple[str, date, Side], ends_on: date = ENDS
) -> tuple[int, list[int]]:
    """The programme and its activities; one activity of the mentee where none is given."""
    programme = await draft(maker, pair, ends_on)
    added = [await maker.do(add_activity, programme, *one) for one in days or (("talk", DUE, Side.MENTEE),)]
    await maker.do(propose_programme, programme)
    return programme, added


async def in_force(
    maker: Person, mentee: Person, pair: int, *days: tuple[str, date, Side], ends_on: date = ENDS
) -> tuple[int, list[int]]:
    programme, added = await proposed(maker, pair, *days, ends_on=ends_on)
    await mentee.do(accept_programme, programme)
    await maker.house.settle()
    return programme, added


async def waiting(house: House, about: str, topic: str) -> list[Any]:
    """Letters about it that are still to be told, in the order in which they are due."""
    return list(await house.store.read(_waiting, about, topic))


def _waiting(tx: Tx, about: str, topic: str) -> Any:
    which = outbox.c.object_key == about, outbox.c.topic == topic, outbox.c.state == "pending"
    return tx.rows(select(outbox).where(*which).order_by(outbox.c.due_at, outbox.c.id))
