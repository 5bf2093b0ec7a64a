"""What is known of a programme for its papers, and the words by which templates ask for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

Words = Callable[[str, str], object]
Day = Callable[[str, date | None], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """An activity as the plan of the ministry's form has it. What is not done yet has no actual result."""

    title: str
    due: date
    responsible: str
    type: str = ""
    expected: str = ""
    actual: str = ""
    mark: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGoal:
    words: str
    seen_by: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChange:
    """A revision in the sheet of changes."""

    number: int
    day: date
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSection:
    """A part of a report: its heading, and what its author said."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperProgramme:
    difficulties: str = ""
    diagnosis: str = ""
    directions: str = ""
    resources: str = ""
    approved_number: str = ""
    approved_on: date | None = None
    done: str = ""
    meetings: str = ""
    goals: tuple[PaperGoal, ...] = ()
    items: tuple[PaperItem, ...] = ()
    changes: tuple[PaperChange, ...] = ()
    sections: tuple[PaperSection, ...] = ()


NO_PROGRAMME: Final = PaperProgramme()


def programme_context(programme: PaperProgramme, said: Words, day: Day) -> dict[str, object]:
    """`said` and `day` print what is known and a line for what is not. In the cells of a plan nothing is a line:
    what is empty there is not known before its time."""
    return {
        "программа": {
            "трудности": said("programme.difficulties", programme.difficulties),
            "диагностика": said("programme.diagnosis", programme.diagnosis),
            "направления": said("programme.directions", programme.directions),
            "ресурсы": said("programme.resources", programme.resources),
            "номер": said("programme.approved_number", programme.approved_number),
            "утверждена": day("programme.approved_on", programme.approved_on),
            "выполнено": said("programme.done", programme.done),
            "встречи": said("programme.meetings", programme.meetings),
        },
        "цели": [
            {"текст": goal.words, "признак": goal.seen_by, "итог": goal.outcome} for goal in programme.goals
        ],
        "дела": [
            {
                "название": item.title,
                "срок": f"{item.due:%d.%m.%Y}",
                "ответственный": item.responsible,
                "тип": item.type,
                "план": item.expected,
                "факт": item.actual,
                "оценка": item.mark,
                "отметка": item.state,
            }
            for item in programme.items
        ],
        "изменения": [
            {"редакция": str(change.number), "дата": f"{change.day:%d.%m.%Y}", "что": change.what}
            for change in programme.changes
        ],
        "разделы": [{"заголовок": one.title, "текст": one.text} for one in programme.sections],
    }
