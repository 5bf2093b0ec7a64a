"""The settings of the school: its day and steps for the curator, names and zone for the administrator, its town
for both."""

from collections.abc import Sequence
from datetime import time
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel, Column, Group, Keyboard, Row, Select, Start, SwitchTo

from actions.schools import (
    name_school,
    see_school_settings,
    set_council,
    set_lessons,
    set_place,
    set_quiet_hours,
    set_reflect_before,
    set_result_days,
    set_steps,
    set_zone,
)
from domain.people import Role
from domain.profiles import OFFICIAL_NAME_LIMIT, ZONES
from domain.refusals import NotFound
from domain.school_settings import (
    CURATOR_AFTER,
    LESSON_ENDS,
    LESSON_STARTS,
    MENTORS_AFTER,
    QUIET_ENDS,
    QUIET_STARTS,
    REFLECT_BEFORE,
    RESULT_DAYS,
    URGENT_CURATOR_AFTER,
    URGENT_MENTORS_AFTER,
    SchoolSettings,
)
from handlers.curator.holidays import Holidays
from handlers.curator.week_rhythm import WeekRhythm
from handlers.here import Here, here
from handlers.paging import chosen_id
from handlers.text_input import text_input
from views.profiles import zone_words
from views.schools import clock_words, minutes_words, settings_words
from views.widgets import Label, Named, Say


class School(StatesGroup):
    main = State()
    quiet = State()
    lessons = State()
    steps = State()
    urgent = State()
    reflect = State()
    result = State()
    council = State()
    name = State()
    official = State()
    place = State()
    zone = State()


Choice = dict[str, str]
COUNCIL = ("no", "yes")


