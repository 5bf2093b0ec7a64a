"""The mentor's report (п. 4.1.4): drafted anew from what was recorded, read through, given, read by those who lead,
and of it by the mentee what concerns the mentee (п. 5.2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.categories import Category
from domain.conclusions import Conclusion, Outcome, check_proposed, likely_ends, outcomes
from domain.mentor_reports import (
    AS_DRAFTED,
    REMARK_LIMIT,
    WORDS_LIMIT,
    MentorReport,
    Own,
    ReportState,
    Section,
    check_asked_for,
    check_in_hand,
    check_mark,
    check_whole,
    returned,
)
from domain.mentorships import Pair, Side, subject_of_side, subject_outside
from domain.people import Actor
from domain.programmes import Programme, check_pair, check_seen
from domain.refusals import NotFound
from domain.rights import require
from domain.stages import Stage
from domain.talks import check_words
from domain.texts import paragraphs
from storage import (
    audit,
    conclusions,
    looks,
    mentor_reports,
    outbox,
    programme_pairs,
    programme_plans,
    programmes,
    report_facts,
    report_letters,
    schools,
)
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ReportSeen:
    """`outcomes` and `ends`: what can be proposed, and until when (domain/conclusions.py). `conclusion`: what was
    proposed, and what came of it. `report` is empty where none is asked for yet, or none was given."""

    report: MentorReport | None
    programme: Programme
    pair: Pair
    conclusion: Conclusion | None
    outcomes: tuple[Outcome, ...]
    ends: Mapping[Outcome, Mapping[str, date]]
    today: date
    reflect_before: int
    """So many days before the end the two look back."""
    recorded: bool = False
    """The look is on record."""

    @property
    def may_return(self) -> bool:
        """What is given while the two still look back."""
        looking_back = self.programme.stage is Stage.REFLEXIVE_ANALYTIC
        return looking_back and self.report is not None and self.report.is_given


@dataclass(frozen=True, slots=True)
class ReportShown:
    """To the mentee, the mark and the achievements only. None: no report was given yet."""

    report: MentorReport | None
    pair: Pair
    conclusion: Conclusion | None
    programme: Programme
    today: date


def draft_report(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> int:
    """What was recorded since comes in, and what the mentor wrote stays. What is given is only shown."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "draft_report", subject_of_side(pair, Side.MENTOR))
    check_seen(pair, actor.member_id)
    report = _newest(tx, programme_id)
    if report is not None and report.is_given:
        return report.id
    check_asked_for(programme)
    check_pair(pair)
    if report is None:
        begun = programme_plans.begin_report(tx, programme, pair, now)
        assert begun is not None
        return begun
    facts = report_facts.gather(tx, programme, pair, now)
    mentor_reports.draft_anew(tx, report.id, actor.member_id, facts, now)
    return report.id


