"""Orders of the head that confirm lists of pairs (п. 4.1), or put their end on record, by number and date."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func, select, update

from domain.mentorships import PairState
from domain.orders import Order, OrderKind, OrderLine, OrderNews, OrderState
from domain.people import Role
from storage.members import members
from storage.mentorships import in_order, lacks_ending_order, mentorships, orders
from storage.roles import roles
from storage.tx import Tx

_COLUMNS = (
    orders.c.id,
    orders.c.kind,
    orders.c.state,
    orders.c.number,
    orders.c.signed_on,
    orders.c.word,
    orders.c.prepared_by,
    orders.c.prepared_at,
)


def _order(row: Any) -> Order:
    return Order(
        row.id,
        OrderKind(row.kind),
        OrderState(row.state),
        row.number,
        row.signed_on,
        row.word,
        row.prepared_by,
        row.prepared_at,
    )


def find(tx: Tx, order_id: int, school_id: int) -> Order | None:
    row = tx.first(select(*_COLUMNS).where(orders.c.id == order_id, orders.c.school_id == school_id))
    return _order(row) if row else None


def hold(tx: Tx, order_id: int, school_id: int) -> None:
    """Until the end of the transaction nobody else changes the order or the pairs in it."""
    tx.rows(
        select(orders.c.id).where(orders.c.id == order_id, orders.c.school_id == school_id).with_for_update()
    )
    tx.rows(select(mentorships.c.id).where(in_order(order_id)).order_by(mentorships.c.id).with_for_update())


def prepare(
    tx: Tx,
    school_id: int,
    pair_ids: Collection[int],
    prepared_by: int,
    now: datetime,
    kind: OrderKind = OrderKind.APPOINTMENT,
) -> int:
    """A new order waits for the head. The pairs must be free, and held: see `hold_agreed`, `hold_ended`."""
    order_id = tx.add(
        orders,
        school_id=school_id,
        kind=kind.value,
        state=OrderState.WAITING.value,
        number="",
        word="",
        prepared_by=prepared_by,
        prepared_at=now,
    )
    is_ending = kind is OrderKind.ENDING
    state = PairState.ENDED if is_ending else PairState.AGREED
    column = mentorships.c.ending_order_id if is_ending else mentorships.c.order_id
    tx.run(
        update(mentorships)
        .where(mentorships.c.id.in_(pair_ids), mentorships.c.state == state.value, column.is_(None))
        .values({column.name: order_id})
    )
    return order_id


def hold_agreed(tx: Tx, school_id: int) -> None:
    """Two curators who send an order at once do it one after the other."""
    tx.rows(
        select(mentorships.c.id)
        .where(
            mentorships.c.school_id == school_id,
            mentorships.c.state == PairState.AGREED.value,
            mentorships.c.order_id.is_(None),
        )
        .order_by(mentorships.c.id)
        .with_for_update()
    )


def hold_ended(tx: Tx, school_id: int) -> None:
    """The same of an order of ending."""
    tx.rows(
        select(mentorships.c.id)
        .where(mentorships.c.school_id == school_id, lacks_ending_order())
        .order_by(mentorships.c.id)
        .with_for_update()
    )


def confirm(tx: Tx, order_id: int, number: str, signed_on: date, by: int, now: datetime) -> bool:
    """False: somebody was quicker."""
    return (
        tx.run(
            update(orders)
            .where(orders.c.id == order_id, orders.c.state == OrderState.WAITING.value)
            .values(
                state=OrderState.CONFIRMED.value,
                number=number,
                signed_on=signed_on,
                confirmed_by=by,
                confirmed_at=now,
            )
        )
        == 1
    )


def activate(tx: Tx, order_id: int, now: datetime) -> int:
    """How many pairs became active."""
    return tx.run(
        update(mentorships)
        .where(mentorships.c.order_id == order_id, mentorships.c.state == PairState.AGREED.value)
        .values(state=PairState.ACTIVE.value, activated_at=now)
    )


def give_back(tx: Tx, order_id: int, word: str, by: int, now: datetime) -> bool:
    """The pairs are free for another order. False: somebody was quicker."""
    changed = tx.run(
        update(orders)
        .where(orders.c.id == order_id, orders.c.state == OrderState.WAITING.value)
        .values(state=OrderState.RETURNED.value, word=word, confirmed_by=by, confirmed_at=now)
    )
    if changed == 1:
        for column in (mentorships.c.order_id, mentorships.c.ending_order_id):
            tx.run(update(mentorships).where(column == order_id).values({column.name: None}))
    return changed == 1


def drop_if_empty(tx: Tx, order_id: int, by: int, now: datetime) -> None:
    """Its last pair was withdrawn: nothing is left to sign."""
    left = tx.value(select(func.count()).where(in_order(order_id)))
    if not left:
        give_back(tx, order_id, "", by, now)


def count(tx: Tx, school_id: int, states: Sequence[OrderState]) -> int:
    return int(
        tx.value(
            select(func.count()).where(
                orders.c.school_id == school_id, orders.c.state.in_([state.value for state in states])
            )
        )
    )


def listed(
    tx: Tx, school_id: int, states: Sequence[OrderState], *, limit: int, offset: int
) -> list[OrderLine]:
    """Those that wait first, then the newest."""
    size = select(func.count()).select_from(mentorships).where(in_order(orders.c.id)).scalar_subquery()
    waits = case((orders.c.state == OrderState.WAITING.value, 0), else_=1)
    rows = tx.rows(
        select(*_COLUMNS, size.label("size"))
        .where(orders.c.school_id == school_id, orders.c.state.in_([state.value for state in states]))
        .order_by(waits, orders.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [OrderLine(_order(row), int(row.size)) for row in rows]


def deciders(tx: Tx, school_id: int) -> dict[int, tuple[int, frozenset[Role]]]:
    """Who may confirm an order: member id to person id and roles."""
    found: dict[int, tuple[int, frozenset[Role]]] = {}
    rows = tx.rows(
        select(members.c.id, members.c.person_id, roles.c.role)
        .join(roles, roles.c.member_id == members.c.id)
        .where(
            members.c.school_id == school_id,
            members.c.left_at.is_(None),
            members.c.standing == "member",
            roles.c.role.in_([Role.HEAD.value, Role.CURATOR.value]),
            roles.c.ended_at.is_(None),
        )
        .order_by(members.c.id)
    )
    for member_id, person_id, role in rows:
        _, known = found.get(member_id, (person_id, frozenset()))
        found[member_id] = (person_id, known | {Role(role)})
    return found


def news(tx: Tx, order_id: int, reader_id: int) -> OrderNews | None:
    """None: no such order in the school of the reader, who is a member."""
    school_id = tx.value(select(members.c.school_id).where(members.c.id == reader_id))
    order = find(tx, order_id, school_id) if school_id is not None else None
    if order is None:
        return None
    size = tx.value(select(func.count()).where(in_order(order_id)))
    return OrderNews(order.id, order.kind, order.state, order.number, order.signed_on, order.word, int(size))
