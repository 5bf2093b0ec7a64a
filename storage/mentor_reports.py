"""Mentors' reports (п. 4.1.4): the facts as they stood when they were drafted, and what the mentor wrote to them."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    select,
    update,
)

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.conclusions import Outcome
from domain.mentor_reports import (
    AchievementFact,
    Facts,
    GoalFact,
    HardFact,
    MentorReport,
    Own,
    ReportState,
    Section,
    ShiftFact,
)
from storage.programmes import programmes, times_looked_back
from storage.schema import Moment, metadata
from storage.tx import Tx

mentor_reports = Table(
    "mentor_reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("round", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("facts", Text, nullable=False),
    Column("sections", Text, nullable=False),
    Column("order_mark", Integer),
    Column("outcome", String(16)),
    Column("until", Date),
    Column("remark", String(300), nullable=False, server_default=""),
    Column("drafted_at", Moment, nullable=False),
    Column("given_at", Moment),
    Column("returned_by", ForeignKey("members.id", ondelete="SET NULL")),
    UniqueConstraint("programme_id", "round"),
)
"""`member_id`: the mentor, whose report it is. `round`: the how manieth time the two look back. `facts` and
`sections`: JSON of domain/mentor_reports.py; what a given one says changes no longer. `state`: `draft`, `given`,
`returned`."""
Index("ix_mentor_reports_school", mentor_reports.c.school_id, mentor_reports.c.state)
Index("ix_mentor_reports_member", mentor_reports.c.member_id, mentor_reports.c.state)

_REPORT = select(mentor_reports, programmes.c.mentorship_id).join(
    programmes, programmes.c.id == mentor_reports.c.programme_id
)


def begin(
    tx: Tx, school_id: int, programme_id: int, member_id: int, facts: Facts, now: datetime
) -> int | None:
    """None: it was begun before."""
    begun: int | None = tx.connection.execute(
        tx.insert(mentor_reports)
        .values(
            school_id=school_id,
            programme_id=programme_id,
            member_id=member_id,
            round=times_looked_back(tx, programme_id),
            state=ReportState.DRAFT.value,
            facts=_facts_dumped(facts),
            sections="{}",
            drafted_at=now,
        )
        .on_conflict_do_nothing()
        .returning(mentor_reports.c.id)
    ).scalar()
    return begun


def find(tx: Tx, report_id: int, school_id: int) -> MentorReport | None:
    return _found(tx, mentor_reports.c.id == report_id, mentor_reports.c.school_id == school_id)


def newest_of(tx: Tx, programme_id: int) -> MentorReport | None:
    """Of this time that the two look back."""
    now_back = mentor_reports.c.round == times_looked_back(tx, programme_id)
    return _found(tx, mentor_reports.c.programme_id == programme_id, now_back)


def last_given_of(tx: Tx, programme_id: int) -> MentorReport | None:
    """Whatever time it was: a programme that was prolonged keeps the report of the time before."""
    given = mentor_reports.c.state == ReportState.GIVEN.value
    return _found(tx, mentor_reports.c.programme_id == programme_id, given)


def hold(tx: Tx, report_id: int, school_id: int) -> None:
    tx.rows(
        select(mentor_reports.c.id)
        .where(mentor_reports.c.id == report_id, mentor_reports.c.school_id == school_id)
        .with_for_update()
    )


def draft_anew(tx: Tx, report_id: int, member_id: int, facts: Facts, now: datetime) -> None:
    """What was written stays; it is the report of whoever is the mentor now."""
    change(tx, report_id, member_id=member_id, facts=_facts_dumped(facts), drafted_at=now)


def write(tx: Tx, report: MentorReport, section: Section, own: Own) -> None:
    change(tx, report.id, sections=_sections_dumped({**report.sections, section: own}))


def change(tx: Tx, report_id: int, **values: Any) -> None:
    tx.run(update(mentor_reports).where(mentor_reports.c.id == report_id).values(values))


def ids_of(tx: Tx, programme_ids: Any) -> list[int]:
    """By a query of their programmes."""
    which = mentor_reports.c.programme_id.in_(programme_ids)
    return [row.id for row in tx.rows(select(mentor_reports.c.id).where(which))]


def _found(tx: Tx, *which: Any) -> MentorReport | None:
    row = tx.first(_REPORT.where(*which).order_by(mentor_reports.c.id.desc()).limit(1))
    if row is None:
        return None
    return MentorReport(
        id=row.id,
        programme_id=row.programme_id,
        mentorship_id=row.mentorship_id,
        member_id=row.member_id,
        state=ReportState(row.state),
        facts=_facts(json.loads(row.facts)),
        sections={Section(name): Own(**own) for name, own in json.loads(row.sections).items()},
        order_mark=row.order_mark,
        outcome=Outcome(row.outcome) if row.outcome else None,
        until=row.until,
        remark=row.remark,
        drafted_at=row.drafted_at,
        given_at=row.given_at,
    )


def _facts_dumped(facts: Facts) -> str:
    return json.dumps(asdict(facts), default=date.isoformat, ensure_ascii=False)


def _sections_dumped(sections: Mapping[Section, Own]) -> str:
    return json.dumps({name.value: asdict(own) for name, own in sections.items()}, ensure_ascii=False)


def _facts(said: dict[str, Any]) -> Facts:
    hard = [HardFact(one["difficulty"], one["planned"], tuple(one["done"])) for one in said["hard"]]
    return Facts(
        **{
            **said,
            "begins_on": date.fromisoformat(said["begins_on"]),
            "ends_on": date.fromisoformat(said["ends_on"]),
            "form": MentoringForm(said["form"]),
            "role_model": RoleModel(said["role_model"]),
            "kind": MentoringKind(said["kind"]),
            "goals": tuple(GoalFact(**one) for one in said["goals"]),
            "hard": tuple(hard),
            "shifts": tuple(ShiftFact(**one) for one in said["shifts"]),
            "achievements": tuple(AchievementFact(**one) for one in said["achievements"]),
        }
    )
