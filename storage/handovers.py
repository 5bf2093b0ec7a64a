"""One pair takes over from another (п. 5.1.1, 5.2.1): what was open goes on with the new mentor, what was is kept. In
the transaction of the order, so that nothing is ever without somebody responsible."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select

from domain.help_requests import HelperState, HelpRequest, Why
from domain.meetings import Meeting, MeetingState, about_series
from domain.mentorships import EndReason, Pair, PairState
from domain.results import at_result
from domain.stages import Stage
from domain.works import WorkState
from storage import (
    activities,
    help_facts,
    help_requests,
    meetings,
    mentor_reports,
    mentorships,
    outbox,
    pair_endings,
    pair_letters,
    petition_endings,
    programme_letters,
    programme_plans,
    programme_results,
    programme_revisions,
    programmes,
    reflections,
    request_helpers,
    schools,
    talks,
    work_letters,
    works,
)
from storage.help_letters import Carried, mentee_of, reader_of, relay
from storage.help_letters import tell as tell_of_request
from storage.meeting_letters import rewrite_reminders, tell, tell_of_series
from storage.tx import Tx

LAST_WORDS = 5
"""So many last messages of a talk come to the new mentor; the rest is read on the screen of the talk."""


@dataclass(frozen=True, slots=True)
class Handover:
    """`by` has confirmed the order."""

    old: Pair
    new: Pair
    by: int
    now: datetime

    @property
    def school_id(self) -> int:
        return self.new.school_id

    @property
    def gone(self) -> int:
        return self.old.mentor.member_id

    @property
    def come(self) -> int:
        return self.new.mentor.member_id


def hand_over(tx: Tx, handover: Handover) -> None:
    """Where the old pair has ended meanwhile, nothing is open any longer. Raises nothing of its own."""
    if handover.old.state is not PairState.ACTIVE:
        return
    _pass_pause(tx, handover)
    for row in programmes.standing_of(tx, [handover.old.id]):
        _pass_programme(tx, handover, row.id, in_force=row.state == "in_force")
    _pass_meetings(tx, handover)
    for request_id in help_requests.open_of_pair(tx, handover.old.id):
        _pass_request(tx, handover, request_id)
    petition_endings.pass_on(
        tx, handover.old.id, handover.new.id, handover.new.mentee.member_id, handover.now
    )
    pair_endings.close(tx, handover.old, EndReason.SUCCEEDED, handover.by, handover.now)
    programme_plans.close_with(tx, [handover.old.id], handover.now)
    pair_letters.tell(
        tx, handover.school_id, handover.old.id, handover.old.mentor, "pair_passed_on", handover.now
    )


def _pass_pause(tx: Tx, handover: Handover) -> None:
    """It goes on with the new mentor: the mentee is still ill."""
    until = handover.old.paused_until
    if until is None:
        return
    row = tx.first(
        select(mentorships.mentorships.c.returns_at).where(mentorships.mentorships.c.id == handover.old.id)
    )
    mentorships.change(tx, handover.new.id, paused_until=until, returns_at=row.returns_at)
    mentorships.change(tx, handover.old.id, paused_until=None, returns_at=None)


def _pass_programme(tx: Tx, handover: Handover, programme_id: int, *, in_force: bool) -> None:
    """With its revisions, goals and all that was done. Whoever agreed to a revision on its way agrees anew: it was
    to be carried out with another mentor."""
    school_id, now = handover.school_id, handover.now
    programmes.hold(tx, programme_id, school_id)
    programmes.change(tx, programme_id, mentorship_id=handover.new.id)
    outbox.withdraw_of(tx, handover.old.mentor.person_id, [f"programme:{programme_id}"])
    revision = programme_revisions.open_of(tx, programme_id)
    if revision is not None and programme_revisions.answers_of(tx, revision.id):
        programme_revisions.change(tx, revision.id, version=revision.version + 1)
    programme = programmes.find(tx, programme_id, school_id)
    assert programme is not None
    today = programme_letters.to_be_reminded_today(tx, school_id, now)
    for activity in activities.pass_on(tx, programme_id, handover.gone, handover.come):
        outbox.withdraw_of(tx, handover.old.mentor.person_id, [f"activity:{activity.id}"])
        if in_force and not at_result(programme):
            today_too = f"activity:{activity.id}" in today
            programme_letters.remind(tx, school_id, activity, now, today_too=today_too)
    outbox.withdraw_of(
        tx,
        handover.old.mentor.person_id,
        [f"activity:{one.id}" for one in activities.of_programme(tx, programme_id)],
    )
    programme_results.remind(tx, programme, school_id, now)
    _pass_works(tx, handover, programme_id)
    _pass_reflection(tx, handover, programme_id)


def _pass_works(tx: Tx, handover: Handover, programme_id: int) -> None:
    """What waits for a check waits for the new mentor's; a report that was begun is nobody's letter any longer."""
    gone, reports = handover.old.mentor.person_id, mentor_reports.ids_of(tx, [programme_id])
    outbox.withdraw_of(tx, gone, [f"report:{report_id}" for report_id in reports])
    for activity in activities.of_programme(tx, programme_id):
        work = works.last_of(tx, activity.id)
        if work is None or work.state is not WorkState.HANDED_IN:
            continue
        outbox.withdraw_of(tx, gone, [f"work:{work.id}"])
        work_letters.hand_over(tx, handover.school_id, work, handover.come, handover.now)


def _pass_reflection(tx: Tx, handover: Handover, programme_id: int) -> None:
    """What the old mentor has given stays; the new one is asked where the two look back."""
    for reflection_id in reflections.close_own(tx, programme_id, handover.gone):
        outbox.withdraw(tx, f"reflection:{reflection_id}")
    programme = programmes.find(tx, programme_id, handover.school_id)
    if programme is None or programme.stage is not Stage.REFLEXIVE_ANALYTIC:
        return
    asked = reflections.ask(tx, handover.school_id, programme_id, handover.come, handover.now)
    if asked is not None:
        programme_letters.ask_to_reflect(tx, handover.school_id, asked, handover.come, handover.now)


def _pass_meetings(tx: Tx, handover: Handover) -> None:
    """Those that lie ahead; the new mentor is asked, the mentee's answer stands. What was stays with the old pair."""
    planned = and_(
        meetings.meetings.c.mentorship_id == handover.old.id,
        meetings.meetings.c.state == MeetingState.PLANNED.value,
    )
    of_pair = meetings.loaded(tx, planned, handover.now.date())
    series = {one.series_id for one in of_pair if one.series_id is not None}
    abouts = [*(one.about for one in of_pair), *(about_series(one) for one in series)]
    outbox.withdraw_of(tx, handover.old.mentor.person_id, abouts)
    found = [one for one in of_pair if one.starts_at > handover.now]
    for one in found:
        first = next(each.id for each in found if each.series_id == one.series_id)
        several = sum(each.series_id == one.series_id for each in found) > 1
        series_id = first if one.series_id is not None and several else None
        meetings.change(
            tx, one.id, mentorship_id=handover.new.id, series_id=series_id, revision=one.revision + 1
        )
        meetings.lead_instead(tx, one, handover.gone, handover.come)
    again = meetings.with_ids(tx, [one.id for one in found], handover.school_id, handover.now.date())
    rewrite_reminders(tx, again, schools.hours(tx, handover.school_id), handover.now)
    _ask_to_come(tx, handover, again)