async def settings(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    now = await at.look(see_school_settings)
    return {
        **settings_words(now, at.words, at.now),
        **_hours(at, now),
        **_steps(at, now),
        "looking_back": _looking_back(at, now),
        "lasting": _lasting(at, now),
        "councils": _councils(at, now),
        "zones": [{"id": str(i), "name": zone_words(at.words, z, at.now)} for i, z in enumerate(ZONES)],
        "is_curator": Role.CURATOR in at.actor.roles,
        "is_admin": Role.ADMIN in at.actor.roles,
    }


def _hours(at: Here, now: SchoolSettings) -> dict[str, list[Choice]]:
    return {
        "quiet_starts": _times(at, "school-from", QUIET_STARTS, now.quiet_start),
        "quiet_ends": _times(at, "school-to", QUIET_ENDS, now.quiet_end),
        "lesson_starts": _times(at, "school-from", LESSON_STARTS, now.lessons_start),
        "lesson_ends": _times(at, "school-to", LESSON_ENDS, now.lessons_end),
    }


def _steps(at: Here, now: SchoolSettings) -> dict[str, list[Choice]]:
    return {
        "to_mentors": _waits(at, "school-to-mentors", MENTORS_AFTER, now.mentors_after),
        "to_curator": _waits(at, "school-to-curator", CURATOR_AFTER, now.curator_after),
        "soon_to_mentors": _waits(at, "school-to-mentors", URGENT_MENTORS_AFTER, now.urgent_mentors_after),
        "soon_to_curator": _waits(at, "school-to-curator", URGENT_CURATOR_AFTER, now.urgent_curator_after),
    }


def _looking_back(at: Here, now: SchoolSettings) -> list[Choice]:
    return [
        _choice(str(days), at.words.plain("school-reflect-days", days=days), days == now.reflect_before)
        for days in REFLECT_BEFORE
    ]


def _lasting(at: Here, now: SchoolSettings) -> list[Choice]:
    return [
        _choice(str(days), at.words.plain("school-result-days", days=days), days == now.result_days)
        for days in RESULT_DAYS
    ]


def _councils(at: Here, now: SchoolSettings) -> list[Choice]:
    return [
        _choice(one, at.words.plain(f"school-council-{one}"), now.has_council is (one == "yes"))
        for one in COUNCIL
    ]


def _times(at: Here, key: str, likely: Sequence[time], chosen: time) -> list[Choice]:
    return [
        _choice(wall.strftime("%H%M"), at.words.plain(key, time=clock_words(wall)), wall == chosen)
        for wall in likely
    ]


def _waits(at: Here, key: str, likely: Sequence[int], chosen: int) -> list[Choice]:
    return [
        _choice(str(minutes), at.words.plain(key, time=minutes_words(minutes, at.words)), minutes == chosen)
        for minutes in likely
    ]


def _choice(id: str, name: str, chosen: bool) -> Choice:
    return {"id": id, "name": f"✅ {name}" if chosen else name}


def _wall(data: str) -> time:
    if not (len(data) == 4 and data.isascii() and data.isdigit() and data < "2400" and data[2] < "6"):
        raise NotFound
    return time(int(data[:2]), int(data[2:]))


async def _quiet_from(_: CallbackQuery, __: Any, manager: DialogManager, wall: time) -> None:
    at = here(manager)
    await at.do(set_quiet_hours, wall, (await at.look(see_school_settings)).quiet_end)


async def _quiet_to(_: CallbackQuery, __: Any, manager: DialogManager, wall: time) -> None:
    at = here(manager)
    await at.do(set_quiet_hours, (await at.look(see_school_settings)).quiet_start, wall)


async def _lessons_from(_: CallbackQuery, __: Any, manager: DialogManager, wall: time) -> None:
    at = here(manager)
    await at.do(set_lessons, wall, (await at.look(see_school_settings)).lessons_end)


async def _lessons_to(_: CallbackQuery, __: Any, manager: DialogManager, wall: time) -> None:
    at = here(manager)
    await at.do(set_lessons, (await at.look(see_school_settings)).lessons_start, wall)


async def _to_mentors(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    at = here(manager)
    await at.do(set_steps, minutes, (await at.look(see_school_settings)).curator_after)


async def _to_curator(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    at = here(manager)
    await at.do(set_steps, (await at.look(see_school_settings)).mentors_after, minutes)


async def _soon_to_mentors(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    at = here(manager)
    await at.do(set_steps, minutes, (await at.look(see_school_settings)).urgent_curator_after, urgent=True)


async def _soon_to_curator(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    at = here(manager)
    await at.do(set_steps, (await at.look(see_school_settings)).urgent_mentors_after, minutes, urgent=True)


async def _reflect_before(_: CallbackQuery, __: Any, manager: DialogManager, days: int) -> None:
    await here(manager).do(set_reflect_before, days)


async def _result_days(_: CallbackQuery, __: Any, manager: DialogManager, days: int) -> None:
    await here(manager).do(set_result_days, days)


async def _council(_: CallbackQuery, __: Any, manager: DialogManager, answer: str) -> None:
    if answer not in COUNCIL:
        raise NotFound
    await here(manager).do(set_council, answer == "yes")


async def _name(_: Message, manager: DialogManager, text: str) -> None:
    at = here(manager)
    now = await at.look(see_school_settings)
    await at.do(name_school, text, now.official_name)
    await manager.switch_to(School.main)


async def _official(_: Message, manager: DialogManager, text: str) -> None:
    at = here(manager)
    now = await at.look(see_school_settings)
    await at.do(name_school, now.name, text)
    await manager.switch_to(School.main)


async def _place(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(set_place, text)
    await manager.switch_to(School.main)


async def _zone(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    if number >= len(ZONES):
        raise NotFound
    await here(manager).do(set_zone, ZONES[number])
    await manager.switch_to(School.main)


def _choices(id: str, items: str, kind: Any, on_click: Any) -> Group:
    return Group(
        Select(Named(), id, itemgetter("id"), items, type_factory=kind, on_click=on_click),
        width=3 if kind is _wall else 2,
    )


def _question(key: str, state: State, on_text: Any, **options: Any) -> Window:
    return Window(
        Say(key),
        text_input(on_text, **options),
        SwitchTo(Label("cancel"), f"no_{_last(state)}", School.main),
        state=state,
        getter=settings,
    )


def _choosing(key: str, state: State, *choices: Keyboard) -> Window:
    return Window(
        Say(key),
        *choices,
        SwitchTo(Label("back"), f"from_{_last(state)}", School.main),
        state=state,
        getter=settings,
    )


def _last(state: State) -> str:
    return str(state.state).split(":")[-1]


dialog = Dialog(
    Window(
        Say("school-settings"),
        Row(
            SwitchTo(Label("school-quiet"), "quiet", School.quiet),
            SwitchTo(Label("school-lessons"), "lessons", School.lessons),
            when="is_curator",
        ),
        Row(
            SwitchTo(Label("school-steps"), "steps", School.steps),
            SwitchTo(Label("school-urgent-steps"), "urgent", School.urgent),
            when="is_curator",
        ),
        Row(
            SwitchTo(Label("school-reflect"), "reflect", School.reflect),
            SwitchTo(Label("school-result"), "result", School.result),
            when="is_curator",
        ),
        Row(
            Start(Label("weekly-desk"), "rhythm", WeekRhythm.main),
            SwitchTo(Label("school-council"), "council", School.council),
            when="is_curator",
        ),
        Start(Label("school-holidays"), "holidays", Holidays.list, when="is_curator"),
        Row(
            SwitchTo(Label("school-name"), "name", School.name),
            SwitchTo(Label("school-official"), "official", School.official),
            when="is_admin",
        ),
        SwitchTo(Label("school-place"), "place", School.place),
        SwitchTo(Label("school-zone"), "zone", School.zone, when="is_admin"),
        Cancel(Label("back"), "back"),
        state=School.main,
        getter=settings,
    ),
    _choosing(
        "school-choose-quiet",
        School.quiet,
        _choices("quiet_from", "quiet_starts", _wall, _quiet_from),
        _choices("quiet_to", "quiet_ends", _wall, _quiet_to),
    ),
    _choosing(
        "school-choose-lessons",
        School.lessons,
        _choices("lessons_from", "lesson_starts", _wall, _lessons_from),
        _choices("lessons_to", "lesson_ends", _wall, _lessons_to),
    ),
    _choosing(
        "school-choose-steps",
        School.steps,
        _choices("to_mentors", "to_mentors", chosen_id, _to_mentors),
        _choices("to_curator", "to_curator", chosen_id, _to_curator),
    ),
    _choosing(
        "school-choose-urgent",
        School.urgent,
        _choices("soon_to_mentors", "soon_to_mentors", chosen_id, _soon_to_mentors),
        _choices("soon_to_curator", "soon_to_curator", chosen_id, _soon_to_curator),
    ),
    _choosing(
        "school-choose-reflect",
        School.reflect,
        _choices("reflect_before", "looking_back", chosen_id, _reflect_before),
    ),
    _choosing(
        "school-choose-result",
        School.result,
        _choices("result_days", "lasting", chosen_id, _result_days),
    ),
    _choosing(
        "school-choose-council",
        School.council,
        Column(Select(Named(), "has_council", itemgetter("id"), "councils", on_click=_council)),
    ),
    _question("school-ask-name", School.name, _name),
    _question("school-ask-official", School.official, _official, limit=OFFICIAL_NAME_LIMIT),
    _question("school-ask-place", School.place, _place),
    _choosing(
        "school-ask-zone",
        School.zone,
        Column(Select(Named(), "zone_of", itemgetter("id"), "zones", type_factory=chosen_id, on_click=_zone)),
    ),
)
