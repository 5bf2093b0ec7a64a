"""The mentor's report as it is read (п. 4.1.4), page by page; who leads may return it."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from actions.mentor_reports import ReportSeen, read_report, return_report, see_report
from domain.mentor_reports import REMARK_LIMIT, MentorReport
from domain.refusals import NotFound
from handlers.here import here
from handlers.leave import leave
from handlers.shared.mentor_report_state import Report
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.mentor_reports import report_pages
from views.widgets import Label, Say, Shown


async def seen_report(manager: DialogManager) -> tuple[ReportSeen, MentorReport]:
    """Raises NotFound: none is asked for."""
    seen = await here(manager).look(see_report, manager.dialog_data["programme"])
    if seen.report is None:
        raise NotFound
    return seen, seen.report


async def own_report(manager: DialogManager) -> MentorReport:
    return (await seen_report(manager))[1]


async def to_whole(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = 0
    await manager.switch_to(Report.whole)


async def to_read(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = 0
    await manager.switch_to(Report.read)


async def whole(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen, report = await seen_report(dialog_manager)
    return _page(report, seen, dialog_manager)


async def read(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Each look at a student's words is written down with it."""
    at = here(dialog_manager)
    seen = await at.look_on_record(read_report, dialog_manager.dialog_data["programme"])
    if seen.report is None:
        return {"text": at.words("report-of-none"), "before": False, "after": False, "may_return": False}
    shown = _page(seen.report, seen, dialog_manager)
    if seen.recorded:
        shown["text"] += "\n\n" + at.words("report-read-recorded")
    return {**shown, "may_return": seen.may_return}


def _page(report: MentorReport, seen: ReportSeen, manager: DialogManager) -> dict[str, Any]:
    pages = report_pages(report, seen.pair, seen.conclusion, seen.today, here(manager).words)
    number = min(int(manager.dialog_data.get("page", 0)), len(pages) - 1)
    return {"text": pages[number], "before": number > 0, "after": number + 1 < len(pages)}


async def _turn(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    step = 1 if str(button.widget_id).endswith("next") else -1
    manager.dialog_data["page"] = max(0, int(manager.dialog_data.get("page", 0)) + step)


async def _from_whole(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    report = await own_report(manager)
    await manager.switch_to(Report.place if report.is_given else Report.review)


async def _return(_: Message, manager: DialogManager, text: str) -> None:
    at = here(manager)
    seen = await at.look_on_record(read_report, manager.dialog_data["programme"])
    if seen.report is None:
        raise NotFound
    await at.do(return_report, seen.report.id, text)
    await manager.switch_to(Report.place)


def _turns(id: str) -> Row:
    return Row(
        Button(Label("prev-page"), f"{id}_prev", _turn, when="before"),
        Button(Label("next-page"), f"{id}_next", _turn, when="after"),
    )


PAGE_WINDOWS = (
    Window(
        Shown("text"),
        _turns("whole"),
        uncomfortable("uncomfortable_whole"),
        Button(Label("back"), "back_whole", _from_whole),
        state=Report.whole,
        getter=whole,
    ),
    Window(
        Shown("text"),
        _turns("read"),
        SwitchTo(Label("report-return"), "to_return", Report.remark, when="may_return"),
        uncomfortable("uncomfortable_read"),
        Button(Label("back"), "back_read", leave),
        state=Report.read,
        getter=read,
    ),
    Window(
        Say("report-ask-remark"),
        text_input(_return, limit=REMARK_LIMIT, many_lines=True, id="remark"),
        SwitchTo(Label("cancel"), "no_return", Report.read),
        state=Report.remark,
    ),
)
