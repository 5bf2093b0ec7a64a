"""The curator begins the school year in one guided step, asked in late August or from the desk."""

from datetime import UTC, date, datetime

from domain.categories import Category
from domain.people import Role
from domain.stages import Stage
from tests.handlers.screens import open_screen
from tests.house import House, School
from tests.programmes import standing_at

AUGUST = datetime(2027, 8, 25, 5, 0, tzinfo=UTC)


async def test_in_late_august_the_curator_is_asked_once_and_led_through(house: House, school: School) -> None:
    await house.turn(AUGUST)
    phone = school.curator.phone
    assert phone.text.startswith("Скоро 1 сентября. Учеников, у которых пока прошлогодний класс: 2.")
    await phone.press("Новый учебный год")
    assert phone.text == (
        "Учебный год 2027/2028\n\nКогда вы его начнёте:\n• перейдут в следующий класс: 2\n"
        "• закончат школу или уйдут: 0\n• останутся в своём классе: 0\n\n"
        "Посмотрите заодно:\n📄 нужны новые согласия родителей: 2"
    )
    assert phone.buttons == ["Переходят · 2", "Согласия · 2", "Начать учебный год", "← Назад"]
    await phone.press("Начать учебный год")
    assert phone.text == (
        "Начать учебный год?\nВ следующий класс: 2. Уходят: 0.\nКласс потом можно исправить в карточке."
    )
    assert phone.buttons == ["Ещё посмотрю", "Да, начать"]
    await phone.press("Да, начать")
    assert phone.text.splitlines()[2] == (
        "✅ Перешли в следующий класс: 2. Ушли: 0. Если у кого-то класс не тот, исправьте в карточке."
    )
    assert "Начать учебный год" not in phone.buttons


async def test_the_lists_can_be_looked_into_and_put_right(house: House, school: School) -> None:
    await house.join(
        school.id, "Орлов Ян Ильич", Role.MENTEE, Category.STUDENT, grade=9, class_name="9 «В»", age=15,
        hard=("exams",),
    )  # fmt: skip
    await house.turn(AUGUST)
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Учебный год")
    await phone.press("9 классы · 1")
    await phone.press("Орлов Я.И. · 9 «В»")
    assert phone.buttons[0] == "✅ Орлов Я.И. · 9 «В»"
    await phone.press("← Назад")
    await phone.press("Переходят · 2")
    assert phone.buttons[:2] == ["Рябов И.Д. · 10 «А» → 11 «А»", "Лис А.О. · 6 «Б» → 7 «Б»"]
    await phone.press("Лис А.О. · 6 «Б» → 7 «Б»")
    await phone.press("← Назад")
    assert phone.buttons[:4] == ["9 классы · 1", "Уходят · 1", "Переходят · 1", "Остаются · 1"]
    await phone.press("Согласия · 2")
    await phone.press("Лис А.О. · 6 «Б»")
    assert "Ждёт согласия родителей" in phone.text


async def test_a_programme_that_ends_in_the_holidays_is_named_by_its_day(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.IMPLEMENTATION, ends_on=date(2027, 7, 20))
    house.clock.set(datetime(2027, 6, 10, 5, 0, tzinfo=UTC))
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Учебный год")
    await phone.press("Программы · 1")
    assert phone.buttons[0] == "Иванова М.П. → Котов А.И. · 20 июля"


async def test_in_winter_the_desk_says_when_it_can_be_begun(house: House, school: School) -> None:
    house.clock.set(datetime(2027, 2, 1, 5, 0, tzinfo=UTC))
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Учебный год")
    assert phone.alert == "Учебный год начинают летом и осенью: с 1 июня. До этого классы не переходят."
    assert phone.text.startswith("Стол куратора")


async def test_where_the_year_has_begun_already_nobody_is_asked(house: House, school: School) -> None:
    from actions.school_year import carry_school_year

    house.clock.set(datetime(2027, 6, 10, 5, 0, tzinfo=UTC))
    await school.curator.do(carry_school_year)
    await house.turn(AUGUST)
    assert not any(text.startswith("Скоро 1 сентября") for text in school.curator.phone.texts)


async def test_a_class_is_corrected_on_the_card_in_two_presses(house: House, school: School) -> None:
    from handlers.curator.people import People

    phone = school.curator.phone
    await open_screen(house, phone, People.card, {"member": school.student.member_id})
    for label in ("Класс", "7", "В"):
        await phone.press(label)
    assert phone.text.splitlines()[:2] == ["Лис Анна Олеговна", "7 «В» класс"]
