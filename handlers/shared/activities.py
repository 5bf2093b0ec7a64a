"""Activities of a programme (п. 5.2.2): in lists by seven, each with what can be done about it; and what is pressed
under a reminder."""

from datetime import date
from html import escape
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.activities import (
    ActivitySeen,
    finish_activity,
    move_activity,
    mute_activity,
    reopen_activity,
    see_activities,
    see_activity,
)
from actions.works import accept_in_person, record_work, see_work_form, take_work_back
from domain.activities import Which, later_days
from domain.mentorships import Side
from domain.people import Role
from domain.programmes import ProgrammeState
from domain.refusals import NotFound
from domain.works import is_checked
from handlers.curator.works import ReadWorks
from handlers.dates import DatePicker
from handlers.here import Here, here, toast
from handlers.leave import leave, to_home
from handlers.mentor.tasks import GiveTask
from handlers.notices import add_result, open_once, rekey
from handlers.paging import chosen_id, chosen_in, page_of, page_turns, page_values, to_first_page
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.menu import Choices
from handlers.shared.remarks import Remarks
from handlers.shared.safety import uncomfortable
from handlers.shared.works import Works
from handlers.start_data import keep_start
from views.activities import (
    ActivityAct,
    ActivityMove,
    ActivityPress,
    activity_button,
    activity_card,
    later_buttons,
    moved_words,
)
from views.catalogue import title_words
from views.dates import day_words, moment_words
from views.widgets import Label, Named, Say, Shown
from views.works import remarks_words

router = Router(name="activities")


class Activities(StatesGroup):
    """Started at `list` with `{"programme": id}`, at `card` with `{"programme": id, "activity": id}`."""

    list = State()
    card = State()
    move = State()


@router.callback_query(ActivityPress.filter())
async def press(query: CallbackQuery, callback_data: ActivityPress, dialog_manager: DialogManager) -> None:
    at, activity_id = here(dialog_manager), callback_data.activity_id
    match callback_data.act:
        case ActivityAct.DONE:
            await at.do(finish_activity, activity_id)
            await add_result(query, at.words("activity-done-now"))
        case ActivityAct.MUTE:
            await at.do(mute_activity, activity_id, True)
            await add_result(query, at.words("activity-muted-now"))
        case ActivityAct.LATER:
            await _offer_days(query, await at.look(see_activity, activity_id), dialog_manager)
        case ActivityAct.OPEN:
            seen = await at.look(see_activity, activity_id)
            data: Data = {"programme": seen.programme.id, "activity": activity_id}
            await open_once(query, dialog_manager, Activities.card, data)
        case ActivityAct.HAND_IN:
            await at.look(see_work_form, activity_id)
            await open_once(query, dialog_manager, Works.gather, {"activity": activity_id})
        case ActivityAct.DISCUSS:
            await at.look(see_activity, activity_id)
            await open_once(query, dialog_manager, Remarks.write, {"activity": activity_id})


@router.callback_query(ActivityMove.filter())
async def press_day(query: CallbackQuery, callback_data: ActivityMove, **data: Any) -> None:
    at = here(data)
    if not 1 <= callback_data.day <= date.max.toordinal():
        raise NotFound
    day = date.fromordinal(callback_data.day)
    await at.do(move_activity, callback_data.activity_id, day)
    today = at.actor.today(at.now)
    await add_result(query, moved_words(day, today, at.words))


async def _offer_days(query: CallbackQuery, seen: ActivitySeen, manager: DialogManager) -> None:
    """In place of the buttons; the words of the reminder stay."""
    await query.answer()
    words = here(manager).words
    buttons = later_buttons(seen.activity, seen.today, seen.programme.ends_on, words)
    await rekey(query, buttons, escape(title_words(seen.activity.title, words), quote=False))


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    which = Which(data.get("which", Which.OPEN.value))
    seen = await at.look(see_activities, data["programme"], which, page_of(dialog_manager))
    counts = {
        Which.OPEN: seen.tally.total - seen.tally.done,
        Which.LATE: seen.tally.late,
        Which.DONE: seen.tally.done,
    }
    return {
        "head": at.words(f"activities-{which.value}", total=seen.total, late=seen.tally.late),
        "activities": [
            {"id": one.id, "name": activity_button(one, seen.today, at.words, seen.programme.stage)}
            for one in seen.shown
        ],
        "parts": [
            {"id": one.value, "name": at.words.plain(f"activities-to-{one.value}", n=n)}
            for one, n in counts.items()
            if one is not which
        ],
        **page_values(seen.page, seen.total),
    }


