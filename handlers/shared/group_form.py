"""A new group by taps (п. 3.1.4): what for, which classes, how many, in which roles; the curator also says who is
to lead it."""

from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo

from actions.group_desk import see_group_mentors
from actions.groups import PlanSeen, correct_group, open_group, see_group_plan, see_led_group
from domain.catalogue import RoleModel
from domain.groups import (
    OFFERED_GRADES,
    PLACES,
    ROLE_MODELS,
    TOPIC_LIMIT,
    TOPICS,
    GroupPlan,
    checked,
)
from domain.groups import Group as GroupOfStudents
from domain.refusals import GroupClassesWrong, NotFound
from handlers.here import here, toast
from handlers.leave import leave
from handlers.notices import open_above
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.groups import CorrectGroup, mentor_items, model_of, plan_words, topic_of, warning_words
from views.widgets import Label, Named, Say, Shown

router = Router(name="group_form")


class GroupForm(StatesGroup):
    """Started with `plan_data(group)` at `review` it corrects a group that was returned."""

    topic = State()
    first = State()
    last = State()
    places = State()
    model = State()
    leader = State()
    review = State()


def plan_data(group: GroupOfStudents) -> dict[str, Any]:
    plan = group.plan
    return {
        "group": group.id,
        "topic": plan.topic,
        "first": plan.grade_from,
        "last": plan.grade_to,
        "places": plan.places,
        "model": plan.role_model.value,
    }


def _plan(manager: DialogManager) -> GroupPlan:
    data = manager.dialog_data
    return GroupPlan(data["topic"], RoleModel(data["model"]), data["first"], data["last"], data["places"])


@router.callback_query(CorrectGroup.filter())
async def correct(query: CallbackQuery, callback_data: CorrectGroup, dialog_manager: DialogManager) -> None:
    seen = await here(dialog_manager).look(see_led_group, callback_data.group_id)
    await open_above(query, dialog_manager, GroupForm.review, plan_data(seen.group))


