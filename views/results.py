"""The result stage in words (4.1.4/result): what comes, own goals, one gentle line, and thanks at the end."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.mentorships import Side
from domain.names import initialled
from domain.results import Happened, OwnGoal, PracticeLine, ResultNews
from views.activities import who
from views.dates import day_words
from views.notice import Button, Line, Notice, Rows
from views.safety import safety_rows
from views.words import Words


class ResultAct(StrEnum):
    OWN_GOALS = "own-goals"
    CERTIFICATE = "certificate"
    ALLOW = "allow"
    REFUSE = "refuse"


class ResultPress(CallbackData, prefix="rs"):
    """Under a notice."""

    act: ResultAct
    programme_id: int


def began_notice(news: ResultNews, words: Words) -> Notice:
    """To the mentor, who steps back."""
    return _notice(words("result-began", mentee=who(news.pair.mentee)), (), news, words)


def asked_notice(news: ResultNews, words: Words) -> Notice:
    """To the mentee, who goes on alone."""
    text = words("own-goals-asked", mentor=who(news.pair.mentor))
    return _notice(text, ((_press(ResultAct.OWN_GOALS, news, words),),), news, words)


def how_notice(news: ResultNews, words: Words) -> Notice:
    return _notice(how_line(news, words).text, (), news, words)


def how_line(news: ResultNews, words: Words) -> Line:
    return Line(words("how-is-it", mentee=who(news.pair.mentee)))


def again_notice(news: ResultNews, words: Words) -> Notice:
    return _notice(_own(news, words), ((_press(ResultAct.OWN_GOALS, news, words),),), news, words)


def again_line(news: ResultNews, words: Words) -> Line:
    return Line(_own(news, words), _press(ResultAct.OWN_GOALS, news, words))


def ended_notice(news: ResultNews, words: Words) -> Notice:
    """Thanks in what really happened, and the question whether the good parts may be shared."""
    other = news.pair.party(Side.MENTEE if news.side is Side.MENTOR else Side.MENTOR)
    thanks = words("programme-thanks", side=news.side.value, other=who(other))
    text = "\n".join([thanks, happened_words(news.happened, words), "", words("practice-ask")])
    certificate = (_press(ResultAct.CERTIFICATE, news, words),)
    answers = (_press(ResultAct.ALLOW, news, words), _press(ResultAct.REFUSE, news, words))
    rows = (certificate, answers) if news.side is Side.MENTOR else (answers,)
    return _notice(text, rows, news, words)


def happened_words(happened: Happened, words: Words) -> str:
    """HTML: of what there was nothing, nothing is said."""
    lines = [
        words("happened-met", n=happened.met) if happened.met else "",
        words("happened-done", done=happened.done, total=happened.total) if happened.done else "",
        words("happened-reached", n=happened.reached, total=happened.goals) if happened.reached else "",
        words("happened-own", n=happened.own_reached) if happened.own_reached else "",
    ]
    return "\n".join(line for line in lines if line)


def own_goal_line(goal: OwnGoal, today: date, words: Words) -> str:
    """HTML: «▫️ Провести мастер-класс, до 1 июня»."""
    return words("own-goal-line", **_goal(goal, today, words))


def own_goal_button(goal: OwnGoal, words: Words) -> str:
    return words.plain("own-goal-button", words=goal.words, reached="yes" if goal.reached_at else "no")


def own_goals_words(goals: Sequence[OwnGoal], today: date, words: Words) -> str:
    return "\n".join(own_goal_line(one, today, words) for one in goals)


def practice_line(line: PracticeLine, words: Words) -> str:
    """Plain, for a button: who of the two allows it."""
    name = words.plain("pair-title", mentor=initialled(line.mentor), mentee=initialled(line.mentee))
    by = line.allowed[0].value if len(line.allowed) == 1 else "both"
    return words.plain("practice-item", name=name, by=by)


def _goal(goal: OwnGoal, today: date, words: Words) -> dict[str, str]:
    day = day_words(goal.by_when, words.language, today) if goal.by_when else ""
    reached, timed = "yes" if goal.reached_at else "no", "yes" if goal.by_when else "no"
    return {"words": goal.words, "reached": reached, "timed": timed, "day": day}


def _own(news: ResultNews, words: Words) -> str:
    names = ", ".join(words.plain("own-goal-quoted", words=one.words) for one in news.own)
    return words("own-goals-again", goals=names)


def _notice(text: str, rows: Rows, news: ResultNews, words: Words) -> Notice:
    student = news.pair.party(news.side).category is Category.STUDENT
    return Notice(text, (*rows, *safety_rows(words, student=student)))


def _press(act: ResultAct, news: ResultNews, words: Words) -> Button:
    data = ResultPress(act=act, programme_id=news.programme.id)
    return Button(words.plain(f"result-{act.value}"), data.pack())