def _ask_to_come(tx: Tx, handover: Handover, found: Sequence[Meeting]) -> None:
    """Once for a series."""
    hours, asked = schools.hours(tx, handover.school_id), set()
    by = handover.new.mentee.member_id
    for one in found:
        to = [each for each in one.people if each.member_id == handover.come]
        if one.series_id is None:
            tell(tx, one, to, "meeting_asked", hours, handover.now, by=by, was=0)
        elif one.series_id not in asked:
            asked.add(one.series_id)
            tell_of_series(tx, one, to, "series_asked", hours, handover.now, by=by, was=0)


def _pass_request(tx: Tx, handover: Handover, request_id: int) -> None:
    """The new mentor helps in the place of the old one; whom that one had asked in says yes to the new one. A talk
    that a colleague has taken over stays with the colleague."""
    revision = help_requests.lock(tx, request_id)
    help_requests.pass_on(tx, request_id, handover.new.id)
    request = help_facts.existing(tx, request_id, handover.school_id, handover.now)
    request_helpers.turn_helper(tx, request_id, handover.gone, tuple(HelperState), HelperState.LATE)
    outbox.withdraw_of(tx, handover.old.mentor.person_id, [request.about])
    request_helpers.ask_in_name_of(tx, request_id, handover.gone, handover.come)
    helping = {one.member_id for one in request.helping}
    if handover.gone in helping or not helping:
        _let_in(tx, handover, request, revision)


def _let_in(tx: Tx, handover: Handover, request: HelpRequest, revision: int) -> None:
    already = any(one.member_id == handover.come for one in request.helping)
    request_helpers.reach(
        tx, request.id, handover.school_id, handover.come, HelperState.HELPING, Why.MENTOR, handover.now
    )
    request = help_facts.existing(tx, request.id, handover.school_id, handover.now)
    helper = request.helper(handover.come)
    assert helper is not None
    tell_of_request(
        tx, request, [mentee_of(request)], "help_joined", handover.now,
        revision=f"r{revision}", helper=handover.come,
    )  # fmt: skip
    if not already:
        for message in talks.last(tx, request.id, LAST_WORDS):
            relay(tx, request, Carried.of(message.id, message), [reader_of(helper)], handover.now)
