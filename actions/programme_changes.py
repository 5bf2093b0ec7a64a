"""What each has changed in a programme in the making (п. 5.2.1): the other sees every edit."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.mentorships import Pair, Side, subject_of_two
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.programme_revisions import Edit
from domain.rights import require
from storage import programme_drafts, programme_pairs, programme_readings, programme_revisions
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The newest first."""

    pair: Pair
    side: Side | None
    page: int
    total: int
    shown: tuple[Edit, ...]
    today: date


def see_programme_changes(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, page: int = 0
) -> ChangesPage:
    today = actor.today(now)
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_programme_changes", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    total = programme_revisions.count_edits(tx, revision.id)
    page = page_within(page, total)
    shown = programme_revisions.edits(tx, revision, PAGE_SIZE, page * PAGE_SIZE)
    return ChangesPage(pair, pair.side_of(actor.member_id), page, total, tuple(shown), today)


def read_programme_changes(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> int:
    """Up to the present version; the version up to which one had read before."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "read_programme_changes", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    before = programme_readings.read_by(tx, revision.id, actor.member_id)
    programme_readings.mark(tx, actor.school_id, revision.id, actor.member_id, revision.version)
    return before
