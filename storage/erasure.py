"""Erasing a person from a school: texts and names go, a nameless card stays for orders and the audit."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, or_, select, update

from domain.people import Language
from storage import (
    conversations,
    goals,
    group_exits,
    guest_letters,
    inbox,
    invitations,
    leaving,
    outbox,
    people,
    petition_endings,
    privacy,
    programme_plans,
    talks,
)
from storage.accounts import turn_elsewhere
from storage.activities import activities
from storage.consents import consents
from storage.curator_words import curator_words
from storage.diagnoses import diagnoses, diagnosis_answers
from storage.effects import effects
from storage.freezes import freeze_notes
from storage.help_requests import help_requests
from storage.meetings import meeting_people, meetings
from storage.members import members
from storage.mentor_reports import mentor_reports
from storage.mentorships import mentorships
from storage.name_forms import name_forms
from storage.own_goals import own_goals
from storage.petitions import petitions
from storage.practice_leaves import practice_leaves
from storage.privacy import Who
from storage.programme_readings import programme_readings
from storage.programme_revisions import programme_answers, programme_revisions
from storage.programmes import programme_difficulties, programmes
from storage.reflections import reflections
from storage.remarks import remarks
from storage.roles import roles
from storage.school_years import year_choices
from storage.self_analyses import self_analyses
from storage.tags import tags
from storage.tx import Tx
from storage.works import work_parts, works

STANDING_PAIRS = ("proposed", "agreed", "active")

Way = Callable[[Tx, Who, datetime], None]


def erase(tx: Tx, who: Who, tombstone: str, now: datetime) -> None:
    """Every table in which something of the person may stand, each in its own way."""
    for way in WAYS.values():
        way(tx, who, now)
    _bury(tx, who, tombstone, now)


def standing_pairs(tx: Tx, who: Who) -> list[tuple[int, int]]:
    """The pair and the member on its other side."""
    rows = tx.rows(
        select(mentorships.c.id, mentorships.c.mentor_id, mentorships.c.mentee_id)
        .where(_of_pair(who), mentorships.c.state.in_(STANDING_PAIRS))
        .order_by(mentorships.c.id)
    )
    return [(row.id, row.mentee_id if row.mentor_id == who.member else row.mentor_id) for row in rows]


def open_requests(tx: Tx, who: Who) -> int:
    asked = select(func.count()).where(
        help_requests.c.mentee_id == who.member, help_requests.c.state != "closed"
    )
    return int(tx.value(asked))


def _delete(table: Table) -> Way:
    def way(tx: Tx, who: Who, _: datetime) -> None:
        condition = privacy.about(table, who)
        assert condition is not None
        tx.run(delete(table).where(condition))

    return way


def _end_roles(tx: Tx, who: Who, now: datetime) -> None:
    tx.run(
        update(roles).where(roles.c.member_id == who.member, roles.c.ended_at.is_(None)).values(ended_at=now)
    )


def _withdraw_consents(tx: Tx, who: Who, now: datetime) -> None:
    """Their dates stay: they show that what was done had been agreed to."""
    standing = consents.c.withdrawn_at.is_(None)
    tx.run(update(consents).where(consents.c.member_id == who.member, standing).values(withdrawn_at=now))


def _end_pairs(tx: Tx, who: Who, now: datetime) -> None:
    standing = [pair_id for pair_id, _ in standing_pairs(tx, who)]
    for pair_id in standing:
        outbox.withdraw(tx, f"pair:{pair_id}")
    programme_plans.close_with(tx, standing, now)
    petition_endings.close_of(tx, standing, now)
    tx.run(
        update(mentorships)
        .where(_of_pair(who), mentorships.c.state.in_(STANDING_PAIRS))
        .values(state="ended", ended_at=now, end_reason="left")
    )


def _call_off_meetings(tx: Tx, who: Who, now: datetime) -> None:
    """What the two wrote about their meetings goes; when they met stays."""
    ours = select(mentorships.c.id).where(_of_pair(who))
    planned = meetings.c.mentorship_id.in_(ours), meetings.c.state == "planned"
    for row in tx.rows(select(meetings.c.id).where(*planned)):
        outbox.withdraw(tx, f"meeting:{row.id}")
    tx.run(update(meetings).where(*planned).values(state="cancelled", revision=meetings.c.revision + 1))
    empty = dict.fromkeys(("place", "link", "goal", "next_goal", "note"), "")
    tx.run(update(meetings).where(meetings.c.mentorship_id.in_(ours)).values(empty))


def _leave_groups(tx: Tx, who: Who, now: datetime) -> None:
    """Who was in which group, and when, stays as numbers and dates; what one wrote for the meetings that one led
    goes."""
    group_exits.leave_all(tx, who.school, who.member, now)
    led = select(meeting_people.c.meeting_id).where(
        meeting_people.c.member_id == who.member, meeting_people.c.leads
    )
    empty = dict.fromkeys(("place", "link", "goal", "next_goal", "note"), "")
    tx.run(update(meetings).where(meetings.c.group_id.is_not(None), meetings.c.id.in_(led)).values(empty))


def _leave_meetings(tx: Tx, who: Who, now: datetime) -> None:
    """To which meetings of others one was asked, and when, stays as numbers and dates."""
    guest_letters.leave_all(tx, who.school, who.member, now)


def _close_requests(tx: Tx, who: Who, now: datetime) -> None:
    """The whole talk goes: what others answered is about the person as well."""
    mine = select(help_requests.c.id).where(help_requests.c.mentee_id == who.member)
    for table in (talks.copies, talks.messages):
        tx.run(delete(table).where(table.c.request_id.in_(mine)))
    tx.run(
        update(help_requests)
        .where(help_requests.c.mentee_id == who.member, help_requests.c.state != "closed")
        .values(state="closed", closed_at=now, escalate_at=None, revision=help_requests.c.revision + 1)
    )
    tx.run(update(help_requests).where(help_requests.c.mentee_id == who.member).values(topic=""))


def _leave_requests(tx: Tx, who: Who, now: datetime) -> None:
    leaving.leave_requests(tx, who.member, now)


def _forget_difficulties(tx: Tx, who: Who, now: datetime) -> None:
    table = programme_difficulties
    tx.run(delete(table).where(table.c.programme_id.in_(_programmes_as_mentee(who))))


def _forget_revisions(tx: Tx, who: Who, now: datetime) -> None:
    """With all edits and answers: what was agreed to names what is hard for the mentee."""
    table = programme_revisions
    tx.run(delete(table).where(table.c.programme_id.in_(_programmes_as_mentee(who))))


def _forget_remarks(tx: Tx, who: Who, now: datetime) -> None:
    table = programme_answers
    tx.run(update(table).where(table.c.answered_by == who.member).values(remark=""))


def _forget_activities(tx: Tx, who: Who, now: datetime) -> None:
    """What one was responsible for, and of an own programme as mentee all of it: whom a mentor leaves keeps what
    was done."""
    table = activities
    tx.run(
        delete(table).where(
            or_(table.c.responsible_id == who.member, table.c.programme_id.in_(_programmes_as_mentee(who)))
        )
    )


def _forget_goals(tx: Tx, who: Who, now: datetime) -> None:
    """Of an own programme as mentee, with every step."""
    tx.run(delete(goals.goals).where(goals.goals.c.programme_id.in_(_programmes_as_mentee(who))))


def _forget_goal_notes(tx: Tx, who: Who, now: datetime) -> None:
    goals.forget_notes(tx, who.member)


def _forget_reports(tx: Tx, who: Who, now: datetime) -> None:
    """One's own as mentor, and those that a mentor wrote of this mentee."""
    table = mentor_reports
    tx.run(
        delete(table).where(
            or_(table.c.member_id == who.member, table.c.programme_id.in_(_programmes_as_mentee(who)))
        )
    )


