"""Meetings of a pair or a group: when, where, with which goal, and what came of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    bindparam,
    exists,
    false,
    or_,
    select,
    update,
)

from domain.categories import Category
from domain.meetings import Circle, Coming, Meeting, MeetingState, Participant, Reached, Wish
from domain.people import Actor
from domain.refusals import NotFound
from domain.working_time import QuietHours
from storage.consents import consents
from storage.freezes import freezes
from storage.groups import group_members, groups
from storage.members import is_minor_on, members
from storage.mentorships import mentorships
from storage.people import people
from storage.schema import Moment, metadata
from storage.tx import Tx

meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE")),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE")),
    Column("series_id", Integer),
    Column("starts_at", Moment, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", String(100), nullable=False, server_default=""),
    Column("link", String(300), nullable=False, server_default=""),
    Column("goal", String(200), nullable=False, server_default=""),
    Column("activity_id", ForeignKey("activities.id", ondelete="SET NULL")),
    Column("reached", String(8)),
    Column("next_goal", String(200), nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("planned_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("planned_at", Moment, nullable=False),
    Column("recorded_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("recorded_at", Moment),
)
"""`state`: a `MeetingState`; `series_id`: the first meeting of the series; `revision` rises with each change;
`activity_id`: what of the pair's programme it belongs to.
What the meeting is for, and what came of it, is read by those who take part."""
Index("ix_meetings_mentorship", meetings.c.mentorship_id, meetings.c.starts_at)
Index("ix_meetings_group", meetings.c.group_id, meetings.c.starts_at)
Index("ix_meetings_school", meetings.c.school_id, meetings.c.state, meetings.c.starts_at)
Index("ix_meetings_series", meetings.c.series_id)
Index("ix_meetings_activity", meetings.c.activity_id, meetings.c.starts_at)

meeting_people = Table(
    "meeting_people",
    metadata,
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("meeting_id", ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("leads", Boolean, nullable=False),
    Column("coming", String(8), nullable=False),
    Column("attended", Boolean),
    Column("guest", Boolean, nullable=False, server_default=false()),
    PrimaryKeyConstraint("meeting_id", "member_id"),
)
"""Who takes part. `coming`: `none` (has not answered) or `yes`; `guest`: has agreed to come to this one meeting."""
Index("ix_meeting_people_member", meeting_people.c.member_id)


def _paper(today: date) -> ColumnElement[bool]:
    return exists().where(
        consents.c.member_id == members.c.id,
        consents.c.kind == "parent",
        consents.c.withdrawn_at.is_(None),
        (consents.c.valid_until.is_(None)) | (consents.c.valid_until >= today),
    )


_FROZEN = exists().where(freezes.c.student_id == members.c.id, freezes.c.state != "lifted")


def _facts_of_people(today: date) -> list[Any]:
    plain = (
        "person_id",
        "name",
        "category",
        "class_name",
        "standing",
        "left_at",
        "age_stated",
        "age_stated_on",
    )
    return [
        members.c.id.label("member_id"),
        *(members.c[name] for name in plain),
        *(people.c[name] for name in ("chat_id", "unreachable_since", "quiet_start", "quiet_end")),
        _paper(today).label("parent_paper"),
        _FROZEN.label("frozen"),
    ]


def _participant(row: Any, today: date, **place: Any) -> Participant:
    own = row.quiet_start is not None and row.quiet_end is not None
    here = row.left_at is None and row.standing == "member"
    return Participant(
        member_id=row.member_id,
        person_id=row.person_id,
        name=row.name,
        category=Category(row.category),
        class_name=row.class_name,
        quiet=QuietHours(row.quiet_start, row.quiet_end) if own else None,
        is_here=here,
        reachable=here and row.chat_id is not None and row.unreachable_since is None,
        awaits_parent=is_minor_on(row, today) and not row.parent_paper,
        frozen=bool(row.frozen),
        **place,
    )


def circle_of_pair(tx: Tx, pair_id: int, school_id: int, today: date, *, hold: bool = False) -> Circle | None:
    """The mentor, who leads, and the mentee. None: no such pair in this school. `hold`: until the end of the
    transaction nobody else plans for them."""
    pair_of = select(
        mentorships.c.mentor_id, mentorships.c.mentee_id, mentorships.c.state, mentorships.c.stopped_at
    ).where(mentorships.c.id == pair_id, mentorships.c.school_id == school_id)
    pair = tx.first(pair_of.with_for_update() if hold else pair_of)
    if pair is None:
        return None
    rows = tx.rows(
        select(*_facts_of_people(today))
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.id.in_([pair.mentor_id, pair.mentee_id]))
    )
    two = [_participant(row, today, leads=row.member_id == pair.mentor_id) for row in rows]
    ordered = tuple(sorted(two, key=lambda one: not one.leads))
    return Circle(school_id, pair_id, pair.state == "active" and pair.stopped_at is None, ordered)


def circle_of_group(tx: Tx, group_id: int, school_id: int, today: date) -> Circle | None:
    """Whoever leads it, and those who are in. None: no such group in this school, or nobody leads it."""
    group = tx.first(
        select(groups.c.state, groups.c.topic, groups.c.leader_id).where(
            groups.c.id == group_id, groups.c.school_id == school_id
        )
    )
    if group is None or group.leader_id is None:
        return None
    inside = select(group_members.c.member_id).where(
        group_members.c.group_id == group_id, group_members.c.stand == "in"
    )
    rows = tx.rows(
        select(*_facts_of_people(today))
        .join(people, people.c.id == members.c.person_id)
        .where(or_(members.c.id == group.leader_id, members.c.id.in_(inside)))
        .order_by(members.c.search_name, members.c.id)
    )
    them = [_participant(row, today, leads=row.member_id == group.leader_id) for row in rows]
    ordered = tuple(sorted(them, key=lambda one: not one.leads))
    return Circle(school_id, None, group.state == "open", ordered, group_id, group.topic)


def existing(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Meeting:
    """Raises NotFound: of another school's meetings one learns nothing."""
    meeting = find(tx, meeting_id, actor.school_id, actor.today(now))
    if meeting is None:
        raise NotFound
    return meeting


