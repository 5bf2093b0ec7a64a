"""The content of a programme in words: what it says, and what is other in another."""

from collections.abc import Iterator, Sequence
from datetime import date

from domain.mentorships import Pair, Side
from domain.programme_contents import Change, Content, Difference, Goal, Item
from domain.programme_drafts import Choice
from views.activities import who
from views.catalogue import direction_words, expected_words, title_words, type_words
from views.dates import day_words
from views.profiles import topics_words
from views.programme_drafts import choice_words
from views.resources import resource_words, resources_words
from views.words import Words

LISTS = (Change.FORMS, Change.ROLE_MODELS, Change.KINDS, Change.DIRECTIONS, Change.DIFFICULTIES)


def content_lines(content: Content, pair: Pair, side: Side | None, today: date, words: Words) -> list[str]:
    """HTML: a programme as it is read before one says yes to it."""
    lines = [
        words(
            "programme-term",
            begins=day_words(content.begins_on, words.language, today),
            ends=day_words(content.ends_on, words.language, today),
        )
    ]
    for change in LISTS:
        values = getattr(content, change.value)
        if values:
            said = "; ".join(_value(change, value, side, words) for value in values)
            lines.append(words("content-part", part=change.value, said=said))
    if content.goals:
        goals = (words("content-line", said=_goal(goal, words)) for goal in content.goals)
        lines += ["", words("content-goals"), *goals]
    if content.resources:
        lines.append(words("content-part", part="resources", said=resources_words(content.resources, words)))
    lines += ["", words("content-items", n=len(content.items))]
    items = sorted(content.items, key=lambda item: (item.due_on, item.key))
    return [*lines, *(words("content-line", said=_item(item, pair, today, words)) for item in items)]


def difference_lines(
    differences: Sequence[Difference], pair: Pair, side: Side | None, today: date, words: Words
) -> list[str]:
    """HTML: one for each, more where a list lost and gained; one where nothing is other."""
    lines = [line for one in differences for line in _difference(one, pair, side, today, words)]
    return lines or [words("difference-none")]


def _difference(one: Difference, pair: Pair, side: Side | None, today: date, words: Words) -> Iterator[str]:
    before, after = one.before, one.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        yield from _lists(one.change, before, after, side, words)
    elif isinstance(before, date) and isinstance(after, date):
        days = {"before": before, "after": after}
        said = {name: day_words(day, words.language, today) for name, day in days.items()}
        yield words("difference-day", part=one.change.value, **said)
    elif before is None or after is None:
        what = _whole(before or after, pair, today, words)
        yield words("difference-thing", change=one.change.value, what=what)
    else:
        fields = _fields(before, after, pair, today, words)
        yield "\n".join([words("difference-changed", what=_title(before, words)), *fields])


def _lists(
    change: Change, before: tuple[str, ...], after: tuple[str, ...], side: Side | None, words: Words
) -> Iterator[str]:
    for how, values in (
        ("in", [value for value in after if value not in before]),
        ("out", [value for value in before if value not in after]),
    ):
        if values:
            said = "; ".join(_value(change, value, side, words) for value in values)
            part = words.plain("content-part", part=change.value, said=said)
            yield words("difference-list", how=how, part=part)


def _fields(before: object, after: object, pair: Pair, today: date, words: Words) -> Iterator[str]:
    """«Срок: 14 октября → 21 октября», a line for each part that is other."""
    old, new = _parts(before, pair, today, words), _parts(after, pair, today, words)
    nothing = words.plain("not-stated")
    for field, value in old.items():
        if new[field] != value:
            yield words("difference-field", field=field, before=value or nothing, after=new[field] or nothing)


def _parts(thing: object, pair: Pair, today: date, words: Words) -> dict[str, str]:
    """Plain: each part of an item or of a goal."""
    if not isinstance(thing, Item):
        goal = _as_goal(thing)
        return {"words": goal.words, "seen_by": goal.seen_by}
    return {
        "title": title_words(thing.title, words),
        "day": day_words(thing.due_on, words.language, today),
        "who": who(pair.party(thing.responsible)),
        "difficulties": topics_words(words, thing.difficulties),
        "expected": expected_words(thing.expected, words),
        "type": type_words(thing.type, words),
        "direction": direction_words(thing.direction, words),
    }


def _value(change: Change, value: str, side: Side | None, words: Words) -> str:
    """Plain: one value of a part that is a list."""
    if change is Change.RESOURCES:
        return resource_words(value, words)
    return choice_words(Choice(change.value), value, side, words)


def _title(thing: object, words: Words) -> str:
    return title_words(thing.title, words) if isinstance(thing, Item) else _as_goal(thing).words


def _whole(thing: object, pair: Pair, today: date, words: Words) -> str:
    if isinstance(thing, Item):
        return _item(thing, pair, today, words)
    return _goal(_as_goal(thing), words)


def _item(item: Item, pair: Pair, today: date, words: Words) -> str:
    """Plain: «14 октября · Диагностическая беседа · Артём Игоревич»."""
    said = _parts(item, pair, today, words)
    kept = {name: said[name] for name in ("day", "title", "who", "expected")}
    return words.plain("content-item", some="yes" if item.expected else "no", **kept)


def _goal(goal: Goal, words: Words) -> str:
    """Plain."""
    some = "yes" if goal.seen_by else "no"
    return words.plain("content-goal", words=goal.words, seen_by=goal.seen_by, some=some)


def _as_goal(thing: object) -> Goal:
    assert isinstance(thing, Goal)
    return thing
