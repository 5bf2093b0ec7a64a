"""A help request by phone (п. 3.1.5/5, 5.2.1/3): asked, heard, answered, seen, passed on, closed."""

from datetime import UTC, datetime
from typing import Any

import pytest

from domain.categories import Category
from domain.people import Role
from playground.hands import Hands
from playground.server.chats import StoredMessage
from tests.house import House, School

EVENING = datetime(2026, 9, 7, 17, 0, tzinfo=UTC)
"""22:00 in the school: quiet hours until 8:00."""


async def open_form(phone: Hands) -> None:
    await phone.start()
    await phone.press("Попросить помощь")


async def write_raw(house: House, phone: Hands, **content: Any) -> None:
    """A message of a kind or with marks that a hand on the playground's phone does not make."""
    chat, telegram = phone.raw.chat, house.server.telegram
    message = StoredMessage(
        message_id=telegram.next_message_id(),
        date=telegram.clock.unix(),
        out=True,
        content=content,
        extra={},
        reply_to=None,
    )
    telegram.person_wrote(chat, message)
    await house.settle()


async def ask(phone: Hands, text: str = "Сорвал урок, помогите") -> dict[str, Any]:
    await open_form(phone)
    return await phone.write(text)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def student_pair(house: House, school: School) -> int:
    """15:00: lessons are over."""
    house.clock.set(datetime(2026, 9, 7, 10, 0, tzinfo=UTC))
    return await house.pair(school.employer, school.student, "employer_student")