def loaded(
    tx: Tx,
    which: ColumnElement[bool],
    today: date,
    limit: int | None = None,
    offset: int = 0,
    *,
    newest_first: bool = False,
) -> list[Meeting]:
    """Meetings with their people, in two statements however many they are."""
    of_time = (meetings.c.starts_at, meetings.c.id)
    order = [column.desc() if newest_first else column.asc() for column in of_time]
    query = (
        select(
            meetings,
            mentorships.c.state.label("pair_state"),
            mentorships.c.stopped_at.label("pair_stopped_at"),
            groups.c.state.label("group_state"),
            groups.c.topic,
        )
        .outerjoin(mentorships, mentorships.c.id == meetings.c.mentorship_id)
        .outerjoin(groups, groups.c.id == meetings.c.group_id)
        .where(which)
        .order_by(*order)
    )
    if limit is not None:
        query = query.limit(limit).offset(offset)
    rows = tx.rows(query)
    taking_part = _people_of(tx, [row.id for row in rows], today)
    return [_meeting(row, tuple(taking_part.get(row.id, ()))) for row in rows]


def _people_of(tx: Tx, meeting_ids: Collection[int], today: date) -> dict[int, list[Participant]]:
    """Whoever leads first, guests last."""
    if not meeting_ids:
        return {}
    rows = tx.rows(
        select(
            meeting_people.c.meeting_id,
            meeting_people.c.leads,
            meeting_people.c.coming,
            meeting_people.c.attended,
            meeting_people.c.guest,
            *_facts_of_people(today),
        )
        .join(members, members.c.id == meeting_people.c.member_id)
        .join(people, people.c.id == members.c.person_id)
        .where(meeting_people.c.meeting_id.in_(meeting_ids))
        .order_by(meeting_people.c.leads.desc(), meeting_people.c.guest, members.c.search_name, members.c.id)
    )
    found: dict[int, list[Participant]] = {}
    for row in rows:
        one = _participant(
            row,
            today,
            leads=bool(row.leads),
            coming=Coming(row.coming),
            attended=row.attended,
            guest=bool(row.guest),
        )
        found.setdefault(row.meeting_id, []).append(one)
    return found


