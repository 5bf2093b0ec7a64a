"""The questionnaire of a diagnosis (4.1.4/preparatory/7): one question a screen, each answer kept at once."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.diagnoses import (
    DiagnosisSeen,
    answer_diagnosis,
    begin_diagnosis,
    choose_career,
    give_diagnosis,
    mark_difficulty,
    see_diagnosis,
)
from domain.diagnoses import ANSWER_LIMIT
from domain.questionnaires import CAREERS, SCALES, Open, Questionnaire
from domain.refusals import NotFound
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_in
from handlers.shared.diagnosis_state import Diagnose
from handlers.shared.menu import Choices
from handlers.shared.question import question_in_words
from handlers.shared.safety import uncomfortable
from views.activities import who
from views.diagnoses import answers_words, career_words, difficulty_words, mark_buttons, mark_words
from views.profiles import topic_words
from views.widgets import Label, Named, Say, Shown

OPEN_SCREENS = {
    Open.NEEDS: Diagnose.needs,
    Open.MOTIVES: Diagnose.motives,
    Open.STRENGTHS: Diagnose.strengths,
}


async def begin_answers(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data = manager.dialog_data
    data["diagnosis"] = await here(manager).do(begin_diagnosis, data["programme"])
    await go_on(manager)


async def go_on(manager: DialogManager) -> None:
    """To the first question without an answer, else to the end."""
    seen = await seen_diagnosis(manager)
    diagnosis = seen.diagnosis
    if diagnosis.questionnaire is None:
        await manager.switch_to(Diagnose.career)
    elif diagnosis.next_scale is not None:
        await _to_scale(manager, diagnosis.scales.index(diagnosis.next_scale))
    elif diagnosis.next_open is not None:
        await manager.switch_to(OPEN_SCREENS[diagnosis.next_open])
    else:
        await manager.switch_to(Diagnose.review)


async def seen_diagnosis(manager: DialogManager) -> DiagnosisSeen:
    return await here(manager).look(see_diagnosis, manager.dialog_data["diagnosis"])


async def _to_scale(manager: DialogManager, number: int) -> None:
    manager.dialog_data["number"] = number
    await manager.switch_to(Diagnose.scale)


async def _after(manager: DialogManager, number: int | None, question: Open | None) -> None:
    """The next screen in order; a corrected answer goes back to the end."""
    if manager.dialog_data.pop("correcting", False):
        await manager.switch_to(Diagnose.review)
        return
    scales = (await seen_diagnosis(manager)).diagnosis.scales
    following = 0 if number is None else number + 1
    if question is None and following < len(scales):
        await _to_scale(manager, following)
        return
    left = list(Open) if question is None else list(Open)[list(Open).index(question) + 1 :]
    await manager.switch_to(OPEN_SCREENS[left[0]] if left else Diagnose.review)


async def form(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What all screens of the questionnaire show."""
    at, seen = here(dialog_manager), await seen_diagnosis(dialog_manager)
    diagnosis, likely = seen.diagnosis, seen.likely
    careers = sorted(CAREERS, key=lambda one: one is not (diagnosis.questionnaire or likely))
    first = int(diagnosis.asks_career)
    scales = len(diagnosis.scales) or len(SCALES[likely])
    return {
        "total": first + scales + len(Open),
        "first": first + 1,
        "opens": first + scales,
        "phase": diagnosis.phase.value,
        "who": "self" if seen.own else "other",
        "mentee": who(seen.pair.mentee),
        "mentor": who(seen.pair.mentor),
        "careers": [{"id": one.value, "name": career_words(one, at.words)} for one in careers],
        "answers": answers_words(diagnosis, at.words),
        **{
            f"now_{question.value}": at.words("diagnosis-said-now", said=said) if said else ""
            for question in Open
            for said in [diagnosis.words.get(question, "")]
        },
    }


