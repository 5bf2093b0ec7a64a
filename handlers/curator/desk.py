"""The curator's desk (п. 4.1.2): what waits, and the way to everything else."""

from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, Start

from actions.desks import see_curator_desk
from domain.register import Among
from handlers.curator.applications import Applications
from handlers.curator.blanks import Blanks
from handlers.curator.catalogue import Catalogue
from handlers.curator.freezes import Freezes
from handlers.curator.groups import AllGroups
from handlers.curator.invitations import Invitations
from handlers.curator.orders import Orders
from handlers.curator.pair_new import PairNew
from handlers.curator.pairs import Pairs
from handlers.curator.people import People
from handlers.curator.petitions import PetitionDesk
from handlers.curator.programmes import Programmes
from handlers.curator.requests import Watch
from handlers.curator.school import School
from handlers.curator.school_year import show_year
from handlers.curator.week import show_week
from handlers.here import here
from handlers.leave import leave
from views.widgets import Label, Say


class CuratorDesk(StatesGroup):
    main = State()


async def desk(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    seen = await here(dialog_manager).look(see_curator_desk)
    return {
        "school": seen.school,
        "applications": seen.applications,
        "without_paper": seen.without_paper,
        "freezes": seen.freezes,
        "unheard": seen.unheard,
        "asked": seen.asked_pairs,
        "pairs": seen.agreed_pairs,
        "late": seen.late,
        "unchecked": seen.unchecked,
        "agreements": seen.agreements,
        "groups": seen.groups,
        "petitions": seen.petitions,
        "quiet": not any(
            (
                seen.applications,
                seen.without_paper,
                seen.freezes,
                seen.unheard,
                seen.asked_pairs,
                seen.agreed_pairs,
                seen.late,
                seen.unchecked,
                seen.agreements,
                seen.groups,
                seen.petitions,
            )
        ),
    }


dialog = Dialog(
    Window(
        Say("desk-curator"),
        Say("desk-freezes-wait", when="freezes"),
        Say("desk-requests-wait", when="unheard"),
        Say("desk-applications-wait", when="applications"),
        Say("desk-papers-wait", when="without_paper"),
        Say("desk-pairs-wait", when="pairs"),
        Say("desk-asked-wait", when="asked"),
        Say("desk-agreements-wait", when="agreements"),
        Say("desk-late-wait", when="late"),
        Say("desk-unchecked", when="unchecked"),
        Say("desk-groups-wait", when="groups"),
        Say("desk-petitions-wait", when="petitions"),
        Say("desk-curator-quiet", when="quiet"),
        Start(Label("desk-freezes"), "freezes", Freezes.main, when="freezes"),
        Start(Label("desk-petitions"), "petitions", PetitionDesk.list, when="petitions"),
        Row(
            Start(Label("desk-new-pair"), "new_pair", PairNew.mentee),
            Start(Label("desk-pairs"), "pairs", Pairs.list),
        ),
        Row(
            Start(Label("desk-groups"), "groups", AllGroups.list),
            Start(Label("desk-programmes"), "programmes", Programmes.list),
        ),
        Row(
            Start(Label("desk-requests"), "requests", Watch.list),
            Start(Label("desk-orders"), "orders", Orders.main),
        ),
        Row(
            Start(Label("desk-invite"), "invite", Invitations.whom),
            Start(Label("desk-applications"), "applications", Applications.waiting),
        ),
        Row(
            Start(Label("desk-people"), "people", People.register),
            Start(Label("desk-blanks"), "blanks", Blanks.which),
        ),
        Start(
            Label("desk-without-paper"),
            "without_paper",
            People.register,
            data={"among": Among.WAITING.value},
            when="without_paper",
        ),
        Row(
            Button(Label("weekly-desk"), "week", show_week),
            Start(Label("desk-catalogue"), "catalogue", Catalogue.models),
        ),
        Row(
            Button(Label("desk-year"), "year", show_year),
            Start(Label("desk-school"), "school", School.main),
        ),
        Button(Label("back"), "back", leave),
        state=CuratorDesk.main,
        getter=desk,
    )
)
