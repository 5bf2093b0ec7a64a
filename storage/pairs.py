"""A pair with all that is on record for it at this moment: what the rules decide by."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import Answer, EndReason, Pair, PairNews, PairState, Party, Side
from domain.people import Actor, Language, Role
from domain.refusals import NotFound
from storage.consents import consents
from storage.freezes import freezes
from storage.members import age_of, members
from storage.mentorships import hold as hold_mentorship
from storage.mentorships import in_order, mentorships, orders
from storage.people import people
from storage.roles import roles
from storage.tags import tags
from storage.tx import Tx

_MENTOR = members.alias("mentor")
_MENTEE = members.alias("mentee")
_MENTOR_PERSON = people.alias("mentor_person")
_MENTEE_PERSON = people.alias("mentee_person")


def in_force(today: date) -> ColumnElement[bool]:
    return and_(
        consents.c.withdrawn_at.is_(None),
        consents.c.signed_on <= today,
        or_(consents.c.valid_until.is_(None), consents.c.valid_until >= today),
    )


def _paper(whose: Any, kind: str, today: date) -> ColumnElement[bool]:
    return exists().where(consents.c.member_id == whose, consents.c.kind == kind, in_force(today))


def _party_columns(side: str, party: Any, person: Any, today: date) -> list[Any]:
    is_head = exists().where(
        roles.c.member_id == party.c.id, roles.c.role == Role.HEAD.value, roles.c.ended_at.is_(None)
    )
    plain = ("person_id", "name", "category", "post", "subject", "class_name", "organisation", "grade")
    stated = ("age_stated", "age_stated_on", "standing", "left_at")
    return [
        *(party.c[name].label(f"{side}_{name}") for name in (*plain, *stated)),
        person.c.language.label(f"{side}_language"),
        person.c.chat_id.label(f"{side}_chat_id"),
        person.c.unreachable_since.label(f"{side}_unreachable_since"),
        is_head.label(f"{side}_is_head"),
        _paper(party.c.id, "parent", today).label(f"{side}_parent_paper"),
    ]


def _pair_query(school_id: int, today: date) -> Any:
    mentor_paper = exists().where(
        consents.c.mentorship_id == mentorships.c.id, consents.c.kind == "mentor", in_force(today)
    )
    difficulties = exists().where(tags.c.member_id == mentorships.c.mentee_id, tags.c.kind == "hard")
    frozen = exists().where(
        freezes.c.student_id.in_([mentorships.c.mentor_id, mentorships.c.mentee_id]),
        freezes.c.state != "lifted",
    )
    return (
        select(
            mentorships,
            *_party_columns("mentor", _MENTOR, _MENTOR_PERSON, today),
            *_party_columns("mentee", _MENTEE, _MENTEE_PERSON, today),
            mentor_paper.label("mentor_paper"),
            _paper(mentorships.c.mentor_id, "no_criminal_record", today).label("certificate"),
            difficulties.label("difficulties"),
            frozen.label("frozen"),
            and_(orders.c.number != "", orders.c.signed_on.is_not(None)).label("order_signed"),
        )
        .select_from(mentorships)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTOR_PERSON, _MENTOR_PERSON.c.id == _MENTOR.c.person_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .join(_MENTEE_PERSON, _MENTEE_PERSON.c.id == _MENTEE.c.person_id)
        .outerjoin(orders, orders.c.id == mentorships.c.order_id)
        .where(mentorships.c.school_id == school_id)
    )


def _party(row: Any, side: str, today: date) -> Party:
    said = {
        key.removeprefix(f"{side}_"): value for key, value in row._mapping.items() if key.startswith(side)
    }
    return Party(
        member_id=said["id"],
        person_id=said["person_id"],
        name=said["name"],
        category=Category(said["category"]),
        language=Language(said["language"]),
        post=said["post"],
        subject=said["subject"],
        class_name=said["class_name"],
        organisation=said["organisation"],
        grade=said["grade"],
        age=age_of(said["age_stated"], said["age_stated_on"], today),
        is_here=said["left_at"] is None and said["standing"] == "member",
        is_head=bool(said["is_head"]),
        reachable=said["chat_id"] is not None and said["unreachable_since"] is None,
        parent_paper=bool(said["parent_paper"]),
    )


def _pair(row: Any, today: date, curators: frozenset[int], near: Mapping[int, frozenset[int]]) -> Pair:
    return Pair(
        id=row.id,
        school_id=row.school_id,
        state=PairState(row.state),
        mentor=_party(row, "mentor", today),
        mentee=_party(row, "mentee", today),
        form=MentoringForm(row.form),
        role_model=RoleModel(row.role_model),
        kind=MentoringKind(row.kind),
        mentor_answer=Answer(row.mentor_answer) if row.mentor_answer else None,
        mentee_answer=Answer(row.mentee_answer) if row.mentee_answer else None,
        order_id=row.order_id,
        mentor_paper=bool(row.mentor_paper),
        certificate=bool(row.certificate),
        difficulties=bool(row.difficulties),
        frozen=bool(row.frozen),
        order_signed=bool(row.order_signed),
        curators=curators,
        near_freeze=near.get(row.mentor_id, frozenset()) | near.get(row.mentee_id, frozenset()),
        succeeds_id=row.succeeds_id,
        paused_until=row.paused_until,
        stopped=row.stopped_at is not None,
        ended_at=row.ended_at,
        end_reason=EndReason(row.end_reason) if row.end_reason else None,
    )


def _near_freezes(tx: Tx, rows: Sequence[Any]) -> dict[int, frozenset[int]]:
    """For each of the two whose contact stands still, the others of all pairs that were not declined."""
    of_pairs = {one for row in rows if row.frozen for one in (row.mentor_id, row.mentee_id)}
    if not of_pairs:
        return {}
    other = mentorships.alias("other")
    found = tx.rows(
        select(freezes.c.student_id, other.c.mentor_id, other.c.mentee_id)
        .join(
            other, or_(other.c.mentor_id == freezes.c.student_id, other.c.mentee_id == freezes.c.student_id)
        )
        .where(freezes.c.student_id.in_(of_pairs), freezes.c.state != "lifted", other.c.state != "declined")
    )
    near: dict[int, frozenset[int]] = {}
    for row in found:
        near[row.student_id] = near.get(row.student_id, frozenset()) | {row.mentor_id, row.mentee_id}
    return near


def reachable_curators(tx: Tx, school_id: int) -> frozenset[int]:
    """Those whom a student's call for safety would reach."""
    return frozenset(
        row.id
        for row in tx.rows(
            select(members.c.id)
            .join(roles, roles.c.member_id == members.c.id)
            .join(people, people.c.id == members.c.person_id)
            .where(
                members.c.school_id == school_id,
                members.c.left_at.is_(None),
                members.c.standing == "member",
                roles.c.role == Role.CURATOR.value,
                roles.c.ended_at.is_(None),
                people.c.chat_id.is_not(None),
                people.c.unreachable_since.is_(None),
            )
        )
    )


