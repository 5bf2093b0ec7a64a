"""Making a programme (п. 1.2), by its mentor, its mentee (п. 5.2.1) and the curator: until when, what it helps to
overcome, how the two work. Each press is kept at once: left half-way it is taken up again."""

from collections.abc import Awaitable, Callable
from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.programme_drafts import Draft, choose_in_programme, see_draft, set_programme_term
from actions.programmes import begin_programme
from domain.catalogue import PROGRAMME_KINDS
from domain.mentorships import Side
from domain.programme_drafts import Choice, directions_open, role_models_open
from domain.programmes import proposed_ends
from domain.refusals import NotFound
from handlers.dates import DatePicker
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.paging import chosen_id
from handlers.shared.agreement_state import Agreement
from handlers.shared.menu import Choices
from handlers.shared.programme_changes import ProgrammeChanges
from handlers.shared.programme_items import ProgrammeItems
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from handlers.unchanged import unless_changed
from views.activities import who
from views.dates import day_words
from views.programme_drafts import draft_words, options, reasons_words
from views.widgets import Label, Named, Say, Shown

STEPS = 3


class ProgrammeDraft(StatesGroup):
    """Started at `begin` with `{"pair": id}`, at `whole` with the `programme` beside it."""

    begin = State()
    hard = State()
    whole = State()
    term = State()
    roles = State()
    kinds = State()
    directions = State()


OPEN: dict[Choice, Callable[[Draft], tuple[str, ...]]] = {
    Choice.DIFFICULTIES: lambda seen: seen.named,
    Choice.ROLE_MODELS: lambda seen: role_models_open(seen.content.forms),
    Choice.KINDS: lambda _: PROGRAMME_KINDS,
    Choice.DIRECTIONS: lambda seen: tuple(
        dict.fromkeys((*directions_open(seen.content.forms), *seen.directions, *seen.content.directions))
    ),
}
"""What may be chosen of each part."""


async def _begin(_: CallbackQuery, manager: DialogManager, ends_on: date) -> None:
    data = manager.dialog_data
    data["programme"] = await here(manager).do(begin_programme, data["pair"], ends_on)
    data["first"] = True
    await manager.switch_to(ProgrammeDraft.hard)


async def whole(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_draft, data["programme"])
    data["seen"], data["mentee"] = seen.revision.version, who(seen.pair.mentee)
    return {
        "text": draft_words(seen.pair, seen.side, seen.content, seen.today, at.words),
        "n": len(seen.content.items),
        "some": bool(seen.content.items),
        "mentee": data["mentee"],
        "begins": day_words(seen.content.begins_on, at.words.language, seen.today),
        "ends": day_words(seen.content.ends_on, at.words.language, seen.today),
        "is_mentee": seen.side is Side.MENTEE,
        "reader": "mentee" if seen.side is Side.MENTEE else "maker",
        "first": data.get("first", False),
        "edited": seen.revision.version > 0,
        "unread": seen.unread,
    }


def part(choice: Choice) -> Callable[..., Awaitable[dict[str, Any]]]:
    """The getter of a window where values of one part are chosen; what the buttons stand for is kept."""

    async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        at, data = here(dialog_manager), dialog_manager.dialog_data
        seen = await at.look(see_draft, data["programme"])
        values = [str(one) for one in OPEN[choice](seen)]
        chosen = [str(one) for one in getattr(seen.content, choice.value)]
        data["values"], data["chosen"] = values, chosen
        suggested = seen.suggested.get(choice, ())
        reasons = reasons_words(suggested, chosen, choice, seen.side, at.words)
        return {
            **await whole(dialog_manager),
            "options": options(values, chosen, suggested, choice, seen.side, at.words),
            "reasons": reasons,
            "has_reasons": bool(reasons),
        }

    return shown


def toggle(choice: Choice) -> Any:
    async def pressed(_: CallbackQuery, __: Any, manager: DialogManager, place: int) -> None:
        data = manager.dialog_data
        if place >= len(data["values"]):
            raise NotFound
        value = data["values"][place]
        on = value not in data["chosen"]
        await here(manager).do(choose_in_programme, data["programme"], choice, value, on)

    return pressed


