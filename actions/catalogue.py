"""The catalogue of typical activities (п. 3.1), and what the school adds to it itself."""

from dataclasses import dataclass
from datetime import datetime

from domain.catalogue import RoleModel
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import require, school_of
from domain.school_activities import OwnActivity, check_own, directions_of
from domain.typical import TYPICAL, Typical
from storage import audit, catalogue
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """The school's own first, then what is typical."""

    page: int
    total: int
    own: tuple[OwnActivity, ...]
    typical: tuple[Typical, ...]


def see_catalogue(tx: Tx, actor: Actor, now: datetime, role_model: RoleModel, page: int = 0) -> CataloguePage:
    require(actor, "see_catalogue", school_of(actor))
    mine, typical = catalogue.count(tx, actor.school_id, role_model), TYPICAL[role_model]
    total = mine + len(typical)
    page = page_within(page, total)
    first = page * PAGE_SIZE
    own = catalogue.page(tx, actor.school_id, role_model, first, PAGE_SIZE) if first < mine else ()
    rest = max(first - mine, 0)
    return CataloguePage(page, total, own, typical[rest : rest + PAGE_SIZE - len(own)])


def see_directions(tx: Tx, actor: Actor, now: datetime, role_model: RoleModel) -> tuple[str, ...]:
    """Those of the form, and the school's own."""
    require(actor, "see_directions", school_of(actor))
    return (*directions_of(role_model), *catalogue.own_directions(tx, actor.school_id))


def see_school_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> OwnActivity:
    found = catalogue.find(tx, activity_id, actor.school_id)
    if found is None:
        raise NotFound
    require(actor, "see_school_activity", school_of(actor))
    return found


def add_school_activity(
    tx: Tx, actor: Actor, now: datetime, role_model: RoleModel, said: Typical
) -> OwnActivity:
    """Proposed from now on; programmes that are under way do not change. Raises ActivityListed, CatalogueFull,
    ChoiceWanted."""
    require(actor, "add_school_activity", school_of(actor))
    kept = check_own(role_model, said, catalogue.titles(tx, actor.school_id, role_model))
    added = catalogue.add(tx, actor.school_id, role_model, kept, actor.member_id, now)
    _note(tx, actor, "catalogue_added", added, now)
    return OwnActivity(added, role_model, kept)


def retire_school_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> None:
    """Proposed no longer; where it was chosen it stays."""
    found = catalogue.find(tx, activity_id, actor.school_id)
    if found is None:
        raise NotFound
    require(actor, "retire_school_activity", school_of(actor))
    if catalogue.retire(tx, found.id, actor.member_id, now):
        _note(tx, actor, "catalogue_retired", found.id, now)


def _note(tx: Tx, actor: Actor, deed: str, activity_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "school_activity", activity_id, now)
