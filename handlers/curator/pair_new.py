"""A new pair in three choices: the mentee, the mentor with the reasons for each, and a review (п. 1.3/5)."""

from enum import Enum
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, Start, SwitchTo

from actions.matching import Match, see_match, see_mentees_to_pair, see_mentors_for
from actions.mentorships import propose_pair
from domain.catalogue import ClassVerdict, MentoringForm, MentoringKind, RoleModel, role_models
from domain.matching import Choice
from handlers.curator.invitations import Invitations
from handlers.curator.mentor_choice import mentor_window, mentors_offered
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values
from handlers.search import find, forget_search, search_of, search_values, show_all
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.mentorships import ProposeMentor, choice_words, factors_words, mentee_line, party_line
from views.widgets import Label, Named, Say, Shown
from views.words import Words

router = Router(name="pair_new")


class PairNew(StatesGroup):
    """Started with `{"mentee": id}` at `mentor` it begins with the choice of the mentor."""

    mentee = State()
    mentor = State()
    review = State()
    form = State()
    model = State()
    kind = State()


@router.callback_query(ProposeMentor.filter())
async def propose_mentor(
    query: CallbackQuery, callback_data: ProposeMentor, dialog_manager: DialogManager
) -> None:
    await here(dialog_manager).look(see_mentors_for, callback_data.mentee_id)
    await open_above(query, dialog_manager, PairNew.mentor, {"mentee": callback_data.mentee_id})


async def mentees(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_mentees_to_pair, search_of(dialog_manager), page_of(dialog_manager))
    return {
        "people": [
            {"id": found.party.member_id, "name": mentee_line(found.party, found.mentors, at.words)}
            for found in seen.shown
        ],
        **search_values(dialog_manager, seen.total),
        **page_values(seen.page, seen.total),
    }


