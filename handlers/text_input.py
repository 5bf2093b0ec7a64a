"""Words where words are asked for: anything else is answered by a clear sentence, and the form stays."""

from collections.abc import Awaitable, Callable

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.input import BaseInput

from domain.refusals import ChoiceWanted, Refusal, TextMissing, TextWanted
from domain.texts import LINE_LIMIT, line, paragraphs
from handlers.here import here

OnText = Callable[[Message, DialogManager, str], Awaitable[None]]


class _TextInput(BaseInput):
    def __init__(
        self,
        on_text: OnText,
        clean: Callable[[str, int], str],
        limit: int,
        wanted: type[Refusal],
        id: str | None,
    ) -> None:
        super().__init__(id=id)
        self._wanted = wanted
        self._on_text = on_text
        self._clean = clean
        self._limit = limit

    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        """A refusal, also one that `on_text` raises, is told; then the same question is shown below it."""
        try:
            await self._on_text(message, manager, self._clean(self._words_of(message), self._limit))
        except Refusal as refusal:
            await message.answer(here(manager).words(refusal.key(), **refusal.details))
        return True

    def _words_of(self, message: Message) -> str:
        """Raises what is wanted for a sticker, a voice, a picture even with a caption."""
        if message.text is None:
            raise self._wanted
        if not message.text.strip():
            raise TextMissing
        return message.text


def text_input(
    on_text: OnText,
    *,
    limit: int = LINE_LIMIT,
    id: str | None = None,
    many_lines: bool = False,
    choice: bool = False,
) -> BaseInput:
    """Stands in a window beside its buttons; `on_text(message, manager, text)` gets clean text of at most
    `limit` characters: one line, or with `many_lines` as it was written. `choice`: the buttons are the answer."""
    wanted = ChoiceWanted if choice else TextWanted
    return _TextInput(on_text, paragraphs if many_lines else line, limit, wanted, id)
