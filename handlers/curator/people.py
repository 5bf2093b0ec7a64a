"""The register and a card of it. The head and the administrator see it too; each action checks anew."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Group, Row, Select, SwitchTo

from actions.ages import correct_age
from actions.classes import correct_class
from actions.invitations import invite_new_account
from actions.member_papers import record_no_criminal_record, record_parent_paper, withdraw_parent_paper
from actions.members import end_membership, grant_role, see_card, see_people, withdraw_role
from domain.ages import MINIMUM_AGE
from domain.categories import Category
from domain.parent_papers import likely_terms
from domain.people import Role
from domain.profiles import AGES, GRADES, LETTERS
from domain.register import Among
from handlers.curator.blanks import Blanks
from handlers.curator.invitations import hand_out
from handlers.curator.pair_new import PairNew
from handlers.curator.talks import Talks
from handlers.dates import DatePicker, today_of
from handlers.here import here, toast
from handlers.leave import to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.search import find, search_of, search_values, show_all
from handlers.shared.name_forms import NamesInCases
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.dates import day_words
from views.people import OpenCard, card_words, entry_line, roles_words
from views.profiles import age_words
from views.widgets import Label, Named, Say, Shown
from views.words import Words

router = Router(name="people")


class People(StatesGroup):
    """Started with `{"among": "waiting"}` it shows that part of the register, with `{"member": id}` at `card`
    that person."""

    register = State()
    search = State()
    card = State()
    paper = State()
    signed = State()
    until = State()
    withdraw_paper = State()
    certificate = State()
    age = State()
    grade = State()
    letter = State()
    roles = State()
    withdraw_role = State()
    relink = State()
    end = State()


@router.callback_query(OpenCard.filter())
async def open_card(query: CallbackQuery, callback_data: OpenCard, dialog_manager: DialogManager) -> None:
    await here(dialog_manager).look_on_record(see_card, callback_data.member_id)
    await open_above(query, dialog_manager, People.card, {"member": callback_data.member_id})


def _member(manager: DialogManager) -> int:
    return int(manager.dialog_data["member"])


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, memory = here(dialog_manager), dialog_manager.dialog_data
    among, search = Among(memory.get("among", Among.ALL)), search_of(dialog_manager)
    seen = await at.look(see_people, among, search, page_of(dialog_manager))
    return {
        "people": [{"id": entry.member_id, "name": entry_line(entry, at.words)} for entry in seen.shown],
        "parts": [{"id": part.value, "name": _part(part, among, at.words)} for part in Among],
        "among": among.value,
        "total": seen.total,
        **search_values(dialog_manager, seen.total),
        **page_values(seen.page, seen.total),
    }


def _part(part: Among, chosen: Among, words: Words) -> str:
    said = words.plain("people-among", among=part.value)
    return f"• {said}" if part is chosen else said


async def _to_name_forms(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(NamesInCases.all, {"member": _member(manager)})


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, today = here(dialog_manager), today_of(dialog_manager)
    seen = await at.look_on_record(see_card, _member(dialog_manager))
    powers = seen.powers
    role = dialog_manager.dialog_data.get("role", "")
    return {
        "card": card_words(seen, at.words, at.actor.zone, today),
        "name": seen.name,
        "role": role,
        "roles": roles_words(seen.roles, at.words),
        "day": day_words(seen.parent_until, at.words.language, today) if seen.parent_until else "",
        "grants": [_role_item("people-grant", r, at.words) for r in powers.grant],
        "withdrawals": [_role_item("people-withdraw-role", r, at.words) for r in powers.withdraw],
        "may_paper": powers.papers and seen.needs_parent,
        "may_certificate": powers.papers and seen.category is Category.EMPLOYER,
        "may_correct_age": powers.age,
        "may_pair": powers.papers and Role.MENTEE in seen.roles,
        "may_roles": bool(powers.grant or powers.withdraw),
        "may_relink": powers.relink,
        "may_print": powers.papers,
        "may_end": powers.end,
        "may_read_talks": powers.talks,
        "has_paper": seen.parent_until is not None,
        "grades": [{"id": grade, "name": str(grade)} for grade in GRADES],
        "letters": [{"id": letter, "name": letter} for letter in LETTERS],
        "ages": [{"id": age, "name": age_words(at.words, age)} for age in AGES if age >= MINIMUM_AGE],
    }


def _role_item(key: str, role: Role, words: Words) -> dict[str, Any]:
    return {"id": role.value, "name": words.plain(key, role=role.value)}


async def _show_part(_: CallbackQuery, __: Any, manager: DialogManager, among: Among) -> None:
    manager.dialog_data["among"] = among.value
    to_first_page(manager)


async def _find(message: Message, manager: DialogManager, text: str) -> None:
    await find(message, manager, text)
    await manager.switch_to(People.register)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    manager.dialog_data["member"] = member_id
    await manager.switch_to(People.card)


async def _to_paper(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Straight to the question where there is nothing to show yet."""
    seen = await here(manager).look_on_record(see_card, _member(manager))
    await manager.switch_to(People.paper if seen.parent_until else People.signed)