@pytest.mark.clause("3.1.5/5")
@pytest.mark.clause("5.2.1/3")
async def test_the_first_message_sends_the_request(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    assert "Увидит: Мария Петровна." in mentee.text
    await mentee.write("Сорвал урок, помогите")
    assert mentee.text.startswith("✓ Передано: Мария Петровна\n")
    assert mentor.text == "🆘 Артём Игоревич просит помощь\n\nСорвал урок, помогите"
    assert mentor.buttons == ["✍️ Ответить", "Передать", "Закрыть"]


async def test_a_reply_to_the_notice_is_the_answer(house: House, school: School, pair: int) -> None:
    """U2: one act."""
    mentee, mentor = school.mentee.phone, school.mentor.phone
    asked = await ask(mentee)
    await mentor.write("Завтра приду к вам на урок", reply_to=mentor.last["message_id"])
    assert mentor.text == "✓ Передано: Артём Игоревич"
    assert mentee.text == "Мария Петровна\nЗавтра приду к вам на урок"
    assert mentee.last["reply_to_message"]["message_id"] == asked["message_id"]


async def test_a_reply_to_a_message_of_which_only_the_place_is_told_is_the_answer(
    house: House, school: School, pair: int
) -> None:
    await ask(school.mentee.phone)
    mentor = school.mentor.phone
    place = {"message_id": mentor.last["message_id"], "date": 0, "chat": mentor.raw.chat.shape()}
    await write_raw(house, mentor, text="Начните с тишины", reply_to_message=place)
    assert "Начните с тишины" in school.mentee.phone.text


async def test_an_answer_by_the_button_is_two_acts(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.press("Ответить")
    assert mentor.text.startswith("Ответ: Артём Игоревич")
    await mentor.write("Первое")
    await mentor.write("Второе")
    assert mentor.text.startswith("✓ Передано: Артём Игоревич\n")
    assert mentee.texts[-2:] == ["Мария Петровна\nПервое", "Мария Петровна\nВторое"]


async def test_topic_and_urgency_stand_above_the_words(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    await mentee.press("⚡ Срочно")
    await mentee.press("Тема")
    await mentee.press("Дисциплина")
    assert mentee.text.endswith("\nТема: Дисциплина · ⚡ срочно")
    await mentee.write("Драка")
    assert mentor.text == "🆘 Артём Игоревич просит помощь\nТема: Дисциплина · ⚡ срочно\n\nДрака"


async def test_topic_and_urgency_may_be_said_afterwards(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentee.press("⚡ Срочно")
    assert mentor.text == "⚡ Артём Игоревич: теперь это срочно."
    await mentee.press("Тема")
    await mentee.press("Родители")
    assert mentee.text.startswith("✓ Передано")


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "document", "audio", "animation"])
async def test_files_go_with_the_name_above_them(house: House, school: School, pair: int, kind: str) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    await mentee.send_file(kind, caption="Вот <тетрадь> & всё")
    assert kind in mentor.last
    assert mentor.text == "🆘 Артём Игоревич просит помощь\n\nВот <тетрадь> & всё"
    await mentor.send_file(kind, caption="И мой", reply_to=mentor.last["message_id"])
    assert kind in mentee.last
    assert mentee.text == "Мария Петровна\nИ мой"


@pytest.mark.parametrize("kind", ["video_note", "sticker"])
async def test_the_name_goes_first_where_no_caption_stands(
    house: House, school: School, pair: int, kind: str
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    await mentee.send_file(kind)
    assert text_and_kind(mentor.received[-2]) == ("🆘 Артём Игоревич просит помощь", None)
    assert kind in mentor.last
    await mentor.write("Вижу", reply_to=mentor.received[-1]["message_id"])
    assert mentee.text == "Мария Петровна\nВижу"


def text_and_kind(message: dict[str, Any]) -> tuple[str | None, str | None]:
    kinds = ("photo", "voice", "video", "document", "audio", "animation", "video_note", "sticker")
    return message.get("text"), next((kind for kind in kinds if kind in message), None)


async def test_a_text_of_full_length_comes_whole(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    long = "я" * 4096
    await ask(mentee, long)
    assert [m["text"] for m in mentor.received[-2:]] == ["🆘 Артём Игоревич просит помощь", long]


async def test_a_caption_of_full_length_comes_whole(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    await mentee.send_file("photo", caption="я" * 1024)
    assert mentor.last["caption"] == "я" * 1024
    assert mentor.received[-2]["text"] == "🆘 Артём Игоревич просит помощь"


async def test_formatting_is_kept(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    await write_raw(house, mentee, text="жирно & код", entities=[{"type": "bold", "offset": 0, "length": 5}])
    start = len("🆘 Артём Игоревич просит помощь\n\n") + 1
    assert {"type": "bold", "offset": start, "length": 5} in mentor.last["entities"]
    assert mentor.text.endswith("жирно & код")


async def test_several_messages_join_one_talk(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee, "Раз")
    await mentee.write("Два")
    await mentee.send_file("voice")
    assert [text_and_kind(m) for m in mentor.received[-2:]] == [
        ("Артём Игоревич\nДва", None),
        (None, "voice"),
    ]


async def test_an_album_joins_the_talk_and_the_screen_comes_once(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee, "Раз")
    before = len(mentee.received)
    for caption in ("Стр. 1", "", ""):
        await mentee.send_file("photo", caption=caption, media_group_id="77")
    assert [text_and_kind(m)[1] for m in mentor.received[-3:]] == ["photo", "photo", "photo"]
    assert len(mentee.received) == before + 1


async def test_replies_thread_in_both_directions(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee, "Раз")
    two = await mentee.write("Два")
    answer = await mentor.write("На второе", reply_to=mentor.last["message_id"])
    assert mentee.last["reply_to_message"]["message_id"] == two["message_id"]
    await mentee.write("Понял", reply_to=mentee.last["message_id"])
    assert mentor.text == "Артём Игоревич\nПонял"
    assert mentor.last["reply_to_message"]["message_id"] == answer["message_id"]


async def test_a_reply_to_an_own_message_threads_too(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    first = await ask(mentee, "Раз")
    notice = mentor.last["message_id"]
    await mentee.start()
    await mentee.write("И ещё", reply_to=first["message_id"])
    assert mentor.last["reply_to_message"]["message_id"] == notice


async def test_edits_are_carried_over_in_both_directions(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    asked = await ask(mentee, "Раз")
    notice = mentor.last["message_id"]
    await mentee.edit(asked["message_id"], "Раз и <два>")
    assert mentor.last["message_id"] == notice
    assert mentor.text == "🆘 Артём Игоревич просит помощь\n\nРаз и <два>\n(изменено)"
    assert mentor.buttons == ["✍️ Ответить", "Передать", "Закрыть"]
    answer = await mentor.write("Ответ", reply_to=notice)
    await mentor.edit(answer["message_id"], "Ответ верный")
    assert mentee.text == "Мария Петровна\nОтвет верный\n(изменено)"


async def test_a_caption_is_edited(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    sent = await mentee.send_file("photo", caption="Было")
    await mentee.edit(sent["message_id"], "Стало")
    assert mentor.text == "🆘 Артём Игоревич просит помощь\n\nСтало\n(изменено)"


async def test_an_edit_of_something_else_says_nothing(house: House, school: School, pair: int) -> None:
    sent = await school.mentor.phone.write("просто так")
    before = len(school.mentor.phone.received)
    await school.mentor.phone.edit(sent["message_id"], "иначе")
    assert len(school.mentor.phone.received) == before


async def test_what_a_student_takes_part_in_is_protected(
    house: House, school: School, student_pair: int
) -> None:
    await ask(school.student.phone)
    assert school.employer.phone.last["has_protected_content"] is True


async def test_between_adults_nothing_is_protected(house: House, school: School, pair: int) -> None:
    await ask(school.mentee.phone)
    assert "has_protected_content" not in school.mentor.phone.last


REFUSED = "Не передано: в сообщении есть имя аккаунта, ссылка на него, почта или номер телефона."


@pytest.mark.parametrize(
    "text",
    [
        "Пиши мне: @drozdov_pavel",
        "t.me/drozdov",
        "https://t.me/+abcdef",
        "tg://resolve?domain=drozdov",
        "Позвони: +7 912 345-67-89",
        "8(912)3456789",
        "https://wa.me/79123456789",
    ],
)
async def test_an_adult_gives_a_student_no_account(
    house: House, school: School, student_pair: int, text: str
) -> None:
    employer, student = school.employer.phone, school.student.phone
    await ask(student)
    before = student.texts
    await employer.write(text, reply_to=employer.last["message_id"])
    assert employer.text.startswith(REFUSED)
    assert student.texts == before


async def test_a_student_gives_none_either_and_the_form_stays(
    house: House, school: School, student_pair: int
) -> None:
    employer, student = school.employer.phone, school.student.phone
    await open_form(student)
    await student.write("Я @anna_lis, напишите")
    assert student.texts[-2].startswith(REFUSED)
    assert student.text.startswith("Напиши, что случилось")
    assert employer.received == []


async def test_a_hidden_mention_is_seen(house: House, school: School, student_pair: int) -> None:
    employer, student = school.employer.phone, school.student.phone
    await open_form(student)
    user = {"id": student.id, "is_bot": False, "first_name": "Анна"}
    mention = {"type": "text_mention", "offset": 0, "length": 4, "user": user}
    await write_raw(house, student, text="Анна просит", entities=[mention])
    assert student.texts[-2].startswith(REFUSED)
    assert employer.received == []


async def test_an_edit_gives_no_account_either(house: House, school: School, student_pair: int) -> None:
    employer, student = school.employer.phone, school.student.phone
    asked = await ask(student, "Как быть?")
    await student.edit(asked["message_id"], "Как быть? @anna_lis")
    assert student.text.startswith("Правка не передана. " + REFUSED)
    assert employer.text == "🆘 Анна Лис (6 «Б») просит помощь\n\nКак быть?"


async def test_adults_may_mention_each_other(house: House, school: School, pair: int) -> None:
    await ask(school.mentee.phone, "Спросите @sedov_petr и math@school.ru")
    assert school.mentor.phone.text.endswith("Спросите @sedov_petr и math@school.ru")


async def test_a_fraction_or_a_number_is_no_account(house: House, school: School, student_pair: int) -> None:
    text = "Не сходится 3/4@ и 12 345 678"
    await ask(school.student.phone, text)
    assert school.employer.phone.text.endswith(text)


async def test_contacts_and_places_are_refused_to_all(house: House, school: School, pair: int) -> None:
    mentee = school.mentee.phone
    await open_form(mentee)
    mentee.raw.send_contact("+79123456789", "Артём")
    await house.settle()
    assert mentee.texts[-2].startswith("Не передано: контакты и местоположение бот не пересылает.")
    mentee.raw.send_location(56.8, 60.6)
    await house.settle()
    assert mentee.texts[-2].startswith("Не передано: контакты и местоположение бот не пересылает.")
    assert mentee.text.startswith("Напишите, что случилось")
    assert school.mentor.phone.received == []


async def test_a_die_is_refused_and_the_form_stays(house: House, school: School, pair: int) -> None:
    mentee = school.mentee.phone
    await open_form(mentee)
    await write_raw(house, mentee, dice={"emoji": "🎲", "value": 3})
    assert mentee.texts[-2].startswith("Не передано: такие сообщения бот не пересылает.")
    assert mentee.text.startswith("Напишите, что случилось")


async def test_a_file_over_the_limit_is_refused(house: House, school: School, pair: int) -> None:
    mentee = school.mentee.phone
    await open_form(mentee)
    await mentee.send_file("document", size=20 * 1024 * 1024 + 1)
    assert mentee.texts[-2] == "Не передано: файл больше 20 МБ. Пришлите файл поменьше."
    assert school.mentor.phone.received == []


async def test_at_night_the_mentee_hears_when_it_will_be_seen(
    house: House, school: School, pair: int
) -> None:
    house.clock.set(EVENING)
    await ask(school.mentee.phone)
    assert school.mentee.phone.text.startswith("✓ Передано: Мария Петровна. Увидит завтра в 8:00.")
    assert school.mentor.phone.received == []
    await house.turn(datetime(2026, 9, 8, 3, 0, tzinfo=UTC))
    assert school.mentor.phone.text.startswith("🆘 Артём Игоревич просит помощь")


async def test_a_student_hears_nothing_during_lessons(
    house: House, school: School, student_pair: int
) -> None:
    student, employer = school.student.phone, school.employer.phone
    await ask(student)
    house.clock.set(datetime(2026, 9, 8, 5, 0, tzinfo=UTC))
    await employer.write("Вот что делать", reply_to=employer.last["message_id"])
    assert employer.text == "✓ Передано: Анна. Увидит в 14:00."
    assert "Вот что делать" not in student.text
    await house.turn(datetime(2026, 9, 8, 9, 0, tzinfo=UTC))
    assert student.text == "Павел Кимович\nВот что делать"


async def test_an_edit_before_the_morning_shows_only_the_new_words(
    house: House, school: School, pair: int
) -> None:
    house.clock.set(EVENING)
    asked = await ask(school.mentee.phone, "Было")
    await school.mentee.phone.edit(asked["message_id"], "Стало")
    await house.turn(datetime(2026, 9, 8, 3, 0, tzinfo=UTC))
    assert school.mentor.phone.texts[-1].startswith("🆘 Артём Игоревич просит помощь\n\nСтало")
    assert len(school.mentor.phone.received) == 1


async def test_closed_by_the_mentee_and_said_that_it_helped(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.write("Вот", reply_to=mentor.last["message_id"])
    await mentee.press("Закрыть")
    assert mentor.text == "Артём Игоревич: просьба закрыта. Спасибо за помощь!"
    assert mentee.text == "Просьба закрыта. Помогло?"
    await mentee.press("Да")
    assert mentor.text == "👍 Артём Игоревич: помогло."


async def test_a_mentor_who_has_not_answered_is_asked_before_closing(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.press("Закрыть")
    assert mentor.buttons == ["Не закрывать", "Закрыть просьбу"]
    assert mentor.alert == "Ответа ещё не было. Если закрыть, просьба больше никому не уйдёт."
    await mentor.press("Закрыть просьбу")
    assert mentee.text == "Просьба закрыта. Кто закрыл: Мария Петровна. Помогло?"
    await mentee.press("Нет")
    assert mentee.text.endswith("Попросите ещё раз: ответит наставник или куратор.")
    assert mentor.text == "Артём Игоревич: пока не помогло. Можно договориться о встрече."


async def test_the_question_before_closing_comes_below_where_the_request_is_gone(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.press_gone("Закрыть")
    assert mentor.text == "Ответа ещё не было. Если закрыть, просьба больше никому не уйдёт."
    assert mentor.buttons == ["Не закрывать", "Закрыть просьбу"]


async def test_closed_under_a_message_that_is_gone_it_is_asked_whether_it_helped(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.write("Вот", reply_to=mentor.last["message_id"])
    await mentee.press_gone("Закрыть")
    assert mentee.text == "Просьба закрыта. Помогло?"


@pytest.mark.clause("2.1")
@pytest.mark.parametrize(
    "document",
    [
        {"file_name": "План +7 912 345-67-89.pdf", "mime_type": "application/pdf"},
        {"file_name": "@pavel_drozdov.pdf", "mime_type": "application/pdf"},
        {"file_name": "Павел.VCF", "mime_type": "application/octet-stream"},
    ],
)
async def test_the_name_of_a_file_tells_a_student_no_account_either(
    house: House, school: School, student_pair: int, document: dict[str, str]
) -> None:
    student, employer = school.student.phone, school.employer.phone
    await ask(student)
    await employer.press("Ответить")
    before = student.texts
    file = {"file_id": "BQACAgIAAxkBAAIBY2", "file_unique_id": "AgADBY2", "file_size": 4, **document}
    await write_raw(house, employer, document=file)
    assert student.texts == before
    assert employer.texts[-2].startswith(("Не передано", "Контакты и местоположение"))


async def test_into_a_closed_request_nothing_is_written(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    notice = mentor.last["message_id"]
    await mentee.press("Закрыть")
    await mentor.write("Поздно?", reply_to=notice)
    assert mentor.text.startswith("Эта просьба закрыта, сообщение не передано.")


async def test_the_answer_to_a_request_closed_meanwhile_is_not_called_passed_on(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.press("Ответить")
    await mentor.write("Сейчас")
    await mentee.press("Закрыть")
    await mentor.write("Помогло?")
    assert mentor.texts[-2].startswith("Эта просьба закрыта, сообщение не передано.")
    assert "Передано" not in mentor.text


async def test_words_after_the_mentor_has_closed_begin_a_new_request(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.write("Сейчас", reply_to=mentor.last["message_id"])
    await mentor.press("Закрыть")
    await mentee.write("И ещё вопрос")
    assert mentee.texts[-2].startswith("Эта просьба закрыта, сообщение не передано.")
    assert mentee.text.startswith("Напишите, что случилось")


async def test_words_outside_any_form_are_kept_and_offered(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await mentee.start()
    await mentee.write("Не могу открыть журнал")
    assert mentee.text == "Отправить это наставнику как просьбу?"
    assert mentee.buttons == ["Отправить", "Нет"]
    await mentee.write("Пишет ошибку 403")
    assert mentee.text == "Отправить это наставнику как просьбу? Сообщений: 2."
    assert mentor.received == []
    await mentee.press("Отправить")
    assert mentee.text == "✓ Передано: Мария Петровна"
    assert mentor.texts == [
        "🆘 Артём Игоревич просит помощь\n\nНе могу открыть журнал",
        "Артём Игоревич\nПишет ошибку 403",
    ]


async def test_kept_words_are_thrown_away(house: House, school: School, pair: int) -> None:
    mentee = school.mentee.phone
    await mentee.start()
    await mentee.write("Ой")
    message_id, data = mentee.find("Отправить")
    await mentee.press("Нет")
    assert mentee.text == "Хорошо, никому не отправлено."
    await mentee.press_data(message_id, data)
    assert mentee.alert == "Это уже отправлено или убрано."
    assert school.mentor.phone.received == []


async def test_a_plain_message_of_a_mentor_is_offered_as_the_answer(
    house: House, school: School, pair: int
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.write("Начните с перемены")
    assert mentor.text == "Это ответ? Увидит: Артём Игоревич Котов."
    await mentor.press("Да, ответ")
    assert mentee.text == "Мария Петровна\nНачните с перемены"


async def test_of_words_kept_outside_all_or_none_are_sent(
    house: House, school: School, student_pair: int
) -> None:
    student, employer = school.student.phone, school.employer.phone
    await ask(student)
    await employer.write("Можно так")
    await employer.write("Или звоните: 8 912 345-67-89")
    before = student.texts
    for _ in range(2):
        await employer.press("Да, ответ")
        assert employer.alert is not None
        assert employer.alert.startswith("Не передано: в сообщении есть имя аккаунта")
    assert student.texts == before


async def test_a_plain_thanks_goes_into_the_talk(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentee.start()
    await mentee.write("Спасибо!")
    assert mentee.buttons == ["В разговор", "Новая просьба", "Нет"]
    await mentee.press("В разговор")
    assert mentor.text == "Артём Игоревич\nСпасибо!"


async def test_own_requests_are_listed_and_read(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee, "Раз & <два>")
    await mentor.send_file("voice", reply_to=mentor.last["message_id"])
    await mentee.start()
    await mentee.press("Мои просьбы")
    await mentee.press("Иванова")
    assert mentee.text == (
        "Мария Петровна\nЕсть ответ\n\n"
        "Артём Игоревич, 7 сентября, 10:00\nРаз & <два>\n\n"
        "Мария Петровна, 7 сентября, 10:00\n[голосовое]\n\n"
        "Напишите сообщение, и оно уйдёт в разговор. Увидит: Мария Петровна."
    )
    await mentee.write("Ещё вопрос")
    assert mentor.text == "Артём Игоревич\nЕщё вопрос"
    assert "Ещё вопрос" in mentee.text


async def test_without_a_mentor_it_is_said_who_appoints_one(house: House, school: School) -> None:
    await open_form(school.mentee.phone)
    assert school.mentee.phone.text.endswith("Пока наставника нет: его назначает куратор.")
    await school.mentee.phone.write("А всё-таки")
    assert school.mentee.phone.texts[-2].startswith("Пока нет наставника, которому это передать.")


async def test_a_student_finds_the_safety_button_on_each_screen(
    house: House, school: School, student_pair: int
) -> None:
    student, employer = school.student.phone, school.employer.phone
    await open_form(student)
    assert "🛟 Мне некомфортно" in student.buttons
    await student.write("Вопрос")
    assert "🛟 Мне некомфортно" in student.buttons
    await employer.write("Ответ", reply_to=employer.last["message_id"])
    assert student.buttons == ["✍️ Ответить", "Закрыть", "🛟 Мне некомфортно"]


async def test_frozen_contact_lets_nothing_through(house: House, school: School, student_pair: int) -> None:
    student, employer = school.student.phone, school.employer.phone
    await ask(student)
    notice = employer.last["message_id"]
    await student.press("Мне некомфортно")
    await student.press("Остановить общение")
    before = student.texts
    await employer.write("Что случилось?", reply_to=notice)
    assert employer.text == "Общение приостановлено, сообщение не передано. Куратор уже разбирается."
    assert student.texts == before


async def test_what_was_held_for_after_lessons_is_not_sent_to_a_frozen_student(
    house: House, school: School, student_pair: int
) -> None:
    student, employer = school.student.phone, school.employer.phone
    await ask(student)
    house.clock.set(datetime(2026, 9, 8, 5, 0, tzinfo=UTC))
    await employer.write("Встретимся после школы", reply_to=employer.last["message_id"])
    await student.start()
    await student.press("Мне некомфортно")
    await student.press("Остановить общение")
    await house.turn(datetime(2026, 9, 8, 9, 0, tzinfo=UTC))
    assert not any("Встретимся" in text for text in student.texts)


async def test_u1_a_press_and_a_message(house: House, school: School, pair: int) -> None:
    """From /start: two acts, and the mentor has it."""
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await mentee.start()
    acts = len(house.server.telegram.chats[mentee.id].messages)
    await mentee.press("Попросить помощь")
    await mentee.write("Помогите")
    written = [m for m in mentee.raw.messages[acts:] if m["playground"]["out"]]
    assert len(written) == 1
    assert mentor.text.endswith("\n\nПомогите")


async def test_u2_one_message(house: House, school: School, pair: int) -> None:
    """From the notice: one act, and the mentee has it."""
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await ask(mentee)
    await mentor.write("Иду", reply_to=mentor.last["message_id"])
    assert len([m for m in mentor.raw.messages if m["playground"]["out"]]) == 1
    assert mentee.text == "Мария Петровна\nИду"


async def test_names_and_words_with_marks_stand_as_they_are(house: House, school: School) -> None:
    """S5: HTML, right-to-left, an emoji of several signs."""
    name = "<b>Ян</b> & מורה 👩🏽‍🏫"
    odd = await house.join(school.id, name, Role.MENTEE, Category.EMPLOYEE, post="teacher", hard=("parents",))
    await house.pair(school.mentor, odd)
    await ask(odd.phone, "=cmd|' <i>&amp; \u200b👨‍👩‍👧‍👦")
    assert school.mentor.phone.text == f"🆘 {name} просит помощь\n\n=cmd|' <i>&amp; \u200b👨‍👩‍👧‍👦"
    await school.mentor.phone.press("Ответить")
    await school.mentor.phone.write("Ага")
    assert school.mentor.phone.text.startswith(f"✓ Передано: {name}\n")


async def test_without_the_parents_paper_a_reply_is_answered_in_words(
    house: House, school: School, student_pair: int
) -> None:
    student, employer = school.student.phone, school.employer.phone
    await ask(student)
    await employer.write("Как дела?", reply_to=employer.last["message_id"])
    house.clock.set(datetime(2027, 6, 1, 10, 0, tzinfo=UTC))
    await student.write("Хорошо", reply_to=student.last["message_id"])
    assert student.text.startswith("Пока нет бумаги от родителей.")


@pytest.mark.parametrize("screen", ["Мой наставник", "Ещё"])
async def test_words_on_a_screen_that_takes_none_are_not_lost(
    house: House, school: School, pair: int, screen: str
) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await mentee.start()
    await mentee.press(screen)
    await mentee.write("Помогите с планом")
    assert mentee.text == "Отправить это наставнику как просьбу?"
    await mentee.press("Отправить")
    assert mentor.text == "🆘 Артём Игоревич просит помощь\n\nПомогите с планом"


async def test_who_has_nobody_to_write_to_is_told_that_words_are_not_kept(
    house: House, school: School
) -> None:
    curator = school.curator.phone
    await curator.start()
    home = curator.text
    await curator.write("Завтра совещание")
    assert curator.texts[-2:] == ["Это не сохранено: здесь выбирают кнопкой.", home]


async def test_words_on_the_screen_of_topics_are_the_request(house: House, school: School, pair: int) -> None:
    mentee = school.mentee.phone
    await open_form(mentee)
    await mentee.press("Тема")
    await mentee.write("Вот что случилось")
    assert school.mentor.phone.text == "🆘 Артём Игоревич просит помощь\n\nВот что случилось"
