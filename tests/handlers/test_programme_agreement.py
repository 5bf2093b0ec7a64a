"""Agreeing to a programme by phone (п. 4.1.4, 5.2.1): its two, the curator, the council, the head; corrections."""

from datetime import UTC, date, datetime

import pytest

from actions.programme_agreement import agree_to_programme
from actions.programme_revisions import begin_correction
from domain.mentorships import Side
from domain.programme_contents import Goal
from domain.programme_revisions import RevisionState
from storage import people
from tests.house import House, School
from tests.programmes import DUE, at_state, edited, in_force, item, ready

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def programme(house: House, pair: int) -> int:
    return await ready(house, pair, goals=(Goal(0, "Спокойный урок", "урок без замечаний"),))


@pytest.mark.clause("5.2.1/2")
@pytest.mark.clause("4.1.4/design/6")
async def test_from_the_two_by_the_curator_to_the_head_by_buttons(
    house: House, school: School, programme: int
) -> None:
    mentor, mentee = school.mentor.phone, school.mentee.phone
    await mentor.start()
    await mentor.press("Программы")
    await mentor.press("Согласие наставника")
    assert "✍️ Прочитайте и ответьте." in mentor.text
    assert "• Спокойный урок (видно по тому, что: урок без замечаний)" in mentor.text
    await mentor.press("✅ Принять")
    assert mentor.alert == "✅ Ваше согласие записано. Ждём остальных."
    assert "🕓 Ждём согласия наставляемого" in mentor.text
    assert mentee.text.startswith("🗺 Программа: Мария Петровна предлагает")
    assert mentee.buttons == ["✅ Принять", "Обсудить", "Открыть"]
    await mentee.press("✅ Принять")
    assert mentee.text.endswith("✅ Оба согласны. Программа у куратора.")
    curator, head = school.curator.phone, school.head.phone
    assert curator.text.splitlines() == [
        "🗺 Программа ждёт вашего согласия",
        "Иванова Мария Петровна → Котов Артём Игоревич",
    ]
    await curator.press("Открыть")
    await curator.press("✅ Согласовать")
    assert "🕓 Ждём утверждения руководителем" in curator.text
    await head.press("Открыть")
    await head.press("✅ Утвердить")
    await head.write("7")
    assert "№ 7 от 7 сентября" in head.text
    await head.press("✅ Утвердить")
    for phone in (mentor, mentee):
        assert phone.text.startswith("✅ Программа утверждена: № 7 от 7 сентября.")
    assert curator.text.startswith("✅ Программа утверждена, № 7 от 7 сентября: Иванова")


async def test_the_two_see_who_is_waited_for_and_no_button_of_another(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.HEAD)
    phone = school.mentee.phone
    await phone.start()
    await phone.press("Программа")
    assert "🕓 Ждём утверждения руководителем" in phone.text
    assert [one for one in phone.buttons if "Согласие" in one or "Утверждение" in one] == []
    await phone.press("Ещё")
    await phone.press("Согласование")
    assert phone.buttons == ["Вернуть к правке", "← Назад", "На главную"]


async def test_the_head_returns_with_words_and_both_read_them(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.HEAD)
    await house.settle()
    head = school.head.phone
    await head.start()
    assert "🗺 1 программа ждёт утверждения." in head.text
    await head.press("Стол руководителя")
    await head.press("Утвердить программы · 1")
    await head.press("🕓 Иванова М.П. → Котов А.И.")
    await head.press("Утверждение руководителя")
    await head.press("Вернуть")
    await head.write("Добавьте открытый урок")
    for phone in (school.mentor.phone, school.mentee.phone):
        assert phone.text.splitlines()[0] == (
            "↩️ Программу просят изменить. Поправьте её вместе и ответьте заново."
        )
        assert phone.text.endswith("↩️ Руководитель: «Добавьте открытый урок»")
    assert school.curator.phone.text.startswith("↩️ Программу вернули на доработку:")


