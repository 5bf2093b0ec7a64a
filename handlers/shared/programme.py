"""One programme (п. 1.2), for its mentor and mentee and for the desks: how it goes, and what each can do about it."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.programmes import (
    ProgrammeSeen,
    drop_programme,
    see_programme,
    turn_programme,
)
from actions.reflections import read_reflections
from domain.mentorships import Side
from domain.people import Role
from domain.programme_revisions import RevisionState
from domain.programmes import ProgrammeState
from domain.reflections import ReflectionState
from domain.refusals import NotFound
from domain.stages import CURATORS_REASONS, Need, Stage, Why
from handlers.here import Here, here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_in
from handlers.shared.activities import Activities
from handlers.shared.agreement_state import Agreement
from handlers.shared.menu import Choices
from handlers.shared.programme_draft import ProgrammeDraft
from handlers.shared.programme_places import NEED_SCREENS, PLACES, sees_to
from handlers.shared.reflections import Reflect
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.programme_drafts import making_card
from views.programme_revisions import agreement_words
from views.programmes import OpenProgramme, programme_card, programme_title, reflected_words
from views.reflections import read_words
from views.stages import need_words, needs_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="programme")


class OneProgramme(StatesGroup):
    """Started with `{"pair": id}`."""

    card = State()
    more = State()
    drop = State()
    turn = State()
    read = State()


@router.callback_query(OpenProgramme.filter())
async def press(query: CallbackQuery, callback_data: OpenProgramme, dialog_manager: DialogManager) -> None:
    """Under a notice."""
    await here(dialog_manager).look(see_programme, callback_data.pair_id)
    await open_above(query, dialog_manager, OneProgramme.card, {"pair": callback_data.pair_id})


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_programme, dialog_manager.dialog_data["pair"])
    if seen.programme is not None:
        dialog_manager.dialog_data["programme"] = seen.programme.id
        dialog_manager.dialog_data["own_reflection"] = seen.own_reflection
    return {"text": _text(seen, at), **_powers(seen, at), **_ways(seen, at)}


def _text(seen: ProgrammeSeen, at: Here) -> str:
    pair, programme = seen.pair, seen.programme
    if programme is None:
        reader = "mentee" if seen.side is Side.MENTEE else "mentor"
        return programme_title(pair, seen.side, at.words) + "\n" + at.words(f"programme-none-{reader}")
    status = _status(seen, at)
    if seen.agreement is not None and programme.state is ProgrammeState.DRAFT:
        content = seen.agreement.revision.content
        text = making_card(pair, seen.side, content, status, seen.unread, seen.today, at.words)
    else:
        card = programme_card(
            pair, seen.side, programme, seen.tally, seen.coming, seen.since, seen.today, at.words
        )
        text = f"{card}\n\n{status}".strip()
    reflected = reflected_words(seen.reflected, pair, at.words)
    needed = needs_words(programme.stage, seen.needs, at.words, overdue=programme.overdue)
    return "\n\n".join(part for part in (text, reflected, needed) if part)


def _status(seen: ProgrammeSeen, at: Here) -> str:
    """Who has said yes to what is on its way, and who is waited for."""
    if seen.agreement is None:
        return ""
    revision = seen.agreement.revision
    if revision.state is RevisionState.DRAFT and not (seen.agreement.yes or seen.agreement.no):
        reader = "mentee" if seen.side is Side.MENTEE else "maker"
        begun = at.words("programme-state", reader=reader)
        return at.words("agreement-correction") if revision.is_correction else begun
    status = agreement_words(seen.agreement, seen.side, (), seen.today, at.words)
    return f"{at.words('agreement-correction')}\n{status}" if revision.is_correction else status


def _ways(seen: ProgrammeSeen, at: Here) -> dict[str, Any]:
    """To what is still needed, and to all else."""
    places = [place for place in PLACES if seen.programme and place.when(seen, at.actor)]
    return {
        "needs": [
            {"id": need.value, "name": need_words(need, met, at.words)}
            for need, met in seen.needs
            if not met and need in NEED_SCREENS and sees_to(need, seen, at.actor)
        ],
        "places": [
            {"id": place.key, "name": at.words.plain(f"programme-to-{place.key}")} for place in places
        ],
        "has_places": bool(places),
    }


async def _to_need(_: CallbackQuery, __: Any, manager: DialogManager, need: Need) -> None:
    await manager.start(NEED_SCREENS[need], _both(manager))


def _place(data: str) -> State:
    found = next((place.screen for place in PLACES if place.key == data), None)
    if found is None:
        raise NotFound
    return found


async def _to_place(_: CallbackQuery, __: Any, manager: DialogManager, screen: State) -> None:
    await manager.start(screen, _both(manager))


def _powers(seen: ProgrammeSeen, at: Here) -> dict[str, bool]:
    """For the buttons; each action decides anew."""
    curator = Role.CURATOR in at.actor.roles
    maker = seen.side is Side.MENTOR or curator
    state = seen.programme.state if seen.programme else ProgrammeState.ENDED
    draft = state is ProgrammeState.DRAFT
    written = seen.agreement is not None and seen.agreement.revision.state is RevisionState.DRAFT
    correction = seen.agreement is not None and seen.agreement.revision.is_correction
    stage = seen.programme.stage if seen.programme else None
    given = any(one is ReflectionState.GIVEN for _, one in seen.reflected)
    return {
        "may_make": maker and state is ProgrammeState.ENDED,
        "may_go_on": (maker or seen.side is Side.MENTEE) and draft and written,
        "may_drop": maker and draft and written,
        "has_correction": correction,
        "has_activities": seen.programme is not None and not draft,
        "may_reflect": seen.own_reflection is not None,
        "may_turn": curator and state is ProgrammeState.IN_FORCE and stage is Stage.IMPLEMENTATION,
        "may_read": curator and seen.side is None and given,
    }


async def _make(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ProgrammeDraft.begin, {"pair": manager.dialog_data["pair"]})


async def _go_on(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ProgrammeDraft.whole, _both(manager))


def _both(manager: DialogManager) -> Data:
    return {"pair": manager.dialog_data["pair"], "programme": manager.dialog_data["programme"]}


async def _to_agreement(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Agreement.main, _both(manager))


async def _activities(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Activities.list, {"programme": manager.dialog_data["programme"]})


async def _reflect(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(Reflect.good, {"reflection": manager.dialog_data["own_reflection"]})


async def _drop(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(drop_programme, manager.dialog_data["programme"])
    await toast(query, at.words.plain("programme-dropped-toast"))
    await manager.switch_to(OneProgramme.card)


async def reasons(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    return {
        "reasons": [
            {"id": why.value, "name": words.plain(f"programme-why-{why.value.replace('_', '-')}")}
            for why in CURATORS_REASONS
        ]
    }


def _why(data: str) -> Why:
    if data not in [why.value for why in CURATORS_REASONS]:
        raise NotFound
    return Why(data)


async def _turn(query: CallbackQuery, _: Any, manager: DialogManager, why: Why) -> None:
    at = here(manager)
    await at.do(turn_programme, manager.dialog_data["programme"], why)
    await toast(query, at.words.plain("programme-turned-toast"))
    await manager.switch_to(OneProgramme.card)


async def read(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Each look at a student's words is written down with it."""
    at = here(dialog_manager)
    shown = await at.look_on_record(read_reflections, dialog_manager.dialog_data["pair"])
    said = read_words([(one.name, one.side, one.reflection) for one in shown], at.words)
    return {"said": said, "some": bool(shown), "none": not shown}


