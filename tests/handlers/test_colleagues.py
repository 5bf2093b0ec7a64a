"""A colleague is brought in with own consent (п. 5.1.1/1), by phone; and a request that goes on by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from actions.settings import allow_urgent_at_night
from domain.categories import Category
from domain.people import Role
from playground.hands import Hands
from tests.house import House, Person, School


async def ask(phone: Hands, text: str = "Сорвал урок, помогите") -> None:
    await phone.start()
    await phone.press("Попросить помощь")
    await phone.write(text)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def colleague(house: House, school: School, pair: int) -> Person:
    """A mentor whose pair has its order."""
    other = await house.join(
        school.id, "Олег Янович Зуев", Role.MENTOR, Category.EMPLOYEE, post="teacher", subject="math"
    )
    pupil = await house.join(
        school.id, "Юдин Ян Ильич", Role.MENTEE, Category.EMPLOYEE, post="teacher", hard=("parents",)
    )
    await house.pair(other, pupil)
    return other


@pytest.mark.clause("5.1.1/1")
async def test_a_colleague_who_agrees_sees_the_talk_and_answers(
    house: House, school: School, colleague: Person
) -> None:
    mentee, mentor, mate = school.mentee.phone, school.mentor.phone, colleague.phone
    await ask(mentee, "Раз")
    await mentee.write("Два")
    await mentor.press("Передать")
    assert mentor.buttons == ["Белова Ольга Юрьевна (куратор)", "Олег Янович Зуев", "Отмена"]
    await mentor.press("Зуев")
    assert mentor.text.startswith("✓ Спросили: Олег Янович.")
    assert mate.text == (
        "🤝 Мария Петровна просит подхватить: Артём Игоревич Котов ждёт помощи. "
        "Разговор покажем, если возьмёте."
    )
    await mate.press("Возьму")
    assert mate.texts[-2:] == ["Артём Игоревич\nРаз", "Артём Игоревич\nДва"]
    assert mentee.text.startswith("🤝 С вашей просьбой поможет Олег Янович Зуев.")
    assert mentor.text.startswith("Олег Янович Зуев берёт просьбу: Артём Игоревич.")
    await mate.write("Я рядом", reply_to=mate.last["message_id"])
    assert mentee.text == "Олег Янович\nЯ рядом"


@pytest.mark.clause("5.1.1/1")
async def test_a_colleague_who_cannot_leaves_the_request_where_it_was(
    house: House, school: School, colleague: Person
) -> None:
    mentee, mentor, mate = school.mentee.phone, school.mentor.phone, colleague.phone
    await ask(mentee, "Раз")
    await mentor.press("Передать")
    await mentor.press("Зуев")
    before = mentee.texts
    await mate.press("Не могу")
    assert mate.text.endswith("Хорошо, обойдёмся без вас.")
    assert mentor.text == "Олег Янович Зуев сейчас не может помочь. Просьба остаётся у вас: Артём Игоревич."
    assert mentee.texts == before
    await mentor.write("Тогда я", reply_to=mentor.last["message_id"])
    assert mentee.text == "Мария Петровна\nТогда я"


async def test_before_a_yes_a_reply_is_refused(house: House, school: School, colleague: Person) -> None:
    await ask(school.mentee.phone)
    await school.mentor.phone.press("Передать")
    await school.mentor.phone.press("Зуев")
    await colleague.phone.write("Что там?", reply_to=colleague.phone.last["message_id"])
    assert colleague.phone.text == "Сначала нажмите «Возьму», потом отвечайте."


async def test_who_passed_it_on_reads_and_no_longer_writes(
    house: House, school: School, colleague: Person
) -> None:
    mentee, mentor, mate = school.mentee.phone, school.mentor.phone, colleague.phone
    await ask(mentee, "Раз")
    notice = mentor.last["message_id"]
    await mentor.press("Передать")
    await mentor.press("Зуев")
    await mate.press("Возьму")
    await mate.write("Ответ", reply_to=mate.last["message_id"])
    await mentor.write("И я", reply_to=notice)
    assert mentor.text == "Это действие вам недоступно."
    await mentor.start()
    await mentor.press("Просьбы ко мне")
    await mentor.press("Котов")
    assert "Олег Янович, 7 сентября, 10:00\nОтвет" in mentor.text
    assert mentor.text.endswith("Писать сюда больше нельзя, можно читать.")


async def test_colleagues_are_found_by_a_part_of_the_name(
    house: House, school: School, colleague: Person
) -> None:
    await ask(school.mentee.phone)
    mentor = school.mentor.phone
    await mentor.press("Передать")
    await mentor.write("зУЕ")
    assert mentor.buttons == ["Олег Янович Зуев", "Показать всех", "Отмена"]
    await mentor.write("Ктототам")
    assert mentor.text == "Ничего не нашлось. Попробуйте короче."


async def test_an_unanswered_request_goes_to_further_mentors_then_to_the_curator(
    house: House, school: School, colleague: Person
) -> None:
    """10:00 asked, 12:00 further mentors, 14:00 the curator."""
    mentee, mate, curator = school.mentee.phone, colleague.phone, school.curator.phone
    await ask(mentee)
    await house.turn(datetime(2026, 9, 7, 6, 59, tzinfo=UTC))
    assert mate.received == []
    await house.turn(datetime(2026, 9, 7, 7, 0, 30, tzinfo=UTC))
    assert mate.text == (
        "🤝 Артём Игоревич Котов ждёт помощи, наставник пока не ответил. Разговор покажем, если возьмёте."
    )
    assert mentee.text == (
        "Пока нет ответа. Спросили ещё: Олег Янович Зуев. Если и там не ответят, куратор увидит в 14:00."
    )
    before = len(curator.received)
    await house.turn(datetime(2026, 9, 7, 9, 0, 30, tzinfo=UTC))
    assert len(curator.received) == before + 1
    assert curator.text == (
        "🤝 Артём Игоревич Котов ждёт помощи, просьба без ответа. Отправлена в 10:00. "
        "Разговор покажем, если возьмёте."
    )
    assert mentee.text == "Пока нет ответа. Передали куратору: Ольга Юрьевна Белова."
    await curator.press("Возьму")
    await curator.write("Иду", reply_to=curator.last["message_id"])
    assert mentee.text == "Ольга Юрьевна\nИду"


async def test_an_answer_ends_the_escalation(house: House, school: School, colleague: Person) -> None:
    mentee, mentor, mate = school.mentee.phone, school.mentor.phone, colleague.phone
    await ask(mentee)
    await mentor.write("Иду", reply_to=mentor.last["message_id"])
    await house.turn(datetime(2026, 9, 8, 12, 0, tzinfo=UTC))
    assert mate.received == []
    assert mentee.text == "Мария Петровна\nИду"


async def test_a_late_yes_is_told_so(house: House, school: School, colleague: Person) -> None:
    mentor, mate = school.mentor.phone, colleague.phone
    await ask(school.mentee.phone)
    notice = mentor.last["message_id"]
    await house.turn(datetime(2026, 9, 7, 7, 0, 30, tzinfo=UTC))
    await mentor.write("Уже иду", reply_to=notice)
    await mate.press("Возьму")
    assert mate.alert == "Уже не нужно: просьбу взяли или на неё ответили. Спасибо!"


async def test_a_blocked_mentor_sends_the_request_on_at_once(
    house: House, school: School, colleague: Person
) -> None:
    """The first one finds out that the mentor is gone; the second does not wait for it."""
    school.mentor.phone.raw.block()
    await ask(school.mentee.phone)
    await house.turn(house.now + timedelta(seconds=1))
    assert colleague.phone.text.startswith("🤝 Артём Игоревич Котов ждёт помощи")
    await ask(school.mentee.phone, "И ещё")
    kept = "✓ Сохранено. Мария Петровна сейчас вне Telegram, поэтому спрашиваем дальше."
    assert any(text.startswith(kept) for text in school.mentee.phone.texts)


@pytest.mark.parametrize("by", ["unblock", "start"])
async def test_who_blocked_the_bot_and_comes_back_is_written_to_again(
    house: House, school: School, pair: int, by: str
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    mentor.raw.block()
    await ask(mentee)
    assert mentor.received == []
    getattr(mentor.raw, by)()
    await house.settle()
    await ask(mentee, "И ещё")
    assert "🆘 Артём Игоревич просит помощь\n\nИ ещё" in mentor.texts


async def test_who_goes_again_is_not_taken_for_one_who_came_back(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    mentor.raw.block()
    await ask(mentee)
    mentor.raw._membership("member", "kicked")
    await house.settle()
    await ask(mentee, "И ещё")
    assert any(text.startswith("✓ Сохранено. Мария Петровна сейчас вне Telegram") for text in mentee.texts)


async def test_urgent_help_passes_at_night_only_to_who_agreed(
    house: House, school: School, pair: int
) -> None:
    house.clock.set(datetime(2026, 9, 7, 17, 0, tzinfo=UTC))
    await school.mentor.do(allow_urgent_at_night, True)
    await ask(school.mentee.phone, "Не срочно")
    assert school.mentor.phone.received == []
    await school.mentee.phone.press("⚡ Срочно")
    assert school.mentor.phone.texts[0].startswith("🆘 Артём Игоревич просит помощь\n⚡ срочно")


async def test_who_is_asked_finds_it_in_the_list_and_takes_it_there(
    house: House, school: School, colleague: Person
) -> None:
    mentor, mate = school.mentor.phone, colleague.phone
    await ask(school.mentee.phone, "Тайна")
    await mentor.press("Передать")
    await mentor.press("Зуев")
    await mate.start()
    await mate.press("Просьбы ко мне")
    await mate.press("Котов")
    assert "Тайна" not in mate.text
    await mate.press("Возьму")
    assert mate.text == "Артём Игоревич\nТайна"


async def test_what_was_closed_at_night_wakes_nobody(house: House, school: School, pair: int) -> None:
    house.clock.set(datetime(2026, 9, 7, 17, 0, tzinfo=UTC))
    await ask(school.mentee.phone)
    await school.mentee.phone.press("Закрыть")
    await house.turn(datetime(2026, 9, 8, 12, 0, tzinfo=UTC))
    assert school.mentor.phone.received == []
