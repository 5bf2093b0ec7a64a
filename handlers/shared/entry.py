"""Coming in by a link: the consent first, then the profile, then the house.

Before the consent nothing is kept: its buttons carry all that is needed. Afterwards the answers and the
hash of the token are in the conversation; who says no or breaks off leaves nothing behind.
"""

from collections.abc import Mapping
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, User
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.api.entities import ChatEvent
from aiogram_dialog.widgets.kbd import Start, SwitchTo

from actions.entry import (
    NewSchool,
    accept_role,
    found_school,
    join,
    note_guess,
    open_invitation,
    recognise,
    relink,
)
from domain.categories import Category
from domain.invitations import Entry, Opened, hash_of
from domain.people import Actor, Guest, Language, Role, Standing
from domain.profiles import Question, likely_post
from domain.refusals import (
    AlreadyMember,
    InvitationUnusable,
    Refusal,
    RoleUnfit,
    TooYoung,
)
from handlers.admin.desk import AdminDesk
from handlers.curator.desk import CuratorDesk
from handlers.head.desk import HeadDesk
from handlers.here import here, say
from handlers.leave import to_home
from handlers.notices import rewrite
from handlers.shared.home_state import Home
from handlers.shared.privacy_state import Privacy
from handlers.shared.profile_form import (
    Answers,
    FormStart,
    first_state,
    form_states,
    profile_dialog,
    profile_of,
)
from handlers.shared.safety import uncomfortable
from storage.conversations import Conversation
from views.entry import EntryAnswer, hash_in, offer_notice, settled_words
from views.notice import keyboard
from views.widgets import Label, Say
from views.words import Words, words_of

router = Router(name="entry")

Joining = form_states("Joining")


DESKS: Mapping[frozenset[Role], State] = {
    frozenset({Role.ADMIN}): AdminDesk.main,
    frozenset({Role.CURATOR}): CuratorDesk.main,
    frozenset({Role.HEAD}): HeadDesk.main,
}


class Welcome(StatesGroup):
    """What a newcomer sees who cannot begin yet."""

    paper = State()
    applied = State()
    next = State()


@router.message(CommandStart(deep_link=True))
async def by_link(message: Message, command: CommandObject, dialog_manager: DialogManager, **_: Any) -> None:
    """Opens the invitation; what it cannot give is said, and members are shown their home below it."""
    token_hash = hash_of(command.args or "")
    try:
        opened = await _open(dialog_manager, token_hash)
    except Refusal as refusal:
        await message.answer(here(dialog_manager).words(refusal.key(), **refusal.details))
        await _show_home(dialog_manager)
        return
    notice = offer_notice(opened, token_hash, here(dialog_manager).words)
    await message.answer(notice.text, reply_markup=keyboard(notice.buttons))


@router.message(CommandStart())
async def take_up_again(message: Message, dialog_manager: DialogManager, actor: Actor | None) -> None:
    """A newcomer's form that was left half-way goes on where it was."""
    if actor is not None or not _is_coming_in(dialog_manager):
        raise SkipHandler
    await dialog_manager.show(ShowMode.SEND)


@router.message(Command("cancel"))
async def break_off(message: Message, dialog_manager: DialogManager, actor: Actor | None) -> None:
    """A newcomer who breaks off leaves nothing behind."""
    if actor is not None or not _is_coming_in(dialog_manager):
        raise SkipHandler
    await leave(message, dialog_manager)


def _is_nobody(_: Message, actor: Actor | None) -> bool:
    return actor is None


@router.message(_is_nobody)
async def left_behind(message: Message, dialog_manager: DialogManager, words: Words) -> None:
    """Whoever is nobody here any more (another phone, the end of taking part) sees no screen of before."""
    if not dialog_manager.has_context() or _is_coming_in(dialog_manager):
        raise SkipHandler
    await forget(dialog_manager)
    await message.answer(words("stranger"))


@router.callback_query(EntryAnswer.filter())
async def answer(
    query: CallbackQuery, callback_data: EntryAnswer, dialog_manager: DialogManager, words: Words
) -> None:
    """Yes or no to the consent, to a further role, to moving the card to this account."""
    if not callback_data.yes:
        known = here(dialog_manager).known is not None
        await rewrite(query, words("entry-declined" if known else "entry-nothing-kept"))
        return
    token_hash = hash_in(callback_data.key)
    if _is_filling(dialog_manager, token_hash):
        await query.answer()
        await dialog_manager.show(ShowMode.SEND)
        return
    try:
        opened = await _open(dialog_manager, token_hash, once=True)
        settled = settled_words(opened, words)
        if opened.questions:
            await rewrite(query, settled)
            await _ask(dialog_manager, opened, token_hash)
            return
        await _enter(dialog_manager, opened.entry, token_hash, {})
    except Refusal as refusal:
        await rewrite(query, words(refusal.key(), **refusal.details))
        return
    await rewrite(query, settled)
    await _receive(dialog_manager)


async def _open(manager: DialogManager, token_hash: str, *, once: bool = False) -> Opened:
    """Raises a Refusal; what opens nothing counts as a guess. `once`: an update handled again finds the
    invitation as it was before its own first run used it."""
    at = here(manager)
    ask = at.store.write if once else at.store.read
    opened = await ask(open_invitation, _guest(manager), at.now, token_hash)
    if opened is None:
        await at.store.write(note_guess, _guest(manager), at.now)
        raise InvitationUnusable
    return opened


