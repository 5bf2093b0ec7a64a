"""The methods of the Bot API by lowered name; Telegram does not look at the case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from playground.server.parameters import Parameters
from playground.server.telegram import Telegram

from . import account, callbacks, chats, deletions, edits, files, media, messages, updates

Method = Callable[[Telegram, Parameters], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    name.lower(): method
    for room in (account, callbacks, chats, deletions, edits, files, media, messages, updates)
    for name, method in room.METHODS.items()
}
