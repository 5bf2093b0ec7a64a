"""Answering a word of the curator, and the curator an answer: by a reply, or by [Ответить] and a message."""

from html import escape
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from actions.curator_words import answer_word, find_word, see_word
from domain.curator_words import WORD_LIMIT
from domain.people import Actor
from domain.refusals import TextWanted
from domain.texts import paragraphs
from handlers.here import here
from handlers.leave import leave
from handlers.notices import open_once
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.curator_words import AnswerWord, passed_word
from views.widgets import Label, Shown

router = Router(name="word_answer")


class WordAnswer(StatesGroup):
    write = State()


@router.message(F.reply_to_message)
async def by_reply(message: Message, actor: Actor | None, **data: Any) -> None:
    """A reply to a word goes to whoever wrote it, whatever form is open meanwhile."""
    at = here({**data, "actor": actor})
    assert message.reply_to_message is not None
    replied = message.reply_to_message.message_id
    word = await at.look(find_word, message.chat.id, replied) if actor is not None else None
    if word is None:
        raise SkipHandler
    if message.text is None:
        raise TextWanted
    passed = await at.do(answer_word, word, paragraphs(message.text, WORD_LIMIT))
    await message.reply(escape(passed_word(passed, at.now, at.actor.zone_name, at.words), quote=False))


@router.callback_query(AnswerWord.filter())
async def begin(query: CallbackQuery, callback_data: AnswerWord, dialog_manager: DialogManager) -> None:
    await here(dialog_manager).look(see_word, callback_data.word)
    await open_once(query, dialog_manager, WordAnswer.write, {"word": callback_data.word})


async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    passed = escape(data.get("passed", ""), quote=False)
    asked = at.words("word-ask", name=await at.look(see_word, data["word"]))
    return {"text": f"{passed}\n\n{asked}" if passed else asked}


async def _write(_: Message, manager: DialogManager, text: str) -> None:
    at, data = here(manager), manager.dialog_data
    passed = await at.do(answer_word, data["word"], text)
    data["passed"] = passed_word(passed, at.now, at.actor.zone_name, at.words)


dialog = Dialog(
    Window(
        Shown("text"),
        text_input(_write, limit=WORD_LIMIT, many_lines=True),
        Button(Label("word-done"), "word_done", leave),
        uncomfortable(),
        state=WordAnswer.write,
        getter=shown,
    ),
    on_start=keep_start,
)
