"""A pair by phone: chosen by the curator, answered by the two, papers noted, the head's order."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update

from actions.mentorships import answer_pair, propose_pair, record_pair_paper
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.matching import Choice
from domain.mentorships import Answer
from domain.people import Role
from storage.audit import audit
from storage.mentorships import mentorships
from storage.people import people
from storage.tx import Tx
from tests.house import House, Person, School

TEACHERS = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
STUDENTS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.LEADER_PASSIVE, MentoringKind.TRADITIONAL)
AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school's zone."""


async def propose(school: School, mentor: Person, mentee: Person, choice: Choice = TEACHERS) -> int:
    pair: int = await school.curator.do(propose_pair, mentor.member_id, mentee.member_id, choice)
    await school.curator.house.settle()
    return pair


async def ready(school: School, mentor: Person, mentee: Person, choice: Choice = TEACHERS) -> int:
    pair = await propose(school, mentor, mentee, choice)
    await mentor.do(answer_pair, pair, Answer.YES)
    await mentee.do(answer_pair, pair, Answer.YES)
    await school.curator.do(record_pair_paper, pair, date(2026, 9, 4))
    await school.curator.house.settle()
    return pair


async def state_of(house: House, pair: int) -> str:
    return str(await house.store.read(_state, pair))


def _state(tx: Tx, pair: int) -> str:
    return str(tx.value(select(mentorships.c.state).where(mentorships.c.id == pair)))


def _pairs(tx: Tx) -> list[tuple[int, int, str, str, str]]:
    rows = tx.rows(select(mentorships).order_by(mentorships.c.id))
    return [(row.mentor_id, row.mentee_id, row.form, row.role_model, row.state) for row in rows]


def _block(tx: Tx, person_id: int, now: datetime) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(unreachable_since=now))


def _deeds(tx: Tx) -> list[str]:
    return [row.deed for row in tx.rows(select(audit.c.deed).order_by(audit.c.id))]


@pytest.mark.clause("1.3/5")
async def test_two_people_are_paired_and_asked_in_five_acts(house: House, school: School) -> None:
    """U9: at most five acts from /start."""
    curator = school.curator.phone
    await curator.write("/start")
    acts = ["Стол куратора", "Новая пара", "Котов", "Иванова", "Предложить"]
    for act in acts:
        await curator.press(act)
    assert len(acts) == 5
    assert curator.alert == "Спросили обоих"
    assert await house.store.read(_pairs) == [
        (
            school.mentor.member_id,
            school.mentee.member_id,
            "teacher_teacher",
            "experienced_young",
            "proposed",
        )
    ]
    assert "Вас просят помочь: Котов Артём Игоревич" in school.mentor.phone.text
    assert "Вам предлагают наставника" in school.mentee.phone.text
    assert school.mentee.phone.buttons == ["✅ Согласен(на)", "Не могу"]


@pytest.mark.clause("1.3/5")
async def test_the_reasons_for_each_mentor_are_shown(house: House, school: School) -> None:
    curator = school.curator.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Новая пара", "Котов"):
        await curator.press(act)
    first = curator.text.split("\n")
    assert "1. Иванова Мария Петровна, учитель, математика" in first
    assert "ведёт тот же предмет: математика · поможет: дисциплина · пока никого не ведёт" in first


async def test_people_are_found_by_a_part_of_the_name(house: House, school: School) -> None:
    curator = school.curator.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Новая пара"):
        await curator.press(act)
    await curator.write("котов")
    assert [button for button in curator.buttons if "Лис" in button] == []
    await curator.write("щщщ")
    assert "Ничего не нашлось" in curator.text
    await curator.send_file("sticker")
    assert any("Здесь нужен текст" in text for text in curator.texts[-2:])
    await curator.press("Показать всех")
    assert any("Лис" in button for button in curator.buttons)


async def test_form_roles_and_kind_can_be_changed_at_the_review(house: House, school: School) -> None:
    curator = school.curator.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Новая пара", "Котов", "Иванова", "Роли", "новатор", "Как встречаются"):
        await curator.press(act)
    await curator.press("помощь, когда нужна")
    assert "Роли: новатор — консерватор" in curator.text
    assert "Как: помощь, когда нужна" in curator.text
    await curator.press("Предложить")
    assert (await house.store.read(_pairs))[0][3] == "innovator_conservative"


