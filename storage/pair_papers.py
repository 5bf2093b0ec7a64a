"""What every paper about pairs says: the school, who leads it, the names in cases, the consents."""

from datetime import date

from domain.mentorships import Pair
from domain.name_forms import NO_FORMS
from domain.orders import PairPapers, Signer
from domain.people import Role
from storage import members, name_forms, pairs, schools
from storage.roles import with_role
from storage.tx import Tx


def gather(
    tx: Tx, school_id: int, shown: tuple[Pair, ...], today: date, order_number: str = ""
) -> PairPapers:
    signed = pairs.consent_days(tx, [pair.id for pair in shown])
    school = schools.settings(tx, school_id)
    return PairPapers(
        school=school.name,
        official_name=school.official_name,
        place=school.place,
        head=_first_with(tx, school_id, Role.HEAD),
        curator=_first_with(tx, school_id, Role.CURATOR),
        head_is_mentor=any(pair.mentor.is_head for pair in shown),
        pairs=shown,
        consents=tuple(signed.get(pair.id) for pair in shown),
        order_number=order_number,
        today=today,
        forms=name_forms.of_members(
            tx, [party.member_id for pair in shown for party in (pair.mentor, pair.mentee)]
        ),
    )


def _first_with(tx: Tx, school_id: int, role: Role) -> Signer | None:
    holders = with_role(tx, school_id, role)
    if not holders:
        return None
    row = members.find_member(tx, holders[0].id, school_id)
    forms = name_forms.of_members(tx, [row.id])
    return Signer(row.name, row.post, forms.get(row.id, NO_FORMS))
