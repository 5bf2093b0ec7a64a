"""The curator's pairs: what each still lacks and a button for it, until the order; the head looks on."""

import asyncio
from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Group, Row, Select, Start, SwitchTo

from actions.member_papers import record_no_criminal_record, record_parent_paper
from actions.mentorships import (
    PairSeen,
    end_pair,
    record_pair_answer,
    record_pair_paper,
    see_pair,
    see_pairs,
    withdraw_pair,
)
from actions.pair_papers import see_consent_blank
from domain.mentorships import UNDER_WAY, Answer, Gap, PairState, Side, is_ready
from domain.parent_papers import likely_terms
from domain.people import Role
from domain.refusals import NotFound
from handlers.curator.freezes import Freezes
from handlers.curator.orders import Orders
from handlers.curator.pair_meetings import PairMeetings
from handlers.curator.pair_new import PairNew
from handlers.dates import DatePicker, today_of
from handlers.files import hand_below, hand_file
from handlers.here import Here, here, toast
from handlers.leave import to_home
from handlers.notices import open_above
from handlers.paging import chosen_id, page_of, page_turns, page_values, to_first_page
from handlers.shared.programme import OneProgramme
from handlers.start_data import keep_start
from views.mentorships import OpenPair, PrintConsent, pair_card, pair_title, short_pair_title
from views.pair_papers import consent_blank
from views.widgets import Label, Named, Say, Shown

router = Router(name="pairs")

FILTERS = {
    "asked": (PairState.PROPOSED,),
    "papers": (PairState.AGREED,),
    "active": (PairState.ACTIVE,),
    "over": (PairState.DECLINED, PairState.WITHDRAWN, PairState.ENDED),
}
TO_BEGIN_WITH = "asked"


class Pairs(StatesGroup):
    """Started with `{"pair": id}` at `card` it shows that pair, with `{"filter": "active"}` that part."""

    list = State()
    card = State()
    answer = State()
    paper = State()
    certificate = State()
    parent_signed = State()
    parent_until = State()
    withdraw = State()
    end = State()


@router.callback_query(OpenPair.filter())
async def open_pair(query: CallbackQuery, callback_data: OpenPair, dialog_manager: DialogManager) -> None:
    await here(dialog_manager).look(see_pair, callback_data.pair_id)
    await open_above(query, dialog_manager, Pairs.card, {"pair": callback_data.pair_id})


@router.callback_query(PrintConsent.filter())
async def print_under_notice(query: CallbackQuery, callback_data: PrintConsent, **data: Any) -> None:
    at = here(data)
    content, name = await _consent(at, callback_data.pair_id, data["papers_folder"])
    await hand_below(query, content, name, at.words("pair-consent-caption"))


async def _consent(at: Here, pair_id: int, templates: Any) -> tuple[bytes, str]:
    """The file and its name. Word is filled in beside the loop."""
    papers = await at.look(see_consent_blank, pair_id)
    content = await asyncio.to_thread(consent_blank, papers, templates)
    return content, f"{at.words.plain('pair-consent-file')} {papers.pairs[0].mentor.name}.docx"


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, chosen = here(dialog_manager), dialog_manager.dialog_data.get("filter")
    if chosen is None:
        chosen = await _first_with_something(at)
        dialog_manager.dialog_data["filter"] = chosen
    seen = await at.look(see_pairs, FILTERS[chosen], page_of(dialog_manager))
    counts = dict(seen.counts)
    is_curator = Role.CURATOR in at.actor.roles
    return {
        "pairs": [{"id": one.pair.id, "name": short_pair_title(one.pair, at.words)} for one in seen.shown],
        "filters": [
            {
                "id": name,
                "name": at.words.plain(
                    "pair-filter",
                    filter=name,
                    on="yes" if name == chosen else "no",
                    n=sum(counts[state] for state in states),
                ),
            }
            for name, states in FILTERS.items()
        ],
        "curator": is_curator,
        "looker": not is_curator,
        "none": seen.total == 0 and sum(counts.values()) > 0,
        "none_at_all": sum(counts.values()) == 0,
        **page_values(seen.page, seen.total),
    }


