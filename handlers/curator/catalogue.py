"""The catalogue of typical activities (п. 3.1) by role models; the curator adds what the school does itself."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo

from actions.catalogue import (
    add_school_activity,
    retire_school_activity,
    see_catalogue,
    see_directions,
    see_school_activity,
)
from domain.activity_types import ActivityType
from domain.catalogue import RoleModel
from domain.refusals import NotFound
from domain.typical import TYPICAL, Typical, topics_of
from handlers.here import here, toast
from handlers.leave import to_home
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.shared.menu import Choices
from handlers.text_input import text_input
from views.catalogue import catalogue_card, direction_words, own_button, title_words, type_words
from views.profiles import topic_words
from views.widgets import Label, Named, Say, Shown

STEPS = 5
DRAFT = ("title", "type", "direction", "removes")


class Catalogue(StatesGroup):
    models = State()
    list = State()
    card = State()
    retire = State()
    title = State()
    type = State()
    direction = State()
    removes = State()
    expected = State()


def _model(manager: DialogManager) -> RoleModel:
    return RoleModel(manager.dialog_data["model"])


async def models(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    return {
        "models": [
            {"id": one.value, "name": words.plain("pair-role-model", role_model=one.value)}
            for one in RoleModel
        ]
    }


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, model = here(dialog_manager), _model(dialog_manager)
    seen = await at.look(see_catalogue, model, page_of(dialog_manager))
    own = [{"id": str(one.id), "name": own_button(one, at.words)} for one in seen.own]
    typical = [{"id": one.key, "name": title_words(one.key, at.words)} for one in seen.typical]
    return {
        "role_model": model.value,
        "total": seen.total,
        "activities": own + typical,
        **page_values(seen.page, seen.total),
    }


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, shown = here(dialog_manager), str(dialog_manager.dialog_data["shown"])
    if not shown.isdigit():
        return {"card": catalogue_card(_typical(dialog_manager, shown), at.words), "own": False}
    found = await at.look(see_school_activity, int(shown))
    return {
        "card": catalogue_card(found.typical, at.words, own=True),
        "title": found.typical.key,
        "own": True,
    }


def _typical(manager: DialogManager, key: str) -> Typical:
    """Callback data may be forged: only what the list shows. Raises NotFound."""
    found = next((one for one in TYPICAL[_model(manager)] if one.key == key), None)
    if found is None:
        raise NotFound
    return found


async def asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is asked of a new one, by its place in the list: own words are longer than a button can carry."""
    at, data, model = here(dialog_manager), dialog_manager.dialog_data, _model(dialog_manager)
    directions = await at.look(see_directions, model)
    data["directions"] = list(directions)
    chosen = data.get("removes", [])
    topics = [(n, one, topic_words(at.words, one)) for n, one in enumerate(topics_of(model))]
    return {
        "total": STEPS,
        "title": data.get("title", ""),
        "types": [{"id": n, "name": type_words(one, at.words)} for n, one in enumerate(ActivityType)],
        "directions": [{"id": n, "name": direction_words(one, at.words)} for n, one in enumerate(directions)],
        "topics": [
            {"id": n, "name": at.words.plain("chosen", what=name) if one in chosen else name}
            for n, one, name in topics
        ],
    }


async def _choose_model(_: CallbackQuery, __: Any, manager: DialogManager, model: RoleModel) -> None:
    manager.dialog_data["model"] = model.value
    to_first_page(manager)
    await manager.switch_to(Catalogue.list)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, shown: str) -> None:
    if shown.isdigit():
        chosen_id(shown)
    else:
        _typical(manager, shown)
    manager.dialog_data["shown"] = shown
    await manager.switch_to(Catalogue.card)


