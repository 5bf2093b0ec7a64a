"""When time has to do with a programme: its next stage, and its end with that of its pair."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select

from domain.conclusions import is_due
from domain.mentorships import Pair
from domain.programmes import Programme, ProgrammeState, turns_on
from domain.results import ends_on
from domain.stages import NEEDS, Stage, Why, check_complete, following, lacking
from domain.working_time import MIDNIGHT, instant
from storage import (
    activities,
    conclusions,
    diagnoses,
    diagnosis_letters,
    digests,
    mentor_reports,
    outbox,
    pairs,
    programme_agreement,
    programme_letters,
    programme_results,
    programme_revisions,
    reflections,
    report_facts,
    report_letters,
    schools,
    stage_needs,
)
from storage.mentorships import mentorships
from storage.programmes import change, find, in_force, note_stage, programmes, standing_of
from storage.tx import Tx

ASKING = ("reflection_asked", "reflection_again", "report_asked", "report_again")


def plan(tx: Tx, programme: Programme, school_id: int) -> None:
    """By the school's own number of days and its zone."""
    school = schools.settings(tx, school_id)
    day = ends_on(programme, school.result_days) or turns_on(programme, school.reflect_before)
    change(tx, programme.id, turns_at=instant(day, MIDNIGHT, school.zone) if day else None)


def waits_for_return(tx: Tx, programme: Programme) -> bool:
    """During a pause no stage begins by time, and nobody is asked to look back: the day of the return looks again."""
    query = select(mentorships.c.returns_at).where(mentorships.c.id == programme.mentorship_id)
    returns_at = tx.value(query)
    if returns_at is None:
        return False
    change(tx, programme.id, turns_at=returns_at)
    return True


def turn(
    tx: Tx, programme: Programme, school_id: int, stage: Stage, why: Why, now: datetime, by: int | None = None
) -> None:
    """To another stage, on record; where the two look back, both are asked (п. 4.1.4). Raises StageIncomplete: no
    stage begins before the one before it has all that it needs."""
    if stage is following(programme.stage):
        check_complete(programme.stage, stage_needs.met(tx, programme), why)
    if programme.stage is Stage.REFLEXIVE_ANALYTIC:
        _ask_no_more(tx, programme.id)
    turned = replace(programme, stage=stage, stage_since=schools.today(tx, school_id, now), overdue=False)
    change(tx, programme.id, stage=stage.value, stage_since=turned.stage_since, overdue_since=None)
    note_stage(tx, school_id, programme.id, stage, why, now, by)
    plan(tx, turned, school_id)
    if stage is Stage.RESULT:
        programme_revisions.drop_open(tx, programme.id, now)
        programme_results.begin(tx, turned, school_id, now)
    if stage is Stage.REFLEXIVE_ANALYTIC:
        _look_back(tx, turned, school_id, now)


def _look_back(tx: Tx, programme: Programme, school_id: int, now: datetime) -> None:
    """Both are asked how it was, the mentee what is hard now (п. 6.1/1), and the mentor for the report (п. 4.1.4)."""
    pair = pairs.find(tx, programme.mentorship_id, school_id, schools.today(tx, school_id, now))
    assert pair is not None
    for member_id in (pair.mentor.member_id, pair.mentee.member_id):
        reflection_id = reflections.ask(tx, school_id, programme.id, member_id, now)
        if reflection_id is not None:
            programme_letters.ask_to_reflect(tx, school_id, reflection_id, member_id, now)
    diagnoses.ask_after(tx, school_id, programme.id, now)
    report_id = begin_report(tx, programme, pair, now)
    if report_id is not None:
        report_letters.ask(tx, school_id, report_id, programme, pair.mentor.member_id, now)


def begin_report(tx: Tx, programme: Programme, pair: Pair, now: datetime) -> int | None:
    """None: it was begun before."""
    facts = report_facts.gather(tx, programme, pair, now)
    return mentor_reports.begin(tx, pair.school_id, programme.id, pair.mentor.member_id, facts, now)


