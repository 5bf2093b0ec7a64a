"""What time does: what fails is told, and stops nothing else."""

from datetime import UTC, datetime

from sqlalchemy import select, update

from storage.faults import faults
from storage.schools import schools
from storage.tx import Tx
from tests.house import House, School

MONDAY_AT_EIGHT = datetime(2026, 9, 14, 3, 0, tzinfo=UTC)
"""In Yekaterinburg, a week after the house begins."""


def _nowhere(tx: Tx, school_id: int) -> None:
    tx.run(update(schools).where(schools.c.id == school_id).values(zone="No/Where"))


def _kinds(tx: Tx) -> set[str]:
    return {row.what for row in tx.rows(select(faults.c.what))}


async def test_a_school_whose_week_cannot_be_counted_keeps_no_other_waiting_and_the_administrator_is_told(
    house: House, school: School
) -> None:
    broken = await house.school("Школа № 7")
    await house.store.write_plainly(_nowhere, broken.id)
    await house.turn(MONDAY_AT_EIGHT)
    assert "Неделя: 7–13 сентября" in "\n".join(school.curator.phone.texts)
    assert await house.store.read(_kinds) == {"beat"}
    assert school.admin.phone.text.startswith("⚠️ Сбой № 1: не сделано то, чему пришло время.")
