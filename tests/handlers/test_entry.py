"""Coming in by phone: the consent, the questions, the first screen."""

from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest

from actions.members import end_membership
from domain.categories import Category
from domain.invitations import InvitationKind, hash_of
from domain.people import Role, Standing
from playground.hands import Hands
from scheduler.ticks import clean_up
from storage import actors
from storage.cards import schools_of
from storage.tags import tags_of
from tests.house import House, School
from tests.links import everything, founder_link, link, traces

UNUSABLE = "Это приглашение не действует. Попросите куратора школы прислать новое."


async def come_in(phone: Hands, secret: str, name: str = "Петрова Анна Ивановна") -> None:
    """A teacher who becomes a mentor."""
    await phone.start(secret)
    await phone.press("Согласен")
    await phone.write(name)
    await phone.press("Учитель")
    await phone.press("Химия")
    await phone.press("Дисциплина")
    await phone.press("Готово")
    await phone.press("Всё верно")


async def test_u8_a_new_mentor_has_a_filled_profile_after_eight_acts(house: House, school: School) -> None:
    secret = await link(house, school)
    phone = house.phone("Анна")
    await come_in(phone, secret)
    acts = [m for m in phone.raw.messages if m["playground"]["out"]]
    presses = 6
    assert len(acts) + presses == 8
    actor = await house.store.read(actors.actor, phone.id, house.now)
    assert actor is not None
    assert (actor.name, actor.roles, actor.standing) == (
        "Петрова Анна Ивановна",
        frozenset({Role.MENTOR}),
        Standing.FULL,
    )
    assert await house.store.read(tags_of, actor.member_id, "teaches") == ("discipline",)
    assert "Школа № 5" in phone.text


@pytest.mark.clause("4.1")
async def test_the_consent_says_what_is_kept_why_who_sees_it_until_when_and_how_to_withdraw(
    house: House, school: School
) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    for part in ("Что хранится", "Зачем", "Кто видит", "До какого времени", "Как отозвать"):
        assert part in phone.text
    assert phone.buttons == ["Согласен(на)", "Не согласен(на)"]


@pytest.mark.clause("1.3/5")
@pytest.mark.clause("4.1")
async def test_nothing_is_kept_of_one_who_looks_or_says_no(house: House, school: School) -> None:
    secret = await link(house, school)
    phone = house.phone("Анна")
    await phone.start(secret)
    assert await traces(house.store, phone.id) == []
    await phone.press("Не согласен")
    assert phone.text == "Хорошо. Ничего не сохранено. Если передумаете, откройте приглашение снова."
    assert await traces(house.store, phone.id) == []


