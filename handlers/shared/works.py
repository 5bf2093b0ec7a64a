"""Works (п. 5.1.1/4, 5.2.2/5): handed in by the mentee, message by message; looked at, accepted or returned by the
mentor; then a mark and a result, neither of which is needed."""

from html import escape
from operator import itemgetter
from typing import Any

from aiogram import Bot, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, Select, SwitchTo

from actions.activities import see_activity
from actions.works import (
    WorkForm,
    WorkPage,
    accept_work,
    add_to_work,
    clear_work,
    hand_in_work,
    mark_activity,
    record_actual,
    return_work,
    see_work_form,
    see_works,
)
from domain.activities import Activity
from domain.refusals import NotFound
from domain.remarks import REMARK_LIMIT
from domain.talks import Written
from domain.works import ACTUAL_LIMIT, MARKS, PASSED, WorkState
from handlers.here import Here, here, toast
from handlers.leave import go_back, homewards, leave
from handlers.notices import add_result, as_it_was, open_once, rewrite
from handlers.paging import page_of, page_turns, to_first_page
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from handlers.written import AnyInput
from views.activities import who
from views.catalogue import expected_words, title_words
from views.dates import day_words, moment_words
from views.widgets import Label, Named, Say, Shown
from views.words import Words
from views.works import (
    WITHOUT_MARK,
    MarkPress,
    ResultAct,
    ResultPress,
    WorkAct,
    WorkPress,
    gathered_words,
    handed_in_words,
    mark_line,
    mark_rows,
    parts_words,
    result_question,
    result_rows,
)

router = Router(name="works")


class Works(StatesGroup):
    """Started with `{"activity": id}`, at `returning` with the `work` beside it."""

    gather = State()
    sent = State()
    page = State()
    returning = State()
    returned = State()
    mark = State()
    actual = State()


@router.callback_query(WorkPress.filter())
async def press(query: CallbackQuery, callback_data: WorkPress, dialog_manager: DialogManager) -> None:
    at = here(dialog_manager)
    match callback_data.act:
        case WorkAct.ACCEPT:
            activity = await at.do(accept_work, callback_data.work_id)
            await add_result(query, at.words("work-accepted-now"), mark_rows(activity.id, at.words))
        case WorkAct.RETURN:
            await at.look(see_works, callback_data.activity_id)
            data = {"activity": callback_data.activity_id, "work": callback_data.work_id}
            await open_once(query, dialog_manager, Works.returning, data)
        case WorkAct.OPEN:
            await at.look(see_works, callback_data.activity_id)
            await open_once(query, dialog_manager, Works.page, {"activity": callback_data.activity_id})


@router.callback_query(MarkPress.filter())
async def press_mark(query: CallbackQuery, callback_data: MarkPress, **data: Any) -> None:
    """Then what came of it is asked, which the report needs."""
    at = here(data)
    if callback_data.mark == WITHOUT_MARK:
        activity = (await at.look(see_activity, callback_data.activity_id)).activity
        said = []
    else:
        activity = await at.do(mark_activity, callback_data.activity_id, callback_data.mark)
        said = [mark_line(callback_data.mark, at.words)]
    said.append(result_question(activity, at.words))
    await add_result(query, "\n".join(said), result_rows(activity, at.words))


@router.callback_query(ResultPress.filter())
async def press_result(
    query: CallbackQuery, callback_data: ResultPress, dialog_manager: DialogManager
) -> None:
    at, activity_id = here(dialog_manager), callback_data.activity_id
    match callback_data.act:
        case ResultAct.AS_PLANNED:
            activity = await at.do(record_actual, activity_id)
            await add_result(query, _actual(activity, at.words))
        case ResultAct.WRITE:
            await at.look(see_activity, activity_id)
            await open_once(query, dialog_manager, Works.actual, {"activity": activity_id})
        case ResultAct.NONE:
            await rewrite(query, as_it_was(query))


def _actual(activity: Activity, words: Words) -> str:
    return words("activity-actual-now", actual=expected_words(activity.actual, words))


