"""What the two conclude (п. 4.1.4): the mentee's answer, another proposal of the mentor, and what a curator may do
where the two cannot, or something is missing."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.conclusions import (
    ConclusionSeen,
    answer_conclusion,
    close_stage,
    decide_conclusion,
    propose_conclusion,
    see_conclusion,
)
from domain.conclusions import Outcome
from domain.mentorships import Side
from domain.refusals import NotFound
from domain.stages import CLOSING_REASONS, Why
from handlers.here import Here, here, toast
from handlers.leave import leave
from handlers.notices import add_result
from handlers.shared.outcomes import outcome_windows
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.conclusions import (
    ConclusionPress,
    conclusion_text,
    end_items,
    outcome_items,
    proposal_words,
)
from views.dates import day_words
from views.stages import need_name
from views.widgets import Label, Named, Say, Shown

router = Router(name="conclusion")


class Conclude(StatesGroup):
    """Started with `{"pair": id, "programme": id}`."""

    place = State()
    outcome = State()
    until = State()
    close = State()


@router.callback_query(ConclusionPress.filter())
async def press(query: CallbackQuery, callback_data: ConclusionPress, dialog_manager: DialogManager) -> None:
    """Under a proposal."""
    at = here(dialog_manager)
    await at.do(answer_conclusion, callback_data.conclusion_id, callback_data.yes)
    await add_result(query, at.words("conclusion-yes-now" if callback_data.yes else "conclusion-discuss-now"))


async def _seen(manager: DialogManager) -> ConclusionSeen:
    return await here(manager).look(see_conclusion, manager.dialog_data["programme"])


async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, seen = here(dialog_manager), await _seen(dialog_manager)
    outcome = dialog_manager.dialog_data.get("outcome", "")
    ends = seen.ends[Outcome(outcome)] if outcome else {}
    items = outcome_items(seen.outcomes, seen.programme.ends_on, seen.today, at.words)
    return {
        "text": _text(seen, at),
        "missing": ", ".join(need_name(need, at.words) for need in seen.missing),
        "may_answer": seen.may_answer,
        "may_propose": seen.may_propose,
        "may_decide": seen.may_decide,
        "may_close": seen.may_close,
        "ends_on": seen.programme.ends_on.toordinal(),
        "ends_words": day_words(seen.programme.ends_on, at.words.language, seen.today),
        "outcomes": [{"id": key, "name": name} for key, name in items],
        "ends": [{"id": day, "name": name} for day, name in end_items(ends, at.words)],
        "outcome": outcome,
        "days": seen.reflect_before,
        "reader": seen.side.value if seen.side else "desk",
    }


def _text(seen: ConclusionSeen, at: Here) -> str:
    lines = [at.words("conclusion-title")]
    if seen.conclusion is None:
        lines.append(at.words("conclusion-none"))
    elif seen.may_answer:
        lines.append(proposal_words(seen.conclusion, seen.pair, seen.today, at.words))
    else:
        lines.append(conclusion_text(seen.conclusion, seen.today, at.words))
    if seen.missing and seen.side is not Side.MENTEE:
        missing = ", ".join(need_name(need, at.words) for need in seen.missing)
        lines += ["", at.words("conclusion-missing", missing=missing)]
    return "\n".join(lines)


async def _answer(query: CallbackQuery, manager: DialogManager, yes: bool) -> None:
    at, seen = here(manager), await _seen(manager)
    if seen.conclusion is None:
        raise NotFound
    await at.do(answer_conclusion, seen.conclusion.id, yes)
    await toast(query, at.words.plain("conclusion-yes-now" if yes else "conclusion-discuss-now"), alert=True)


async def _yes(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _answer(query, manager, True)


async def _discuss(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _answer(query, manager, False)


async def _conclude(
    query: CallbackQuery, manager: DialogManager, outcome: Outcome, until: date | None
) -> None:
    """By the mentor a proposal, by who leads a decision."""
    at, seen, programme_id = here(manager), await _seen(manager), manager.dialog_data["programme"]
    if seen.side is None:
        await at.do(decide_conclusion, programme_id, outcome, until)
        await toast(query, at.words.plain("conclusion-decided-toast"))
    else:
        await at.do(propose_conclusion, programme_id, outcome, until)
        await toast(query, at.words.plain("conclusion-proposed-toast"))
    await manager.switch_to(Conclude.place)


async def reasons(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    named = [(why.value, words.plain(f"stage-why-{why.value.replace('_', '-')}")) for why in CLOSING_REASONS]
    missing = (await shown(dialog_manager))["missing"]
    return {"reasons": [{"id": key, "name": name} for key, name in named], "missing": missing}


def _why(data: str) -> Why:
    if data not in [why.value for why in CLOSING_REASONS]:
        raise NotFound
    return Why(data)


async def _close(query: CallbackQuery, _: Any, manager: DialogManager, why: Why) -> None:
    at = here(manager)
    await at.do(close_stage, manager.dialog_data["programme"], why)
    await toast(query, at.words.plain("stage-closed-toast"))
    await manager.switch_to(Conclude.place)


dialog = Dialog(
    Window(
        Shown("text"),
        Row(
            Button(Label("conclusion-yes"), "yes", _yes),
            Button(Label("conclusion-discuss"), "discuss", _discuss),
            when="may_answer",
        ),
        SwitchTo(Label("conclusion-propose"), "propose", Conclude.outcome, when="may_propose"),
        SwitchTo(Label("conclusion-decide"), "decide", Conclude.outcome, when="may_decide"),
        SwitchTo(Label("stage-close"), "close", Conclude.close, when="may_close"),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=Conclude.place,
        getter=shown,
    ),
    *outcome_windows(
        (Conclude.outcome, Conclude.until),
        Conclude.place,
        shown,
        Say("conclusion-ask"),
        _conclude,
    ),
    Window(
        Say("stage-ask-close"),
        SwitchTo(Label("cancel"), "no_close", Conclude.place),
        Column(Select(Named(), "why", itemgetter("id"), "reasons", type_factory=_why, on_click=_close)),
        state=Conclude.close,
        getter=reasons,
    ),
    on_start=keep_start,
)
