"""The mentor's report (п. 4.1.4): the mentor keeps each section of the draft, adds to it or writes another; who leads
reads it and may return it; the mentee sees the achievements and the mark (п. 5.2.2)."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from actions.mentor_reports import draft_report, read_report, see_report, see_report_of_me
from actions.programmes import see_programme
from domain.mentorships import Side
from handlers.here import Here, here
from handlers.leave import leave
from handlers.notices import add_result, open_once
from handlers.shared.mentor_report_state import Report
from handlers.shared.report_draft import DRAFT_WINDOWS, begin_draft, go_on
from handlers.shared.report_pages import PAGE_WINDOWS, to_read, to_whole
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from views.conclusions import conclusion_text
from views.mentor_reports import ReportAct, ReportPress, shown_text
from views.widgets import Label, Shown

router = Router(name="mentor_report")


@router.callback_query(ReportPress.filter())
async def press(query: CallbackQuery, callback_data: ReportPress, dialog_manager: DialogManager) -> None:
    """Under a notice, above whatever screen is open."""
    at, programme_id = here(dialog_manager), callback_data.programme_id
    data: Data = {"pair": callback_data.pair_id, "programme": programme_id}
    match callback_data.act:
        case ReportAct.LATER:
            await add_result(query, at.words("report-later-now"))
            return
        case ReportAct.OPEN:
            await at.do(draft_report, programme_id)
            screen = Report.section
        case ReportAct.READ:
            await at.look_on_record(read_report, programme_id)
            screen = Report.read
    await open_once(query, dialog_manager, screen, data)


async def begin(start_data: Data, manager: DialogManager) -> None:
    await keep_start(start_data, manager)
    if manager.current_context().state == Report.section:
        await go_on(manager)


async def place(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """For each of those whom it concerns."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    side = (await at.look(see_programme, data["pair"])).side
    if side is Side.MENTOR:
        return await _place_of_the_mentor(at, data["programme"])
    if side is Side.MENTEE:
        return await _place_of_the_mentee(at, data["programme"])
    seen = await at.look_on_record(read_report, data["programme"])
    given = seen.report is not None
    text = at.words("report-place", state="given") if given else at.words("report-of-none")
    return {"text": text, "begins": False, "goes_on": False, "given": False, "read": given}


async def _place_of_the_mentor(at: Here, programme_id: int) -> dict[str, Any]:
    report = (await at.look(see_report, programme_id)).report
    text = at.words("report-place", state=report.state.value if report else "none")
    if report is not None and report.remark:
        text += "\n" + at.words("report-returned-was", remark=report.remark)
    in_hand = report is not None and not report.is_given
    return {
        "text": text,
        "begins": in_hand and report is not None and not report.sections,
        "goes_on": in_hand and report is not None and bool(report.sections),
        "given": report is not None and report.is_given,
        "read": False,
    }


async def _place_of_the_mentee(at: Here, programme_id: int) -> dict[str, Any]:
    shown = await at.look(see_report_of_me, programme_id)
    if shown.report is None:
        text = at.words("report-of-me-none")
    else:
        concluded = conclusion_text(shown.conclusion, shown.today, at.words)
        parts = (at.words("report-of-me"), shown_text(shown.report, at.words), concluded)
        text = "\n\n".join(part for part in parts if part)
    return {"text": text, "begins": False, "goes_on": False, "given": False, "read": False}


dialog = Dialog(
    Window(
        Shown("text"),
        Button(Label("report-begin"), "begin", begin_draft, when="begins"),
        Button(Label("report-go-on"), "go_on", begin_draft, when="goes_on"),
        Button(Label("report-whole"), "to_whole", to_whole, when="given"),
        Button(Label("report-read"), "to_read", to_read, when="read"),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=Report.place,
        getter=place,
    ),
    *DRAFT_WINDOWS,
    *PAGE_WINDOWS,
    on_start=begin,
)
