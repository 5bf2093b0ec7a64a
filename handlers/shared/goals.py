"""Goals (4.1.4/design/1): what the mentee wants to reach, and how it will be seen; then how far each has come. Each
answer is kept at once."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo

from actions.goals import (
    GoalsSeen,
    drop_goal,
    move_goal,
    note_goal,
    see_goal,
    see_goals,
    sign_goal,
    word_goal,
)
from domain.goals import GOALS_AT_MOST, NOTE_LIMIT, PROGRESS, WORDS_LIMIT
from domain.mentorships import Side
from domain.refusals import NotFound
from handlers.here import Here, here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_once
from handlers.paging import chosen_id
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.goals import (
    GoalPress,
    goal_card,
    goal_words,
    goals_words,
    likely_words,
    progress_words,
    sign_words,
)
from views.widgets import Label, Named, Say, Shown

router = Router(name="goals")

STEPS = 2


class Goals(StatesGroup):
    """Started at `list` with `{"programme": id}`, at `card` with the `goal` beside it."""

    list = State()
    words = State()
    sign = State()
    made = State()
    card = State()
    note = State()


@router.callback_query(GoalPress.filter())
async def press(query: CallbackQuery, callback_data: GoalPress, dialog_manager: DialogManager) -> None:
    """Under a notice, above whatever screen is open."""
    seen = await here(dialog_manager).look(see_goal, callback_data.goal_id)
    await open_once(
        query, dialog_manager, Goals.card, {"programme": seen.goal.programme_id, "goal": seen.goal.id}
    )


async def _seen(manager: DialogManager) -> GoalsSeen:
    return await here(manager).look(see_goals, manager.dialog_data["programme"])


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, seen = here(dialog_manager), await _seen(dialog_manager)
    shown = goals_words(seen.designed, seen.followed, at.words)
    return {
        "goals": shown,
        "some": bool(shown),
        "none": not shown,
        "reader": seen.side.value if seen.side else "desk",
        "followed": [{"id": one.id, "name": one.words} for one in seen.followed],
        "designed": [{"id": one.key, "name": one.words} for one in seen.designed if seen.words_them],
        "may_add": seen.words_them and len(seen.designed) < GOALS_AT_MOST,
    }


async def _add(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.update(key=0, read="")
    await manager.switch_to(Goals.words)


async def _choose_designed(_: CallbackQuery, __: Any, manager: DialogManager, key: int) -> None:
    manager.dialog_data["key"] = key
    await manager.switch_to(Goals.made)


async def _choose_followed(_: CallbackQuery, __: Any, manager: DialogManager, goal_id: int) -> None:
    manager.dialog_data["goal"] = goal_id
    await manager.switch_to(Goals.card)


async def wording(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is likely to be said stands on buttons, by its place: words are longer than a button can carry."""
    at, seen = here(dialog_manager), await _seen(dialog_manager)
    key = dialog_manager.dialog_data["key"]
    one = seen.designed_one(key) if key else None
    return {
        "reader": "mentee" if seen.side is Side.MENTEE else "other",
        "words": one.words if one else "",
        "likely": _numbered(_likely(seen, at)) if one is None else [],
        "signs": _numbered(sign_words(seen.pair.mentee.category, at.words)),
        "now": goal_words(one, at.words) if one else "",
        "new": one is None,
    }


def _likely(seen: GoalsSeen, at: Here) -> list[str]:
    taken = {one.words for one in seen.designed}
    return [said for one in seen.likely if (said := likely_words(one, at.words)) not in taken]


def _numbered(names: list[str]) -> list[dict[str, Any]]:
    return [{"id": number, "name": name} for number, name in enumerate(names)]


