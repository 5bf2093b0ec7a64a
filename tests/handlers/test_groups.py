"""Groups by phone: joined in two presses, opened by taps, approved by the curator; a meeting and who was there."""

from datetime import UTC, datetime

import pytest

from actions.groups import join_group
from tests import crowd_of_students as crowd
from tests.house import House, School

MONDAY = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school."""


@pytest.fixture(autouse=True)
def after_lessons(house: House) -> None:
    house.clock.set(MONDAY)


@pytest.mark.clause("3.1.4")
async def test_a_student_joins_in_two_presses_from_the_first_screen(house: House, school: School) -> None:
    await crowd.open_group(house, school)
    phone = school.student.phone
    await phone.start()
    await phone.press("Группы")
    assert phone.text == (
        "👥 Группы\nВстречи после уроков, ведут старшие ученики.\n\n"
        "1. Проекты · 5–7 классы\nВедёт Илья Рябов (10 «А»)\nСвободно мест: 2 из 2"
    )
    await phone.press("Записаться")
    assert (phone.alert, phone.text) == (
        "Ты в группе!",
        "👥 Проекты\nВедёт Илья Рябов (10 «А»)\nУчастников: 1 из 2\n✅ Ты в группе\n"
        "📅 Встреча пока не назначена",
    )


async def test_in_a_full_group_the_place_in_line_is_told_and_so_is_the_free_place(
    house: House, school: School
) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella = await crowd.students(house, school, 2)
    for one in (anna, bella):
        await one.do(join_group, group_id)
    phone = school.student.phone
    await phone.start()
    await phone.press("Группы")
    await phone.press("В очередь")
    assert phone.alert == "Мест пока нет. Ты в очереди, номер 1. Как освободится место, мы напишем."
    await anna.phone.start()
    await anna.phone.press("Группы")
    await anna.phone.press("Проекты")
    await anna.phone.press("Выйти")
    await anna.phone.press("Да, выйти")
    assert phone.text == "🎉 Освободилось место: ты в группе «Проекты»\nВедёт Илья Рябов (10 «А»)"
    await phone.press("Открыть")
    assert "✅ Ты в группе" in phone.text


@pytest.mark.clause("3.1.4")
async def test_a_mentor_opens_a_group_by_taps_and_the_curator_approves(house: House, school: School) -> None:
    ilya, olga = school.student_mentor.phone, school.curator.phone
    await ilya.start()
    for label in ("Группы", "Открыть группу", "Олимпиады", "5", "7", "8", "Помощь с учёбой"):
        await ilya.press(label)
    assert ilya.text == (
        "Проверьте группу\nОлимпиады\nДля кого: 5–7 классы\nКак: Помощь с учёбой\nМест: 8\n"
        "Группу сначала увидит куратор. Когда он согласится, ученики смогут записаться."
    )
    await ilya.press("Отправить")
    assert olga.text == (
        "👥 Новая группа ждёт вашего ответа\nХочет вести: Рябов Илья Денисович, 10 «А»\n"
        "Олимпиады\nДля кого: 5–7 классы\nКак: Помощь с учёбой\nМест: 8"
    )
    await olga.press("Открыть")
    await olga.press("Одобрить")
    assert ilya.texts[-1] == "✅ Куратор одобрил группу «Олимпиады»\nУченики уже могут записаться."


async def test_the_curator_returns_it_with_a_word_and_it_is_corrected_under_the_notice(
    house: House, school: School
) -> None:
    ilya, olga = school.student_mentor.phone, school.curator.phone
    await ilya.start()
    for label in ("Группы", "Открыть группу"):
        await ilya.press(label)
    await ilya.write("Кружок чтения")
    for label in ("5", "6", "4", "На равных", "Отправить"):
        await ilya.press(label)
    for label in ("Открыть", "Вернуть"):
        await olga.press(label)
    await olga.write("Сделайте на шестерых")
    assert ilya.texts[-1] == "✏️ Куратор просит исправить группу «Кружок чтения»\nСделайте на шестерых"
    await ilya.press("Исправить")
    for label in ("Изменить", "Проекты", "5", "6", "6", "На равных", "Отправить"):
        await ilya.press(label)
    await olga.press("Открыть")
    assert "Проекты\nДля кого: 5–6 классы\nКак: На равных\nМест: 6" in olga.text


@pytest.mark.clause("3.1.4")
async def test_a_mentor_of_a_lower_class_is_refused_in_words(house: House, school: School) -> None:
    ilya = school.student_mentor.phone
    await ilya.start()
    for label in ("Группы", "Открыть группу", "Проекты", "5", "11", "8", "Помощь с учёбой"):
        await ilya.press(label)
    assert ilya.alert == "Наставник учится в классе младше. Так можно только «равный — равному»."
    await ilya.press("На равных")
    assert "⚠️ Наставник учится в классе младше некоторых участников." in ilya.text


@pytest.mark.clause("1.3/5")
async def test_the_curator_opens_a_group_and_its_mentor_says_yes_first(house: House, school: School) -> None:
    ilya, olga = school.student_mentor.phone, school.curator.phone
    await olga.start()
    for label in ("Стол куратора", "Группы", "Открыть группу", "Волонтёрство", "6", "8", "5"):
        await olga.press(label)
    for label in ("Вместе активнее", "Рябов", "Спросить"):
        await olga.press(label)
    assert ilya.texts[-1].startswith("Вас просят вести группу\nВолонтёрство")
    await ilya.press("Согласен")
    assert ilya.texts[-1].endswith("✅ Вы ведёте группу. Она в «Группах».")
    phone = school.student.phone
    await phone.start()
    await phone.press("Группы")
    assert "1. Волонтёрство · 6–8 классы" in phone.text


async def test_a_group_meets_and_its_leader_ticks_who_was_missing(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    ilya = school.student_mentor.phone
    await ilya.start()
    for label in ("Группы", "Проекты", "Назначить встречу", "завтра"):
        await ilya.press(label)
    await ilya.write("каб. 34")
    await ilya.write("Выбрать темы")
    assert school.student.phone.text == (
        "📅 Илья зовёт тебя на встречу.\n🕒 завтра в 14:30 · 45 мин\n📍 каб. 34\n🎯 Выбрать темы\n"
        "👥 Группа «Проекты»"
    )
    await school.student.phone.press("Буду")
    await house.turn(datetime(2026, 9, 8, 11, 0, tzinfo=UTC))
    await ilya.press("цель достигнута")
    await ilya.press("Без цели")
    await ilya.press("Кто был")
    assert "✅ Анна Лис" in ilya.buttons
    await ilya.press("Анна Лис")
    assert "✖️ Анна Лис" in ilya.buttons
    olga = school.curator.phone
    await olga.start()
    for label in ("Стол куратора", "Группы", "Проекты", "Встречи"):
        await olga.press(label)
    assert olga.text.endswith("✔️ 8 сентября, 14:30 · были 0 из 1. Не было: Лис Анна Олеговна")


@pytest.mark.clause("1.3/4")
async def test_from_the_groups_screen_contact_is_stopped_in_two_presses(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    phone = school.student.phone
    await phone.start()
    for label in ("Группы", "Проекты", "Мне некомфортно", "Остановить"):
        await phone.press(label)
    await phone.start()
    await phone.press("Группы")
    assert "Общение остановлено. Группы откроются, когда куратор во всём разберётся." in phone.text
    olga = school.curator.phone
    await olga.press("Открыть")
    assert "Группы ведёт: Рябов Илья Денисович" in olga.text
