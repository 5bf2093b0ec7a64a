"""What a mentee presses: under notices, and in dialogs."""

from aiogram import Router
from aiogram_dialog import Dialog

from handlers.mentee import ask, mentor, requests

PRESSES: tuple[Router, ...] = (ask.router,)
DIALOGS: tuple[Dialog, ...] = (
    mentor.dialog,
    ask.dialog,
    requests.dialog,
)