def _meeting(row: Any, taking_part: tuple[Participant, ...]) -> Meeting:
    return Meeting(
        id=row.id,
        school_id=row.school_id,
        mentorship_id=row.mentorship_id,
        series_id=row.series_id,
        starts_at=row.starts_at,
        minutes=row.minutes,
        place=row.place,
        link=row.link,
        goal=row.goal,
        reached=Reached(row.reached) if row.reached else None,
        next_goal=row.next_goal,
        note=row.note,
        state=MeetingState(row.state),
        revision=row.revision,
        planned_by=row.planned_by,
        planned_at=row.planned_at,
        goes_on=(row.pair_state == "active" and row.pair_stopped_at is None) or row.group_state == "open",
        people=taking_part,
        group_id=row.group_id,
        topic=row.topic or "",
        activity_id=row.activity_id,
    )


def find(tx: Tx, meeting_id: int, school_id: int, today: date) -> Meeting | None:
    """None: no such meeting in this school."""
    found = loaded(tx, (meetings.c.id == meeting_id) & (meetings.c.school_id == school_id), today)
    return found[0] if found else None


def of_series(tx: Tx, series_id: int, school_id: int, today: date) -> list[Meeting]:
    """All that were planned together, in the order of time."""
    return loaded(tx, (meetings.c.series_id == series_id) & (meetings.c.school_id == school_id), today)


def with_ids(tx: Tx, meeting_ids: Collection[int], school_id: int, today: date) -> list[Meeting]:
    return loaded(tx, meetings.c.id.in_(meeting_ids) & (meetings.c.school_id == school_id), today)


def hold(tx: Tx, meeting_ids: Collection[int]) -> None:
    """Until the end of the transaction nobody else changes them (SQLite has one writer anyway)."""
    tx.rows(
        select(meetings.c.id).where(meetings.c.id.in_(meeting_ids)).order_by(meetings.c.id).with_for_update()
    )


def add(tx: Tx, circle: Circle, wishes: Sequence[Wish], planned_by: int, now: datetime) -> list[Meeting]:
    """One meeting, or a series; whoever plans it has said yes."""
    rows = [_wished(circle, wish, planned_by, now) for wish in wishes]
    insert = meetings.insert().returning(meetings.c.id, sort_by_parameter_order=True)
    ids = [int(row.id) for row in tx.connection.execute(insert, rows)]
    series_id = ids[0] if len(ids) > 1 else None
    if series_id is not None:
        tx.run(update(meetings).where(meetings.c.id.in_(ids)).values(series_id=series_id))
    invite(tx, ids, circle, {planned_by})
    coming = {planned_by: Coming.YES}
    people = tuple(replace(one, coming=coming.get(one.member_id, Coming.NONE)) for one in circle.people)
    return [
        Meeting(
            id=meeting_id,
            school_id=circle.school_id,
            mentorship_id=circle.mentorship_id,
            series_id=series_id,
            starts_at=wish.starts_at,
            minutes=wish.minutes,
            place=wish.place,
            link=wish.link,
            goal=wish.goal,
            reached=None,
            next_goal="",
            note="",
            state=MeetingState.PLANNED,
            revision=0,
            planned_by=planned_by,
            planned_at=now,
            goes_on=circle.goes_on,
            people=people,
            group_id=circle.group_id,
            topic=circle.topic,
            activity_id=wish.activity_id,
        )
        for meeting_id, wish in zip(ids, wishes, strict=True)
    ]


def _wished(circle: Circle, wish: Wish, planned_by: int, now: datetime) -> dict[str, Any]:
    return {
        "school_id": circle.school_id,
        "mentorship_id": circle.mentorship_id,
        "group_id": circle.group_id,
        "starts_at": wish.starts_at,
        "minutes": wish.minutes,
        "place": wish.place,
        "link": wish.link,
        "goal": wish.goal,
        "activity_id": wish.activity_id,
        "state": MeetingState.PLANNED.value,
        "revision": 0,
        "planned_by": planned_by,
        "planned_at": now,
    }


def invite(tx: Tx, meeting_ids: Sequence[int], circle: Circle, coming: Collection[int]) -> None:
    """These people take part; of whom it is known, it stands that they come."""
    tx.many(
        meeting_people.insert(),
        [
            {
                "school_id": circle.school_id,
                "meeting_id": meeting_id,
                "member_id": one.member_id,
                "leads": one.leads,
                "coming": (Coming.YES if one.member_id in coming else Coming.NONE).value,
            }
            for meeting_id in meeting_ids
            for one in circle.people
        ],
    )


