"""«Группы» of a student: joined in one press from the list; one's own group, as a member and as its leader."""

from operator import itemgetter
from typing import Any

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, Start, SwitchTo

from actions.groups import (
    answer_group,
    close_group,
    join_group,
    leave_group,
    see_groups,
    see_led_group,
    see_my_group,
)
from domain.groups import GroupState, Stand
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_above
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.group_form import GroupForm, plan_data
from handlers.shared.group_meetings import GroupMeeting
from handlers.shared.meetings import Meetings
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.groups import (
    GroupAnswer,
    OpenGroup,
    Seat,
    answered_words,
    joined_words,
    led_group_words,
    mine_button,
    my_group_words,
    offer_button,
    offer_words,
    question_words,
)
from views.widgets import Label, Named, Say, Shown

router = Router(name="groups")


class Groups(StatesGroup):
    """Started with `{"group": id}` at `mine` or `led` it shows that group."""

    list = State()
    asked = State()
    mine = State()
    quit = State()
    led = State()
    close = State()


SCREENS = {Seat.MEMBER: (Groups.mine, see_my_group), Seat.LEADER: (Groups.led, see_led_group)}


@router.callback_query(OpenGroup.filter(F.seat.in_(SCREENS)))
async def open_group(query: CallbackQuery, callback_data: OpenGroup, dialog_manager: DialogManager) -> None:
    screen, look = SCREENS[callback_data.seat]
    await here(dialog_manager).look(look, callback_data.group_id)
    await open_above(query, dialog_manager, screen, {"group": callback_data.group_id})


@router.callback_query(GroupAnswer.filter())
async def answer(query: CallbackQuery, callback_data: GroupAnswer, **data: Any) -> None:
    at = here(data)
    await at.do(answer_group, callback_data.group_id, callback_data.yes)
    await add_result(query, answered_words(callback_data.yes, at.words))


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_groups, page_of(dialog_manager))
    zone = at.actor.zone
    today = at.actor.today(at.now)
    mine = [one for one in seen.shown if one.is_mine]
    offered = list(enumerate((one for one in seen.shown if not one.is_mine), 1))
    return {
        "offers": "".join(
            f"\n{offer_words(number, one, zone, today, at.words)}\n" for number, one in offered
        ),
        "mine": [{"id": one.id, "name": mine_button(one, at.words)} for one in mine],
        "offered": [{"id": one.id, "name": offer_button(number, one, at.words)} for number, one in offered],
        "some": bool(offered),
        "stopped": seen.stopped,
        "none": seen.total == 0 and not seen.stopped,
        "only_mine": bool(mine) and not offered,
        "may_open": seen.may_open and not seen.stopped,
        **page_values(seen.page, seen.total),
    }


async def mine(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_my_group, dialog_manager.dialog_data["group"])
    zone = at.actor.zone
    today = at.actor.today(at.now)
    return {
        "card": my_group_words(
            seen.group, seen.stand, seen.place, seen.taken, seen.meets_at, zone, today, at.words
        ),
        "stand": seen.stand.value,
        "inside": seen.stand is Stand.IN,
    }


async def led(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_led_group, dialog_manager.dialog_data["group"])
    zone = at.actor.zone
    state = seen.group.state
    return {
        "card": led_group_words(seen, zone, at.actor.today(at.now), at.words),
        "returned": state is GroupState.RETURNED,
        "may_meet": state is GroupState.OPEN and bool(seen.inside),
        "standing": state is not GroupState.CLOSED,
        "people": len(seen.inside) + len(seen.waiting),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, group_id: int) -> None:
    """As its leader, as one of its people, or with the question whether one would lead it."""
    seen = await here(manager).look(see_groups, page_of(manager))
    offer = next((one for one in seen.shown if one.id == group_id), None)
    manager.dialog_data["group"] = group_id
    if offer is not None and offer.asked:
        await manager.switch_to(Groups.asked)
    else:
        await manager.switch_to(Groups.led if offer is not None and offer.leads else Groups.mine)


