"""/privacy: what is kept and why, own data as a file, the profile corrected, the consent withdrawn."""

from typing import Any, cast

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.api.entities import ChatEvent
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from actions.privacy import (
    correct_profile,
    erase_own_data,
    export_own_data,
    see_own_data,
    see_own_profile,
)
from domain.people import Actor, Language
from domain.profiles import Question
from domain.refusals import NotFound
from handlers.files import hand_file
from handlers.here import here, say
from handlers.leave import go_back, to_home
from handlers.shared.entry import forget, know_anew
from handlers.shared.home_state import Home
from handlers.shared.name_forms import NamesInCases
from handlers.shared.privacy_state import Privacy
from handlers.shared.profile_form import Answers, FormStart, form_states, profile_dialog, profile_of
from handlers.shared.safety import uncomfortable
from views.applications import NameDifficulties
from views.privacy import FILE_NAME, answers_of, data_file, erase_text, privacy_text
from views.widgets import Label, Say, Shown
from views.words import Words

router = Router(name="privacy")

Correcting = form_states("Correcting")


@router.message(Command("privacy"))
async def open_privacy(message: Message, dialog_manager: DialogManager, actor: Actor | None) -> None:
    """Of a stranger nothing is kept, and that is said."""
    if actor is None:
        await message.answer(here(dialog_manager).words("privacy-stranger"))
        return
    await dialog_manager.start(Privacy.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    return {"text": privacy_text(await at.look(see_own_profile), at.words, at.now)}


async def lost(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    return {"text": erase_text(await at.look(see_own_data), at.words)}


async def hand_over(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    content = data_file(await at.look(export_own_data), at.words, at.now)
    await hand_file(manager, content, FILE_NAME, at.words("privacy-file-caption"))


async def correct(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    own = await here(manager).look(see_own_profile)
    start = FormStart(own.questions, own.category, cast(Answers, answers_of(own)), {})
    which: State = Correcting.correct  # type: ignore[attr-defined]
    await manager.start(which, start.data())


async def _to_name_forms(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(NamesInCases.all, {"member": here(manager).actor.member_id})


@router.callback_query(NameDifficulties.filter())
async def name_from_notice(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await query.answer()
    await _ask_difficulties(dialog_manager, ShowMode.SEND)


async def name_difficulties(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _ask_difficulties(manager, ShowMode.AUTO)


async def _ask_difficulties(manager: DialogManager, show_mode: ShowMode) -> None:
    """п. 1.2: a mentee who came in without naming any."""
    own = await here(manager).look(see_own_profile)
    if Question.HARD not in own.questions:
        raise NotFound
    start = FormStart(own.questions, own.category, cast(Answers, answers_of(own)), {}, corrects=True)
    hard: State = Correcting.hard  # type: ignore[attr-defined]
    await manager.start(hard, start.data(), show_mode=show_mode)


async def save(event: ChatEvent, manager: DialogManager, answers: Answers) -> None:
    await here(manager).do(correct_profile, profile_of(answers))
    await know_anew(manager)
    await go_back(manager)


async def leave(event: ChatEvent, manager: DialogManager) -> None:
    await go_back(manager)


async def erase(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """When the update is handled again the person is nobody already: the screen still has to go."""
    at = here(manager)
    if at.known is not None:
        await at.do(erase_own_data, Words(Language.RU).plain("privacy-tombstone"))
    actor = await know_anew(manager)
    await forget(manager)
    await say(query, at.words("privacy-erased"))
    if actor is not None:
        await manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


form = profile_dialog(Correcting, save, leave, too_young=leave, label="save")

dialog = Dialog(
    Window(
        Shown("text"),
        Button(Label("privacy-get-file"), "get_file", hand_over),
        Button(Label("privacy-correct"), "correct", correct),
        Button(Label("name-forms-open"), "name_forms", _to_name_forms),
        SwitchTo(Label("privacy-to-erase"), "to_erase", Privacy.erase),
        uncomfortable(),
        to_home("home"),
        state=Privacy.main,
        getter=main,
    ),
    Window(
        Shown("text"),
        SwitchTo(Label("privacy-keep"), "keep", Privacy.main),
        SwitchTo(Label("privacy-go-on"), "to_sure", Privacy.sure),
        state=Privacy.erase,
        getter=lost,
    ),
    Window(
        Say("privacy-sure"),
        SwitchTo(Label("privacy-no-keep"), "no_keep", Privacy.main),
        Button(Label("privacy-yes-erase"), "erase", erase),
        state=Privacy.sure,
    ),
)
