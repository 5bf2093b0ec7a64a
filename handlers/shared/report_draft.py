"""The mentor keeps each section of the draft, adds to it or writes another (п. 4.1.4); then the mark and what to
conclude."""

from datetime import date
from operator import itemgetter
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Multi

from actions.mentor_reports import (
    choose_outcome,
    draft_report,
    give_report,
    keep_section,
    mark_order,
    write_section,
)
from domain.conclusions import Outcome
from domain.mentor_reports import MARKS, READ_THROUGH, STEPS, WORDS_LIMIT, Section, Step
from handlers.here import here
from handlers.leave import leave, to_home
from handlers.paging import chosen_id, chosen_in
from handlers.shared.mentor_report_state import Report
from handlers.shared.outcomes import outcome_windows
from handlers.shared.report_pages import own_report, seen_report, to_whole
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.conclusions import end_items, outcome_items
from views.dates import day_words
from views.mentor_reports import (
    draft_text,
    report_pages,
    section_items,
    section_screen,
    section_text,
    section_title,
)
from views.widgets import Label, Named, Say, Shown

SHOWN_TO_MENTEE = Section.ACHIEVEMENTS


async def go_on(manager: DialogManager) -> None:
    """To where the report was left, else to its end."""
    report = await own_report(manager)
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


async def begin_draft(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(draft_report, manager.dialog_data["programme"])
    await go_on(manager)


def _section(manager: DialogManager) -> Section:
    return Section(manager.dialog_data["section"])


async def section_shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, section = here(dialog_manager), _section(dialog_manager)
    report = await own_report(dialog_manager)
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
    report = await own_report(manager)
    await here(manager).do(keep_section, report.id, _section(manager))
    await go_on(manager)


async def _to_add(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["instead"] = False
    await manager.switch_to(Report.write)


async def _to_write(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["instead"] = True
    await manager.switch_to(Report.write)


async def _written(_: Message, manager: DialogManager, text: str) -> None:
    report = await own_report(manager)
    instead = bool(manager.dialog_data.get("instead"))
    await here(manager).do(write_section, report.id, _section(manager), text, instead)
    await manager.switch_to(Report.section)


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    """Words on the screen of a section are added to it."""
    report = await own_report(manager)
    await here(manager).do(write_section, report.id, _section(manager), text, False)


async def _draft_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    report = await own_report(manager)
    await here(manager).do(write_section, report.id, _section(manager), "", False)


async def _before(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """To the section before; from the first one to where it began, and to the end where all has been read."""
    report = await own_report(manager)
    section = _section(manager)
    if report.next_step is None:
        await manager.switch_to(Report.review)
    elif section is READ_THROUGH[0]:
        await manager.switch_to(Report.place)
    else:
        manager.dialog_data["section"] = READ_THROUGH[READ_THROUGH.index(section) - 1].value


async def answers(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen, report = await seen_report(dialog_manager)
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
    report = await own_report(manager)
    await here(manager).do(mark_order, report.id, mark)
    await go_on(manager)


async def _back_to_sections(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["section"] = READ_THROUGH[-1].value
    await manager.switch_to(Report.section)


async def _conclude(_: CallbackQuery, manager: DialogManager, outcome: Outcome, until: date | None) -> None:
    report = await own_report(manager)
    await here(manager).do(choose_outcome, report.id, outcome, until)
    await go_on(manager)


async def _give(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    report = await own_report(manager)
    await here(manager).do(give_report, report.id)
    await manager.switch_to(Report.given)


async def corrected(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    report = await own_report(dialog_manager)
    items = section_items(tuple(Section), report, words)
    return {"sections": [{"id": section.value, "name": name} for section, name in items]}


async def _correct(_: CallbackQuery, __: Any, manager: DialogManager, section: Section) -> None:
    manager.dialog_data["section"] = section.value
    await manager.switch_to(Report.section)


async def _to_reward(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["section"] = Section.REWARD.value
    await manager.switch_to(Report.section)


DRAFT_WINDOWS = (
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
            Button(Label("report-whole"), "review_whole", to_whole),
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
        Say("report-given-now"),
        uncomfortable("uncomfortable_given"),
        to_home(),
        state=Report.given,
    ),
)