async def _first_with_something(at: Here) -> str:
    counts = dict((await at.look(see_pairs, FILTERS[TO_BEGIN_WITH])).counts)
    filled = (name for name, states in FILTERS.items() if any(counts[state] for state in states))
    return next(filled, TO_BEGIN_WITH)


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_pair, dialog_manager.dialog_data["pair"])
    side = Side(dialog_manager.dialog_data.get("side", Side.MENTEE.value))
    return {
        "card": pair_card(seen.pair, seen.gaps, at.words),
        "title": pair_title(seen.pair, at.words),
        "name": seen.pair.party(side).name,
        **_buttons(seen, curator=Role.CURATOR in at.actor.roles),
    }


def _buttons(seen: PairSeen, *, curator: bool) -> dict[str, bool]:
    """What the reader can do about this pair now."""
    under_way = curator and seen.pair.state in UNDER_WAY
    lacks = set(seen.gaps) if under_way else set()
    return {
        "may_record_paper": seen.paper_by_me
        and Gap.MENTOR_PAPER in seen.gaps
        and seen.pair.state in UNDER_WAY,
        "may_certify": Gap.CERTIFICATE in lacks,
        "may_print": under_way,
        "lacks_mentee_parent": Gap.MENTEE_PARENT in lacks,
        "lacks_mentor_parent": Gap.MENTOR_PARENT in lacks,
        "frozen": Gap.FREEZE in lacks,
        "has_programme": seen.pair.state in (PairState.ACTIVE, PairState.ENDED),
        "has_meetings": seen.pair.state in (PairState.ACTIVE, PairState.ENDED),
        "ready": curator and is_ready(seen.pair),
        "may_answer_mentor": curator and Side.MENTOR in seen.recorded_by_me,
        "may_answer_mentee": curator and Side.MENTEE in seen.recorded_by_me,
        "may_withdraw": under_way,
        "may_end": curator and seen.pair.state is PairState.ACTIVE,
    }


def _filter(data: str) -> str:
    if data not in FILTERS:
        raise NotFound
    return data


async def _show(_: CallbackQuery, __: Any, manager: DialogManager, chosen: str) -> None:
    manager.dialog_data["filter"] = chosen
    to_first_page(manager)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    manager.dialog_data["pair"] = pair_id
    await manager.switch_to(Pairs.card)


