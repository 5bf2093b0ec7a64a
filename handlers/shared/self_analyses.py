"""Self-analysis (4.1.4/design/4, /5): three questions, one a screen, each press kept at once and taken up again; and
what the two have given."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, Select, SwitchTo

from actions.self_analyses import (
    choose_in_sheet,
    give_sheet,
    pass_question,
    see_own_sheet,
    see_sheets,
)
from domain.categories import Category
from domain.mentorships import Side
from domain.refusals import NotFound
from domain.self_analyses import LIKELY, QUESTIONS, Question
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_once
from handlers.paging import chosen_id
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.activities import who
from views.self_analyses import SheetPress, answer_words, answers_words, sheets_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="self_analyses")


class SelfAnalyses(StatesGroup):
    """Started with `{"programme": id}`."""

    both = State()
    ask = State()


@router.callback_query(SheetPress.filter())
async def press(query: CallbackQuery, callback_data: SheetPress, dialog_manager: DialogManager) -> None:
    """Under a notice, above whatever screen is open."""
    await here(dialog_manager).look(see_own_sheet, callback_data.programme_id)
    await open_once(query, dialog_manager, SelfAnalyses.both, {"programme": callback_data.programme_id})


async def both(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What each of the two has given; a curator's look is written down with it."""
    at = here(dialog_manager)
    seen = await at.look_on_record(see_sheets, dialog_manager.dialog_data["programme"])
    return {
        "sheets": sheets_words(seen.given, seen.pair, at.words),
        "fills": seen.fills,
        "corrects": seen.corrects,
    }


async def _fill(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """From the first question that is not answered; a given one from its beginning."""
    own = await here(manager).look(see_own_sheet, manager.dialog_data["programme"])
    question = own.sheet.unanswered(own.side) if own.sheet and own.sheet.given_at is None else None
    manager.dialog_data["question"] = (question or QUESTIONS[own.side][0]).value
    await manager.switch_to(SelfAnalyses.ask)


async def asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    own = await at.look(see_own_sheet, data["programme"])
    question, questions = Question(data["question"]), QUESTIONS[own.side]
    chosen = own.sheet.answers.get(question, ()) if own.sheet else ()
    likely = LIKELY[own.pair.party(own.side).category][question]
    offered = [*likely, *(one for one in chosen if one not in likely)]
    data["offered"], data["chosen"] = offered, list(chosen)
    place = questions.index(question)
    names = [answer_words(one, at.words) for one in offered]
    return {
        "n": place + 1,
        "total": len(questions),
        "question": question.value,
        "student": "yes" if own.pair.party(own.side).category is Category.STUDENT else "no",
        "other": who(own.pair.party(Side.MENTOR if own.side is Side.MENTEE else Side.MENTEE)),
        "said": answers_words(chosen, at.words),
        "some": bool(chosen),
        "answers": [
            {"id": n, "name": at.words.plain("chosen", what=name) if offered[n] in chosen else name}
            for n, name in enumerate(names)
        ],
        "onward": place + 1 < len(questions) and bool(chosen),
        "skips": place + 1 < len(questions) and not chosen,
        "last": place + 1 == len(questions),
    }


async def _toggle(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    data = manager.dialog_data
    if number >= len(data["offered"]):
        raise NotFound
    one = data["offered"][number]
    await _choose(manager, one, one not in data["chosen"])


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    await _choose(manager, text, True)


async def _choose(manager: DialogManager, value: str, on: bool) -> None:
    data = manager.dialog_data
    question = Question(data["question"])
    await here(manager).do(choose_in_sheet, data["programme"], question, value, on)


async def _next(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data, question = manager.dialog_data, Question(manager.dialog_data["question"])
    await here(manager).do(pass_question, data["programme"], question)
    await _step(manager, 1)


async def _before(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _step(manager, -1)


async def _step(manager: DialogManager, by: int) -> None:
    """Before the first one is the screen of both."""
    question = Question(manager.dialog_data["question"])
    questions = next(one for one in QUESTIONS.values() if question in one)
    place = questions.index(question) + by
    if place < 0:
        await manager.switch_to(SelfAnalyses.both)
    else:
        manager.dialog_data["question"] = questions[place].value


async def _give(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    await at.do(pass_question, data["programme"], Question(data["question"]))
    await at.do(give_sheet, data["programme"])
    await toast(query, at.words.plain("sheet-given-toast"))
    await manager.switch_to(SelfAnalyses.both)


dialog = Dialog(
    Window(
        Say("sheets-title"),
        Shown("sheets"),
        Button(Label("sheet-fill"), "fill", _fill, when="fills"),
        Button(Label("sheet-correct"), "correct", _fill, when="corrects"),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=SelfAnalyses.both,
        getter=both,
        protect_content=True,
    ),
    Window(
        Say("step"),
        Say("sheet-ask"),
        Say("sheet-said-now", when="some"),
        Say("sheet-seen-by"),
        Choices(
            Select(Named(), "answer", itemgetter("id"), "answers", type_factory=chosen_id, on_click=_toggle)
        ),
        text_input(_typed),
        Button(Label("sheet-further"), "further", _next, when="onward"),
        Button(Label("skip"), "skip", _next, when="skips"),
        Button(Label("done"), "give", _give, when="last"),
        uncomfortable("uncomfortable_ask"),
        Row(
            Button(Label("back"), "before", _before),
            SwitchTo(Label("sheet-later"), "later", SelfAnalyses.both),
        ),
        state=SelfAnalyses.ask,
        getter=asked,
    ),
    on_start=keep_start,
)
