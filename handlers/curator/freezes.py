"""Freezes on the curator's and the head's desk: who stopped contact, what they say, and the decision."""

from typing import Any

from aiogram import Bot, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo

from actions.safety import keep_freeze, lift_freeze, see_freeze, see_freezes
from domain.safety import FreezeState
from handlers.curator.talks import Talks
from handlers.here import here, toast
from handlers.leave import to_home
from handlers.notices import rewrite
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.start_data import keep_start
from views.safety import FreezePress, freeze_card, freeze_line, taken_notice
from views.widgets import Label, Named, Say, Shown

router = Router(name="freezes")


class Freezes(StatesGroup):
    main = State()
    card = State()
    lift = State()


@router.callback_query(FreezePress.filter())
async def press_alarm(
    query: CallbackQuery, callback_data: FreezePress, dialog_manager: DialogManager
) -> None:
    """Whatever is pressed, it has been seen: the alarm is silent and says who deals with it."""
    at = here(dialog_manager)
    card = await at.look_on_record(see_freeze, callback_data.freeze_id)
    notice = taken_notice(card.id, card.student, card.class_name, card.seer, at.words)
    await rewrite(query, notice.text, notice.buttons)
    if callback_data.act == "open":
        await _open(dialog_manager, card.id)


async def _open(manager: DialogManager, freeze_id: int) -> None:
    """Above whatever screen is open, so that a half-filled form is there afterwards."""
    if manager.has_context() and manager.current_context().state.group is Freezes:
        manager.dialog_data["freeze"] = freeze_id
        await manager.switch_to(Freezes.card, show_mode=ShowMode.SEND)
        await manager.show(ShowMode.SEND)
    else:
        await manager.start(Freezes.card, {"freeze": freeze_id}, show_mode=ShowMode.SEND)


async def standing(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_freezes, page_of(dialog_manager))
    zone = at.actor.zone
    today = at.actor.today(at.now)
    return {
        "freezes": [{"id": one.id, "name": freeze_line(one, zone, today, at.words)} for one in seen.shown],
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look_on_record(see_freeze, _chosen(dialog_manager))
    zone = at.actor.zone
    return {
        "student": seen.student,
        "text": freeze_card(seen, zone, at.actor.today(at.now), at.words),
        "open": seen.state is FreezeState.OPEN,
        "standing": seen.state is not FreezeState.LIFTED,
        "files": any(note.file_id for note in seen.notes),
    }


def _chosen(manager: DialogManager) -> int:
    return int(manager.dialog_data["freeze"])


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, freeze_id: int) -> None:
    manager.dialog_data["freeze"] = freeze_id
    await manager.switch_to(Freezes.card)


async def _read(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    seen = await here(manager).look_on_record(see_freeze, _chosen(manager))
    await manager.start(Talks.main, {"student": seen.student_id})


async def _files(query: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """What the student said or showed, each as it is, not to be passed on."""
    seen = await here(manager).look_on_record(see_freeze, _chosen(manager))
    bot: Bot = manager.middleware_data["bot"]
    for note in seen.notes:
        if note.file_id:
            send = getattr(bot, f"send_{note.kind}")
            await send(query.from_user.id, note.file_id, protect_content=True)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _keep(query: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(keep_freeze, _chosen(manager))
    await toast(query, at.words.plain("freeze-kept-done"))


async def _lift(query: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(lift_freeze, _chosen(manager))
    await toast(query, at.words.plain("freeze-lifted-done"), alert=True)
    await manager.switch_to(Freezes.card)


def _above_another(_: dict[str, Any], __: Whenable, manager: DialogManager) -> bool:
    """Opened from a notice there may be no screen to go back to."""
    stack = manager.current_stack()
    return stack is not None and len(stack.intents) > 1


dialog = Dialog(
    Window(
        Say("freezes-title"),
        Say("freezes-some", when="some"),
        Say("freezes-none", when="none"),
        Column(
            Select(
                Named(),
                id="chosen",
                item_id_getter=lambda item: item["id"],
                items="freezes",
                type_factory=chosen_id,
                on_click=_choose,
            )
        ),
        page_turns(),
        Row(Cancel(Label("back"), when=_above_another), to_home()),
        state=Freezes.main,
        getter=standing,
    ),
    Window(
        Shown("text"),
        Button(Label("freeze-files"), "files", _files, when="files"),
        Button(Label("freeze-talks"), "talks", _read),
        Row(
            Button(Label("freeze-keep"), "keep", _keep, when="open"),
            SwitchTo(Label("freeze-lift"), "lift", Freezes.lift, when="standing"),
        ),
        Row(SwitchTo(Label("back"), "to_list", Freezes.main), to_home("card_home")),
        state=Freezes.card,
        getter=card,
    ),
    Window(
        Say("freeze-lift-sure"),
        SwitchTo(Label("freeze-lift-no"), "lift_no", Freezes.card),
        Button(Label("freeze-lift-yes"), "lift_yes", _lift),
        state=Freezes.lift,
        getter=card,
    ),
    on_start=keep_start,
)
