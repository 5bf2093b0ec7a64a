"""What is planned is looked at before the other is asked (п. 3.1.5/3): one meeting with its goal, or a series."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, Select, SwitchTo

from actions.meeting_plans import see_meeting_draft, see_series_draft
from actions.meetings import plan_meeting, plan_series
from domain.meeting_news import Told
from domain.meeting_times import SERIES_LENGTH, SERIES_LENGTHS
from domain.meetings import GOAL_LIMIT, LENGTHS, LINK_LIMIT, goal_of, place_or_link
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_id
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.meeting_times import moment_of
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.meetings import (
    LABEL,
    clash_lines,
    goal_words,
    last_words,
    mark_of,
    series_line,
    told_words,
    when_words,
)
from views.widgets import Label, Named, Say, Shown

GOALS_LIMIT = 2000
LINES = 3


async def to_done(manager: DialogManager, told: Told) -> None:
    at, data = here(manager), manager.dialog_data
    data["planned"] = told.meeting_id
    data["told"] = told_words(told, at.now, at.actor.zone_name, at.words)
    data["count"] = told.count
    await manager.switch_to(PlanMeeting.done)


async def draft(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_meeting_draft, data["pair"], moment_of(data), data["minutes"])
    goal = data.setdefault("goal", seen.goals[0] if seen.goals else "")
    where = data.setdefault("where", seen.where)
    words, zone_name = at.words, at.actor.zone_name
    lines = [
        words("meeting-title", names=", ".join(seen.names)),
        words(
            "meeting-when",
            when=when_words(seen.starts_at, at.now, zone_name, words),
            minutes=data["minutes"],
        ),
    ]
    if where:
        lines.append(words("meeting-where", where=where))
    lines.append(words("meeting-goal", goal=goal_words(goal, words)) if goal else words("meeting-goal-empty"))
    if seen.last_goal:
        lines.append("\n" + last_words(seen.last_goal, seen.last_reached, words))
    if seen.clashes:
        lines.append("\n" + "\n".join(clash_lines(seen.clashes, zone_name, words)))
    lines.append("\n" + words("meeting-write-goal"))
    return {
        "text": "\n".join(lines),
        "minutes": data["minutes"],
        "clashing": bool(seen.clashes),
        "free": not seen.clashes,
        "goals": [
            {"id": mark_of(one), "name": goal_words(one, words, LABEL)} for one in seen.goals if one != goal
        ],
        "has_goal": bool(goal),
    }


async def _ask(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    told = await at.do(
        plan_meeting,
        data["pair"],
        moment_of(data),
        data["minutes"],
        data.get("where", ""),
        data.get("goal", ""),
    )
    await to_done(manager, told)


async def _choose_goal(_: CallbackQuery, __: Any, manager: DialogManager, mark: str) -> None:
    at, data = here(manager), manager.dialog_data
    seen = await at.look(see_meeting_draft, data["pair"], moment_of(data), data["minutes"])
    data["goal"] = next((goal for goal in seen.goals if mark_of(goal) == mark), data.get("goal", ""))
    await manager.switch_to(PlanMeeting.draft)


async def _write_goal(_: Message, manager: DialogManager, goal: str) -> None:
    manager.dialog_data["goal"] = goal_of(goal)
    await manager.switch_to(PlanMeeting.draft)


async def _no_goal(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["goal"] = ""
    await manager.switch_to(PlanMeeting.draft)


def _looked_at(data: dict[str, Any]) -> State:
    return PlanMeeting.series if data.get("series") else PlanMeeting.draft


async def _write_place(_: Message, manager: DialogManager, where: str) -> None:
    place_or_link(where)
    manager.dialog_data["where"] = where
    await manager.switch_to(_looked_at(manager.dialog_data))


async def _no_place(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["where"] = ""
    await manager.switch_to(_looked_at(manager.dialog_data))


async def lengths(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    return {"lengths": [{"id": n, "name": words.plain("meeting-minutes", minutes=n)} for n in LENGTHS]}


async def _choose_length(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    data = manager.dialog_data
    data["minutes"] = minutes
    await manager.switch_to(_looked_at(data) if "at" in data else PlanMeeting.slots)


async def _back_to_look(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data = manager.dialog_data
    await manager.switch_to(_looked_at(data) if "at" in data else PlanMeeting.slots)


async def series(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    count = data.setdefault("count", SERIES_LENGTH)
    seen = await at.look(see_series_draft, data["pair"], moment_of(data), data["minutes"], count)
    goals = data["goals"] if "goals" in data else list(seen.goals)
    where = data.setdefault("where", seen.where)
    words, zone_name = at.words, at.actor.zone_name
    lines = [
        series_line(moment, goals[n] if n < len(goals) else "", at.now, zone_name, words)
        for n, moment in enumerate(seen.moments)
    ]
    data["shown_goals"] = goals[: len(seen.moments)]
    parts = [
        words("series-title", names=", ".join(seen.names), n=len(seen.moments), minutes=data["minutes"]),
        "\n".join(lines),
    ]
    if where:
        parts.append(words("meeting-where", where=where))
    if seen.clashes:
        parts.append("\n".join(clash_lines(seen.clashes[:LINES], zone_name, words)))
    parts.append(words("series-goals-hint"))
    return {
        "text": "\n\n".join(parts),
        "n": len(seen.moments),
        "counts": [
            {"id": n, "name": words.plain("series-count", n=n, on="yes" if n == count else "no")}
            for n in SERIES_LENGTHS
        ],
        "minutes": data["minutes"],
    }


async def _choose_count(_: CallbackQuery, __: Any, manager: DialogManager, count: int) -> None:
    manager.dialog_data["count"] = count


async def _write_goals(_: Message, manager: DialogManager, goals: str) -> None:
    """A line for each meeting, in their order."""
    manager.dialog_data["goals"] = [goal_of(one.strip()[:GOAL_LIMIT]) for one in goals.splitlines()]
    await manager.switch_to(PlanMeeting.series)


async def _plan_series(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    told = await at.do(
        plan_series,
        data["pair"],
        moment_of(data),
        data["count"],
        data["minutes"],
        data.get("where", ""),
        tuple(data.get("shown_goals", ())),
    )
    await to_done(manager, told)


DRAFT_WINDOWS = (
    Window(
        Shown("text"),
        text_input(_write_goal, limit=GOAL_LIMIT, id="goal_at_once"),
        Button(Label("meeting-ask"), "ask", _ask, when="free"),
        Button(Label("meeting-ask-anyway"), "ask_anyway", _ask, when="clashing"),
        Row(
            SwitchTo(Label("meeting-to-goal"), "to_goal", PlanMeeting.goal),
            SwitchTo(Label("meeting-to-place"), "to_place", PlanMeeting.place),
        ),
        Row(
            SwitchTo(Label("meeting-length"), "to_length", PlanMeeting.length),
            SwitchTo(Label("meeting-another"), "to_slots", PlanMeeting.slots),
        ),
        uncomfortable("uncomfortable_draft"),
        Button(Label("cancel"), "cancel_draft", leave),
        state=PlanMeeting.draft,
        getter=draft,
    ),
    Window(
        Say("meeting-ask-goal"),
        text_input(_write_goal, limit=GOAL_LIMIT, id="own_goal"),
        Choices(Select(Named(), "goal", itemgetter("id"), "goals", on_click=_choose_goal)),
        Button(Label("meeting-goal-none"), "no_goal", _no_goal, when="has_goal"),
        SwitchTo(Label("back"), "goal_to_draft", PlanMeeting.draft),
        uncomfortable("uncomfortable_goal"),
        state=PlanMeeting.goal,
        getter=draft,
    ),
    Window(
        Say("meeting-ask-place"),
        text_input(_write_place, limit=LINK_LIMIT, id="own_place"),
        Button(Label("meeting-place-none"), "no_place", _no_place),
        uncomfortable("uncomfortable_place"),
        Button(Label("back"), "place_back", _back_to_look),
        state=PlanMeeting.place,
    ),
    Window(
        Say("meeting-ask-length"),
        Group(
            Select(
                Named(),
                "length",
                itemgetter("id"),
                "lengths",
                type_factory=chosen_id,
                on_click=_choose_length,
            ),
            width=3,
        ),
        uncomfortable("uncomfortable_length"),
        Button(Label("back"), "length_back", _back_to_look),
        state=PlanMeeting.length,
        getter=lengths,
    ),
    Window(
        Shown("text"),
        text_input(_write_goals, limit=GOALS_LIMIT, many_lines=True, id="goals_at_once"),
        Button(Label("series-ask"), "plan_series", _plan_series),
        Group(
            Select(
                Named(), "count", itemgetter("id"), "counts", type_factory=chosen_id, on_click=_choose_count
            ),
            width=5,
        ),
        Row(
            SwitchTo(Label("meeting-to-place"), "series_place", PlanMeeting.place),
            SwitchTo(Label("meeting-length"), "series_length", PlanMeeting.length),
        ),
        SwitchTo(Label("meeting-another"), "series_slots", PlanMeeting.slots),
        uncomfortable("uncomfortable_series"),
        Button(Label("cancel"), "cancel_series", leave),
        state=PlanMeeting.series,
        getter=series,
    ),
)