async def scale(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, seen = here(dialog_manager), await seen_diagnosis(dialog_manager)
    diagnosis = seen.diagnosis
    number = min(dialog_manager.dialog_data.get("number", 0), len(diagnosis.scales) - 1)
    topic = diagnosis.scales[number]
    mark = diagnosis.marks.get(topic)
    return {
        **await form(dialog_manager),
        "n": int(diagnosis.asks_career) + number + 1,
        "difficulty": difficulty_words(diagnosis, topic, at.words),
        "faces": "yes" if diagnosis.questionnaire is Questionnaire.CHILD else "no",
        "now": at.words("diagnosis-said-now", said=mark_words(diagnosis.questionnaire, mark)) if mark else "",
        "marks": mark_buttons(diagnosis, number),
        "has_before": number > 0 or diagnosis.asks_career,
    }


async def fields(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What can be corrected, by its number."""
    at, seen = here(dialog_manager), await seen_diagnosis(dialog_manager)
    scales = [
        {"id": str(number), "name": topic_words(at.words, topic)}
        for number, topic in enumerate(seen.diagnosis.scales)
    ]
    opens = [
        {"id": question.value, "name": at.words.plain(f"diagnosis-name-{question.value}")}
        for question in Open
    ]
    return {"fields": [*scales, *opens]}


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, career: Questionnaire) -> None:
    await here(manager).do(choose_career, manager.dialog_data["diagnosis"], career)
    await _after(manager, None, None)


def _mark_of(data: str) -> tuple[int, int]:
    """The number of the question, and the mark. Callback data may be forged."""
    number, _, mark = data.partition("_")
    if not all(one.isascii() and one.isdigit() and len(one) <= 2 for one in (number, mark)):
        raise NotFound
    return int(number), int(mark)


async def _mark(_: CallbackQuery, __: Any, manager: DialogManager, chosen: tuple[int, int]) -> None:
    number, mark = chosen
    scales = (await seen_diagnosis(manager)).diagnosis.scales
    if number >= len(scales):
        raise NotFound
    await here(manager).do(mark_difficulty, manager.dialog_data["diagnosis"], scales[number], mark)
    await _after(manager, number, None)


async def _scale_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    number = int(manager.dialog_data.get("number", 0))
    if manager.dialog_data.pop("correcting", False):
        await manager.switch_to(Diagnose.review)
    elif number > 0:
        await _to_scale(manager, number - 1)
    else:
        await manager.switch_to(Diagnose.career)


async def _to_correct(_: CallbackQuery, __: Any, manager: DialogManager, field: str) -> None:
    manager.dialog_data["correcting"] = True
    if field in list(Open):
        await manager.switch_to(OPEN_SCREENS[Open(field)])
        return
    number, _mark = _mark_of(f"{field}_0")
    await _to_scale(manager, number)


async def _give(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(give_diagnosis, manager.dialog_data["diagnosis"])
    await manager.switch_to(Diagnose.given)


def _open_question(question: Open, before: State | None) -> Window:
    name = question.value

    async def answer(manager: DialogManager, words: str) -> None:
        await here(manager).do(answer_diagnosis, manager.dialog_data["diagnosis"], question, words)
        await _after(manager, None, question)

    async def back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        if manager.dialog_data.pop("correcting", False):
            await manager.switch_to(Diagnose.review)
        elif before is not None:
            await manager.switch_to(before)
        else:
            await _to_scale(manager, len((await seen_diagnosis(manager)).diagnosis.scales) - 1)

    async def look(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        known = await form(dialog_manager)
        return {**known, "n": known["opens"] + list(Open).index(question) + 1}

    return question_in_words(
        name,
        f"diagnosis-ask-{name}",
        "diagnosis-seen-by",
        answer,
        Row(
            Button(Label("back"), f"back_{name}", back),
            Button(Label("diagnosis-later"), f"later_{name}", leave),
        ),
        OPEN_SCREENS[question],
        look,
        limit=ANSWER_LIMIT,
    )


QUESTION_WINDOWS = (
    Window(
        Say("step", n=1),
        Say("diagnosis-ask-career"),
        Say("diagnosis-seen-by"),
        Group(
            Select(
                Named(),
                "career",
                itemgetter("id"),
                "careers",
                type_factory=chosen_in(CAREERS),
                on_click=_choose,
            ),
            width=2,
        ),
        uncomfortable("uncomfortable_career"),
        Button(Label("diagnosis-later"), "later_career", leave),
        state=Diagnose.career,
        getter=form,
    ),
    Window(
        Say("step"),
        Say("diagnosis-ask-mark"),
        Shown("now", when="now"),
        Say("diagnosis-seen-by"),
        Group(
            Select(Named(), "mark", itemgetter("id"), "marks", type_factory=_mark_of, on_click=_mark),
            width=5,
        ),
        uncomfortable("uncomfortable_mark"),
        Row(
            Button(Label("back"), "back_mark", _scale_back, when="has_before"),
            Button(Label("diagnosis-later"), "later_mark", leave),
        ),
        state=Diagnose.scale,
        getter=scale,
    ),
    _open_question(Open.NEEDS, None),
    _open_question(Open.MOTIVES, Diagnose.needs),
    _open_question(Open.STRENGTHS, Diagnose.motives),
    Window(
        Multi(Say("diagnosis-review"), Shown("answers"), Say("diagnosis-seen-by"), sep="\n\n"),
        Button(Label("diagnosis-give"), "give", _give),
        SwitchTo(Label("correct"), "to_correct", Diagnose.correct),
        uncomfortable("uncomfortable_review"),
        Button(Label("diagnosis-later"), "later_review", leave),
        state=Diagnose.review,
        getter=form,
    ),
    Window(
        Say("diagnosis-correct"),
        Choices(Select(Named(), "field", itemgetter("id"), "fields", on_click=_to_correct)),
        uncomfortable("uncomfortable_correct"),
        SwitchTo(Label("back"), "back_correct", Diagnose.review),
        state=Diagnose.correct,
        getter=fields,
    ),
)
