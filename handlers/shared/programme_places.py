"""Where one goes from a programme: to what its stage still needs, and to all else that belongs to it. Each screen is
started with `{"pair": id, "programme": id}`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from aiogram.fsm.state import State

from actions.programmes import ProgrammeSeen
from domain.people import Actor
from domain.stages import Need
from handlers.shared.goals import Goals
from handlers.shared.programme_papers import PapersOfProgramme
from handlers.shared.resources import Resources


@dataclass(frozen=True, slots=True)
class Place:
    """A button with the label `programme-to-<key>`, shown where `when` says so; the action of its screen decides
    anew."""

    key: str
    screen: State
    when: Callable[[ProgrammeSeen, Actor], bool]


def _always(_: ProgrammeSeen, __: Actor) -> bool:
    return True


PLACES: Final[tuple[Place, ...]] = (
    Place("goals", Goals.list, _always),
    Place("resources", Resources.own, _always),
    Place("papers", PapersOfProgramme.list, _always),
)

NEED_SCREENS: Final[Mapping[Need, State]] = {
    Need.GOALS: Goals.list,
    Need.RESOURCES: Resources.own,
}
"""Where one sees to a need; of one that is not named here the screens of others tell."""
