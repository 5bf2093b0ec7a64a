"""Looking back by phone (п. 4.1.4): one question a screen, taken up where it was left, shown by leave."""

from datetime import UTC, datetime

import pytest

from actions.programmes import turn_programme
from actions.safety import call_for_safety
from domain.diagnoses import Phase
from domain.mentorships import Side
from domain.stages import Why
from tests.house import House, School
from tests.programmes import DUE, answer, in_force

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


async def ask_teachers(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await school.curator.do(turn_programme, programme, Why.AGREED)
    await house.settle()


async def ask_students(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme, _ = await in_force(school.student_mentor, school.student, pair, ("gap", DUE, Side.MENTEE))
    await school.curator.do(turn_programme, programme, Why.AGREED)
    await house.settle()


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_a_mentee_answers_and_the_mentor_reads_it_by_leave(house: House, school: School) -> None:
    await ask_teachers(house, school)
    phone = school.mentee.phone
    assert phone.buttons == ["Ответить", "Позже", "Не буду"]
    await phone.press("Ответить")
    assert phone.text.splitlines() == [
        "1 из 5",
        "Что вам помогло?",
        "Пока видите только вы. В конце выберете, кому показать.",
    ]
    await phone.write("Уроки вдвоём")
    assert phone.text.startswith("2 из 5\nЧто было трудно?")
    await phone.press("Пропустить")
    await phone.write("Вести класс самой")
    await phone.press("5")
    assert phone.text.splitlines() == [
        "5 из 5",
        "Легко ли было с наставником?",
        "1 — почти нет, 5 — очень. Эту оценку наставник не увидит.",
        "Пока видите только вы. В конце выберете, кому показать.",
    ]
    await phone.press("4")
    assert phone.text.splitlines()[:6] == [
        "Кому показать?",
        "",
        "Помогло: Уроки вдвоём",
        "Дальше: Вести класс самой",
        "Программа помогла: 5 из 5",
        "С наставником: 4 из 5",
    ]
    assert phone.buttons[:3] == ["Показать наставнику", "Мне и куратору", "Только мне"]
    await phone.press("Показать наставнику")
    assert phone.text == "Спасибо! Мария Петровна и куратор смогут прочитать."
    assert school.mentor.phone.text.splitlines() == [
        "💬 Артём Игоревич делится тем, как прошла программа",
        "",
        "Помогло: Уроки вдвоём",
        "Дальше: Вести класс самой",
        "Программа помогла: 5 из 5",
    ]


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_a_mentor_is_asked_of_the_own_work_and_shows_it_to_the_curator_alone(
    house: House, school: School
) -> None:
    await ask_teachers(house, school)
    phone = school.mentor.phone
    await phone.press("Ответить")
    assert "Что у вас получилось как у наставника?" in phone.text
    await phone.write("Слушать")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await phone.press("4")
    assert phone.text.startswith("5 из 6\nНасколько удачной была программа?")
    await phone.press("5")
    assert phone.text.startswith("6 из 6\nНасколько наставляемый включился в работу?")
    await phone.press("Пропустить")
    assert phone.buttons[:2] == ["Мне и куратору", "Только мне"]
    await phone.press("Мне и куратору")
    curator = school.curator.phone
    await curator.start()
    await curator.press("Стол куратора")
    await curator.press("Программы")
    await curator.press("Идут")
    await curator.press("Иванова")
    assert "💬 Мария Петровна: рефлексия есть\n💬 Артём Игоревич: рефлексии пока нет" in curator.text
    await curator.press("Читать рефлексию")
    assert curator.text.endswith(
        "Иванова Мария Петровна\nПолучилось: Слушать\nМоя помощь: 4 из 5\nПрограмма: 5 из 5"
    )


async def test_a_form_left_half_way_goes_on_where_it_was_left(house: House, school: School) -> None:
    await ask_teachers(house, school)
    phone = school.mentee.phone
    await phone.press("Ответить")
    await phone.write("Уроки вдвоём")
    await phone.start()
    assert "💬 Расскажите, как прошла программа: несколько вопросов." in phone.text
    await phone.press("Программа")
    await phone.press("💬 Рефлексия")
    assert phone.text.startswith("2 из 5")
    await phone.press("Назад")
    assert "Ваш ответ: Уроки вдвоём" in phone.text


async def test_later_keeps_the_question_and_it_is_asked_again_in_the_message_of_the_day(
    house: House, school: School
) -> None:
    await ask_teachers(house, school)
    await house.store.write_plainly(answer, school.id, 1, house.now, Phase.AFTER)
    phone = school.mentee.phone
    await phone.press("Позже")
    assert phone.text.endswith("Хорошо, позже. Вопросы ждут в «Программе».")
    await house.turn(datetime(2026, 9, 10, 3, 0, tzinfo=UTC))
    assert phone.text.startswith("💬 Расскажете, как прошла программа?")
    await house.turn(datetime(2026, 9, 15, 3, 0, tzinfo=UTC))
    assert len([text for text in phone.texts if "Расскажете" in text]) == 2
    before = len(phone.received)
    await house.turn(datetime(2026, 10, 30, 3, 0, tzinfo=UTC))
    assert [text for text in phone.texts[before:] if "Расскажете" in text] == []


async def test_a_no_is_taken_as_one(house: House, school: School) -> None:
    await ask_teachers(house, school)
    phone = school.mentee.phone
    await phone.press("Не буду")
    assert phone.text.endswith("Хорошо, больше не спросим. Передумаете — вопросы ждут в «Программе».")
    await house.turn(datetime(2026, 9, 16, 3, 0, tzinfo=UTC))
    assert [text for text in phone.texts if "Расскажете" in text] == []


async def test_a_voice_is_refused_in_words_and_the_question_stays(house: House, school: School) -> None:
    await ask_teachers(house, school)
    phone = school.mentee.phone
    await phone.press("Ответить")
    await phone.send_file("voice")
    assert "Здесь нужен текст. Напишите ответ словами одним сообщением." in phone.texts
    assert phone.text.startswith("1 из 5")


async def test_a_student_is_asked_as_one_with_the_way_to_safety_on_every_screen(
    house: House, school: School
) -> None:
    await ask_students(house, school)
    phone = school.student.phone
    assert phone.text.endswith("Ты решаешь, кто это увидит.")
    assert phone.buttons[-1] == "🛟 Мне некомфортно"
    await phone.press("Ответить")
    for _ in range(3):
        assert "🛟 Мне некомфортно" in phone.buttons
        await phone.press("Пропустить")
    assert "🛟 Мне некомфортно" in phone.buttons
    await phone.press("3")
    await phone.press("Пропустить")
    await phone.press("Только мне")
    assert phone.text == "Спасибо! Слова видишь только ты."


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_nobody_is_asked_again(house: House, school: School) -> None:
    await ask_students(house, school)
    await school.student.do(call_for_safety)
    await house.turn(datetime(2026, 9, 16, 10, 0, tzinfo=UTC))
    for person in (school.student, school.student_mentor):
        assert [text for text in person.phone.texts if "Расскаж" in text] == []