async def _likely_chosen(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    said = _likely(await _seen(manager), here(manager))
    if number >= len(said):
        raise NotFound
    await _word(manager, said[number])


async def _words_typed(_: Message, manager: DialogManager, text: str) -> None:
    await _word(manager, text)


async def _word(manager: DialogManager, text: str) -> None:
    """A new goal is asked further; one that gets other words is shown."""
    data = manager.dialog_data
    new = not data["key"]
    data["key"] = await here(manager).do(word_goal, data["programme"], data["key"], text, data["read"])
    if new:
        data["read"] = ""
    await manager.switch_to(Goals.sign if new else Goals.made)


async def _sign_chosen(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    signs = sign_words((await _seen(manager)).pair.mentee.category, here(manager).words)
    if number >= len(signs):
        raise NotFound
    await _sign(manager, signs[number])


async def _sign_typed(_: Message, manager: DialogManager, text: str) -> None:
    await _sign(manager, text)


async def _sign(manager: DialogManager, text: str) -> None:
    data = manager.dialog_data
    await here(manager).do(sign_goal, data["programme"], data["key"], text, data["read"])
    await manager.switch_to(Goals.list)


async def _to_words(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data, seen = manager.dialog_data, await _seen(manager)
    data["read"] = seen.designed_one(data["key"]).words
    await manager.switch_to(Goals.words)


async def _to_sign(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data, seen = manager.dialog_data, await _seen(manager)
    data["read"] = seen.designed_one(data["key"]).seen_by
    await manager.switch_to(Goals.sign)


async def _drop(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    await at.do(drop_goal, data["programme"], data["key"])
    await toast(query, at.words.plain("goal-dropped-toast"))
    await manager.switch_to(Goals.list)


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_goal, dialog_manager.dialog_data["goal"])
    return {
        "text": goal_card(seen.goal, seen.pair, seen.steps, at.actor.zone_name, seen.today, at.words),
        "choices": [
            {"id": one, "name": progress_words(one, at.words)}
            for one in PROGRESS
            if seen.moves_it and one != seen.goal.progress
        ],
        "moves_it": seen.moves_it,
        "progress": seen.goal.progress,
    }


async def _move(_: CallbackQuery, __: Any, manager: DialogManager, progress: int) -> None:
    await here(manager).do(move_goal, manager.dialog_data["goal"], progress)
    await manager.switch_to(Goals.note)


async def _note(_: Message, manager: DialogManager, text: str) -> None:
    await here(manager).do(note_goal, manager.dialog_data["goal"], text)
    await manager.switch_to(Goals.card)


dialog = Dialog(
    Window(
        Say("goals-title"),
        Shown("goals", when="some"),
        Say("goals-none", when="none"),
        Column(
            Select(
                Named(),
                "followed",
                itemgetter("id"),
                "followed",
                type_factory=chosen_id,
                on_click=_choose_followed,
            ),
            Select(
                Named(),
                "designed",
                itemgetter("id"),
                "designed",
                type_factory=chosen_id,
                on_click=_choose_designed,
            ),
        ),
        Button(Label("goal-add"), "add", _add, when="may_add"),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=Goals.list,
        getter=listed,
    ),
    Window(
        Say("step", n=1, total=STEPS, when="new"),
        Say("goal-ask-words"),
        Shown("now", when="words"),
        Say("programme-seen-by"),
        Column(
            Select(
                Named(), "likely", itemgetter("id"), "likely", type_factory=chosen_id, on_click=_likely_chosen
            )
        ),
        text_input(_words_typed, limit=WORDS_LIMIT),
        uncomfortable("uncomfortable_words"),
        SwitchTo(Label("cancel"), "no_words", Goals.list),
        state=Goals.words,
        getter=wording,
    ),
    Window(
        Say("step", n=STEPS, total=STEPS),
        Say("goal-ask-sign"),
        Say("programme-seen-by"),
        Column(
            Select(Named(), "signs", itemgetter("id"), "signs", type_factory=chosen_id, on_click=_sign_chosen)
        ),
        text_input(_sign_typed, limit=WORDS_LIMIT),
        SwitchTo(Label("skip"), "skip_sign", Goals.list),
        uncomfortable("uncomfortable_sign"),
        SwitchTo(Label("cancel"), "no_sign", Goals.list),
        state=Goals.sign,
        getter=wording,
    ),
    Window(
        Shown("now"),
        Row(
            Button(Label("goal-other-words"), "to_words", _to_words),
            Button(Label("goal-other-sign"), "to_sign", _to_sign),
        ),
        Button(Label("goal-drop"), "drop", _drop),
        uncomfortable("uncomfortable_made"),
        SwitchTo(Label("back"), "from_made", Goals.list),
        state=Goals.made,
        getter=wording,
    ),
    Window(
        Shown("text"),
        Say("goal-ask-progress", when="moves_it"),
        Group(
            Select(Named(), "progress", itemgetter("id"), "choices", type_factory=chosen_id, on_click=_move),
            width=2,
        ),
        uncomfortable("uncomfortable_card"),
        Row(SwitchTo(Label("back"), "to_list", Goals.list), to_home("card_home")),
        state=Goals.card,
        getter=card,
    ),
    Window(
        Say("goal-ask-note"),
        Say("goal-note-seen-by"),
        text_input(_note, limit=NOTE_LIMIT),
        SwitchTo(Label("goal-no-note"), "no_note", Goals.card),
        uncomfortable("uncomfortable_note"),
        SwitchTo(Label("back"), "from_note", Goals.card),
        state=Goals.note,
        getter=card,
    ),
    on_start=keep_start,
)
