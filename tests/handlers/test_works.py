"""Works by phone (п. 5.1.1/4, 5.2.2): handed in from the reminder, checked under the work itself, talked over."""

from datetime import UTC, datetime
from typing import Any

import pytest

from actions.activities import see_activity
from actions.meeting_records import record_meeting, see_record
from actions.meetings import plan_meeting
from domain.activity_types import ActivityType
from domain.meetings import MeetingState, Reached
from domain.stages import Stage
from handlers.shared.activities import Activities
from storage import activities
from tests.handlers.screens import open_screen
from tests.house import House, School
from tests.programmes import DUE, item, standing_at

DAY_BEFORE = datetime(2026, 10, 13, 3, 0, tzinfo=UTC)
AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
TASK = item("Конспект урока", type=ActivityType.TASK, expected="Конспект на 2 страницы")


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def begun(house: House, pair: int) -> tuple[int, int]:
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, TASK)
    [one] = await house.store.read(activities.of_programme, programme)
    return programme, one.id


async def open_card(house: House, person: Any, programme: int, activity: int) -> None:
    await open_screen(house, person.phone, Activities.card, {"programme": programme, "activity": activity})


@pytest.mark.clause("5.1.1/4")
async def test_from_the_reminder_to_the_mark_in_few_presses(house: House, school: School, pair: int) -> None:
    await begun(house, pair)
    await house.turn(DAY_BEFORE)
    mentee, mentor = school.mentee.phone, school.mentor.phone
    assert mentee.buttons == ["Сдать", "Позже", "Не напоминать"]
    await mentee.press("Сдать")
    assert mentee.text.splitlines() == [
        "Конспект урока",
        "Срок: 14 октября",
        "Планируем: Конспект на 2 страницы",
        "",
        "Пришлите работу: текст, фото, файл или голосовое. Можно несколько сообщений. Когда всё готово, "
        "нажмите «Сдать».",
        "Увидит только Мария Петровна.",
    ]
    await mentee.write("Цель урока и три этапа")
    assert "📎 Собрано: 1 сообщение" in mentee.text
    await mentee.press("Сдать")
    assert mentee.text == "✅ Сдано. Мария Петровна получит работу сейчас."
    await house.settle()
    assert mentor.text.splitlines() == [
        "📥 Артём Игоревич: работа на проверку",
        "Конспект урока",
        "",
        "Цель урока и три этапа",
    ]
    assert mentor.buttons == ["Принять", "Вернуть"]
    await mentor.press("Принять")
    assert mentor.buttons == ["5", "4", "3", "2", "1", "Зачтено", "Без оценки"]
    await mentor.press("5")
    assert mentor.text.splitlines()[-2:] == [
        "Оценка: 5",
        "Что получилось? Планировали: Конспект на 2 страницы",
    ]
    await mentor.press("Как планировали")
    assert mentor.text.endswith("Получилось: Конспект на 2 страницы")
    await house.turn(datetime(2026, 10, 13, 4, 0, tzinfo=UTC))
    assert mentee.text.splitlines() == ["✅ Принято: Конспект урока", "Оценка: 5"]


@pytest.mark.clause("5.2.2/7")
async def test_a_returned_work_is_handed_in_again_from_the_remark(
    house: House, school: School, pair: int
) -> None:
    programme, activity = await begun(house, pair)
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_card(house, school.mentee, programme, activity)
    await mentee.press("Сдать")
    await mentee.send_file("photo", caption="Страница 1")
    await mentee.send_file("photo", caption="Страница 2")
    await mentee.press("Сдать")
    await house.settle()
    assert mentor.text.splitlines()[-1] == "Сама работа выше, сообщений: 2"
    await mentor.press("Вернуть")
    await mentor.write("Страница 2 не читается")
    assert mentor.text == "↩️ Возвращено. Артём Игоревич получит замечание."
    await house.settle()
    assert mentee.text.splitlines() == [
        "↩️ Конспект урока: нужно поправить",
        "Мария Петровна: Страница 2 не читается",
    ]
    await mentee.press("Сдать")
    assert "Что поправить: Страница 2 не читается" in mentee.text
    await mentee.send_file("photo", caption="Страница 2, чётко")
    await mentee.press("Сдать")
    await open_card(house, school.mentor, programme, activity)
    await mentor.press("📥 Проверить")
    await mentor.press("Принять")
    await mentor.press("Зачтено")
    await mentor.write("Конспект с исправлениями")
    assert "Получилось: Конспект с исправлениями" in mentor.text
    assert "Оценка: зачтено" in mentor.text


@pytest.mark.clause("5.2.2/5")
async def test_a_remark_of_the_mentor_is_answered_in_one_press(
    house: House, school: School, pair: int
) -> None:
    programme, activity = await begun(house, pair)
    await open_card(house, school.mentor, programme, activity)
    await school.mentor.phone.press("Замечание")
    await school.mentor.phone.write("Начните с цели")
    await house.settle()
    mentee = school.mentee.phone
    assert mentee.text.splitlines() == ["💬 Мария Петровна о деле «Конспект урока»", "Начните с цели"]
    await mentee.press("Понятно")
    await house.settle()
    assert school.mentor.phone.texts[-1].splitlines() == [
        "💬 Артём Игоревич отвечает о деле «Конспект урока»",
        "Понятно",
    ]


