"""What an administrator presses."""

from aiogram_dialog import Dialog

from handlers.admin import desk

DIALOGS: tuple[Dialog, ...] = (desk.dialog,)