def change(tx: Tx, meeting_id: int, **values: Any) -> None:
    tx.run(update(meetings).where(meetings.c.id == meeting_id).values(**values))


_REVISE = (
    update(meetings)
    .where(meetings.c.id == bindparam("meeting"))
    .values(starts_at=bindparam("at"), revision=meetings.c.revision + 1)
)


def participants(tx: Tx, member_ids: Collection[int], today: date) -> list[Participant]:
    """People as guests, who may not have agreed yet."""
    rows = tx.rows(
        select(*_facts_of_people(today))
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.id.in_(member_ids))
        .order_by(members.c.search_name, members.c.id)
    )
    return [_participant(row, today, leads=False, guest=True) for row in rows]


def put_off(tx: Tx, times: Sequence[tuple[int, datetime]], by: int | None) -> None:
    """Other times: who chose them comes, the others are asked anew. By nobody: the zone moved, answers stay."""
    tx.many(_REVISE, [{"meeting": meeting_id, "at": at} for meeting_id, at in times])
    if by is not None:
        moved = meeting_people.c.meeting_id.in_([meeting_id for meeting_id, _ in times])
        tx.run(update(meeting_people).where(moved).values(coming=Coming.NONE.value))
        mine = meeting_people.c.member_id == by
        tx.run(update(meeting_people).where(moved, mine).values(coming=Coming.YES.value))


def settle(
    tx: Tx, meeting_ids: Collection[int], before: Sequence[MeetingState], state: MeetingState, **values: Any
) -> int:
    """Held, missed or cancelled; how many were still as they had to be."""
    return tx.run(
        update(meetings)
        .where(meetings.c.id.in_(meeting_ids), meetings.c.state.in_([one.value for one in before]))
        .values(state=state.value, revision=meetings.c.revision + 1, **values)
    )


def say_coming(tx: Tx, meeting_ids: Collection[int], member_id: int, coming: Coming) -> bool:
    """Whether it is news."""
    return (
        tx.run(
            update(meeting_people)
            .where(
                meeting_people.c.meeting_id.in_(meeting_ids),
                meeting_people.c.member_id == member_id,
                meeting_people.c.coming != coming.value,
            )
            .values(coming=coming.value)
        )
        > 0
    )


def come_in(tx: Tx, meeting: Meeting, member_id: int, *, leads: bool = False, guest: bool = False) -> None:
    """One more takes part; a guest has said yes."""
    tx.run(
        tx.insert(meeting_people)
        .values(
            school_id=meeting.school_id,
            meeting_id=meeting.id,
            member_id=member_id,
            leads=leads,
            coming=(Coming.YES if guest else Coming.NONE).value,
            guest=guest,
        )
        .on_conflict_do_nothing()
    )


def go_out(tx: Tx, meeting_ids: Collection[int], member_id: int) -> None:
    """One takes part no longer: whatever was still to be said to this person is skipped at sending."""
    tx.run(
        meeting_people.delete().where(
            meeting_people.c.meeting_id.in_(meeting_ids), meeting_people.c.member_id == member_id
        )
    )


def lead_instead(tx: Tx, meeting: Meeting, old_id: int, new_id: int) -> None:
    """Another leads it, who has not yet said whether one comes."""
    go_out(tx, [meeting.id], old_id)
    go_out(tx, [meeting.id], new_id)
    come_in(tx, meeting, new_id, leads=True)


def set_attended(tx: Tx, meeting_id: int, member_id: int, there: bool) -> None:
    of_person = meeting_people.c.meeting_id == meeting_id, meeting_people.c.member_id == member_id
    tx.run(update(meeting_people).where(*of_person).values(attended=there))


def note_attended(tx: Tx, meeting_id: int, member_ids: Collection[int]) -> None:
    """Who of those who take part was there."""
    of_meeting = meeting_people.c.meeting_id == meeting_id
    tx.run(update(meeting_people).where(of_meeting).values(attended=False))
    there = meeting_people.c.member_id.in_(member_ids)
    tx.run(update(meeting_people).where(of_meeting, there).values(attended=True))
