"""Help requests (п. 3.1.5/5): who asked, who answers, and when the request goes on."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    exists,
    func,
    or_,
    select,
    update,
)

from domain.ages import is_minor
from domain.categories import Category
from domain.help_requests import (
    Helped,
    Helper,
    HelperState,
    HelpRequest,
    Plan,
    RequestState,
    Step,
    Steps,
    Why,
    next_step_at,
)
from domain.refusals import NotFound
from storage.consents import consents
from storage.freezes import freezes
from storage.members import age_of, members
from storage.mentorships import mentorships
from storage.people import people
from storage.schema import Moment, metadata
from storage.schools import schools
from storage.tx import Tx

help_requests = Table(
    "help_requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE"), nullable=False),
    Column("mentee_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("topic", String(24), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("step", Integer, nullable=False, default=0),
    Column("escalate_at", Moment),
    Column("curator_at", Moment, nullable=False),
    Column("revision", Integer, nullable=False, default=0),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("closed_at", Moment),
    Column("closed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("helped", String(8)),
)
"""`state`: `open` (nobody answered), `answered`, `closed`. `step`: 0 the mentor, 1 further mentors,
2 the curator. `escalate_at`: when it goes on; `curator_at`: when to the curator, by the steps of the
school at the time of asking. `topic` may be empty. `helped`: `yes`, `partly`, `no`."""
_OPEN = help_requests.c.state == "open"
Index("ix_help_requests_escalate", help_requests.c.escalate_at, sqlite_where=_OPEN, postgresql_where=_OPEN)
Index("ix_help_requests_mentee", help_requests.c.mentee_id, help_requests.c.state)

helpers = Table(
    "helpers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", String(16), nullable=False),
    Column("asked_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    UniqueConstraint("request_id", "member_id"),
)
"""Whom a request has reached. `state`: `helping` (takes part in the talk), `asked`, `declined`,
`left` (passed it on), `late`. `why`: `mentor`, `colleague` (brought in by `asked_by`, п. 5.1.1/1),
`escalation`, `curator`."""
Index("ix_helpers_member", helpers.c.member_id, helpers.c.state)

_MENTEE = members.alias("mentee")
_MENTEE_PERSON = people.alias("mentee_person")


def _frozen(member_id: Any) -> Any:
    return exists().where(freezes.c.student_id == member_id, freezes.c.state != "lifted")


def _parent_paper(member_id: Any, today: date) -> Any:
    return exists().where(
        consents.c.member_id == member_id,
        consents.c.kind == "parent",
        consents.c.withdrawn_at.is_(None),
        or_(consents.c.valid_until.is_(None), consents.c.valid_until >= today),
    )


def find(tx: Tx, request_id: int, school_id: int, now: datetime) -> HelpRequest | None:
    """A request with all who take part: rules and rights need nothing else."""
    row = tx.first(
        select(
            help_requests,
            _MENTEE.c.name,
            _MENTEE.c.category,
            _MENTEE.c.class_name,
            _MENTEE.c.person_id,
            _MENTEE.c.left_at,
            _MENTEE_PERSON.c.chat_id,
            _MENTEE_PERSON.c.unreachable_since,
            _MENTEE.c.age_stated,
            _MENTEE.c.age_stated_on,
            mentorships.c.state.label("pair_state"),
            _parent_paper(_MENTEE.c.id, now.date()).label("parent_paper"),
            _frozen(_MENTEE.c.id).label("frozen"),
        )
        .join(_MENTEE, _MENTEE.c.id == help_requests.c.mentee_id)
        .join(_MENTEE_PERSON, _MENTEE_PERSON.c.id == _MENTEE.c.person_id)
        .join(mentorships, mentorships.c.id == help_requests.c.mentorship_id)
        .where(help_requests.c.id == request_id, help_requests.c.school_id == school_id)
    )
    return _request(row, _helpers(tx, request_id), now) if row else None


def existing(tx: Tx, request_id: int, school_id: int, now: datetime) -> HelpRequest:
    """Raises NotFound: of another school's requests one learns nothing."""
    request = find(tx, request_id, school_id, now)
    if request is None:
        raise NotFound
    return request


