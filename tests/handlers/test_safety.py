"""«Мне некомфортно» by phone: two presses, and contact stands still, past the mentor to the curator."""

from datetime import UTC, datetime, timedelta

import pytest

from actions.safety import call_for_safety, lift_freeze
from domain.people import Role
from storage import consents, freezes
from storage.roles import roles
from storage.tx import Tx
from tests.house import House, Person, School
from views.safety import SafetyPress

AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school: lessons are over."""
NIGHT = datetime(2026, 9, 7, 20, 0, tzinfo=UTC)
MORNING = datetime(2026, 9, 8, 3, 5, tzinfo=UTC)
ALARM = "🛟 Ученику некомфортно: Лис Анна Олеговна, 6 «Б»"
HELPLINE = "8-800-2000-122"


@pytest.fixture
async def pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.employer, school.student, "employer_student")


async def frozen(house: House, person: Person) -> bool:
    return await house.store.read(freezes.is_frozen, person.member_id)


async def stop(person: Person) -> None:
    await person.phone.start()
    await person.phone.press("Мне некомфортно")
    await person.phone.press("Остановить общение")


async def ask(school: School, text: str = "Не решается задача") -> None:
    phone = school.student.phone
    await phone.start()
    await phone.press("Попросить")
    await phone.write(text)


@pytest.mark.clause("1.3/4")
async def test_from_start_to_frozen_are_two_acts(house: House, school: School, pair: int) -> None:
    """U11."""
    phone = school.student.phone
    await phone.start()
    await phone.press("Мне некомфортно")
    assert (HELPLINE in phone.text, "112" in phone.text, await frozen(house, school.student)) == (
        True,
        True,
        False,
    )
    await phone.press("Остановить общение")
    assert await frozen(house, school.student)


async def test_a_child_under_14_is_spoken_to_with_thou(house: House, school: School, pair: int) -> None:
    await stop(school.student)
    await stop(school.student_mentor)
    assert "Хочешь написать куратору" in school.student.phone.text
    assert "Хотите написать куратору" in school.student_mentor.phone.text


async def test_from_under_any_notice_are_two_acts(house: House, school: School, pair: int) -> None:
    phone = school.student.phone
    await phone.start()
    await phone.press_data(phone.last["message_id"], SafetyPress().pack())
    await phone.press("Остановить общение")
    assert await frozen(house, school.student)


async def test_back_changes_nothing(house: House, school: School) -> None:
    phone = school.student.phone
    await phone.start()
    await phone.press("Мне некомфортно")
    await phone.press("Назад")
    assert ("Мне некомфортно" in "".join(phone.buttons), await frozen(house, school.student)) == (True, False)


async def test_pressed_again_it_shows_how_it_stands(house: House, school: School) -> None:
    await stop(school.student)
    await school.student.phone.start()
    await school.student.phone.press("Мне некомфортно")
    assert school.student.phone.text.startswith("🛟 Общение остановлено.")


async def test_a_student_without_the_parents_paper_has_the_button(house: House, school: School) -> None:
    await house.store.write_plainly(_no_papers)
    await stop(school.student)
    assert await frozen(house, school.student)


def _no_papers(tx: Tx) -> None:
    tx.run(consents.consents.delete().where(consents.consents.c.kind == "parent"))


async def test_an_adult_does_not_see_the_button(house: House, school: School) -> None:
    await school.mentee.phone.start()
    assert "Мне некомфортно" not in "".join(school.mentee.phone.buttons)


async def test_the_curator_hears_it_at_night(house: House, school: School, pair: int) -> None:
    await house.turn(NIGHT)
    await stop(school.student)
    assert school.curator.phone.text.splitlines()[0] == ALARM
    assert school.curator.phone.buttons == ["Вижу, разбираюсь", "Открыть"]


async def test_the_mentor_gets_one_neutral_line_in_the_morning(
    house: House, school: School, pair: int
) -> None:
    await house.turn(NIGHT)
    await stop(school.student)
    assert school.employer.phone.texts == []
    await house.turn(MORNING)
    assert school.employer.phone.texts == [
        "Общение с подопечным (Анна Лис) приостановлено куратором. Ничего делать не нужно."
    ]


async def test_not_seen_in_half_an_hour_it_sounds_again_and_at_the_heads_too(
    house: House, school: School
) -> None:
    await house.turn(NIGHT)
    await stop(school.student)
    await house.turn(NIGHT + timedelta(minutes=29))
    assert (len(school.curator.phone.texts), school.head.phone.texts) == (1, [])
    await house.turn(NIGHT + timedelta(minutes=31))
    again = "🛟 Ещё никто не увидел: Лис Анна Олеговна, 6 «Б»"
    assert school.curator.phone.text.splitlines()[0] == again
    assert school.head.phone.text.splitlines()[0] == again


async def test_seen_it_is_silent_and_says_who_deals_with_it(house: House, school: School) -> None:
    await house.turn(NIGHT)
    await stop(school.student)
    await school.curator.phone.press("Вижу, разбираюсь")
    await house.turn(NIGHT + timedelta(hours=2))
    assert school.curator.phone.texts == [
        "🛟 Лис Анна Олеговна, 6 «Б»: общение остановлено.\nРазбирается: Белова Ольга Юрьевна."
    ]
    assert school.head.phone.texts == []


async def test_the_student_sees_that_it_was_seen(house: House, school: School) -> None:
    await stop(school.student)
    assert "Сообщение уже у куратора (Ольга Юрьевна)" in school.student.phone.text
    await school.curator.phone.press("Вижу, разбираюсь")
    await school.student.phone.start()
    await school.student.phone.press("Мне некомфортно")
    assert "Взрослый в школе уже видит это" in school.student.phone.text


async def test_what_the_student_adds_is_on_the_curators_card_alone(
    house: House, school: School, pair: int
) -> None:
    await stop(school.student)
    await school.student.phone.write("Пишет мне <b>ночью</b>")
    assert "✅ Передано." in school.student.phone.text
    assert school.curator.phone.text.endswith("Прочитать можно в карточке.")
    await school.curator.phone.press("Открыть")
    assert "«Пишет мне <b>ночью</b>»" in school.curator.phone.text
    assert all("ночью" not in text for text in school.employer.phone.texts)


async def test_a_voice_is_taken_and_can_be_heard(house: House, school: School) -> None:
    await stop(school.student)
    await school.student.phone.send_file("voice", b"voice")
    assert "✅ Передано." in school.student.phone.text
    await school.curator.phone.press("Открыть")
    await school.curator.phone.press("Послушать")
    voices = [m for m in school.curator.phone.received if "voice" in m]
    assert [message.get("has_protected_content") for message in voices] == [True]


async def test_a_sticker_is_answered_and_the_screen_stays(house: House, school: School) -> None:
    await stop(school.student)
    await school.student.phone.send_file("sticker", b"sticker")
    assert "Сюда можно написать словами, сказать голосом или прислать снимок." in school.student.phone.texts
    await school.student.phone.write("Пишет мне ночью")
    assert "✅ Передано." in school.student.phone.text


async def test_while_it_stands_a_request_is_kindly_refused(house: House, school: School, pair: int) -> None:
    await stop(school.student)
    await school.student.phone.start()
    await school.student.phone.press("Попросить")
    assert school.student.phone.alert == (
        "Общение остановлено, сообщение не передано. Поговори с куратором (Ольга Юрьевна) "
        "или позвони:\n8-800-2000-122\nЕсли опасно — 112."
    )


async def test_while_it_stands_the_mentors_words_are_not_passed_on(
    house: House, school: School, pair: int
) -> None:
    await ask(school)
    notice = school.employer.phone.last["message_id"]
    await stop(school.student)
    before = school.student.phone.texts
    await school.employer.phone.write("Ответь мне", reply_to=notice)
    assert school.student.phone.texts == before
    assert "не передано" in school.employer.phone.text


async def test_words_held_back_by_a_freeze_go_out_after_it(house: House, school: School, pair: int) -> None:
    """Nothing is lost: written in the evening, kept over the freeze, read after it."""
    await ask(school)
    notice = school.employer.phone.last["message_id"]
    await house.turn(NIGHT)
    await school.employer.phone.write("Решим завтра", reply_to=notice)
    freeze_id = await school.student.do(call_for_safety)
    await house.turn(MORNING)
    await house.turn(datetime(2026, 9, 8, 9, 5, tzinfo=UTC))
    assert all("Решим завтра" not in text for text in school.student.phone.texts)
    await school.curator.do(lift_freeze, freeze_id)
    await house.settle()
    assert [text.splitlines()[-1] for text in school.student.phone.texts[-2:]] == [
        "Куратор разобрался, и общение снова открыто. Если тебе всё ещё некомфортно — нажми кнопку "
        "«Мне некомфортно», это можно делать сколько угодно раз.",
        "Решим завтра",
    ]


async def test_lifting_asks_once_more_and_opens_contact(house: House, school: School, pair: int) -> None:
    await stop(school.student)
    curator = school.curator.phone
    await curator.press("Открыть")
    await curator.press("Открыть общение")
    assert await frozen(house, school.student)
    await curator.press("Да, открыть общение")
    assert not await frozen(house, school.student)
    assert school.student.phone.buttons == ["🛟 Мне некомфортно"]
    assert school.employer.phone.text == "Общение с подопечным (Анна Лис) снова открыто."


async def test_kept_it_goes_on_standing(house: House, school: School, pair: int) -> None:
    await stop(school.student)
    await school.curator.phone.press("Открыть")
    await school.curator.phone.press("Пока не открывать")
    assert (
        "Решено пока не открывать." in school.curator.phone.text,
        await frozen(house, school.student),
    ) == (
        True,
        True,
    )


async def test_an_old_alarm_in_the_hands_of_a_former_curator_does_nothing(
    house: House, school: School
) -> None:
    await stop(school.student)
    ended = roles.update().where(
        roles.c.member_id == school.curator.member_id, roles.c.role == Role.CURATOR.value
    )
    await house.store.write_plainly(lambda tx: tx.run(ended.values(ended_at=house.now)))
    await school.curator.phone.press("Открыть")
    assert school.curator.phone.alert == "Это действие вам недоступно."


@pytest.mark.clause("1.3/7")
async def test_reading_a_talk_says_that_it_is_on_record_and_the_head_sees_it(
    house: House, school: School, pair: int
) -> None:
    await ask(school)
    await stop(school.student)
    curator, head = school.curator.phone, school.head.phone
    await curator.press("Открыть")
    await curator.press("Читать переписку")
    await curator.press("Дроздов Павел")
    assert curator.text.startswith("👁 Просмотр записан, его видит руководитель.")
    assert "Не решается задача" in curator.text
    await head.start()
    await head.press("Стол руководителя")
    await head.press("Кто читал")
    assert "Белова Ольга Юрьевна → Лис Анна Олеговна: переписка" in head.text


async def test_the_list_is_reached_from_the_curators_desk(house: House, school: School) -> None:
    await stop(school.student)
    curator = school.curator.phone
    await curator.start()
    await curator.press("Стол куратора")
    await curator.press("⛔ Решить")
    await curator.press("❗ Лис Анна Олеговна")
    assert "Решение ещё не принято." in curator.text


SCREENS = (
    ("Попросить",),
    ("Встречи",),
    ("Программа",),
    ("Группы",),
    ("Ещё",),
    ("Ещё", "Мои просьбы"),
    ("Ещё", "Мой наставник"),
)


@pytest.mark.parametrize("way", SCREENS, ids=lambda way: way[-1])
async def test_on_the_main_screens_of_a_student_it_is_two_presses_away(
    house: House, school: School, pair: int, way: tuple[str, ...]
) -> None:
    phone = school.student.phone
    await phone.start()
    for button in way:
        await phone.press(button)
    if "🛟 Мне некомфортно" not in phone.buttons:
        await phone.press("Назад")
    assert "🛟 Мне некомфортно" in phone.buttons
