"""The first screen has at most four rows, and no label that breaks on a narrow phone where there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categories import Category
from domain.people import Role
from handlers.shared.menu import fitting, rows_of
from storage.roles import grant
from storage.tags import tags_of
from tests.house import House, School


def rows(phone: object) -> list[list[str]]:
    keyboard = phone.last["reply_markup"]["inline_keyboard"]  # type: ignore[attr-defined]
    return [[button["text"] for button in row] for row in keyboard]


async def test_a_student_sees_the_way_to_safety_in_a_row_of_its_own(house: House, school: School) -> None:
    await school.student.phone.start()
    assert rows(school.student.phone) == [
        ["🆘 Попросить помощь"],
        ["Встречи", "Программа"],
        ["Группы", "Ещё"],
        ["🛟 Мне некомфортно"],
    ]
    await school.student_mentor.phone.start()
    assert rows(school.student_mentor.phone) == [
        ["Просьбы ко мне", "Встречи"],
        ["Подопечные", "Программы"],
        ["Группы", "Ещё"],
        ["🛟 Мне некомфортно"],
    ]


async def test_a_student_who_is_both_has_four_rows_too(house: House, school: School) -> None:
    both = await house.join(
        school.id, "Лис Яна Олеговна", Role.MENTEE, Category.STUDENT, age=15, hard=("homework",)
    )
    await house.parents_agree(both)
    await house.store.write_plainly(grant, school.id, both.member_id, Role.MENTOR, house.now)
    await both.phone.start()
    assert rows(both.phone) == [
        ["🆘 Попросить помощь"],
        ["Просьбы ко мне", "Встречи"],
        ["Подопечные", "Ещё"],
        ["🛟 Мне некомфортно"],
    ]
    await both.phone.press("Ещё")
    assert rows(both.phone)[0] == ["Программы", "Группы"]


async def test_what_has_no_room_on_the_first_screen_stands_on_the_next(house: House, school: School) -> None:
    for role in Role:
        await house.store.write_plainly(grant, school.id, school.mentee.member_id, role, house.now)
    await school.mentee.phone.start()
    assert rows(school.mentee.phone) == [
        ["🆘 Попросить помощь"],
        ["Просьбы ко мне", "Встречи"],
        ["Стол куратора", "Ещё"],
    ]
    await school.mentee.phone.press("Ещё")
    assert rows(school.mentee.phone)[:3] == [
        ["Стол руководителя"],
        ["Стол администратора"],
        ["Подопечные", "Программы"],
    ]


@pytest.mark.clause("1.2/mentee")
async def test_a_mentee_who_came_in_without_difficulties_is_asked_for_them(
    house: House, school: School
) -> None:
    phone = school.mentor.phone
    await house.store.write_plainly(grant, school.id, school.mentor.member_id, Role.MENTEE, house.now)
    await phone.start()
    assert "Расскажите, что трудно: по этому подбирают наставника." in phone.text
    await phone.press("Что мне трудно")
    await phone.press("Дисциплина")
    await phone.press("Готово")
    await phone.press("Сохранить")
    assert phone.text.endswith("Куратор подберёт вам пару и спросит вашего согласия.")
    assert "Что мне трудно" not in phone.buttons
    kept = await house.store.read(tags_of, school.mentor.member_id, "hard")
    assert kept == ("discipline",)


async def test_who_waits_for_a_pair_reads_who_finds_it(house: House, school: School) -> None:
    await school.mentor.phone.start()
    assert school.mentor.phone.text.endswith("Куратор подберёт вам пару и спросит вашего согласия.")
    await house.pair(school.mentor, school.mentee)
    await school.mentor.phone.start()
    assert school.mentor.phone.text.endswith("Сегодня срочного нет.")


@given(st.lists(st.text(max_size=30), max_size=12), st.lists(st.text(max_size=20), max_size=2))
def test_what_fits_stands_in_four_rows_without_a_broken_label(labels: list[str], tail: list[str]) -> None:
    shown = [*labels[: fitting(labels, tail)], *tail]
    placed = rows_of(shown)
    assert len(placed) <= 4
    assert [row for row in placed if len(row) == 2 and any(len(shown[at]) > 15 for at in row)] == []


@given(st.lists(st.text(max_size=30), max_size=8))
def test_whatever_the_labels_each_stands_once_in_its_order_in_at_most_four_rows(labels: list[str]) -> None:
    placed = rows_of(labels)
    assert [place for row in placed for place in row] == list(range(len(labels)))
    assert len(placed) <= 4
    assert all(len(row) <= 2 for row in placed)
