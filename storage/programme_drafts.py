"""The draft of a programme, where it may be edited."""

from domain.mentorships import Pair
from domain.programme_revisions import Revision, check_open
from domain.programmes import Programme, check_pair
from storage import programme_revisions
from storage.tx import Tx


def open_draft(tx: Tx, programme: Programme, pair: Pair) -> Revision:
    """Raises ProgrammeMovedOn where nothing is edited now, PairEnded, ProgrammePaused."""
    revision = check_open(programme_revisions.open_of(tx, programme.id))
    check_pair(pair)
    return revision