dialog = Dialog(
    Window(
        Shown("text"),
        Column(
            Select(
                Named(),
                "need",
                itemgetter("id"),
                "needs",
                type_factory=chosen_in(NEED_SCREENS),
                on_click=_to_need,
            )
        ),
        Button(Label("programme-to-reflect"), "reflect", _reflect, when="may_reflect"),
        Button(Label("programme-make"), "make", _make, when="may_make"),
        Row(
            Button(Label("programme-go-on"), "go_on", _go_on, when="may_go_on"),
            SwitchTo(Label("programme-drop"), "to_drop", OneProgramme.drop, when="may_drop"),
        ),
        Row(
            Button(Label("programme-activities"), "activities", _activities, when="has_activities"),
            SwitchTo(Label("programme-to-turn"), "to_turn", OneProgramme.turn, when="may_turn"),
        ),
        Button(Label("programme-correction"), "correction", _to_agreement, when="has_correction"),
        SwitchTo(Label("menu-more"), "to_more", OneProgramme.more, when="has_places"),
        SwitchTo(Label("programme-read-reflections"), "to_read", OneProgramme.read, when="may_read"),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=OneProgramme.card,
        getter=card,
    ),
    Window(
        Shown("text"),
        Choices(
            Select(Named(), "place", itemgetter("id"), "places", type_factory=_place, on_click=_to_place)
        ),
        uncomfortable("uncomfortable_more"),
        SwitchTo(Label("back"), "more_back", OneProgramme.card),
        state=OneProgramme.more,
        getter=card,
    ),
    Window(
        Say("programme-drop-sure"),
        SwitchTo(Label("programme-drop-keep"), "keep", OneProgramme.card),
        Button(Label("programme-drop-yes"), "drop", _drop),
        state=OneProgramme.drop,
    ),
    Window(
        Say("programme-turn-why"),
        Column(Select(Named(), "why", itemgetter("id"), "reasons", type_factory=_why, on_click=_turn)),
        SwitchTo(Label("cancel"), "no_turn", OneProgramme.card),
        state=OneProgramme.turn,
        getter=reasons,
    ),
    Window(
        Multi(Say("reflection-read-title"), Shown("said"), sep="\n\n", when="some"),
        Say("reflection-read-none", when="none"),
        SwitchTo(Label("back"), "read_back", OneProgramme.card),
        state=OneProgramme.read,
        getter=read,
        protect_content=True,
    ),
    on_start=keep_start,
)
