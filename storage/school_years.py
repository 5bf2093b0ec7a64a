"""School years: who is to stay or to leave, how far a school has come, and what the new year leaves to do."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    func,
    not_,
    or_,
    select,
    update,
)

from domain.catalogue import EMPLOYER_GRADES, MentoringForm
from domain.categories import Category
from domain.groups import GroupState
from domain.school_year import (
    LAST_GRADE,
    MAY_LEAVE,
    Fate,
    YearCounts,
    YearPair,
    YearPart,
    YearStudent,
    first_day,
    said_since,
    summer_of,
)
from domain.working_time import SchoolHours
from storage.groups import groups
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.members import members
from storage.mentorships import mentorships
from storage.programmes import programmes
from storage.register import awaits_parent
from storage.schema import Moment, metadata
from storage.tx import Tx

school_years = Table(
    "school_years",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("begun_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("begun_at", Moment, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("departed", Integer, nullable=False),
    UniqueConstraint("school_id", "year"),
)
"""`year`: of its autumn. `moved`, `departed`: how many so far; whose class is still that of last year is known by
`members.class_since`, so that a step that broke off is taken up again and nobody moves twice."""

year_choices = Table(
    "year_choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("fate", String(8), nullable=False),
    Column("chosen_by", ForeignKey("members.id", ondelete="SET NULL")),
    UniqueConstraint("member_id", "year"),
)
"""What is otherwise than one would think of this class."""

_MENTOR = members.alias("mentor")
_MENTEE = members.alias("mentee")
_STANDING = ("proposed", "agreed", "active")


def _waits(whom: Any, year: int) -> ColumnElement[bool]:
    """A student whose class is that of last year."""
    return and_(
        whom.c.left_at.is_(None),
        whom.c.standing == "member",
        whom.c.category == Category.STUDENT.value,
        whom.c.grade.is_not(None),
        whom.c.class_since < said_since(year),
    )


def _fate(whom: Any, year: int) -> Any:
    chosen = (
        select(year_choices.c.fate)
        .where(year_choices.c.member_id == whom.c.id, year_choices.c.year == year)
        .correlate(whom)
        .scalar_subquery()
    )
    likely = case((whom.c.grade >= LAST_GRADE, Fate.LEAVES.value), else_=Fate.MOVES.value)
    return func.coalesce(chosen, likely)


def _leaves(whom: Any, year: int) -> ColumnElement[bool]:
    return and_(_waits(whom, year), _fate(whom, year) == Fate.LEAVES.value)


def _leavers(school_id: int, year: int) -> Any:
    return select(members.c.id).where(members.c.school_id == school_id, _leaves(members, year))


_FATES = {YearPart.LEAVING: Fate.LEAVES, YearPart.MOVING: Fate.MOVES, YearPart.STAYING: Fate.STAYS}


def _of_students(part: YearPart, school_id: int, year: int, today: date) -> ColumnElement[bool]:
    here = members.c.school_id == school_id
    match part:
        case YearPart.NINTH:
            return and_(here, _waits(members, year), members.c.grade == MAY_LEAVE)
        case YearPart.PAPERS:
            present = and_(members.c.left_at.is_(None), members.c.standing == "member")
            day = max(today, first_day(year))
            return and_(here, present, awaits_parent(day), not_(_leaves(members, year)))
        case _:
            return and_(here, _waits(members, year), _fate(members, year) == _FATES[part].value)


def _of_pairs(part: YearPart, school_id: int, year: int, today: date, hours: SchoolHours) -> Any:
    here = mentorships.c.school_id == school_id
    match part:
        case YearPart.PAIRS:
            gone = or_(_leaves(_MENTOR, year), _leaves(_MENTEE, year))
            return and_(here, mentorships.c.state.in_(_STANDING), gone)
        case YearPart.SUMMER:
            off = (summer_of(year), summer_of(year + 1), *hours.holidays)
            within = or_(*(programmes.c.ends_on.between(one.first, one.last) for one in off))
            return and_(here, mentorships.c.state == "active", programmes.c.ends_on >= today, within)
        case _:
            return and_(
                here,
                mentorships.c.state.in_(_STANDING),
                mentorships.c.form == MentoringForm.EMPLOYER_STUDENT.value,
                not_(_leaves(_MENTEE, year)),
                _grade_after(_MENTEE, year).not_in(list(EMPLOYER_GRADES)),
            )


def _grade_after(whom: Any, year: int) -> Any:
    moves = and_(_waits(whom, year), _fate(whom, year) == Fate.MOVES.value)
    return case((moves, whom.c.grade + 1), else_=whom.c.grade)


def _pairs(*columns: Any) -> Any:
    standing = and_(programmes.c.mentorship_id == mentorships.c.id, programmes.c.state != "ended")
    return (
        select(*columns)
        .select_from(mentorships)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .outerjoin(programmes, standing)
    )


OF_PAIRS = (YearPart.PAIRS, YearPart.SUMMER, YearPart.EMPLOYER)


def count(tx: Tx, school_id: int, year: int, part: YearPart, today: date, hours: SchoolHours) -> int:
    if part in OF_PAIRS:
        which = _of_pairs(part, school_id, year, today, hours)
        return int(tx.value(_pairs(func.count(mentorships.c.id.distinct())).where(which)))
    return int(tx.value(select(func.count()).where(_of_students(part, school_id, year, today))))


def counts(tx: Tx, school_id: int, year: int, today: date, hours: SchoolHours) -> YearCounts:
    leavers = _leavers(school_id, year)
    led = select(groups.c.id).where(
        groups.c.school_id == school_id,
        groups.c.leader_id.in_(leavers),
        groups.c.state != GroupState.CLOSED.value,
    )
    ending = select(mentorships.c.id).where(
        mentorships.c.school_id == school_id,
        mentorships.c.state.in_(_STANDING),
        or_(mentorships.c.mentor_id.in_(leavers), mentorships.c.mentee_id.in_(leavers)),
    )
    planned = select(func.count()).where(
        meetings.c.state == "planned",
        or_(meetings.c.mentorship_id.in_(ending), meetings.c.group_id.in_(led)),
    )
    asked = select(func.count()).where(
        help_requests.c.mentee_id.in_(leavers), help_requests.c.state != "closed"
    )
    return YearCounts(
        parts={part: count(tx, school_id, year, part, today, hours) for part in YearPart},
        meetings=int(tx.value(planned)),
        groups=int(tx.value(select(func.count()).select_from(led.subquery()))),
        requests=int(tx.value(asked)),
    )


def students(
    tx: Tx, school_id: int, year: int, part: YearPart, today: date, offset: int, limit: int
) -> tuple[YearStudent, ...]:
    """By class, then by name."""
    which = _of_students(part, school_id, year, today)
    by_class = members.c.grade.desc(), members.c.class_name, members.c.search_name, members.c.id
    return _students(tx.rows(_listed(which, year).order_by(*by_class).offset(offset).limit(limit)))


def student(tx: Tx, school_id: int, year: int, member_id: int) -> YearStudent | None:
    """None: not one whose class is still that of last year."""
    which = and_(members.c.school_id == school_id, members.c.id == member_id, _waits(members, year))
    found = _students(tx.rows(_listed(which, year)))
    return found[0] if found else None


def portion(tx: Tx, school_id: int, year: int, limit: int) -> tuple[YearStudent, ...]:
    """The next whose class is still that of last year; until the end of the transaction they are this one's own."""
    which = and_(members.c.school_id == school_id, _waits(members, year))
    rows = tx.rows(_listed(which, year).order_by(members.c.id).limit(limit).with_for_update(of=members))
    return _students(rows)


