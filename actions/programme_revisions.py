"""The revisions of a programme (п. 4.1.4): each is kept, can be read again and compared; a correction is a new one."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.mentorships import Pair, Side, subject_of_two
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.programme_contents import Difference, differences
from domain.programme_revisions import Answer, Revision, RevisionState
from domain.programmes import Programme, ProgrammeState, check_pair, check_seen, check_state
from domain.refusals import CorrectionStands, NotFound, ProgrammeMovedOn
from domain.rights import require
from storage import audit, programme_contents, programme_letters, programme_pairs, programme_revisions
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class RevisionPage:
    programme: Programme
    pair: Pair
    page: int
    total: int
    shown: tuple[Revision, ...]
    today: date


@dataclass(frozen=True, slots=True)
class RevisionSeen:
    """`before`: the one that was in force before it; `others`: there is something to compare it with."""

    programme: Programme
    pair: Pair
    side: Side | None
    revision: Revision
    answers: tuple[Answer, ...]
    before: int | None
    others: bool
    today: date


@dataclass(frozen=True, slots=True)
class Compared:
    pair: Pair
    older: Revision
    newer: Revision
    differences: tuple[Difference, ...]
    today: date


def see_revisions(tx: Tx, actor: Actor, now: datetime, programme_id: int, page: int = 0) -> RevisionPage:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_revisions", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    total = programme_revisions.count(tx, programme_id)
    page = page_within(page, total)
    shown = programme_revisions.page(tx, programme_id, PAGE_SIZE, page * PAGE_SIZE)
    return RevisionPage(programme, pair, page, total, tuple(shown), actor.today(now))


def see_revision(tx: Tx, actor: Actor, now: datetime, revision_id: int) -> RevisionSeen:
    revision = _revision(tx, actor, revision_id)
    programme, pair = programme_pairs.existing(tx, actor, now, revision.programme_id)
    require(actor, "see_revision", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    before = programme_revisions.before(tx, revision)
    return RevisionSeen(
        programme=programme,
        pair=pair,
        side=pair.side_of(actor.member_id),
        revision=revision,
        answers=tuple(programme_revisions.answers_of(tx, revision_id)),
        before=before.id if before else None,
        others=programme_revisions.count(tx, programme.id) > 1,
        today=actor.today(now),
    )


def compare_revisions(tx: Tx, actor: Actor, now: datetime, revision_id: int, other_id: int) -> Compared:
    """Of one programme, the older first. Raises NotFound."""
    one, other = _revision(tx, actor, revision_id), _revision(tx, actor, other_id)
    _, pair = programme_pairs.existing(tx, actor, now, one.programme_id)
    require(actor, "compare_revisions", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    if one.programme_id != other.programme_id:
        raise NotFound
    older, newer = sorted((one, other), key=lambda revision: revision.number)
    found = differences(older.content, newer.content)
    return Compared(pair, older, newer, found, actor.today(now))


def begin_correction(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> int:
    """A new draft of what is in force, with the days to which activities were moved. Raises CorrectionStands."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "begin_correction", subject_of_two(pair))
    check_state(programme, ProgrammeState.IN_FORCE)
    check_pair(pair)
    standing = programme_revisions.in_force_of(tx, programme_id)
    if standing is None:
        raise ProgrammeMovedOn
    content = programme_contents.as_it_goes(tx, programme_id, standing.content)
    made = programme_revisions.begin(tx, actor.school_id, programme_id, content, actor.member_id, now)
    if made is None:
        raise CorrectionStands
    _note(tx, actor, "programme_correction_begun", programme_id, pair, now)
    return made


def drop_correction(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """What is in force stays as it is."""
    _, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "drop_correction", subject_of_two(pair))
    revision = programme_revisions.open_of(tx, programme_id)
    if revision is None or not revision.is_correction or revision.state is not RevisionState.DRAFT:
        raise ProgrammeMovedOn
    programme_revisions.drop_open(tx, programme_id, now)
    programme_letters.forget_asking(tx, programme_id)
    _note(tx, actor, "programme_correction_dropped", programme_id, pair, now)


def _revision(tx: Tx, actor: Actor, revision_id: int) -> Revision:
    """Raises NotFound."""
    revision = programme_revisions.find(tx, revision_id, actor.school_id)
    if revision is None:
        raise NotFound
    return revision


def _note(tx: Tx, actor: Actor, deed: str, programme_id: int, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "programme", programme_id, now, pair.mentee.member_id)
