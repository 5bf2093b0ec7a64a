"""The diagnosis by phone (4.1.4/preparatory/7, 6.1/1): one question a screen, taken up where it was left, the map."""

from datetime import UTC, datetime
from struct import unpack

import pytest

from actions.programmes import begin_programme, turn_programme
from domain.diagnoses import Phase
from domain.mentorships import Side
from domain.people import Language
from domain.stages import Stage, Why
from storage import diagnoses
from storage.people import mark_unreachable
from tests.house import House, School
from tests.programmes import DUE, ENDS, answer, in_force, standing_at
from views.diagnosis_chart import WIDTH, diagnosis_chart, height_of
from views.words import Words

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


async def ask_teacher(house: House, school: School) -> int:
    pair = await house.pair(school.mentor, school.mentee)
    programme: int = await school.mentor.do(begin_programme, pair, ENDS)
    await house.settle()
    return programme


async def ask_child(house: House, school: School) -> int:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme: int = await school.student_mentor.do(begin_programme, pair, ENDS)
    await house.settle()
    return programme


@pytest.mark.clause("4.1.4/preparatory/7")
async def test_a_teacher_answers_and_sees_what_is_hard_and_what_goes_well(
    house: House, school: School
) -> None:
    await ask_teacher(house, school)
    phone = school.mentee.phone
    assert phone.buttons == ["Ответить", "Позже", "Не буду"]
    await phone.press("Ответить")
    assert phone.text.splitlines() == [
        "1 из 12",
        "Сколько лет вы работаете в школе?",
        "Увидят Мария Петровна и куратор — когда анкета будет отправлена.",
    ]
    assert phone.buttons[:2] == ["До трёх лет", "Больше трёх лет"]
    await phone.press("До трёх лет")
    assert phone.text.splitlines()[:3] == [
        "2 из 12",
        "Держать дисциплину на уроке",
        "Насколько это трудно? 1 — легко, 10 — очень трудно.",
    ]
    for mark in ("9", "2", "5", "5", "5", "5", "5", "5"):
        await phone.press(mark)
    assert phone.text.startswith("10 из 12\nКакая помощь вам нужна прежде всего?")
    await phone.write("Уроки вдвоём")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    assert phone.text.splitlines()[:5] == [
        "Проверьте, всё ли верно",
        "",
        "В школе: До трёх лет",
        "Дисциплина: 9",
        "План урока: 2",
    ]
    await phone.press("Отправить")
    assert phone.text.splitlines() == [
        "✅ Спасибо! Анкета отправлена.",
        "",
        "Труднее всего: Дисциплина",
        "Получается: План урока",
    ]
    await phone.press("Карта")
    assert phone.texts[-1] == "В начале\nНужна помощь: Уроки вдвоём"


async def test_a_child_answers_by_faces_with_the_way_to_safety_on_every_screen(
    house: House, school: School
) -> None:
    await ask_child(house, school)
    phone = school.student.phone
    await phone.press("Ответить")
    assert phone.text.splitlines()[:3] == [
        "1 из 9",
        "Делать домашние задания",
        "Как у тебя с этим? 😀 — легко, 😣 — очень трудно.",
    ]
    for face in ("😣", "😀", "😐", "🙂", "🙁", "😐"):
        assert "🛟 Мне некомфортно" in phone.buttons
        await phone.press(face)
    for question in (
        "С чем тебе хочется помощи?",
        "Чему хочется научиться?",
        "Что у тебя хорошо получается?",
    ):
        assert question in phone.text
        await phone.press("Пропустить")
    await phone.press("Отправить")
    assert phone.text.splitlines()[2:] == [
        "Труднее всего: Домашние задания, Проекты",
        "Получается: Всё успевать, Друзья и общение",
    ]


async def test_a_questionnaire_left_half_way_goes_on_where_it_was_left(house: House, school: School) -> None:
    await ask_teacher(house, school)
    phone = school.mentee.phone
    await phone.press("Ответить")
    await phone.press("До трёх лет")
    await phone.press("7")
    await phone.start()
    assert "📋 Ответьте на анкету: минуты на три." in phone.text
    await phone.press("Программа")
    await phone.press("Анкета наставляемого")
    await phone.press("Ответить на анкету")
    assert phone.text.startswith("3 из 12")
    await phone.press("Назад")
    assert "Сейчас: 7" in phone.text


async def test_an_answer_is_corrected_from_the_review_and_leads_back_to_it(
    house: House, school: School
) -> None:
    await ask_child(house, school)
    phone = school.student.phone
    await phone.press("Ответить")
    for _ in range(6):
        await phone.press("😐")
    for _ in range(3):
        await phone.press("Пропустить")
    await phone.press("Исправить ответ")
    await phone.press("Проекты")
    await phone.press("😣")
    assert phone.text.startswith("Проверь, всё ли верно")
    assert "Проекты: 😣" in phone.text


