"""The diagnosis (4.1.4/preparatory/7): its place on the programme, the map of what came of it, what the
mentor notes."""

import asyncio
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.diagnoses import (
    decline_diagnosis,
    note_observation,
    read_diagnoses,
    see_diagnoses,
    see_diagnosis,
)
from domain.categories import Category
from domain.diagnoses import ANSWER_LIMIT, Observed, check_open
from domain.mentorships import Side
from handlers.files import hand_picture
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_once
from handlers.shared.diagnosis_questions import QUESTION_WINDOWS, begin_answers, form, go_on, seen_diagnosis
from handlers.shared.diagnosis_state import Diagnose
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.activities import who
from views.diagnoses import DiagnosisAct, DiagnosisPress, map_words, read_words, state_words
from views.diagnosis_chart import diagnosis_chart
from views.widgets import Label, Say, Shown

router = Router(name="diagnosis")

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
        await go_on(manager)


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


async def given(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, seen = here(dialog_manager), await seen_diagnosis(dialog_manager)
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
    return int(known) if known is not None else (await seen_diagnosis(manager)).diagnosis.programme_id


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
        Button(Label("diagnosis-answer-now"), "answer", begin_answers, when="may_answer"),
        Button(Label("diagnosis-record"), "record", begin_answers, when="may_record"),
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
    *QUESTION_WINDOWS,
    on_start=begin,
)
