"""How a programme comes to be agreed to (п. 4.1.4, 5.2.1): what stands in it, who has said yes, and one's own answer.
The conversation of its two, of the curator and of the head."""

from datetime import date
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from actions.programme_agreement import (
    NUMBER_LIMIT,
    REMARK_LIMIT,
    AgreementSeen,
    agree_to_programme,
    approve_programme,
    pass_programme,
    record_programme_yes,
    return_programme,
    see_agreement,
)
from actions.programme_revisions import drop_correction
from domain.mentorships import Side
from domain.people import Actor, Role
from domain.programme_contents import differences
from domain.programme_revisions import RevisionState, Voice, may_speak
from handlers.dates import DatePicker, today_of
from handlers.here import Here, here, toast
from handlers.leave import leave, to_home
from handlers.notices import add_result, open_above
from handlers.paging import page_turns, text_page, to_first_page
from handlers.shared.agreement_state import Agreement
from handlers.shared.programme_draft import ProgrammeDraft
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.dates import day_words
from views.programme_contents import content_lines, difference_lines
from views.programme_revisions import (
    RevisionAct,
    RevisionPress,
    agreement_words,
    pages_of,
)
from views.programmes import programme_title
from views.widgets import Label, Say, Shown

router = Router(name="programme_agreement")


@router.callback_query(RevisionPress.filter())
async def press(query: CallbackQuery, callback_data: RevisionPress, dialog_manager: DialogManager) -> None:
    """Under a notice: a yes to what stands in it, or the way to the screen."""
    at, about = here(dialog_manager), callback_data
    if about.act is RevisionAct.AGREE:
        state = await at.do(agree_to_programme, about.programme_id, about.version)
        await add_result(query, at.words("agreement-agreed-you", state=state.value))
        return
    seen = await at.look(see_agreement, about.programme_id)
    screen = Agreement.remark if about.act is RevisionAct.DISCUSS else Agreement.main
    data: Data = {"pair": seen.pair.id, "programme": about.programme_id, "version": about.version}
    await open_above(query, dialog_manager, screen, data)


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is answered later is the version that stands here now."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_agreement, data["programme"])
    title = programme_title(seen.pair, seen.side, at.words)
    if seen.agreement is None:
        pages = text_page(dialog_manager, [at.words("agreement-none")])
        return {"text": f"{title}\n\n{pages['shown']}", **pages, **_powers(seen, at.actor)}
    data["version"] = seen.agreement.revision.version
    status = agreement_words(seen.agreement, seen.side, seen.missing, seen.today, at.words)
    lines = content_lines(seen.agreement.revision.content, seen.pair, seen.side, seen.today, at.words)
    pages = text_page(dialog_manager, pages_of(lines))
    text = "\n\n".join([f"{title}\n{status}", pages["shown"]])
    return {"text": text, **pages, **_powers(seen, at.actor), **_paper(dialog_manager, at)}


def _paper(manager: DialogManager, at: Here) -> dict[str, str]:
    return {
        "number": manager.dialog_data.get("number", ""),
        "day": day_words(_signed_on(manager), at.words.language, today_of(manager)),
    }


def _signed_on(manager: DialogManager) -> date:
    """Today, until another day is chosen."""
    chosen = manager.dialog_data.get("day")
    return date.fromisoformat(chosen) if chosen else today_of(manager)


