"""The curator's groups (п. 3.1.4): those that wait for a yes first; one with its people and its line."""

from operator import itemgetter
from typing import Any

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, Start, SwitchTo

from actions.group_desk import (
    approve_group,
    name_group_leader,
    return_group,
    see_all_groups,
    see_group,
    see_group_mentors,
)
from actions.group_meetings import see_group_meetings
from actions.groups import close_group
from domain.catalogue import RoleModel
from domain.groups import WORD_LIMIT, GroupState
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, page_of, page_turns, page_values, to_first_page
from handlers.shared.group_form import GroupForm
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.groups import (
    NameLeader,
    OpenGroup,
    Seat,
    group_card_words,
    group_line,
    group_meetings_words,
    mentor_items,
    topic_of,
)
from views.widgets import Label, Named, Say, Shown

router = Router(name="curator_groups")


class AllGroups(StatesGroup):
    """Started with `{"group": id}` at `card` or `leader` it shows that group."""

    list = State()
    card = State()
    meetings = State()
    word = State()
    leader = State()
    close = State()


@router.callback_query(OpenGroup.filter(F.seat == Seat.CURATOR))
async def open_group(query: CallbackQuery, callback_data: OpenGroup, dialog_manager: DialogManager) -> None:
    await _start(query, dialog_manager, AllGroups.card, callback_data.group_id)


@router.callback_query(NameLeader.filter())
async def name_leader(query: CallbackQuery, callback_data: NameLeader, dialog_manager: DialogManager) -> None:
    await _start(query, dialog_manager, AllGroups.leader, callback_data.group_id)


async def _start(query: CallbackQuery, manager: DialogManager, state: State, group_id: int) -> None:
    await here(manager).look(see_group, group_id)
    await open_above(query, manager, state, {"group": group_id})


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_all_groups, page_of(dialog_manager))
    return {
        "groups": [{"id": one.id, "name": group_line(one, at.words)} for one in seen.shown],
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_group, dialog_manager.dialog_data["group"])
    zone, group = at.actor.zone, seen.group
    return {
        "card": group_card_words(seen, zone, at.actor.today(at.now), at.words),
        "topic": topic_of(group.plan.topic, at.words),
        "people": len(seen.inside) + len(seen.waiting),
        "waits": group.state is GroupState.WAITING,
        "lacks_leader": group.lacks_leader,
        "standing": group.state is not GroupState.CLOSED,
    }


async def met(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_group_meetings, dialog_manager.dialog_data["group"], page_of(dialog_manager))
    zone = at.actor.zone
    return {
        "topic": topic_of(seen.topic, at.words),
        "lines": group_meetings_words(seen.shown, zone, at.actor.today(at.now), at.words),
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def mentors(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Between equals a lower class may lead as well."""
    at = here(dialog_manager)
    plan = (await at.look(see_group, dialog_manager.dialog_data["group"])).group.plan
    lowest = 1 if plan.role_model is RoleModel.EQUAL_EQUAL else plan.grade_to
    seen = await at.look(see_group_mentors, lowest, page_of(dialog_manager))
    return {
        "mentors": mentor_items(seen.shown),
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, group_id: int) -> None:
    manager.dialog_data["group"] = group_id
    to_first_page(manager)
    await manager.switch_to(AllGroups.card)


async def _approve(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await here(manager).do(approve_group, manager.dialog_data["group"])
    await toast(callback, here(manager).words.plain("group-approved-now"))


async def _return(message: Message, manager: DialogManager, text: str) -> None:
    at = here(manager)
    await at.do(return_group, manager.dialog_data["group"], text)
    await message.answer(at.words("group-returned-now"))
    await manager.switch_to(AllGroups.card)


async def _name(callback: CallbackQuery, _: Any, manager: DialogManager, member_id: int) -> None:
    at = here(manager)
    await at.do(name_group_leader, manager.dialog_data["group"], member_id)
    await toast(callback, at.words.plain("group-mentor-asked"), alert=True)
    await manager.switch_to(AllGroups.card)


async def _close(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(close_group, manager.dialog_data["group"])
    await toast(callback, at.words.plain("group-closed-now"))
    await manager.switch_to(AllGroups.list)


async def _to_list(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    to_first_page(manager)


dialog = Dialog(
    Window(
        Say("groups-all", when="some"),
        Say("groups-all-none", when="none"),
        Column(Select(Named(), "one", itemgetter("id"), "groups", type_factory=chosen_id, on_click=_open)),
        page_turns("groups"),
        Start(Label("group-new"), "new", GroupForm.topic),
        Row(Button(Label("back"), "back", leave), to_home("list_home")),
        state=AllGroups.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        Row(
            Button(Label("group-approve"), "approve", _approve),
            SwitchTo(Label("group-return"), "return", AllGroups.word),
            when="waits",
        ),
        SwitchTo(Label("group-name-leader"), "name_leader", AllGroups.leader, when="lacks_leader"),
        SwitchTo(Label("group-to-meetings"), "meetings", AllGroups.meetings, on_click=_to_list),
        SwitchTo(Label("group-close"), "close", AllGroups.close, when="standing"),
        Row(SwitchTo(Label("back"), "to_list", AllGroups.list, on_click=_to_list), to_home("card_home")),
        state=AllGroups.card,
        getter=card,
    ),
    Window(
        Say("group-meetings"),
        Shown("lines", when="some"),
        Say("group-meetings-none", when="none"),
        page_turns("meetings"),
        SwitchTo(Label("back"), "from_meetings", AllGroups.card, on_click=_to_list),
        state=AllGroups.meetings,
        getter=met,
    ),
    Window(
        Say("group-ask-word"),
        text_input(_return, limit=WORD_LIMIT, many_lines=True),
        SwitchTo(Label("cancel"), "from_word", AllGroups.card),
        state=AllGroups.word,
        getter=card,
    ),
    Window(
        Say("group-who-leads", when="some"),
        Say("group-no-mentors", when="none"),
        Column(
            Select(Named(), "mentor", itemgetter("id"), "mentors", type_factory=chosen_id, on_click=_name)
        ),
        page_turns("mentors"),
        SwitchTo(Label("cancel"), "from_leader", AllGroups.card),
        state=AllGroups.leader,
        getter=mentors,
    ),
    Window(
        Say("group-close-sure"),
        Row(
            SwitchTo(Label("group-keep"), "keep", AllGroups.card),
            Button(Label("group-close-yes"), "close_yes", _close),
        ),
        state=AllGroups.close,
        getter=card,
    ),
    on_start=keep_start,
)
