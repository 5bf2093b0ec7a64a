"""A question of a questionnaire that is answered in words: a screen of its own, and it may be skipped."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.widgets import Label, Say, Shown

OnWords = Callable[[DialogManager, str], Awaitable[None]]
Getter = Callable[..., Awaitable[dict[str, Any]]]


def question_in_words(
    name: str,
    asked: str,
    seen_by: str,
    on_words: OnWords,
    below: Row,
    state: State,
    getter: Getter,
    *,
    limit: int,
) -> Window:
    """Skipped it is answered with no words. `getter` gives `n`, `total`, and the answer that stands as `now_<name>`."""

    async def typed(_: Message, manager: DialogManager, text: str) -> None:
        await on_words(manager, text)

    async def skip(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await on_words(manager, "")

    return Window(
        Say("step"),
        Say(asked),
        Shown(f"now_{name}", when=f"now_{name}"),
        Say(seen_by),
        text_input(typed, limit=limit, many_lines=True),
        Button(Label("skip"), f"skip_{name}", skip),
        uncomfortable(f"uncomfortable_{name}"),
        below,
        state=state,
        getter=getter,
    )
