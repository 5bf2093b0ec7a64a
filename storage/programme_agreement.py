"""How a revision of a programme comes to be agreed to: whose yes it has, whom it waits for, and who is told."""

from dataclasses import replace
from datetime import datetime

from domain.mentorships import Pair, Side
from domain.people import Role
from domain.programme_revisions import (
    THE_TWO,
    Agreement,
    Revision,
    RevisionState,
    Voice,
    next_state,
    returned,
    said_yes,
)
from domain.programmes import Programme
from domain.stages import YESES, Stage, lacking
from domain.working_time import local_day
from storage import pairs, programme_letters, programme_revisions, programmes, schools, stage_needs
from storage.roles import with_role
from storage.tx import Tx

WAITING = (RevisionState.CURATOR, RevisionState.COUNCIL, RevisionState.HEAD)


def agreement_of(tx: Tx, programme: Programme, pair: Pair) -> Agreement | None:
    """None: no revision is on its way."""
    revision = programme_revisions.open_of(tx, programme.id)
    if revision is None:
        return None
    answers = programme_revisions.answers_of(tx, revision.id)
    yes = said_yes(revision, answers)
    former = programme_revisions.in_force_of(tx, programme.id) if revision.is_correction else None
    school = schools.settings(tx, pair.school_id)
    since = revision.state_since
    return Agreement(
        revision=revision,
        yes=yes,
        recorded=frozenset(
            one.voice
            for one in answers
            if one.voice in yes
            and one.voice in THE_TWO
            and one.answered_by != pair.party(Side(one.voice.value)).member_id
        ),
        no=returned(answers),
        council=school.has_council,
        former=former.content if former else None,
        since=local_day(since, school.zone) if since else None,
    )


def is_ready(tx: Tx, programme: Programme) -> bool:
    """All that is needed to carry it out is there, but for the yeses."""
    missing = lacking(Stage.DESIGN, stage_needs.met(tx, programme))
    return programme.stage is Stage.DESIGN and set(missing) <= set(YESES)


def go_on(
    tx: Tx, programme: Programme, school_id: int, now: datetime, by: int | None = None
) -> RevisionState | None:
    """To whoever is asked next, as far as what has been said allows; whoever it waits for is told. What all have
    agreed to is carried out by the caller. None: nothing is on its way."""
    revision = programme_revisions.open_of(tx, programme.id)
    if revision is None:
        return None
    yes = said_yes(revision, programme_revisions.answers_of(tx, revision.id))
    council = schools.settings(tx, school_id).has_council
    state = next_state(revision, yes, council, is_ready(tx, programme))
    if state is not revision.state and state in WAITING:
        programme_letters.forget_asking(tx, programme.id)
        moved = replace(revision, state=state)
        programme_revisions.go(tx, moved, now)
        pair = pairs.find(tx, programme.mentorship_id, school_id, schools.today(tx, school_id, now))
        assert pair is not None
        _ask_the_school(tx, pair, moved, now, by)
    return state


def leave_council(tx: Tx, school_id: int, now: datetime, by: int) -> None:
    """The school has none any longer."""
    for revision in programme_revisions.waiting_in(tx, school_id, RevisionState.COUNCIL):
        programmes.hold(tx, revision.programme_id, school_id)
        programme = programmes.find(tx, revision.programme_id, school_id)
        assert programme is not None
        go_on(tx, programme, school_id, now, by)


def curators_outside(tx: Tx, pair: Pair) -> tuple[int, ...]:
    """Those who may speak for the school of this programme (п. 3.1.2)."""
    return _outside(tx, pair, Role.CURATOR)


def _ask_the_school(tx: Tx, pair: Pair, revision: Revision, now: datetime, by: int | None) -> None:
    """Now, and once more after some working days. Who has just brought it there knows."""
    asked = _asked(tx, pair, revision.state)
    others = [member_id for member_id in asked if member_id != by]
    programme_letters.tell_of_revision(tx, pair.school_id, revision, others, "programme_waits", now)
    programme_letters.remind_of_revision(tx, pair.school_id, revision, asked, now)


def _asked(tx: Tx, pair: Pair, state: RevisionState) -> tuple[int, ...]:
    """The curators, for the council's word too; for the approval the head. Where all who would be asked are of the
    pair themselves, the others with the right."""
    roles = (Role.CURATOR, Role.HEAD) if Voice(state.value) is not Voice.HEAD else (Role.HEAD, Role.CURATOR)
    return next((found for role in roles if (found := _outside(tx, pair, role))), ())


def _outside(tx: Tx, pair: Pair, role: Role) -> tuple[int, ...]:
    return tuple(row.id for row in with_role(tx, pair.school_id, role) if pair.side_of(row.id) is None)
