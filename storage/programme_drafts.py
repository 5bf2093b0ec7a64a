"""The draft of a programme, where it may be edited."""

from datetime import date

from domain.mentorships import Pair
from domain.programme_revisions import Revision, check_open
from domain.programmes import Programme, check_pair
from domain.refusals import NotFound
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
    revision = check_open(programme_revisions.open_of(tx, programme.id))
    check_pair(pair)
    return revision
