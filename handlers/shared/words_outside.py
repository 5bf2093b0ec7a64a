"""Words said outside any form are not lost: they are kept, and it is asked where they go."""

from dataclasses import asdict
from html import escape
from typing import Any, cast

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.manager.manager import ManagerImpl

from actions.help_requests import ask_for_help, see_places_for_words
from actions.talks import write_message
from domain.people import Actor, Standing
from domain.refusals import NothingKept
from domain.talks import ContentKind, Written
from handlers.here import Here, here
from handlers.notices import rewrite
from handlers.written import written_of
from storage.help_letters import Passed
from views.help_requests import WordsTo, passed_words, places_offer
from views.notice import keyboard

router = Router(name="words_outside")

KEPT_LIMIT = 10
"""So many messages wait for the answer; the older ones stand in the chat anyway."""


def outside_any_form(message: Message, actor: Actor | None) -> bool:
    """Of people who may use the bot; commands have their own way, and so has a screen that takes words."""
    return actor is not None and actor.standing is Standing.FULL and not (message.text or "").startswith("/")


def _takes_words(dialog_manager: DialogManager) -> bool:
    if not dialog_manager.has_context():
        return False
    dialog = cast(Dialog, cast(ManagerImpl, dialog_manager).dialog())
    return cast(Window, dialog.windows[dialog_manager.current_context().state]).on_message is not None


@router.message(outside_any_form)
async def offer(message: Message, state: FSMContext, dialog_manager: DialogManager) -> None:
    """Where they could go nowhere it is said, and the screen comes below."""
    if _takes_words(dialog_manager):
        raise SkipHandler
    at = here(dialog_manager)
    places = await at.look(see_places_for_words)
    if not places.any:
        await message.answer(at.words("words-not-kept"))
        raise SkipHandler
    kept = [*await _kept(state), asdict(written_of(message))][-KEPT_LIMIT:]
    await state.update_data(unsent=kept)
    text, buttons = places_offer(places, len(kept), at.words)
    await message.answer(text, reply_markup=keyboard(buttons))


@router.callback_query(WordsTo.filter())
async def send(query: CallbackQuery, callback_data: WordsTo, state: FSMContext, **data: Any) -> None:
    """Sent or thrown away they are kept no longer."""
    at, kept = here(data), await _kept(state)
    if not kept:
        raise NothingKept
    words = tuple(Written(**{**one, "kind": ContentKind(one["kind"])}) for one in kept)
    if callback_data.to == "drop":
        result = at.words("words-dropped")
    else:
        passed = await _send(at, callback_data, words)
        result = escape(passed_words(passed, at.now, at.actor.zone_name, at.words), quote=False)
    await state.update_data(unsent=[])
    await rewrite(query, result)


async def _send(at: Here, to: WordsTo, words: tuple[Written, ...]) -> Passed:
    if to.to == "ask":
        return await at.do(ask_for_help, words)
    return await at.do(write_message, to.request, *words)


async def _kept(state: FSMContext) -> list[dict[str, Any]]:
    return list((await state.get_data()).get("unsent", []))