async def test_a_yes_in_a_notice_to_what_has_changed_since_is_refused_in_words(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(agree_to_programme, programme, 0)
    await house.settle()
    await edited(house, programme, school.mentor)
    await school.mentee.phone.press("✅ Принять")
    assert str(school.mentee.phone.alert).startswith("Программу только что изменили.")


async def test_the_mentee_discusses_and_the_mentor_reads_why(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(agree_to_programme, programme, 0)
    await house.settle()
    mentee = school.mentee.phone
    await mentee.press("Обсудить")
    assert "Увидят наставник, наставляемый, куратор и руководитель." in mentee.text
    await mentee.write("Начнём с ноября")
    assert school.mentor.phone.text.endswith("↩️ Наставляемый: «Начнём с ноября»")
    await school.mentor.phone.press("Открыть")
    assert "↩️ Наставляемый: «Начнём с ноября»" in school.mentor.phone.text


@pytest.mark.clause("4.1.3/2")
async def test_the_curator_says_that_there_is_a_council_and_records_its_word(
    house: House, school: School, programme: int
) -> None:
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Школа")
    await phone.press("Совет")
    await phone.press("Совет есть")
    assert "✅ Совет есть" in phone.buttons
    await at_state(house, school, programme, RevisionState.CURATOR)
    await house.settle()
    await phone.press("Открыть")
    await phone.press("✅ Согласовать")
    assert "🕓 Ждём решения совета наставников" in phone.text
    await phone.press("✅ Совет согласен")
    await phone.write("№ 3 от 12 сентября")
    assert "✅ Согласны: наставник, наставляемый, куратор, совет наставников" in phone.text


async def test_the_curator_finds_what_waits_on_the_desk(house: House, school: School, programme: int) -> None:
    await at_state(house, school, programme, RevisionState.CURATOR)
    await house.turn(datetime(2026, 9, 9, 5, 0, tzinfo=UTC))
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    assert "🗺 1 программа ждёт куратора." in phone.text
    await phone.press("Программы")
    await phone.press("У куратора · 1")
    await phone.press("🕓 Иванова М.П. → Котов А.И. · 2 дня")
    assert "🕓 Ждём куратора, 2 дня" in phone.text
    await phone.press("Согласие куратора")
    assert phone.buttons[:2] == ["✅ Согласовать", "Вернуть"]


async def test_for_a_mentee_who_is_not_in_the_chat_the_curator_records_the_yes(
    house: House, school: School, programme: int
) -> None:
    await house.store.write_plainly(people.mark_unreachable, school.mentee.person_id, house.now)
    await school.mentor.do(agree_to_programme, programme, 0)
    await house.settle()
    phone = school.curator.phone
    await phone.press("Открыть")
    await phone.press("Наставляемый согласен")
    assert "✅ Согласны: наставник, наставляемый (записал куратор)" in phone.text


async def test_a_student_is_asked_as_one_and_has_the_way_to_safety(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await ready(house, pair, item("Учить стих", difficulties=("homework",)))
    await school.student_mentor.do(agree_to_programme, programme, 0)
    await house.settle()
    phone = school.student.phone
    assert phone.text.startswith("🗺 Программа: Илья предлагает")
    assert phone.text.endswith("Подходит? Если нет, нажми «Обсудить» и напиши, что поменять.")
    assert phone.buttons == ["✅ Принять", "Обсудить", "Открыть", "🛟 Мне некомфортно"]


async def test_a_long_programme_is_read_page_by_page_before_one_agrees(
    house: House, school: School, pair: int
) -> None:
    items = [
        item(f"Дело {n}: подготовить, провести и подробно разобрать вместе с наставником", DUE)
        for n in range(29)
    ]
    programme = await ready(house, pair, *items, item(difficulties=("discipline",)))
    await school.mentor.do(agree_to_programme, programme, 0)
    await house.settle()
    phone = school.mentee.phone
    assert phone.buttons == ["Открыть", "Обсудить"]
    await phone.press("Открыть")
    assert max(len(text) for text in phone.texts) < 3500
    first = phone.text
    await phone.press("→")
    assert phone.text != first
    assert "✅ Принять" in phone.buttons


@pytest.mark.clause("4.1.4/design/6")
async def test_a_correction_by_phone_shows_what_changes_and_is_in_force_with_both_yeses(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    mentor, mentee = school.mentor.phone, school.mentee.phone
    await mentor.start()
    await mentor.press("Программы")
    await mentor.press("Ещё")
    await mentor.press("✏️ Изменить")
    await mentor.press("✏️ Начать правку")
    await edited(house, programme, school.mentor, day=date(2026, 10, 21))
    await mentor.start()
    await mentor.press("Программы")
    assert "✏️ Готовится правка. Пока действует прежнее." in mentor.text
    await mentor.press("✏️ Правка")
    await mentor.press("Что изменится")
    assert "✏️ Диагностическая беседа\nСрок: 14 октября → 21 октября" in mentor.text
    await mentor.press("Назад")
    await mentor.press("✅ Принять")
    assert mentee.text.startswith("✏️ Правка программы: Мария Петровна предлагает")
    assert "✏️ Диагностическая беседа\nСрок: 14 октября → 21 октября" in mentee.text
    await mentee.press("✅ Принять")
    assert mentee.text.endswith("✅ Оба согласны: правка действует.")
    assert mentor.text.startswith("✅ Правка действует: согласны оба.")
    assert school.curator.phone.text.startswith("✅ Программу поправили, согласны оба:")


async def test_a_correction_is_given_up_and_kept_among_the_revisions(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await school.mentor.do(begin_correction, programme)
    phone = school.mentee.phone
    await phone.start()
    await phone.press("Программа")
    await phone.press("✏️ Правка")
    await phone.press("Отменить правку")
    await phone.press("Да, отменить")
    assert "Согласовывать сейчас нечего: всё решено." in phone.text
    await phone.press("Назад")
    await phone.press("Ещё")
    await phone.press("Редакции")
    assert phone.buttons[:2] == ["№ 2 · отменена", "№ 1 · действует с 7 сентября"]


async def test_two_revisions_are_compared_by_phone(house: House, school: School, pair: int) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair, ("talk", DUE, Side.MENTEE))
    await school.mentor.do(begin_correction, programme)
    await edited(house, programme, school.mentor, day=date(2026, 10, 21))
    for person in (school.mentor, school.mentee):
        await person.do(agree_to_programme, programme, 1)
    await house.settle()
    phone = school.head.phone
    await phone.start()
    await phone.press("Стол руководителя")
    await phone.press("Программы")
    await phone.press("Идут · 1")
    await phone.press("Иванова")
    await phone.press("Ещё")
    await phone.press("Редакции")
    await phone.press("№ 2")
    assert "Редакция № 2: действует с 7 сентября" in phone.text
    await phone.press("Что изменилось")
    assert phone.text.endswith("✏️ Диагностическая беседа\nСрок: 14 октября → 21 октября")
