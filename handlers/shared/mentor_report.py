"""The mentor's report (п. 4.1.4): the mentor keeps each section of the draft, adds to it or writes another; who leads
reads it and may return it; the mentee sees the achievements and the mark (п. 5.2.2)."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.mentor_reports import (
    ReportSeen,
    choose_outcome,
    draft_report,
    give_report,
    keep_section,
    mark_order,
    read_report,
    return_report,
    see_report,
    see_report_of_me,
    write_section,
)
from actions.programmes import see_programme
from domain.conclusions import Outcome
from domain.mentor_reports import (
    MARKS,
    READ_THROUGH,
    REMARK_LIMIT,
    STEPS,
    WORDS_LIMIT,
    MentorReport,
    Section,
    Step,
)
from domain.mentorships import Side
from domain.refusals import NotFound
from handlers.here import Here, here
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_once
from handlers.paging import chosen_id, chosen_in
from handlers.shared.outcomes import outcome_windows
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.conclusions import conclusion_text, end_items, outcome_items
from views.dates import day_words
from views.mentor_reports import (
    ReportAct,
    ReportPress,
    draft_text,
    report_pages,
    section_items,
    section_screen,
    section_text,
    section_title,
    shown_text,
)
from views.widgets import Label, Named, Say, Shown

router = Router(name="mentor_report")

SHOWN_TO_MENTEE = Section.ACHIEVEMENTS


class Report(StatesGroup):
    """Started with `{"pair": id, "programme": id}`: at `place`, at `section` where the mentor writes, or at `read`."""

    place = State()
    section = State()
    write = State()
    order = State()
    outcome = State()
    until = State()
    review = State()
    correct = State()
    whole = State()
    given = State()
    read = State()
    remark = State()


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
        await _go_on(manager)


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


async def _seen(manager: DialogManager) -> tuple[ReportSeen, MentorReport]:
    """Raises NotFound: none is asked for."""
    seen = await here(manager).look(see_report, manager.dialog_data["programme"])
    if seen.report is None:
        raise NotFound
    return seen, seen.report


async def _report(manager: DialogManager) -> MentorReport:
    return (await _seen(manager))[1]


async def _go_on(manager: DialogManager) -> None:
    """To where the report was left, else to its end."""
    report = await _report(manager)
    match report.next_step:
        case Section() as section:
            manager.dialog_data["section"] = section.value
            await manager.switch_to(Report.section)
        case Step.ORDER:
            await manager.switch_to(Report.order)
        case Step.OUTCOME:
            await manager.switch_to(Report.outcome)
        case None:
            await manager.switch_to(Report.whole if report.is_given else Report.review)


async def _begin(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(draft_report, manager.dialog_data["programme"])
    await _go_on(manager)


def _section(manager: DialogManager) -> Section:
    return Section(manager.dialog_data["section"])


async def section_shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, section = here(dialog_manager), _section(dialog_manager)
    report = await _report(dialog_manager)
    said = bool(section_text(report, section, at.words))
    drafted = bool(draft_text(report.facts, section, at.words))
    return {
        "n": READ_THROUGH.index(section) + 1 if section in READ_THROUGH else STEPS,
        "total": STEPS,
        "title": section_title(section, at.words),
        "text": section_screen(report, section, at.words),
        "shown": "mentee" if section is SHOWN_TO_MENTEE else "curator",
        "said": said,
        "unsaid": not said,
        "drafted": drafted,
        "own": drafted and bool(report.own(section).words),
        "instead": bool(dialog_manager.dialog_data.get("instead")),
        "added": not dialog_manager.dialog_data.get("instead"),
    }


async def _keep(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    report = await _report(manager)
    await here(manager).do(keep_section, report.id, _section(manager))
    await _go_on(manager)


async def _to_add(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["instead"] = False
    await manager.switch_to(Report.write)


async def _to_write(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["instead"] = True
    await manager.switch_to(Report.write)


async def _written(_: Message, manager: DialogManager, text: str) -> None:
    report = await _report(manager)
    instead = bool(manager.dialog_data.get("instead"))
    await here(manager).do(write_section, report.id, _section(manager), text, instead)
    await manager.switch_to(Report.section)


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    """Words on the screen of a section are added to it."""
    report = await _report(manager)
    await here(manager).do(write_section, report.id, _section(manager), text, False)


async def _draft_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    report = await _report(manager)
    await here(manager).do(write_section, report.id, _section(manager), "", False)


async def _before(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """To the section before; from the first one to where it began, and to the end where all has been read."""
    report = await _report(manager)
    section = _section(manager)
    if report.next_step is None:
        await manager.switch_to(Report.review)
    elif section is READ_THROUGH[0]:
        await manager.switch_to(Report.place)
    else:
        manager.dialog_data["section"] = READ_THROUGH[READ_THROUGH.index(section) - 1].value


async def answers(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen, report = await _seen(dialog_manager)
    outcome = dialog_manager.dialog_data.get("outcome", "")
    ends = seen.ends[Outcome(outcome)] if outcome else {}
    items = outcome_items(seen.outcomes, seen.programme.ends_on, seen.today, at.words)
    return {
        "n": STEPS if dialog_manager.current_context().state == Report.outcome else STEPS - 1,
        "total": STEPS,
        "marks": [{"id": mark, "name": str(mark)} for mark in MARKS],
        "ends_on": seen.programme.ends_on.toordinal(),
        "ends_words": day_words(seen.programme.ends_on, at.words.language, seen.today),
        "outcomes": [{"id": key, "name": name} for key, name in items],
        "ends": [{"id": day, "name": name} for day, name in end_items(ends, at.words)],
        "outcome": outcome,
        "days": seen.reflect_before,
        "remark": at.words("report-returned-was", remark=report.remark) if report.remark else "",
        "text": "\n\n".join(report_pages(report, seen.pair, None, seen.today, at.words)[-1:]),
    }


async def _mark(_: CallbackQuery, __: Any, manager: DialogManager, mark: int) -> None:
    report = await _report(manager)
    await here(manager).do(mark_order, report.id, mark)
    await _go_on(manager)


async def _back_to_sections(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["section"] = READ_THROUGH[-1].value
    await manager.switch_to(Report.section)


async def _conclude(_: CallbackQuery, manager: DialogManager, outcome: Outcome, until: date | None) -> None:
    report = await _report(manager)
    await here(manager).do(choose_outcome, report.id, outcome, until)
    await _go_on(manager)


async def _give(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    report = await _report(manager)
    await here(manager).do(give_report, report.id)
    await manager.switch_to(Report.given)


async def corrected(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    report = await _report(dialog_manager)
    items = section_items(tuple(Section), report, words)
    return {"sections": [{"id": section.value, "name": name} for section, name in items]}


async def _correct(_: CallbackQuery, __: Any, manager: DialogManager, section: Section) -> None:
    manager.dialog_data["section"] = section.value
    await manager.switch_to(Report.section)


async def _to_reward(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["section"] = Section.REWARD.value
    await manager.switch_to(Report.section)


async def _to_whole(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = 0
    await manager.switch_to(Report.whole)


async def _to_read(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["page"] = 0
    await manager.switch_to(Report.read)


async def whole(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen, report = await _seen(dialog_manager)
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
    report = await _report(manager)
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


dialog = Dialog(
    Window(
        Shown("text"),
        Button(Label("report-begin"), "begin", _begin, when="begins"),
        Button(Label("report-go-on"), "go_on", _begin, when="goes_on"),
        Button(Label("report-whole"), "to_whole", _to_whole, when="given"),
        Button(Label("report-read"), "to_read", _to_read, when="read"),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=Report.place,
        getter=place,
    ),
    Window(
        Multi(Say("step"), Say("report-section-ask"), Shown("text"), Say("report-seen-by")),
        text_input(_typed, limit=WORDS_LIMIT, many_lines=True, id="typed"),
        Button(Label("report-keep"), "keep", _keep, when="said"),
        Button(Label("skip"), "skip", _keep, when="unsaid"),
        Row(
            Button(Label("report-add"), "add", _to_add),
            Button(Label("report-instead"), "instead", _to_write, when="drafted"),
        ),
        Button(Label("report-draft-back"), "draft_back", _draft_back, when="own"),
        uncomfortable("uncomfortable_section"),
        Row(Button(Label("back"), "before", _before), Button(Label("report-later"), "later", leave)),
        state=Report.section,
        getter=section_shown,
    ),
    Window(
        Say("report-ask-add", when="added"),
        Say("report-ask-instead", when="instead"),
        Shown("text"),
        Say("report-seen-by"),
        text_input(_written, limit=WORDS_LIMIT, many_lines=True, id="written"),
        uncomfortable("uncomfortable_write"),
        SwitchTo(Label("cancel"), "no_words", Report.section),
        state=Report.write,
        getter=section_shown,
    ),
    Window(
        Say("step"),
        Say("report-ask-order"),
        Group(
            Select(Named(), "order", itemgetter("id"), "marks", type_factory=chosen_id, on_click=_mark),
            width=5,
        ),
        uncomfortable("uncomfortable_order"),
        Row(
            Button(Label("back"), "back_order", _back_to_sections),
            Button(Label("report-later"), "later_order", leave),
        ),
        state=Report.order,
        getter=answers,
    ),
    *outcome_windows(
        (Report.outcome, Report.until),
        Report.order,
        answers,
        Multi(Say("step"), Say("report-ask-outcome")),
        _conclude,
    ),
    Window(
        Say("report-review"),
        Shown("remark", when="remark"),
        Shown("text"),
        Say("report-review-ask"),
        Button(Label("report-give"), "give", _give),
        Row(
            Button(Label("report-whole"), "review_whole", _to_whole),
            SwitchTo(Label("report-correct"), "to_correct", Report.correct),
        ),
        Button(Label("report-reward"), "to_reward", _to_reward),
        uncomfortable("uncomfortable_review"),
        Button(Label("report-later"), "later_review", leave),
        state=Report.review,
        getter=answers,
    ),
    Window(
        Say("report-ask-correct"),
        Column(
            Select(
                Named(),
                "section",
                itemgetter("id"),
                "sections",
                type_factory=chosen_in(Section),
                on_click=_correct,
            )
        ),
        Row(
            SwitchTo(Label("report-mark-item"), "to_order", Report.order),
            SwitchTo(Label("report-outcome-item"), "to_outcome", Report.outcome),
        ),
        uncomfortable("uncomfortable_correct"),
        SwitchTo(Label("back"), "back_correct", Report.review),
        state=Report.correct,
        getter=corrected,
    ),
    Window(
        Shown("text"),
        _turns("whole"),
        uncomfortable("uncomfortable_whole"),
        Button(Label("back"), "back_whole", _from_whole),
        state=Report.whole,
        getter=whole,
    ),
    Window(
        Say("report-given-now"),
        uncomfortable("uncomfortable_given"),
        to_home(),
        state=Report.given,
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
    on_start=begin,
)
