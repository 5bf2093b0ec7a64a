"""Printable blanks: which paper, for whom; from a person's card only which."""

import asyncio
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel, Column, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.members import see_people
from actions.papers import see_blank
from domain.blanks import SIGNERS, Blank, Variant, variant_for, variants
from domain.refusals import NotFound
from domain.register import Among
from handlers.files import hand_file
from handlers.here import here, say
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.search import find, search_of, search_values
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.blanks import blank_title, caption, file_name, make_blank, variant_title
from views.papers import PaperTemplateBroken
from views.people import entry_line
from views.widgets import Label, Named, Say


class Blanks(StatesGroup):
    """Started with `{"member": id}` it asks only which paper."""

    which = State()
    whose = State()
    search = State()


async def which(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    return {
        "blanks": [{"id": blank.value, "name": blank_title(blank, words)} for blank in Blank],
        "made": "made" in dialog_manager.dialog_data,
    }


async def whose(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, memory = here(dialog_manager), dialog_manager.dialog_data
    blank, search = Blank(memory["blank"]), search_of(dialog_manager)
    seen = await at.look(see_people, SIGNERS.get(blank, Among.ALL), search, page_of(dialog_manager))
    return {
        "title": blank_title(blank, at.words),
        "people": [{"id": entry.member_id, "name": entry_line(entry, at.words)} for entry in seen.shown],
        "variants": [{"id": v.value, "name": variant_title(v, at.words)} for v in variants(blank)],
        "made": "made" in memory,
        **search_values(dialog_manager, seen.total),
        **page_values(seen.page, seen.total),
    }


async def _choose(callback: CallbackQuery, _: Any, manager: DialogManager, blank: Blank) -> None:
    manager.dialog_data["blank"] = blank.value
    manager.dialog_data.pop("made", None)
    if "member" in manager.dialog_data:
        await _hand(callback, manager, manager.dialog_data["member"])
    else:
        to_first_page(manager)
        await manager.switch_to(Blanks.whose)


async def _for_person(callback: CallbackQuery, _: Any, manager: DialogManager, member_id: int) -> None:
    await _hand(callback, manager, member_id)


async def _empty(callback: CallbackQuery, _: Any, manager: DialogManager, variant: Variant) -> None:
    if variant not in variants(Blank(manager.dialog_data["blank"])):
        raise NotFound
    await _hand(callback, manager, None, variant)


async def _hand(
    callback: CallbackQuery, manager: DialogManager, member_id: int | None, variant: Variant = Variant.ANYBODY
) -> None:
    """Makes the paper off the event loop: Word templates take their time."""
    at, data = here(manager), manager.middleware_data
    blank = Blank(manager.dialog_data["blank"])
    facts = await at.look(see_blank, blank, member_id)
    name = facts.person.name if facts.person else ""
    if facts.person is not None:
        variant = variant_for(blank, facts.person.category, facts.person.minor)
    try:
        content, left = await asyncio.to_thread(
            make_blank, blank, variant, facts, data["bot_name"], data["papers_folder"]
        )
    except PaperTemplateBroken as error:
        await say(callback, at.words("blank-broken", why=str(error)))
        return
    await hand_file(manager, content, file_name(blank, name, at.words), caption(blank, name, left, at.words))
    manager.dialog_data["made"] = True


async def _find(message: Message, manager: DialogManager, text: str) -> None:
    await find(message, manager, text)
    await manager.switch_to(Blanks.whose)


dialog = Dialog(
    Window(
        Multi(Say("blank-ready", when="made"), Say("blank-which"), sep="\n\n"),
        Group(
            Select(
                Named(), "which", itemgetter("id"), "blanks", type_factory=chosen_in(Blank), on_click=_choose
            ),
            width=2,
        ),
        Cancel(Label("back"), "back"),
        state=Blanks.which,
        getter=which,
    ),
    Window(
        Say("blank-ready", when="made"),
        Say("blank-whose"),
        Say("nothing-found", when="not_found"),
        Column(
            Select(Named(), "whose", itemgetter("id"), "people", type_factory=chosen_id, on_click=_for_person)
        ),
        page_turns(),
        Column(
            Select(
                Named(),
                "empty",
                itemgetter("id"),
                "variants",
                type_factory=chosen_in(Variant),
                on_click=_empty,
            )
        ),
        Row(
            SwitchTo(Label("back"), "to_which", Blanks.which),
            SwitchTo(Label("search"), "search", Blanks.search),
        ),
        state=Blanks.whose,
        getter=whose,
    ),
    Window(
        Say("people-ask-search"),
        text_input(_find),
        SwitchTo(Label("cancel"), "no_search", Blanks.whose),
        state=Blanks.search,
    ),
    on_start=keep_start,
)
