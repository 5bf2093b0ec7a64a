"""What a conversation is started with, kept with it."""

from aiogram_dialog import Data, DialogManager


async def keep_start(start_data: Data, manager: DialogManager) -> None:
    """For `on_start` of a dialog; some are started with nothing."""
    if isinstance(start_data, dict):
        manager.dialog_data.update(start_data)
