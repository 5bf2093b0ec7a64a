"""aiogram's storage over the one conversation row that the lane has loaded for the update."""

from collections.abc import Mapping
from contextvars import ContextVar
from copy import deepcopy
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from storage.conversations import Conversation

current: ContextVar[Conversation] = ContextVar("conversation")


class ConversationStorage(BaseStorage):
    """Reads and writes memory only: the lane saves the row once, together with the inbox mark.

    Copies are given and taken, since aiogram-dialog removes keys from what it gets.
    """

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        value = state.state if isinstance(state, State) else state
        self._put(f"state:{key.destiny}", {"state": value} if value else {})

    async def get_state(self, key: StorageKey) -> str | None:
        return current.get().data.get(f"state:{key.destiny}", {}).get("state")

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        self._put(key.destiny, deepcopy(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return deepcopy(current.get().data.get(key.destiny, {}))

    async def close(self) -> None:
        """Nothing of its own to close."""

    @staticmethod
    def _put(name: str, value: dict[str, Any]) -> None:
        if value:
            current.get().data[name] = value
        else:
            current.get().data.pop(name, None)