async def _retire(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(retire_school_activity, int(manager.dialog_data["shown"]))
    await toast(callback, at.words.plain("catalogue-retired"))
    await manager.switch_to(Catalogue.list)


async def _drop(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    _forget(manager)
    await manager.switch_to(Catalogue.list)


def _forget(manager: DialogManager) -> None:
    for one in DRAFT:
        manager.dialog_data.pop(one, None)


async def _titled(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["title"] = text
    await manager.switch_to(Catalogue.type)


async def _of_type(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["type"] = _at(list(ActivityType), number).value
    await manager.switch_to(Catalogue.direction)


async def _in_direction(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["direction"] = _at(manager.dialog_data["directions"], number)
    await manager.switch_to(Catalogue.removes)


async def _own_direction(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["direction"] = text
    await manager.switch_to(Catalogue.removes)


async def _toggle(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    topics, chosen = topics_of(_model(manager)), manager.dialog_data.get("removes", [])
    pressed = _at(list(topics), number)
    manager.dialog_data["removes"] = [one for one in topics if (one in chosen) is not (one == pressed)]


async def _removes(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.setdefault("removes", [])
    await manager.switch_to(Catalogue.expected)


async def _expected(_: Message, manager: DialogManager, text: str) -> None:
    await _add(manager, text)


async def _without(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _add(manager, "")


async def _add(manager: DialogManager, expected: str) -> None:
    """What was answered goes only once it is kept."""
    data = manager.dialog_data
    said = Typical(
        key=data["title"],
        type=ActivityType(data["type"]),
        direction=data["direction"],
        removes=tuple(data["removes"]),
        result=expected,
    )
    added = await here(manager).do(add_school_activity, _model(manager), said)
    _forget(manager)
    data["shown"] = str(added.id)
    await manager.switch_to(Catalogue.card)


def _at(options: list[Any], number: int) -> Any:
    if number >= len(options):
        raise NotFound
    return options[number]


def _choices(id: str, items: str, on_click: Any) -> Choices:
    return Choices(Select(Named(), id, itemgetter("id"), items, type_factory=chosen_id, on_click=on_click))


def _no(id: str) -> Button:
    return Button(Label("cancel"), id, _drop)


dialog = Dialog(
    Window(
        Say("catalogue-models"),
        Column(
            Select(
                Named(),
                "model",
                itemgetter("id"),
                "models",
                type_factory=chosen_in(RoleModel),
                on_click=_choose_model,
            )
        ),
        Cancel(Label("back"), "back"),
        state=Catalogue.models,
        getter=models,
    ),
    Window(
        Say("catalogue-list"),
        Column(Select(Named(), "one", itemgetter("id"), "activities", on_click=_open)),
        page_turns(),
        SwitchTo(Label("catalogue-add"), "add", Catalogue.title),
        Row(SwitchTo(Label("back"), "to_models", Catalogue.models), to_home()),
        state=Catalogue.list,
        getter=listed,
    ),
    Window(
        Shown("card"),
        SwitchTo(Label("catalogue-retire"), "retire", Catalogue.retire, when="own"),
        Row(SwitchTo(Label("back"), "to_list", Catalogue.list), to_home("card_home")),
        state=Catalogue.card,
        getter=card,
    ),
    Window(
        Say("catalogue-retire-sure"),
        Row(
            SwitchTo(Label("catalogue-keep"), "keep", Catalogue.card),
            Button(Label("catalogue-retire"), "yes_retire", _retire),
        ),
        state=Catalogue.retire,
        getter=card,
    ),
    Window(
        Say("catalogue-ask-title"),
        text_input(_titled, id="in_title"),
        _no("no_title"),
        state=Catalogue.title,
        getter=asked,
    ),
    Window(
        Say("catalogue-ask-type"),
        _choices("of_type", "types", _of_type),
        Row(SwitchTo(Label("back"), "to_title", Catalogue.title), _no("no_type")),
        state=Catalogue.type,
        getter=asked,
    ),
    Window(
        Say("catalogue-ask-direction"),
        _choices("direction", "directions", _in_direction),
        text_input(_own_direction, id="in_direction"),
        Row(SwitchTo(Label("back"), "to_type", Catalogue.type), _no("no_direction")),
        state=Catalogue.direction,
        getter=asked,
    ),
    Window(
        Say("catalogue-ask-removes"),
        _choices("topic", "topics", _toggle),
        Button(Label("done"), "removes_done", _removes),
        Row(SwitchTo(Label("back"), "to_direction", Catalogue.direction), _no("no_removes")),
        state=Catalogue.removes,
        getter=asked,
    ),
    Window(
        Say("catalogue-ask-expected"),
        text_input(_expected, id="in_expected"),
        Button(Label("skip"), "without", _without),
        Row(SwitchTo(Label("back"), "to_removes", Catalogue.removes), _no("no_expected")),
        state=Catalogue.expected,
        getter=asked,
    ),
)