async def _show(_: CallbackQuery, __: Any, manager: DialogManager, which: Which) -> None:
    manager.dialog_data["which"] = which.value
    to_first_page(manager)


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, activity_id: int) -> None:
    manager.dialog_data["activity"] = activity_id
    await manager.switch_to(Activities.card)


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_activity, dialog_manager.dialog_data["activity"])
    activity, going = seen.activity, seen.programme.state is ProgrammeState.IN_FORCE
    undone = going and seen.changes and activity.done_at is None
    dialog_manager.dialog_data.update(pair=seen.pair.id, title=activity.title, programme=seen.programme.id)
    return {
        "text": _text(seen, at),
        "title": title_words(activity.title, at.words),
        "ends": day_words(seen.programme.ends_on, at.words.language, seen.today),
        "undone": undone and activity.handed_in_at is None,
        "done": going and seen.changes and activity.done_at is not None,
        "may_mute": undone and seen.own and not activity.muted and activity.handed_in_at is None,
        "may_unmute": undone and seen.own and activity.muted,
        **_of_works(seen, at),
    }


def _text(seen: ActivitySeen, at: Here) -> str:
    """The card, its meetings, and to the two what they said of it."""
    stage = seen.programme.stage
    card = activity_card(seen.activity, seen.pair, seen.responsible, seen.today, at.words, stage)
    met = [
        at.words(
            "activity-met",
            at=moment_words(starts_at.astimezone(at.actor.zone), at.words.language, seen.today),
            state=state.value,
        )
        for starts_at, state in seen.met
    ]
    said = remarks_words(seen.remarks, seen.pair, at.words)
    return "\n\n".join(part for part in (card, "\n".join(met), said) if part)


def _of_works(seen: ActivitySeen, at: Here) -> dict[str, bool]:
    """For the buttons; each action decides anew."""
    activity, pair, side = seen.activity, seen.pair, seen.side
    going = seen.programme.state is ProgrammeState.IN_FORCE
    open_, waits = going and activity.done_at is None, activity.handed_in_at is not None
    mentees = seen.responsible is Side.MENTEE
    checked = is_checked(activity, pair)
    curator = Role.CURATOR in at.actor.roles
    return {
        "may_hand_in": open_ and side is Side.MENTEE and mentees and not waits,
        "may_finish": open_ and seen.changes and not (side is Side.MENTEE and (checked or waits)),
        "may_take_back": open_ and side is Side.MENTEE and waits,
        "may_check": open_ and side is Side.MENTOR and waits,
        "may_accept": open_ and side is Side.MENTOR and mentees and not waits,
        "may_discuss": going and side is Side.MENTEE,
        "may_remark": going and side is Side.MENTOR,
        "may_meet": open_ and side is not None,
        "may_mark": activity.done_at is not None and side is Side.MENTOR,
        "may_result": activity.done_at is not None and (side is not None or curator),
        "has_works": seen.works > 0 and side is not None and not (side is Side.MENTOR and waits),
        "may_read": seen.works > 0 and side is None and pair.with_student,
        "may_record": open_
        and curator
        and side is None
        and checked
        and not waits
        and not pair.mentee.reachable,
        "may_withdraw": open_ and side is Side.MENTOR and activity.given,
    }


async def _to(manager: DialogManager, state: State) -> None:
    await manager.start(state, {"activity": manager.dialog_data["activity"]})


async def _hand_in(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, Works.gather)


async def _works(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, Works.page)


async def _read(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, ReadWorks.page)


