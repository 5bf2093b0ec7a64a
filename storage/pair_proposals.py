"""A pair is put before the two of it (п. 1.3/5), as a new one or in the place of another (п. 5.1.1, 5.2.1)."""

from datetime import date, datetime

from domain.matching import Choice, check_match
from domain.mentorships import Side
from domain.refusals import NotFound, PairTwice, ParentPaperFirst
from storage import audit, candidates, mentorships, pair_letters
from storage.tx import Tx


def put_forward(
    tx: Tx,
    school_id: int,
    by: int,
    today: date,
    now: datetime,
    mentor_id: int,
    mentee_id: int,
    choice: Choice,
    succeeds_id: int | None = None,
) -> int:
    """Both are asked at once. Raises the refusal that says why these two may not be paired so."""
    mentorships.hold_people(tx, (mentor_id, mentee_id))
    mentee = candidates.mentee(tx, school_id, mentee_id, today)
    if mentee is None:
        raise NotFound
    mentor = candidates.mentor(tx, school_id, mentor_id, today, mentee)
    if mentor is None:
        raise NotFound
    check_match(mentor.party, mentee.party, choice)
    if mentorships.are_paired(tx, mentor_id, mentee_id):
        raise PairTwice
    for party in (mentee.party, mentor.party):
        if party.needs_parent and not party.parent_paper:
            raise ParentPaperFirst(name=party.name)
    pair_id = mentorships.propose(
        tx, school_id, mentor_id, mentee_id, choice.form, choice.role_model, choice.kind, by, now, succeeds_id
    )
    audit.note(tx, school_id, "pair_proposed", "pair", pair_id, now, actor_id=by, concerns_id=mentee_id)
    for side, party in ((Side.MENTOR, mentor.party), (Side.MENTEE, mentee.party)):
        pair_letters.tell(tx, school_id, pair_id, party, "pair_proposed", now, side)
    return pair_id
