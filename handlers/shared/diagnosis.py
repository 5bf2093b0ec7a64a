"""The diagnosis (4.1.4/preparatory/7): the questionnaire, one question a screen, each answer kept at once; the map of
what came of it; what the mentor notes."""

import asyncio
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.diagnoses import (
    DiagnosisSeen,
    answer_diagnosis,
    begin_diagnosis,
    choose_career,
    decline_diagnosis,
    give_diagnosis,
    mark_difficulty,
    note_observation,
    read_diagnoses,
    see_diagnoses,
    see_diagnosis,
)
from domain.categories import Category
from domain.diagnoses import ANSWER_LIMIT, Observed, check_open
from domain.mentorships import Side
from domain.questionnaires import CAREERS, SCALES, Open, Questionnaire
from domain.refusals import NotFound
from handlers.files import hand_picture
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_once
from handlers.paging import chosen_in
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.activities import who
from views.diagnoses import (
    DiagnosisAct,
    DiagnosisPress,
    answers_words,
    career_words,
    difficulty_words,
    map_words,
    mark_buttons,
    mark_words,
    read_words,
    state_words,
)
from views.diagnosis_chart import diagnosis_chart
from views.profiles import topic_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="diagnosis")


class Diagnose(StatesGroup):
    """Started with `{"pair": id, "programme": id}` at its place on the programme, or with `{"diagnosis": id}`: then
    the questionnaire goes on where it was left."""

    place = State()
    career = State()
    scale = State()
    needs = State()
    motives = State()
    strengths = State()
    review = State()
    correct = State()
    given = State()
    read = State()
    note_hard = State()
    note_strong = State()


OPEN_SCREENS = {
    Open.NEEDS: Diagnose.needs,
    Open.MOTIVES: Diagnose.motives,
    Open.STRENGTHS: Diagnose.strengths,
}
NOTE_SCREENS = {Observed.HARD: Diagnose.note_hard, Observed.STRONG: Diagnose.note_strong}


@router.callback_query(DiagnosisPress.filter())
async def press(query: CallbackQuery, callback_data: DiagnosisPress, dialog_manager: DialogManager) -> None:
    at, diagnosis_id = here(dialog_manager), callback_data.diagnosis_id
    seen = await at.look(see_diagnosis, diagnosis_id)
    check_open(seen.diagnosis, seen.stage)
    match callback_data.act:
        case DiagnosisAct.ANSWER:
            await open_once(query, dialog_manager, Diagnose.scale, {"diagnosis": diagnosis_id})
        case DiagnosisAct.LATER:
            await add_result(query, at.words("diagnosis-later-now"))
        case DiagnosisAct.NO:
            await at.do(decline_diagnosis, diagnosis_id)
            await add_result(query, at.words("diagnosis-no-now"))


async def begin(start_data: Data, manager: DialogManager) -> None:
    await keep_start(start_data, manager)
    if "diagnosis" in manager.dialog_data:
        await _go_on(manager)


async def place(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_diagnoses, dialog_manager.dialog_data["programme"])
    own = seen.side is Side.MENTEE
    return {
        "states": state_words(seen.states, at.words) or at.words("diagnosis-none-yet"),
        "may_answer": seen.answers and own,
        "may_record": seen.answers and not own,
        "may_note": seen.notes,
        "has_map": seen.has_map,
    }


