"""«Встречи»: those to come, those to be recorded, those that were; and one of them."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.meeting_guests import answer_guest, refuse_guest, withdraw_guest
from actions.meeting_records import record_meeting, see_record, set_next_goal, write_meeting_note
from actions.meetings import (
    cancel_meeting,
    cancel_series,
    confirm_meeting,
    set_meeting_goal,
    set_meeting_place,
)
from actions.my_meetings import MyMeetings, see_meeting, see_my_meetings
from domain.meetings import GOAL_LIMIT, LINK_LIMIT, NOTE_LIMIT, MeetingState, Reached
from domain.names import initialled
from domain.refusals import NotFound
from handlers.files import hand_file
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.mentor.invite_guest import InviteGuest
from handlers.paging import chosen_id, page_of, page_turns, page_values, to_first_page
from handlers.shared.group_meetings import GroupMeeting
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from storage.meeting_lists import Which
from views.calendars import FILE_NAME, calendar_file
from views.meeting_records import next_goal_question, recorded_words
from views.meetings import LABEL, goal_words, mark_of, meeting_text, row_words
from views.widgets import Label, Named, Say, Shown

PAIRS_AS_BUTTONS = 3
"""With so few one may meet in one press; with more one chooses first."""

OUTCOMES = {
    "held_yes": (True, Reached.YES),
    "held_partly": (True, Reached.PARTLY),
    "held_no": (True, Reached.NO),
    "held": (True, Reached.NO),
    "missed": (False, Reached.NO),
}


class Meetings(StatesGroup):
    """Started at `card`, `next_goal` or `note` with `{"meeting": id}` it shows that one."""

    list = State()
    pairs = State()
    card = State()
    goal = State()
    place = State()
    off = State()
    record = State()
    next_goal = State()
    note = State()


async def _listed(manager: DialogManager) -> MyMeetings:
    """What is to come; where nothing is, what waits to be recorded stands first anyway by its button."""
    which = Which(manager.dialog_data.get("which", Which.AHEAD.value))
    return await here(manager).look(see_my_meetings, which, page_of(manager))


async def listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, which = here(dialog_manager), dialog_manager.dialog_data.get("which", Which.AHEAD.value)
    seen = await _listed(dialog_manager)
    few = len(seen.pairs) <= PAIRS_AS_BUTTONS
    me, zone_name = at.actor.member_id, at.actor.zone_name
    return {
        "which": which,
        "meetings": [
            {"id": one.id, "name": row_words(one, me, at.now, zone_name, at.words)} for one in seen.shown
        ],
        "none": seen.total == 0,
        "may_plan": bool(seen.pairs),
        "few": [
            {"id": pair.pair_id, "name": at.words.plain("meeting-with", name=pair.name)}
            for pair in seen.pairs
            if few
        ],
        "pairs": [{"id": pair.pair_id, "name": pair.name} for pair in seen.pairs],
        "many": not few,
        "to_ahead": which != Which.AHEAD.value,
        "to_past": which != Which.PAST.value and seen.past > 0,
        "to_unrecorded": which != Which.UNRECORDED.value and seen.unrecorded > 0,
        "unrecorded": seen.unrecorded,
        **page_values(seen.page, seen.total),
    }


async def _show(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["which"] = str(button.widget_id).removeprefix("show_")
    to_first_page(manager)


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, meeting_id: int) -> None:
    manager.dialog_data["meeting"] = meeting_id
    await manager.switch_to(Meetings.card)


async def _plan(_: CallbackQuery, __: Any, manager: DialogManager, pair_id: int) -> None:
    await manager.start(PlanMeeting.slots, data={"pair": pair_id})


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_meeting, dialog_manager.dialog_data["meeting"])
    meeting, zone_name = seen.meeting, at.actor.zone_name
    may_write = seen.may_record
    guest_ahead = seen.guest and meeting.state is MeetingState.PLANNED and meeting.starts_at > at.now
    return {
        "text": meeting_text(seen, at.actor.member_id, at.now, zone_name, at.words),
        "may_confirm": seen.may_confirm,
        "may_change": seen.may_change and not seen.stands,
        "may_cancel": seen.may_change,
        "in_series": seen.may_change and meeting.series_id is not None,
        "may_record": may_write,
        "may_note": may_write,
        "may_tick": seen.leads and meeting.group_id is not None and meeting.state is MeetingState.HELD,
        "recorded": "no" if meeting.state is MeetingState.PLANNED else "yes",
        "has_goal": bool(meeting.goal),
        "no_goal": not meeting.goal,
        "may_file": seen.may_change or seen.may_confirm or guest_ahead,
        "may_bring": seen.may_bring,
        "guests": [
            {"id": one.member_id, "name": at.words.plain("guest-drop", name=initialled(one.name))}
            for one in seen.guests
        ],
        "may_step_back": guest_ahead,
        "again": not seen.may_change
        and not seen.guest
        and meeting.mentorship_id is not None
        and meeting.goes_on,
        "goal": goal_words(meeting.goal, at.words),
    }


async def _bring(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(InviteGuest.choose, {"meeting": manager.dialog_data["meeting"]})


async def _drop(callback: CallbackQuery, _: Any, manager: DialogManager, member_id: int) -> None:
    """The mentor takes the guest back, the mentee refuses: both at once, and without a reason."""
    at, meeting_id = here(manager), manager.dialog_data["meeting"]
    seen = await at.look(see_meeting, meeting_id)
    guest = await at.do(withdraw_guest if seen.leads else refuse_guest, meeting_id, member_id)
    await toast(callback, at.words.plain("guest-dropped", name=guest.called))


async def _step_back(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(answer_guest, manager.dialog_data["meeting"], False)
    await toast(callback, at.words.plain("guest-you-not"))
    await manager.switch_to(Meetings.list)


async def _who_was(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(GroupMeeting.attendance, {"meeting": manager.dialog_data["meeting"]})


async def _confirm(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(confirm_meeting, manager.dialog_data["meeting"])
    await toast(callback, at.words.plain("meeting-you-come"))


async def _move(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(PlanMeeting.slots, data={"meeting": manager.dialog_data["meeting"]})


async def _again(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    seen = await here(manager).look(see_meeting, manager.dialog_data["meeting"])
    await manager.start(PlanMeeting.slots, data={"pair": seen.meeting.mentorship_id})


async def _cancel(callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at = here(manager)
    action = cancel_series if button.widget_id == "off_series" else cancel_meeting
    told = await at.do(action, manager.dialog_data["meeting"])
    await toast(callback, at.words.plain("meeting-cancelled", n=told.count))
    await manager.switch_to(Meetings.list)


async def _file(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    seen = await at.look(see_meeting, manager.dialog_data["meeting"])
    content = calendar_file([seen.meeting], at.actor.member_id, at.actor.zone_name, at.now, at.words)
    await hand_file(manager, content, FILE_NAME, at.words("meeting-file-caption"))


async def _write_goal(_: Message, manager: DialogManager, goal: str) -> None:
    await here(manager).do(set_meeting_goal, manager.dialog_data["meeting"], goal)
    await manager.switch_to(Meetings.card)


async def _no_goal(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(set_meeting_goal, manager.dialog_data["meeting"], "")
    await manager.switch_to(Meetings.card)


async def _write_place(_: Message, manager: DialogManager, where: str) -> None:
    await here(manager).do(set_meeting_place, manager.dialog_data["meeting"], where)
    await manager.switch_to(Meetings.card)


async def _no_place(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(set_meeting_place, manager.dialog_data["meeting"], "")
    await manager.switch_to(Meetings.card)


async def _record(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    held, reached = OUTCOMES[str(button.widget_id)]
    await here(manager).do(record_meeting, manager.dialog_data["meeting"], held, reached)
    await manager.switch_to(Meetings.next_goal if held else Meetings.card)


async def recorded(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_record, dialog_manager.dialog_data["meeting"])
    question = next_goal_question(seen, at.now, at.actor.zone_name, at.words)
    return {
        "text": f"{recorded_words(seen, at.words)}\n\n{question}",
        "goals": [{"id": mark_of(goal), "name": goal_words(goal, at.words, LABEL)} for goal in seen.goals],
    }


async def _choose_next(_: CallbackQuery, __: Any, manager: DialogManager, mark: str) -> None:
    at, meeting_id = here(manager), manager.dialog_data["meeting"]
    seen = await at.look(see_record, meeting_id)
    goal = next((one for one in seen.goals if mark_of(one) == mark), None)
    if goal is None:
        raise NotFound
    await at.do(set_next_goal, meeting_id, goal)
    await manager.switch_to(Meetings.card)


async def _write_next(_: Message, manager: DialogManager, goal: str) -> None:
    await here(manager).do(set_next_goal, manager.dialog_data["meeting"], goal)
    await manager.switch_to(Meetings.card)


async def _write_note(_: Message, manager: DialogManager, note: str) -> None:
    await here(manager).do(write_meeting_note, manager.dialog_data["meeting"], note)
    await manager.switch_to(Meetings.card)


dialog = Dialog(
    Window(
        Say("meetings"),
        Say("meetings-empty", when="none"),
        Column(Select(Named(), "one", itemgetter("id"), "meetings", type_factory=chosen_id, on_click=_open)),
        page_turns(),
        Column(Select(Named(), "with", itemgetter("id"), "few", type_factory=chosen_id, on_click=_plan)),
        SwitchTo(Label("meeting-plan"), "to_pairs", Meetings.pairs, when="many"),
        Button(Label("meetings-unrecorded"), "show_unrecorded", _show, when="to_unrecorded"),
        Row(
            Button(Label("meetings-ahead"), "show_ahead", _show, when="to_ahead"),
            Button(Label("meetings-past"), "show_past", _show, when="to_past"),
        ),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=Meetings.list,
        getter=listed,
    ),
    Window(
        Say("meeting-with-whom"),
        Choices(Select(Named(), "pair", itemgetter("id"), "pairs", type_factory=chosen_id, on_click=_plan)),
        uncomfortable("uncomfortable_pairs"),
        SwitchTo(Label("back"), "pairs_to_list", Meetings.list),
        state=Meetings.pairs,
        getter=listed,
    ),
    Window(
        Shown("text"),
        Button(Label("meeting-yes"), "confirm", _confirm, when="may_confirm"),
        SwitchTo(Label("meeting-record"), "to_record", Meetings.record, when="may_record"),
        Row(
            Button(Label("meeting-move"), "move", _move, when="may_change"),
            SwitchTo(Label("meeting-off"), "to_off", Meetings.off, when="may_cancel"),
        ),
        Row(
            SwitchTo(Label("meeting-to-goal"), "to_goal", Meetings.goal, when="may_change"),
            SwitchTo(Label("meeting-to-place"), "to_place", Meetings.place, when="may_change"),
        ),
        SwitchTo(Label("meeting-write-note"), "to_note", Meetings.note, when="may_note"),
        Button(Label("group-who-was"), "who_was", _who_was, when="may_tick"),
        Row(
            Button(Label("meeting-file"), "file", _file, when="may_file"),
            Button(Label("guest-invite"), "bring", _bring, when="may_bring"),
        ),
        Column(Select(Named(), "guest", itemgetter("id"), "guests", type_factory=chosen_id, on_click=_drop)),
        Button(Label("meeting-cannot"), "step_back", _step_back, when="may_step_back"),
        Button(Label("meeting-plan-next"), "again", _again, when="again"),
        uncomfortable("uncomfortable_card"),
        Row(SwitchTo(Label("back"), "card_to_list", Meetings.list), to_home("card_home")),
        state=Meetings.card,
        getter=card,
    ),
    Window(
        Say("meeting-ask-goal"),
        text_input(_write_goal, limit=GOAL_LIMIT, id="new_goal"),
        Button(Label("meeting-goal-none"), "no_goal", _no_goal, when="has_goal"),
        SwitchTo(Label("back"), "goal_to_card", Meetings.card),
        state=Meetings.goal,
        getter=card,
    ),
    Window(
        Say("meeting-ask-place"),
        text_input(_write_place, limit=LINK_LIMIT, id="new_place"),
        Button(Label("meeting-place-none"), "no_place", _no_place),
        SwitchTo(Label("back"), "place_to_card", Meetings.card),
        state=Meetings.place,
    ),
    Window(
        Shown("text"),
        Say("meeting-off-sure-ask"),
        Row(
            SwitchTo(Label("meeting-keep"), "keep", Meetings.card),
            Button(Label("meeting-off-sure"), "off_one", _cancel),
        ),
        Button(Label("series-off-sure"), "off_series", _cancel, when="in_series"),
        state=Meetings.off,
        getter=card,
    ),
    Window(
        Shown("text"),
        Column(
            Button(Label("meeting-held-reached"), "held_yes", _record, when="has_goal"),
            Button(Label("meeting-held-partly"), "held_partly", _record, when="has_goal"),
            Button(Label("meeting-held-not-reached"), "held_no", _record, when="has_goal"),
            Button(Label("meeting-held"), "held", _record, when="no_goal"),
            Button(Label("meeting-missed"), "missed", _record),
        ),
        SwitchTo(Label("back"), "record_to_card", Meetings.card),
        state=Meetings.record,
        getter=card,
    ),
    Window(
        Shown("text"),
        text_input(_write_next, limit=GOAL_LIMIT, id="next_goal_words"),
        Choices(Select(Named(), "next", itemgetter("id"), "goals", on_click=_choose_next)),
        SwitchTo(Label("meeting-goal-none"), "no_next", Meetings.card),
        state=Meetings.next_goal,
        getter=recorded,
    ),
    Window(
        Say("meeting-ask-note"),
        text_input(_write_note, limit=NOTE_LIMIT, many_lines=True, id="note_words"),
        SwitchTo(Label("back"), "note_to_card", Meetings.card),
        state=Meetings.note,
    ),
    on_start=keep_start,
)
