"""What is asked of whom, and what counts as an answer."""

import pytest

from domain.categories import Category
from domain.people import Role
from domain.profiles import (
    TAGS_LIMIT,
    Profile,
    Question,
    answer,
    class_of,
    complete,
    letter_of,
    old_enough,
    questions_for,
    toggled,
)
from domain.refusals import (
    ChoiceWanted,
    DifficultyMissing,
    NameWithoutLetters,
    TextTooLong,
    TooManyTopics,
    TooYoung,
    ZoneUnknown,
)

Q = Question


@pytest.mark.parametrize(
    ("category", "role", "questions"),
    [
        (Category.EMPLOYEE, Role.MENTOR, (Q.NAME, Q.POST, Q.SUBJECT, Q.TEACHES)),
        (Category.EMPLOYEE, Role.MENTEE, (Q.NAME, Q.POST, Q.SUBJECT, Q.HARD)),
        (Category.EMPLOYEE, Role.CURATOR, (Q.NAME, Q.POST)),
        (Category.EMPLOYEE, Role.HEAD, (Q.NAME, Q.POST)),
        (Category.EMPLOYEE, Role.ADMIN, (Q.NAME, Q.POST)),
        (Category.EMPLOYEE, None, (Q.NAME, Q.POST, Q.SUBJECT)),
        (Category.STUDENT, Role.MENTEE, (Q.AGE, Q.NAME, Q.GRADE, Q.LETTER, Q.HARD)),
        (Category.STUDENT, Role.MENTOR, (Q.AGE, Q.NAME, Q.GRADE, Q.LETTER, Q.TEACHES)),
        (Category.EMPLOYER, Role.MENTOR, (Q.NAME, Q.ORGANISATION, Q.POST)),
    ],
)
def test_each_is_asked_no_more_than_the_work_needs(
    category: Category, role: Role | None, questions: tuple[Question, ...]
) -> None:
    assert questions_for(category, frozenset({role} if role else ())) == questions


@pytest.mark.clause("2.1")
def test_ten_is_old_enough_and_nine_is_not() -> None:
    assert old_enough(10) == 10
    with pytest.raises(TooYoung):
        old_enough(9)


@pytest.mark.clause("1.2/mentee")
def test_a_mentee_names_a_difficulty_and_others_need_not() -> None:
    nobody = Profile("Анна")
    assert complete(nobody, frozenset({Role.MENTOR})) == nobody
    with pytest.raises(DifficultyMissing):
        complete(nobody, frozenset({Role.MENTOR, Role.MENTEE}))


@pytest.mark.parametrize(
    ("question", "text", "kept"),
    [
        (Q.AGE, "12", 12),
        (Q.GRADE, "7", 7),
        (Q.LETTER, "б", "Б"),
        (Q.ZONE, "Asia/Yekaterinburg", "Asia/Yekaterinburg"),
        (Q.NAME, " Анна  Петрова ", "Анна Петрова"),
        (Q.NAME, "серова-белая лиза", "Серова-Белая Лиза"),
        (Q.NAME, "ИЛЬИН П.О.", "Ильин П.О."),
        (Q.NAME, "де Голль Анна", "де Голль Анна"),
    ],
)
def test_an_answer_is_kept_clean(question: Question, text: str, kept: str | int) -> None:
    assert answer(question, text) == kept


@pytest.mark.parametrize(
    ("question", "text", "refusal"),
    [
        (Q.AGE, "двенадцать", ChoiceWanted),
        (Q.AGE, "-1", ChoiceWanted),
        (Q.AGE, "²", ChoiceWanted),
        (Q.AGE, "1" * 50, ChoiceWanted),
        (Q.GRADE, "0", ChoiceWanted),
        (Q.GRADE, "12", ChoiceWanted),
        (Q.LETTER, "гимназический", TextTooLong),
        (Q.NAME, "😀", NameWithoutLetters),
        (Q.NAME, "12345", NameWithoutLetters),
        (Q.ZONE, "Europe/Paris", ZoneUnknown),
    ],
)
def test_what_answers_nothing_is_refused(question: Question, text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        answer(question, text)


def test_a_topic_chosen_twice_is_left_out() -> None:
    assert toggled(("exams",), "parents") == ("exams", "parents")
    assert toggled(("exams", "parents"), "exams") == ("parents",)


def test_topics_are_enough_at_the_limit() -> None:
    full = tuple(str(n) for n in range(TAGS_LIMIT))
    with pytest.raises(TooManyTopics):
        toggled(full, "one more")
    assert toggled(full, "0") == full[1:]


@pytest.mark.parametrize(("grade", "letter", "name"), [(7, "Б", "7 «Б»"), (11, "", "11"), (None, "Б", "")])
def test_a_class_has_its_letter_in_quotes(grade: int | None, letter: str, name: str) -> None:
    assert class_of(grade, letter) == name


@pytest.mark.parametrize(("name", "letter"), [("7 «Б»", "Б"), ("11", ""), ("", "")])
def test_the_letter_is_found_again(name: str, letter: str) -> None:
    assert letter_of(name) == letter
