"""Meetings by phone: planned by taps, confirmed, moved, cancelled, recorded (п. 3.1.5/3)."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.categories import Category
from domain.people import Role
from tests.house import House, Person, School

pytestmark = pytest.mark.clause("3.1.5/3")

AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""Monday, 15:00 in the school's zone: no lessons, no quiet hours."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def student_pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.student_mentor, school.student, "student_student")


async def press_all(person: Person, *labels: str) -> None:
    for label in labels:
        await person.phone.press(label)


async def plan_one(person: Person, slot: str = "завтра 14:30") -> None:
    await person.phone.write("/start")
    await press_all(person, "Встречи", "➕", slot, "Позвать")


async def test_a_mentor_plans_one_meeting_in_four_presses_and_the_mentee_is_asked(
    house: House, school: School, pair: int
) -> None:
    """U3."""
    await plan_one(school.mentor)
    assert school.mentor.phone.text == ("✅ Встреча назначена: завтра в 14:30.\nАртём Игоревич — уже знает.")
    assert school.mentee.phone.text == ("📅 Мария Петровна зовёт вас на встречу.\n🕒 завтра в 14:30 · 45 мин")
    assert school.mentee.phone.buttons == ["✅ Буду", "Другое время", "Не смогу", "В календарь"]


async def test_the_first_screen_says_the_meeting_of_the_day_with_person_and_time(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor, "сегодня 16:30")
    await school.mentee.phone.write("/start")
    assert school.mentee.phone.text.endswith("📅 Сегодня в 16:30 встреча: Мария Петровна.")
    await house.turn(AFTERNOON + timedelta(hours=3))
    await school.mentor.phone.write("/start")
    assert school.mentor.phone.text.endswith("📝 Как прошло? 1 встреча ждёт отметки.")


async def test_the_mentee_says_yes_and_the_mentor_hears_it(house: House, school: School, pair: int) -> None:
    await plan_one(school.mentor)
    await school.mentee.phone.press("Буду")
    assert school.mentee.phone.text.endswith("✅ Вы придёте. Напомним заранее.")
    assert school.mentor.phone.text == "✅ Артём Игоревич: будет на встрече завтра в 14:30."


async def test_the_mentee_proposes_another_time_and_the_mentor_is_asked(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor)
    await press_all(school.mentee, "Другое время", "ср 9 сен 14:30")
    assert school.mentor.phone.text == (
        "📅 Артём Игоревич предлагает другое время.\n🕒 ср 9 сентября, 14:30 · 45 мин\nБыло: завтра в 14:30"
    )
    assert school.mentor.phone.buttons == ["✅ Буду", "Другое время", "Не смогу", "В календарь"]


async def test_cancelling_asks_once_more_and_the_other_hears_it(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor)
    await school.mentee.phone.press("Не смогу")
    assert school.mentee.phone.alert == "Отменить встречу? Об этом сразу узнает другая сторона."
    await school.mentee.phone.press("Отменить встречу")
    assert "🚫 Встреча отменена." in school.mentee.phone.text
    assert school.mentor.phone.text == "🚫 Артём Игоревич отменяет встречу: завтра в 14:30."
    assert school.mentor.phone.buttons == ["Убрать из календаря", "Назначить другую"]


async def test_reminders_come_the_day_and_the_hour_before_and_stop_with_the_meeting(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor, "ср 9 сен 14:30")
    before = len(school.mentee.phone.texts)
    for day, hour, minute in ((8, 9, 29), (8, 9, 31), (9, 8, 29), (9, 8, 31)):
        await house.turn(datetime(2026, 9, day, hour, minute, tzinfo=UTC))
    assert [text.split("\n")[0] for text in school.mentee.phone.texts[before:]] == [
        "⏰ Встреча завтра в 14:30: Мария Петровна",
        "⏰ Встреча сегодня в 14:30: Мария Петровна",
    ]
    assert school.mentee.phone.buttons == ["✅ Буду", "Перенести", "Отменить"]
    assert school.mentor.phone.buttons == ["Перенести", "Отменить"]


async def test_a_moved_meeting_is_reminded_of_at_its_new_time_only(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor)
    await press_all(school.mentee, "Другое время", "чт 10 сен 14:30")
    before = len(school.mentee.phone.texts)
    for day in (8, 9, 10):
        for hour in range(3, 15):
            await house.turn(datetime(2026, 9, day, hour, 0, tzinfo=UTC))
    said = [text.split("\n")[0] for text in school.mentee.phone.texts[before:]]
    assert [text for text in said if text.startswith("⏰")] == [
        "⏰ Встреча завтра в 14:30: Мария Петровна",
        "⏰ Встреча сегодня в 14:30: Мария Петровна",
    ]


async def test_after_the_meeting_the_mentor_records_it_in_two_presses(
    house: House, school: School, pair: int
) -> None:
    """U5: held and the goal in one press, the next goal in another; a note is not asked for."""
    phone = school.mentor.phone
    await phone.write("/start")
    await press_all(school.mentor, "Встречи", "➕", "завтра 14:30")
    await phone.write("Начало урока")
    await phone.press("Позвать")
    await house.turn(datetime(2026, 9, 8, 10, 16, tzinfo=UTC))
    assert phone.text == "📝 Встреча сегодня в 14:30, Артём Игоревич: состоялась?\n🎯 Начало урока"
    await phone.press("Да, цель не до конца")
    assert phone.text == (
        "✔️ Записано: встреча состоялась (Артём Игоревич).\n🎯 Начало урока — не до конца.\n\n"
        "Над чем работать до следующей встречи?"
    )
    await phone.press("Начало урока")
    assert phone.text.endswith("К следующей встрече: Начало урока")
    await press_all(school.mentor, "Назначить следующую", "завтра 14:30")
    assert "🎯 Начало урока" in phone.text
    assert "В прошлый раз: «Начало урока» — цель достигнута не до конца." in phone.text


async def test_a_series_of_eight_in_five_presses_is_asked_once(
    house: House, school: School, pair: int
) -> None:
    """U4, without a programme."""
    phone = school.mentor.phone
    await phone.write("/start")
    acts = ("Встречи", "➕", "Серия", "завтра 14:30", "Назначить 8")
    await press_all(school.mentor, *acts)
    assert phone.text.startswith("✅ Назначено 8 встреч, первая завтра в 14:30.")
    asked = [text for text in school.mentee.phone.texts if "предлагает встречаться" in text]
    assert len(asked) == 1
    assert asked[0].count("•") == 8
    await school.mentee.phone.press("Подходит")
    assert school.mentor.phone.text == "✅ Артём Игоревич: будет на 8 встречах, первая завтра в 14:30."


async def test_the_goals_of_a_series_may_be_written_line_by_line(
    house: House, school: School, pair: int
) -> None:
    phone = school.mentor.phone
    await phone.write("/start")
    await press_all(school.mentor, "Встречи", "➕", "Серия", "завтра 14:30", "4")
    await phone.write("Начало урока\nСередина\nКонец")
    await phone.press("Назначить 4")
    assert "• завтра 14:30 — Начало урока\n• вт 15 сен 14:30 — Середина" in school.mentee.phone.text


async def test_a_time_that_overlaps_is_marked_and_warned_of_before_it_is_saved(
    house: House, school: School, pair: int
) -> None:
    other = await house.join(
        school.id, "Титов Олег Ильич", Role.MENTEE, Category.EMPLOYEE, post="teacher", hard=("discipline",)
    )
    await house.pair(school.mentor, other)
    await plan_one(school.mentor)
    await school.mentor.phone.write("/start")
    await press_all(school.mentor, "Встречи", "➕ Олег", "Другой день", "Завтра", "⚠️ 14:30")
    assert "⚠️ У вас уже есть встреча: вт 8 сен, 14:30–15:15" in school.mentor.phone.text
    await school.mentor.phone.press("Всё равно позвать")
    assert other.phone.text.startswith("📅 Мария Петровна зовёт вас на встречу.")


async def test_students_are_spoken_to_as_children_and_have_the_way_to_safety(
    house: House, school: School, student_pair: int
) -> None:
    await plan_one(school.student_mentor)
    assert school.student.phone.text.startswith("📅 Илья зовёт тебя на встречу.")
    assert school.student.phone.buttons[-1] == "🛟 Мне некомфортно"
    await school.student.phone.press("Буду")
    assert school.student.phone.text.endswith("✅ Ты придёшь. Напомним заранее.")


async def test_a_student_is_offered_no_lesson_time_on_a_chosen_day(
    house: House, school: School, student_pair: int
) -> None:
    await school.student.phone.write("/start")
    await press_all(school.student, "Встречи", "➕", "Другой день", "Завтра")
    times = [label for label in school.student.phone.buttons if ":" in label]
    assert (times[0], times[-1]) == ("14:00", "19:00")


async def test_the_file_for_the_calendar_has_the_schools_wall_time(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor)
    await school.mentee.phone.press("В календарь")
    sent = school.mentee.phone.last["document"]
    assert sent["file_name"] == "meeting.ics"


async def test_the_file_for_the_calendar_comes_where_the_notice_is_gone(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor)
    await school.mentee.phone.press_gone("В календарь")
    assert school.mentee.phone.last["document"]["file_name"] == "meeting.ics"


async def test_from_the_card_of_a_mentee_and_of_the_mentor_one_meets(
    house: House, school: School, pair: int
) -> None:
    await school.mentor.phone.write("/start")
    await press_all(school.mentor, "Подопечные", "Котов", "Встретиться")
    assert school.mentor.phone.text.startswith("Когда встретиться? Артём Игоревич.")
    await school.mentee.phone.write("/start")
    await press_all(school.mentee, "Мой наставник", "Встретиться", "завтра 14:30", "Позвать")
    assert school.mentor.phone.text.startswith("📅 Артём Игоревич зовёт вас на встречу.")


async def test_the_list_and_one_meeting_show_when_where_and_what_for(
    house: House, school: School, pair: int
) -> None:
    phone = school.mentor.phone
    await plan_one(school.mentor)
    await phone.write("/start")
    await press_all(school.mentor, "Встречи", "⏳ завтра 14:30 · Артём Игоревич", "Где")
    await phone.write("каб. 34")
    assert phone.text == (
        "Встреча: Артём Игоревич\n\n🕒 завтра в 14:30 · 45 мин\n📍 каб. 34\n⏳ Артём Игоревич: ответа пока нет"
    )
    assert school.mentee.phone.text.startswith("📍 Мария Петровна меняет место встречи завтра в 14:30.")


async def test_the_curator_sees_how_many_and_when_but_nothing_that_was_written(
    house: House, school: School, pair: int
) -> None:
    phone = school.mentor.phone
    await phone.write("/start")
    await press_all(school.mentor, "Встречи", "➕", "завтра 14:30")
    await phone.write("Тайная цель")
    await phone.press("Позвать")
    curator = school.curator.phone
    await curator.write("/start")
    await press_all(school.curator, "Стол куратора", "Пары", "Котов", "Встречи")
    assert curator.text == (
        "Встречи пары\nИванова Мария Петровна → Котов Артём Игоревич\n\n"
        "Прошло: 0. Не состоялось: 0. Отменено: 0. Впереди и без итога: 1.\n\n⏳ завтра в 14:30 · 45 мин"
    )


@pytest.mark.parametrize("words", ["пиши @anna_lis", "t.me/anna", "+7 912 345 67 89"])
@pytest.mark.clause("2.1")
async def test_no_account_passes_between_an_adult_and_a_student_in_a_goal(
    house: House, school: School, words: str
) -> None:
    house.clock.set(AFTERNOON)
    await house.pair(school.employer, school.student, "employer_student")
    phone = school.employer.phone
    await phone.write("/start")
    await press_all(school.employer, "Встречи", "➕", "завтра 14:30")
    await phone.write(words)
    await phone.press("Позвать")
    assert phone.alert is not None
    assert [text for text in school.student.phone.texts if "зовёт" in text] == []


async def test_a_yes_under_an_old_time_is_no_yes_to_the_new_one(
    house: House, school: School, pair: int
) -> None:
    await plan_one(school.mentor)
    message, old_yes = school.mentee.phone.find("Буду")
    await school.mentor.phone.write("/start")
    await press_all(school.mentor, "Встречи", "завтра 14:30", "Перенести", "чт 10 сен 14:30")
    assert school.mentor.phone.text.startswith("✅ Встреча перенесена: чт 10 сентября, 14:30.")
    await school.mentee.phone.press_data(message, old_yes)
    assert school.mentee.phone.alert == (
        "Время этой встречи уже другое. Посмотрите новое сообщение или экран «Встречи»."
    )
    assert "будет на встрече" not in school.mentor.phone.text