def pairs(
    tx: Tx,
    school_id: int,
    year: int,
    part: YearPart,
    today: date,
    hours: SchoolHours,
    offset: int,
    limit: int,
) -> tuple[YearPair, ...]:
    columns = (
        mentorships.c.id,
        _MENTOR.c.name.label("mentor"),
        _MENTEE.c.name.label("mentee"),
        _MENTEE.c.class_name,
        func.max(programmes.c.ends_on).label("ends_on"),
    )
    query = _pairs(*columns).where(_of_pairs(part, school_id, year, today, hours)).group_by(*columns[:4])
    rows = tx.rows(query.order_by(mentorships.c.id).offset(offset).limit(limit))
    return tuple(YearPair(row.id, row.mentor, row.mentee, row.class_name, row.ends_on) for row in rows)


def choose(tx: Tx, school_id: int, year: int, member_id: int, fate: Fate | None, by: int) -> None:
    """None: what one would think of the class."""
    if fate is None:
        tx.run(
            year_choices.delete().where(year_choices.c.member_id == member_id, year_choices.c.year == year)
        )
        return
    said = {"fate": fate.value, "chosen_by": by}
    chosen = tx.insert(year_choices).values(school_id=school_id, year=year, member_id=member_id, **said)
    tx.run(chosen.on_conflict_do_update(index_elements=["member_id", "year"], set_=said))


def move(tx: Tx, classes: Collection[tuple[int, int, str]], since: date) -> None:
    """Each to the grade and the class that stand beside the member."""
    to = {"grade": bindparam("to_grade"), "class_name": bindparam("to_class"), "class_since": since}
    tx.many(
        update(members).where(members.c.id == bindparam("whom")).values(to),
        [{"whom": one, "to_grade": grade, "to_class": name} for one, grade, name in classes],
    )


def note(tx: Tx, school_id: int, year: int, moved: int, departed: int, by: int, now: datetime) -> bool:
    """What was done is added to what was done before. Whether it is the first of its year."""
    before = tx.first(
        select(school_years.c.id).where(school_years.c.school_id == school_id, school_years.c.year == year)
    )
    if before is None:
        tx.add(
            school_years, school_id=school_id, year=year, begun_by=by, begun_at=now,
            moved=moved, departed=departed,
        )  # fmt: skip
        return True
    tx.run(
        update(school_years)
        .where(school_years.c.id == before.id)
        .values(moved=school_years.c.moved + moved, departed=school_years.c.departed + departed)
    )
    return False


def done(tx: Tx, school_id: int, year: int) -> tuple[int, int] | None:
    """How many have moved and how many have left. None: nobody has begun."""
    row = tx.first(
        select(school_years.c.moved, school_years.c.departed).where(
            school_years.c.school_id == school_id, school_years.c.year == year
        )
    )
    return (row.moved, row.departed) if row else None


def _listed(which: ColumnElement[bool], year: int) -> Any:
    return select(
        members.c.id, members.c.name, members.c.grade, members.c.class_name,
        _fate(members, year).label("fate"),
    ).where(which)  # fmt: skip


def _students(rows: Sequence[Any]) -> tuple[YearStudent, ...]:
    return tuple(
        YearStudent(row.id, row.name, row.grade or 0, row.class_name, Fate(row.fate)) for row in rows
    )