async def _mark(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, Works.mark)


async def _result(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, Works.actual)


async def _remark(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, Remarks.write)


async def _withdraw(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _to(manager, GiveTask.withdraw)


async def _meet(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """For this: the meeting belongs to what it is for."""
    data = manager.dialog_data
    await manager.start(PlanMeeting.slots, {"pair": data["pair"], "goal": data["title"]})


async def _accept(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(accept_in_person, manager.dialog_data["activity"])
    await _to(manager, Works.mark)


async def _take_back(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(take_work_back, manager.dialog_data["activity"])
    await toast(query, at.words.plain("work-taken-back-toast"))
    await _to(manager, Works.gather)


async def _record(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(record_work, manager.dialog_data["activity"])
    await toast(query, at.words.plain("work-recorded-toast"))


async def _finish(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(finish_activity, manager.dialog_data["activity"])
    await toast(query, at.words.plain("activity-done-toast"))


async def _reopen(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(reopen_activity, manager.dialog_data["activity"])
    await toast(query, at.words.plain("activity-reopened-toast"))


async def _mute(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(mute_activity, manager.dialog_data["activity"], True)
    await toast(query, at.words.plain("activity-muted-now"))


async def _unmute(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(mute_activity, manager.dialog_data["activity"], False)
    await toast(query, at.words.plain("activity-unmuted-toast"))


async def _move(query: CallbackQuery, manager: DialogManager, day: date) -> None:
    at = here(manager)
    await at.do(move_activity, manager.dialog_data["activity"], day)
    today = at.actor.today(at.now)
    await toast(query, moved_words(day, today, at.words))
    await manager.switch_to(Activities.card)


dialog = Dialog(
    Window(
        Shown("head"),
        Column(
            Select(Named(), "one", itemgetter("id"), "activities", type_factory=chosen_id, on_click=_choose)
        ),
        page_turns(),
        Choices(
            Select(Named(), "part", itemgetter("id"), "parts", type_factory=chosen_in(Which), on_click=_show)
        ),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=Activities.list,
        getter=listed,
    ),
    Window(
        Shown("text"),
        Choices(
            Button(Label("work-hand-in"), "hand_in", _hand_in, when="may_hand_in"),
            Button(Label("work-to-check"), "check", _works, when="may_check"),
            Button(Label("activity-done"), "finish", _finish, when="may_finish"),
            Button(Label("work-accept-in-person"), "accept", _accept, when="may_accept"),
            Button(Label("work-record"), "record", _record, when="may_record"),
            Button(Label("work-read"), "read", _read, when="may_read"),
            SwitchTo(Label("activity-move"), "to_move", Activities.move, when="undone"),
            Button(Label("work-take-back"), "take_back", _take_back, when="may_take_back"),
            Button(Label("activity-to-mark"), "mark", _mark, when="may_mark"),
            Button(Label("activity-to-actual"), "result", _result, when="may_result"),
            Button(Label("remark-discuss"), "discuss", _remark, when="may_discuss"),
            Button(Label("remark-write"), "remark", _remark, when="may_remark"),
            Button(Label("activity-meet"), "meet", _meet, when="may_meet"),
            Button(Label("work-history"), "works", _works, when="has_works"),
            Button(Label("activity-mute"), "mute", _mute, when="may_mute"),
            Button(Label("activity-unmute"), "unmute", _unmute, when="may_unmute"),
            Button(Label("task-withdraw"), "withdraw", _withdraw, when="may_withdraw"),
            Button(Label("activity-reopen"), "reopen", _reopen, when="done"),
        ),
        uncomfortable("uncomfortable_card"),
        Row(SwitchTo(Label("back"), "to_list", Activities.list), to_home("card_home")),
        state=Activities.card,
        getter=card,
    ),
    Window(
        Say("activity-ask-day"),
        DatePicker("due_on", _move, ahead=True, likely=later_days),
        SwitchTo(Label("cancel"), "no_move", Activities.card),
        state=Activities.move,
        getter=card,
    ),
    on_start=keep_start,
)
