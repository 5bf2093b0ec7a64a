"""A mentee asks for help (п. 5.2.1/3): one screen, and the first message is the request."""

from html import escape
from operator import itemgetter
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo

from actions.help_requests import (
    AskForm,
    ask_for_help,
    change_topic,
    change_urgency,
    close_request,
    say_whether_helped,
    see_ask_form,
)
from actions.talks import Request, see_request, write_message
from domain.help_requests import Helped, RequestState
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.refusals import RequestClosed
from domain.talks import Written
from handlers.here import here, toast
from handlers.leave import leave, to_home
from handlers.notices import open_above
from handlers.paging import chosen_id
from handlers.shared.menu import Choices
from handlers.shared.safety import uncomfortable
from handlers.written import AnyInput
from storage.help_letters import Passed
from views.help_requests import HelpAsk, about_words, passed_words, topic_words
from views.widgets import Label, Named, Say, Shown
from views.words import Words

router = Router(name="ask")


class AskForHelp(StatesGroup):
    ask = State()
    to_whom = State()
    about = State()
    sent = State()
    topic = State()
    closed = State()


@router.callback_query(HelpAsk.filter())
async def from_notice(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_above(query, dialog_manager, AskForHelp.ask)


async def form(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, chosen = here(dialog_manager), dialog_manager.dialog_data
    seen = await at.look(see_ask_form)
    pair, topic, urgent = (
        _pair(seen, chosen.get("pair")),
        chosen.get("topic", ""),
        chosen.get("urgent", False),
    )
    return {
        "who": next((m.name for m in seen.mentors if m.mentorship_id == pair), ""),
        "some": bool(seen.mentors),
        "none": not seen.mentors,
        "several": len(seen.mentors) > 1,
        "mentors": [
            _mark({"id": m.mentorship_id, "name": m.name}, m.mentorship_id == pair, at.words)
            for m in seen.mentors
        ],
        "topics": _topics(seen.topics, topic, at.words),
        "topic": topic,
        "about": about_words(topic, urgent, at.words),
        "urgent": urgent,
        "calm": not urgent,
    }


def _pair(seen: AskForm, chosen: int | None) -> int | None:
    """The one chosen, else the main mentor."""
    known = [mentor.mentorship_id for mentor in seen.mentors]
    return chosen if chosen in known else next(iter(known), None)


def _topics(topics: tuple[str, ...], chosen: str, words: Words) -> list[dict[str, Any]]:
    return [_mark({"id": t, "name": topic_words(t, words)}, t == chosen, words) for t in topics]


def _mark(item: dict[str, Any], chosen: bool, words: Words) -> dict[str, Any]:
    return {**item, "name": words.plain("help-chosen", what=item["name"])} if chosen else item


async def _choose_mentor(_: CallbackQuery, __: Any, manager: DialogManager, pair: int) -> None:
    manager.dialog_data["pair"] = pair
    await manager.switch_to(AskForHelp.ask)


async def _choose_topic(_: CallbackQuery, __: Any, manager: DialogManager, topic: str) -> None:
    manager.dialog_data["topic"] = topic
    await manager.switch_to(AskForHelp.ask)


async def _drop_topic(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["topic"] = ""
    await manager.switch_to(AskForHelp.ask)


async def _toggle_urgent(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["urgent"] = not manager.dialog_data.get("urgent", False)


async def _send(message: Message, manager: DialogManager, written: Written) -> None:
    at, data = here(manager), manager.dialog_data
    passed = await at.do(
        ask_for_help, (written,), data.get("pair"), data.get("topic", ""), data.get("urgent", False)
    )
    manager.dialog_data["request"] = passed.request_id
    _note_passed(manager, passed)
    await manager.switch_to(AskForHelp.sent)


async def _write_on(message: Message, manager: DialogManager, written: Written) -> None:
    """Where the request was closed meanwhile, the next words begin a new one."""
    at, data = here(manager), manager.dialog_data
    try:
        passed = await at.do(write_message, data["request"], written)
    except RequestClosed as refusal:
        await message.answer(at.words(refusal.key()))
        await manager.switch_to(AskForHelp.ask)
        return
    _note_passed(manager, passed)
    await manager.switch_to(AskForHelp.sent)


def _note_passed(manager: DialogManager, passed: Passed) -> None:
    """The screen after the deed shows what the deed gave."""
    at = here(manager)
    manager.dialog_data["passed"] = passed_words(passed, at.now, at.actor.zone_name, at.words)
    manager.middleware_data["passed"] = passed


async def sent(dialog_manager: DialogManager, passed: Passed | None = None, **_: Any) -> dict[str, Any]:
    """`passed`: what this very update has passed on; else the request is read."""
    at, data = here(dialog_manager), dialog_manager.dialog_data
    asked: Passed | Request = passed if passed else await at.look(see_request, data["request"])
    topics = STUDENT_TOPICS if at.actor.is_student else TOPICS
    waiting = asked.state is RequestState.OPEN
    return {
        "text": _sent_text(data["passed"], about_words(asked.topic, asked.urgent, at.words), at.words),
        "topic": asked.topic,
        "topics": _topics(topics, asked.topic, at.words),
        "urgent": waiting and asked.urgent,
        "calm": waiting and not asked.urgent,
        "open": asked.state is not RequestState.CLOSED,
    }


def _sent_text(passed: str, about: str, words: Words) -> str:
    return (
        "\n".join(part for part in (escape(passed, quote=False), about) if part) + "\n\n" + words("help-sent")
    )


async def _change_urgency(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at, data = here(manager), manager.dialog_data
    _note_passed(manager, await at.do(change_urgency, data["request"], button.widget_id == "hurry"))


async def _change_topic(_: CallbackQuery, __: Any, manager: DialogManager, topic: str) -> None:
    await here(manager).do(change_topic, manager.dialog_data["request"], topic)
    await manager.switch_to(AskForHelp.sent)


async def _no_topic(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(change_topic, manager.dialog_data["request"], "")
    await manager.switch_to(AskForHelp.sent)


async def _close(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await here(manager).do(close_request, manager.dialog_data["request"])
    await manager.switch_to(AskForHelp.closed)


async def _rate(callback: CallbackQuery, button: Button, manager: DialogManager) -> None:
    at, helped = here(manager), Helped(str(button.widget_id))
    await at.do(say_whether_helped, manager.dialog_data["request"], helped)
    await toast(callback, at.words.plain("help-rated", helped=helped.value))
    await leave(callback, button, manager)


def rate_row() -> Row:
    """Whether it helped: asked wherever a request is closed."""
    return Row(*(Button(Label(f"help-helped-{one.value}"), one.value, _rate) for one in Helped))


dialog = Dialog(
    Window(
        Say("help-ask-form", when="some"),
        Shown("about", when="about"),
        Say("help-ask-no-mentor", when="none"),
        AnyInput(_send),
        SwitchTo(Label("help-to-whom-button"), "to_whom", AskForHelp.to_whom, when="several"),
        Row(
            Button(Label("help-urgent-off"), "urgent", _toggle_urgent, when="calm"),
            Button(Label("help-urgent-on"), "calm", _toggle_urgent, when="urgent"),
            SwitchTo(Label("help-topic-button"), "to_about", AskForHelp.about),
            when="some",
        ),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=AskForHelp.ask,
        getter=form,
    ),
    Window(
        Say("help-to-whom-screen"),
        AnyInput(_send),
        Column(
            Select(
                Named(),
                "mentor",
                itemgetter("id"),
                "mentors",
                type_factory=chosen_id,
                on_click=_choose_mentor,
            ),
        ),
        uncomfortable("uncomfortable_whom"),
        SwitchTo(Label("back"), "whom_to_ask", AskForHelp.ask),
        state=AskForHelp.to_whom,
        getter=form,
    ),
    Window(
        Say("help-topic-screen"),
        AnyInput(_send),
        Choices(Select(Named(), "topic", itemgetter("id"), "topics", on_click=_choose_topic)),
        Button(Label("help-topic-none"), "drop_topic", _drop_topic, when="topic"),
        uncomfortable("uncomfortable_about"),
        SwitchTo(Label("back"), "about_to_ask", AskForHelp.ask),
        state=AskForHelp.about,
        getter=form,
    ),
    Window(
        Shown("text"),
        AnyInput(_write_on),
        Row(
            Button(Label("help-urgent-off"), "hurry", _change_urgency, when="calm"),
            Button(Label("help-urgent-on"), "no_hurry", _change_urgency, when="urgent"),
            SwitchTo(Label("help-topic-button"), "to_topic", AskForHelp.topic, when="open"),
        ),
        Button(Label("help-close-surely"), "close", _close, when="open"),
        uncomfortable("uncomfortable_sent"),
        to_home(),
        state=AskForHelp.sent,
        getter=sent,
    ),
    Window(
        Say("help-topic-screen"),
        AnyInput(_write_on),
        Choices(Select(Named(), "new_topic", itemgetter("id"), "topics", on_click=_change_topic)),
        Button(Label("help-topic-none"), "no_topic", _no_topic, when="topic"),
        SwitchTo(Label("back"), "back_to_sent", AskForHelp.sent),
        state=AskForHelp.topic,
        getter=sent,
    ),
    Window(
        Say("help-closed-screen"),
        rate_row(),
        Button(Label("help-later"), "later", leave),
        state=AskForHelp.closed,
    ),
)
