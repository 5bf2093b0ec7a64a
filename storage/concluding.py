"""What the two have agreed to is carried out at once: a longer term is a revision of its own (п. 1.2), a change opens
a correction, and both take the programme back to its work."""

from dataclasses import replace
from datetime import date, datetime

from domain.conclusions import Conclusion, Outcome, carried_out
from domain.mentorships import Pair
from domain.programme_revisions import THE_TWO, Revision, RevisionState, Voice
from domain.programmes import Programme
from domain.refusals import CorrectionUnderWay
from storage import programme_carrying, programme_plans, programme_revisions, programmes
from storage.tx import Tx


def carry_out(
    tx: Tx, conclusion: Conclusion, programme: Programme, pair: Pair, now: datetime, by: int
) -> None:
    """The caller holds the programme. Raises CorrectionUnderWay."""
    to = carried_out(conclusion)
    if to is None:
        programme_plans.go_on(tx, programme.id, pair.school_id, now, by)
        return
    if programme_revisions.open_of(tx, programme.id) is not None:
        raise CorrectionUnderWay
    assert conclusion.until is not None
    _prolong(tx, programme, pair, conclusion, conclusion.until, now, by)
    longer = programmes.find(tx, programme.id, pair.school_id)
    assert longer is not None
    programme_plans.turn(tx, longer, pair.school_id, *to, now, by)
    in_force = programme_revisions.in_force_of(tx, programme.id)
    if conclusion.outcome is Outcome.CHANGE and in_force is not None:
        programme_revisions.begin(tx, pair.school_id, programme.id, in_force.content, by, now)


def _prolong(
    tx: Tx, programme: Programme, pair: Pair, conclusion: Conclusion, until: date, now: datetime, by: int
) -> None:
    if until == programme.ends_on:
        return
    in_force = programme_revisions.in_force_of(tx, programme.id)
    if in_force is None:
        programmes.change(tx, programme.id, ends_on=until)
        return
    content = replace(in_force.content, ends_on=until)
    revision_id = programme_revisions.begin(tx, pair.school_id, programme.id, content, by, now)
    assert revision_id is not None
    revision = programme_revisions.find(tx, revision_id, pair.school_id)
    assert revision is not None
    _agree(tx, pair, revision, conclusion, now, by)
    programme_revisions.change(tx, in_force.id, state=RevisionState.REPLACED.value)
    programme_revisions.change(tx, revision.id, state=RevisionState.IN_FORCE.value, in_force_at=now)
    programme_carrying.carry(tx, pair.school_id, programme.id, pair, content, by, now)


def _agree(tx: Tx, pair: Pair, revision: Revision, conclusion: Conclusion, now: datetime, by: int) -> None:
    """Both said yes to the term when they concluded; for one who could not, whoever decided has."""
    said = {Voice.MENTOR: conclusion.proposed_by or by, Voice.MENTEE: by}
    for voice in THE_TWO:
        programme_revisions.answer(tx, pair.school_id, revision, voice, True, said[voice], now)
