"""Conclusions in words (п. 4.1.4): what is proposed, what was answered, what is missing when the term is over."""

from collections.abc import Mapping, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.conclusions import Conclusion, ConclusionNews, LackingNews, Outcome
from domain.mentorships import Pair, Side
from views.activities import who
from views.dates import day_words, short_day
from views.notice import Button, Notice, Rows
from views.programmes import OpenProgramme
from views.safety import safety_of
from views.stages import need_name
from views.words import Words


class ConclusionPress(CallbackData, prefix="cc"):
    """Under a proposal: the mentee's yes, or the wish to talk."""

    conclusion_id: int
    yes: bool


def conclusion_words(outcome: Outcome, until: date | None, today: date, words: Words) -> str:
    """Plain: «продлить до 30 июня»."""
    day = day_words(until, words.language, today) if until else "none"
    return words.plain(f"conclusion-{outcome.value}", day=day)


def outcome_items(
    outcomes: Sequence[Outcome], ends_on: date, today: date, words: Words
) -> list[tuple[str, str]]:
    """For buttons: `complete-term` and `complete-now`, then what goes on; past the term there is only now."""
    keys: list[str] = []
    for one in outcomes:
        if one is Outcome.COMPLETE:
            keys += ["complete-term", "complete-now"] if today <= ends_on else ["complete-now"]
        else:
            keys.append(one.value)
    return [(key, words.plain(f"conclusion-choose-{key}")) for key in keys]


def end_items(ends: Mapping[str, date], words: Words) -> list[tuple[int, str]]:
    """For buttons, by the ordinal of the day: «На 2 месяца · сб 31 июл»."""
    return [
        (
            day.toordinal(),
            words.plain("prolong-item", name=words.plain(key), day=short_day(day, words.language)),
        )
        for key, day in ends.items()
    ]


def proposal_words(conclusion: Conclusion, pair: Pair, today: date, words: Words) -> str:
    """HTML, to the mentee."""
    what = conclusion_words(conclusion.outcome, conclusion.until, today, words)
    return words("conclusion-proposal", mentor=who(pair.mentor), what=what)


def conclusion_text(conclusion: Conclusion | None, today: date, words: Words) -> str:
    """HTML: how it stands; empty where nothing was proposed."""
    if conclusion is None:
        return ""
    what = conclusion_words(conclusion.outcome, conclusion.until, today, words)
    return words("conclusion-stands", what=what, state=conclusion.state.value)


def answer_rows(conclusion: Conclusion, words: Words) -> Rows:
    answers = ((True, "conclusion-yes"), (False, "conclusion-discuss"))
    return (
        tuple(
            Button(words.plain(key), ConclusionPress(conclusion_id=conclusion.id, yes=yes).pack())
            for yes, key in answers
        ),
    )


def proposed_notice(news: ConclusionNews, words: Words) -> Notice:
    text = proposal_words(news.conclusion, news.pair, news.today, words)
    return Notice(text, (*answer_rows(news.conclusion, words), *_safety(news, words)))


def answered_notice(news: ConclusionNews, words: Words) -> Notice:
    what = conclusion_words(news.conclusion.outcome, news.conclusion.until, news.today, words)
    text = words(
        "conclusion-answered",
        state=news.conclusion.state.value,
        mentee=who(news.pair.mentee),
        what=what,
    )
    return Notice(text, ((_open(news.programme.id, news.pair.id, words),), *_safety(news, words)))


def lacking_notice(news: LackingNews, words: Words) -> Notice:
    """To a curator."""
    text = words(
        "programme-lacking",
        mentor=news.pair.mentor.name,
        mentee=news.pair.mentee.name,
        missing=", ".join(need_name(need, words) for need in news.missing),
    )
    return Notice(text, ((_open(news.programme.id, news.pair.id, words),),))


def _open(programme_id: int, pair_id: int, words: Words) -> Button:
    data = OpenProgramme(pair_id=pair_id)
    return Button(words.plain("programme-open"), data.pack())


def _safety(news: ConclusionNews, words: Words) -> Rows:
    reader = news.pair.mentor if news.side is Side.MENTOR else news.pair.mentee
    return safety_of(reader, words)
