"""What a school adds to the catalogue itself (п. 3.1): a programme that is under way does not change with it."""

from dataclasses import dataclass, replace
from typing import Final

from domain.activity_types import DIRECTIONS
from domain.catalogue import RoleModel
from domain.refusals import ActivityListed, CatalogueFull, ChoiceWanted
from domain.texts import line
from domain.typical import Typical, topics_of

OWN_AT_MOST: Final = 50
"""Of one role model: a list that people still look through."""


@dataclass(frozen=True, slots=True)
class OwnActivity:
    id: int
    role_model: RoleModel
    typical: Typical


def directions_of(model: RoleModel) -> tuple[str, ...]:
    """Those of its form, to choose from."""
    return tuple(one.value for one in DIRECTIONS[model.form])


def check_own(model: RoleModel, said: Typical, standing: tuple[str, ...]) -> Typical:
    """As it is kept; `standing`: titles of the school's own that are there. Raises TextMissing, TextTooLong,
    ChoiceWanted, ActivityListed, CatalogueFull."""
    if not set(said.removes) <= set(topics_of(model)):
        raise ChoiceWanted
    title, result = line(said.key), line(said.result) if said.result else ""
    if title.casefold() in {one.casefold() for one in standing}:
        raise ActivityListed
    if len(standing) >= OWN_AT_MOST:
        raise CatalogueFull(limit=OWN_AT_MOST)
    return replace(said, key=title, direction=line(said.direction), result=result)
