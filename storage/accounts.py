"""The account behind a card: in which school it acts, and the move to another phone."""

from datetime import datetime

from sqlalchemy import and_, delete, exists, func, select, update

from domain.people import Guest, Language
from storage import conversations
from storage.members import members
from storage.outbox import outbox
from storage.people import people, person_of, turn_to
from storage.tx import Tx


def turn_elsewhere(tx: Tx, person_id: int) -> None:
    """Whoever left a school goes on in another one, if there is one."""
    still = select(func.max(members.c.id)).where(
        members.c.person_id == person_id, members.c.left_at.is_(None)
    )
    tx.run(update(people).where(people.c.id == person_id).values(current_member_id=still.scalar_subquery()))


def erase_if_nobody(tx: Tx, person_id: int) -> None:
    """An account that belongs to no school leaves nothing behind, its conversation included."""
    nobody = ~exists().where(members.c.person_id == people.c.id)
    chat_id = tx.value(select(people.c.chat_id).where(people.c.id == person_id, nobody))
    tx.run(delete(people).where(people.c.id == person_id, nobody))
    if chat_id is not None:
        conversations.forget(tx, chat_id)


def relink(tx: Tx, member_id: int, guest: Guest, now: datetime) -> None:
    """Moves this one card, with what waits to be said to it, to the account. Cards in other schools stay
    where they were: the curator of one school gives nobody access to another (law 13)."""
    card = tx.first(select(members.c.person_id, members.c.school_id).where(members.c.id == member_id))
    person_id = person_of(tx, guest, now)
    if person_id != card.person_id:
        _move_card(tx, member_id, card.school_id, card.person_id, person_id)
    tx.run(update(people).where(people.c.id == person_id).values(unreachable_since=None))
    turn_to(tx, person_id, member_id)


def _move_card(tx: Tx, member_id: int, school_id: int, old: int, new: int) -> None:
    """A card that the account had in this school and left stays behind with the old account."""
    left = and_(members.c.school_id == school_id, members.c.person_id == new, members.c.left_at.is_not(None))
    former = tx.value(select(members.c.id).where(left))
    if former is not None:
        blank = tx.add(
            people, language=Language.RU.value, urgent_at_night=False, created_at=_created(tx, new)
        )
        tx.run(update(members).where(members.c.id == former).values(person_id=blank))
    settings = (people.c.language, people.c.quiet_start, people.c.quiet_end, people.c.urgent_at_night)
    kept = tx.first(select(*settings).where(people.c.id == old))
    tx.run(update(people).where(people.c.id == new).values(kept._asdict()))
    tx.run(update(members).where(members.c.id == member_id).values(person_id=new))
    moved = outbox.c.school_id == school_id
    tx.run(update(outbox).where(outbox.c.person_id == old, moved).values(person_id=new))
    tx.run(
        update(people)
        .where(people.c.id == old, people.c.current_member_id == member_id)
        .values(current_member_id=None)
    )
    erase_if_nobody(tx, old)


def _created(tx: Tx, person_id: int) -> datetime:
    moment: datetime = tx.value(select(people.c.created_at).where(people.c.id == person_id))
    return moment
