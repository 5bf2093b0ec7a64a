"""Looking back (п. 4.1.4, 1.3/9): three questions and the marks, one a screen, each kept at once; at the end one
decides who reads it."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.reflections import (
    answer_reflection,
    decline_reflection,
    give_reflection,
    mark_reflection,
    see_reflection,
)
from domain.reflections import ANSWER_LIMIT, MARKS, QUESTIONS, SKIPPED, Question, ShownTo, check_open
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_once
from handlers.paging import chosen_id, chosen_in
from handlers.shared.question import question_in_words
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.activities import who
from views.reflections import ReflectionAct, ReflectionPress, answers_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="reflections")


class Reflect(StatesGroup):
    """Started with `{"reflection": id}`, it goes on where it was left."""

    good = State()
    hard = State()
    onward = State()
    mark = State()
    programme_mark = State()
    partner_mark = State()
    review = State()
    given = State()


SCREENS = {
    Question.GOOD: Reflect.good,
    Question.HARD: Reflect.hard,
    Question.ONWARD: Reflect.onward,
    Question.MARK: Reflect.mark,
    Question.PROGRAMME_MARK: Reflect.programme_mark,
    Question.PARTNER_MARK: Reflect.partner_mark,
}
QUESTION_OF = {screen.state: question for question, screen in SCREENS.items()}


@router.callback_query(ReflectionPress.filter())
async def press(query: CallbackQuery, callback_data: ReflectionPress, dialog_manager: DialogManager) -> None:
    at, reflection_id = here(dialog_manager), callback_data.reflection_id
    seen = await at.look(see_reflection, reflection_id)
    check_open(seen.reflection)
    match callback_data.act:
        case ReflectionAct.ANSWER:
            await open_once(query, dialog_manager, Reflect.good, {"reflection": reflection_id})
        case ReflectionAct.LATER:
            await add_result(query, at.words("reflection-later-now"))
        case ReflectionAct.NO:
            await at.do(decline_reflection, reflection_id)
            await add_result(query, at.words("reflection-no-now"))


async def begin(start_data: Data, manager: DialogManager) -> None:
    await keep_start(start_data, manager)
    await _go_on(manager)


async def _go_on(manager: DialogManager) -> None:
    """To the first question without an answer, else to the end."""
    seen = await here(manager).look(see_reflection, manager.dialog_data["reflection"])
    question = seen.reflection.next_question(seen.side)
    await manager.switch_to(SCREENS[question] if question else Reflect.review)


async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_reflection, data["reflection"])
    reflection, asked = seen.reflection, QUESTIONS[seen.side]
    said = {question.value: reflection.answer(question) for question in Question}
    now = QUESTION_OF.get(dialog_manager.current_context().state.state)
    return {
        "n": asked.index(now) + 1 if now in asked else 0,
        "total": len(asked),
        "side": seen.side.value,
        **{
            f"now_{name}": at.words("reflection-said-now", said=str(one)) if one else ""
            for name, one in said.items()
        },
        "partner": who(seen.partner),
        "answers": answers_words(reflection, seen.side, at.words),
        "marks": [{"id": mark, "name": str(mark)} for mark in MARKS],
        "choices": [
            {"id": one.value, "name": at.words.plain(f"reflection-show-{one.value}")} for one in seen.choices
        ],
        "shown": data.get("shown", ""),
    }


async def _next(manager: DialogManager, question: Question) -> None:
    """The next screen in order; a corrected answer goes back to the end."""
    seen = await here(manager).look(see_reflection, manager.dialog_data["reflection"])
    asked = QUESTIONS[seen.side]
    following = asked[asked.index(question) + 1 :]
    done = seen.reflection.next_question(seen.side) is None
    await manager.switch_to(Reflect.review if done or not following else SCREENS[following[0]])


async def _give(_: CallbackQuery, __: Any, manager: DialogManager, shown_to: ShownTo) -> None:
    await here(manager).do(give_reflection, manager.dialog_data["reflection"], shown_to)
    manager.dialog_data["shown"] = shown_to.value
    await manager.switch_to(Reflect.given)


def _question(question: Question, before: State | None) -> Window:
    name = question.value

    async def answer(manager: DialogManager, words: str) -> None:
        await here(manager).do(answer_reflection, manager.dialog_data["reflection"], question, words)
        await _next(manager, question)

    back = SwitchTo(Label("back"), f"back_{name}", before) if before else None
    return question_in_words(
        name,
        f"reflection-ask-{name}",
        "reflection-seen-by",
        answer,
        Row(*([back] if back else []), Button(Label("reflection-later"), f"later_{name}", leave)),
        SCREENS[question],
        shown,
        limit=ANSWER_LIMIT,
    )


def _marking(question: Question) -> Window:
    """Only the one of the own work, or of what the programme has given, is not skipped."""
    name = question.value

    async def mark(_: CallbackQuery, __: Any, manager: DialogManager, chosen: int) -> None:
        await here(manager).do(mark_reflection, manager.dialog_data["reflection"], chosen, question)
        await _next(manager, question)

    async def skip(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await here(manager).do(mark_reflection, manager.dialog_data["reflection"], SKIPPED, question)
        await _next(manager, question)

    async def back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        seen = await here(manager).look(see_reflection, manager.dialog_data["reflection"])
        asked = QUESTIONS[seen.side]
        await manager.switch_to(SCREENS[asked[asked.index(question) - 1]])

    may_skip = [] if question is Question.MARK else [Button(Label("skip"), f"skip_{name}", skip)]
    return Window(
        Say("step"),
        Say(f"reflection-ask-{name.replace('_', '-')}"),
        Say("reflection-seen-by"),
        Group(
            Select(Named(), name, itemgetter("id"), "marks", type_factory=chosen_id, on_click=mark), width=5
        ),
        *may_skip,
        uncomfortable(f"uncomfortable_{name}"),
        Row(
            Button(Label("back"), f"back_{name}", back),
            Button(Label("reflection-later"), f"later_{name}", leave),
        ),
        state=SCREENS[question],
        getter=shown,
    )


dialog = Dialog(
    _question(Question.GOOD, None),
    _question(Question.HARD, Reflect.good),
    _question(Question.ONWARD, Reflect.hard),
    _marking(Question.MARK),
    _marking(Question.PROGRAMME_MARK),
    _marking(Question.PARTNER_MARK),
    Window(
        Multi(Say("reflection-review"), Shown("answers"), Say("reflection-who-reads"), sep="\n\n"),
        Column(
            Select(
                Named(),
                "shown_to",
                itemgetter("id"),
                "choices",
                type_factory=chosen_in(ShownTo),
                on_click=_give,
            )
        ),
        uncomfortable("uncomfortable_review"),
        Row(
            SwitchTo(Label("reflection-change"), "change", Reflect.good),
            Button(Label("reflection-later"), "later_review", leave),
        ),
        state=Reflect.review,
        getter=shown,
    ),
    Window(
        Say("reflection-given-now"),
        uncomfortable("uncomfortable_given"),
        to_home(),
        state=Reflect.given,
        getter=shown,
    ),
    on_start=begin,
)
