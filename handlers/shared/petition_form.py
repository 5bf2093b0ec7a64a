"""Asking the school (п. 5) for a pause, another mentor, relief, a better programme: one question a screen."""

from collections.abc import Mapping
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.petitions import end_pause, file_petition, see_my_petitions, see_petition_form
from domain.petitions import REASONS, WORDS_LIMIT, PetitionKind, check_pause
from domain.refusals import NotFound
from handlers.dates import DatePicker, today_of
from handlers.here import Here, here, toast
from handlers.leave import leave, to_home
from handlers.paging import chosen_id, chosen_in, to_first_page
from handlers.shared.menu import Choices
from handlers.shared.petition_state import Petitions
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.activities import who
from views.petitions import ask_words, kind_words, reason_words, review_words
from views.widgets import Label, Named, Say, Shown


async def pairs(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen = await here(dialog_manager).look(see_my_petitions)
    return {"pairs": [{"id": one.pair_id, "name": one.name} for one in seen.pairs]}


async def kinds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    form = await at.look(see_petition_form, dialog_manager.dialog_data["pair"])
    other = form.pair.mentee if form.side.value == "mentor" else form.pair.mentor
    return {
        "other": who(other),
        "kinds": [{"id": kind.value, "name": ask_words(kind, at.words)} for kind in form.kinds],
        "paused": form.paused,
        "side": form.side.value,
    }


async def questions(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, kind = here(dialog_manager), _kind(dialog_manager)
    pause = kind is PetitionKind.PAUSE
    return {
        "kind": kind_words(kind, at.words),
        "n": 2 if pause else 1,
        "total": {PetitionKind.PAUSE: 2, PetitionKind.REPLACEMENT: 3}.get(kind, 1),
        "reader": "curator" if pause else "curators",
        "reasons": [
            {"id": str(n), "name": reason_words(kind, reason, at.words)}
            for n, reason in enumerate(REASONS[kind])
        ],
        "from_until": pause,
        "from_kind": not pause,
    }


async def review(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data, kind = here(dialog_manager), dialog_manager.dialog_data, _kind(dialog_manager)
    form = await at.look(see_petition_form, data["pair"])
    text = review_words(
        form.pair, kind, data.get("reason", ""), data.get("words", ""), _until(dialog_manager),
        form.today, at.words,
    )  # fmt: skip
    return {
        "text": text,
        "kind": kind.value,
        "stop": "yes" if data.get("stop") else "no",
        "noted": kind is not PetitionKind.PROPOSAL,
    }


def _kind(manager: DialogManager) -> PetitionKind:
    return PetitionKind(manager.dialog_data["kind"])


def _until(manager: DialogManager) -> date | None:
    until = manager.dialog_data.get("until")
    return date.fromisoformat(until) if until else None


def likely_returns(today: date) -> Mapping[str, date]:
    weeks = (("petition-in-week", 7), ("petition-in-2-weeks", 14), ("petition-in-month", 30))
    return {key: today + timedelta(days=days) for key, days in weeks}


async def _pick_pair(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    await here(manager).look(see_petition_form, pair_id)
    manager.dialog_data["pair"] = pair_id
    await manager.switch_to(Petitions.kind)


async def _pick_kind(query: CallbackQuery, _: Any, manager: DialogManager, kind: PetitionKind) -> None:
    """A student asks for another mentor with this one press: words may follow."""
    data, at = manager.dialog_data, here(manager)
    for name in ("reason", "words", "until", "shown", "stop"):
        data.pop(name, None)
    data["kind"] = kind.value
    if kind is PetitionKind.REPLACEMENT and at.actor.is_student:
        await _file(at, manager)
        await toast(query, at.words.plain("petition-sent-toast"))
        return
    first = {PetitionKind.PAUSE: Petitions.until, PetitionKind.PROPOSAL: Petitions.proposal}
    await manager.switch_to(first.get(kind, Petitions.reason))


async def _pick_until(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    check_pause(day, today_of(manager))
    manager.dialog_data["until"] = day.isoformat()
    await manager.switch_to(Petitions.reason)


async def _pick_reason(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    reasons = REASONS[_kind(manager)]
    if number >= len(reasons):
        raise NotFound
    manager.dialog_data["reason"] = reasons[number]
    await _after_reason(manager)


async def _type_reason(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["words"] = text
    await _after_reason(manager)


async def _skip_reason(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("reason", None)
    manager.dialog_data.pop("words", None)
    await _after_reason(manager)


async def _after_reason(manager: DialogManager) -> None:
    """Where no reason is named there is none to show."""
    if _kind(manager) is not PetitionKind.REPLACEMENT:
        await manager.switch_to(Petitions.review)
        return
    data = manager.dialog_data
    named = data.get("reason") or data.get("words")
    await manager.switch_to(Petitions.shown if named else Petitions.stop)


async def _type_proposal(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["words"] = text
    await manager.switch_to(Petitions.review)


async def _show(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["shown"] = button.widget_id == "show_yes"
    await manager.switch_to(Petitions.stop)


async def _stop(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["stop"] = button.widget_id == "stop_yes"
    await manager.switch_to(Petitions.review)


async def _send(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await _file(at, manager)
    await toast(query, at.words.plain("petition-sent-toast"))


async def _file(at: Here, manager: DialogManager) -> None:
    data = manager.dialog_data
    data["petition"] = await at.do(
        file_petition,
        data["pair"],
        _kind(manager),
        data.get("reason", ""),
        data.get("words", ""),
        shown=bool(data.get("shown")),
        stop=bool(data.get("stop")),
        until=_until(manager),
    )
    await manager.switch_to(Petitions.card)


async def _end_pause(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(end_pause, manager.dialog_data["pair"])
    await toast(query, at.words.plain("petition-pause-ended-toast"))


async def _from_kind(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """To where it was begun."""
    if isinstance(manager.start_data, dict) and "pair" in manager.start_data:
        await leave(_, None, manager)
    else:
        await manager.switch_to(Petitions.list)


async def to_list(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    to_first_page(manager)


def _end(id: str, before: State, **when: Any) -> tuple[Any, ...]:
    """What stands below each question."""
    return (
        uncomfortable(f"uncomfortable_{id}"),
        Row(
            SwitchTo(Label("back"), f"from_{id}", before, **when), Button(Label("cancel"), f"off_{id}", leave)
        ),
    )


FORM_WINDOWS = (
    Window(
        Say("petition-which-pair"),
        Column(
            Select(Named(), "pair", itemgetter("id"), "pairs", type_factory=chosen_id, on_click=_pick_pair)
        ),
        *_end("pair", Petitions.list),
        state=Petitions.pair,
        getter=pairs,
    ),
    Window(
        Say("petition-which-kind"),
        Say("petition-paused-now", when="paused"),
        Button(Label("petition-end-pause"), "end_pause", _end_pause, when="paused"),
        Choices(
            Select(
                Named(),
                "kind",
                itemgetter("id"),
                "kinds",
                type_factory=chosen_in(PetitionKind),
                on_click=_pick_kind,
            )
        ),
        uncomfortable("uncomfortable_kind"),
        SwitchTo(Label("petitions-all"), "all", Petitions.list, on_click=to_list),
        Row(Button(Label("back"), "from_kind", _from_kind), to_home("kind_home")),
        state=Petitions.kind,
        getter=kinds,
    ),
    Window(
        Say("petition-ask-until"),
        DatePicker("until", _pick_until, ahead=True, likely=likely_returns),
        *_end("until", Petitions.kind),
        state=Petitions.until,
        getter=questions,
    ),
    Window(
        Say("petition-ask-reason"),
        Choices(
            Select(
                Named(), "reason", itemgetter("id"), "reasons", type_factory=chosen_id, on_click=_pick_reason
            )
        ),
        text_input(_type_reason, limit=WORDS_LIMIT, many_lines=True),
        Button(Label("skip"), "skip", _skip_reason),
        uncomfortable("uncomfortable_reason"),
        Row(
            SwitchTo(Label("back"), "to_until", Petitions.until, when="from_until"),
            SwitchTo(Label("back"), "to_kind", Petitions.kind, when="from_kind"),
            Button(Label("cancel"), "off_reason", leave),
        ),
        state=Petitions.reason,
        getter=questions,
    ),
    Window(
        Say("petition-ask-proposal"),
        text_input(_type_proposal, limit=WORDS_LIMIT, many_lines=True, id="say_proposal"),
        *_end("proposal", Petitions.kind),
        state=Petitions.proposal,
        getter=kinds,
    ),
    Window(
        Say("petition-ask-shown"),
        Button(Label("petition-shown-no"), "show_no", _show),
        Button(Label("petition-shown-yes"), "show_yes", _show),
        *_end("shown", Petitions.reason),
        state=Petitions.shown,
    ),
    Window(
        Say("petition-ask-stop"),
        Button(Label("petition-stop-no"), "stop_no", _stop),
        Button(Label("petition-stop-yes"), "stop_yes", _stop),
        *_end("stop", Petitions.reason),
        state=Petitions.stop,
    ),
    Window(
        Shown("text"),
        Say("petition-review-note", when="noted"),
        Button(Label("petition-send"), "send", _send),
        *_end("review", Petitions.kind),
        state=Petitions.review,
        getter=review,
    ),
)
