"""What the head presses: under notices, and in dialogs."""

from aiogram import Router
from aiogram_dialog import Dialog

from handlers.head import desk, looks, orders

PRESSES: tuple[Router, ...] = (orders.router,)
DIALOGS: tuple[Dialog, ...] = (
    orders.dialog,
    desk.dialog,
    looks.dialog,
)