def _programmes_as_mentee(who: Who) -> Any:
    return (
        select(programmes.c.id)
        .join(mentorships, mentorships.c.id == programmes.c.mentorship_id)
        .where(mentorships.c.mentee_id == who.member)
    )


def _stays(tx: Tx, who: Who, now: datetime) -> None:
    """Numbers and dates only: what the school must be able to show."""


def _bury(tx: Tx, who: Who, tombstone: str, now: datetime) -> None:
    """The card loses its name and its account; the account goes with its last card."""
    nobody = tx.add(people.people, language=Language.RU.value, urgent_at_night=False, created_at=now)
    tx.run(
        update(members)
        .where(members.c.id == who.member)
        .values(
            person_id=nobody,
            name=tombstone,
            search_name="",
            post="",
            subject="",
            grade=None,
            class_name="",
            organisation="",
            age_stated=None,
            age_stated_on=None,
            left_at=now,
        )
    )
    if tx.value(select(members.c.id).where(members.c.person_id == who.person)) is not None:
        turn_elsewhere(tx, who.person)
        return
    tx.run(delete(people.people).where(people.people.c.id == who.person))


def _forget_updates(tx: Tx, who: Who, now: datetime) -> None:
    """An effect of an update that is done is never asked for again."""
    done = inbox.inbox.c.state != "new"
    tx.run(delete(effects).where(effects.c.inbox_id.in_(select(inbox.inbox.c.id).where(done))))
    tx.run(update(inbox.inbox).where(inbox.inbox.c.lane == who.account, done).values(raw=None, lane=0))


def _of_pair(who: Who) -> ColumnElement[bool]:
    return or_(mentorships.c.mentor_id == who.member, mentorships.c.mentee_id == who.member)


WAYS: dict[str, Way] = {
    "audit": _stays,
    "freezes": _stays,
    "freeze_notes": _delete(freeze_notes),
    "help_requests": _close_requests,
    "helpers": _leave_requests,
    "messages": _delete(talks.messages),
    "copies": _delete(talks.copies),
    "curator_words": _delete(curator_words),
    "mentorships": _end_pairs,
    "petitions": _delete(petitions),
    "programmes": _stays,
    "programme_difficulties": _forget_difficulties,
    "programme_revisions": _forget_revisions,
    "programme_answers": _forget_remarks,
    "programme_edits": _stays,
    "programme_readings": _delete(programme_readings),
    "stage_changes": _stays,
    "activities": _forget_activities,
    "goals": _forget_goals,
    "goal_steps": _forget_goal_notes,
    "own_goals": _delete(own_goals),
    "practice_leaves": _delete(practice_leaves),
    "self_analyses": _delete(self_analyses),
    "works": _delete(works),
    "work_parts": _delete(work_parts),
    "remarks": _delete(remarks),
    "reflections": _delete(reflections),
    "mentor_reports": _forget_reports,
    "conclusions": _stays,
    "diagnosis_answers": _delete(diagnosis_answers),
    "diagnoses": _delete(diagnoses),
    "meetings": _call_off_meetings,
    "meeting_people": _stays,
    "meeting_guests": _leave_meetings,
    "groups": _leave_groups,
    "group_members": _stays,
    "roles": _end_roles,
    "tags": _delete(tags),
    "name_forms": _delete(name_forms),
    "year_choices": _delete(year_choices),
    "consents": _withdraw_consents,
    "invitations": _delete(invitations.invitations),
    "outbox": _delete(outbox.outbox),
    "conversations": _delete(conversations.conversations),
    "guesses": _delete(invitations.guesses),
    "inbox": _forget_updates,
}
"""For each table of `privacy.personal_tables` but the card and the account, which come last."""
