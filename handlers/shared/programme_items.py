"""Activities of a programme in the making (п. 1.2): chosen from what is typical or written, each with a day and with
somebody who is responsible; then altered or taken out, by whichever of the two."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.programme_drafts import Draft, add_item, alter_item, drop_item, see_draft
from domain.activities import likely_days
from domain.activity_types import ActivityType, Direction
from domain.mentorships import Side
from domain.pages import PAGE_SIZE, page_within
from domain.programme_contents import Item, bare_difficulties, planned
from domain.programme_drafts import EXPECTED_LIMIT, directions_open
from domain.refusals import NotFound
from handlers.dates import DatePicker
from handlers.here import here, toast
from handlers.leave import go_back, leave
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from handlers.unchanged import unless_changed
from views.activities import activity_button, who
from views.catalogue import direction_words, title_words, type_words
from views.dates import day_words
from views.profiles import topic_words
from views.programme_drafts import bare_words, item_card, marked, typical_words
from views.programmes import plan_words
from views.widgets import Label, Named, Say, Shown

STEPS = 3


class ProgrammeItems(StatesGroup):
    """Started at `add` or at `list` with `{"programme": id}`; `first`: as the last step of a new programme."""

    add = State()
    against = State()
    day = State()
    who = State()
    list = State()
    card = State()
    other_title = State()
    other_day = State()
    other_who = State()
    other_against = State()
    expected = State()
    type = State()
    direction = State()


async def _seen(manager: DialogManager) -> Draft:
    """What is shown is what will be altered: its version is kept."""
    seen = await here(manager).look(see_draft, manager.dialog_data["programme"])
    manager.dialog_data["seen"] = seen.revision.version
    return seen


async def adding(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await _seen(dialog_manager)
    used = {one.title for one in seen.content.items}
    left = [one for one in seen.typical if one.key not in used]
    page = page_within(page_of(dialog_manager), len(left))
    shown = left[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    items = planned(seen.content, seen.programme.id, seen.pair)
    data["typical"] = [one.key for one in shown]
    data["difficulties"] = list(seen.content.difficulties)
    title, day = data.get("title", ""), data.get("day")
    return {
        **_parties(seen),
        "first": data.get("first", False),
        "some": bool(items),
        "plan": plan_words(items, seen.pair, seen.today, at.words),
        "bare": bare_words(seen.content, at.words),
        "n_bare": len(bare_difficulties(seen.content)),
        "typical": [
            {"id": n, "name": typical_words(one, seen.content, at.words)} for n, one in enumerate(shown)
        ],
        "topics": [
            {"id": n, "name": topic_words(at.words, one)} for n, one in enumerate(seen.content.difficulties)
        ],
        "title": title_words(title, at.words),
        "day": day_words(date.fromisoformat(day), at.words.language, seen.today) if day else "",
        "begins": day_words(seen.content.begins_on, at.words.language, seen.today),
        "ends": day_words(seen.content.ends_on, at.words.language, seen.today),
        **page_values(page, len(left)),
    }


def _parties(seen: Draft) -> dict[str, Any]:
    return {
        "people": [
            {"id": side.value, "name": who(seen.pair.party(side))} for side in (Side.MENTEE, Side.MENTOR)
        ]
    }


async def _typical(_: CallbackQuery, __: Any, manager: DialogManager, place: int) -> None:
    """With all that the catalogue knows of it; each can be altered on its card."""
    key = _at(manager.dialog_data["typical"], place)
    seen = await _seen(manager)
    found = next((one for one in seen.typical if one.key == key), None)
    if found is None:
        raise NotFound
    removes = [one for one in seen.content.difficulties if one in found.removes]
    known = {"type": found.type.value, "direction": str(found.direction), "expected": found.expected}
    await _titled(manager, key, removes, known)


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    await _titled(manager, text, [], {})


async def _titled(manager: DialogManager, title: str, removes: list[str], known: dict[str, str]) -> None:
    """What it is against is asked only where there is something to choose."""
    data = manager.dialog_data
    all_of_them = data["difficulties"]
    data["title"], data["known"] = title, known
    data["against"] = removes or (all_of_them if len(all_of_them) == 1 else [])
    await manager.switch_to(ProgrammeItems.day if data["against"] else ProgrammeItems.against)


async def _against(_: CallbackQuery, __: Any, manager: DialogManager, place: int) -> None:
    data = manager.dialog_data
    data["against"] = [_at(data["difficulties"], place)]
    await manager.switch_to(ProgrammeItems.day)


async def _day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(ProgrammeItems.who)


async def _responsible(query: CallbackQuery, _: Any, manager: DialogManager, side: Side) -> None:
    at, data = here(manager), manager.dialog_data
    due_on = date.fromisoformat(data["day"])
    against = tuple(data["against"])
    await at.do(
        add_item, data["programme"], data["title"], due_on, side, difficulties=against, **data["known"]
    )
    await toast(query, at.words.plain("item-added-toast"))
    await manager.switch_to(ProgrammeItems.add)


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await _seen(dialog_manager)
    items = planned(seen.content, seen.programme.id, seen.pair)
    page = page_within(page_of(dialog_manager), len(items))
    shown = items[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    return {
        "items": [{"id": one.id, "name": activity_button(one, seen.today, at.words)} for one in shown],
        "n": len(items),
        **page_values(page, len(items)),
    }


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, key: int) -> None:
    manager.dialog_data["key"] = key
    await manager.switch_to(ProgrammeItems.card)


_NOTHING: dict[str, Any] = {"title": "", "people": [], "topics": [], "types": [], "directions": []}


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Also of one that another has taken out meanwhile."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await _seen(dialog_manager)
    item = _item(seen, data["key"])
    if item is None:
        return {"text": at.words("item-gone"), "there": False, **_NOTHING}
    data["difficulties"] = list(seen.content.difficulties)
    return {
        **_parties(seen),
        "text": item_card(item, seen.pair, seen.today, at.words),
        "there": True,
        "title": title_words(item.title, at.words),
        "begins": day_words(seen.content.begins_on, at.words.language, seen.today),
        "ends": day_words(seen.content.ends_on, at.words.language, seen.today),
        "topics": [
            {"id": n, "name": marked(topic_words(at.words, one), one in item.difficulties, at.words)}
            for n, one in enumerate(seen.content.difficulties)
        ],
        "types": [
            {"id": one.value, "name": marked(type_words(one, at.words), one == item.type, at.words)}
            for one in ActivityType
        ],
        "directions": [
            {"id": one.value, "name": marked(direction_words(one, at.words), one == item.direction, at.words)}
            for one in directions_open(seen.content.forms)
        ],
    }


def _item(seen: Draft, key: int) -> Item | None:
    return next((one for one in seen.content.items if one.key == key), None)


async def _alter(query: CallbackQuery, manager: DialogManager, **other: Any) -> None:
    item, data = await _standing(manager), manager.dialog_data
    if item is not None:
        await unless_changed(
            query, manager, alter_item, data["programme"], replace(item, **other), data["seen"]
        )


async def _standing(manager: DialogManager) -> Item | None:
    return _item(
        await here(manager).look(see_draft, manager.dialog_data["programme"]), manager.dialog_data["key"]
    )


async def _other_day(query: CallbackQuery, manager: DialogManager, day: date) -> None:
    await _alter(query, manager, due_on=day)
    await manager.switch_to(ProgrammeItems.card)


async def _other_who(query: CallbackQuery, _: Any, manager: DialogManager, side: Side) -> None:
    await _alter(query, manager, responsible=side)
    await manager.switch_to(ProgrammeItems.card)


async def _other_against(query: CallbackQuery, _: Any, manager: DialogManager, place: int) -> None:
    item, one = await _standing(manager), _at(manager.dialog_data["difficulties"], place)
    if item is not None:
        on = one not in item.difficulties
        left = tuple(other for other in item.difficulties if other != one)
        await _alter(query, manager, difficulties=(*left, one) if on else left)


async def _type(query: CallbackQuery, _: Any, manager: DialogManager, one: ActivityType) -> None:
    await _alter(query, manager, type=one.value)
    await manager.switch_to(ProgrammeItems.card)


async def _direction(query: CallbackQuery, _: Any, manager: DialogManager, one: Direction) -> None:
    await _alter(query, manager, direction=one.value)
    await manager.switch_to(ProgrammeItems.card)


async def _other_title(_: Message, manager: DialogManager, text: str) -> None:
    await _written(manager, title=text)


async def _expected(_: Message, manager: DialogManager, text: str) -> None:
    await _written(manager, expected=text)


async def _written(manager: DialogManager, **other: Any) -> None:
    item, data = await _standing(manager), manager.dialog_data
    if item is not None:
        await here(manager).do(alter_item, data["programme"], replace(item, **other), data["seen"])
    await manager.switch_to(ProgrammeItems.card)


async def _drop(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    if await unless_changed(query, manager, drop_item, data["programme"], data["key"], data["seen"]):
        await toast(query, at.words.plain("activity-dropped-toast"))
        await manager.switch_to(ProgrammeItems.list)


async def _to_whole(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await go_back(manager)


async def _to_add(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    to_first_page(manager)
    await manager.switch_to(ProgrammeItems.add)


def _at(values: Sequence[str], place: int) -> str:
    """By its place: own words are longer than a button can carry."""
    if place >= len(values):
        raise NotFound
    return values[place]


dialog = Dialog(
    Window(
        Multi(
            Say("step", n=STEPS, total=STEPS, when="first"),
            Say("item-ask"),
            Shown("plan", when="some"),
            Say("programme-seen-by"),
            sep="\n\n",
        ),
        Column(
            Select(Named(), "typical", itemgetter("id"), "typical", type_factory=chosen_id, on_click=_typical)
        ),
        page_turns(),
        text_input(_typed),
        uncomfortable(),
        Button(Label("item-enough"), "enough", _to_whole),
        state=ProgrammeItems.add,
        getter=adding,
    ),
    Window(
        Say("item-ask-against"),
        Choices(
            Select(Named(), "topic", itemgetter("id"), "topics", type_factory=chosen_id, on_click=_against)
        ),
        SwitchTo(Label("cancel"), "from_against", ProgrammeItems.add),
        state=ProgrammeItems.against,
        getter=adding,
    ),
    Window(
        Say("programme-ask-day"),
        DatePicker("due_on", _day, ahead=True, likely=likely_days),
        SwitchTo(Label("cancel"), "from_day", ProgrammeItems.add),
        state=ProgrammeItems.day,
        getter=adding,
    ),
    Window(
        Say("programme-ask-who"),
        Group(
            Select(
                Named(),
                "who",
                itemgetter("id"),
                "people",
                type_factory=chosen_in(Side),
                on_click=_responsible,
            ),
            width=2,
        ),
        Row(
            SwitchTo(Label("back"), "to_day", ProgrammeItems.day),
            SwitchTo(Label("cancel"), "from_who", ProgrammeItems.add),
        ),
        state=ProgrammeItems.who,
        getter=adding,
    ),
    Window(
        Say("item-list"),
        Column(Select(Named(), "one", itemgetter("id"), "items", type_factory=chosen_id, on_click=_choose)),
        page_turns("list"),
        Button(Label("draft-add"), "to_add", _to_add),
        uncomfortable("uncomfortable_list"),
        Button(Label("back"), "from_list", leave),
        state=ProgrammeItems.list,
        getter=listed,
    ),
    Window(
        Shown("text"),
        Row(
            SwitchTo(Label("item-to-day"), "alter_day", ProgrammeItems.other_day),
            SwitchTo(Label("item-to-who"), "alter_who", ProgrammeItems.other_who),
            when="there",
        ),
        Row(
            SwitchTo(Label("item-to-title"), "alter_title", ProgrammeItems.other_title),
            SwitchTo(Label("item-to-expected"), "alter_expected", ProgrammeItems.expected),
            when="there",
        ),
        Row(
            SwitchTo(Label("item-to-type"), "alter_type", ProgrammeItems.type),
            SwitchTo(Label("item-to-direction"), "alter_direction", ProgrammeItems.direction),
            when="there",
        ),
        SwitchTo(Label("item-to-against"), "alter_against", ProgrammeItems.other_against, when="there"),
        Button(Label("activity-drop"), "drop", _drop, when="there"),
        uncomfortable("uncomfortable_card"),
        SwitchTo(Label("back"), "from_card", ProgrammeItems.list),
        state=ProgrammeItems.card,
        getter=card,
    ),
    Window(
        Say("item-ask-title"),
        text_input(_other_title, id="other_title"),
        SwitchTo(Label("cancel"), "from_title", ProgrammeItems.card),
        state=ProgrammeItems.other_title,
        getter=card,
    ),
    Window(
        Multi(Shown("text"), Say("item-choose-day", when="there"), sep="\n\n"),
        DatePicker("other_day", _other_day, ahead=True, likely=likely_days),
        SwitchTo(Label("cancel"), "from_other_day", ProgrammeItems.card),
        state=ProgrammeItems.other_day,
        getter=card,
    ),
    Window(
        Multi(Shown("text"), Say("item-choose-who", when="there"), sep="\n\n"),
        Group(
            Select(
                Named(),
                "other_who",
                itemgetter("id"),
                "people",
                type_factory=chosen_in(Side),
                on_click=_other_who,
            ),
            width=2,
        ),
        SwitchTo(Label("cancel"), "from_other_who", ProgrammeItems.card),
        state=ProgrammeItems.other_who,
        getter=card,
    ),
    Window(
        Multi(Shown("text"), Say("item-choose-against", when="there"), sep="\n\n"),
        Choices(
            Select(
                Named(),
                "other_topic",
                itemgetter("id"),
                "topics",
                type_factory=chosen_id,
                on_click=_other_against,
            )
        ),
        SwitchTo(Label("back"), "from_other_against", ProgrammeItems.card),
        state=ProgrammeItems.other_against,
        getter=card,
    ),
    Window(
        Say("item-ask-expected"),
        text_input(_expected, id="expected", limit=EXPECTED_LIMIT),
        SwitchTo(Label("cancel"), "from_expected", ProgrammeItems.card),
        state=ProgrammeItems.expected,
        getter=card,
    ),
    Window(
        Multi(Shown("text"), Say("item-choose-type", when="there"), sep="\n\n"),
        Choices(
            Select(
                Named(),
                "type",
                itemgetter("id"),
                "types",
                type_factory=chosen_in(ActivityType),
                on_click=_type,
            )
        ),
        SwitchTo(Label("cancel"), "from_type", ProgrammeItems.card),
        state=ProgrammeItems.type,
        getter=card,
    ),
    Window(
        Multi(Shown("text"), Say("item-choose-direction", when="there"), sep="\n\n"),
        Choices(
            Select(
                Named(),
                "direction",
                itemgetter("id"),
                "directions",
                type_factory=chosen_in(Direction),
                on_click=_direction,
            )
        ),
        SwitchTo(Label("cancel"), "from_direction", ProgrammeItems.card),
        state=ProgrammeItems.direction,
        getter=card,
    ),
    on_start=keep_start,
)
