"""To whom a notice goes, read anew when its turn has come."""

from datetime import datetime

from sqlalchemy import and_, bindparam, exists, select

from domain.ages import is_minor, is_young
from domain.categories import Category
from domain.people import Language
from domain.recipients import Recipient
from storage.consents import PARENT_PAPER, consents
from storage.members import age_of, members
from storage.people import people
from storage.schools import schools
from storage.tx import Tx

_RECIPIENT = (
    select(
        people.c.id,
        people.c.chat_id,
        people.c.language,
        people.c.unreachable_since,
        members.c.id.label("member_id"),
        members.c.category,
        members.c.age_stated,
        members.c.age_stated_on,
        schools.c.zone,
        exists().where(consents.c.member_id == members.c.id, PARENT_PAPER).label("parent_paper"),
    )
    .select_from(people)
    .outerjoin(
        members,
        and_(
            members.c.person_id == people.c.id,
            members.c.school_id == bindparam("school_id"),
            members.c.left_at.is_(None),
        ),
    )
    .outerjoin(schools, schools.c.id == members.c.school_id)
    .where(people.c.id == bindparam("person_id"))
)


def recipient(tx: Tx, person_id: int, school_id: int | None, now: datetime) -> Recipient | None:
    """None: no account, unreachable, or no longer of the school that has something to say."""
    row = tx.first(_RECIPIENT, person_id=person_id, school_id=school_id, today=now.date())
    if row is None or row.chat_id is None or row.unreachable_since is not None:
        return None
    if school_id is not None and row.member_id is None:
        return None
    age = age_of(row.age_stated, row.age_stated_on, now.date())
    return Recipient(
        person_id=row.id,
        chat_id=row.chat_id,
        language=Language(row.language),
        member_id=row.member_id,
        zone_name=row.zone or "UTC",
        young=age is not None and is_young(age),
        is_student=row.category == Category.STUDENT.value,
        awaiting_parent=age is not None and is_minor(age) and not row.parent_paper,
        now=now,
    )
