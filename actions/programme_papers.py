"""What is known for the papers of a programme (п. 1.2, 4.1.4/design/8): for its two and for the desks."""

from dataclasses import replace
from datetime import datetime

from domain.categories import Category
from domain.mentorships import Pair, Side, subject_of_side, subject_of_two, subject_outside
from domain.people import Actor
from domain.programme_papers import ProgrammePaper, ProgrammePapers, check_paper, papers_at
from domain.programme_revisions import RevisionState
from domain.programmes import Programme, check_seen
from domain.refusals import NotFound, ReportIncomplete
from domain.rights import Subject, may, require
from storage import (
    goals,
    looks,
    mentor_reports,
    pair_papers,
    programme_pairs,
    programme_papers,
    programme_revisions,
)
from storage.tx import Tx

WAS_IN_FORCE = (RevisionState.IN_FORCE, RevisionState.REPLACED)


def see_papers(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> tuple[ProgrammePaper, ...]:
    """Those that there is something to say in by now."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_papers", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    given = mentor_reports.last_given_of(tx, programme_id) is not None
    printed = given and may(actor, "see_report_paper", _of_report(pair, actor))
    return tuple(one for one in papers_at(programme.stage) if printed or one is not ProgrammePaper.REPORT)


def see_programme_paper(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, paper: ProgrammePaper
) -> ProgrammePapers:
    """All but the report. Raises NotFound: no content was written, or the stage of that paper has not come."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_programme_paper", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    if paper is ProgrammePaper.REPORT:
        raise NotFound
    check_paper(programme, paper)
    return _gathered(tx, actor, now, programme, pair)


def see_report_paper(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> ProgrammePapers:
    """The mentor's report as it was given. A look at a student's words is on record (п. 1.3/7). Raises
    ReportIncomplete: none was given."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_report_paper", _of_report(pair, actor))
    check_seen(pair, actor.member_id)
    report = mentor_reports.last_given_of(tx, programme_id)
    if report is None:
        raise ReportIncomplete
    if pair.mentor.category is Category.STUDENT and pair.mentor.member_id != actor.member_id:
        looks.note(
            tx, actor.school_id, actor.member_id, "report_read", "report", report.id, report.member_id, now
        )
    return replace(_gathered(tx, actor, now, programme, pair), report=report)


def _gathered(tx: Tx, actor: Actor, now: datetime, programme: Programme, pair: Pair) -> ProgrammePapers:
    """Raises NotFound: no content was written."""
    programme_id = programme.id
    revisions = programme_revisions.all_of(tx, programme_id)
    known = [one for one in revisions if one.state in WAS_IN_FORCE] or revisions
    if not known:
        raise NotFound
    number, day = programme_papers.approval(tx, programme_id)
    held, planned = programme_papers.meetings_of(tx, programme, actor.zone_name)
    return ProgrammePapers(
        pair_papers=pair_papers.gather(tx, actor.school_id, (pair,), actor.today(now)),
        another_approves=pair.mentor.is_head or pair.mentee.is_head,
        programme=programme,
        content=known[0].content,
        approved_number=number,
        approved_on=day,
        outcomes=programme_papers.outcomes(tx, programme, known[0].content, actor.zone_name),
        goals=tuple(goals.of_programme(tx, programme_id)),
        revisions=tuple(reversed(known)),
        held=held,
        planned=planned,
        today=actor.today(now),
        zone=actor.zone_name,
    )


def _of_report(pair: Pair, actor: Actor) -> Subject:
    """The mentor's own; of those who lead, theirs who are none of the two."""
    return subject_of_side(pair, Side.MENTOR) | subject_outside(pair, actor.member_id)
