"""Remarks between the two of a pair (п. 5.2.2/5, 5.2.2/7): the mentor's advice, what the mentee wants to talk over, and
the answer to it."""

from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from actions.activities import see_activity
from actions.remarks import answer_remark, see_remark, write_remark
from domain.mentorships import Side
from domain.programmes import ProgrammeState
from domain.refusals import NotFound
from domain.remarks import REMARK_LIMIT, check_open
from handlers.here import here
from handlers.leave import homewards, leave
from handlers.mentor.tasks import GiveTask
from handlers.notices import add_result, open_once
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.activities import who
from views.catalogue import title_words
from views.widgets import Label, Say, Shown
from views.works import RemarkAct, RemarkPress

router = Router(name="remarks")


class Remarks(StatesGroup):
    """Started at `write` with `{"activity": id}`, at `answer` with `{"remark": id}`."""

    write = State()
    written = State()
    answer = State()
    answered = State()


@router.callback_query(RemarkPress.filter())
async def press(query: CallbackQuery, callback_data: RemarkPress, dialog_manager: DialogManager) -> None:
    at, remark_id = here(dialog_manager), callback_data.remark_id
    if callback_data.act is RemarkAct.UNDERSTOOD:
        await at.do(answer_remark, remark_id)
        understood = at.words.plain("remark-understood")
        await add_result(query, at.words("remark-answered-now", answer=understood))
        return
    check_open((await at.look(see_remark, remark_id)).remark)
    await open_once(query, dialog_manager, Remarks.answer, {"remark": remark_id})


async def writing(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_activity, dialog_manager.dialog_data["activity"])
    if seen.side is None:
        raise NotFound
    of_mentor = seen.side is Side.MENTOR
    other = who(seen.pair.mentee if of_mentor else seen.pair.mentor)
    title, words = title_words(seen.activity.title, at.words), at.words
    ask = words("remark-ask" if of_mentor else "remark-ask-discuss", title=title, name=other)
    dialog_manager.dialog_data.update(programme=seen.programme.id, pair=seen.pair.id)
    return {
        "ask": ask,
        "sent": words("remark-sent", name=other),
        "gives": of_mentor and seen.programme.state is ProgrammeState.IN_FORCE,
    }


async def _write(_: Message, manager: DialogManager, words: str) -> None:
    await here(manager).do(write_remark, manager.dialog_data["activity"], words)
    await manager.switch_to(Remarks.written)


async def _task(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """A remark leads to a task (п. 5.2.2/7)."""
    data = manager.dialog_data
    await manager.start(GiveTask.title, {"pair": data["pair"], "programme": data["programme"]})


async def answering(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_remark, dialog_manager.dialog_data["remark"])
    return {
        "title": title_words(seen.activity.title, at.words),
        "name": who(seen.other),
        "remark": seen.remark.text,
    }


async def _answer(_: Message, manager: DialogManager, words: str) -> None:
    await here(manager).do(answer_remark, manager.dialog_data["remark"], words)
    manager.dialog_data["said"] = words
    await manager.switch_to(Remarks.answered)


async def answered(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    return {"text": at.words("remark-answered-now", answer=dialog_manager.dialog_data["said"])}


dialog = Dialog(
    Window(
        Shown("ask"),
        text_input(_write, limit=REMARK_LIMIT, many_lines=True, id="remark"),
        uncomfortable(),
        Button(Label("cancel"), "write_cancel", leave),
        state=Remarks.write,
        getter=writing,
    ),
    Window(
        Shown("sent"),
        Button(Label("remark-then-task"), "task", _task, when="gives"),
        uncomfortable("uncomfortable_written"),
        homewards("written"),
        state=Remarks.written,
        getter=writing,
    ),
    Window(
        Say("remark-ask-answer"),
        text_input(_answer, limit=REMARK_LIMIT, many_lines=True, id="answer"),
        uncomfortable("uncomfortable_answer"),
        Button(Label("cancel"), "answer_cancel", leave),
        state=Remarks.answer,
        getter=answering,
    ),
    Window(
        Shown("text"),
        uncomfortable("uncomfortable_answered"),
        homewards("answered"),
        state=Remarks.answered,
        getter=answered,
    ),
    on_start=keep_start,
)
