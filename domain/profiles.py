"""A profile: what a person says of oneself at entry. The least data that the school's work needs."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.ages import MINIMUM_AGE
from domain.categories import Category
from domain.people import Role
from domain.refusals import (
    ChoiceWanted,
    DifficultyMissing,
    NameWithoutLetters,
    TooManyTopics,
    TooYoung,
    ZoneUnknown,
)
from domain.texts import LINE_LIMIT, line

NAME_LIMIT = 100
OFFICIAL_NAME_LIMIT = 300
LETTER_LIMIT = 3
GRADES = range(1, 12)
AGES = range(MINIMUM_AGE - 1, 19)
"""As buttons: younger than 10, each year from 10, and 18 or more."""
TAGS_LIMIT = 12

# Keys of likely answers; own words are stored as they are.
POSTS = ("teacher", "primary_teacher", "class_teacher", "psychologist", "deputy_head", "head", "educator")
LEADING_POSTS = ("deputy_head", "head")
"""Offered first to a curator, a head, an administrator."""
SUBJECTS = (
    "russian", "literature", "math", "physics", "informatics", "chemistry", "biology", "geography",
    "history", "social", "english", "pe", "technology", "art", "music", "primary",
)  # fmt: skip
TOPICS = (
    "lesson_plan", "documents", "discipline", "motivation", "parents", "exams", "digital",
    "class_work", "gifted", "special_needs", "assessment", "contests",
)  # fmt: skip
STUDENT_TOPICS = ("homework", "exams", "projects", "olympiads", "speaking", "friends", "profession", "time")


LETTERS = ("А", "Б", "В", "Г", "Д", "Е")
ZONES = (
    "Asia/Yekaterinburg", "Europe/Moscow", "Europe/Kaliningrad", "Europe/Samara", "Asia/Omsk",
    "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
)  # fmt: skip
"""All offsets of Russia, the likeliest first."""


class Question(StrEnum):
    """One a screen. The value is the field of the profile or of the new school."""

    NAME = "name"
    SCHOOL_NAME = "school_name"
    OFFICIAL_NAME = "official_name"
    ZONE = "zone"
    AGE = "age"
    GRADE = "grade"
    LETTER = "letter"
    ORGANISATION = "organisation"
    POST = "post"
    SUBJECT = "subject"
    TEACHES = "teaches"
    HARD = "hard"


OPTIONAL = frozenset({Question.SUBJECT, Question.LETTER, Question.TEACHES})
MANY = frozenset({Question.TEACHES, Question.HARD})
CHOSEN = frozenset({Question.AGE, Question.GRADE, Question.ZONE})
"""Nobody needs own words here."""

FOUNDER_QUESTIONS = (Question.NAME, Question.SCHOOL_NAME, Question.OFFICIAL_NAME, Question.ZONE)


@dataclass(frozen=True, slots=True)
class Profile:
    """`teaches` and `hard` are keys of topics or own words; `age` is asked of students only."""

    name: str
    post: str = ""
    subject: str = ""
    grade: int | None = None
    class_name: str = ""
    organisation: str = ""
    age: int | None = None
    teaches: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()


def questions_for(category: Category, roles: frozenset[Role]) -> tuple[Question, ...]:
    """What is asked of whom: the subject only of those who teach or learn in a pair, the age of students."""
    about: tuple[Question, ...]
    match category:
        case Category.STUDENT:
            about = (Question.AGE, Question.NAME, Question.GRADE, Question.LETTER)
        case Category.EMPLOYER:
            return (Question.NAME, Question.ORGANISATION, Question.POST)
        case Category.EMPLOYEE:
            leads = roles and not roles & {Role.MENTOR, Role.MENTEE}
            about = (Question.NAME, Question.POST) + (() if leads else (Question.SUBJECT,))
    return about + topics_of(roles)


def likely_post(role: Role | None) -> str:
    """Where the role says it: a curator is a deputy head (п. 4.1.2/1), unless one corrects it."""
    return {Role.HEAD: "head", Role.CURATOR: "deputy_head"}.get(role, "") if role else ""


def topics_of(roles: frozenset[Role]) -> tuple[Question, ...]:
    """A mentor says what one can teach, a mentee names difficulties (п. 1.2)."""
    asked = {Role.MENTOR: Question.TEACHES, Role.MENTEE: Question.HARD}
    return tuple(question for role, question in asked.items() if role in roles)


def limit_of(question: Question) -> int:
    limits = {
        Question.NAME: NAME_LIMIT,
        Question.OFFICIAL_NAME: OFFICIAL_NAME_LIMIT,
        Question.LETTER: LETTER_LIMIT,
    }
    return limits.get(question, LINE_LIMIT)


def answer(question: Question, text: str) -> str | int:
    """What was typed or chosen, as it is kept. Raises a Refusal where it answers nothing."""
    clean = line(text, limit_of(question))
    match question:
        case Question.AGE:
            return _number(clean, range(121))
        case Question.GRADE:
            return _number(clean, GRADES)
        case Question.LETTER:
            return clean.upper()
        case Question.NAME:
            return _name(clean)
        case Question.ZONE:
            if clean not in ZONES:
                raise ZoneUnknown
    return clean


def toggled(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Chosen once, left out the second time. Raises TooManyTopics."""
    if value in chosen:
        return tuple(one for one in chosen if one != value)
    if len(chosen) >= TAGS_LIMIT:
        raise TooManyTopics(limit=TAGS_LIMIT)
    return (*chosen, value)


def class_of(grade: int | None, letter: str) -> str:
    if grade is None:
        return ""
    return f"{grade} «{letter}»" if letter else str(grade)


def letter_of(class_name: str) -> str:
    """The letter within a class name that `class_of` made."""
    return class_name.partition("«")[2].rstrip("»")


def complete(profile: Profile, roles: frozenset[Role]) -> Profile:
    """п. 1.2: a mentee has named difficulties. Raises DifficultyMissing, and what `line` raises."""
    line(profile.name, NAME_LIMIT)
    for words in (profile.post, profile.subject, profile.organisation, *profile.teaches, *profile.hard):
        if words:
            line(words)
    if max(len(profile.teaches), len(profile.hard)) > TAGS_LIMIT:
        raise TooManyTopics(limit=TAGS_LIMIT)
    if Role.MENTEE in roles and not profile.hard:
        raise DifficultyMissing
    return profile


def old_enough(age: int) -> int:
    """п. 2.1: from 10 years. Raises TooYoung."""
    if age < MINIMUM_AGE:
        raise TooYoung
    return age


def _name(text: str) -> str:
    """It stands in papers: what was typed all small or all large begins with large letters. Raises
    NameWithoutLetters."""
    if not any(sign.isalpha() for sign in text):
        raise NameWithoutLetters
    if text.islower() or text.isupper():
        return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), text)
    return text


def _number(text: str, among: range) -> int:
    """Raises ChoiceWanted."""
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and int(text) in among):
        raise ChoiceWanted
    return int(text)
