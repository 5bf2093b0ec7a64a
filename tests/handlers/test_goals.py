"""Goals and resources by phone (4.1.4/design): chosen by taps or written, kept at once, followed by buttons."""

from datetime import UTC, datetime

import pytest

from domain.programme_contents import Goal
from domain.stages import Stage
from tests.house import House, Person, School
from tests.programmes import item, standing_at

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


async def open_programme(person: Person) -> None:
    await person.phone.start()
    await person.phone.press("Программа" if "Программа" in person.phone.buttons else "Программы")


async def of_teachers(house: House, school: School, stage: Stage, *goals: Goal) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, stage, item(difficulties=("discipline",)), goals=goals)


@pytest.mark.clause("4.1.4/design/1")
async def test_a_mentee_makes_a_goal_by_two_taps(house: House, school: School) -> None:
    await of_teachers(house, school, Stage.DESIGN)
    phone = school.mentee.phone
    await open_programme(school.mentee)
    await phone.press("▫️ Цели")
    assert phone.text.splitlines() == [
        "Цели",
        "Здесь будет то, чего вы хотите добиться. Хватит одной цели.",
    ]
    await phone.press("Добавить цель")
    assert phone.text.splitlines() == [
        "1 из 2",
        "Чего вы хотите добиться?",
        "Выберите или напишите своими словами.",
        "Увидят наставник, наставляемый, куратор и руководитель.",
    ]
    await phone.press("Держать рабочую тишину на уроке")
    assert phone.text.splitlines()[:3] == [
        "2 из 2",
        "Держать рабочую тишину на уроке",
        "Как станет видно, что получилось?",
    ]
    await phone.press("Проведу открытый урок")
    assert phone.text.splitlines() == [
        "Цели",
        "🎯 Держать рабочую тишину на уроке",
        "Как увидим: Проведу открытый урок",
    ]
    await phone.press("Назад")
    assert "☑️ Цели" in phone.text


@pytest.mark.clause("4.1.4/design/1")
async def test_a_mentor_is_asked_for_the_mentees_own_words_and_changes_them_later(
    house: House, school: School
) -> None:
    await of_teachers(house, school, Stage.DESIGN)
    phone = school.mentor.phone
    await open_programme(school.mentor)
    await phone.press("▫️ Цели")
    await phone.press("Добавить цель")
    assert "Цель словами наставляемого" in phone.text
    await phone.write("Чтобы шестой класс меня слушал")
    await phone.press("Пропустить")
    assert "Как увидим: пока не решили" in phone.text
    await phone.press("Чтобы шестой класс меня слушал")
    await phone.press("Как увидим")
    await phone.write("Урок без замечаний")
    assert "Как увидим: Урок без замечаний" in phone.text
    await phone.press("Чтобы шестой класс меня слушал")
    await phone.press("Убрать")
    assert "Здесь будут цели наставляемого" in phone.text


@pytest.mark.clause("1.2/mentee")
async def test_progress_is_set_by_a_button_with_a_word_or_without(house: House, school: School) -> None:
    await of_teachers(house, school, Stage.IMPLEMENTATION, Goal(0, "Вести урок в тишине", "Открытый урок"))
    phone = school.mentee.phone
    await open_programme(school.mentee)
    await phone.press("Ещё")
    await phone.press("🎯 Цели")
    assert "⬜⬜⬜⬜ Вести урок в тишине" in phone.text
    await phone.press("Вести урок в тишине")
    assert phone.buttons[:4] == ["Начата", "На полпути", "Почти", "🎯 Достигнута"]
    await phone.press("На полпути")
    await phone.write("В 7 «В» уже тихо")
    assert phone.text.splitlines() == [
        "🎯 Вести урок в тишине",
        "Как увидим: Открытый урок",
        "🟩🟩⬜⬜ на полпути",
        "",
        "7 сентября · на полпути · Артём Игоревич: В 7 «В» уже тихо",
        "Как сейчас?",
    ]
    await phone.press("🎯 Достигнута")
    await phone.press("Без слов")
    assert "🟩🟩🟩🟩 достигнута" in phone.text
    mentor = school.mentor.phone
    assert mentor.text.startswith("🎯 Цель достигнута: Вести урок в тишине")
    await mentor.press("Открыть")
    assert "🟩🟩🟩🟩 достигнута" in mentor.text


@pytest.mark.clause("4.1.4/design/2")
@pytest.mark.clause("4.1.4/design/3")
async def test_a_student_names_by_taps_what_helps_with_the_way_to_safety_on_every_screen(
    house: House, school: School
) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    await standing_at(house, pair, Stage.DESIGN, difficulties=("homework",))
    phone = school.student.phone
    await open_programme(school.student)
    await phone.press("▫️ Ресурсы")
    assert "На что ты можешь опереться сам. Нажми или напиши." in phone.text
    await phone.press("Интерес")
    assert "✅ Интерес" in phone.buttons
    await phone.write("Старший брат")
    assert "Выбрано: Интерес, Старший брат" in phone.text
    assert "🛟 Мне некомфортно" in phone.buttons
    await phone.press("Дальше")
    await phone.press("Кружки и секции")
    await phone.press("✅ Старший брат")
    assert "Выбрано: Интерес, Кружки и секции" in phone.text
    assert "🛟 Мне некомфортно" in phone.buttons
    await phone.press("Готово")
    assert "☑️ Ресурсы" in phone.text


async def test_a_head_looks_on_and_changes_nothing(house: House, school: School) -> None:
    await of_teachers(house, school, Stage.IMPLEMENTATION, Goal(0, "Вести урок в тишине"))
    phone = school.head.phone
    await phone.start()
    for label in ("Стол руководителя", "Программы", "Идут · 1", "Иванова", "Ещё", "🎯 Цели"):
        await phone.press(label)
    await phone.press("Вести урок в тишине")
    assert phone.buttons == ["← Назад", "На главную"]
