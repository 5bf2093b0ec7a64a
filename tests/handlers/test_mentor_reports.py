"""The mentor's report by phone (п. 4.1.4, 5.2.2): kept section by section, sent, read, answered."""

from datetime import UTC, datetime
from typing import Any

import pytest

from actions.programmes import turn_programme
from domain.programme_contents import Goal
from domain.stages import Stage, Why
from tests.house import House, School
from tests.programmes import item, standing_at

NEXT_MORNING = datetime(2026, 9, 8, 3, 0, tzinfo=UTC)
AFTER_THE_TERM = datetime(2027, 6, 1, 5, 0, tzinfo=UTC)


@pytest.fixture
async def asked(house: House, school: School) -> int:
    """The mentor has been asked for the report."""
    pair = await house.pair(school.mentor, school.mentee)
    items = (item("visit_mentor", difficulties=("discipline",)), item("webinar"))
    goals = (Goal(0, "Вести урок в тишине"),)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, *items, goals=goals)
    await school.curator.do(turn_programme, programme, Why.PLAN_DONE)
    await house.turn(NEXT_MORNING)
    return programme


async def press(phone: Any, *labels: str) -> None:
    for label in labels:
        await phone.press(label)


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
async def test_a_mentor_who_agrees_is_done_in_ten_presses(house: House, school: School, asked: int) -> None:
    phone = school.mentor.phone
    assert phone.text.splitlines() == [
        "📝 Отчёт наставника · Артём Игоревич",
        "Дела, встречи и цели уже посчитаны. Прочитайте и поправьте, если нужно.",
    ]
    await phone.press("Открыть")
    assert phone.text.splitlines() == [
        "1 из 8",
        "Цель и задачи",
        "Цель: Вести урок в тишине.",
        "Задачи: преодолеть трудности (Дисциплина).",
        "Прочтёт только куратор.",
    ]
    await phone.press("Оставить")
    assert phone.text.splitlines() == [
        "2 из 8",
        "Выполнено",
        "Дела: 0 из 2 (0 %).",
        "Посещение уроков: 0 из 1.",
        "Встречи не назначались.",
        "Просьб о помощи не было.",
        "Прочтёт только куратор.",
    ]
    await press(phone, "Оставить", "Оставить")
    assert phone.text.endswith("Прочтут куратор и наставляемый.")
    await press(phone, "Оставить", "Оставить")
    assert phone.text.startswith("6 из 8\nМоя работа наставника\nЗдесь черновика нет.")
    await press(phone, "Пропустить", "4", "Завершить в срок")
    assert phone.text.startswith("Отчёт готов")
    await phone.press("Отправить")
    assert phone.text.startswith("✅ Отчёт у куратора.")
    mentee = school.mentee.phone
    assert mentee.buttons == ["Согласиться", "Обсудить"]
    await mentee.press("Согласиться")
    assert mentee.text.endswith("✅ Договорились.")
    assert phone.text == "✅ Артём Игоревич: согласие. Вывод: завершить в срок, 31 мая 2027."
    curator = school.curator.phone
    await curator.press("Читать")
    assert "Наставник: Иванова Мария Петровна. Наставляемый: Котов Артём Игоревич." in curator.text
    assert curator.text.endswith("Вывод: завершить в срок, 31 мая 2027. Оба согласны.")


async def test_the_curator_reads_the_conclusion_once_and_how_it_stands(
    house: House, school: School, asked: int
) -> None:
    phone, curator = school.mentor.phone, school.curator.phone
    await press(phone, "Открыть", *["Оставить"] * 5, "Пропустить", "4", "Завершить в срок", "Отправить")
    await curator.press("Читать")
    assert curator.text.splitlines()[-3:] == [
        "Организованность, дисциплина, культура работы: 4 из 5",
        "",
        "Вывод: завершить в срок, 31 мая 2027. Ждёт ответа наставляемого.",
    ]