@pytest.mark.clause("1.3/5")
async def test_a_no_is_taken_as_one_and_later_as_later(house: House, school: School) -> None:
    await ask_teacher(house, school)
    phone = school.mentee.phone
    await phone.press("Не буду")
    assert phone.text.endswith("Хорошо, больше не спросим. Передумаете — анкета ждёт в «Программе».")
    await house.turn(datetime(2026, 9, 16, 3, 0, tzinfo=UTC))
    assert [text for text in phone.texts if "Ответите на анкету" in text] == []


async def test_a_student_mentor_is_asked_of_no_lessons(house: House, school: School) -> None:
    """They learn in other classes, and see each other after lessons."""
    await ask_child(house, school)
    phone = school.student_mentor.phone
    await phone.start()
    for label in ("Программы", "Анкета наставляемого", "Моё наблюдение"):
        await phone.press(label)
    assert ": как это видно в делах и в разговорах." in phone.text


async def test_the_mentor_notes_what_one_sees(house: House, school: School) -> None:
    await ask_teacher(house, school)
    phone = school.mentor.phone
    await phone.start()
    await phone.press("Программы")
    await phone.press("Анкета наставляемого")
    assert phone.text == "Анкета и карта\n\nДо программы: ждём ответов"
    await phone.press("Моё наблюдение")
    await phone.write("Темп урока")
    await phone.press("Пропустить")
    await phone.press("Карта")
    assert phone.text == "Наставник видит\nТрудно: Темп урока"


async def test_for_one_whom_the_bot_cannot_reach_the_curator_records_what_is_told(
    house: House, school: School
) -> None:
    programme = await ask_teacher(house, school)
    await house.store.write_plainly(mark_unreachable, school.mentee.person_id, house.now)
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Программы")
    await phone.press("В работе")
    await phone.press("Иванова")
    await phone.press("Анкета наставляемого")
    await phone.press("Записать ответы")
    assert "Артём Игоревич: сколько лет в школе?" in phone.text
    await phone.press("Больше трёх лет")
    for _ in range(8):
        await phone.press("6")
    for _ in range(3):
        await phone.press("Пропустить")
    await phone.press("Отправить")
    assert (await house.store.read(diagnoses.of_phase, programme, Phase.BEFORE)).recorded is True


@pytest.mark.clause("6.1/1")
async def test_in_the_end_the_mentee_sees_what_has_become_easier(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme, _ = await in_force(school.mentor, school.mentee, pair, ("talk", DUE, Side.MENTEE))
    before = {"discipline": 8, "parents": 3}
    await house.store.write_plainly(_answer, school.id, programme, house.now, before)
    await school.curator.do(turn_programme, programme, Why.AGREED)
    await house.turn(datetime(2026, 9, 8, 3, 0, tzinfo=UTC))
    phone = school.mentee.phone
    assert phone.text.startswith("📋 Та же анкета, что в начале")
    await phone.press("Ответить")
    assert phone.text.startswith("1 из 11\nДержать дисциплину на уроке")
    for mark in ("4", "5", "5", "5", "5", "5", "5", "5"):
        await phone.press(mark)
    for _ in range(3):
        await phone.press("Пропустить")
    await phone.press("Отправить")
    assert phone.text.splitlines()[2:] == [
        "Стало легче: Дисциплина (8 → 4)",
        "Стало труднее: Родители (3 → 5)",
    ]


def _answer(tx, school_id, programme, now, marks):  # type: ignore[no-untyped-def]
    return answer(tx, school_id, programme, now, **marks)


async def test_the_map_is_a_picture_as_high_as_what_it_shows_and_other_for_other_answers(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.REFLEXIVE_ANALYTIC)
    pictures = []
    for phase, marks in ((Phase.BEFORE, {"parents": 8}), (Phase.AFTER, {"parents": 3}), (Phase.AFTER, {})):
        await house.store.write_plainly(_again, school.id, programme, house.now, phase, marks)
        known = await house.store.read(diagnoses.before_after, programme)
        pictures.append(diagnosis_chart(known, Words(Language.RU)))
    sizes = [unpack(">II", picture[16:24]) for picture in pictures]
    assert sizes == [(WIDTH, height_of(8, 1)), (WIDTH, height_of(8, 2)), (WIDTH, height_of(8, 2))]
    assert len(set(pictures)) == 3


def _again(tx, school_id, programme, now, phase, marks):  # type: ignore[no-untyped-def]
    of_phase = diagnoses.diagnoses.c.phase == phase.value
    tx.run(diagnoses.diagnoses.delete().where(of_phase))
    return answer(tx, school_id, programme, now, phase, **marks)
