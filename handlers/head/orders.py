"""One order: its pairs, and the number and date of the signed paper. The head's conversation, and the
curator's who records the head's paper."""

import asyncio
from datetime import date
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo

from actions.orders import NUMBER_LIMIT, WORD_LIMIT, confirm_order, return_order, see_order
from actions.pair_papers import see_order_paper
from domain.orders import OrderState
from domain.people import Role
from handlers.dates import DatePicker, today_of
from handlers.files import hand_file
from handlers.here import here, toast
from handlers.leave import to_home
from handlers.notices import open_above
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.dates import day_words
from views.orders import OpenOrder, order_words
from views.pair_papers import missing_words, order_paper
from views.widgets import Label, Say, Shown

router = Router(name="orders")


class OneOrder(StatesGroup):
    """Started with `{"order": id}`."""

    main = State()
    number = State()
    day = State()
    review = State()
    word = State()


def _signed_on(manager: DialogManager) -> date:
    """Today, until another day is chosen."""
    chosen = manager.dialog_data.get("day")
    return date.fromisoformat(chosen) if chosen else today_of(manager)


@router.callback_query(OpenOrder.filter())
async def open_order(query: CallbackQuery, callback_data: OpenOrder, dialog_manager: DialogManager) -> None:
    await here(dialog_manager).look(see_order, callback_data.order_id)
    await open_above(query, dialog_manager, OneOrder.main, {"order": callback_data.order_id})


async def one(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data, today = here(dialog_manager), dialog_manager.dialog_data, today_of(dialog_manager)
    seen = await at.look(see_order, data["order"])
    waits = seen.order.state is OrderState.WAITING
    is_head = Role.HEAD in at.actor.roles
    return {
        "order": order_words(
            seen.order, seen.pairs, seen.lacking, seen.former, at.actor.zone, today, at.words
        ),
        "kind": seen.order.kind.value,
        "n": len(seen.pairs),
        "number": data.get("number", ""),
        "day": day_words(_signed_on(dialog_manager), at.words.language, today),
        "own": waits and seen.is_own,
        "may_sign": waits and not seen.is_own,
        "may_return": waits and is_head,
        "may_take_back": waits and not is_head,
    }


async def _sign(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """What is confirmed later is the list that stands here now."""
    seen = await here(manager).look(see_order, manager.dialog_data["order"])
    manager.dialog_data["pairs"] = [pair.id for pair in seen.pairs]
    await manager.switch_to(OneOrder.number)


async def _number(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["number"] = text
    await manager.switch_to(OneOrder.review)


async def _number_at_once(message: Message, manager: DialogManager, text: str) -> None:
    """Written under the list itself. Whoever may not sign sees the list again, with the reason."""
    at = here(manager)
    seen = await at.look(see_order, manager.dialog_data["order"])
    if seen.is_own or seen.order.state is not OrderState.WAITING:
        return
    manager.dialog_data["pairs"] = [pair.id for pair in seen.pairs]
    await _number(message, manager, text)


async def _day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(OneOrder.review)


async def _confirm(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    n = await at.do(confirm_order, data["order"], data["number"], _signed_on(manager), data["pairs"])
    kind = (await at.look(see_order, data["order"])).order.kind
    await toast(callback, at.words.plain("order-confirmed-done", kind=kind.value, n=n))
    await manager.switch_to(OneOrder.main)


async def _return_with_word(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(return_order, manager.dialog_data["order"], text)
    await manager.switch_to(OneOrder.main)


async def _return(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(return_order, manager.dialog_data["order"])
    await toast(callback, at.words.plain("order-returned-done"))
    await manager.switch_to(OneOrder.main)


async def _print(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Word is filled in beside the loop; what is left to be written by hand is listed."""
    at = here(manager)
    papers = await at.look(see_order_paper, manager.dialog_data["order"])
    folder = manager.middleware_data["papers_folder"]
    content, lacking = await asyncio.to_thread(order_paper, papers, folder)
    kind = papers.kind.value
    caption = at.words("order-caption", kind=kind)
    if lacking:
        caption += "\n" + at.words("order-missing", fields=missing_words(lacking, at.words))[:CAPTION_ROOM]
    await hand_file(manager, content, f"{at.words.plain('order-file', kind=kind)}.docx", caption)


CAPTION_ROOM = 900
"""Telegram takes 1,024 characters under a file."""


dialog = Dialog(
    Window(
        Shown("order"),
        Say("order-own", when="own"),
        Say("order-write-number", when="may_sign"),
        text_input(_number_at_once, limit=NUMBER_LIMIT, id="at_once"),
        Button(Label("order-sign"), "sign", _sign, when="may_sign"),
        Row(
            Button(Label("order-print"), "print", _print),
            SwitchTo(Label("order-return"), "return", OneOrder.word, when="may_return"),
            Button(Label("order-take-back"), "take_back", _return, when="may_take_back"),
        ),
        Row(Cancel(Label("back"), "back"), to_home()),
        state=OneOrder.main,
        getter=one,
    ),
    Window(
        Say("order-number"),
        text_input(_number, limit=NUMBER_LIMIT),
        SwitchTo(Label("cancel"), "from_number", OneOrder.main),
        state=OneOrder.number,
        getter=one,
    ),
    Window(
        Say("order-day"),
        DatePicker("signed_on", _day),
        SwitchTo(Label("back"), "to_review", OneOrder.review),
        state=OneOrder.day,
        getter=one,
    ),
    Window(
        Say("order-review"),
        Button(Label("order-confirm"), "confirm", _confirm),
        SwitchTo(Label("order-other-day"), "other_day", OneOrder.day),
        Row(
            SwitchTo(Label("back"), "to_number", OneOrder.number),
            SwitchTo(Label("cancel"), "from_review", OneOrder.main),
        ),
        state=OneOrder.review,
        getter=one,
    ),
    Window(
        Say("order-return-word"),
        text_input(_return_with_word, limit=WORD_LIMIT, id="word"),
        Button(Label("order-return-silently"), "silently", _return),
        SwitchTo(Label("cancel"), "from_word", OneOrder.main),
        state=OneOrder.word,
        getter=one,
    ),
    on_start=keep_start,
)