async def test_a_mentor_adds_to_a_section_writes_another_and_takes_the_draft_back(
    house: House, school: School, asked: int
) -> None:
    phone = school.mentor.phone
    await press(phone, "Открыть", "Оставить")
    await phone.write("Сверх плана вели кружок")
    assert "Дела: 0 из 2 (0 %)." in phone.text
    assert "Ваши слова: Сверх плана вели кружок" in phone.text
    await phone.press("Заменить")
    await phone.write("Всё сделали вместе")
    assert "Дела: 0 из 2" not in phone.text
    assert "Ваши слова: Всё сделали вместе" in phone.text
    await phone.press("Вернуть черновик")
    assert phone.text.splitlines()[2] == "Дела: 0 из 2 (0 %)."
    assert "Вернуть черновик" not in phone.buttons


async def test_a_report_left_half_way_goes_on_where_it_was_left(
    house: House, school: School, asked: int
) -> None:
    phone = school.mentor.phone
    await press(phone, "Открыть", "Оставить", "Оставить", "Позже")
    await phone.start()
    await press(phone, "Программ", "▫️ Отчёт наставника", "Продолжить")
    assert phone.text.startswith("3 из 8\nДинамика")


async def test_a_reward_is_proposed_from_the_end_of_the_report(
    house: House, school: School, asked: int
) -> None:
    phone = school.mentor.phone
    await press(phone, "Открыть", *["Оставить"] * 5, "Пропустить", "5", "Завершить сейчас")
    await phone.press("Предложить поощрение")
    await phone.write("Благодарность Артёму Игоревичу")
    await phone.press("Оставить")
    assert "Предложение о поощрении\nБлагодарность Артёму Игоревичу" in phone.text


async def test_the_curator_returns_it_with_a_remark(house: House, school: School, asked: int) -> None:
    phone, curator = school.mentor.phone, school.curator.phone
    await press(phone, "Открыть", *["Оставить"] * 5, "Пропустить", "5", "Завершить сейчас", "Отправить")
    await press(curator, "Читать", "Вернуть")
    await curator.write("Расскажите про вебинар")
    assert phone.text.splitlines() == ["↩️ Куратор вернул отчёт · Артём Игоревич", "Расскажите про вебинар"]
    await press(phone, "Открыть", "Исправить", "Выполнено")
    await phone.write("Вебинар смотрели вдвоём")
    await press(phone, "Оставить", "Отправить")
    assert phone.text.startswith("✅ Отчёт у куратора.")


async def test_the_two_prolong_and_then_the_term_is_another(house: House, school: School, asked: int) -> None:
    phone = school.mentor.phone
    await press(phone, "Открыть", *["Оставить"] * 5, "Пропустить", "5", "Продлить")
    assert phone.buttons == ["Весь год · пн 6 сен", "← Назад"]
    await press(phone, "Весь год", "Отправить")
    await school.mentee.phone.press("Согласиться")
    await phone.press("Открыть")
    assert "по 6 сентября 2027" in phone.text
    assert "Этап: реализация" in phone.text


async def test_past_the_term_the_pair_sees_what_is_missing_and_the_curator_closes_the_stage(
    house: House, school: School, asked: int
) -> None:
    await house.turn(AFTER_THE_TERM)
    mentee, curator = school.mentee.phone, school.curator.phone
    await mentee.start()
    await mentee.press("Программа")
    assert "⏳ Срок вышел. Осталось немного:" in mentee.text
    await press(curator, "Открыть", "▫️ Вывод", "Закрыть этап")
    assert "Не хватает: Рефлексия наставляемого" in curator.text
    await curator.press("Наставник ушёл")
    assert curator.alert == "Этап закрыт"
    assert "Закрыть этап" not in curator.buttons


async def test_later_is_kept_and_asked_again_before_the_end(house: House, school: School, asked: int) -> None:
    phone = school.mentor.phone
    await phone.press("Позже")
    assert phone.text.endswith("Хорошо, позже. Отчёт ждёт в «Программе».")
    await house.turn(datetime(2027, 5, 14, 3, 0, tzinfo=UTC))
    await house.turn(datetime(2027, 5, 17, 3, 0, tzinfo=UTC))
    assert phone.text.splitlines() == [
        "📝 Отчёт ждёт · Артём Игоревич",
        "Программа до 31 мая. Черновик готов, осталось прочитать и отправить.",
    ]
