"""The desks of the curator and the administrator: what waits for them."""

from dataclasses import dataclass
from datetime import datetime

from domain.mentorships import PairState
from domain.people import Actor, Role
from domain.programmes import ProgrammePart
from domain.register import Among
from domain.rights import require, school_of
from domain.works import waits_too_long_before
from storage import (
    applications,
    freezes,
    group_lists,
    mentorships,
    petitions,
    programme_lists,
    register,
    request_watch,
    schools,
)
from storage.roles import with_role
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class CuratorDesk:
    """Numbers of what waits for the curator."""

    school: str
    applications: int
    without_paper: int
    freezes: int
    unheard: int
    """Requests for help that nobody answered yet."""
    asked_pairs: int
    groups: int
    """That wait for a yes, or for a leader."""
    agreed_pairs: int
    """Both have said yes: the curator has papers to record, or an order to send."""
    petitions: int
    """That nobody has decided, or carried out; of none of the curator's own pairs (п. 5)."""
    agreements: int
    """Programmes that wait for the curator, or for the word of the council."""
    late: int
    """Pairs whose programme has something open that is past its day."""
    unchecked: int
    """Pairs in which a work has waited too long for the mentor's check."""


@dataclass(frozen=True, slots=True)
class AdminDesk:
    """Who leads by now: names, as they stand on the cards."""

    school: str
    curators: tuple[str, ...]
    heads: tuple[str, ...]


def see_curator_desk(tx: Tx, actor: Actor, now: datetime) -> CuratorDesk:
    require(actor, "see_curator_desk", school_of(actor))
    today = actor.today(now)
    pairs = mentorships.count_by_state(tx, actor.school_id)
    since = waits_too_long_before(now, schools.hours(tx, actor.school_id))
    programmes = programme_lists.counts(tx, actor.school_id, today, since)
    return CuratorDesk(
        school=schools.name_of(tx, actor.school_id),
        applications=applications.count(tx, actor.school_id),
        without_paper=register.count(tx, actor.school_id, Among.WAITING, "", today),
        freezes=freezes.standing_count(tx, actor.school_id, actor.member_id),
        unheard=request_watch.count_unanswered(tx, actor.school_id),
        asked_pairs=pairs.get(PairState.PROPOSED, 0),
        groups=group_lists.count_waiting(tx, actor.school_id),
        agreed_pairs=mentorships.count(
            tx, actor.school_id, mentorships.in_states([PairState.AGREED]), mentorships.in_no_order()
        ),
        petitions=petitions.count(tx, actor.school_id, petitions.waiting_for(actor.member_id)),
        agreements=programmes[ProgrammePart.CURATOR],
        late=programmes[ProgrammePart.LATE],
        unchecked=programmes[ProgrammePart.WAITING],
    )


def see_admin_desk(tx: Tx, actor: Actor, now: datetime) -> AdminDesk:
    require(actor, "see_admin_desk", school_of(actor))
    return AdminDesk(
        schools.name_of(tx, actor.school_id),
        tuple(row.name for row in with_role(tx, actor.school_id, Role.CURATOR)),
        tuple(row.name for row in with_role(tx, actor.school_id, Role.HEAD)),
    )
