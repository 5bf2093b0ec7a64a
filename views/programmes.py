"""Programmes in words (п. 1.2): the term, what is hard, how it goes; and what is told of them."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData
from babel.numbers import format_decimal

from domain.activities import Activity
from domain.mentorships import Pair, Side
from domain.names import initialled
from domain.programmes import Programme, ProgrammeLine, ProgrammeState, Tally
from domain.reflections import ReflectionState
from domain.stages import Stage
from views.activities import activity_line, who
from views.dates import day_words
from views.profiles import topics_words
from views.words import Words

LISTED = 10
"""So many activities stand in a notice or on a screen; the rest is told in a number."""


class OpenProgramme(CallbackData, prefix="pg"):
    """Under a notice: the way to the programme of this pair."""

    pair_id: int


def term_words(programme: Programme, today: date, words: Words) -> str:
    """HTML: «с 7 сентября по 31 мая 2027»."""
    return words(
        "programme-term",
        begins=day_words(programme.begins_on, words.language, today),
        ends=day_words(programme.ends_on, words.language, today),
    )


def programme_title(pair: Pair, side: Side | None, words: Words) -> str:
    """For each of the two by the other's name."""
    if side is None:
        return words("programme-title-pair", mentor=pair.mentor.name, mentee=pair.mentee.name)
    other = pair.party(Side.MENTEE if side is Side.MENTOR else Side.MENTOR)
    return words("programme-title", other=who(other))


def programme_card(
    pair: Pair,
    side: Side | None,
    programme: Programme,
    tally: Tally,
    coming: Sequence[Activity],
    since: date | None,
    today: date,
    words: Words,
) -> str:
    """HTML: the whole on one screen."""
    lines = [programme_title(pair, side, words), term_words(programme, today, words)]
    day = day_words(since, words.language, today) if since else ""
    ended = programme.state is ProgrammeState.ENDED
    stage = programme.state.value if ended else programme.stage.value
    lines.append(words("programme-stage", stage=stage, since=day))
    lines.append(words("programme-hard", topics=topics_words(words, programme.difficulties)))
    lines.append(words("programme-tally", total=tally.total, done=tally.done))
    if tally.late and programme.state is ProgrammeState.IN_FORCE:
        lines.append(words("programme-late", n=tally.late))
    if tally.waiting:
        lines.append(words("programme-waiting", n=tally.waiting))
    if tally.marks:
        lines.append(words("programme-marks", n=tally.marks, average=_average(tally, words)))
    if coming:
        lines += ["", words("programme-coming"), *(activity_line(one, pair, today, words) for one in coming)]
    return "\n".join(lines)


def _average(tally: Tally, words: Words) -> str:
    return str(format_decimal(tally.points / tally.marks, "0.#", locale=words.language.value))


def reflected_words(reflected: Sequence[tuple[Side, ReflectionState]], pair: Pair, words: Words) -> str:
    """HTML: who has looked back and who has not; of a no nothing is said but that there is nothing yet."""
    return "\n".join(
        words(
            "programme-reflected",
            who=who(pair.party(side)),
            given="yes" if state is ReflectionState.GIVEN else "no",
        )
        for side, state in reflected
    )


def plan_words(activities: Sequence[Activity], pair: Pair, today: date, words: Words) -> str:
    """HTML: the activities so far, a line each."""
    lines = [activity_line(one, pair, today, words) for one in activities[:LISTED]]
    if len(activities) > LISTED:
        lines.append(words("programme-and-more", n=len(activities) - LISTED))
    return "\n".join(lines)


def list_line(line: ProgrammeLine, reader_id: int | None, words: Words) -> str:
    """Plain, for a button; `reader_id`: one of the two, to whom the other is named."""
    if reader_id is None:
        name = words.plain("pair-title", mentor=initialled(line.mentor), mentee=initialled(line.mentee))
    else:
        name = line.mentee if reader_id == line.mentor_id else line.mentor
    days = line.waiting_days
    state = "late" if line.late else line.state.value if line.state else "none"
    if line.state is ProgrammeState.IN_FORCE and line.stage is Stage.RESULT:
        state = "result"
    if days is not None:
        return words.plain("programme-item-waits", name=name, days=days)
    return words.plain("programme-item", name=name, state=state, late=line.late)
