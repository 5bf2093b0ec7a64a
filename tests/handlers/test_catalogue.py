"""The curator looks into the catalogue (п. 3.1) and adds to it in five short answers."""

import pytest

from tests.house import House, School


async def open_list(school: School, model: str = "успевающий — неуспевающий") -> None:
    phone = school.curator.phone
    await phone.start()
    for label in ("Стол куратора", "Каталог", model):
        await phone.press(label)


@pytest.mark.clause("3.1.4/models")
async def test_an_activity_of_the_catalogue_says_what_it_is_and_what_comes_of_it(
    house: House, school: School
) -> None:
    await open_list(school)
    phone = school.curator.phone
    assert phone.text == "успевающий — неуспевающий\n15 дел на выбор. ⭐ — добавила школа."
    await phone.press("Закрыть пробел в одной теме")
    assert phone.text == (
        "Закрыть пробел в одной теме\nВид: Задание\nНаправление: Учёба\n"
        "Помогает, если трудно: Домашние задания, Экзамены\n"
        "Что должно получиться: Задания по теме решаются без помощи\nЕсть в каталоге у всех школ."
    )
    assert phone.buttons == ["← Назад", "На главную"]


@pytest.mark.clause("3.1")
async def test_an_own_one_is_added_in_five_answers_and_taken_out_with_a_question(
    house: House, school: School
) -> None:
    await open_list(school)
    phone = school.curator.phone
    await phone.press("Добавить дело")
    await phone.write("Утренние пятиминутки")
    assert phone.text == "Новое дело · 2 из 5\n«Утренние пятиминутки» — это…"
    await phone.press("Беседа")
    await phone.write("Школьные традиции")
    await phone.press("Всё успевать")
    await phone.press("Готово")
    await phone.press("Пропустить")
    assert phone.text == (
        "Утренние пятиминутки\nВид: Беседа\nНаправление: Школьные традиции\n"
        "Помогает, если трудно: Всё успевать\n⭐ Добавила школа."
    )
    await phone.press("← Назад")
    assert phone.buttons[0] == "⭐ Утренние пятиминутки"
    await phone.press("⭐ Утренние пятиминутки")
    await phone.press("Убрать")
    assert phone.buttons == ["Оставить", "Убрать"]
    await phone.press("Убрать")
    assert phone.buttons[0] == "Самодиагностика: что получается, что трудно"


async def test_each_answer_can_be_given_anew_and_cancel_forgets_them_all(
    house: House, school: School
) -> None:
    await open_list(school)
    phone = school.curator.phone
    await phone.press("Добавить дело")
    await phone.write("Утренние пятиминутки")
    await phone.press("Беседа")
    await phone.press("Учёба")
    assert phone.text.startswith("Новое дело · 4 из 5")
    await phone.press("← Назад")
    await phone.press("Гибкие навыки")
    await phone.press("Всё успевать")
    assert "✅ Всё успевать" in phone.buttons
    await phone.press("Отмена")
    await phone.press("Добавить дело")
    await phone.write("Клуб чтения")
    await phone.press("Беседа")
    await phone.press("Учёба")
    assert "Всё успевать" in phone.buttons