async def _begin(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data = manager.dialog_data
    data["diagnosis"] = await here(manager).do(begin_diagnosis, data["programme"])
    await _go_on(manager)


async def _go_on(manager: DialogManager) -> None:
    """To the first question without an answer, else to the end."""
    seen = await _seen(manager)
    diagnosis = seen.diagnosis
    if diagnosis.questionnaire is None:
        await manager.switch_to(Diagnose.career)
    elif diagnosis.next_scale is not None:
        await _to_scale(manager, diagnosis.scales.index(diagnosis.next_scale))
    elif diagnosis.next_open is not None:
        await manager.switch_to(OPEN_SCREENS[diagnosis.next_open])
    else:
        await manager.switch_to(Diagnose.review)


async def _seen(manager: DialogManager) -> DiagnosisSeen:
    return await here(manager).look(see_diagnosis, manager.dialog_data["diagnosis"])


async def _to_scale(manager: DialogManager, number: int) -> None:
    manager.dialog_data["number"] = number
    await manager.switch_to(Diagnose.scale)


async def _after(manager: DialogManager, number: int | None, question: Open | None) -> None:
    """The next screen in order; a corrected answer goes back to the end."""
    if manager.dialog_data.pop("correcting", False):
        await manager.switch_to(Diagnose.review)
        return
    scales = (await _seen(manager)).diagnosis.scales
    following = 0 if number is None else number + 1
    if question is None and following < len(scales):
        await _to_scale(manager, following)
        return
    left = list(Open) if question is None else list(Open)[list(Open).index(question) + 1 :]
    await manager.switch_to(OPEN_SCREENS[left[0]] if left else Diagnose.review)


async def form(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What all screens of the questionnaire show."""
    at, seen = here(dialog_manager), await _seen(dialog_manager)
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
    at, seen = here(dialog_manager), await _seen(dialog_manager)
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
    at, seen = here(dialog_manager), await _seen(dialog_manager)
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
    scales = (await _seen(manager)).diagnosis.scales
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


async def given(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, seen = here(dialog_manager), await _seen(dialog_manager)
    read = await at.look_on_record(read_diagnoses, seen.diagnosis.programme_id)
    known = read.map
    return {**await form(dialog_manager), "map": map_words(known, at.words) if known else ""}


async def _show_map(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Worth keeping: a message of its own, with the words below it."""
    at, programme_id = here(manager), await _programme(manager)
    seen = await at.look_on_record(read_diagnoses, programme_id)
    manager.dialog_data["programme"] = programme_id
    await manager.switch_to(Diagnose.read)
    if seen.map is not None:
        caption = map_words(seen.map, at.words)
        picture = await asyncio.to_thread(diagnosis_chart, seen.map, at.words)
        of_student = seen.pair.mentee.category is Category.STUDENT
        protected = of_student and seen.side is not Side.MENTEE
        await hand_picture(manager, picture, "map.png", caption, protected=protected)


async def _programme(manager: DialogManager) -> int:
    """Of the place, or of the questionnaire that was opened from a notice."""
    known = manager.dialog_data.get("programme")
    return int(known) if known is not None else (await _seen(manager)).diagnosis.programme_id


async def read(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look_on_record(read_diagnoses, dialog_manager.dialog_data["programme"])
    return {"words": read_words(seen.map, seen.observed, at.words)}


async def notes(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look_on_record(read_diagnoses, dialog_manager.dialog_data["programme"])
    noted = seen.observed.observed if seen.observed else {}
    return {
        "mentee": who(seen.pair.mentee),
        **{
            f"now_{which.value}": at.words("diagnosis-said-now", said=said) if said else ""
            for which in Observed
            for said in [noted.get(which, "")]
        },
    }


def _open_question(question: Open, before: State | None) -> Window:
    name = question.value

    async def typed(_: Message, manager: DialogManager, text: str) -> None:
        await here(manager).do(answer_diagnosis, manager.dialog_data["diagnosis"], question, text)
        await _after(manager, None, question)

    async def skip(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await here(manager).do(answer_diagnosis, manager.dialog_data["diagnosis"], question, "")
        await _after(manager, None, question)

    async def back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        if manager.dialog_data.pop("correcting", False):
            await manager.switch_to(Diagnose.review)
        elif before is not None:
            await manager.switch_to(before)
        else:
            await _to_scale(manager, len((await _seen(manager)).diagnosis.scales) - 1)

    async def look(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        known = await form(dialog_manager)
        return {**known, "n": known["opens"] + list(Open).index(question) + 1}

    return Window(
        Say("step"),
        Say(f"diagnosis-ask-{name}"),
        Shown(f"now_{name}", when=f"now_{name}"),
        Say("diagnosis-seen-by"),
        text_input(typed, limit=ANSWER_LIMIT, many_lines=True),
        Button(Label("skip"), f"skip_{name}", skip),
        uncomfortable(f"uncomfortable_{name}"),
        Row(
            Button(Label("back"), f"back_{name}", back),
            Button(Label("diagnosis-later"), f"later_{name}", leave),
        ),
        state=OPEN_SCREENS[question],
        getter=look,
    )


def _note(which: Observed) -> Window:
    name = which.value

    async def further(manager: DialogManager) -> None:
        await manager.switch_to(Diagnose.note_strong if which is Observed.HARD else Diagnose.place)

    async def typed(_: Message, manager: DialogManager, text: str) -> None:
        await here(manager).do(note_observation, manager.dialog_data["programme"], which, text)
        await further(manager)

    async def skip(query: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await further(manager)

    return Window(
        Say("step", n=list(Observed).index(which) + 1, total=len(Observed)),
        Say(f"diagnosis-note-{name}"),
        Shown(f"now_{name}", when=f"now_{name}"),
        Say("diagnosis-note-seen-by"),
        text_input(typed, limit=ANSWER_LIMIT, many_lines=True),
        Button(Label("skip"), f"skip_note_{name}", skip),
        uncomfortable(f"uncomfortable_note_{name}"),
        SwitchTo(Label("cancel"), f"cancel_note_{name}", Diagnose.place),
        state=NOTE_SCREENS[which],
        getter=notes,
    )


dialog = Dialog(
    Window(
        Multi(Say("diagnosis-place"), Shown("states"), sep="\n\n"),
        Button(Label("diagnosis-answer-now"), "answer", _begin, when="may_answer"),
        Button(Label("diagnosis-record"), "record", _begin, when="may_record"),
        Row(
            Button(Label("diagnosis-show-map"), "map", _show_map, when="has_map"),
            SwitchTo(Label("diagnosis-to-note"), "to_note", Diagnose.note_hard, when="may_note"),
        ),
        uncomfortable("uncomfortable_place"),
        Button(Label("back"), "back", leave),
        state=Diagnose.place,
        getter=place,
    ),
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
    Window(
        Multi(Say("diagnosis-given-now"), Shown("map"), sep="\n\n"),
        Button(Label("diagnosis-show-map"), "given_map", _show_map),
        uncomfortable("uncomfortable_given"),
        to_home(),
        state=Diagnose.given,
        getter=given,
    ),
    Window(
        Shown("words"),
        uncomfortable("uncomfortable_read"),
        Row(SwitchTo(Label("back"), "back_read", Diagnose.place), to_home("read_home")),
        state=Diagnose.read,
        getter=read,
        protect_content=True,
    ),
    _note(Observed.HARD),
    _note(Observed.STRONG),
    on_start=begin,
)
