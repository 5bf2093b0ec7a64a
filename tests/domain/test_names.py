"""People are called as at school, and a name that is written otherwise stays as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import called, initialled, introduced


@pytest.mark.parametrize(
    ("full", "adult", "student"),
    [
        ("Иванова Мария Петровна", "Мария Петровна", "Мария"),
        ("Мария Петровна Иванова", "Мария Петровна", "Мария"),
        ("Абрамович Пётр Ильич", "Пётр Ильич", "Пётр"),
        ("Ким Ен Су", "Ен Су", "Ен"),
        ("Мамедов Али Гусейн оглы", "Али Гусейн оглы", "Али"),
        ("Котова Лиза", "Котова Лиза", "Лиза"),
        ("Мария", "Мария", "Мария"),
        ("John Smith", "John Smith", "John Smith"),
        ("مريم أحمد علي", "مريم أحمد علي", "مريم أحمد علي"),
        ("де ла Крус Мария Хосе", "де ла Крус Мария Хосе", "де ла Крус Мария Хосе"),
        ("<b>Анна</b> & Ко 5", "<b>Анна</b> & Ко 5", "<b>Анна</b> & Ко 5"),
    ],
)
def test_an_adult_is_called_by_name_and_patronymic_a_student_by_the_name(
    full: str, adult: str, student: str
) -> None:
    assert (called(full, student=False), called(full, student=True)) == (adult, student)


@pytest.mark.parametrize(
    ("full", "adult", "student"),
    [
        ("Котова Лиза Андреевна", "Лиза Андреевна Котова", "Лиза Котова (6 «Б»)"),
        ("Котова Лиза", "Лиза Котова", "Лиза Котова (6 «Б»)"),
        ("Лиза", "Лиза", "Лиза (6 «Б»)"),
        ("Lisa Kotova", "Lisa Kotova", "Lisa Kotova (6 «Б»)"),
    ],
)
def test_who_is_not_known_yet_is_named_with_the_family_name_a_student_with_the_class(
    full: str, adult: str, student: str
) -> None:
    assert introduced(full, student=False, class_name="6 «Б»") == adult
    assert introduced(full, student=True, class_name="6 «Б»") == student


@given(st.text(min_size=1).filter(str.strip), st.booleans())
def test_nobody_is_left_without_a_name(full: str, student: bool) -> None:
    assert called(full, student=student).strip() != ""
    assert introduced(full, student=student).strip() != ""


def test_a_button_has_the_family_name_and_the_first_letters() -> None:
    assert initialled("Иванова Мария Петровна") == "Иванова М.П."
    assert initialled("Мария") == "Мария"
