"""What is pressed under the notices of meetings (п. 3.1.5/3): come, move, cancel, to the calendar; how it was."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from actions.activities import finish_activity
from actions.meeting_plans import see_meeting_slots, see_slots_to_move
from actions.meeting_records import record_meeting, see_record, set_next_goal
from actions.meetings import cancel_meeting, cancel_series, confirm_meeting, confirm_series
from actions.my_meetings import see_meeting, see_series
from actions.works import accept_in_person
from domain.meetings import Coming, Meeting, MeetingState
from domain.refusals import MeetingOver, NotFound, WorkMovedOn
from handlers.files import hand_below
from handlers.here import here, toast
from handlers.notices import add_result, as_it_was, open_once, rewrite
from handlers.shared.meeting_plan_state import PlanMeeting
from handlers.shared.meetings import Meetings
from handlers.shared.safety import with_safety
from views.calendars import FILE_NAME, calendar_file
from views.meeting_notices import asked_rows, guest_kept_rows, kept_rows, off_rows, series_rows, sure_rows
from views.meeting_presses import (
    MeetingClose,
    MeetingFile,
    MeetingGoal,
    MeetingHeld,
    MeetingKeep,
    MeetingMove,
    MeetingOff,
    MeetingOpen,
    MeetingPlan,
    MeetingWrite,
    MeetingYes,
)
from views.meeting_records import done_rows, next_goal_question, next_goal_rows, recorded_words
from views.meetings import goal_words, mark_of, told_words

router = Router(name="meeting_notices")

WRITING = {"goal": Meetings.next_goal, "note": Meetings.note}


@router.callback_query(MeetingYes.filter())
async def confirm(query: CallbackQuery, callback_data: MeetingYes, **data: Any) -> None:
    at = here(data)
    action = confirm_series if callback_data.series else confirm_meeting
    await at.do(action, callback_data.meeting, callback_data.at)
    seen = await at.look(see_meeting, callback_data.meeting)
    rows = kept_rows(callback_data.meeting, at.words, may_change=seen.may_change)
    if seen.guest:
        rows = guest_kept_rows(seen.meeting, at.words)
    await add_result(query, at.words("meeting-you-come"), with_safety(at, rows))


@router.callback_query(MeetingMove.filter())
async def move(
    query: CallbackQuery, callback_data: MeetingMove, dialog_manager: DialogManager, **data: Any
) -> None:
    await here(data).look(see_slots_to_move, callback_data.meeting)
    start = {"meeting": callback_data.meeting, "series": bool(callback_data.series)}
    await open_once(query, dialog_manager, PlanMeeting.slots, start)


@router.callback_query(MeetingPlan.filter())
async def plan(
    query: CallbackQuery, callback_data: MeetingPlan, dialog_manager: DialogManager, **data: Any
) -> None:
    await here(data).look(see_meeting_slots, callback_data.pair)
    await open_once(query, dialog_manager, PlanMeeting.slots, {"pair": callback_data.pair})


@router.callback_query(MeetingOff.filter())
async def cancel(query: CallbackQuery, callback_data: MeetingOff, **data: Any) -> None:
    """What the others hear of at once is asked once more."""
    at, meeting_id, series = here(data), callback_data.meeting, callback_data.series
    seen = await at.look(see_meeting, meeting_id)
    if not seen.may_change:
        raise MeetingOver
    if not callback_data.sure:
        await toast(query, at.words.plain("meeting-off-ask", series="yes" if series else "no"), alert=True)
        await rewrite(query, as_it_was(query), with_safety(at, sure_rows(meeting_id, series, at.words)))
        return
    told = await at.do(cancel_series if series else cancel_meeting, meeting_id)
    words = at.words("meeting-cancelled", n=told.count)
    sent = told_words(told, at.now, at.actor.zone_name, at.words)
    await add_result(query, f"{words} {sent}", with_safety(at, off_rows(seen.meeting, series, at.words)))


@router.callback_query(MeetingKeep.filter())
async def keep(query: CallbackQuery, callback_data: MeetingKeep, **data: Any) -> None:
    at, meeting_id = here(data), callback_data.meeting
    seen = await at.look(see_meeting, meeting_id)
    if not seen.may_change:
        raise MeetingOver
    me = seen.meeting.person(at.actor.member_id)
    asked = me is not None and me.coming is not Coming.YES
    rows = asked_rows(seen.meeting, at.words) if asked else kept_rows(meeting_id, at.words)
    if asked and callback_data.series:
        rows = series_rows(seen.meeting, at.words)
    await rewrite(query, as_it_was(query), with_safety(at, rows))


@router.callback_query(MeetingOpen.filter())
async def show(
    query: CallbackQuery, callback_data: MeetingOpen, dialog_manager: DialogManager, **data: Any
) -> None:
    await here(data).look(see_meeting, callback_data.meeting)
    await open_once(query, dialog_manager, Meetings.card, {"meeting": callback_data.meeting})


@router.callback_query(MeetingWrite.filter())
async def write(
    query: CallbackQuery, callback_data: MeetingWrite, dialog_manager: DialogManager, **data: Any
) -> None:
    """Own words for the next goal, or a note."""
    if callback_data.what not in WRITING:
        raise NotFound
    await here(data).look(see_record, callback_data.meeting)
    await open_once(query, dialog_manager, WRITING[callback_data.what], {"meeting": callback_data.meeting})


@router.callback_query(MeetingFile.filter())
async def to_calendar(query: CallbackQuery, callback_data: MeetingFile, **data: Any) -> None:
    """A meeting that is cancelled is taken out of the calendar by the same file."""
    at = here(data)
    found = await at.look(see_series, callback_data.meeting)
    chosen = _chosen(found, callback_data)
    content = calendar_file(chosen, at.actor.member_id, at.actor.zone_name, at.now, at.words)
    await hand_below(query, content, FILE_NAME, at.words("meeting-file-caption"))


def _chosen(found: tuple[Meeting, ...], asked: MeetingFile) -> list[Meeting]:
    """The one, or all of its series that are as it is and not before it."""
    this = next(meeting for meeting in found if meeting.id == asked.meeting)
    if not asked.series:
        return [this]
    alike = MeetingState.CANCELLED if this.state is MeetingState.CANCELLED else MeetingState.PLANNED
    rest = [one for one in found if one.state is alike and one.starts_at >= this.starts_at]
    return rest or [this]


@router.callback_query(MeetingHeld.filter())
async def record(query: CallbackQuery, callback_data: MeetingHeld, **data: Any) -> None:
    """One press says whether it was held and what became of the goal; then the next goal."""
    at = here(data)
    recorded = await at.do(record_meeting, callback_data.meeting, callback_data.held, callback_data.reached)
    text = recorded_words(recorded, at.words)
    if not recorded.held:
        await rewrite(query, text, with_safety(at, done_rows(recorded, at.words)))
        return
    question = next_goal_question(recorded, at.now, at.actor.zone_name, at.words)
    await rewrite(query, f"{text}\n\n{question}", with_safety(at, next_goal_rows(recorded, at.words)))


@router.callback_query(MeetingClose.filter())
async def close_activity(query: CallbackQuery, callback_data: MeetingClose, **data: Any) -> None:
    """What the meeting belongs to is done: by whoever is responsible, or in the mentor's presence (п. 5.1.1/4)."""
    at = here(data)
    recorded = await at.look(see_record, callback_data.meeting)
    if recorded.activity is None:
        raise WorkMovedOn
    own = recorded.activity.responsible_id == at.actor.member_id
    await at.do(finish_activity if own else accept_in_person, recorded.activity.id)
    recorded = await at.look(see_record, callback_data.meeting)
    rows = done_rows(recorded, at.words) if recorded.next_goal else next_goal_rows(recorded, at.words)
    await add_result(query, at.words("meeting-activity-closed"), with_safety(at, rows))


@router.callback_query(MeetingGoal.filter())
async def choose_next_goal(query: CallbackQuery, callback_data: MeetingGoal, **data: Any) -> None:
    at = here(data)
    recorded = await at.look(see_record, callback_data.meeting)
    if callback_data.mark != "none":
        goal = next((one for one in recorded.goals if mark_of(one) == callback_data.mark), None)
        if goal is None:
            raise NotFound
        recorded = await at.do(set_next_goal, callback_data.meeting, goal)
    text = recorded_words(recorded, at.words)
    if recorded.next_goal:
        text = f"{text}\n\n{at.words('meeting-next-goal', goal=goal_words(recorded.next_goal, at.words))}"
    await rewrite(query, text, with_safety(at, done_rows(recorded, at.words)))
