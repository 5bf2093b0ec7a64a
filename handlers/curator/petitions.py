"""Petitions on the desk of the curator and the head (п. 5.1.1, 5.2.1): looked at, decided, carried out."""

from operator import itemgetter
from typing import Any

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.petition_desk import (
    Successors,
    decline_petition,
    grant_pause,
    grant_with_successor,
    grant_without_successor,
    read_petition,
    see_petitions,
    see_successors,
    take_petition,
)
from actions.petitions import answer_proposal
from domain.petitions import ANSWER_LIMIT, PARTING, PetitionKind, PetitionState
from handlers.curator.mentor_choice import mentor_window, mentors_offered
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, page_of, page_turns, page_values, to_first_page
from handlers.search import search_of, show_all
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.mentorships import pair_title
from views.petitions import OpenPetition, desk_card, desk_line
from views.widgets import Label, Named, Say, Shown

router = Router(name="curator_petitions")


class PetitionDesk(StatesGroup):
    """Started with `{"petition": id}` at `card` it shows that one."""

    list = State()
    card = State()
    decline = State()
    successors = State()
    successor = State()
    without = State()


@router.callback_query(OpenPetition.filter(F.desk))
async def open_petition(
    query: CallbackQuery, callback_data: OpenPetition, dialog_manager: DialogManager
) -> None:
    await here(dialog_manager).look_on_record(read_petition, callback_data.petition_id)
    await open_above(query, dialog_manager, PetitionDesk.card, {"petition": callback_data.petition_id})


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_petitions, page_of(dialog_manager))
    return {
        "petitions": [{"id": one.id, "name": desk_line(one, seen.today, at.words)} for one in seen.shown],
        "some": seen.total > 0,
        "none": seen.total == 0,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    read = await at.look_on_record(read_petition, dialog_manager.dialog_data["petition"])
    petition, seen = read.seen.petition, read.seen
    waits = petition.kind in PARTING and not petition.is_carried_out
    parting = petition.kind in PARTING and (petition.is_open or waits) and not seen.succeeded
    pause = petition.kind is PetitionKind.PAUSE and petition.is_open
    return {
        "card": desk_card(seen, read.meetings, read.days, at.actor.zone, at.words),
        "title": pair_title(seen.pair, at.words),
        "may_take": petition.state is PetitionState.FILED,
        "may_decline": petition.is_open and petition.kind is not PetitionKind.PROPOSAL,
        "parting": parting,
        "plain_pause": pause and not read.meetings,
        "pause_with": pause and bool(read.meetings),
        "may_answer": petition.is_open and petition.kind is PetitionKind.PROPOSAL,
    }


async def successors(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, seen = here(dialog_manager), await _offered(dialog_manager)
    return mentors_offered(seen, dialog_manager, at.words)


async def _offered(manager: DialogManager) -> Successors:
    petition_id = manager.dialog_data["petition"]
    return await here(manager).look(see_successors, petition_id, search_of(manager), page_of(manager))


async def successor(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    return {"name": data["mentor_name"], "mentee": data["mentee_name"]}


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, petition_id: int) -> None:
    manager.dialog_data["petition"] = petition_id
    await manager.switch_to(PetitionDesk.card)


async def _take(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(take_petition, manager.dialog_data["petition"])
    await toast(query, at.words.plain("petition-taken-toast"))


async def _decline(message: Message, manager: DialogManager, text: str) -> None:
    at = here(manager)
    await at.do(decline_petition, manager.dialog_data["petition"], text)
    await message.answer(at.words("petition-declined-toast"))
    await manager.switch_to(PetitionDesk.card)


async def _grant_pause(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(grant_pause, manager.dialog_data["petition"], button.widget_id == "pause_off")
    await toast(query, at.words.plain("petition-paused-toast"))


async def _answer(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(answer_proposal, manager.dialog_data["petition"], button.widget_id == "agree")
    await toast(query, at.words.plain("petition-answered-toast"))


async def _pick(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    seen = await _offered(manager)
    names = {found.party.member_id: found.party.name for found in seen.shown}
    manager.dialog_data["mentor"] = member_id
    manager.dialog_data["mentor_name"] = names.get(member_id, "")
    manager.dialog_data["mentee_name"] = seen.mentee.party.name
    await manager.switch_to(PetitionDesk.successor)


async def _propose(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    await at.do(grant_with_successor, data["petition"], data["mentor"])
    await toast(query, at.words.plain("petition-successor-done"))
    await manager.switch_to(PetitionDesk.card)


async def _end_pair(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(grant_without_successor, manager.dialog_data["petition"])
    await toast(query, at.words.plain("petition-without-done"))
    await manager.switch_to(PetitionDesk.list)


async def _to_list(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    to_first_page(manager)


dialog = Dialog(
    Window(
        Say("petitions-desk", when="some"),
        Say("petitions-desk-empty", when="none"),
        Column(Select(Named(), "one", itemgetter("id"), "petitions", type_factory=chosen_id, on_click=_open)),
        page_turns("petitions"),
        Row(Button(Label("back"), "back", leave), to_home("list_home")),
        state=PetitionDesk.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        SwitchTo(
            Label("petition-choose-successor"),
            "successors",
            PetitionDesk.successors,
            on_click=show_all,
            when="parting",
        ),
        SwitchTo(Label("petition-without-successor"), "without", PetitionDesk.without, when="parting"),
        Button(Label("petition-grant"), "pause_plain", _grant_pause, when="plain_pause"),
        Button(Label("petition-grant-off"), "pause_off", _grant_pause, when="pause_with"),
        Button(Label("petition-grant-keep"), "pause_keep", _grant_pause, when="pause_with"),
        Row(
            Button(Label("petition-agree"), "agree", _answer),
            Button(Label("petition-disagree"), "disagree", _answer),
            when="may_answer",
        ),
        Row(
            Button(Label("petition-take"), "take", _take, when="may_take"),
            SwitchTo(Label("petition-decline"), "decline", PetitionDesk.decline, when="may_decline"),
        ),
        Row(
            SwitchTo(Label("petition-back-to-list"), "to_list", PetitionDesk.list, on_click=_to_list),
            to_home("card_home"),
        ),
        state=PetitionDesk.card,
        getter=card,
        protect_content=True,
    ),
    Window(
        Say("petition-ask-decline"),
        text_input(_decline, limit=ANSWER_LIMIT, many_lines=True),
        SwitchTo(Label("cancel"), "from_decline", PetitionDesk.card),
        state=PetitionDesk.decline,
    ),
    mentor_window(
        "petition-who-succeeds",
        "petition-no-successors",
        _pick,
        SwitchTo(Label("back"), "from_successors", PetitionDesk.card, on_click=_to_list),
        PetitionDesk.successors,
        successors,
    ),
    Window(
        Say("petition-successor-sure"),
        Button(Label("petition-successor-yes"), "propose", _propose),
        SwitchTo(Label("back"), "from_successor", PetitionDesk.successors),
        state=PetitionDesk.successor,
        getter=successor,
    ),
    Window(
        Say("petition-without-sure"),
        SwitchTo(Label("petition-keep"), "keep", PetitionDesk.card),
        Button(Label("petition-without-yes"), "without_yes", _end_pair),
        state=PetitionDesk.without,
        getter=card,
    ),
    on_start=keep_start,
)