async def _join(callback: CallbackQuery, _: Any, manager: DialogManager, group_id: int) -> None:
    at = here(manager)
    joined = await at.do(join_group, group_id)
    await toast(callback, joined_words(joined.stand, joined.place, at.words))
    manager.dialog_data["group"] = group_id
    await manager.switch_to(Groups.mine)


async def asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_my_group, dialog_manager.dialog_data["group"])
    return {"card": question_words(seen.group.plan, at.words)}


async def _answer(callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at, yes = here(manager), button.widget_id == "lead_yes"
    await at.do(answer_group, manager.dialog_data["group"], yes)
    await toast(callback, at.words.plain("group-you-lead" if yes else "group-you-do-not-lead"), alert=True)
    await manager.switch_to(Groups.led if yes else Groups.list)


async def _quit(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(leave_group, manager.dialog_data["group"])
    await toast(callback, at.words.plain("group-left-now"))
    await manager.switch_to(Groups.list)


async def _close(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(close_group, manager.dialog_data["group"])
    await toast(callback, at.words.plain("group-closed-now"))
    await manager.switch_to(Groups.list)


async def _meet(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(GroupMeeting.slots, {"group": manager.dialog_data["group"]})


async def _correct(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    group_id = manager.dialog_data["group"]
    seen = await here(manager).look(see_led_group, group_id)
    await manager.start(GroupForm.review, plan_data(seen.group))


dialog = Dialog(
    Window(
        Say("groups"),
        Shown("offers", when="some"),
        Say("groups-none", when="none"),
        Say("groups-only-mine", when="only_mine"),
        Say("groups-stopped", when="stopped"),
        Column(Select(Named(), "mine", itemgetter("id"), "mine", type_factory=chosen_id, on_click=_open)),
        Group(
            Select(Named(), "join", itemgetter("id"), "offered", type_factory=chosen_id, on_click=_join),
            width=2,
        ),
        page_turns("groups"),
        Start(Label("group-new"), "new", GroupForm.topic, when="may_open"),
        uncomfortable("uncomfortable_list"),
        Button(Label("back"), "back", leave),
        state=Groups.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        Row(
            Button(Label("pair-agree"), "lead_yes", _answer), Button(Label("pair-refuse"), "lead_no", _answer)
        ),
        uncomfortable("uncomfortable_asked"),
        Row(SwitchTo(Label("back"), "asked_back", Groups.list), to_home("asked_home")),
        state=Groups.asked,
        getter=asked,
    ),
    Window(
        Shown("card"),
        Row(
            Start(Label("group-to-meetings"), "my_meetings", Meetings.list, when="inside"),
            SwitchTo(Label("group-leave"), "leave", Groups.quit),
        ),
        uncomfortable("uncomfortable_mine"),
        Row(SwitchTo(Label("back"), "mine_back", Groups.list), to_home("mine_home")),
        state=Groups.mine,
        getter=mine,
    ),
    Window(
        Say("group-leave-sure"),
        Row(
            SwitchTo(Label("group-stay"), "stay", Groups.mine),
            Button(Label("group-leave-yes"), "leave_yes", _quit),
        ),
        uncomfortable("uncomfortable_quit"),
        state=Groups.quit,
        getter=mine,
    ),
    Window(
        Shown("card"),
        Button(Label("group-plan-meeting"), "meet", _meet, when="may_meet"),
        Start(Label("group-to-meetings"), "led_meetings", Meetings.list, when="may_meet"),
        Button(Label("group-correct"), "correct", _correct, when="returned"),
        SwitchTo(Label("group-close"), "close", Groups.close, when="standing"),
        uncomfortable("uncomfortable_led"),
        Row(SwitchTo(Label("back"), "led_back", Groups.list), to_home("led_home")),
        state=Groups.led,
        getter=led,
    ),
    Window(
        Say("group-close-sure"),
        Row(
            SwitchTo(Label("group-keep"), "keep", Groups.led),
            Button(Label("group-close-yes"), "close_yes", _close),
        ),
        uncomfortable("uncomfortable_close"),
        state=Groups.close,
        getter=led,
    ),
    on_start=keep_start,
)