async def steps(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """How many questions there are: who leads is asked of the curator only."""
    return {"total": 5 if _leads_oneself(dialog_manager) else 6}


async def topics(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    named = [{"id": str(n), "name": topic_of(key, words)} for n, key in enumerate(TOPICS)]
    return {"topics": named, **await steps(dialog_manager)}


async def classes(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    first = dialog_manager.dialog_data.get("first", OFFERED_GRADES[0])
    return {
        "firsts": [{"id": grade, "name": str(grade)} for grade in OFFERED_GRADES],
        "lasts": [{"id": grade, "name": str(grade)} for grade in OFFERED_GRADES if grade >= first],
        **await steps(dialog_manager),
    }


async def sizes(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        "sizes": [{"id": n, "name": str(n)} for n in PLACES],
        **await steps(dialog_manager),
    }


async def models(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    return {
        "models": [{"id": model.value, "name": model_of(model, words)} for model in ROLE_MODELS],
        **await steps(dialog_manager),
    }


async def leaders(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Between equals a lower class may lead as well."""
    seen = await here(dialog_manager).look(
        see_group_mentors, _lowest(dialog_manager), page_of(dialog_manager)
    )
    return {
        "mentors": mentor_items(seen.shown),
        "none": seen.total == 0,
        "some": seen.total > 0,
        **await steps(dialog_manager),
        **page_values(seen.page, seen.total),
    }


def _lowest(manager: DialogManager) -> int:
    plan = _plan(manager)
    return 1 if plan.role_model is RoleModel.EQUAL_EQUAL else plan.grade_to


async def review(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await _seen(dialog_manager)
    mine = _leads_oneself(dialog_manager)
    return {
        "plan": plan_words(seen.plan, at.words),
        "leader": seen.leader.introduced,
        "mine": mine,
        "named": not mine,
        "warning": warning_words(seen.verdict, at.words),
    }


async def _seen(manager: DialogManager) -> PlanSeen:
    return await here(manager).look(see_group_plan, _plan(manager), _leader(manager))


def _leader(manager: DialogManager) -> int:
    at = here(manager)
    return at.actor.member_id if _leads_oneself(manager) else int(manager.dialog_data["leader"])


def _leads_oneself(manager: DialogManager) -> bool:
    return here(manager).actor.is_student


def _among(options: Any) -> Any:
    """Callback data may be forged: only what the screen offers."""

    def number(data: str) -> int:
        chosen = chosen_id(data)
        if chosen not in options:
            raise NotFound
        return chosen

    return number


async def _pick_topic(_: CallbackQuery, __: Any, manager: DialogManager, number: int) -> None:
    await _go_on(manager, GroupForm.first, topic=TOPICS[number])


async def _type_topic(_: Message, manager: DialogManager, text: str) -> None:
    await _go_on(manager, GroupForm.first, topic=text)


async def _pick_first(_: CallbackQuery, __: Any, manager: DialogManager, grade: int) -> None:
    await _go_on(manager, GroupForm.last, first=grade)


async def _pick_last(_: CallbackQuery, __: Any, manager: DialogManager, grade: int) -> None:
    """An old button may name a class below the first."""
    if grade < manager.dialog_data["first"]:
        raise GroupClassesWrong
    await _go_on(manager, GroupForm.places, last=grade)


async def _pick_places(_: CallbackQuery, __: Any, manager: DialogManager, places: int) -> None:
    await _go_on(manager, GroupForm.model, places=places)


async def _pick_model(_: CallbackQuery, __: Any, manager: DialogManager, model: RoleModel) -> None:
    """Roles that one's class does not allow are refused here, before the review (п. 3.1.4)."""
    data = manager.dialog_data
    plan = checked(GroupPlan(data["topic"], model, data["first"], data["last"], data["places"]))
    if not _leads_oneself(manager):
        await _go_on(manager, GroupForm.leader, model=model.value)
        return
    await here(manager).look(see_group_plan, plan, here(manager).actor.member_id)
    await _go_on(manager, GroupForm.review, model=model.value)


async def _pick_leader(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    await here(manager).look(see_group_plan, _plan(manager), member_id)
    await _go_on(manager, GroupForm.review, leader=member_id)


async def _go_on(manager: DialogManager, state: State, **answer: Any) -> None:
    manager.dialog_data.update(answer)
    await manager.switch_to(state)


async def _send(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, group_id = here(manager), manager.dialog_data.get("group")
    if group_id is not None:
        await at.do(correct_group, group_id, _plan(manager))
    else:
        await at.do(open_group, _plan(manager), _leader(manager))
    mine = _leads_oneself(manager)
    await toast(callback, at.words.plain("group-sent" if mine else "group-mentor-asked"), alert=True)
    await leave(callback, None, manager)


def _cancel(id: str) -> Button:
    return Button(Label("cancel"), f"cancel_{id}", leave)


def _end(id: str, before: State) -> tuple[Any, ...]:
    """What stands below each question but the first."""
    return (
        uncomfortable(f"uncomfortable_{id}"),
        Row(SwitchTo(Label("back"), f"from_{id}", before), _cancel(id)),
    )


def _numbers(id: str, items: str, options: Any, on_click: Any, width: int = 4) -> Group:
    return Group(
        Select(Named(), id, itemgetter("id"), items, type_factory=_among(options), on_click=on_click),
        width=width,
    )


dialog = Dialog(
    Window(
        Say("group-ask-topic"),
        Choices(
            Select(
                Named(),
                "topic",
                itemgetter("id"),
                "topics",
                type_factory=_among(range(len(TOPICS))),
                on_click=_pick_topic,
            )
        ),
        text_input(_type_topic, limit=TOPIC_LIMIT),
        uncomfortable("uncomfortable_topic"),
        _cancel("topic"),
        state=GroupForm.topic,
        getter=topics,
    ),
    Window(
        Say("group-ask-first"),
        _numbers("first", "firsts", OFFERED_GRADES, _pick_first),
        *_end("first", GroupForm.topic),
        state=GroupForm.first,
        getter=classes,
    ),
    Window(
        Say("group-ask-last"),
        _numbers("last", "lasts", OFFERED_GRADES, _pick_last),
        *_end("last", GroupForm.first),
        state=GroupForm.last,
        getter=classes,
    ),
    Window(
        Say("group-ask-places"),
        _numbers("places", "sizes", PLACES, _pick_places, width=5),
        *_end("places", GroupForm.last),
        state=GroupForm.places,
        getter=sizes,
    ),
    Window(
        Say("group-ask-model"),
        Column(
            Select(
                Named(),
                "model",
                itemgetter("id"),
                "models",
                type_factory=chosen_in(ROLE_MODELS),
                on_click=_pick_model,
            )
        ),
        *_end("model", GroupForm.places),
        state=GroupForm.model,
        getter=models,
    ),
    Window(
        Say("group-ask-leader", when="some"),
        Say("group-no-mentors", when="none"),
        Column(
            Select(
                Named(), "leader", itemgetter("id"), "mentors", type_factory=chosen_id, on_click=_pick_leader
            )
        ),
        page_turns("leaders"),
        *_end("leader", GroupForm.model),
        state=GroupForm.leader,
        getter=leaders,
    ),
    Window(
        Say("group-review"),
        Shown("plan"),
        Say("group-review-leader", when="named"),
        Shown("warning", when="warning"),
        Say("group-review-note", when="mine"),
        Say("group-review-note-curator", when="named"),
        Button(Label("group-send"), "send", _send, when="mine"),
        Button(Label("group-ask-mentor"), "ask_mentor", _send, when="named"),
        Row(
            SwitchTo(Label("group-change"), "change", GroupForm.topic),
            Button(Label("cancel"), "cancel_review", leave),
        ),
        uncomfortable("uncomfortable_review"),
        state=GroupForm.review,
        getter=review,
    ),
    on_start=keep_start,
)
