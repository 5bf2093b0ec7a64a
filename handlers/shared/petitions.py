"""«Обращения» (п. 5): what one has asked the school for, how it stands, and what can still be done
with it."""

from operator import itemgetter
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.petitions import (
    add_to_petition,
    answer_proposal,
    see_my_petitions,
    see_petition,
    withdraw_petition,
)
from domain.petitions import ANSWER_LIMIT, WORDS_LIMIT, PetitionKind
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, page_of, page_turns, page_values
from handlers.shared.petition_form import FORM_WINDOWS, to_list
from handlers.shared.petition_state import Petitions
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.petitions import OpenPetition, ProposalPress, own_card, own_line
from views.widgets import Label, Named, Say, Shown

router = Router(name="petitions")


@router.callback_query(OpenPetition.filter(~F.desk))
async def open_petition(
    query: CallbackQuery, callback_data: OpenPetition, dialog_manager: DialogManager
) -> None:
    await here(dialog_manager).look(see_petition, callback_data.petition_id)
    await open_above(query, dialog_manager, Petitions.card, {"petition": callback_data.petition_id})


@router.callback_query(ProposalPress.filter())
async def press_answer(
    query: CallbackQuery, callback_data: ProposalPress, dialog_manager: DialogManager
) -> None:
    await here(dialog_manager).look(see_petition, callback_data.petition_id)
    await open_above(
        query,
        dialog_manager,
        Petitions.answer,
        {"petition": callback_data.petition_id, "yes": callback_data.yes},
    )


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_my_petitions, page_of(dialog_manager))
    return {
        "petitions": [
            {"id": one.id, "name": own_line(one, one.author == at.actor.name, at.words)} for one in seen.shown
        ],
        "may_file": bool(seen.pairs),
        "some": seen.total > 0,
        "none": seen.total == 0 and bool(seen.pairs),
        "no_pair": seen.total == 0 and not seen.pairs,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_petition, dialog_manager.dialog_data["petition"])
    mine = seen.own and seen.petition.is_open
    return {
        "card": own_card(seen, at.words),
        "may_withdraw": mine,
        "may_add": mine and seen.petition.kind is not PetitionKind.PROPOSAL,
        "may_answer": seen.may_answer,
    }


async def answering(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"yes": "yes" if dialog_manager.dialog_data["yes"] else "no"}


async def _new(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Which pair is asked only where there are several."""
    seen = await here(manager).look(see_my_petitions)
    if len(seen.pairs) > 1:
        await manager.switch_to(Petitions.pair)
        return
    manager.dialog_data["pair"] = seen.pairs[0].pair_id
    await manager.switch_to(Petitions.kind)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, petition_id: int) -> None:
    await here(manager).look(see_petition, petition_id)
    manager.dialog_data["petition"] = petition_id
    await manager.switch_to(Petitions.card)


async def _withdraw(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(withdraw_petition, manager.dialog_data["petition"])
    await toast(query, at.words.plain("petition-withdrawn-toast"))
    await manager.switch_to(Petitions.card)


async def _add(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(add_to_petition, manager.dialog_data["petition"], text)
    await manager.switch_to(Petitions.card)


async def _choose_answer(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["yes"] = button.widget_id == "agree"
    await manager.switch_to(Petitions.answer)


async def _answer_with_words(_: Message, manager: DialogManager, text: str) -> None:
    await _answer(manager, text)


async def _answer_without(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _answer(manager, "")
    await toast(query, here(manager).words.plain("petition-answered-toast"))


async def _answer(manager: DialogManager, words: str) -> None:
    data = manager.dialog_data
    await here(manager).do(answer_proposal, data["petition"], data["yes"], words)
    await manager.switch_to(Petitions.card)


dialog = Dialog(
    Window(
        Say("petitions-mine", when="some"),
        Say("petitions-mine-empty", when="none"),
        Say("petitions-no-pair", when="no_pair"),
        Column(Select(Named(), "one", itemgetter("id"), "petitions", type_factory=chosen_id, on_click=_open)),
        page_turns("petitions"),
        Button(Label("petition-new"), "new", _new, when="may_file"),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home("list_home")),
        state=Petitions.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        Row(
            Button(Label("petition-agree"), "agree", _choose_answer),
            Button(Label("petition-disagree"), "disagree", _choose_answer),
            when="may_answer",
        ),
        Row(
            SwitchTo(Label("petition-add"), "add", Petitions.words, when="may_add"),
            SwitchTo(Label("petition-withdraw"), "withdraw", Petitions.withdraw, when="may_withdraw"),
        ),
        uncomfortable("uncomfortable_card"),
        Row(
            SwitchTo(Label("petition-back-to-list"), "to_list", Petitions.list, on_click=to_list),
            to_home("card_home"),
        ),
        state=Petitions.card,
        getter=card,
    ),
    Window(
        Say("petition-ask-words"),
        text_input(_add, limit=WORDS_LIMIT, many_lines=True, id="say_words"),
        uncomfortable("uncomfortable_words"),
        SwitchTo(Label("cancel"), "from_words", Petitions.card),
        state=Petitions.words,
    ),
    Window(
        Say("petition-withdraw-sure"),
        Row(
            SwitchTo(Label("petition-keep"), "keep", Petitions.card),
            Button(Label("petition-withdraw-yes"), "withdraw_yes", _withdraw),
        ),
        uncomfortable("uncomfortable_withdraw"),
        state=Petitions.withdraw,
    ),
    Window(
        Say("petition-ask-answer"),
        text_input(_answer_with_words, limit=ANSWER_LIMIT, many_lines=True, id="say_answer"),
        Button(Label("petition-without-words"), "without_words", _answer_without),
        uncomfortable("uncomfortable_answer"),
        SwitchTo(Label("cancel"), "from_answer", Petitions.card),
        state=Petitions.answer,
        getter=answering,
    ),
    *FORM_WINDOWS,
    on_start=keep_start,
)
