"""Goals in words (4.1.4/design/1): as they are made, how far they have come, and what is told of them."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.goals import PROGRESS, SIGNS, Followed, GoalNews, Step
from domain.mentorships import Pair, Side
from domain.programme_contents import Goal
from views.activities import who
from views.dates import day_words
from views.notice import Button, Line, Notice
from views.safety import safety_of
from views.words import Words

DONE, OPEN = "🟩", "⬜"


class GoalPress(CallbackData, prefix="gl"):
    """Under a notice: to the goal."""

    goal_id: int


def bar(progress: int) -> str:
    """A square a quarter."""
    done = PROGRESS.index(progress)
    return DONE * done + OPEN * (len(PROGRESS) - 1 - done)


def progress_words(progress: int, words: Words) -> str:
    return words.plain("goal-progress", progress=progress)


def goals_words(designed: Sequence[Goal], followed: Sequence[Followed], words: Words) -> str:
    """HTML: those that are followed with their bars, then those that are being made."""
    parts = [
        "\n".join(words("goal-followed", bar=bar(one.progress), words=one.words) for one in followed),
        "\n".join(goal_words(one, words) for one in designed if not _as_it_is(one, followed)),
    ]
    return "\n\n".join(part for part in parts if part)


def goal_words(goal: Goal, words: Words) -> str:
    """HTML: the goal, and how it will be seen."""
    return words("goal-designed", words=goal.words, seen=goal.seen_by or words.plain("goal-not-signed"))


def _as_it_is(goal: Goal, followed: Sequence[Followed]) -> bool:
    """Nothing is other than in what was agreed to."""
    return (goal.key, goal.words, goal.seen_by) in {(one.key, one.words, one.seen_by) for one in followed}


def likely_words(difficulty: str, words: Words) -> str:
    return words.plain(f"goal-likely-{difficulty.replace('_', '-')}")


def sign_words(category: Category, words: Words) -> list[str]:
    return [words.plain(f"goal-sign-{sign.replace('_', '-')}") for sign in SIGNS[category]]


def goal_card(
    goal: Followed,
    pair: Pair,
    steps: Sequence[tuple[Step, Side | None]],
    zone_name: str,
    today: date,
    words: Words,
) -> str:
    """HTML: how far it has come, and the last steps."""
    lines = [
        words("goal-card", words=goal.words),
        words("goal-card-seen", seen=goal.seen_by or words.plain("goal-not-signed")),
        words("goal-card-progress", bar=bar(goal.progress), progress=goal.progress),
    ]
    if steps:
        lines += ["", *(_step_words(step, side, pair, zone_name, today, words) for step, side in steps)]
    return "\n".join(lines)


def moved_notice(news: GoalNews, words: Words) -> Notice:
    return _notice("goal-moved", news, words)


def moved_line(news: GoalNews, words: Words) -> Line:
    return Line(_said("goal-moved", news, words), _open(news, words))


def reached_notice(news: GoalNews, words: Words) -> Notice:
    return _notice("goal-reached", news, words)


def _step_words(step: Step, side: Side | None, pair: Pair, zone_name: str, today: date, words: Words) -> str:
    day = step.made_at.astimezone(ZoneInfo(zone_name)).date()
    return words(
        "goal-step",
        day=day_words(day, words.language, today),
        who=who(pair.party(side)) if side else "",
        progress=step.progress,
        note=step.note,
        noted="yes" if step.note else "no",
    )


def _notice(key: str, news: GoalNews, words: Words) -> Notice:
    reader = news.pair.party(Side.MENTEE if news.by is Side.MENTOR else Side.MENTOR)
    safety = safety_of(reader, words)
    return Notice(_said(key, news, words), ((_open(news, words),), *safety))


def _said(key: str, news: GoalNews, words: Words) -> str:
    return words(
        key,
        who=who(news.pair.party(news.by)),
        words=news.goal.words,
        progress=news.goal.progress,
        note=news.step.note,
        noted="yes" if news.step.note else "no",
    )


def _open(news: GoalNews, words: Words) -> Button:
    return Button(words.plain("goal-open"), GoalPress(goal_id=news.goal.id).pack())
