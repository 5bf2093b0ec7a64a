"""What is told of orders: to the head that one waits, to the curator what became of it."""

from collections.abc import Callable
from typing import Any

from domain.orders import OrderNews, OrderState
from domain.people import Role
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import orders
from storage.roles import roles_of
from storage.tx import Tx
from views.orders import order_confirmed_notice, order_returned_notice, order_waits_notice

News = Callable[[Tx, Recipient, dict[str, Any]], OrderNews | None]


def _to(state: OrderState, *roles: Role) -> News:
    """Facts are read and rights are checked when the notice goes out."""

    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> OrderNews | None:
        if recipient.member_id is None or not roles_of(tx, recipient.member_id) & set(roles):
            return None
        news = orders.news(tx, args["order"], recipient.member_id)
        return news if news is not None and news.state is state else None

    return facts


TOPICS = {
    "order_waits": Topic(_to(OrderState.WAITING, Role.HEAD, Role.CURATOR), order_waits_notice),
    "order_confirmed": Topic(_to(OrderState.CONFIRMED, Role.CURATOR), order_confirmed_notice),
    "order_returned": Topic(_to(OrderState.RETURNED, Role.CURATOR), order_returned_notice),
}