def _powers(seen: AgreementSeen, actor: Actor) -> dict[str, Any]:
    """For the buttons; each action decides anew."""
    if seen.agreement is None:
        return {**dict.fromkeys(POWERS, False), "state": "", "reader": ""}
    revision, yes = seen.agreement.revision, seen.agreement.yes
    curator, writes = Role.CURATOR in actor.roles, revision.state is RevisionState.DRAFT
    of_two, outside = seen.side is not None, curator and seen.side is None
    speaks = not writes and may_speak(Voice(revision.state.value), seen.side, actor.roles, seen.curators)
    silent = [side for side in Side if Voice(side.value) not in yes and not seen.pair.party(side).reachable]
    return {
        "state": revision.state.value,
        "may_agree": writes and seen.side is not None and Voice(seen.side.value) not in yes,
        "may_discuss": of_two and writes,
        "may_take_back": of_two and not writes,
        "may_edit": writes and (of_two or curator),
        "may_record_mentor": writes and outside and Side.MENTOR in silent,
        "may_record_mentee": writes and outside and Side.MENTEE in silent,
        "may_pass": speaks and revision.state in (RevisionState.CURATOR, RevisionState.COUNCIL),
        "may_approve": speaks and revision.state is RevisionState.HEAD,
        "may_return": speaks,
        "may_drop": writes and revision.is_correction and (of_two or curator),
        "has_changes": seen.agreement.former is not None,
        "reader": "head" if Role.HEAD in actor.roles else "curator",
    }


POWERS = (
    "may_agree", "may_discuss", "may_take_back", "may_edit", "may_record_mentor", "may_record_mentee", "may_pass",
    "may_approve", "may_return", "may_drop", "has_changes",
)  # fmt: skip