async def _ask_answer(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["side"] = str(button.widget_id).removeprefix("answer_")
    await manager.switch_to(Pairs.answer)


async def _ask_parent(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["side"] = str(button.widget_id).removeprefix("parent_")
    await manager.switch_to(Pairs.parent_signed)


async def _record_answer(callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
    data = manager.dialog_data
    answer = Answer(str(button.widget_id).removeprefix("said_"))
    await here(manager).do(record_pair_answer, data["pair"], Side(data["side"]), answer)
    await _said(callback, manager, "pair-answer-recorded")


async def _paper_signed(callback: CallbackQuery, manager: DialogManager, day: date) -> None:
    await here(manager).do(record_pair_paper, manager.dialog_data["pair"], day)
    await _said(callback, manager, "pair-paper-recorded")


async def _signed_today(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _paper_signed(callback, manager, today_of(manager))


async def _certified(callback: CallbackQuery, manager: DialogManager, day: date) -> None:
    at = here(manager)
    seen = await at.look(see_pair, manager.dialog_data["pair"])
    await at.do(record_no_criminal_record, seen.pair.mentor.member_id, day)
    await _said(callback, manager, "pair-paper-recorded")


async def _parent_signed(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["signed"] = day.isoformat()
    await manager.switch_to(Pairs.parent_until)


async def _parent_until(callback: CallbackQuery, manager: DialogManager, day: date) -> None:
    at, data = here(manager), manager.dialog_data
    seen = await at.look(see_pair, data["pair"])
    child = seen.pair.party(Side(data["side"]))
    await at.do(record_parent_paper, child.member_id, date.fromisoformat(data["signed"]), day)
    await _said(callback, manager, "pair-paper-recorded")


async def _show_programme(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(OneProgramme.card, data={"pair": manager.dialog_data["pair"]})


async def _show_meetings(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(PairMeetings.main, data={"pair": manager.dialog_data["pair"]})


async def _print(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    folder = manager.middleware_data["papers_folder"]
    content, name = await _consent(at, manager.dialog_data["pair"], folder)
    await hand_file(manager, content, name, at.words("pair-consent-caption"))


async def _withdraw(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await here(manager).do(withdraw_pair, manager.dialog_data["pair"])
    await _said(callback, manager, "pair-withdrawn-done")


async def _end(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await here(manager).do(end_pair, manager.dialog_data["pair"])
    await _said(callback, manager, "pair-ended-done")


async def _said(callback: CallbackQuery, manager: DialogManager, key: str) -> None:
    await toast(callback, here(manager).words.plain(key))
    await manager.switch_to(Pairs.card)


def _sure(question: str, yes: str, on_yes: Any, state: State, id: str) -> Window:
    """What cannot be undone asks once more, the safe button first."""
    return Window(
        Say(question),
        Row(SwitchTo(Label("pair-keep"), f"keep_{id}", Pairs.card), Button(Label(yes), f"yes_{id}", on_yes)),
        state=state,
        getter=card,
    )


def _day(question: str, picker: DatePicker, state: State, id: str) -> Window:
    return Window(
        Say(question),
        picker,
        SwitchTo(Label("cancel"), f"from_{id}", Pairs.card),
        state=state,
        getter=card,
    )


dialog = Dialog(
    Window(
        Say("pair-list", when="curator"),
        Say("pair-list-read-only", when="looker"),
        Say("pair-list-empty", when="none"),
        Say("pair-list-empty-hint", when="none_at_all"),
        Column(Select(Named(), "one", itemgetter("id"), "pairs", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Group(
            Select(Named(), "part", itemgetter("id"), "filters", type_factory=_filter, on_click=_show),
            width=2,
        ),
        Start(Label("pair-new"), "new", PairNew.mentee, when="curator"),
        Cancel(Label("back"), "back"),
        state=Pairs.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        Row(
            Button(Label("pair-answer-for-mentor"), "answer_mentor", _ask_answer, when="may_answer_mentor"),
            Button(Label("pair-answer-for-mentee"), "answer_mentee", _ask_answer, when="may_answer_mentee"),
        ),
        Button(Label("pair-paper-today"), "paper_today", _signed_today, when="may_record_paper"),
        SwitchTo(Label("pair-paper-other-day"), "paper", Pairs.paper, when="may_record_paper"),
        SwitchTo(Label("pair-record-certificate"), "certificate", Pairs.certificate, when="may_certify"),
        Row(
            Button(Label("pair-parent-mentee"), "parent_mentee", _ask_parent, when="lacks_mentee_parent"),
            Button(Label("pair-parent-mentor"), "parent_mentor", _ask_parent, when="lacks_mentor_parent"),
        ),
        Row(
            Button(Label("pair-programme"), "programme", _show_programme, when="has_programme"),
            Button(Label("pair-meetings"), "meetings", _show_meetings, when="has_meetings"),
        ),
        Start(Label("pair-to-orders"), "orders", Orders.main, when="ready"),
        Start(Label("pair-freezes"), "freezes", Freezes.main, when="frozen"),
        Row(
            Button(Label("pair-print-consent"), "print", _print, when="may_print"),
            SwitchTo(Label("pair-withdraw"), "withdraw", Pairs.withdraw, when="may_withdraw"),
            SwitchTo(Label("pair-end"), "end", Pairs.end, when="may_end"),
        ),
        Row(SwitchTo(Label("back"), "to_list", Pairs.list), to_home()),
        state=Pairs.card,
        getter=card,
    ),
    Window(
        Say("pair-answer-for"),
        Row(
            Button(Label("pair-said-yes"), "said_yes", _record_answer),
            Button(Label("pair-said-no"), "said_no", _record_answer),
        ),
        SwitchTo(Label("cancel"), "from_answer", Pairs.card),
        state=Pairs.answer,
        getter=card,
    ),
    _day("pair-paper-day", DatePicker("signed_on", _paper_signed), Pairs.paper, "paper"),
    _day("pair-certificate-day", DatePicker("issued_on", _certified), Pairs.certificate, "certificate"),
    _day("pair-parent-day", DatePicker("parent_on", _parent_signed), Pairs.parent_signed, "parent"),
    _day(
        "pair-parent-term",
        DatePicker("parent_term", _parent_until, ahead=True, likely=likely_terms),
        Pairs.parent_until,
        "term",
    ),
    _sure("pair-withdraw-sure", "pair-withdraw-yes", _withdraw, Pairs.withdraw, "withdraw"),
    _sure("pair-end-sure", "pair-end-yes", _end, Pairs.end, "end"),
    on_start=keep_start,
)