async def test_pairs_from_the_answers_to_the_first_day(house: House, school: School) -> None:
    """All of it through the chat: yes, yes, the paper, the order, the number and the date."""
    pair = await propose(school, school.mentor, school.mentee)
    curator, head = school.curator.phone, school.head.phone
    await school.mentor.phone.press("Согласен")
    assert school.mentor.phone.text.endswith(
        "✅ Вы согласны. Когда ответят все и будут готовы бумаги, мы напишем."
    )
    assert "Предложение стать наставником" in school.mentor.phone.text
    await school.mentee.phone.press("Согласен")
    assert "✅ Вы согласны, и второй тоже." in school.mentee.phone.text
    assert "Оба согласны" in curator.text
    await curator.press("Открыть пару")
    assert "• подписанные бумаги наставника (ст. 351.8 ТК: согласие и допсоглашение)" in curator.text
    await curator.press("Бумаги подписаны сегодня")
    assert "• приказ руководителя" in curator.text
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы", "Отправить руководителю"):
        await curator.press(act)
    assert curator.alert == "Отправлено руководителю"
    assert "Приказ ждёт подписи" in head.text
    await head.press("Открыть")
    assert "1. Иванова Мария Петровна → Котов Артём Игоревич" in head.text
    await head.write("12-н")
    assert "Приказ № 12-н от 7 сентября, пар: 1" in head.text
    await head.press("Подписан в другой день")
    await head.press("Вчера")
    assert "Приказ № 12-н от 6 сентября, пар: 1" in head.text
    assert await state_of(house, pair) == "agreed"
    await head.press("Подтвердить")
    assert head.alert == "Приказ записан, пара действует"
    assert await state_of(house, pair) == "active"
    assert "Вы наставник" in school.mentor.phone.text
    assert "У вас есть наставник" in school.mentee.phone.text
    assert "Приказ № 12-н от 6 сентября: пара действует." in curator.text


async def test_the_curator_is_asked_for_nothing_while_the_order_is_with_the_head(
    house: House, school: School
) -> None:
    await propose(school, school.mentor, school.mentee)
    curator = school.curator.phone
    await school.mentor.phone.press("Согласен")
    await school.mentee.phone.press("Согласен")
    await curator.write("/start")
    assert curator.text.endswith("1 пара согласна: оформите бумаги и приказ.")
    await curator.press("Стол куратора")
    assert curator.text.endswith("1 пара ждёт бумаг и приказа.")
    await curator.press("Пары")
    await curator.press("Иванова")
    await curator.press("Бумаги подписаны сегодня")
    await curator.press("К приказам")
    await curator.press("Отправить руководителю")
    await curator.write("/start")
    assert curator.text.endswith("Сегодня срочного нет.")
    await curator.press("Стол куратора")
    assert curator.text.endswith("Ничего срочного.")