def _request(row: Any, reached: tuple[Helper, ...], now: datetime) -> HelpRequest:
    age = age_of(row.age_stated, row.age_stated_on, now.date())
    student = row.category == Category.STUDENT.value
    return HelpRequest(
        id=row.id,
        school_id=row.school_id,
        mentorship_id=row.mentorship_id,
        mentee_id=row.mentee_id,
        mentee_person_id=row.person_id,
        mentee_name=row.name,
        mentee_category=Category(row.category),
        mentee_class=row.class_name or "",
        mentee_awaits_parent=student and age is not None and is_minor(age) and not row.parent_paper,
        mentee_reachable=_is_reachable(row),
        frozen=bool(row.frozen),
        pair_active=row.pair_state == "active",
        topic=row.topic,
        urgent=row.urgent,
        state=RequestState(row.state),
        answered=row.answered_at is not None,
        step=Step(row.step),
        curator_at=row.curator_at,
        asked_at=row.asked_at,
        closed_by=row.closed_by,
        helped=Helped(row.helped) if row.helped else None,
        helpers=reached,
    )


def _is_reachable(row: Any) -> bool:
    return row.chat_id is not None and row.unreachable_since is None and row.left_at is None


def _helpers(tx: Tx, request_id: int) -> tuple[Helper, ...]:
    rows = tx.rows(
        select(
            helpers,
            members.c.name,
            members.c.category,
            members.c.person_id,
            members.c.left_at,
            people.c.chat_id,
            people.c.unreachable_since,
            _frozen(members.c.id).label("frozen"),
        )
        .join(members, members.c.id == helpers.c.member_id)
        .join(people, people.c.id == members.c.person_id)
        .where(helpers.c.request_id == request_id)
        .order_by(helpers.c.id)
    )
    return tuple(
        Helper(
            member_id=row.member_id,
            person_id=row.person_id,
            name=row.name,
            category=Category(row.category),
            state=HelperState(row.state),
            why=Why(row.why),
            asked_by=row.asked_by,
            reachable=_is_reachable(row),
            frozen=bool(row.frozen),
        )
        for row in rows
    )


def steps(tx: Tx, school_id: int) -> Steps:
    row = tx.first(
        select(
            schools.c.mentors_after,
            schools.c.curator_after,
            schools.c.urgent_mentors_after,
            schools.c.urgent_curator_after,
        ).where(schools.c.id == school_id)
    )
    return Steps(*row)


def add(
    tx: Tx,
    school_id: int,
    mentorship_id: int,
    mentee_id: int,
    topic: str,
    urgent: bool,
    planned: Plan,
    now: datetime,
) -> int:
    return tx.add(
        help_requests,
        school_id=school_id,
        mentorship_id=mentorship_id,
        mentee_id=mentee_id,
        topic=topic,
        urgent=urgent,
        state=RequestState.OPEN.value,
        step=int(Step.MENTOR),
        escalate_at=planned.mentors_at,
        curator_at=planned.curator_at,
        revision=0,
        asked_at=now,
    )


def replan(tx: Tx, request: HelpRequest, urgent: bool, planned: Plan) -> None:
    """Another urgency gives other steps; steps that were made are not made again."""
    tx.run(
        update(help_requests)
        .where(help_requests.c.id == request.id)
        .values(
            urgent=urgent,
            curator_at=planned.curator_at,
            escalate_at=next_step_at(request.step, planned),
            revision=help_requests.c.revision + 1,
        )
    )


def set_topic(tx: Tx, request_id: int, topic: str) -> None:
    tx.run(update(help_requests).where(help_requests.c.id == request_id).values(topic=topic))


def hurry(tx: Tx, request_id: int, now: datetime) -> None:
    """Nobody is there to answer: the next step is due now."""
    tx.run(
        update(help_requests)
        .where(
            help_requests.c.id == request_id,
            help_requests.c.state == RequestState.OPEN.value,
            help_requests.c.escalate_at.is_not(None),
        )
        .values(escalate_at=now)
    )


def postpone(tx: Tx, request_id: int, until: datetime) -> None:
    tx.run(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == RequestState.OPEN.value)
        .values(escalate_at=until)
    )


