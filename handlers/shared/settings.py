"""/settings: language, own quiet hours, urgent help at night, and the school where one has several."""

from dataclasses import replace
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo

from actions.settings import (
    allow_urgent_at_night,
    choose_digest_hour,
    choose_language,
    choose_own_quiet_hours,
    choose_school,
    see_settings,
)
from domain.people import Actor, Language
from handlers.here import here, toast
from handlers.leave import to_home
from handlers.paging import chosen_id
from handlers.shared.entry import know_anew
from handlers.shared.home_state import Home
from handlers.shared.safety import uncomfortable
from views.settings import hour_words, quiet_words, settings_text
from views.widgets import Label, Named, Say, Shown
from views.words import words_of

router = Router(name="settings")


class Settings(StatesGroup):
    main = State()
    language = State()
    quiet = State()
    hour = State()
    school = State()


@router.message(Command("settings"))
async def open_settings(message: Message, dialog_manager: DialogManager, actor: Actor | None) -> None:
    if actor is None:
        await message.answer(here(dialog_manager).words("stranger"))
        return
    await dialog_manager.start(Settings.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_settings)
    return {
        "text": settings_text(seen, at.words),
        "helps": seen.helps,
        "at_night": 1 if seen.urgent_at_night else 0,
        "has_more_schools": bool(seen.elsewhere),
    }


async def quiet(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_settings)
    own = [
        {"id": str(n), "name": quiet_words(at.words, choice)} for n, choice in enumerate(seen.quiet_choices)
    ]
    return {"own": own, "hours": quiet_words(at.words, seen.school_quiet)}


async def hours(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen = await here(dialog_manager).look(see_settings)
    return {"hours": [{"id": hour, "name": hour_words(hour)} for hour in seen.digest_choices]}


async def schools(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen = await here(dialog_manager).look(see_settings)
    return {"schools": [{"id": one.member_id, "name": one.name} for one in seen.elsewhere]}


async def set_language(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """The next screen speaks it already."""
    at = here(manager)
    language = Language.RU if button.widget_id == "to_ru" else Language.EN
    await at.do(choose_language, language)
    speaker = replace(at.actor, language=language)
    manager.middleware_data["actor"] = speaker
    manager.middleware_data["words"] = words_of(speaker)
    await manager.switch_to(Settings.main)


async def set_quiet(query: CallbackQuery, _: Any, manager: DialogManager, item: str) -> None:
    await here(manager).do(choose_own_quiet_hours, chosen_id(item))
    await _saved(query, manager)


async def set_schools_quiet(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    await here(manager).do(choose_own_quiet_hours, None)
    await _saved(query, manager)


async def set_hour(query: CallbackQuery, _: Any, manager: DialogManager, item: int) -> None:
    await here(manager).do(choose_digest_hour, item)
    await _saved(query, manager)


async def turn_night(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Two buttons, not a toggle: pressed twice the answer is the same."""
    await here(manager).do(allow_urgent_at_night, button.widget_id == "night_on")
    await _saved(query, manager)


async def set_school(query: CallbackQuery, _: Any, manager: DialogManager, item: int) -> None:
    await here(manager).do(choose_school, item)
    await know_anew(manager)
    await manager.start(Home.main, mode=StartMode.RESET_STACK)


async def _saved(query: CallbackQuery, manager: DialogManager) -> None:
    await toast(query, here(manager).words.plain("saved"))
    await manager.switch_to(Settings.main)


dialog = Dialog(
    Window(
        Shown("text"),
        Row(
            SwitchTo(Label("settings-to-language"), "to_language", Settings.language),
            SwitchTo(Label("settings-to-quiet"), "to_quiet", Settings.quiet),
        ),
        SwitchTo(Label("settings-to-hour"), "to_hour", Settings.hour),
        Button(
            Label("settings-night-on"),
            "night_on",
            turn_night,
            when=lambda d, *_: d["helps"] and not d["at_night"],
        ),
        Button(
            Label("settings-night-off"),
            "night_off",
            turn_night,
            when=lambda d, *_: d["helps"] and d["at_night"],
        ),
        SwitchTo(Label("settings-to-school"), "to_school", Settings.school, when="has_more_schools"),
        uncomfortable(),
        to_home("home"),
        state=Settings.main,
        getter=main,
    ),
    Window(
        Say("settings-ask-language"),
        Row(
            Button(Label("settings-ru"), "to_ru", set_language),
            Button(Label("settings-en"), "to_en", set_language),
        ),
        SwitchTo(Label("back"), "back_language", Settings.main),
        state=Settings.language,
    ),
    Window(
        Say("settings-ask-quiet"),
        Group(
            Select(Named(), id="quiet", item_id_getter=itemgetter("id"), items="own", on_click=set_quiet),
            width=2,
        ),
        Button(Label("settings-as-school"), "quiet_school", set_schools_quiet),
        SwitchTo(Label("back"), "back_quiet", Settings.main),
        state=Settings.quiet,
        getter=quiet,
    ),
    Window(
        Say("settings-ask-hour"),
        Group(
            Select(Named(), "hour", itemgetter("id"), "hours", type_factory=chosen_id, on_click=set_hour),
            width=3,
        ),
        SwitchTo(Label("back"), "back_hour", Settings.main),
        state=Settings.hour,
        getter=hours,
    ),
    Window(
        Say("settings-ask-school"),
        Column(
            Select(
                Named(),
                id="school",
                item_id_getter=itemgetter("id"),
                items="schools",
                type_factory=chosen_id,
                on_click=set_school,
            )
        ),
        SwitchTo(Label("back"), "back_school", Settings.main),
        state=Settings.school,
        getter=schools,
    ),
)
