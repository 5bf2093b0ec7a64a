"""What stands on the first screen, the most important first; what has no room there stands under «Ещё»."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from aiogram.fsm.state import State
from aiogram_dialog.widgets.common.when import Predicate
from aiogram_dialog.widgets.kbd import Button, Keyboard, Start
from aiogram_dialog.widgets.kbd.button import OnClick

from domain.people import Role, Standing
from domain.today import Matter, Today
from handlers.admin.desk import AdminDesk
from handlers.curator.desk import CuratorDesk
from handlers.head.desk import HeadDesk
from handlers.mentee.ask import AskForHelp
from handlers.mentee.mentor import MyMentor
from handlers.mentee.requests import MyRequests
from handlers.mentor.mentees import MyMentees
from handlers.mentor.requests import RequestsToMe
from handlers.shared.groups import Groups
from handlers.shared.meetings import Meetings
from handlers.shared.menu import fitting
from handlers.shared.my_programmes import open_programmes
from handlers.shared.petition_state import Petitions
from handlers.shared.privacy import name_difficulties
from views.widgets import Label
from views.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """A button with the label `menu-<key>`: it opens a screen, or does what `press` does."""

    key: str
    screen: State | None = None
    press: OnClick | None = None

    @property
    def label(self) -> str:
        return f"menu-{self.key}"


ENTRIES = (
    Entry("ask", AskForHelp.ask),
    Entry("difficulties", press=name_difficulties),
    Entry("requests", RequestsToMe.list),
    Entry("meetings", Meetings.list),
    Entry("curator", CuratorDesk.main),
    Entry("head", HeadDesk.main),
    Entry("admin", AdminDesk.main),
    Entry("mentees", MyMentees.main),
    Entry("programmes", press=open_programmes),
    Entry("programme", press=open_programmes),
    Entry("groups", Groups.list),
    Entry("my-requests", MyRequests.list),
    Entry("my-mentor", MyMentor.main),
    Entry("petitions", Petitions.list),
)


def wanted(seen: Today, roles: Collection[Role]) -> Iterator[str]:
    """The keys of what this person has to do with; what a screen may show, its action decides anew."""
    matters = {matter for matter, _ in seen.matters}
    if Role.MENTEE in roles:
        yield from ("ask", "my-requests", "my-mentor")
        if Role.MENTOR not in roles:
            yield "programme"
    if Matter.DIFFICULTIES in matters:
        yield "difficulties"
    if Role.MENTOR in roles or matters & {Matter.REQUESTS, Matter.OFFERS}:
        yield "requests"
    if Role.MENTOR in roles:
        yield from ("programmes", "mentees")
    if {Role.MENTOR, Role.MENTEE} & set(roles):
        yield "meetings"
    if seen.is_student and seen.standing is Standing.FULL:
        yield "groups"
    if seen.petitioned:
        yield "petitions"
    yield from (role.value for role in (Role.CURATOR, Role.HEAD, Role.ADMIN) if role in roles)


def sorted_out(keys: Collection[str], tail: Sequence[str], words: Words) -> dict[str, bool]:
    """For each wanted entry the one place where it stands: `first_<key>` or `rest_<key>`."""
    chosen = [entry for entry in ENTRIES if entry.key in keys]
    room = fitting([words.plain(entry.label) for entry in chosen], [words.plain(key) for key in tail])
    return {f"{'first' if at < room else 'rest'}_{entry.key}": True for at, entry in enumerate(chosen)}


def buttons(place: str) -> list[Keyboard]:
    return [_button(entry, place) for entry in ENTRIES]


def _button(entry: Entry, place: str) -> Keyboard:
    name = f"{place}_{entry.key}"
    # A widget's id may hold letters, digits and underscores only.
    widget_id = name.replace("-", "_")
    if entry.screen is None:
        return Button(Label(entry.label), widget_id, entry.press, when=_shown(name))
    return Start(Label(entry.label), widget_id, entry.screen, when=_shown(name))


def _shown(name: str) -> Predicate:
    return lambda data, *_: data.get(name, False)