async def gather(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    form = await at.look(see_work_form, dialog_manager.dialog_data["activity"])
    return {"text": _form(form, at.words), "some": form.gathered is not None}


def _form(form: WorkForm, words: Words) -> str:
    activity, gathered = form.activity, form.gathered
    lines = [
        words(
            "work-gather",
            title=title_words(activity.title, words),
            day=day_words(activity.due_on, words.language, form.today),
        )
    ]
    if activity.expected:
        lines.append(words("work-gather-planned", expected=expected_words(activity.expected, words)))
    if form.work is not None and form.work.state is WorkState.RETURNED:
        lines.append(words("work-gather-remark", remark=form.work.remark))
    lines.append("")
    if gathered is not None:
        lines += [gathered_words(gathered.parts, words), words("work-gather-more")]
    else:
        lines.append(words("work-gather-ask"))
    seen_by = words(
        "work-gather-seen-by",
        name=who(form.pair.mentor),
        with_student="yes" if form.pair.with_student else "no",
    )
    return "\n".join([*lines, seen_by])


async def _gather(_: Message, manager: DialogManager, written: Written) -> None:
    await here(manager).do(add_to_work, manager.dialog_data["activity"], written)


async def _clear(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(clear_work, manager.dialog_data["activity"])
    await toast(query, at.words.plain("work-cleared-toast"))


async def _hand_in(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    at = here(manager)
    told = await at.do(hand_in_work, manager.dialog_data["activity"])
    said = handed_in_words(told.pair.mentor, told.seen_at, at.now, at.actor.zone_name, at.words)
    manager.dialog_data["told"] = said
    await manager.switch_to(Works.sent)


async def sent(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"told": escape(dialog_manager.dialog_data["told"], quote=False)}


async def page(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_works, data["activity"], page_of(dialog_manager))
    return page_data(seen, at)


def page_data(seen: WorkPage, at: Here) -> dict[str, Any]:
    """One work a page, for whoever may read it."""
    return {
        "text": work_text(seen, at),
        "files": seen.work is not None and any(part.file_id for part in seen.work.parts),
        "checks": seen.checks,
        "title": title_words(seen.activity.title, at.words),
        "name": who(seen.pair.mentee),
        "page_number": seen.page + 1,
        "page_count": max(1, seen.total),
        "has_pages": seen.total > 1,
        "has_prev_page": seen.page > 0,
        "has_next_page": seen.page + 1 < seen.total,
    }


def work_text(seen: WorkPage, at: Here) -> str:
    work, words = seen.work, at.words
    if work is None or work.handed_in_at is None:
        return words("work-page-none")
    handed_in = work.handed_in_at.astimezone(at.actor.zone)
    parts = [
        words(
            "work-page",
            title=title_words(seen.activity.title, words),
            name=who(seen.pair.mentee),
            state=work.state.value,
            at=moment_words(handed_in, words.language, seen.today),
        ),
        words("work-page-on-paper") if work.recorded else "",
        parts_words(work.parts, words),
        words("work-page-remark", remark=work.remark) if work.remark else "",
    ]
    return "\n\n".join(part for part in parts if part)


async def _files(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    await send_files(query, await at.look(see_works, data["activity"], page_of(manager)), manager)


async def send_files(query: CallbackQuery, seen: WorkPage, manager: DialogManager) -> None:
    """As they are; a student's not to be passed on."""
    bot: Bot = manager.middleware_data["bot"]
    for part in seen.work.parts if seen.work is not None else ():
        if part.file_id:
            send = getattr(bot, f"send_{part.kind.value}")
            await send(query.from_user.id, part.file_id, protect_content=seen.pair.with_student)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _accept(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """What is read is accepted, and nothing that came after."""
    at = here(manager)
    seen = await at.look(see_works, manager.dialog_data["activity"], page_of(manager))
    if seen.work is None:
        raise NotFound
    await at.do(accept_work, seen.work.id)
    await toast(query, at.words.plain("work-accepted-toast"))
    await manager.switch_to(Works.mark)


async def _to_return(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    seen = await here(manager).look(see_works, manager.dialog_data["activity"], page_of(manager))
    if seen.work is None:
        raise NotFound
    manager.dialog_data["work"] = seen.work.id
    await manager.switch_to(Works.returning)


async def _return(_: Message, manager: DialogManager, remark: str) -> None:
    await here(manager).do(return_work, manager.dialog_data["work"], remark)
    to_first_page(manager)
    await manager.switch_to(Works.returned)


async def done(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    seen = await at.look(see_activity, dialog_manager.dialog_data["activity"])
    return {
        "title": title_words(seen.activity.title, at.words),
        "name": who(seen.pair.mentee),
        "question": result_question(seen.activity, at.words),
        "planned": bool(seen.activity.expected),
        "marks": [{"id": mark, "name": at.words.plain("activity-mark-button", mark=mark)} for mark in MARKS],
    }


def _mark_of(data: str) -> int:
    if data not in [str(mark) for mark in MARKS]:
        raise NotFound
    return int(data)


async def _choose_mark(_: CallbackQuery, __: Any, manager: DialogManager, mark: int) -> None:
    await here(manager).do(mark_activity, manager.dialog_data["activity"], mark)
    await manager.switch_to(Works.actual)


async def _pass(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(mark_activity, manager.dialog_data["activity"], PASSED)
    await manager.switch_to(Works.actual)


async def _as_planned(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(record_actual, manager.dialog_data["activity"])
    await toast(query, at.words.plain("activity-saved-toast"))
    await go_back(manager)


async def _write_actual(_: Message, manager: DialogManager, words: str) -> None:
    await here(manager).do(record_actual, manager.dialog_data["activity"], words)
    await go_back(manager)


dialog = Dialog(
    Window(
        Shown("text"),
        AnyInput(_gather),
        Row(
            Button(Label("work-hand-in"), "hand_in", _hand_in, when="some"),
            Button(Label("work-clear"), "clear", _clear, when="some"),
        ),
        uncomfortable(),
        Button(Label("cancel"), "gather_cancel", leave),
        state=Works.gather,
        getter=gather,
    ),
    Window(
        Shown("told"),
        uncomfortable("uncomfortable_sent"),
        homewards("sent"),
        state=Works.sent,
        getter=sent,
    ),
    Window(
        Shown("text"),
        Row(
            Button(Label("work-accept"), "accept", _accept, when="checks"),
            Button(Label("work-return"), "to_return", _to_return, when="checks"),
        ),
        Button(Label("work-files"), "files", _files, when="files"),
        page_turns("works"),
        uncomfortable("uncomfortable_page"),
        homewards("page"),
        state=Works.page,
        getter=page,
        protect_content=True,
    ),
    Window(
        Say("work-ask-remark"),
        text_input(_return, limit=REMARK_LIMIT, many_lines=True, id="remark_words"),
        uncomfortable("uncomfortable_returning"),
        Button(Label("cancel"), "returning_cancel", leave),
        state=Works.returning,
        getter=page,
    ),
    Window(
        Say("work-returned-now"),
        uncomfortable("uncomfortable_returned"),
        homewards("returned"),
        state=Works.returned,
        getter=page,
    ),
    Window(
        Say("activity-ask-mark"),
        Group(
            Select(Named(), "mark", itemgetter("id"), "marks", type_factory=_mark_of, on_click=_choose_mark),
            width=5,
        ),
        Row(
            Button(Label("activity-mark-button", mark=PASSED), "pass", _pass),
            SwitchTo(Label("activity-mark-button", mark=WITHOUT_MARK), "no_mark", Works.actual),
        ),
        uncomfortable("uncomfortable_mark"),
        homewards("mark"),
        state=Works.mark,
        getter=done,
    ),
    Window(
        Say("activity-write-actual"),
        Shown("question"),
        text_input(_write_actual, limit=ACTUAL_LIMIT, id="actual_words"),
        Button(Label("activity-actual-planned"), "as_planned", _as_planned, when="planned"),
        Button(Label("activity-actual-none"), "no_actual", leave),
        uncomfortable("uncomfortable_actual"),
        state=Works.actual,
        getter=done,
    ),
    on_start=keep_start,
)
