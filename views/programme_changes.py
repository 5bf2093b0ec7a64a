"""What each has changed in a programme in the making, in words; and what is told of it."""

from collections.abc import Iterator, Sequence
from datetime import date, tzinfo

from domain.categories import Category
from domain.mentorships import Pair, Side
from domain.programme_contents import Change, Difference, Goal, Item
from domain.programme_drafts import Choice
from domain.programme_revisions import Edit
from domain.programmes import ProgrammeChange
from views.activities import who
from views.catalogue import direction_words, expected_words, title_words, type_words
from views.dates import day_words, moment_words
from views.notice import Button, Notice
from views.profiles import topics_words
from views.programme_drafts import choice_words
from views.programmes import OpenProgramme
from views.resources import resource_words
from views.safety import safety_row
from views.words import Words

ROOM = 2800
"""So many characters of changes are told whole; of what is older then only who and when."""


def changes_words(
    edits: Sequence[Edit], pair: Pair, reader_id: int, since: int, zone: tzinfo, today: date, words: Words
) -> str:
    """HTML; `since`: the version up to which the reader had looked."""
    told = words("changes-title", n=len(edits))
    side = pair.side_of(reader_id)
    for edit in edits:
        new = edit.version > since and edit.edited_by != reader_id
        head = words(
            "changes-head",
            who=_whose(edit, pair, words),
            when=moment_words(edit.edited_at.astimezone(zone), words.language, today),
            sign="new" if new else "old",
        )
        lines = "\n".join(line for one in edit.differences for line in _lines(one, pair, side, today, words))
        told += f"\n\n{head}\n" + (lines if len(told) + len(lines) < ROOM else "…")
    return told


def _whose(edit: Edit, pair: Pair, words: Words) -> str:
    side = pair.side_of(edit.edited_by) if edit.edited_by is not None else None
    return who(pair.party(side)) if side is not None else words.plain("changes-by-another")


def _lines(one: Difference, pair: Pair, side: Side | None, today: date, words: Words) -> Iterator[str]:
    before, after = one.before, one.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        for how, values in (
            ("in", [value for value in after if value not in before]),
            ("out", [value for value in before if value not in after]),
        ):
            if values:
                said = "; ".join(_value(one.change, value, side, words) for value in values)
                yield words("change-list", part=one.change.value, how=how, said=said)
    elif before is None or after is None:
        thing = before or after
        yield words("change-thing", change=one.change.value, what=_whole(thing, pair, today, words))
    elif isinstance(before, date):
        yield words("change-day", part=one.change.value, **_from_to(before, after, today, words))
    else:
        yield words("change-title", what=_title(before, words))
        yield from _fields(before, after, pair, today, words)


def _value(change: Change, value: str, side: Side | None, words: Words) -> str:
    """Plain."""
    if change is Change.RESOURCES:
        return resource_words(value, words)
    return choice_words(Choice(change.value), value, side, words)


def _from_to(before: date, after: object, today: date, words: Words) -> dict[str, str]:
    assert isinstance(after, date)
    return {
        "before": day_words(before, words.language, today),
        "after": day_words(after, words.language, today),
    }


def _title(thing: object, words: Words) -> str:
    return title_words(thing.title, words) if isinstance(thing, Item) else _goal(thing).words


def _whole(thing: object, pair: Pair, today: date, words: Words) -> str:
    """Plain: «Диагностическая беседа, 14 октября, Артём Игоревич»."""
    if not isinstance(thing, Item):
        return _goal(thing).words
    said = _parts(thing, pair, today, words)
    return ", ".join((said["title"], said["day"], said["who"]))


def _fields(before: object, after: object, pair: Pair, today: date, words: Words) -> Iterator[str]:
    """HTML: «срок: 14 октября → 21 октября», a line for each part that is other."""
    old, new = _parts(before, pair, today, words), _parts(after, pair, today, words)
    nothing = words.plain("not-stated")
    for field, value in old.items():
        if new[field] != value:
            yield words("change-field", field=field, before=value or nothing, after=new[field] or nothing)


def _parts(thing: object, pair: Pair, today: date, words: Words) -> dict[str, str]:
    """Plain: each part of an item or of a goal."""
    if not isinstance(thing, Item):
        goal = _goal(thing)
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


def _goal(thing: object) -> Goal:
    assert isinstance(thing, Goal)
    return thing


def edited_notice(news: ProgrammeChange, words: Words) -> Notice:
    """To the other of the two: how much, and the way there."""
    pair = news.pair
    other = pair.party(Side.MENTOR if news.side is Side.MENTEE else Side.MENTEE)
    text = words("programme-edited", other=who(other), n=news.unread)
    data = OpenProgramme(pair_id=pair.id)
    student = pair.party(news.side).category is Category.STUDENT
    safety = (safety_row(words),) if student else ()
    return Notice(text, ((Button(words.plain("programme-open"), data.pack()),), *safety))
