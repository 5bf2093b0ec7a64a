"""A profile in words: likely answers, and what was answered."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.categories import Category
from domain.profiles import (
    AGES,
    GRADES,
    LEADING_POSTS,
    LETTERS,
    MANY,
    POSTS,
    STUDENT_TOPICS,
    SUBJECTS,
    TOPICS,
    ZONES,
    Question,
)
from views.words import Words

COLUMNS = {
    Question.ZONE: 2,
    Question.AGE: 3,
    Question.GRADE: 4,
    Question.LETTER: 3,
    Question.POST: 2,
    Question.SUBJECT: 2,
    Question.TEACHES: 2,
    Question.HARD: 2,
}


def post_words(words: Words, post: str) -> str:
    """A key of the likely posts, or own words as they are."""
    return _said(words, "post", POSTS, post)


def subject_words(words: Words, subject: str) -> str:
    return _said(words, "subject", SUBJECTS, subject)


def topic_words(words: Words, topic: str) -> str:
    return _said(words, "topic", (*TOPICS, *STUDENT_TOPICS), topic)


def topics_words(words: Words, topics: Sequence[str]) -> str:
    return ", ".join(topic_words(words, topic) for topic in topics)


def zone_words(words: Words, zone: str, now: datetime) -> str:
    """The city and its offset at present; a zone outside the list by its own name."""
    if zone not in ZONES:
        return zone
    offset = now.astimezone(ZoneInfo(zone)).strftime("%z")
    hours = f"UTC{offset[0]}{int(offset[1:3])}"
    return f"{words.plain(_key('zone', zone.replace('/', '-')))} ({hours})"


def likely_answers(
    words: Words, question: Question, category: Category, now: datetime, *, leads: bool = False
) -> list[tuple[str, str]]:
    """What is kept and what the button says; nothing where only the person knows. `leads`: neither teaches
    nor learns in a pair."""
    match question:
        case Question.ZONE:
            return [(zone, zone_words(words, zone, now)) for zone in ZONES]
        case Question.AGE:
            return [(str(age), age_words(words, age)) for age in AGES]
        case Question.GRADE:
            return [(str(grade), str(grade)) for grade in GRADES]
        case Question.LETTER:
            return [(letter, letter) for letter in LETTERS]
        case Question.POST if category is Category.EMPLOYEE:
            posts = (*LEADING_POSTS, *(post for post in POSTS if post not in LEADING_POSTS))
            return [(post, post_words(words, post)) for post in (posts if leads else POSTS)]
        case Question.SUBJECT:
            return [(subject, subject_words(words, subject)) for subject in SUBJECTS]
        case Question.TEACHES | Question.HARD:
            topics = STUDENT_TOPICS if category is Category.STUDENT else TOPICS
            return [(topic, topic_words(words, topic)) for topic in topics]
    return []


def answer_words(words: Words, question: Question, given: Any, now: datetime) -> str:
    """An answer as the review shows it."""
    if given in (None, "", []):
        return words.plain("not-stated")
    match question:
        case Question.ZONE:
            return zone_words(words, given, now)
        case Question.POST:
            return post_words(words, given)
        case Question.SUBJECT:
            return subject_words(words, given)
        case Question.AGE:
            return age_words(words, given)
    return topics_words(words, given) if question in MANY else str(given)


def review(words: Words, questions: Sequence[Question], answers: Mapping[str, Any], now: datetime) -> str:
    """All answers, a line each, as HTML."""
    return "\n".join(
        words(
            "profile-line",
            what=words.plain(f"profile-{question.value.replace('_', '-')}"),
            answer=answer_words(words, question, answers.get(question), now),
        )
        for question in questions
    )


def age_words(words: Words, age: int) -> str:
    """As a button says it: the last one stands for all adults."""
    if age < AGES.start + 1:
        return words.plain("profile-age-younger")
    return words.plain("profile-age-adult") if age >= AGES.stop - 1 else str(age)


def _said(words: Words, kind: str, known: Sequence[str], value: str) -> str:
    return words.plain(_key(kind, value)) if value in known else value


def _key(kind: str, value: str) -> str:
    return f"{kind}-{value.lower().replace('_', '-')}"