def listed(
    tx: Tx,
    school_id: int,
    today: date,
    *which: ColumnElement[bool],
    limit: int | None = None,
    offset: int = 0,
) -> list[Pair]:
    """Pairs of the school with what is on record for each, oldest proposal first."""
    query = _pair_query(school_id, today).where(*which).order_by(mentorships.c.id)
    if limit is not None:
        query = query.limit(limit).offset(offset)
    rows = tx.rows(query)
    curators, near = reachable_curators(tx, school_id), _near_freezes(tx, rows)
    return [_pair(row, today, curators, near) for row in rows]


def find(tx: Tx, pair_id: int, school_id: int, today: date) -> Pair | None:
    """None: no such pair in this school."""
    found = listed(tx, school_id, today, mentorships.c.id == pair_id)
    return found[0] if found else None


def existing(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> Pair:
    """Raises NotFound: of another school's pairs one learns nothing."""
    pair = find(tx, pair_id, actor.school_id, actor.today(now))
    if pair is None:
        raise NotFound
    return pair


def hold(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> Pair:
    """Nobody else changes it meanwhile. Raises NotFound."""
    hold_mentorship(tx, pair_id, actor.school_id)
    return existing(tx, actor, now, pair_id)


def news(tx: Tx, pair_id: int, reader_id: int) -> PairNews | None:
    """None: no such pair in the school of the reader, who is a member."""
    school_id = select(members.c.school_id).where(members.c.id == reader_id).scalar_subquery()
    row = tx.first(
        select(
            mentorships,
            *_named_columns("mentor", _MENTOR),
            *_named_columns("mentee", _MENTEE),
        )
        .select_from(mentorships)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .where(mentorships.c.id == pair_id, mentorships.c.school_id == school_id)
    )
    if row is None:
        return None
    return PairNews(
        row.id,
        PairState(row.state),
        MentoringForm(row.form),
        RoleModel(row.role_model),
        MentoringKind(row.kind),
        _named(row, "mentor"),
        _named(row, "mentee"),
        {row.mentor_id: Side.MENTOR, row.mentee_id: Side.MENTEE}.get(reader_id),
    )


_NAMED = ("person_id", "name", "category", "post", "subject", "class_name", "organisation")


def _named_columns(side: str, party: Any) -> list[Any]:
    return [party.c[name].label(f"{side}_{name}") for name in _NAMED]


def _named(row: Any, side: str) -> Party:
    said = {name: row._mapping[f"{side}_{name}"] for name in _NAMED}
    return Party(**{**said, "member_id": row._mapping[f"{side}_id"], "category": Category(said["category"])})


def of_order(tx: Tx, order_id: int, school_id: int, today: date) -> list[Pair]:
    return listed(tx, school_id, today, in_order(order_id))


def former_mentors(tx: Tx, school_id: int, shown: Sequence[Pair], today: date) -> dict[int, Party]:
    """By pair, the mentor of the one that it succeeds."""
    succeeded = [pair.succeeds_id for pair in shown if pair.succeeds_id is not None]
    if not succeeded:
        return {}
    found = {pair.id: pair.mentor for pair in listed(tx, school_id, today, mentorships.c.id.in_(succeeded))}
    return {pair.id: found[pair.succeeds_id] for pair in shown if pair.succeeds_id in found}


def consent_days(tx: Tx, pair_ids: Sequence[int]) -> dict[int, date]:
    """When the mentor's paper of each pair was signed; the latest that was not withdrawn."""
    rows = tx.rows(
        select(consents.c.mentorship_id, consents.c.signed_on)
        .where(
            consents.c.mentorship_id.in_(pair_ids),
            consents.c.kind == "mentor",
            consents.c.withdrawn_at.is_(None),
        )
        .order_by(consents.c.signed_on)
    )
    return {row.mentorship_id: row.signed_on for row in rows}