async def _to_talks(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Talks.main, data={"student": _member(manager)})


async def _to_pair(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(PairNew.mentor, data={"mentee": _member(manager)})


async def _aged(callback: CallbackQuery, _: Any, manager: DialogManager, age: int) -> None:
    await here(manager).do(correct_age, _member(manager), age)
    await _said(callback, manager, "people-recorded")


async def _graded(_: CallbackQuery, __: Any, manager: DialogManager, grade: int) -> None:
    manager.dialog_data["grade"] = grade
    await manager.switch_to(People.letter)


async def _lettered(callback: CallbackQuery, _: Any, manager: DialogManager, letter: str) -> None:
    await _class(callback, manager, letter)


async def _without_letter(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _class(callback, manager, "")


async def _class(callback: CallbackQuery, manager: DialogManager, letter: str) -> None:
    await here(manager).do(correct_class, _member(manager), manager.dialog_data["grade"], letter)
    await _said(callback, manager, "people-recorded")


async def _to_blanks(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Blanks.which, data={"member": _member(manager)})


async def _signed(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["signed"] = day.isoformat()
    await manager.switch_to(People.until)


async def _until(callback: CallbackQuery, manager: DialogManager, day: date) -> None:
    signed = date.fromisoformat(manager.dialog_data["signed"])
    await here(manager).do(record_parent_paper, _member(manager), signed, day)
    await _said(callback, manager, "people-recorded")


async def _certified(callback: CallbackQuery, manager: DialogManager, day: date) -> None:
    await here(manager).do(record_no_criminal_record, _member(manager), day)
    await _said(callback, manager, "people-recorded")


async def _withdraw_paper(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await here(manager).do(withdraw_parent_paper, _member(manager))
    await _said(callback, manager, "people-paper-withdrawn")


async def _grant(callback: CallbackQuery, _: Any, manager: DialogManager, role: Role) -> None:
    await here(manager).do(grant_role, _member(manager), role)
    await _said(callback, manager, "people-recorded")


async def _choose_role(_: CallbackQuery, __: Any, manager: DialogManager, role: Role) -> None:
    manager.dialog_data["role"] = role.value
    await manager.switch_to(People.withdraw_role)


async def _withdraw_role(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await here(manager).do(withdraw_role, _member(manager), Role(manager.dialog_data["role"]))
    await _said(callback, manager, "people-recorded")


async def _relink(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await hand_out(manager, invite_new_account, _member(manager))
    await _said(callback, manager, "people-relink-ready")


async def _end(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(end_membership, _member(manager))
    await toast(callback, at.words.plain("people-ended"))
    await manager.switch_to(People.register)


async def _said(callback: CallbackQuery, manager: DialogManager, key: str) -> None:
    await toast(callback, here(manager).words.plain(key))
    await manager.switch_to(People.card)


def _sure(question: str, yes: str, on_yes: Any, state: State) -> Window:
    """What cannot be undone asks once more, the safe button first."""
    name = state.state.split(":")[-1] if state.state else ""
    return Window(
        Say(question),
        Row(
            SwitchTo(Label("people-keep"), f"keep_{name}", People.card),
            Button(Label(yes), f"yes_{name}", on_yes),
        ),
        state=state,
        getter=card,
    )


dialog = Dialog(
    Window(
        Say("people-list"),
        Say("people-list-search", when="search"),
        Say("people-list-empty", when="none"),
        Say("nothing-found", when="not_found"),
        Column(Select(Named(), "person", itemgetter("id"), "people", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Group(
            Select(
                Named(), "part", itemgetter("id"), "parts", type_factory=chosen_in(Among), on_click=_show_part
            ),
            width=2,
        ),
        Row(
            Cancel(Label("back"), "back"),
            SwitchTo(Label("search"), "search", People.search),
            Button(Label("people-search-again"), "all", show_all, when="search"),
        ),
        state=People.register,
        getter=listed,
    ),
    Window(
        Say("people-ask-search"),
        text_input(_find),
        SwitchTo(Label("cancel"), "no_search", People.register),
        state=People.search,
    ),
    Window(
        Shown("card"),
        Button(Label("people-paper"), "paper", _to_paper, when="may_paper"),
        SwitchTo(Label("people-certificate"), "certificate", People.certificate, when="may_certificate"),
        Button(Label("card-find-mentor"), "pair", _to_pair, when="may_pair"),
        Row(
            SwitchTo(Label("people-age"), "age", People.age, when="may_correct_age"),
            SwitchTo(Label("people-correct-class"), "grade", People.grade, when="may_correct_age"),
        ),
        Row(
            SwitchTo(Label("people-roles"), "roles", People.roles, when="may_roles"),
            Button(Label("desk-blanks"), "blanks", _to_blanks, when="may_print"),
        ),
        Button(Label("name-forms-open"), "name_forms", _to_name_forms, when="may_print"),
        Row(
            Button(Label("people-talks"), "talks", _to_talks, when="may_read_talks"),
            SwitchTo(Label("people-relink"), "relink", People.relink, when="may_relink"),
        ),
        SwitchTo(Label("people-end"), "end", People.end, when="may_end"),
        Row(SwitchTo(Label("back"), "to_list", People.register), to_home()),
        state=People.card,
        getter=card,
        protect_content=True,
    ),
    Window(
        Say("people-paper-standing"),
        Row(
            SwitchTo(Label("people-paper-new"), "new_paper", People.signed),
            SwitchTo(Label("people-paper-withdraw"), "withdraw_paper", People.withdraw_paper),
        ),
        SwitchTo(Label("back"), "from_paper", People.card),
        state=People.paper,
        getter=card,
    ),
    Window(
        Say("people-ask-signed"),
        DatePicker("signed_on", _signed),
        SwitchTo(Label("cancel"), "from_signed", People.card),
        state=People.signed,
        getter=card,
    ),
    Window(
        Say("people-ask-until"),
        DatePicker("valid_until", _until, ahead=True, likely=likely_terms),
        SwitchTo(Label("cancel"), "from_until", People.card),
        state=People.until,
    ),
    Window(
        Say("people-ask-certificate"),
        DatePicker("issued_on", _certified),
        SwitchTo(Label("cancel"), "from_certificate", People.card),
        state=People.certificate,
        getter=card,
    ),
    Window(
        Say("people-ask-age"),
        Group(
            Select(Named(), "new_age", itemgetter("id"), "ages", type_factory=chosen_id, on_click=_aged),
            width=3,
        ),
        SwitchTo(Label("cancel"), "from_age", People.card),
        state=People.age,
        getter=card,
    ),
    Window(
        Say("people-ask-grade"),
        Group(
            Select(
                Named(), "new_grade", itemgetter("id"), "grades", type_factory=chosen_id, on_click=_graded
            ),
            width=4,
        ),
        SwitchTo(Label("cancel"), "from_grade", People.card),
        state=People.grade,
        getter=card,
    ),
    Window(
        Say("people-ask-letter"),
        Group(Select(Named(), "new_letter", itemgetter("id"), "letters", on_click=_lettered), width=3),
        Button(Label("people-no-letter"), "no_letter", _without_letter),
        Row(
            SwitchTo(Label("back"), "to_grade", People.grade),
            SwitchTo(Label("cancel"), "from_letter", People.card),
        ),
        state=People.letter,
        getter=card,
    ),
    Window(
        Say("people-roles-of"),
        Column(
            Select(
                Named(), "grant", itemgetter("id"), "grants", type_factory=chosen_in(Role), on_click=_grant
            )
        ),
        Column(
            Select(
                Named(),
                "withdrawal",
                itemgetter("id"),
                "withdrawals",
                type_factory=chosen_in(Role),
                on_click=_choose_role,
            )
        ),
        SwitchTo(Label("back"), "from_roles", People.card),
        state=People.roles,
        getter=card,
    ),
    _sure("people-paper-withdraw-sure", "people-paper-withdraw-yes", _withdraw_paper, People.withdraw_paper),
    _sure("people-withdraw-role-sure", "people-withdraw-role-yes", _withdraw_role, People.withdraw_role),
    _sure("people-relink-sure", "people-relink-yes", _relink, People.relink),
    _sure("people-end-sure", "people-end-yes", _end, People.end),
    on_start=keep_start,
)
