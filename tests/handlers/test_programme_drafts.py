"""Making a programme together, by phone (п. 1.2, 3.1, 5.2.1): few taps for what is proposed, each sees the other."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from actions.programme_drafts import add_item, alter_item, choose_in_programme, drop_item, see_draft
from domain.mentorships import Side
from domain.programme_drafts import Choice
from storage.tags import set_tags
from tests.house import House, School
from tests.programmes import DUE, draft

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


@pytest.fixture
async def programme(house: House, school: School) -> int:
    hard = (school.id, school.mentee.member_id, "hard", ("discipline", "digital"))
    await house.store.write_plainly(set_tags, *hard)
    return await draft(school.mentor, await house.pair(school.mentor, school.mentee))


async def open_draft(person: Any) -> Any:
    phone = person.phone
    await phone.start()
    await phone.press("Программ")
    await phone.press("Продолжить")
    return phone


@pytest.mark.clause("4.1.4/design/6")
@pytest.mark.clause("4.1.4/design/7")
@pytest.mark.clause("5.2.1/2")
async def test_the_mentee_adds_what_is_proposed_by_three_taps_with_all_that_is_known_of_it(
    house: House, school: School, programme: int
) -> None:
    phone = await open_draft(school.mentee)
    await phone.press("➕ Дело")
    await phone.press("💡 Урок с цифровым инструментом")
    await phone.press("Через 2 недели")
    await phone.press("Артём")
    await phone.press("К программе")
    await phone.press("Дела")
    await phone.press("Урок с цифровым")
    assert phone.text.splitlines() == [
        "Урок с цифровым инструментом",
        "Срок: 21 сентября",
        "Делает: Артём Игоревич",
        "Против трудности: Цифровые средства",
        "Что получится: Урок проведён и разобран",
        "Вид: Задание",
        "Направление: Цифровые технологии",
    ]


async def test_of_own_words_it_is_asked_what_they_are_against(
    house: House, school: School, programme: int
) -> None:
    phone = await open_draft(school.mentor)
    await phone.press("➕ Дело")
    await phone.write("Сходить в музей вместе")
    assert phone.text.splitlines()[-1] == "Что это поможет преодолеть?"
    await phone.press("Дисциплина")
    await phone.press("Через месяц")
    await phone.press("Мария")
    assert "Пока нет дела: Цифровые средства." in phone.text
    await phone.press("К программе")
    assert phone.text.splitlines()[8:10] == ["☑️ Дисциплина", "▫️ Цифровые средства: пока нет дела"]


async def test_each_part_of_an_activity_is_altered_on_its_card(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    phone = await open_draft(school.mentee)
    await phone.press("Дела")
    await phone.press("Диагностическая беседа")
    await phone.press("День")
    await phone.press("Через месяц")
    await phone.press("Кто делает")
    await phone.press("Мария")
    await phone.press("Название")
    await phone.write("Поговорить о классе")
    await phone.press("Что получится")
    await phone.write("Понятно, с чего начать")
    await phone.press("Вид дела")
    await phone.press("Беседа")
    await phone.press("Направление")
    await phone.press("Адаптация")
    await phone.press("Трудность")
    await phone.press("Дисциплина")
    await phone.press("Назад")
    assert phone.text.splitlines() == [
        "Поговорить о классе",
        "Срок: 7 октября",
        "Делает: Мария Петровна",
        "Против трудности: Дисциплина",
        "Что получится: Понятно, с чего начать",
        "Вид: Беседа",
        "Направление: Адаптация",
    ]


@pytest.mark.clause("5.2.1/2")
async def test_where_the_other_was_first_the_screen_says_so_and_shows_it(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    phone = await open_draft(school.mentee)
    await phone.press("Дела")
    await phone.press("Диагностическая беседа")
    await phone.press("День")
    seen = await school.mentor.look(see_draft, programme)
    moved = replace(seen.content.items[0], due_on=date(2026, 10, 21))
    await school.mentor.do(alter_item, programme, moved, seen.revision.version)
    await phone.press("Через месяц")
    assert str(phone.alert).startswith("Программу только что изменили.")
    assert "Срок: 21 октября" in phone.text


async def test_what_the_other_took_out_says_that_it_is_gone(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    phone = await open_draft(school.mentee)
    await phone.press("Дела")
    await phone.press("Диагностическая беседа")
    await school.mentor.do(drop_item, programme, 1, 1)
    await phone.press("Убрать")
    assert phone.text == "Этого дела уже нет: его убрали."
    assert phone.buttons == ["← Назад"]


@pytest.mark.clause("3.1")
async def test_roles_and_kinds_are_proposed_with_their_reasons(
    house: House, school: School, programme: int
) -> None:
    phone = await open_draft(school.mentor)
    await phone.press("О чём она")
    assert "💡 новое в уроке — трудно: Цифровые средства" in phone.text
    await phone.press("💡 новое в уроке")
    await phone.press("Назад")
    await phone.press("Как работаем")
    await phone.press("💡 учимся друг у друга")
    await phone.press("Назад")
    assert phone.text.splitlines()[2:5] == [
        "Форма: учитель — учитель",
        "О чём: опыт для начинающего; новое в уроке",
        "Как: помощь, когда нужна; учимся друг у друга",
    ]


async def test_the_curator_reads_the_roles_by_their_names(
    house: House, school: School, programme: int
) -> None:
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Программы")
    await phone.press("В работе · 1")
    await phone.press("Иванова")
    await phone.press("Продолжить")
    assert "Роли: опытный педагог — молодой специалист" in phone.text


@pytest.mark.clause("1.2/mentee")
async def test_the_mentee_names_one_more_difficulty(house: House, school: School, programme: int) -> None:
    phone = await open_draft(school.mentee)
    await phone.press("Трудности")
    await phone.write("Боюсь собраний")
    assert phone.buttons[:3] == ["✅ Дисциплина", "✅ Цифровые средства", "✅ Боюсь собраний"]


@pytest.mark.clause("1.2/programme")
async def test_a_term_that_would_leave_something_outside_is_refused_in_words(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(add_item, programme, "talk", date(2027, 5, 1), Side.MENTEE)
    phone = await open_draft(school.mentor)
    await phone.press("Срок")
    await phone.press("На 3 месяца")
    assert phone.alert == "Вне нового срока осталось бы 1 дело. Сначала его нужно перенести."
    await phone.press("На год")
    assert "С 7 сентября по 6 сентября 2027" in phone.text


@pytest.mark.clause("5.2.1/2")
async def test_a_child_is_told_of_edits_as_one_and_opens_them(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await draft(school.student_mentor, pair)
    await school.student_mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    await house.turn(house.now + timedelta(minutes=16))
    phone = school.student.phone
    assert phone.text == (
        "✏️ Программу меняют: Илья составляет её вместе с тобой. Новое: 1 изменение. Посмотри и добавь своё."
    )
    assert phone.buttons == ["Открыть", "🛟 Мне некомфортно"]
    await phone.press("Открыть")
    assert "🆕 1 новое изменение" in phone.text


@pytest.mark.clause("5.2.1/2")
async def test_each_reads_in_words_what_the_other_changed_and_what_of_it_is_new(
    house: House, school: School, programme: int
) -> None:
    await school.mentee.do(add_item, programme, "talk", DUE, Side.MENTEE)
    seen = await school.mentor.look(see_draft, programme)
    moved = replace(seen.content.items[0], due_on=date(2026, 10, 21), responsible=Side.MENTOR)
    await school.mentor.do(alter_item, programme, moved, seen.revision.version)
    await school.curator.do(choose_in_programme, programme, Choice.ROLE_MODELS, "leader_struggling", True)
    phone = await open_draft(school.mentee)
    await phone.press("🆕 Что изменилось · 2")
    assert phone.text.splitlines() == [
        "Что изменилось",
        "",
        "🆕 Куратор, 7 сентября, 10:00",
        "➕ О чём: общение и коллектив",
        "",
        "🆕 Мария Петровна, 7 сентября, 10:00",
        "✏️ Диагностическая беседа",
        "Срок: 14 октября → 21 октября",
        "Делает: Артём Игоревич → Мария Петровна",
        "",
        "Артём Игоревич, 7 сентября, 10:00",
        "➕ Дело: 14 октября · Диагностическая беседа · Артём Игоревич",
    ]
    await phone.press("Назад")
    assert "Что изменилось" in phone.buttons
