"""Answering in a talk: by a reply to anything of it (one act), or by [Ответить] and a message."""

from html import escape
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from actions.talks import Request, edit_message, find_talk, see_request, write_message
from domain.help_requests import RequestState
from domain.people import Actor
from domain.refusals import NotAllowed, NotFound, NotTakenYet, Refusal, RequestClosed
from domain.talks import Written
from handlers.here import here
from handlers.leave import go_back, leave
from handlers.notices import open_once
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.written import AnyInput, html_of, written_of
from views.help_requests import HelpAnswer, passed_words
from views.widgets import Label, Shown

router = Router(name="answer")


class Answer(StatesGroup):
    write = State()


@router.message(F.reply_to_message)
async def by_reply(message: Message, actor: Actor | None, state: FSMContext, **data: Any) -> None:
    """A reply to anything of a talk goes there, whatever form is open meanwhile."""
    at = here({**data, "actor": actor})
    assert message.reply_to_message is not None
    replied = message.reply_to_message.message_id
    place = await at.look(find_talk, message.chat.id, replied) if actor is not None else None
    if place is None:
        raise SkipHandler
    passed = await at.do(write_message, place.request_id, written_of(message))
    if await _is_new_album(message, state):
        await message.reply(escape(passed_words(passed, at.now, at.actor.zone_name, at.words), quote=False))


async def _is_new_album(message: Message, state: FSMContext) -> bool:
    """Of an album one answer is enough."""
    album = message.media_group_id
    known = (await state.get_data()).get("album")
    await state.update_data(album=album)
    return album is None or album != known


@router.edited_message()
async def by_edit(message: Message, actor: Actor | None, **data: Any) -> None:
    """An edit of what was written in a talk is carried over; of anything else nothing is said."""
    at = here({**data, "actor": actor})
    if actor is None:
        return
    try:
        await at.do(edit_message, message.chat.id, message.message_id, html_of(message))
    except NotFound:
        return
    except Refusal as refusal:
        why = at.words(refusal.key(), **refusal.details)
        await message.reply(f"{at.words('talk-edit-kept')} {why}")


@router.callback_query(HelpAnswer.filter())
async def begin_answer(
    query: CallbackQuery, callback_data: HelpAnswer, dialog_manager: DialogManager, **data: Any
) -> None:
    _check(await here(dialog_manager).look(see_request, callback_data.request))
    await open_once(query, dialog_manager, Answer.write, {"request": callback_data.request})


def _check(request: Request) -> None:
    if request.state is RequestState.CLOSED:
        raise RequestClosed
    if request.asked:
        raise NotTakenYet
    if not request.writes:
        raise NotAllowed


async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    passed = escape(data.get("passed", ""), quote=False)
    if passed:
        return {"text": f"{passed}\n\n{at.words('help-answer-more')}"}
    request = await at.look(see_request, data["request"])
    others = ", ".join(request.others)
    name = others if request.own else request.mentee
    return {"text": at.words("help-answer-screen", name=name, who=others)}


async def _write(message: Message, manager: DialogManager, written: Written) -> None:
    """Of a request that was closed meanwhile nothing more is answered: the screen goes."""
    at, data = here(manager), manager.dialog_data
    try:
        passed = await at.do(write_message, data["request"], written)
    except RequestClosed as refusal:
        await message.answer(at.words(refusal.key()))
        await go_back(manager)
        return
    data["passed"] = passed_words(passed, at.now, at.actor.zone_name, at.words)


dialog = Dialog(
    Window(
        Shown("text"),
        AnyInput(_write),
        Button(Label("help-answer-done"), "answer_done", leave),
        uncomfortable(),
        state=Answer.write,
        getter=shown,
    ),
    on_start=keep_start,
)