def _ask_no_more(tx: Tx, programme_id: int) -> None:
    """Of what the two are looking back on no longer."""
    this = select(programmes.c.id).where(programmes.c.id == programme_id)
    about = [f"reflection:{one}" for one in reflections.close_of(tx, this)]
    about += [diagnosis_letters.about(one) for one in diagnoses.close_asked(tx, programme_id)]
    about += [f"report:{one}" for one in mentor_reports.ids_of(tx, this)]
    outbox.withdraw_all(tx, about, (*ASKING, *diagnosis_letters.ASKING))


def stay(tx: Tx, programme: Programme, school_id: int, now: datetime) -> None:
    """The term is over and something is missing: the stage goes on without a day of its own, and the curator hears
    of it once."""
    today = schools.today(tx, school_id, now)
    pair = pairs.find(tx, programme.mentorship_id, school_id, today)
    assert pair is not None
    change(tx, programme.id, turns_at=None, overdue_since=today)
    report_letters.tell_lacking(tx, pair, programme, now)


def go_on(tx: Tx, programme_id: int, school_id: int, now: datetime, by: int | None = None) -> Stage | None:
    """After a deed that may have been the last that its stage needed: the stage that begins by it. None: something
    is lacking still, or time or a curator ends this stage. The caller holds the programme."""
    programme = find(tx, programme_id, school_id)
    if programme is None or programme.stage not in NEEDS or programme.state is ProgrammeState.ENDED:
        return None
    programme_agreement.go_on(tx, programme, school_id, now, by)
    stage = following(programme.stage)
    if stage is None or lacking(programme.stage, stage_needs.met(tx, programme)):
        return None
    if not _may_be_completed(tx, programme, schools.today(tx, school_id, now)):
        return None
    turn(tx, programme, school_id, stage, Why.READY, now, by)
    return stage


def _may_be_completed(tx: Tx, programme: Programme, today: date) -> bool:
    """What the two have agreed to complete with its term waits for the end of the term."""
    if programme.stage is not Stage.REFLEXIVE_ANALYTIC:
        return True
    conclusion = conclusions.newest_of(tx, programme.id)
    return conclusion is None or is_due(conclusion, today)


def follow_hours(tx: Tx, school_id: int, now: datetime) -> None:
    """The school's zone, hours or days off are others: stages and reminders keep their days."""
    plan_all(tx, school_id)
    for topic in ("reflection_again", "work_waits", *programme_results.SELDOM, *diagnosis_letters.ASKING):
        digests.follow_school(tx, school_id, topic, now)
    today = programme_letters.to_be_reminded_today(tx, school_id, now)
    for activity in activities.renew_open(tx, school_id):
        today_too = f"activity:{activity.id}" in today
        programme_letters.remind(tx, school_id, activity, now, today_too=today_too)


def plan_all(tx: Tx, school_id: int) -> None:
    """The school looks back another number of days before the end."""
    for programme_id in in_force(tx, school_id):
        programme = find(tx, programme_id, school_id)
        assert programme is not None
        plan(tx, programme, school_id)


def remind_all(tx: Tx, school_id: int, now: datetime) -> None:
    """The last stage lasts another number of days."""
    for programme_id in in_force(tx, school_id):
        programme = find(tx, programme_id, school_id)
        assert programme is not None
        programme_results.remind(tx, programme, school_id, now)


def close_with(tx: Tx, mentorship_ids: Collection[int], now: datetime) -> None:
    """With the pair its programme ends, and nobody is asked or reminded any longer."""
    for row in standing_of(tx, mentorship_ids):
        change(tx, row.id, state=ProgrammeState.ENDED.value, turns_at=None, ended_at=now)
        programme_revisions.drop_open(tx, row.id, now)
        outbox.withdraw(tx, f"programme:{row.id}")
    of_pairs = select(programmes.c.id).where(programmes.c.mentorship_id.in_(mentorship_ids))
    for activity_id in activities.ids_of(tx, of_pairs):
        outbox.withdraw(tx, f"activity:{activity_id}")
    for reflection_id in reflections.close_of(tx, of_pairs):
        outbox.withdraw(tx, f"reflection:{reflection_id}")
    outbox.withdraw_all(tx, [f"report:{report_id}" for report_id in mentor_reports.ids_of(tx, of_pairs)])
    for diagnosis_id in diagnoses.close_of(tx, of_pairs):
        outbox.withdraw(tx, diagnosis_letters.about(diagnosis_id))
