"""Looks at what others wrote: talks as staff may read them, and the journal of who did."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, exists, func, or_, select

from domain.categories import Category
from domain.looks import Look, TalkLine, TalkMessage
from domain.pages import PAGE_SIZE
from storage.audit import audit
from storage.audit import note as note_deed
from storage.help_requests import help_requests
from storage.members import members
from storage.request_helpers import helpers
from storage.talks import messages
from storage.tx import Tx

LOOKS = (
    "talk_read",
    "freeze_read",
    "card_read",
    "reflection_read",
    "sheet_read",
    "petition_read",
    "report_read",
    "work_read",
    "diagnosis_read",
)
"""Deeds of the audit that are looks at a student: what was written, a call for safety, the card, how a programme
was, from a mentee or from a mentor, a work that was handed in."""
ACCOUNTS = ("invited_new_account", "relinked")
"""A student's card moves to another account: whoever holds that reads what is the student's."""
SAME_LOOK = timedelta(minutes=10)

_IS_STUDENT = members.c.category == Category.STUDENT.value


def note(
    tx: Tx,
    school_id: int,
    reader_id: int,
    deed: str,
    object_: str,
    object_id: int,
    student_id: int,
    now: datetime,
) -> None:
    """Once, however often the screen is drawn anew in the minutes after."""
    lately = select(audit.c.id).where(
        audit.c.concerns_id == student_id,
        audit.c.deed == deed,
        audit.c.actor_id == reader_id,
        audit.c.object_id == object_id,
        audit.c.at > now - SAME_LOOK,
        audit.c.at <= now,
    )
    if tx.first(lately.limit(1)) is None:
        note_deed(tx, school_id, deed, object_, object_id, now, actor_id=reader_id, concerns_id=student_id)


def student_name(tx: Tx, member_id: int, school_id: int) -> str | None:
    """None for an adult: what adults say to each other is nobody else's."""
    student = select(members.c.name).where(members.c.id == member_id, members.c.school_id == school_id)
    name: str | None = tx.value(student.where(_IS_STUDENT))
    return name


def _of_student(school_id: int, student_id: int) -> Any:
    helps = (
        select(helpers.c.id)
        .where(
            helpers.c.request_id == help_requests.c.id,
            helpers.c.member_id == student_id,
            helpers.c.state.in_(("helping", "left")),
        )
        .exists()
    )
    return and_(help_requests.c.school_id == school_id, or_(help_requests.c.mentee_id == student_id, helps))


def talk_count(tx: Tx, school_id: int, student_id: int) -> int:
    mine = _of_student(school_id, student_id)
    return int(tx.value(select(func.count()).select_from(help_requests).where(mine)))


def talks(tx: Tx, school_id: int, student_id: int, page: int) -> tuple[TalkLine, ...]:
    """The newest first."""
    written = (
        select(func.count())
        .select_from(messages)
        .where(messages.c.request_id == help_requests.c.id)
        .scalar_subquery()
    )
    rows = tx.rows(
        select(
            help_requests.c.id, help_requests.c.asked_at, help_requests.c.mentee_id, written.label("written")
        )
        .where(_of_student(school_id, student_id))
        .order_by(help_requests.c.id.desc())
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    others = _others(tx, [row.id for row in rows], student_id)
    return tuple(TalkLine(row.id, row.asked_at, tuple(others.get(row.id, ())), row.written) for row in rows)


def _others(tx: Tx, request_ids: Sequence[int], student_id: int) -> dict[int, list[str]]:
    mentees = (
        select(help_requests.c.id, members.c.name)
        .join(members, members.c.id == help_requests.c.mentee_id)
        .where(help_requests.c.id.in_(request_ids), members.c.id != student_id)
    )
    helping = (
        select(helpers.c.request_id.label("id"), members.c.name)
        .join(members, members.c.id == helpers.c.member_id)
        .where(
            helpers.c.request_id.in_(request_ids),
            members.c.id != student_id,
            helpers.c.state.in_(("helping", "left")),
        )
        .order_by(helpers.c.id)
    )
    names: dict[int, list[str]] = {}
    for row in (*tx.rows(mentees), *tx.rows(helping)):
        names.setdefault(row.id, []).append(row.name)
    return names


def whose_talk(tx: Tx, request_id: int, school_id: int) -> int | None:
    """The mentee of a talk in which a student takes part; None for a talk among adults."""
    helping = select(helpers.c.member_id).where(
        helpers.c.request_id == request_id, helpers.c.state.in_(("helping", "left"))
    )
    takes_part = or_(members.c.id == help_requests.c.mentee_id, members.c.id.in_(helping))
    student = exists().where(_IS_STUDENT, takes_part)
    mentee_id: int | None = tx.value(
        select(help_requests.c.mentee_id).where(
            help_requests.c.id == request_id, help_requests.c.school_id == school_id, student
        )
    )
    return mentee_id


def message_count(tx: Tx, request_id: int) -> int:
    written = select(func.count()).select_from(messages).where(messages.c.request_id == request_id)
    return int(tx.value(written))


def talk(tx: Tx, request_id: int, page: int) -> tuple[TalkMessage, ...]:
    """From its beginning."""
    rows = tx.rows(
        select(messages, members.c.name)
        .join(members, members.c.id == messages.c.author_id)
        .where(messages.c.request_id == request_id)
        .order_by(messages.c.id)
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    return tuple(TalkMessage(m.name, m.kind, m.text, m.file_id or "", m.written_at) for m in rows)


_CONCERNS_STUDENT = audit.c.concerns_id.in_(select(members.c.id).where(_IS_STUDENT))


def _journal_of(school_id: int) -> Any:
    """An adult's card is no secret of a child."""
    of_student = or_(audit.c.deed.in_(("talk_read", "freeze_read")), _CONCERNS_STUDENT)
    return and_(audit.c.school_id == school_id, audit.c.deed.in_((*LOOKS, *ACCOUNTS)), of_student)


def look_count(tx: Tx, school_id: int) -> int:
    return int(tx.value(select(func.count()).select_from(audit).where(_journal_of(school_id))))


def looks(tx: Tx, school_id: int, page: int) -> tuple[Look, ...]:
    """The newest first; a reader or student who has left the school still has a name here."""
    reader, student = members.alias("reader"), members.alias("student")
    rows = tx.rows(
        select(audit.c.deed, audit.c.at, reader.c.name.label("reader"), student.c.name.label("student"))
        .outerjoin(reader, reader.c.id == audit.c.actor_id)
        .outerjoin(student, student.c.id == audit.c.concerns_id)
        .where(_journal_of(school_id))
        .order_by(audit.c.id.desc())
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    return tuple(Look(row.reader or "", row.student or "", row.deed, row.at) for row in rows)
