"""Sheets of self-analysis (4.1.4/design/4, /5): a draft until they are given."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, select, update

from domain.mentorships import Side
from domain.self_analyses import Question, Sheet
from storage.mentorships import mentorships
from storage.programmes import programmes
from storage.schema import Moment, metadata
from storage.tx import Tx

self_analyses = Table(
    "self_analyses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("answers", Text, nullable=False, server_default="{}"),
    Column("begun_at", Moment, nullable=False),
    Column("given_at", Moment),
    UniqueConstraint("programme_id", "member_id"),
)
"""`answers`: JSON, for each question of domain/self_analyses.py a list of keys or own words."""
Index("ix_self_analyses_member", self_analyses.c.member_id)


def find(tx: Tx, programme_id: int, member_id: int) -> Sheet | None:
    table = self_analyses.c
    row = tx.first(
        select(self_analyses).where(table.programme_id == programme_id, table.member_id == member_id)
    )
    return _sheet(row) if row is not None else None


def begin(tx: Tx, school_id: int, programme_id: int, member_id: int, now: datetime) -> Sheet:
    """The one that is there, or a new one; the caller holds the programme."""
    found = find(tx, programme_id, member_id)
    if found is not None:
        return found
    sheet_id = tx.add(
        self_analyses, school_id=school_id, programme_id=programme_id, member_id=member_id, answers="{}",
        begun_at=now,
    )  # fmt: skip
    return Sheet(sheet_id, programme_id, member_id)


def answer(tx: Tx, sheet: Sheet, question: Question, answers: tuple[str, ...]) -> None:
    said = {one.value: list(values) for one, values in {**sheet.answers, question: answers}.items()}
    text = json.dumps(said, ensure_ascii=False)
    tx.run(update(self_analyses).where(self_analyses.c.id == sheet.id).values(answers=text))


def give(tx: Tx, sheet_id: int, now: datetime) -> bool:
    """False: given before."""
    which = self_analyses.c.id == sheet_id, self_analyses.c.given_at.is_(None)
    return tx.run(update(self_analyses).where(*which).values(given_at=now)) == 1


def is_given(tx: Tx, programme_id: int, side: Side) -> bool:
    """By this one of the two whose programme it is now."""
    whose = mentorships.c.mentor_id if side is Side.MENTOR else mentorships.c.mentee_id
    given = (
        select(self_analyses.c.id)
        .join(programmes, programmes.c.id == self_analyses.c.programme_id)
        .join(mentorships, mentorships.c.id == programmes.c.mentorship_id)
        .where(
            self_analyses.c.programme_id == programme_id,
            self_analyses.c.member_id == whose,
            self_analyses.c.given_at.is_not(None),
        )
    )
    return tx.first(given) is not None


def _sheet(row: Any) -> Sheet:
    said = json.loads(row.answers)
    answers = {Question(one): tuple(values) for one, values in said.items()}
    return Sheet(row.id, row.programme_id, row.member_id, answers, row.given_at)
