"""Petitions by phone (п. 5): filed by taps, seen by their author, decided on the desk."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from actions.meetings import plan_meeting
from domain.petitions import PetitionKind
from domain.stages import Stage
from storage.petitions import petitions
from storage.tx import Tx
from tests.house import House, Person, School
from tests.petitions import filed, ordered, second_mentor
from tests.programmes import item, standing_at

THURSDAY = datetime(2026, 9, 10, 10, 0, tzinfo=UTC)
AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


def _rows(tx: Tx) -> list[tuple[str, str, str, bool, bool]]:
    rows = tx.rows(select(petitions).order_by(petitions.c.id))
    return [(row.kind, row.state, row.reason, row.shown, row.stop) for row in rows]


async def go(person: Person, *acts: str) -> None:
    await person.phone.write("/start")
    for act in acts:
        await person.phone.press(act)


@pytest.mark.clause("5.2.1/5")
async def test_a_mentee_asks_for_another_mentor_in_a_few_presses(
    house: House, school: School, pair: int
) -> None:
    phone = school.mentee.phone
    await go(school.mentee, "Мой наставник", "Обращения", "Новое", "Хочу другого наставника")
    assert "Увидят только куратор и руководитель." in phone.text
    await phone.press("не складывается общение")
    assert phone.buttons[:2] == ["Не показывать", "Можно показать"]
    await phone.press("Не показывать")
    await phone.press("Пока как обычно")
    assert "Наставник ничего не узнает, пока не решено." in phone.text
    await phone.press("Отправить")
    assert phone.text.splitlines() == [
        "Другой наставник · Мария Петровна",
        "Сейчас: подано",
        "Причина: не складывается общение",
        "",
        "Куратор решит до 14 сентября.",
    ]
    assert await house.store.read(_rows) == [("replacement", "filed", "contact", False, False)]
    await go(school.mentee, "Обращения")
    assert "🕓 Другой наставник" in phone.buttons


@pytest.mark.clause("5.2.1/5")
async def test_a_student_asks_with_one_press_without_a_reason(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    await house.pair(school.student_mentor, school.student, "student_student")
    phone = school.student.phone
    await go(school.student, "Ещё", "Мой наставник", "Обращения", "Новое", "Хочу другого наставника")
    assert "Сейчас: подано" in phone.text
    assert "🛟 Мне некомфортно" in phone.buttons
    assert await house.store.read(_rows) == [("replacement", "filed", "", False, False)]
    await phone.press("Дополнить")
    await phone.write("Мне скучно")
    assert "«Мне скучно»" in phone.text


async def test_a_petition_is_taken_back_after_one_more_question(
    house: House, school: School, pair: int
) -> None:
    await filed(school.mentee, pair, PetitionKind.REPLACEMENT)
    phone = school.mentee.phone
    await go(school.mentee, "Обращения", "Другой наставник", "Отозвать")
    await phone.press("Да, отозвать")
    assert phone.text.splitlines()[1] == "Сейчас: отозвано"


async def test_the_curator_takes_it_and_gives_a_pause_without_its_meetings(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.IMPLEMENTATION, item(due_on=THURSDAY.date()))
    await school.mentor.do(plan_meeting, pair, THURSDAY)
    phone = school.mentee.phone
    await go(school.mentee, "Мой наставник", "Обращения", "Новое", "Нужен перерыв", "На 2 недели")
    await phone.press("болезнь")
    await phone.press("Отправить")
    assert "До: 21 сентября" in phone.text
    await house.settle()
    curator = school.curator.phone
    await curator.press("Открыть")
    assert curator.text.splitlines() == [
        "Котов Артём Игоревич просит перерыв",
        "Иванова Мария Петровна → Котов Артём Игоревич",
        "Сейчас: подано",
        "Решить до: 9 сентября",
        "До: 21 сентября",
        "Причина: болезнь",
        "",
        "Встречи в эти дни:",
        "• 10 сентября",
        "",
        "Дела со сроком в эти дни, их стоит перенести:",
        "• 10 сентября: Диагностическая беседа",
    ]
    await curator.press("Беру")
    assert "Сейчас: рассматривается (Ольга Юрьевна)" in curator.text
    await curator.press("Разрешить, встречи отменить")
    await house.settle()
    assert "Отменена 1 встреча." in school.mentor.phone.text
    await go(school.mentee, "Мой наставник", "Обращения", "Новое")
    assert "▶️ Закончить перерыв" in phone.buttons


@pytest.mark.clause("5.1.1/3")
async def test_a_mentor_is_relieved_and_the_new_one_takes_over_by_the_order(
    house: House, school: School, pair: int
) -> None:
    second = await second_mentor(house, school)
    mentor = school.mentor.phone
    await go(school.mentor, "Подопечные", "Котов", "Обращения", "Освободить меня", "здоровье")
    await mentor.press("Отправить")
    await house.settle()
    curator = school.curator.phone
    await go(school.curator, "Стол куратора")
    assert "📨 1 обращение ждёт." in curator.text
    await curator.press("Обращения · 1")
    await curator.press("📨 Освободить")
    await curator.press("Выбрать преемника")
    assert "1. Орлова Нина Павловна, учитель, математика" in curator.text
    await curator.press("1. Орлова")
    await curator.press("Предложить")
    assert curator.alert == "Спросили обоих"
    assert "🔎 Новую пару уже предложили." in curator.text
    await house.settle()
    assert "Школа подбирает вам другого наставника." in str(school.mentee.phone.texts)
    await ordered(house, school, pair + 1, second, school.mentee)
    await go(school.mentor, "Обращения")
    assert "✅ Освободить от наставничества" in mentor.buttons


@pytest.mark.clause("5.2.1/4")
async def test_a_proposal_is_answered_under_its_notice(house: House, school: School, pair: int) -> None:
    await go(school.mentee, "Мой наставник", "Обращения", "Новое", "Улучшить программу")
    await school.mentee.phone.write("Больше открытых уроков")
    await school.mentee.phone.press("Отправить")
    await house.settle()
    mentor = school.mentor.phone
    await mentor.press("Принять")
    await mentor.press("Без слов")
    assert "Сейчас: решено: да" in mentor.text
    await house.settle()
    assert "✅ Предложение принято." in school.mentee.phone.text


async def test_the_curator_says_no_in_words(house: House, school: School, pair: int) -> None:
    await filed(school.mentor, pair, PetitionKind.RELIEF)
    curator = school.curator.phone
    await curator.press("Открыть")
    await curator.press("Отказать")
    await curator.write("До конца четверти заменить некем")
    assert "Сейчас: решено: нет (Ольга Юрьевна)" in curator.text
    await house.settle()
    assert "До конца четверти заменить некем" in school.mentor.phone.text


async def test_the_head_ends_a_pair_without_a_successor(house: House, school: School, pair: int) -> None:
    await filed(school.mentor, pair, PetitionKind.RELIEF)
    head = school.head.phone
    await go(school.head, "Стол руководителя", "Обращения · 1", "📨 Освободить", "Без преемника")
    await head.press("Завершить пару")
    assert head.alert == "Пара завершена"
    assert "Сейчас никто не ждёт." in head.text


async def test_whoever_has_no_pair_reads_what_will_be_here(house: House, school: School) -> None:
    await go(school.mentee, "Мой наставник")
    assert "Обращения" not in school.mentee.phone.buttons
