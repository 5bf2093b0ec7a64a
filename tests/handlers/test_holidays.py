"""The curator says when the school does not work; everything that counts working days follows."""

from datetime import UTC, date, datetime

from sqlalchemy import select

from domain.working_time import DateRange
from storage import schools
from storage.weekly_plans import weekly_plans
from tests.house import House, Person, School


async def open_holidays(curator: Person) -> None:
    phone = curator.phone
    await phone.start()
    for label in ("Стол куратора", "Школа", "Каникулы и праздники"):
        await phone.press(label)


async def known(house: House, school: School) -> tuple[DateRange, ...]:
    return (await house.store.read(schools.hours, school.id)).holidays


async def test_public_holidays_are_taken_in_two_presses(house: House, school: School) -> None:
    await open_holidays(school.curator)
    phone = school.curator.phone
    assert "Здесь будут дни, когда школа не работает" in phone.text
    await phone.press("Праздники России")
    assert "• 4 ноября\n• 1–8 января 2027 · 8 дн." in phone.text
    await phone.press("Добавить все")
    assert phone.buttons[:2] == ["4 ноября", "1–8 января 2027 · 8 дн."]
    assert "Праздники России" not in phone.buttons
    assert len(await known(house, school)) == 7


async def test_vacations_are_entered_by_two_days_and_removed(house: House, school: School) -> None:
    await open_holidays(school.curator)
    phone = school.curator.phone
    await phone.press("Добавить каникулы")
    await phone.press("Завтра")
    assert phone.text == "Каникулы · 2 из 2\nС 8 сентября. Последний день?"
    await phone.press("Другой день")
    await phone.press("13")
    assert await known(house, school) == (DateRange(date(2026, 9, 8), date(2026, 9, 13)),)
    await phone.press("8–13 сентября · 6 дн.")
    assert phone.text == "Убрать 8–13 сентября · 6 дн.? Эти дни снова станут рабочими."
    await phone.press("Убрать")
    assert await known(house, school) == ()


async def test_the_last_day_is_counted_from_the_first(house: House, school: School) -> None:
    await open_holidays(school.curator)
    phone = school.curator.phone
    await phone.press("Добавить каникулы")
    await phone.press("Завтра")
    assert phone.buttons[:4] == ["Один день", "9 дней", "2 недели", "Другой день"]
    await phone.press("9 дней")
    assert await known(house, school) == (DateRange(date(2026, 9, 8), date(2026, 9, 16)),)


async def test_no_last_day_before_the_first_is_offered(house: House, school: School) -> None:
    await open_holidays(school.curator)
    phone = school.curator.phone
    await phone.press("Добавить каникулы")
    await phone.press("Завтра")
    await phone.press("Другой день")
    assert next(label for label in phone.buttons if label.strip("[]").isdigit()) == "[8]"


async def test_the_weekly_summary_follows_the_holidays_and_its_own_day(house: House, school: School) -> None:
    from actions.holidays import add_holidays

    await school.curator.do(add_holidays, date(2026, 9, 14), date(2026, 9, 15))
    assert await due(house) == datetime(2026, 9, 16, 3, 0, tzinfo=UTC)
    phone = school.curator.phone
    await phone.start()
    for label in ("Стол куратора", "Школа", "Сводка недели", "пт", "в 15:00", "21 дн. без связи"):
        await phone.press(label)
    assert "в пятницу в 15:00" in phone.text
    assert "✅ пт" in phone.buttons
    assert await due(house) == datetime(2026, 9, 11, 10, 0, tzinfo=UTC)


async def due(house: House) -> datetime:
    moment: datetime = await house.store.read(lambda tx: tx.value(select(weekly_plans.c.due_at)))
    return moment
