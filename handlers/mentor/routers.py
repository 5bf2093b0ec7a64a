"""What a mentor presses: under notices, and in dialogs."""

from aiogram import Router
from aiogram_dialog import Dialog

from handlers.mentor import invite_guest, mentees, pass_on, requests, tasks

PRESSES: tuple[Router, ...] = (tasks.router,)
DIALOGS: tuple[Dialog, ...] = (
    mentees.dialog,
    tasks.dialog,
    requests.dialog,
    pass_on.dialog,
    invite_guest.dialog,
)
