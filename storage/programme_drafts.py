"""The draft of a programme: each edit is a version of its open revision, and the other of the two hears of it."""

from datetime import date, datetime

from domain.mentorships import Pair
from domain.programme_contents import Content
from domain.programme_revisions import Revision, RevisionState
from domain.programmes import Programme, ProgrammeState, check_pair
from domain.refusals import NotFound, ProgrammeMovedOn
from storage import pairs, programme_revisions, programmes
from storage.tx import Tx


def find(tx: Tx, programme_id: int, school_id: int, today: date) -> tuple[Programme, Pair]:
    """Raises NotFound: of another school's programmes one learns nothing."""
    programme = programmes.find(tx, programme_id, school_id)
    pair = pairs.find(tx, programme.mentorship_id, school_id, today) if programme else None
    if programme is None or pair is None:
        raise NotFound
    return programme, pair


def open_draft(tx: Tx, programme: Programme, pair: Pair) -> Revision:
    """Raises ProgrammeMovedOn where nothing is edited now, PairEnded, ProgrammePaused."""
    revision = programme_revisions.open_of(tx, programme.id)
    asked = programme.state is ProgrammeState.PROPOSED
    if revision is None or revision.state is not RevisionState.DRAFT or asked:
        raise ProgrammeMovedOn
    check_pair(pair)
    return revision


def edit(
    tx: Tx, school_id: int, programme: Programme, revision: Revision, content: Content, by: int, now: datetime
) -> None:
    """A programme that nobody has agreed to yet is what its draft says."""
    programme_revisions.edit(tx, revision, content, by, now, school_id)
    if programme.state is ProgrammeState.DRAFT:
        if content.difficulties != revision.content.difficulties:
            programmes.set_difficulties(tx, school_id, programme.id, content.difficulties)
        programmes.change(tx, programme.id, begins_on=content.begins_on, ends_on=content.ends_on)
