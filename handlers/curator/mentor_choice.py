"""The choice of a mentor for a mentee (п. 1.3/5), for a new pair or in place of the one who goes: the best first, with
the reasons for each."""

from collections.abc import Awaitable, Callable
from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick

from actions.matching import Mentors
from actions.petition_desk import Successors
from domain.pages import PAGE_SIZE
from handlers.paging import chosen_id, page_turns, page_values
from handlers.search import find, search_values, show_all
from handlers.text_input import text_input
from views.mentorships import factors_words, party_line
from views.profiles import topics_words
from views.widgets import Label, Named, Say, Shown
from views.words import Words

Getter = Callable[..., Awaitable[dict[str, Any]]]


def mentors_offered(seen: Mentors | Successors, manager: DialogManager, words: Words) -> dict[str, Any]:
    """For the getter. The reasons stand in the text, for a button is too short for them."""
    numbered = list(enumerate(seen.shown, seen.page * PAGE_SIZE + 1))
    reasons = [
        words(
            "pair-mentor-reason",
            number=number,
            name=party_line(found.party, words),
            why=factors_words(found.factors, found.party.subject, found.teaches, words),
        )
        for number, found in numbered
    ]
    return {
        "mentee": seen.mentee.party.name,
        "hard": topics_words(words, seen.mentee.hard) or words.plain("not-stated"),
        "reasons": "\n\n".join(reasons),
        "people": [
            {"id": found.party.member_id, "name": f"{number}. {found.party.name}"}
            for number, found in numbered
        ],
        **search_values(manager, seen.total),
        **page_values(seen.page, seen.total),
    }


def mentor_window(
    asked: str,
    nobody: str,
    on_mentor: OnItemClick[Select[int], int],
    back: Keyboard,
    state: State,
    getter: Getter,
) -> Window:
    return Window(
        Say(asked, when="listed"),
        Shown("reasons", when="reasons"),
        Say(nobody, when="none"),
        Say("nothing-found", when="not_found"),
        Column(
            Select(Named(), "mentor", itemgetter("id"), "people", type_factory=chosen_id, on_click=on_mentor)
        ),
        page_turns("mentors"),
        Button(Label("show-all"), "all_mentors", show_all, when="search"),
        text_input(find, id="find_mentor"),
        back,
        state=state,
        getter=getter,
    )