async def test_one_who_breaks_off_leaves_nothing_behind(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    assert await traces(house.store, phone.id, "Петрова") != []
    await phone.press("Отмена")
    assert "Ничего не сохранено" in phone.text
    assert await traces(house.store, phone.id, "Петрова") == []


async def test_cancel_breaks_off_as_the_button_does(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write("/cancel")
    assert "Ничего не сохранено" in phone.text
    assert await traces(house.store, phone.id) == []


async def test_a_form_left_half_way_goes_on_after_start(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    await phone.write("/start")
    assert phone.text.startswith("2 из 4")
    assert "Ваша должность?" in phone.text


async def test_the_secret_itself_is_kept_nowhere(house: House, school: School) -> None:
    secret = await link(house, school)
    phone = house.phone("Анна")
    await phone.start(secret)
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    assert await traces(house.store, secret) == []
    assert await traces(house.store, hash_of(secret)) != []


@pytest.mark.parametrize(
    ("valid_for", "secret"),
    [(timedelta(seconds=-1), None), (timedelta(days=1), "no-such-token"), (timedelta(days=1), "a" * 64)],
)
async def test_expired_and_guessed_links_are_refused_alike(
    house: House, school: School, valid_for: timedelta, secret: str | None
) -> None:
    phone = house.phone("Анна")
    await phone.start(secret or await link(house, school, valid_for=valid_for))
    assert phone.text == UNUSABLE


async def test_a_used_link_is_refused(house: House, school: School) -> None:
    secret = await link(house, school)
    await come_in(house.phone("Анна"), secret)
    other = house.phone("Борис")
    await other.start(secret)
    assert other.text == UNUSABLE


async def test_after_five_wrong_links_even_a_right_one_waits_an_hour(house: House, school: School) -> None:
    phone = house.phone("Анна")
    for n in range(5):
        await phone.start(f"wrong-{n}")
    secret = await link(house, school)
    await phone.start(secret)
    assert phone.text == "Слишком много попыток. Попробуйте через час."
    await house.turn(house.now + timedelta(hours=1, seconds=1))
    await phone.start(secret)
    assert "Согласен(на)" in phone.buttons
    await house.store.write_plainly(clean_up, house.now)
    assert (await everything(house.store))["guesses"] == []


async def test_a_form_left_by_who_never_came_in_is_erased_after_two_weeks(
    house: House, school: School
) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен(на)")
    await phone.write("Белова Анна Сергеевна")
    for days, found in ((13, 1), (2, 0)):
        await house.turn(house.now + timedelta(days=days))
        await house.store.write_plainly(clean_up, house.now)
        kept = [row[0] for row in (await everything(house.store))["conversations"]]
        assert kept.count(phone.id) == found


async def test_two_fill_in_by_one_link_and_the_second_hears_it(house: House, school: School) -> None:
    secret = await link(house, school)
    anna, boris = house.phone("Анна"), house.phone("Борис")
    for phone, name in ((anna, "Петрова Анна Ивановна"), (boris, "Орлов Борис Львович")):
        await phone.start(secret)
        await phone.press("Согласен")
        await phone.write(name)
        await phone.press("Учитель")
        await phone.press("Химия")
        await phone.press("Дисциплина")
        await phone.press("Готово")
    await anna.press("Всё верно")
    await boris.press("Всё верно")
    assert "Школа № 5" in anna.text
    assert boris.text == UNUSABLE
    assert await traces(house.store, boris.id, "Орлов") == []


async def test_the_last_press_twice_makes_one_member(house: House, school: School) -> None:
    secret = await link(house, school)
    phone = house.phone("Анна")
    await phone.start(secret)
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    await phone.press("Учитель")
    await phone.press("Химия")
    await phone.press("Пропустить")
    button = phone.find("Всё верно")
    phone.raw.press(*button)
    await phone.press_data(*button)
    rows = (await everything(house.store))["members"]
    assert [row for row in rows if "Петрова Анна Ивановна" in row] == [rows[-1]]
    assert "Школа № 5" in phone.text


async def test_every_update_sent_again_changes_nothing(
    house: House, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = await link(house, school)
    phone = house.phone("Анна")
    updates = house.server.telegram.updates
    raw: list[Any] = []
    enqueue = updates._enqueue

    def note(number: int, update: Any, replayed: bool) -> None:
        raw.append(deepcopy(update))
        enqueue(number, update, replayed)

    monkeypatch.setattr(updates, "_enqueue", note)
    await come_in(phone, secret)
    monkeypatch.undo()
    before = await everything(house.store)
    for update in raw:
        house.server.add_update(update)
        await house.settle()
    assert len(raw) == 8
    assert await everything(house.store) == before


async def test_consent_pressed_again_brings_the_question_at_hand(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    consent = phone.find("Согласен")
    await phone.press_data(*consent)
    await phone.write("Петрова Анна Ивановна")
    await phone.press_data(*consent)
    assert "Ваша должность?" in phone.text


async def test_a_forged_consent_opens_nothing(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    for data in ("in:1:", "in:1:" + "A" * 43, "in:1:???"):
        await phone.press_data(phone.received[0]["message_id"], data)
        assert phone.text == UNUSABLE


BAD = [
    ("   ", "Здесь нужны слова"),
    ("\u200b\u200b", "Здесь нужны слова"),
    ("я" * 101, "Слишком длинно: здесь можно до 100 знаков"),
]


@pytest.mark.parametrize(("text", "told"), BAD[1:])
async def test_bad_words_are_told_and_the_question_stays(
    house: House, school: School, text: str, told: str
) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write(text)
    assert told in phone.texts[-2]
    assert "Как вас зовут?" in phone.text
    await phone.write("Петрова Анна Ивановна")
    assert "Ваша должность?" in phone.text


@pytest.mark.parametrize("kind", ["sticker", "voice", "photo", "document", "video_note"])
async def test_what_is_no_text_is_told_at_every_question(house: House, school: School, kind: str) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    for ask, go_on in (("Как вас зовут?", None), ("Ваша должность?", "Учитель"), ("Какой предмет", "Химия")):
        await phone.send_file(kind)
        assert "Здесь нужен текст" in phone.texts[-2]
        assert ask in phone.text
        if go_on:
            await phone.press(go_on)
        else:
            await phone.write("Петрова Анна Ивановна")
    await phone.send_file(kind)
    assert "Чему вы можете научить?" in phone.text


async def test_where_a_choice_is_asked_a_voice_is_answered_by_the_buttons(
    house: House, school: School
) -> None:
    phone = house.phone("Лиза")
    await phone.start(await link(house, school, Role.MENTEE, Category.STUDENT))
    await phone.press("Согласен")
    await phone.send_file("voice")
    assert phone.texts[-2] == "Выберите, пожалуйста, кнопкой."
    assert "Сколько полных лет?" in phone.text


async def test_the_only_question_has_no_number(house: House, school: School) -> None:
    phone = house.phone("Ольга")
    await phone.start(await link(house, school, Role.CURATOR))
    await phone.press("Согласен")
    assert phone.text.startswith("Как вас зовут?")


NAMES = [
    "<b>Анна</b> & <script>",
    "ابنة عنا",
    "Ан\u200dна \u200fאנה",
    "Анна 👩‍🏫",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("name", NAMES)
async def test_s5_a_name_is_kept_and_shown_as_it_was_written(house: House, school: School, name: str) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write(name)
    await phone.press("Учитель")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    assert f"Имя: {name}" in phone.text
    await phone.press("Всё верно")
    actor = await house.store.read(actors.actor, phone.id, house.now)
    assert actor is not None
    assert actor.name == name
    assert f"{name} теперь в школе: наставник." in school.curator.phone.texts


async def test_own_words_stand_beside_the_offered_ones(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    await phone.write("Библиотекарь")
    await phone.press("Пропустить")
    await phone.press("Дисциплина")
    await phone.write("каллиграфия")
    assert "✅ каллиграфия" in phone.buttons
    await phone.press("каллиграфия")
    assert "✅ каллиграфия" not in phone.buttons
    await phone.write("вязание")
    await phone.press("Готово")
    assert "Должность: Библиотекарь" in phone.text
    assert "Может научить: Дисциплина, вязание" in phone.text


async def test_one_answer_is_corrected_from_the_review(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write("Петрва Анна")
    await phone.press("Учитель")
    await phone.press("Назад")
    await phone.press("Психолог")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await phone.press("Исправить")
    await phone.press("Имя")
    await phone.write("Петрова Анна Ивановна")
    assert "Имя: Петрова Анна Ивановна" in phone.text
    assert "Должность: Психолог" in phone.text
    assert "Предмет: не указано" in phone.text


@pytest.mark.clause("1.2/mentee")
async def test_a_mentee_names_at_least_one_difficulty(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school, Role.MENTEE))
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    await phone.press("Учитель")
    await phone.press("Пропустить")
    assert "Что даётся трудно?" in phone.text
    assert "Пропустить" not in phone.buttons
    assert "Готово" not in phone.buttons
    await phone.press("Дисциплина")
    await phone.press("Готово")
    assert "Даётся трудно: Дисциплина" in phone.text


@pytest.mark.clause("2.1")
async def test_younger_than_ten_is_refused_and_nothing_is_stored(house: House, school: School) -> None:
    secret = await link(house, school, Role.MENTEE, Category.STUDENT)
    phone = house.phone("Паша")
    await phone.start(secret)
    await phone.press("Согласен")
    await phone.press("младше 10")
    assert phone.text == "Участвовать можно с 10 лет. Ничего не сохранено. До встречи!"
    assert await traces(house.store, phone.id) == []
    await phone.start(secret)
    assert "Согласен(на)" in phone.buttons


@pytest.mark.clause("2.1")
async def test_a_child_is_spoken_to_with_thou_and_waits_for_the_parents_paper(
    house: House, school: School
) -> None:
    phone = house.phone("Паша")
    await phone.start(await link(house, school, Role.MENTEE, Category.STUDENT))
    await phone.press("Согласен")
    await phone.press("12")
    assert "Как тебя зовут?" in phone.text
    await phone.send_file("sticker")
    assert "Напиши ответ словами" in phone.texts[-2]
    await phone.write("Зайцев Павел Олегович")
    await phone.press("6")
    await phone.press("Б")
    await phone.press("Домашние")
    await phone.press("Готово")
    assert "Класс: 6" in phone.text
    await phone.press("Всё верно")
    assert "Ты почти в команде!" in phone.text
    assert phone.buttons == ["Что дальше", "Мои данные", "🛟 Мне некомфортно", "На главную"]
    await phone.press("Что дальше")
    assert "8-800-2000-122" in phone.text
    actor = await house.store.read(actors.actor, phone.id, house.now)
    assert actor is not None
    assert actor.standing is Standing.AWAITING_PARENT
    told = [text for text in school.curator.phone.texts if "Зайцев Павел Олегович" in text]
    assert told == [
        "Зайцев Павел Олегович теперь в школе: наставляемый.\n"
        "Ждём бумагу от родителей: без неё бот для ученика не работает."
    ]


async def test_a_student_of_fifteen_is_spoken_to_formally(house: House, school: School) -> None:
    phone = house.phone("Паша")
    await phone.start(await link(house, school, Role.MENTOR, Category.STUDENT))
    await phone.press("Согласен")
    await phone.write("сто")
    assert phone.texts[-2] == "Выберите, пожалуйста, кнопкой."
    await phone.write("15")
    assert "Как вас зовут?" in phone.text


@pytest.mark.clause("3.1.3")
async def test_an_employer_is_asked_three_things(house: House, school: School) -> None:
    phone = house.phone("Пётр")
    await phone.start(await link(house, school, Role.MENTOR, Category.EMPLOYER))
    await phone.press("Согласен")
    await phone.write("Гусев Пётр Ильич")
    await phone.write("Завод «Луч»")
    assert phone.text.startswith("3 из 3")
    await phone.write("инженер")
    assert "Организация: Завод «Луч»" in phone.text
    await phone.press("Всё верно")
    assert "Школа № 5" in phone.text


async def test_the_open_link_gives_an_application_only(house: House, school: School) -> None:
    secret = await link(house, school, None, kind=InvitationKind.OPEN)
    phones = [house.phone("Анна"), house.phone("Борис")]
    for phone, name in zip(phones, ("Петрова Анна Ивановна", "Орлов Борис Львович"), strict=True):
        await phone.start(secret)
        await phone.press("Согласен")
        await phone.write(name)
        await phone.press("Учитель")
        await phone.press("Химия")
        await phone.press("Всё верно")
        assert "Заявка отправлена куратору." in phone.text
        actor = await house.store.read(actors.actor, phone.id, house.now)
        assert actor is not None
        assert (actor.standing, actor.roles) == (Standing.APPLICANT, frozenset())


@pytest.mark.clause("1.1")
async def test_the_founder_names_the_school_and_its_time_zone(house: House) -> None:
    phone = house.phone("Пётр")
    await phone.start(await founder_link(house))
    await phone.press("Согласен")
    await phone.write("Седов Пётр Ильич")
    await phone.write("Школа № 7")
    await phone.write("Муниципальное бюджетное общеобразовательное учреждение\n«Школа № 7»")
    assert phone.buttons[:2] == ["Екатеринбург (UTC+5)", "Москва (UTC+3)"]
    await phone.write("Луна")
    assert phone.texts[-2] == "Такого часового пояса нет. Выберите из списка."
    await phone.press("Омск")
    await phone.press("Всё верно")
    actor = await house.store.read(actors.actor, phone.id, house.now)
    assert actor is not None
    assert (actor.roles, actor.zone_name) == (frozenset({Role.ADMIN}), "Asia/Omsk")
    school = (await everything(house.store))["schools"][0]
    assert "Муниципальное бюджетное общеобразовательное учреждение «Школа № 7»" in school


async def test_a_further_role_is_taken_with_one_press(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.start(await link(house, school, Role.CURATOR))
    assert "Вам предлагают ещё одну роль: куратор наставничества" in phone.text
    await phone.press("Да")
    assert (await school.mentor.actor()).roles == frozenset({Role.MENTOR, Role.CURATOR})
    assert "Иванова Мария Петровна — ещё одна роль: куратор." in school.curator.phone.texts


async def test_a_mentor_who_becomes_a_mentee_as_well_names_a_difficulty(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.start(await link(house, school, Role.MENTEE))
    await phone.press("Да")
    assert "Что даётся трудно?" in phone.text
    await phone.press("Цифровые")
    await phone.press("Готово")
    await phone.press("Всё верно")
    assert (await school.mentor.actor()).roles == frozenset({Role.MENTOR, Role.MENTEE})
    assert await house.store.read(tags_of, school.mentor.member_id, "hard") == ("digital",)
    assert await house.store.read(tags_of, school.mentor.member_id, "teaches") == ("discipline",)


async def test_a_no_to_a_further_role_leaves_the_link_open(house: House, school: School) -> None:
    secret = await link(house, school, Role.CURATOR)
    await school.mentor.phone.start(secret)
    await school.mentor.phone.press("Нет")
    assert school.mentor.phone.text == "Хорошо, всё остаётся как было."
    assert (await school.mentor.actor()).roles == frozenset({Role.MENTOR})
    await school.mentee.phone.start(secret)
    assert "ещё одну роль" in school.mentee.phone.text


async def test_a_member_with_the_role_already_is_told_and_sees_home(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.start(await link(house, school, Role.MENTOR))
    assert phone.texts[-2] == "Вы уже в этой школе. Нажмите /start."
    assert "Школа № 5" in phone.text


async def test_a_student_with_a_link_for_staff_gets_nothing_by_it(house: House, school: School) -> None:
    phone = school.student.phone
    await phone.start(await link(house, school, Role.HEAD))
    assert (await school.student.actor()).roles == frozenset({Role.MENTEE})
    assert "Да" not in phone.buttons


async def test_one_person_belongs_to_two_schools_and_neither_sees_the_other(
    house: House, school: School
) -> None:
    other = await house.school("Школа № 9")
    phone = school.mentor.phone
    await phone.start(await link(house, other))
    await phone.press("Согласен")
    assert "Иванова Мария Петровна" in phone.buttons
    await phone.press("Иванова Мария Петровна")
    await phone.press("Учитель")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await phone.press("Всё верно")
    assert "Школа № 9" in phone.text
    actor = await school.mentor.actor()
    assert actor.school_id == other.id
    await phone.write("/settings")
    await phone.press("Другая школа")
    await phone.press("Школа № 5")
    assert "Школа № 5" in phone.text
    assert (await school.mentor.actor()).school_id == school.id


async def test_a_new_phone_takes_over_the_card_and_the_old_one_is_a_stranger(
    house: House, school: School
) -> None:
    secret = await link(house, school, None, kind=InvitationKind.RELINK, relinks=school.mentor.member_id)
    new = house.phone("Мария")
    await new.start(secret)
    assert "Со старого войти будет нельзя" in new.text
    await new.press("Перенести")
    assert "Мария Петровна" in new.text
    await school.mentor.phone.write("/start")
    assert "работает только по приглашению" in school.mentor.phone.text


@pytest.mark.parametrize("text", ["/start", "/cancel", "Спасибо"])
async def test_a_screen_that_stood_open_on_the_old_phone_is_shown_no_more(
    house: House, school: School, text: str
) -> None:
    old = school.mentor.phone
    await old.start()
    await old.press("Подопечные")
    secret = await link(house, school, None, kind=InvitationKind.RELINK, relinks=school.mentor.member_id)
    new = house.phone("Мария")
    await new.start(secret)
    await new.press("Перенести")
    await old.write(text)
    assert "работает только по приглашению" in old.text
    await old.press("Назад")
    assert old.alert == "Эта кнопка устарела. Вот текущий экран."


async def test_a_screen_that_stood_open_is_shown_no_more_to_one_who_left(
    house: House, school: School
) -> None:
    phone = school.mentor.phone
    await phone.start()
    await phone.press("Подопечные")
    await school.curator.do(end_membership, school.mentor.member_id)
    await phone.write("/start")
    assert "работает только по приглашению" in phone.text
    assert phone.buttons == []


async def test_a_new_phone_in_one_school_opens_no_other(house: House, school: School) -> None:
    other = await house.school("Школа № 9")
    phone = school.mentor.phone
    await phone.start(await link(house, other))
    await phone.press("Согласен")
    await phone.press("Иванова Мария Петровна")
    await phone.press("Учитель")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await phone.press("Всё верно")
    secret = await link(house, school, None, kind=InvitationKind.RELINK, relinks=school.mentor.member_id)
    new = house.phone("Мария")
    await new.start(secret)
    await new.press("Перенести")
    taken = await house.store.read(actors.actor, new.id, house.now)
    kept = await house.store.read(actors.actor, phone.id, house.now)
    assert taken is not None
    assert kept is not None
    assert (taken.school_id, kept.school_id) == (school.id, other.id)
    assert [s.school_id for s in await house.store.read(schools_of, taken.person_id)] == [school.id]


async def test_the_inviter_hears_it_after_quiet_hours(house: House, school: School) -> None:
    secret = await link(house, school)
    await house.turn(house.now.replace(hour=17))
    await come_in(house.phone("Анна"), secret)
    assert school.curator.phone.texts == []
    await house.turn(house.now.replace(day=8, hour=3, minute=0, second=1))
    assert school.curator.phone.texts == ["Петрова Анна Ивановна теперь в школе: наставник."]


async def test_whom_a_link_was_meant_for_is_forgotten_once_it_is_used(house: House, school: School) -> None:
    secret = await link(house, school, note="для Нади из третьего корпуса")
    await come_in(house.phone("Анна"), secret)
    assert await traces(house.store, "третьего корпуса") == []


async def test_a_newcomer_whose_telegram_speaks_english_is_asked_in_english(
    house: House, school: School
) -> None:
    phone = house.phone("Ann", language_code="en")
    await phone.start(await link(house, school))
    await phone.press("I agree")
    assert "What is your name?" in phone.text