async def _named(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(
        choose_in_programme, manager.dialog_data["programme"], Choice.DIFFICULTIES, text, True
    )


async def _on(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """The first time straight on to the activities."""
    first = manager.dialog_data.pop("first", False)
    await manager.switch_to(ProgrammeDraft.whole)
    if first:
        await manager.start(ProgrammeItems.add, _programme(manager, first=True))


async def _to_add(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ProgrammeItems.add, _programme(manager))


async def _to_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ProgrammeItems.list, _programme(manager))


async def _to_changes(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ProgrammeChanges.list, _programme(manager))


def _programme(manager: DialogManager, *, first: bool = False) -> Data:
    return {"programme": manager.dialog_data["programme"], "first": first}


async def _term(query: CallbackQuery, manager: DialogManager, ends_on: date) -> None:
    data = manager.dialog_data
    if await unless_changed(query, manager, set_programme_term, data["programme"], ends_on, data["seen"]):
        await manager.switch_to(ProgrammeDraft.whole)


async def _to_agreement(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """To read it whole, and to say yes."""
    data = manager.dialog_data
    await manager.start(Agreement.main, {"pair": data["pair"], "programme": data["programme"]})


def _chooser(choice: Choice) -> Choices:
    return Choices(
        Select(
            Named(),
            choice.value,
            itemgetter("id"),
            "options",
            type_factory=chosen_id,
            on_click=toggle(choice),
        )
    )


dialog = Dialog(
    Window(
        Say("step", n=1, total=STEPS),
        Say("programme-ask-term"),
        DatePicker("ends_on", _begin, ahead=True, likely=proposed_ends),
        uncomfortable(),
        Button(Label("cancel"), "cancel", leave),
        state=ProgrammeDraft.begin,
    ),
    Window(
        Multi(
            Say("step", n=2, total=STEPS, when="first"),
            Say("draft-ask-hard"),
            Say("draft-own-hard", when="is_mentee"),
            Say("programme-seen-by"),
        ),
        _chooser(Choice.DIFFICULTIES),
        text_input(_named),
        Button(Label("programme-further"), "further", _on),
        uncomfortable("uncomfortable_hard"),
        state=ProgrammeDraft.hard,
        getter=part(Choice.DIFFICULTIES),
    ),
    Window(
        Multi(Shown("text"), Say("draft-next"), Say("programme-seen-by"), sep="\n\n"),
        Row(
            Button(Label("draft-add"), "add", _to_add),
            Button(Label("draft-to-items"), "items", _to_list, when="some"),
        ),
        Button(Label("draft-to-changes"), "changes", _to_changes, when="edited"),
        Row(
            SwitchTo(Label("draft-to-hard"), "to_hard", ProgrammeDraft.hard),
            SwitchTo(Label("draft-to-term"), "to_term", ProgrammeDraft.term),
        ),
        Row(
            SwitchTo(Label("draft-to-roles"), "to_roles", ProgrammeDraft.roles),
            SwitchTo(Label("draft-to-kinds"), "to_kinds", ProgrammeDraft.kinds),
        ),
        SwitchTo(Label("draft-to-directions"), "to_directions", ProgrammeDraft.directions),
        Button(Label("draft-to-agreement"), "to_agreement", _to_agreement, when="some"),
        uncomfortable("uncomfortable_whole"),
        Row(Button(Label("back"), "back", leave), to_home("whole_home")),
        state=ProgrammeDraft.whole,
        getter=whole,
    ),
    Window(
        Say("draft-ask-term"),
        DatePicker("other_end", _term, ahead=True, likely=proposed_ends),
        SwitchTo(Label("cancel"), "from_term", ProgrammeDraft.whole),
        state=ProgrammeDraft.term,
        getter=whole,
    ),
    Window(
        Multi(Say("draft-ask-roles"), Shown("reasons", when="has_reasons"), sep="\n\n"),
        _chooser(Choice.ROLE_MODELS),
        SwitchTo(Label("back"), "from_roles", ProgrammeDraft.whole),
        state=ProgrammeDraft.roles,
        getter=part(Choice.ROLE_MODELS),
    ),
    Window(
        Multi(Say("draft-ask-kinds"), Shown("reasons", when="has_reasons"), sep="\n\n"),
        _chooser(Choice.KINDS),
        SwitchTo(Label("back"), "from_kinds", ProgrammeDraft.whole),
        state=ProgrammeDraft.kinds,
        getter=part(Choice.KINDS),
    ),
    Window(
        Multi(Say("draft-ask-directions"), Shown("reasons", when="has_reasons"), sep="\n\n"),
        _chooser(Choice.DIRECTIONS),
        SwitchTo(Label("back"), "from_directions", ProgrammeDraft.whole),
        state=ProgrammeDraft.directions,
        getter=part(Choice.DIRECTIONS),
    ),
    on_start=keep_start,
)
