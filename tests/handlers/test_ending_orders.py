"""Orders of replacement and of ending by phone: sent by the curator, signed by the head, printed by both."""

from datetime import date

import pytest

from actions.mentorships import answer_pair, end_pair, record_pair_paper
from domain.mentorships import Answer
from tests.house import House, School
from tests.petitions import parting


@pytest.mark.clause("4.1")
async def test_a_mentor_is_replaced_by_an_order_of_its_own(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    way = await parting(house, school, pair)
    for person in (way.second, school.mentee):
        await person.do(answer_pair, way.new, Answer.YES)
    await school.curator.do(record_pair_paper, way.new, date(2026, 9, 4))
    curator, head = school.curator.phone, school.head.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы"):
        await curator.press(act)
    assert "• Орлова Нина Павловна → Котов Артём Игоревич\nвместо: Иванова Мария Петровна" in curator.text
    await curator.press("Отправить руководителю")
    assert "📄 Замена · ждёт подписи · пар: 1" in curator.buttons
    assert head.text.startswith("📄 Приказ о замене ждёт подписи")
    for act in ("Открыть", "Скачать приказ"):
        await head.press(act)
    [file] = [message for message in head.received if "document" in message]
    assert file["document"]["file_name"] == "Приказ о замене наставника.docx"
    assert file["caption"] == ("Приказ о замене наставника.\nВпишите от руки: номер, населённый пункт.")
    await head.write("14-н")
    assert "новые наставники примут дела" in head.text
    await head.press("Подтвердить")
    assert head.alert == "Приказ записан, пара действует"
    assert "Приказ о замене № 14-н от 7 сентября: новые наставники приняли дела (1)." in curator.text


@pytest.mark.clause("4.1")
async def test_pairs_that_have_ended_are_put_on_record_by_an_order(house: House, school: School) -> None:
    for mentor, mentee, form in (
        (school.mentor, school.mentee, "teacher_teacher"),
        (school.student_mentor, school.student, "student_student"),
    ):
        await school.curator.do(end_pair, await house.pair(mentor, mentee, form))
    await house.settle()
    curator, head = school.curator.phone, school.head.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы", "Прекращение · 2"):
        await curator.press(act)
    assert "2 пары завершены, приказа о них ещё нет." in curator.text
    assert "• Иванова Мария Петровна → Котов Артём Игоревич\n7 сентября, решение куратора" in curator.text
    await curator.press("Отправить руководителю")
    assert curator.alert == "Отправлено руководителю"
    assert "📄 Прекращение · ждёт подписи · пар: 2" in curator.buttons
    assert [button for button in curator.buttons if button.startswith("Прекращение")] == []
    assert head.text.startswith("📄 Приказ о прекращении ждёт подписи")
    for act in ("Открыть", "Скачать приказ"):
        await head.press(act)
    [file] = [message for message in head.received if "document" in message]
    assert file["document"]["file_name"] == "Приказ о прекращении наставничества.docx"
    assert file["caption"].endswith("Впишите от руки: номер, населённый пункт.")
    await head.write("21-н")
    assert "Пары уже завершены: бот запишет номер и дату." in head.text
    await head.press("Подтвердить")
    assert head.alert == "Приказ записан"
    assert "Приказ о прекращении № 21-н от 7 сентября записан, пар: 2." in curator.text


async def test_the_head_returns_an_order_of_ending_with_a_word(house: House, school: School) -> None:
    await school.curator.do(end_pair, await house.pair(school.mentor, school.mentee))
    await house.settle()
    curator, head = school.curator.phone, school.head.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы", "Прекращение · 1", "Отправить руководителю"):
        await curator.press(act)
    for act in ("Открыть", "Вернуть"):
        await head.press(act)
    await head.write("Не тот день")
    assert "Руководитель вернул приказ без подписи: «Не тот день»" in "\n".join(curator.texts)
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы"):
        await curator.press(act)
    assert "Прекращение · 1" in curator.buttons
