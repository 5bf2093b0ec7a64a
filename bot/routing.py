"""Who is asked first: the order of the handlers, and how a press finds its dialog without asking all of them.

aiogram offers an update to each router in turn; with a router a conversation that would cost more with each one.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, TelegramObject
from aiogram_dialog import Dialog
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY
from aiogram_dialog.utils import remove_intent_id


class Plain(Router):
    """Commands and buttons under notices. A button of a screen carries the id of its dialog: it is none of them."""

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if isinstance(event, CallbackQuery) and remove_intent_id(event.data or "")[0]:
            return UNHANDLED
        return await super().propagate_event(update_type=update_type, event=event, **kwargs)


class Dialogs(Router):
    """Only the dialog whose screen stands is asked."""

    def __init__(self, dialogs: Iterable[Dialog]) -> None:
        super().__init__(name="dialogs")
        self.include_routers(*dialogs)
        self._by_group = {dialog.states_group(): dialog for dialog in dialogs}

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        standing: Context | None = kwargs.get(CONTEXT_KEY)
        dialog = self._by_group.get(standing.state.group) if standing else None
        if dialog is None:
            return UNHANDLED
        return await dialog.propagate_event(update_type=update_type, event=event, **kwargs)


def arranged(routers: Iterable[Router]) -> list[Router]:
    """The same order, neighbours of a kind under one roof."""
    found: list[Router] = []
    for are_dialogs, some in groupby(routers, lambda router: isinstance(router, Dialog)):
        if are_dialogs:
            found.append(Dialogs([router for router in some if isinstance(router, Dialog)]))
        else:
            plain = Plain()
            plain.include_routers(*some)
            found.append(plain)
    return found
