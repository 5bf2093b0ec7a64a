"""Papers to print: the curator gets what is known of a person, and the paper is made of it elsewhere."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.blanks import Blank, BlankFacts, PairFacts, Signer
from domain.categories import Category
from domain.mentorships import Pair, PairState, Party, Side
from domain.name_forms import NO_FORMS, Case
from domain.people import Actor, Role
from domain.rights import require, school_of
from storage import members, mentorships, name_forms, pairs, register, schools
from storage.roles import roles_of, with_role
from storage.tx import Tx

SIDES = {Blank.MENTOR_CONSENT: (Side.MENTOR,), Blank.MENTEE_CONSENT: (Side.MENTEE,)}
STANDING = (PairState.PROPOSED, PairState.AGREED, PairState.ACTIVE)


def see_blank(tx: Tx, actor: Actor, now: datetime, blank: Blank, member_id: int | None = None) -> BlankFacts:
    """Without a member: a paper to be filled in by hand."""
    row = register.existing(tx, member_id, actor.school_id) if member_id is not None else None
    require(actor, "see_blank", school_of(actor))
    today = actor.today(now)
    settings = schools.settings(tx, actor.school_id)
    heads = with_role(tx, actor.school_id, Role.HEAD)
    return BlankFacts(
        official_name=settings.official_name,
        school=settings.name,
        place=settings.place,
        today=today,
        head=_signer(tx, register.existing(tx, heads[0].id, actor.school_id), today) if heads else None,
        curator=_signer(tx, register.existing(tx, actor.member_id, actor.school_id), today),
        person=_signer(tx, row, today) if row is not None else None,
        pair=_pair(tx, actor, blank, row.id, today) if row is not None else None,
        side=_side(roles_of(tx, row.id)) if row is not None else None,
    )


def _side(roles: frozenset[Role]) -> Side | None:
    sides = [side for side in Side if Role(side.value) in roles]
    return sides[0] if len(sides) == 1 else None


def _signer(tx: Tx, row: Any, today: date) -> Signer:
    return Signer(
        name=row.name,
        post=row.post,
        class_name=row.class_name,
        organisation=row.organisation,
        category=Category(row.category),
        minor=members.is_minor_on(row, today),
        forms=name_forms.of_members(tx, [row.id]).get(row.id, NO_FORMS),
    )


def _pair(tx: Tx, actor: Actor, blank: Blank, member_id: int, today: date) -> PairFacts | None:
    """The newest that stands; for a mentor's consent one in which the person is the mentor."""
    found: list[Pair] = []
    for side in SIDES.get(blank, tuple(Side)):
        which = (mentorships.in_states(STANDING), mentorships.with_member(side, member_id))
        found += pairs.listed(tx, actor.school_id, today, *which)
    if not found:
        return None
    pair = max(found, key=lambda one: one.id)
    forms = name_forms.of_members(tx, [pair.mentor.member_id, pair.mentee.member_id])
    mentor, mentee = (_party(one, forms.get(one.member_id, NO_FORMS)) for one in (pair.mentor, pair.mentee))
    return PairFacts(mentor, mentee, pair.form, pair.role_model, pair.kind)


def _party(party: Party, forms: Mapping[Case, str]) -> Signer:
    return Signer(party.name, party.post, party.class_name, party.organisation, party.category, forms=forms)
