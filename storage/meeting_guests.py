"""Guests of meetings (п. 5.1.1/1, 5.1.2/2): who was asked to which one, and what was answered. Who comes stands among
those who take part as well."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    and_,
    func,
    or_,
    select,
    update,
)

from domain.categories import Category
from domain.meeting_guests import STANDING, GuestState, MeetingGuest
from domain.meetings import Meeting, MeetingState
from storage.colleagues import Colleague, is_curator
from storage.meetings import come_in, go_out, meeting_people, meetings
from storage.members import members
from storage.people import people
from storage.schema import Moment, metadata
from storage.tx import Tx

meeting_guests = Table(
    "meeting_guests",
    metadata,
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("asked_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    PrimaryKeyConstraint("meeting_id", "member_id"),
)
"""`state`: a `GuestState`; `turn` rises with each change, so that of an older one nothing more is said."""
Index("ix_meeting_guests_member", meeting_guests.c.member_id)

_STANDING = [state.value for state in STANDING]


def of_meetings(tx: Tx, meeting_ids: Collection[int]) -> dict[int, tuple[MeetingGuest, ...]]:
    """All who were ever asked, by name."""
    if not meeting_ids:
        return {}
    rows = tx.rows(
        select(
            meeting_guests.c.meeting_id,
            meeting_guests.c.member_id,
            meeting_guests.c.state,
            meeting_guests.c.turn,
            *(members.c[name] for name in ("person_id", "name", "post", "subject")),
        )
        .join(members, members.c.id == meeting_guests.c.member_id)
        .where(meeting_guests.c.meeting_id.in_(meeting_ids))
        .order_by(members.c.search_name, members.c.id)
    )
    found: dict[int, tuple[MeetingGuest, ...]] = {}
    for row in rows:
        guest = MeetingGuest(
            row.member_id, row.person_id, row.name, row.post, row.subject, GuestState(row.state), row.turn
        )
        found[row.meeting_id] = (*found.get(row.meeting_id, ()), guest)
    return found


def of_meeting(tx: Tx, meeting_id: int) -> tuple[MeetingGuest, ...]:
    return of_meetings(tx, [meeting_id]).get(meeting_id, ())


def find(tx: Tx, meeting_id: int, member_id: int) -> MeetingGuest | None:
    return next((one for one in of_meeting(tx, meeting_id) if one.member_id == member_id), None)


def ask(tx: Tx, meeting: Meeting, member_id: int, by: int, now: datetime) -> MeetingGuest:
    """Anew where the guest had declined, or was not to come after all."""
    insert = tx.insert(meeting_guests).values(
        school_id=meeting.school_id, meeting_id=meeting.id, member_id=member_id,
        state=GuestState.ASKED.value, turn=0, asked_by=by, asked_at=now,
    )  # fmt: skip
    again = {
        "state": GuestState.ASKED.value,
        "turn": meeting_guests.c.turn + 1,
        "asked_by": by,
        "asked_at": now,
    }
    tx.run(insert.on_conflict_do_update(index_elements=["meeting_id", "member_id"], set_=again))
    asked = find(tx, meeting.id, member_id)
    assert asked is not None
    return asked


def turn(tx: Tx, meeting: Meeting, member_id: int, state: GuestState) -> MeetingGuest:
    """Who comes takes part, who does not takes part no longer."""
    tx.run(
        update(meeting_guests)
        .where(meeting_guests.c.meeting_id == meeting.id, meeting_guests.c.member_id == member_id)
        .values(state=state.value, turn=meeting_guests.c.turn + 1)
    )
    if state is GuestState.COMES:
        come_in(tx, meeting, member_id, guest=True)
    else:
        go_out(tx, [meeting.id], member_id)
    turned = find(tx, meeting.id, member_id)
    assert turned is not None
    return turned


def ahead_of(tx: Tx, member_id: int, now: datetime) -> list[int]:
    """The planned meetings to which this member is asked, or comes as a guest."""
    rows = tx.rows(
        select(meetings.c.id)
        .join(meeting_guests, meeting_guests.c.meeting_id == meetings.c.id)
        .where(
            meeting_guests.c.member_id == member_id,
            meeting_guests.c.state.in_(_STANDING),
            meetings.c.state == MeetingState.PLANNED.value,
            meetings.c.starts_at > now,
        )
        .order_by(meetings.c.id)
    )
    return [row.id for row in rows]


def ahead_with(tx: Tx, student_id: int, now: datetime) -> list[int]:
    """The planned meetings of this student to which a guest is asked, or comes."""
    guested = select(meeting_guests.c.meeting_id).where(meeting_guests.c.state.in_(_STANDING))
    rows = tx.rows(
        select(meetings.c.id)
        .join(meeting_people, meeting_people.c.meeting_id == meetings.c.id)
        .where(
            meeting_people.c.member_id == student_id,
            meetings.c.id.in_(guested),
            meetings.c.state == MeetingState.PLANNED.value,
            meetings.c.starts_at > now,
        )
        .order_by(meetings.c.id)
    )
    return [row.id for row in rows]


def _may_be_asked(meeting: Meeting) -> Any:
    """An employee of the school whom the bot reaches; who is asked, comes, or was refused by the mentee is not asked
    again."""
    taking_part = select(meeting_people.c.member_id).where(meeting_people.c.meeting_id == meeting.id)
    shut = select(meeting_guests.c.member_id).where(
        meeting_guests.c.meeting_id == meeting.id,
        meeting_guests.c.state.in_([*_STANDING, GuestState.REFUSED.value]),
    )
    return and_(_employed(meeting), members.c.id.not_in(taking_part), members.c.id.not_in(shut))


def _employed(meeting: Meeting) -> Any:
    return and_(
        members.c.school_id == meeting.school_id,
        members.c.category == Category.EMPLOYEE.value,
        members.c.left_at.is_(None),
        members.c.standing == "member",
        people.c.chat_id.is_not(None),
        people.c.unreachable_since.is_(None),
    )


def to_ask(
    tx: Tx, meeting: Meeting, search: str, about: Collection[str], limit: int, offset: int
) -> tuple[Colleague, ...]:
    """By name. `search` is a part of the name; `about`: keys of posts and subjects that were meant by it."""
    columns = (members.c.id, members.c.name, members.c.post, members.c.subject)
    rows = tx.rows(
        _searched(select(*columns, is_curator().label("curator")), meeting, search, about)
        .order_by(members.c.search_name, members.c.id)
        .limit(limit)
        .offset(offset)
    )
    return tuple(Colleague(row.id, row.name, row.post, row.subject, bool(row.curator)) for row in rows)


def count_to_ask(tx: Tx, meeting: Meeting, search: str, about: Collection[str]) -> int:
    return int(tx.value(_searched(select(func.count(members.c.id)), meeting, search, about)))


def may_be_asked(tx: Tx, meeting: Meeting, member_id: int) -> bool:
    found = _searched(select(members.c.id), meeting, "", ()).where(members.c.id == member_id)
    return tx.first(found) is not None


def is_employed(tx: Tx, meeting: Meeting, member_id: int) -> bool:
    """Whether who was asked may still say yes."""
    found = select(members.c.id).join(people, people.c.id == members.c.person_id)
    return tx.first(found.where(_employed(meeting), members.c.id == member_id)) is not None


def _searched(statement: Any, meeting: Meeting, search: str, about: Collection[str]) -> Any:
    statement = statement.select_from(members).join(people, people.c.id == members.c.person_id)
    statement = statement.where(_may_be_asked(meeting))
    if not search:
        return statement
    by_name = members.c.search_name.contains(search.casefold(), autoescape=True)
    own_words = [
        members.c.post.contains(form, autoescape=True) for form in (search.lower(), search.capitalize())
    ]
    return statement.where(or_(by_name, *own_words, members.c.post.in_(about), members.c.subject.in_(about)))
