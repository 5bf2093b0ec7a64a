"""«Мне некомфортно» (п. 1.3/4): two presses from any screen of a student, and contact stands still.

In a student's window: `uncomfortable()` as a row of its own, for whomever the window is shown; under a
notice: `with_safety(at, rows)`.
"""

from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, ContentType, Message
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Start
from aiogram_dialog.widgets.text import Multi

from actions.safety import add_freeze_note, call_for_safety, see_own_freeze
from domain.names import called
from domain.people import Actor, Role
from domain.refusals import Refusal
from handlers.here import Here, here
from handlers.leave import leave, to_home
from handlers.notices import open_once
from views.notice import Rows
from views.safety import SafetyPress, safety_rows
from views.widgets import Label, Say

router = Router(name="safety")


class Safety(StatesGroup):
    confirm = State()
    frozen = State()


def _of_student(_: dict[str, Any], __: Whenable, manager: DialogManager) -> bool:
    actor: Actor | None = manager.middleware_data["actor"]
    return actor is not None and actor.is_student


def uncomfortable(id: str = "uncomfortable") -> Start:
    """The button for any window; an adult does not see it."""
    return Start(Label("safety-button"), id, Safety.confirm, when=_of_student)


@router.callback_query(SafetyPress.filter())
async def from_notice(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_once(query, dialog_manager, Safety.confirm)


def with_safety(at: Here, rows: Rows) -> Rows:
    """A student has the way to safety under every notice."""
    return (*rows, *safety_rows(at.words, student=at.actor.is_student))


async def begin(_: Data, manager: DialogManager) -> None:
    """Who has stopped contact already sees how it stands."""
    if (await here(manager).look(see_own_freeze)).frozen:
        await manager.switch_to(Safety.frozen)


async def own(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_own_freeze)
    return {
        "frozen": seen.frozen,
        "not_frozen": not seen.frozen,
        "seen": "yes" if seen.seen else "no",
        "hearer": seen.hearer.value,
        "name": f" ({called(seen.name, student=False)})" if seen.name else "",
        "noted": seen.frozen and seen.noted > 0,
        "mentors": "yes" if at.actor.roles == {Role.MENTOR} else "no",
    }


async def _stop(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(call_for_safety)
    await manager.switch_to(Safety.frozen)


async def _write(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """A refusal is told, and the screen stays open for another try."""
    at = here(manager)
    try:
        await at.do(add_freeze_note, *_content(message))
    except Refusal as refusal:
        await message.answer(at.words(refusal.key(), **refusal.details))


def _content(message: Message) -> tuple[str, str, str | None]:
    """The kind, the words, and the file."""
    words = message.text or message.caption or ""
    if message.content_type == ContentType.PHOTO and message.photo:
        return "photo", words, message.photo[-1].file_id
    if message.voice:
        return "voice", words, message.voice.file_id
    if message.video_note:
        return "video_note", words, message.video_note.file_id
    return ("text" if message.text else message.content_type), words, None


dialog = Dialog(
    Window(
        Say("safety-confirm"),
        Button(Label("safety-stop"), "stop", _stop),
        Button(Label("back"), "back", leave),
        state=Safety.confirm,
    ),
    Window(
        Multi(
            Say("safety-noted", when="noted"),
            Say("safety-frozen", when="frozen"),
            Say("safety-not-frozen", when="not_frozen"),
            sep="\n\n",
        ),
        MessageInput(_write),
        to_home(),
        state=Safety.frozen,
    ),
    getter=own,
    on_start=begin,
)