def lock(tx: Tx, request_id: int) -> int:
    """Whoever comes second to a change of who helps waits here, and sees what the first has done. Gives
    the revision that is now this transaction's own."""
    return int(
        tx.value(
            update(help_requests)
            .where(help_requests.c.id == request_id)
            .values(revision=help_requests.c.revision + 1)
            .returning(help_requests.c.revision)
        )
    )


def note_answered(tx: Tx, request_id: int, now: datetime) -> bool:
    """Whether this was the first answer; it ends the escalation."""
    return (
        tx.run(
            update(help_requests)
            .where(help_requests.c.id == request_id, help_requests.c.state == RequestState.OPEN.value)
            .values(state=RequestState.ANSWERED.value, answered_at=now, escalate_at=None)
        )
        == 1
    )


def close(tx: Tx, request_id: int, member_id: int, now: datetime) -> bool:
    """Whether it was open until now."""
    return (
        tx.run(
            update(help_requests)
            .where(help_requests.c.id == request_id, help_requests.c.state != RequestState.CLOSED.value)
            .values(state=RequestState.CLOSED.value, closed_at=now, closed_by=member_id, escalate_at=None)
        )
        == 1
    )


def note_helped(tx: Tx, request_id: int, helped: Helped) -> bool:
    """Whether it is news."""
    return (
        tx.run(
            update(help_requests)
            .where(
                help_requests.c.id == request_id,
                or_(help_requests.c.helped.is_(None), help_requests.c.helped != helped.value),
            )
            .values(helped=helped.value)
        )
        == 1
    )


def step_on(tx: Tx, request: HelpRequest, step: Step, next_at: datetime | None, now: datetime) -> bool:
    """Makes a step once: whoever reads the same due request meanwhile changes nothing."""
    return (
        tx.run(
            update(help_requests)
            .where(
                help_requests.c.id == request.id,
                help_requests.c.state == RequestState.OPEN.value,
                help_requests.c.step == int(request.step),
                help_requests.c.escalate_at <= now,
            )
            .values(step=int(step), escalate_at=next_at)
        )
        == 1
    )


def due(tx: Tx, now: datetime, limit: int = 200) -> list[tuple[int, int]]:
    """Requests that nobody answered in time, as (id, school): by a partial index, whatever exists."""
    rows = tx.rows(
        select(help_requests.c.id, help_requests.c.school_id)
        .where(_OPEN, help_requests.c.escalate_at <= now)
        .order_by(help_requests.c.escalate_at)
        .limit(limit)
    )
    return [(row.id, row.school_id) for row in rows]


def reach(
    tx: Tx,
    request_id: int,
    school_id: int,
    member_id: int,
    state: HelperState,
    why: Why,
    now: datetime,
    asked_by: int | None = None,
) -> None:
    """A request reaches one more person; who said no or left may be asked again."""
    values = {
        "state": state.value,
        "why": why.value,
        "asked_by": asked_by,
        "asked_at": now,
    }
    tx.run(
        tx.insert(helpers)
        .values(school_id=school_id, request_id=request_id, member_id=member_id, **values)
        .on_conflict_do_update(index_elements=["request_id", "member_id"], set_=values)
    )


def turn_helper(
    tx: Tx, request_id: int, member_id: int, was: Collection[HelperState], becomes: HelperState
) -> bool:
    """One change of a helper's state; False where another came first."""
    return (
        tx.run(
            update(helpers)
            .where(
                helpers.c.request_id == request_id,
                helpers.c.member_id == member_id,
                helpers.c.state.in_([state.value for state in was]),
            )
            .values(state=becomes.value)
        )
        == 1
    )


def too_late(tx: Tx, request_id: int, but: int | None = None) -> None:
    """Whoever was asked by the escalation need not answer any longer."""
    statement = update(helpers).where(
        helpers.c.request_id == request_id,
        helpers.c.state == HelperState.ASKED.value,
        helpers.c.why != Why.COLLEAGUE.value,
    )
    if but is not None:
        statement = statement.where(helpers.c.member_id != but)
    tx.run(statement.values(state=HelperState.LATE.value))


def next_step(tx: Tx) -> datetime | None:
    """When the next unanswered request goes on."""
    moment: datetime | None = tx.value(select(func.min(help_requests.c.escalate_at)).where(_OPEN))
    return moment