@pytest.mark.clause("1.3/5")
async def test_a_no_needs_no_reason_and_an_old_button_changes_nothing(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    message, yes = school.mentee.phone.find("Согласен")
    await school.mentee.phone.press("Не могу")
    assert school.mentee.phone.text.endswith("Хорошо. Куратор подберёт другую пару.")
    assert school.curator.phone.text == "Пара «Иванова Мария Петровна → Котов Артём Игоревич» не сложилась."
    assert school.curator.phone.buttons == ["Подобрать наставника"]
    assert school.mentor.phone.text.startswith("Артём Игоревич: пары не будет.")
    await school.mentee.phone.press_data(message, yes)
    assert school.mentee.phone.alert == "Ответ уже есть. Если передумаете, скажите куратору."
    assert await state_of(house, pair) == "declined"


async def test_a_forged_answer_of_somebody_else_changes_nothing(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    stranger = school.employer.phone
    await stranger.write("/start")
    await stranger.press_data(stranger.last["message_id"], f"pa:{pair}:1")
    assert stranger.alert == "Это действие вам недоступно."
    await stranger.press_data(stranger.last["message_id"], "pa:999:1")
    assert stranger.alert == "Такого здесь нет. Возможно, запись уже убрали."
    assert await state_of(house, pair) == "proposed"


async def test_a_child_is_asked_with_thou_after_lessons(house: House, school: School) -> None:
    await propose(school, school.student_mentor, school.student, STUDENTS)
    assert school.student.phone.texts == []
    await house.turn(AFTER_LESSONS)
    assert "Тебе предлагают наставника" in school.student.phone.text
    await school.student.phone.press("Согласен")
    assert "✅ Ты согласен(на)." in school.student.phone.text


async def test_the_curator_answers_for_who_has_blocked_the_bot(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    await house.store.write_plainly(_block, school.mentee.person_id, house.now)
    await school.mentor.phone.press("Согласен")
    curator = school.curator.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Пары", "Котов", "Записать ответ наставляемого", "Согласен(на)"):
        await curator.press(act)
    assert curator.alert == "Ответ записан"
    assert await state_of(house, pair) == "agreed"
    assert "pair_yes_recorded" in await house.store.read(_deeds)


async def test_a_proposal_is_withdrawn_and_a_pair_ended_after_one_more_question(
    house: House, school: School
) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    curator = school.curator.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Пары", "Котов", "Отозвать"):
        await curator.press(act)
    assert curator.buttons == ["Оставить", "Да, отозвать"]
    await curator.press("Да, отозвать")
    assert await state_of(house, pair) == "withdrawn"
    assert "пары не будет" in school.mentor.phone.text
    active = await house.pair(school.mentor, school.mentee)
    await curator.write("/start")
    for act in ("Стол куратора", "Пары", "Действуют", "Котов", "Завершить пару", "Да, завершить"):
        await curator.press(act)
    assert await state_of(house, active) == "ended"
    assert "Пара завершена" in school.mentee.phone.text


async def test_a_head_who_is_the_mentor_is_told_who_decides(house: House, school: School) -> None:
    heads = Choice(MentoringForm.HEAD_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
    pair = await ready(school, school.head, school.mentee, heads)
    curator, head = school.curator.phone, school.head.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы", "Отправить"):
        await curator.press(act)
    await head.write("/start")
    for act in ("руководителя", "ждёт подписи"):
        await head.press(act)
    assert "Вы сами назначаетесь этим приказом" in head.text
    assert not any("Подписан" in button for button in head.buttons)
    await head.write("7")
    assert "Вы сами назначаетесь этим приказом" in head.text
    for act in ("ждёт подписи", "Подписан: номер и дата"):
        await curator.press(act)
    await curator.write("7")
    await curator.press("Подтвердить")
    assert await state_of(house, pair) == "active"


async def test_the_head_returns_an_order_with_a_word(house: House, school: School) -> None:
    pair = await ready(school, school.mentor, school.mentee)
    curator, head = school.curator.phone, school.head.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы", "Отправить"):
        await curator.press(act)
    for act in ("Открыть", "Вернуть"):
        await head.press(act)
    await head.write("Проверьте <должность>")
    assert "Руководитель вернул приказ без подписи: «Проверьте <должность>»" in "\n".join(curator.texts)
    assert await state_of(house, pair) == "agreed"


async def test_the_order_comes_as_a_word_file_with_what_is_missing(house: House, school: School) -> None:
    await ready(school, school.mentor, school.mentee)
    curator, head = school.curator.phone, school.head.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Приказы", "Отправить"):
        await curator.press(act)
    for act in ("Открыть", "Скачать приказ"):
        await head.press(act)
    files = [message for message in head.received if "document" in message]
    assert [file["document"]["file_name"] for file in files] == ["Приказ о назначении наставников.docx"]
    assert "Впишите от руки: номер" in files[0]["caption"]
    assert any("Подписан" in button for button in head.buttons)


async def test_the_blank_of_the_consent_is_printed_from_the_notice(house: House, school: School) -> None:
    await propose(school, school.mentor, school.mentee)
    await school.mentor.phone.press("Согласен")
    await school.mentee.phone.press("Согласен")
    await school.curator.phone.press("Бланк согласия")
    sent = school.curator.phone.last["document"]["file_name"]
    assert sent == "Согласие наставника Иванова Мария Петровна.docx"


async def test_the_blank_comes_where_the_notice_is_gone(house: House, school: School) -> None:
    await propose(school, school.mentor, school.mentee)
    await school.mentor.phone.press("Согласен")
    await school.mentee.phone.press("Согласен")
    await school.curator.phone.press_gone("Бланк согласия")
    assert school.curator.phone.last["document"]["file_name"].endswith(".docx")


async def test_mentor_and_mentee_see_each_other_without_contacts(house: House, school: School) -> None:
    await house.pair(school.student_mentor, school.student, form="student_student")
    mentor, student = school.student_mentor.phone, school.student.phone
    await mentor.write("/start")
    await mentor.press("Подопечные")
    await mentor.press("Лис")
    assert "Лис Анна Олеговна" in mentor.text
    assert "Трудно: Домашние задания" in mentor.text
    assert "card_read" in await house.store.read(_deeds)
    await student.write("/start")
    await student.press("Ещё")
    await student.press("наставник")
    assert "Рябов Илья Денисович" in student.text


async def test_the_head_looks_at_pairs_and_changes_none(house: House, school: School) -> None:
    await house.pair(school.mentor, school.mentee)
    head = school.head.phone
    await head.write("/start")
    for act in ("руководителя", "Пары школы", "Котов"):
        await head.press(act)
    assert "Сейчас: действует" in head.text
    assert head.buttons == ["Программа", "Встречи", "← Назад", "На главную"]


async def test_a_name_with_markup_is_shown_as_it_stands(house: House, school: School) -> None:
    odd = await house.join(
        school.id, "Ким <b>Ян</b> & Ко", Role.MENTEE, Category.EMPLOYEE, post="teacher", hard=("documents",)
    )
    curator = school.curator.phone
    await curator.write("/start")
    for act in ("Стол куратора", "Новая пара", "Ким", "Иванова", "Предложить"):
        await curator.press(act)
    assert "Вас просят помочь: Ким <b>Ян</b> & Ко, учитель." in school.mentor.phone.text
    await odd.phone.press("Согласен")
    await school.mentor.phone.press("Согласен")
    assert "Иванова Мария Петровна → Ким <b>Ян</b> & Ко" in curator.text


async def test_an_answer_is_told_in_the_language_of_who_gives_it(house: House, school: School) -> None:
    await propose(school, school.mentor, school.mentee)
    await house.store.write_plainly(_speak_english, school.mentor.person_id)
    await school.mentor.phone.press("Согласен")
    assert school.mentor.phone.text.endswith(
        "✅ You agree. When everybody has answered and the papers are ready, we will write."
    )


def _speak_english(tx: Tx, person_id: int) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(language="en"))
