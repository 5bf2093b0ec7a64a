"""What is known for the papers of pairs: the mentor's consent (п. 4.1) and the order that appoints."""

from datetime import date, datetime

from domain.mentorships import Pair
from domain.name_forms import NO_FORMS
from domain.orders import PairPapers, Signer
from domain.people import Actor, Role
from domain.refusals import NotFound
from domain.rights import require, school_of
from storage import members, name_forms, orders, pairs, schools
from storage.roles import with_role
from storage.tx import Tx


def see_consent_blank(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> PairPapers:
    today = now.astimezone(actor.zone).date()
    pair = pairs.find(tx, pair_id, actor.school_id, today)
    if pair is None:
        raise NotFound
    require(actor, "see_consent_blank", school_of(actor))
    return _papers(tx, actor, (pair,), "", today)


def see_order_paper(tx: Tx, actor: Actor, now: datetime, order_id: int) -> PairPapers:
    order = orders.find(tx, order_id, actor.school_id)
    if order is None:
        raise NotFound
    require(actor, "see_order_paper", school_of(actor))
    today = now.astimezone(actor.zone).date()
    appointed = tuple(pairs.of_order(tx, order_id, actor.school_id, today))
    return _papers(tx, actor, appointed, order.number, order.signed_on or today)


def _papers(tx: Tx, actor: Actor, shown: tuple[Pair, ...], order_number: str, today: date) -> PairPapers:
    signed = pairs.consent_days(tx, [pair.id for pair in shown])
    school = schools.settings(tx, actor.school_id)
    head = _first_with(tx, actor, Role.HEAD)
    return PairPapers(
        school=school.name,
        official_name=school.official_name,
        place=school.place,
        head=head,
        curator=_first_with(tx, actor, Role.CURATOR),
        head_is_mentor=any(pair.mentor.is_head for pair in shown),
        pairs=shown,
        consents=tuple(signed.get(pair.id) for pair in shown),
        order_number=order_number,
        today=today,
        forms=name_forms.of_members(
            tx, [party.member_id for pair in shown for party in (pair.mentor, pair.mentee)]
        ),
    )


def _first_with(tx: Tx, actor: Actor, role: Role) -> Signer | None:
    holders = with_role(tx, actor.school_id, role)
    if not holders:
        return None
    row = members.find_member(tx, holders[0].id, actor.school_id)
    forms = name_forms.of_members(tx, [row.id])
    return Signer(row.name, row.post, forms.get(row.id, NO_FORMS))