async def _ask(manager: DialogManager, opened: Opened, token_hash: str) -> None:
    invitation = opened.invitation
    post = likely_post(invitation.role) if Question.POST in opened.questions else ""
    known = {"name": opened.known_name, "post": post}
    start = FormStart(
        opened.questions,
        invitation.category or Category.EMPLOYEE,
        {question: answer for question, answer in known.items() if answer},
        {"key": token_hash, "entry": opened.entry.value},
        given=(Question.POST,) if post else (),
    )
    await manager.start(
        first_state(Joining, start), start.data(), mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND
    )


async def submit(event: ChatEvent, manager: DialogManager, answers: Answers) -> None:
    """One winner of each link; the others hear it, and nothing of them is kept."""
    about = _about(manager)
    try:
        await _enter(manager, Entry(about["entry"]), about["key"], answers)
    except (InvitationUnusable, AlreadyMember, RoleUnfit, TooYoung) as refusal:
        await _turn_away(event, manager, refusal)
        return
    await _receive(manager)


async def _enter(manager: DialogManager, entry: Entry, token_hash: str, answers: Answers) -> None:
    at, guest = here(manager), _guest(manager)
    write, profile = at.store.write, profile_of(answers)
    match entry:
        case Entry.FOUND:
            school = NewSchool(answers["school_name"], answers["official_name"], answers["zone"])
            await write(found_school, guest, at.now, token_hash, profile, school)
        case Entry.JOIN | Entry.APPLY:
            await write(join, guest, at.now, token_hash, profile)
        case Entry.ADD_ROLE:
            await write(accept_role, guest, at.now, token_hash, (*profile.teaches, *profile.hard))
        case Entry.RELINK:
            await write(relink, guest, at.now, token_hash)


async def _receive(manager: DialogManager) -> None:
    """From here on the person is known, and sees what there is to do now."""
    actor = await know_anew(manager)
    await manager.start(_first_screen(actor), mode=StartMode.RESET_STACK)


def _first_screen(actor: Actor | None) -> State:
    """Whoever leads and has no other role begins at the own desk."""
    if actor is None:
        return Home.main
    if actor.standing is Standing.AWAITING_PARENT:
        return Welcome.paper
    if actor.standing is Standing.APPLICANT:
        return Welcome.applied
    return DESKS.get(actor.roles, Home.main)


async def know_anew(manager: DialogManager) -> Actor | None:
    """The update began with another person, or with nobody."""
    at = here(manager)
    actor = await at.store.read(recognise, _guest(manager), at.now)
    manager.middleware_data["actor"] = actor
    if actor is not None:
        manager.middleware_data["words"] = words_of(actor)
    return actor


async def too_young(event: ChatEvent, manager: DialogManager) -> None:
    """п. 2.1: refused, and nothing is stored."""
    await _turn_away(event, manager, TooYoung())


async def _turn_away(event: ChatEvent, manager: DialogManager, refusal: Refusal) -> None:
    words = here(manager).words
    await forget(manager)
    await say(event, words(refusal.key(), **refusal.details))  # type: ignore[arg-type]
    await _show_home(manager)


async def leave(event: ChatEvent, manager: DialogManager) -> None:
    """ "Отмена": a newcomer leaves nothing behind, a member goes home."""
    words, known = here(manager).words, here(manager).known is not None
    await forget(manager)
    await say(event, words("cancelled" if known else "entry-nothing-kept"))  # type: ignore[arg-type]
    await _show_home(manager)


async def forget(manager: DialogManager) -> None:
    await manager.reset_stack(remove_keyboard=True)
    if here(manager).known is None:
        conversation: Conversation = manager.middleware_data["conversation"]
        conversation.forgotten = True


async def _show_home(manager: DialogManager) -> None:
    """Of strangers there is nothing to show."""
    if here(manager).known is not None:
        await manager.start(Home.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


def _guest(manager: DialogManager) -> Guest:
    """The account itself, whoever it belongs to by now."""
    user: User = manager.middleware_data["event_from_user"]
    words: Words = manager.middleware_data["words"]
    return Guest(user.id, Language(words.language))


def _is_coming_in(manager: DialogManager) -> bool:
    return manager.has_context() and manager.current_context().state.group is Joining


def _is_filling(manager: DialogManager, token_hash: str) -> bool:
    """The consent was given before: pressed again it brings the question at hand, and no answer is lost."""
    if not manager.has_context():
        return False
    return _about(manager).get("key") == token_hash


def _about(manager: DialogManager) -> dict[str, Any]:
    start = manager.start_data
    about = start.get("about", {}) if isinstance(start, dict) else {}
    return about if isinstance(about, dict) else {}


form = profile_dialog(Joining, submit, leave, too_young=too_young)

welcome = Dialog(
    Window(
        Say("entry-welcome-paper"),
        SwitchTo(Label("entry-what-next"), "what_next", Welcome.next),
        Start(Label("menu-privacy"), "own_data", Privacy.main),
        uncomfortable(),
        to_home("home"),
        state=Welcome.paper,
    ),
    Window(
        Say("entry-welcome-next"),
        SwitchTo(Label("back"), "back", Welcome.paper),
        state=Welcome.next,
    ),
    Window(
        Say("entry-welcome-applied"),
        Start(Label("menu-privacy"), "own_data_applied", Privacy.main),
        to_home("home_applied"),
        state=Welcome.applied,
    ),
)
