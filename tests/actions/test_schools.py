"""The settings of a school on both databases: who sets what, and what no school can set."""

from datetime import UTC, datetime, time

import pytest

from actions.schools import (
    name_school,
    see_school_settings,
    set_lessons,
    set_place,
    set_quiet_hours,
    set_steps,
    set_zone,
)
from domain.refusals import HoursWrong, NotAllowed, StepsWrong, TextMissing, ZoneUnknown
from storage.quiet import when_free
from tests.house import House, School


async def test_quiet_hours_of_the_school_hold_for_whoever_has_none_of_their_own(
    house: House, school: School
) -> None:
    await school.curator.do(set_quiet_hours, time(21), time(7))
    evening = datetime(2026, 9, 7, 16, 30, tzinfo=UTC)
    free = await house.store.read(when_free, school.mentor.member_id, evening)
    assert free == datetime(2026, 9, 8, 2, 0, tzinfo=UTC)


async def test_a_day_without_a_working_hour_is_refused(school: School) -> None:
    with pytest.raises(HoursWrong):
        await school.curator.do(set_quiet_hours, time(8, 30), time(8))
    with pytest.raises(HoursWrong):
        await school.curator.do(set_lessons, time(14), time(14))


async def test_steps_go_from_the_mentors_to_the_curator(school: School) -> None:
    await school.curator.do(set_steps, 5, 15, urgent=True)
    with pytest.raises(StepsWrong):
        await school.curator.do(set_steps, 60, 60)
    seen = await school.curator.look(see_school_settings)
    assert (seen.urgent_mentors_after, seen.urgent_curator_after, seen.mentors_after) == (5, 15, 120)


async def test_the_administrator_names_the_school_and_the_curator_does_not(school: School) -> None:
    await school.admin.do(name_school, "Лицей", "МБОУ «Лицей»")
    with pytest.raises(NotAllowed):
        await school.curator.do(name_school, "Моя", "Моя")
    with pytest.raises(NotAllowed):
        await school.admin.do(set_quiet_hours, time(21), time(7))
    with pytest.raises(TextMissing):
        await school.admin.do(name_school, " ", "МБОУ")
    seen = await school.admin.look(see_school_settings)
    assert (seen.name, seen.official_name) == ("Лицей", "МБОУ «Лицей»")


async def test_the_curator_sets_the_town_that_stands_in_orders(school: School) -> None:
    await school.curator.do(set_place, " г. Нефтеюганск ")
    with pytest.raises(NotAllowed):
        await school.mentor.do(set_place, "г. Сургут")
    assert (await school.admin.look(see_school_settings)).place == "г. Нефтеюганск"


async def test_a_zone_is_one_of_the_country(school: School) -> None:
    await school.admin.do(set_zone, "Asia/Omsk")
    with pytest.raises(ZoneUnknown):
        await school.admin.do(set_zone, "../etc")
    assert (await school.mentor.actor()).zone_name == "Asia/Omsk"


async def test_settings_of_one_school_are_not_those_of_another(house: House, school: School) -> None:
    other = await house.school("Лицей № 1")
    await other.curator.do(set_quiet_hours, time(22), time(6))
    assert (await school.curator.look(see_school_settings)).quiet_start == time(20)
