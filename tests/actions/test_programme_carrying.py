"""What was agreed to becomes what is carried out, by key, on both databases."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from domain.programme_contents import Content
from domain.stages import Stage
from storage import pairs, programme_carrying, programme_revisions
from storage.activities import activities
from storage.tx import Tx
from tests.house import House, School
from tests.programmes import item, standing_at, waiting

LATER = date(2026, 11, 11)


def _rows(tx: Tx, programme: int) -> list[tuple[Any, ...]]:
    query = select(activities).where(activities.c.programme_id == programme).order_by(activities.c.key)
    return [(row.key, row.title, row.due_on, row.done_at is not None) for row in tx.rows(query)]


def _carry(tx: Tx, programme: int, pair_id: int, school_id: int, by: int, change: Any, now: Any) -> None:
    revision = programme_revisions.in_force_of(tx, programme)
    pair = pairs.find(tx, pair_id, school_id, now.date())
    assert revision is not None
    assert pair is not None
    content: Content = change(revision.content)
    programme_carrying.carry(tx, school_id, programme, pair, content, by, now)


async def test_a_new_item_comes_in_a_moved_one_is_reminded_of_anew_and_one_taken_out_goes(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item(), item("webinar"))
    by = school.mentor.member_id

    def change(content: Content) -> Content:
        moved = replace(content.item(1), due_on=LATER)
        return content.without_item(2).with_item(moved).with_item(item("project"))

    await house.store.write_plainly(_carry, programme, pair, school.id, by, change, house.now)
    rows = await house.store.read(_rows, programme)
    assert [(key, title) for key, title, _, _ in rows] == [(1, "talk"), (3, "project")]
    assert rows[0][2] == LATER
    activity = await house.store.read(
        lambda tx: tx.value(select(activities.c.id).where(activities.c.key == 1))
    )
    letters = await waiting(house, f"activity:{activity}", "activity_due")
    assert [letter.due_at.date() for letter in letters] == [date(2026, 11, 4), date(2026, 11, 10), LATER]