@pytest.mark.clause("5.2.2/5")
async def test_a_task_in_passing_is_talked_over_and_taken_off(
    house: House, school: School, pair: int
) -> None:
    await begun(house, pair)
    mentor, mentee = school.mentor.phone, school.mentee.phone
    await mentor.start()
    await mentor.press("Программ")
    await mentor.press("Ещё")
    await mentor.press("Дать задание")
    await mentor.write("Прочитать главу 3")
    await mentor.press("Через неделю")
    assert mentor.text.splitlines() == [
        "📌 Задание дано: Прочитать главу 3, до 14 сентября.",
        "Артём Игоревич узнает сейчас.",
    ]
    await house.settle()
    assert mentee.text.splitlines() == [
        "📌 Мария Петровна даёт задание: Прочитать главу 3",
        "Срок: 14 сентября",
    ]
    await mentee.press("Обсудить")
    await mentee.write("Эту главу уже прочитал")
    await house.settle()
    assert mentor.buttons == ["Снять задание", "Понятно", "Ответить"]
    await mentor.press("Снять задание")
    await mentor.press("Да, снять")
    await house.settle()
    assert mentee.texts[-1] == "Мария Петровна снимает одно задание: среди дел его больше нет."


async def test_a_work_that_was_taken_back_is_not_accepted_by_an_old_button(
    house: House, school: School, pair: int
) -> None:
    programme, activity = await begun(house, pair)
    mentee = school.mentee.phone
    await open_card(house, school.mentee, programme, activity)
    await mentee.press("Сдать")
    await mentee.write("Первая страница")
    await mentee.press("Сдать")
    await house.settle()
    await open_card(house, school.mentee, programme, activity)
    await mentee.press("Забрать работу")
    assert "📎 Собрано: 1 сообщение" in mentee.text
    await school.mentor.phone.press("Принять")
    assert str(school.mentor.phone.alert).startswith("С этой работой уже что-то изменилось.")


@pytest.mark.clause("1.3/4")
async def test_a_student_has_the_way_to_safety_and_a_protected_work(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme, activity = await begun(house, pair)
    phone = school.student.phone
    await open_card(house, school.student, programme, activity)
    await phone.press("Сдать")
    assert "Пришли работу: текст, фото, файл или голосовое." in phone.text
    assert "Мне некомфортно" in "".join(phone.buttons)
    await phone.write("Вот мой план")
    await phone.press("Сдать")
    await house.settle()
    assert school.employer.phone.text.startswith("📥 Анна: работа на проверку")
    await open_card(house, school.curator, programme, activity)
    await school.curator.phone.press("Прочитать работу")
    assert "Вот мой план" in school.curator.phone.text


@pytest.mark.clause("4.1.4/design/8")
@pytest.mark.clause("2.2/5")
async def test_the_route_comes_as_a_picture_to_the_two_and_the_desks(
    house: House, school: School, pair: int
) -> None:
    await begun(house, pair)
    phone = school.mentee.phone
    await phone.start()
    await phone.press("Программ")
    await phone.press("Ещё")
    await phone.press("🗺 Маршрут")
    assert phone.texts[-2].splitlines() == ["Программа · Мария Петровна", "Сделано 0 из 1"]
    assert phone.text == "Маршрут выше. На нём этапы, дела и сегодняшний день."


async def test_the_activity_says_what_was_planned_and_what_came_of_it(
    house: House, school: School, pair: int
) -> None:
    programme, activity = await begun(house, pair)
    phone = school.mentor.phone
    await open_card(house, school.mentor, programme, activity)
    await phone.press("Принять без работы")
    await phone.press("4")
    await phone.press("Как планировали")
    assert phone.text.splitlines() == [
        "Конспект урока",
        "Сделано. Срок был: 14 октября",
        "Делает: Артём Игоревич",
        "Планируем: Конспект на 2 страницы",
        "Получилось: Конспект на 2 страницы",
        "Оценка: 4",
    ]
    seen = (await school.mentee.look(see_activity, activity)).activity
    assert (seen.mark, seen.due_on) == (4, DUE)


@pytest.mark.clause("4.1.4/implementation/2")
async def test_a_meeting_for_an_activity_stands_on_its_card_and_closes_it(
    house: House, school: School, pair: int
) -> None:
    programme, activity = await begun(house, pair)
    mentor = school.mentor.phone
    at = datetime(2026, 9, 8, 10, 0, tzinfo=UTC)
    told = await school.mentor.do(plan_meeting, pair, at, 45, "", "Конспект урока")
    await open_card(house, school.mentee, programme, activity)
    assert "🗓 8 сентября, 15:00" in school.mentee.phone.text
    await house.turn(datetime(2026, 9, 8, 11, 0, tzinfo=UTC))
    await school.mentor.do(record_meeting, told.meeting_id, True, Reached.YES)
    recorded = await school.mentor.look(see_record, told.meeting_id)
    assert recorded.activity is not None
    assert recorded.activity.id == activity
    await mentor.press("✅ Да, цель достигнута")
    await mentor.press("✅ Сделано: Конспект урока")
    assert mentor.text.endswith("✅ Дело закрыто.")
    seen = await school.mentee.look(see_activity, activity)
    assert (seen.activity.done_at is not None, seen.met) == (True, ((at, MeetingState.HELD),))
