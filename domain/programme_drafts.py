"""A programme in the making is edited by several at once (п. 5.2.1): each edit says what its author had read, and what
another has changed since is never overwritten. What is added stands beside what others add."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from domain.activity_types import DIRECTIONS, Direction
from domain.catalogue import MentoringForm, RoleModel, allowed_forms, role_models
from domain.mentorships import Pair
from domain.programme_contents import Content, Item
from domain.programmes import check_term
from domain.refusals import (
    ActivitiesOutsideTerm,
    ActivityOutsideTerm,
    NotFound,
    PartEmpty,
    ProgrammeChanged,
    TooManyTopics,
)

DIFFICULTIES_AT_MOST = 12
TITLE_LIMIT, EXPECTED_LIMIT = 100, 200


class Choice(StrEnum):
    """The parts of a programme that are lists of chosen values (п. 1.2)."""

    FORMS = "forms"
    ROLE_MODELS = "role_models"
    KINDS = "kinds"
    DIRECTIONS = "directions"
    DIFFICULTIES = "difficulties"


NEVER_EMPTY = (Choice.FORMS, Choice.ROLE_MODELS, Choice.KINDS, Choice.DIFFICULTIES)
"""п. 1.2: it describes forms and kinds, and is aimed at difficulties."""


def forms_open(pair: Pair) -> tuple[MentoringForm, ...]:
    return allowed_forms(pair.mentor.category, pair.mentee.category, mentor_is_head=pair.mentor.is_head)


def role_models_open(forms: Collection[MentoringForm]) -> tuple[RoleModel, ...]:
    return tuple(dict.fromkeys(model for form in forms for model in role_models(form)))


def directions_open(forms: Collection[MentoringForm]) -> tuple[Direction, ...]:
    return tuple(dict.fromkeys(one for form in forms for one in DIRECTIONS[form]))


def chosen(content: Content, choice: Choice, value: Any, on: bool) -> Content:
    """With this value or without it; the others, whoever chose them, stay. A difficulty that is taken off is taken
    off its activities too. Raises PartEmpty, TooManyTopics."""
    old: tuple[Any, ...] = getattr(content, choice.value)
    if on:
        if choice is Choice.DIFFICULTIES and value not in old and len(old) >= DIFFICULTIES_AT_MOST:
            raise TooManyTopics(limit=DIFFICULTIES_AT_MOST)
        return _with(content, choice, old if value in old else (*old, value))
    new = tuple(one for one in old if one != value)
    if not new and choice in NEVER_EMPTY:
        raise PartEmpty(part=choice.value)
    left = _with(content, choice, new)
    return _without(left, value) if choice is Choice.DIFFICULTIES else left


def with_term(read: Content, content: Content, begins_on: date, ends_on: date) -> Content:
    """Raises ProgrammeChanged, ActivitiesOutsideTerm, TermTooShort, TermTooLong."""
    if (read.begins_on, read.ends_on) != (content.begins_on, content.ends_on):
        raise ProgrammeChanged
    check_term(begins_on, ends_on)
    outside = sum(not begins_on <= item.due_on <= ends_on for item in content.items)
    if outside:
        raise ActivitiesOutsideTerm(n=outside)
    return replace(content, begins_on=begins_on, ends_on=ends_on)


def with_new(content: Content, item: Item) -> Content:
    """What is added is in nobody's way: of its difficulties those stay that the programme still has, and where it
    leads the programme leads too."""
    kept = tuple(one for one in item.difficulties if one in content.difficulties)
    return _leading(content.with_item(replace(item, key=0, difficulties=kept)), item.direction)


def altered(read: Content, content: Content, item: Item) -> Content:
    """Raises ProgrammeChanged where it is no longer as its author read it, or aims at what was taken out."""
    _check_same(read, content, item.key)
    if not set(item.difficulties) <= set(content.difficulties):
        raise ProgrammeChanged
    return _leading(content.with_item(item), item.direction)


def dropped(read: Content, content: Content, key: int) -> Content:
    """Raises ProgrammeChanged."""
    _check_same(read, content, key)
    return content.without_item(key)


def check_coming(day: date, today: date) -> None:
    """Nothing is planned for the past. Raises ActivityOutsideTerm."""
    if day < today:
        raise ActivityOutsideTerm


def _leading(content: Content, direction: str) -> Content:
    if not direction or direction in content.directions:
        return content
    return replace(content, directions=(*content.directions, direction))


def _with(content: Content, choice: Choice, values: tuple[Any, ...]) -> Content:
    part: dict[str, Any] = {choice.value: values}
    return replace(content, **part)


def _check_same(read: Content, content: Content, key: int) -> None:
    was = read.item(key)
    try:
        now = content.item(key)
    except NotFound:
        raise ProgrammeChanged from None
    if now != was:
        raise ProgrammeChanged


def _without(content: Content, difficulty: str) -> Content:
    items = tuple(
        replace(item, difficulties=tuple(one for one in item.difficulties if one != difficulty))
        for item in content.items
    )
    return replace(content, items=items)