async def changes(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Of a correction: what is other than in what is in force."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_agreement, data["programme"])
    found = seen.agreement
    other = differences(found.former, found.revision.content) if found and found.former else ()
    pages = text_page(
        dialog_manager, pages_of(difference_lines(other, seen.pair, seen.side, seen.today, at.words))
    )
    title = programme_title(seen.pair, seen.side, at.words)
    return {"text": "\n\n".join([title, at.words("agreement-changes"), pages["shown"]]), **pages}


async def _agree(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    state = await at.do(agree_to_programme, data["programme"], data["version"])
    await toast(query, at.words.plain("agreement-agreed-you", state=state.value), alert=True)


def _record(side: Side) -> Any:
    async def pressed(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
        at, data = here(manager), manager.dialog_data
        await at.do(record_programme_yes, data["programme"], side, data["version"])
        await toast(query, at.words.plain("agreement-recorded-toast"))

    return pressed


async def _edit(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    data = manager.dialog_data
    both = {"pair": data["pair"], "programme": data["programme"]}
    await manager.start(ProgrammeDraft.whole, both)


async def _pass(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """The council's word comes with the number of its minutes."""
    at, data = here(manager), manager.dialog_data
    seen = await at.look(see_agreement, data["programme"])
    if seen.agreement is not None and seen.agreement.revision.state is RevisionState.COUNCIL:
        await manager.switch_to(Agreement.minutes)
        return
    await _passed(query, manager, "")


async def _passed(query: CallbackQuery, manager: DialogManager, remark: str) -> None:
    at, data = here(manager), manager.dialog_data
    state = await at.do(pass_programme, data["programme"], data["version"], remark)
    await toast(query, at.words.plain("agreement-passed-toast", state=state.value))
    await manager.switch_to(Agreement.main)


async def _minutes(_: Message, manager: DialogManager, text: str) -> None:
    data = manager.dialog_data
    await here(manager).do(pass_programme, data["programme"], data["version"], text)
    await manager.switch_to(Agreement.main)


async def _without_minutes(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _passed(query, manager, "")


async def _number(_: Message, manager: DialogManager, text: str) -> None:
    manager.dialog_data["number"] = text
    await manager.switch_to(Agreement.review)


async def _day(_: CallbackQuery, manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Agreement.review)


async def _approve(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    about = data["programme"], data["version"]
    await at.do(approve_programme, *about, data["number"], _signed_on(manager))
    await toast(query, at.words.plain("agreement-approved-toast"))
    await manager.switch_to(Agreement.main)


async def _return_with_words(_: Message, manager: DialogManager, text: str) -> None:
    data = manager.dialog_data
    await here(manager).do(return_programme, data["programme"], data["version"], text)
    await manager.switch_to(Agreement.main)


async def _return_silently(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    await at.do(return_programme, data["programme"], data["version"])
    await toast(query, at.words.plain("agreement-returned-toast"))
    await manager.switch_to(Agreement.main)


async def _drop(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    at = here(manager)
    await at.do(drop_correction, manager.dialog_data["programme"])
    await toast(query, at.words.plain("agreement-dropped-toast"))
    await manager.switch_to(Agreement.main)


async def _to_changes(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    to_first_page(manager)
    await manager.switch_to(Agreement.changes)


async def _from_changes(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    to_first_page(manager)
    await manager.switch_to(Agreement.main)


dialog = Dialog(
    Window(
        Shown("text"),
        page_turns(),
        Row(
            Button(Label("agreement-agree"), "agree", _agree, when="may_agree"),
            SwitchTo(Label("agreement-discuss"), "discuss", Agreement.remark, when="may_discuss"),
        ),
        SwitchTo(Label("agreement-take-back"), "take_back", Agreement.remark, when="may_take_back"),
        Button(Label("agreement-pass"), "pass", _pass, when="may_pass"),
        SwitchTo(Label("agreement-approve"), "approve", Agreement.number, when="may_approve"),
        SwitchTo(Label("agreement-return"), "return", Agreement.remark, when="may_return"),
        Button(
            Label("agreement-record-mentor"), "record_mentor", _record(Side.MENTOR), when="may_record_mentor"
        ),
        Button(
            Label("agreement-record-mentee"), "record_mentee", _record(Side.MENTEE), when="may_record_mentee"
        ),
        Button(Label("agreement-changes-button"), "changes", _to_changes, when="has_changes"),
        Row(
            Button(Label("agreement-edit"), "edit", _edit, when="may_edit"),
            SwitchTo(Label("agreement-drop"), "to_drop", Agreement.drop, when="may_drop"),
        ),
        uncomfortable(),
        Row(Button(Label("back"), "back", leave), to_home()),
        state=Agreement.main,
        getter=main,
    ),
    Window(
        Say("agreement-ask-remark"),
        text_input(_return_with_words, limit=REMARK_LIMIT, id="remark"),
        Button(Label("agreement-silently"), "silently", _return_silently),
        uncomfortable("uncomfortable_remark"),
        SwitchTo(Label("cancel"), "from_remark", Agreement.main),
        state=Agreement.remark,
        getter=main,
    ),
    Window(
        Say("agreement-ask-minutes"),
        text_input(_minutes, limit=REMARK_LIMIT, id="protocol"),
        Button(Label("agreement-without-minutes"), "without_minutes", _without_minutes),
        SwitchTo(Label("cancel"), "from_minutes", Agreement.main),
        state=Agreement.minutes,
        getter=main,
    ),
    Window(
        Say("agreement-ask-number"),
        text_input(_number, limit=NUMBER_LIMIT, id="paper"),
        SwitchTo(Label("cancel"), "from_number", Agreement.main),
        state=Agreement.number,
        getter=main,
    ),
    Window(
        Say("agreement-review"),
        Button(Label("agreement-confirm"), "confirm", _approve),
        SwitchTo(Label("order-other-day"), "other_day", Agreement.day),
        Row(
            SwitchTo(Label("back"), "to_number", Agreement.number),
            SwitchTo(Label("cancel"), "from_review", Agreement.main),
        ),
        state=Agreement.review,
        getter=main,
    ),
    Window(
        Say("agreement-ask-day"),
        DatePicker("approved_on", _day),
        Row(
            SwitchTo(Label("back"), "to_review", Agreement.review),
            SwitchTo(Label("cancel"), "from_day", Agreement.main),
        ),
        state=Agreement.day,
        getter=main,
    ),
    Window(
        Say("agreement-drop-sure"),
        SwitchTo(Label("agreement-drop-keep"), "keep", Agreement.main),
        Button(Label("agreement-drop-yes"), "drop", _drop),
        state=Agreement.drop,
    ),
    Window(
        Shown("text"),
        page_turns("change_page"),
        uncomfortable("uncomfortable_changes"),
        Button(Label("back"), "from_changes", _from_changes),
        state=Agreement.changes,
        getter=changes,
    ),
    on_start=keep_start,
)
