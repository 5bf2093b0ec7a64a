"""From the summary to the people behind a figure, to a word, and to its answer."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.curator_words import curator_words
from storage.mentorships import mentorships
from storage.tx import Tx
from tests.core.test_weekly import EIGHT, a_week
from tests.house import House, Person, School

pytestmark = pytest.mark.clause("4.1.2/6")


async def two_silent_pairs(house: House, school: School) -> None:
    for mentor, mentee in ((school.mentor, school.mentee), (school.student_mentor, school.student)):
        await house.pair(mentor, mentee)

    def long_ago(tx: Tx) -> None:
        tx.run(mentorships.update().values(activated_at=house.now - timedelta(days=40)))

    await house.store.write_plainly(long_ago)


async def test_from_a_figure_to_one_of_several_and_to_a_word(house: House, school: School) -> None:
    await two_silent_pairs(house, school)
    await house.turn(EIGHT)
    phone = school.curator.phone
    await phone.press("Нет связи: 2")
    assert phone.text == (
        "Ни встреч, ни сообщений больше 14 дн.: 2\nНажмите на строку, чтобы открыть и написать."
    )
    await phone.press("Иванова М.П. → Котов А.И.")
    assert phone.text == (
        "Иванова Мария Петровна → Котов Артём Игоревич\nДавно не было ни встреч, ни сообщений\n\n"
        "Напишите сюда — слова получит Иванова Мария Петровна, ответ придёт вам."
    )
    await phone.write("Мария Петровна, как идут дела <с> Артёмом?")
    assert "Передано: Мария Петровна Иванова." in phone.text
    assert school.mentor.phone.text.startswith(
        "Куратор Ольга Юрьевна Белова пишет:\n\nМария Петровна, как идут дела <с> Артёмом?"
    )


async def test_behind_a_figure_of_one_stands_that_one_at_once(house: House, school: School) -> None:
    await a_week(house, school)
    await house.turn(EIGHT)
    await school.curator.phone.press("Нет связи: 1")
    assert school.curator.phone.text.startswith("Рябов Илья Денисович → Лис Анна Олеговна")


async def test_the_other_of_the_two_is_one_press_away(house: House, school: School) -> None:
    await two_silent_pairs(house, school)
    await house.turn(EIGHT)
    phone = school.curator.phone
    await phone.press("Нет связи: 2")
    await phone.press("Рябов И.Д. → Лис А.О.")
    await phone.press("Писать: Лис А.О.")
    await house.turn(EIGHT.replace(hour=10))
    await phone.write("Аня, как дела?")
    told = school.student.phone
    assert told.text.startswith("Куратор Ольга Юрьевна Белова пишет:\n\nАня, как дела?\n\nМожешь ответить")
    assert told.last["has_protected_content"] is True


async def test_a_reply_comes_back_to_the_curator_who_may_answer_it(house: House, school: School) -> None:
    await word_to(school, school.mentor)
    await house.settle()
    phone = school.mentor.phone
    await phone.write("Завтра встречаемся.", reply_to=phone.last["message_id"])
    assert phone.text == "Передано: Ольга Юрьевна Белова."
    curator = school.curator.phone
    assert curator.text == "Мария Петровна Иванова отвечает:\n\nЗавтра встречаемся."
    await curator.press("Ответить")
    await curator.write("Хорошо!")
    assert phone.texts[-1] == "Ольга Юрьевна Белова отвечает:\n\nХорошо!"


async def word_to(school: School, to: Person) -> None:
    from actions.curator_words import write_word

    await school.curator.do(write_word, to.member_id, "Как дела?")


async def test_an_answer_by_the_button(house: House, school: School) -> None:
    await word_to(school, school.mentee)
    await house.settle()
    await school.mentee.phone.press("Ответить")
    assert school.mentee.phone.text == "Напишите ответ. Его увидит только Ольга Юрьевна Белова."
    await school.mentee.phone.write("Всё хорошо.")
    assert school.curator.phone.text == "Артём Игоревич Котов отвечает:\n\nВсё хорошо."


async def test_no_account_passes_between_the_curator_and_a_student(house: House, school: School) -> None:
    await house.turn(EIGHT.replace(hour=10))
    await word_to(school, school.student)
    await house.settle()
    phone = school.student.phone
    await phone.write("пишите мне @anna", reply_to=phone.last["message_id"])
    assert "@anna" not in school.curator.phone.text
    assert await house.store.read(lambda tx: len(tx.rows(select(curator_words)))) == 1


async def test_whoever_cannot_be_reached_gets_nothing_and_the_curator_hears_it(
    house: House, school: School
) -> None:
    from storage import people

    await two_silent_pairs(house, school)
    await house.store.write_plainly(people.mark_unreachable, school.mentor.person_id, house.now)
    await house.turn(EIGHT)
    phone = school.curator.phone
    await phone.press("Нет связи: 2")
    await phone.press("Иванова М.П. → Котов А.И.")
    await phone.write("Как дела?")
    assert any("Слова не сохранены" in text for text in phone.texts)
    assert await house.store.read(lambda tx: tx.rows(select(curator_words))) == []


async def test_the_week_is_on_the_desk_at_any_time(house: House, school: School) -> None:
    await a_week(house, school)
    await house.turn(EIGHT + timedelta(hours=3))
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Сводка недели")
    pictures = [message for message in phone.received if "photo" in message]
    assert len(pictures) == 2
    assert pictures[0]["caption"] == pictures[1]["caption"]


async def test_the_words_of_students_stand_in_no_figure(house: House, school: School) -> None:
    """Names and dates only."""
    await a_week(house, school)
    await house.turn(EIGHT)
    phone = school.curator.phone
    for label in list(phone.buttons):
        await phone.press(label)
    assert not any("мне страшно" in text for text in phone.texts)


async def test_a_forged_week_opens_nobody(house: House, school: School) -> None:
    await a_week(house, school)
    await house.turn(EIGHT)
    phone = school.curator.phone
    message_id, _ = phone.find("Нет связи: 1")
    for week in ("0", "1", "3652059", "99999999999"):
        await phone.press_data(message_id, f"wk:silent:{week}")
    assert len([text for text in phone.texts if "→" in text]) == 0