def see_report(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> ReportSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_report", subject_of_side(pair, Side.MENTOR))
    check_seen(pair, actor.member_id)
    return _seen(tx, actor, now, _newest(tx, programme_id), programme, pair)


def keep_section(tx: Tx, actor: Actor, now: datetime, report_id: int, section: Section) -> None:
    """As it is drafted, or as the mentor has written it before."""
    report, _, pair = _hold(tx, actor, now, report_id)
    require(actor, "keep_section", subject_of_side(pair, Side.MENTOR))
    check_in_hand(report)
    check_pair(pair)
    mentor_reports.write(tx, report, section, report.own(section))


def write_section(
    tx: Tx, actor: Actor, now: datetime, report_id: int, section: Section, text: str, instead: bool
) -> None:
    """Below the draft, or `instead` of it; without words it is the draft again. Raises AccountNotShared: the mentee
    reads of it."""
    report, _, pair = _hold(tx, actor, now, report_id)
    require(actor, "write_section", subject_of_side(pair, Side.MENTOR))
    check_in_hand(report)
    check_pair(pair)
    own = Own(paragraphs(text, WORDS_LIMIT), instead) if text else AS_DRAFTED
    check_words(own.words, adult_and_student=pair.with_student)
    mentor_reports.write(tx, report, section, own)


def mark_order(tx: Tx, actor: Actor, now: datetime, report_id: int, mark: int) -> None:
    """Discipline, organisation and culture of work, as the mentor sees it (п. 5.2.2)."""
    report, _, pair = _hold(tx, actor, now, report_id)
    require(actor, "mark_order", subject_of_side(pair, Side.MENTOR))
    check_in_hand(report)
    check_pair(pair)
    check_mark(mark)
    mentor_reports.change(tx, report.id, order_mark=mark)


def choose_outcome(
    tx: Tx, actor: Actor, now: datetime, report_id: int, outcome: Outcome, until: date | None
) -> None:
    """What the mentor will propose to the mentee with the report."""
    report, programme, pair = _hold(tx, actor, now, report_id)
    require(actor, "choose_outcome", subject_of_side(pair, Side.MENTOR))
    check_in_hand(report)
    check_pair(pair)
    _check_outcome(tx, actor, now, programme, outcome, until)
    mentor_reports.change(tx, report.id, outcome=outcome.value, until=until)


def give_report(tx: Tx, actor: Actor, now: datetime, report_id: int) -> None:
    """To the curator; the mentee hears of the mark and the achievements, and is asked what to conclude."""
    report = mentor_reports.find(tx, report_id, actor.school_id)
    if report is None:
        raise NotFound
    programmes.hold(tx, report.programme_id, actor.school_id)
    report, programme, pair = _hold(tx, actor, now, report_id)
    require(actor, "give_report", subject_of_side(pair, Side.MENTOR))
    check_whole(report)
    check_asked_for(programme)
    check_pair(pair)
    assert report.outcome is not None
    values = {"state": ReportState.GIVEN.value, "given_at": now, "remark": ""}
    mentor_reports.change(tx, report_id, **values)
    report_letters.ask_no_more(tx, report_id)
    outbox.withdraw(tx, f"report:{report_id}", "report_returned")
    _note(tx, actor, "report_given", report_id, pair, now)
    _propose(tx, actor, now, programme, report.outcome, report.until)
    report_letters.tell_given(tx, pair, report_id, now, actor.member_id)
    report_letters.show(tx, pair, report_id, now)
    programme_plans.go_on(tx, programme.id, actor.school_id, now, actor.member_id)


def read_report(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> ReportSeen:
    """By who leads and is none of the two, once it is given. A look at a student's words is on record (п. 1.3/7)."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "read_report", subject_outside(pair, actor.member_id))
    report = mentor_reports.last_given_of(tx, programme_id)
    of_student = report is not None and pair.mentor.category is Category.STUDENT
    if report is not None and of_student:
        looks.note(
            tx, actor.school_id, actor.member_id, "report_read", "report", report.id, report.member_id, now
        )
    return replace(_seen(tx, actor, now, report, programme, pair), recorded=of_student)


def return_report(tx: Tx, actor: Actor, now: datetime, report_id: int, remark: str) -> None:
    """With a remark; the mentor corrects it and gives it again."""
    report, programme, pair = _hold(tx, actor, now, report_id)
    require(actor, "return_report", subject_outside(pair, actor.member_id))
    check_asked_for(programme)
    state = returned(report)
    said = paragraphs(remark, REMARK_LIMIT)
    check_words(said, adult_and_student=pair.with_student)
    mentor_reports.change(tx, report_id, state=state.value, remark=said, returned_by=actor.member_id)
    outbox.withdraw(tx, f"report:{report_id}")
    _note(tx, actor, "report_returned", report_id, pair, now)
    report_letters.tell_returned(tx, pair, report_id, now)


def see_report_of_me(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> ReportShown:
    """What of the report is the mentee's to know (п. 5.2.2)."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_report_of_me", subject_of_side(pair, Side.MENTEE))
    check_seen(pair, actor.member_id)
    report = mentor_reports.last_given_of(tx, programme_id)
    conclusion = conclusions.newest_of(tx, programme_id)
    return ReportShown(report, pair, conclusion, programme, actor.today(now))


def _propose(
    tx: Tx, actor: Actor, now: datetime, programme: Programme, outcome: Outcome, until: date | None
) -> None:
    """What was agreed to, or is proposed already, is not proposed again with a report that was returned."""
    _check_outcome(tx, actor, now, programme, outcome, until)
    newest = conclusions.newest_of(tx, programme.id)
    same = newest is not None and (newest.outcome, newest.until) == (outcome, until)
    if newest is None or not (newest.stands or (same and newest.is_proposed)):
        conclusions.propose(tx, actor.school_id, programme.id, outcome, until, actor.member_id, now)


def _check_outcome(
    tx: Tx, actor: Actor, now: datetime, programme: Programme, outcome: Outcome, until: date | None
) -> None:
    before = schools.settings(tx, actor.school_id).reflect_before
    hours = schools.hours(tx, actor.school_id)
    check_proposed(programme, outcome, until, actor.today(now), before, hours)


def _newest(tx: Tx, programme_id: int) -> MentorReport | None:
    """Of a programme that has been prolonged the one of the time before, until the two look back anew."""
    return mentor_reports.newest_of(tx, programme_id) or mentor_reports.last_given_of(tx, programme_id)


def _seen(
    tx: Tx, actor: Actor, now: datetime, report: MentorReport | None, programme: Programme, pair: Pair
) -> ReportSeen:
    today, before = actor.today(now), schools.settings(tx, actor.school_id).reflect_before
    hours = schools.hours(tx, actor.school_id)
    return ReportSeen(
        report=report,
        programme=programme,
        pair=pair,
        conclusion=conclusions.newest_of(tx, programme.id),
        outcomes=outcomes(programme, today, before, hours),
        ends={one: likely_ends(programme, one, today, before, hours) for one in Outcome},
        today=today,
        reflect_before=before,
    )


def _hold(tx: Tx, actor: Actor, now: datetime, report_id: int) -> tuple[MentorReport, Programme, Pair]:
    mentor_reports.hold(tx, report_id, actor.school_id)
    return _report(tx, actor, now, report_id)


def _report(tx: Tx, actor: Actor, now: datetime, report_id: int) -> tuple[MentorReport, Programme, Pair]:
    """Raises NotFound."""
    report = mentor_reports.find(tx, report_id, actor.school_id)
    if report is None:
        raise NotFound
    return report, *programme_pairs.existing(tx, actor, now, report.programme_id)


def _note(tx: Tx, actor: Actor, deed: str, report_id: int, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "report", report_id, now, pair.mentee.member_id)