async def mentors(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, mentee_id = here(dialog_manager), dialog_manager.dialog_data["mentee"]
    seen = await at.look(see_mentors_for, mentee_id, search_of(dialog_manager), page_of(dialog_manager))
    return mentors_offered(seen, dialog_manager, at.words)


async def review(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    match = await _match(dialog_manager)
    return {
        "mentor": party_line(match.mentor.party, at.words),
        "mentee": party_line(match.mentee.party, at.words),
        "why": factors_words(
            match.mentor.factors, match.mentor.party.subject, match.mentor.teaches, at.words
        ),
        "choice": choice_words(match.choice, at.words),
        "warned": match.verdict is ClassVerdict.WARNING,
        "has_forms": len(match.forms) > 1,
        "forms": _items(match.forms, "pair-form", "form", at.words),
        "models": _items(match.role_models, "pair-role-model", "role_model", at.words),
        "kinds": _items(match.kinds, "pair-kind", "kind", at.words),
    }


def _items(options: Any, key: str, argument: str, words: Words) -> list[dict[str, Any]]:
    return [{"id": one.value, "name": words.plain(key, **{argument: one.value})} for one in options]


def _choice(manager: DialogManager) -> Choice | None:
    """None: what the rules propose."""
    chosen = manager.dialog_data.get("choice")
    if chosen is None:
        return None
    return Choice(
        MentoringForm(chosen["form"]), RoleModel(chosen["role_model"]), MentoringKind(chosen["kind"])
    )


async def _match(manager: DialogManager) -> Match:
    data = manager.dialog_data
    return await here(manager).look(see_match, data["mentor"], data["mentee"], _choice(manager))


def _keep(manager: DialogManager, choice: Choice) -> None:
    manager.dialog_data["choice"] = {
        "form": choice.form.value,
        "role_model": choice.role_model.value,
        "kind": choice.kind.value,
    }


async def _choose_mentee(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    await here(manager).look(see_mentors_for, member_id)
    manager.dialog_data["mentee"] = member_id
    forget_search(manager)
    await manager.switch_to(PairNew.mentor)


async def _choose_mentor(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    """A pair that no form allows is refused here, before the review."""
    match = await here(manager).look(see_match, member_id, manager.dialog_data["mentee"])
    manager.dialog_data["mentor"] = member_id
    _keep(manager, match.choice)
    await manager.switch_to(PairNew.review)


async def _to_mentees(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    forget_search(manager)
    await manager.switch_to(PairNew.mentee)


async def _pick_form(_: CallbackQuery, __: Any, manager: DialogManager, form: MentoringForm) -> None:
    """Another form has other roles: the first of its own."""
    match = await _match(manager)
    await _pick(manager, Choice(form, role_models(form)[0], match.choice.kind))


async def _pick_model(_: CallbackQuery, __: Any, manager: DialogManager, model: RoleModel) -> None:
    match = await _match(manager)
    await _pick(manager, Choice(match.choice.form, model, match.choice.kind))


async def _pick_kind(_: CallbackQuery, __: Any, manager: DialogManager, kind: MentoringKind) -> None:
    match = await _match(manager)
    await _pick(manager, Choice(match.choice.form, match.choice.role_model, kind))


async def _pick(manager: DialogManager, choice: Choice) -> None:
    """A choice that the rules refuse is not kept."""
    data = manager.dialog_data
    await here(manager).look(see_match, data["mentor"], data["mentee"], choice)
    _keep(manager, choice)
    await manager.switch_to(PairNew.review)


async def _propose(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    match = await _match(manager)
    await at.do(propose_pair, data["mentor"], data["mentee"], match.choice)
    await toast(callback, at.words.plain("pair-proposed-done"))
    await leave(callback, None, manager)


def _picking(question: str, id: str, items: str, kind: type[Enum], on_pick: Any, state: State) -> Window:
    return Window(
        Say(question),
        Column(Select(Named(), id, itemgetter("id"), items, type_factory=chosen_in(kind), on_click=on_pick)),
        SwitchTo(Label("back"), f"from_{id}", PairNew.review),
        state=state,
        getter=review,
    )


dialog = Dialog(
    Window(
        Say("pair-choose-mentee", when="listed"),
        Say("pair-no-mentees", when="none"),
        Say("nothing-found", when="not_found"),
        Column(
            Select(
                Named(), "mentee", itemgetter("id"), "people", type_factory=chosen_id, on_click=_choose_mentee
            )
        ),
        page_turns("mentees"),
        Button(Label("show-all"), "all_mentees", show_all, when="search"),
        Start(Label("desk-invite"), "invite_mentee", Invitations.whom, when="none"),
        text_input(find),
        Button(Label("back"), "back", leave),
        state=PairNew.mentee,
        getter=mentees,
    ),
    mentor_window(
        "pair-choose-mentor",
        "pair-no-mentors",
        _choose_mentor,
        Row(Button(Label("back"), "to_mentees", _to_mentees), to_home("home_from_mentor")),
        PairNew.mentor,
        mentors,
    ),
    Window(
        Say("pair-review"),
        Shown("choice"),
        Say("pair-warning-classes", when="warned"),
        Say("pair-review-note"),
        Button(Label("pair-propose"), "propose", _propose),
        Row(
            SwitchTo(Label("pair-change-form"), "form", PairNew.form, when="has_forms"),
            SwitchTo(Label("pair-change-model"), "model", PairNew.model),
            SwitchTo(Label("pair-change-kind"), "kind", PairNew.kind),
        ),
        Row(SwitchTo(Label("back"), "to_mentors", PairNew.mentor), Button(Label("cancel"), "cancel", leave)),
        state=PairNew.review,
        getter=review,
    ),
    _picking("pair-pick-form", "forms", "forms", MentoringForm, _pick_form, PairNew.form),
    _picking("pair-pick-model", "models", "models", RoleModel, _pick_model, PairNew.model),
    _picking("pair-pick-kind", "kinds", "kinds", MentoringKind, _pick_kind, PairNew.kind),
    on_start=keep_start,
)
