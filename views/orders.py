"""Orders in words."""

from collections.abc import Mapping
from datetime import date, tzinfo

from aiogram.filters.callback_data import CallbackData

from domain.mentorships import Gap, Pair, Party
from domain.orders import Order, OrderKind, OrderLine, OrderNews, OrderState
from views.dates import day_words
from views.mentorships import gaps_words, pair_title
from views.notice import Button, Notice
from views.words import Words

PAIRS_SHOWN = 15
"""So that the screen of a long order stays under 3,500 characters; the paper has them all."""


class OpenOrder(CallbackData, prefix="oc"):
    order_id: int


def order_line(line: OrderLine, today: date, words: Words) -> str:
    """Plain, for a button: «№ 12-н от 4 сентября · пар: 3»."""
    return words.plain(
        "order-line",
        kind=line.order.kind.value,
        title=order_title(line.order.state, line.order.number, line.order.signed_on, today, words),
        n=line.pairs,
    )


def order_title(
    state: OrderState, number: str, signed_on: date | None, today: date | None, words: Words
) -> str:
    if state is OrderState.WAITING or signed_on is None:
        return words.plain("order-unsigned")
    return words.plain(
        "order-signed", number=number, day=day_words(signed_on, words.language, today or signed_on)
    )


def order_words(
    order: Order,
    pairs: tuple[Pair, ...],
    lacking: tuple[tuple[Gap, ...], ...],
    former: Mapping[int, Party],
    zone: tzinfo,
    today: date,
    words: Words,
) -> str:
    """HTML: the title and the pairs, with the mentor whose place is taken, how a pair has ended, and what came undone
    since the order was sent."""
    title = order_title(order.state, order.number, order.signed_on, today, words)
    lines = [words("order-head", kind=order.kind.value, title=title)]
    for number, (pair, gaps) in enumerate(zip(pairs, lacking, strict=True), 1):
        if number > PAIRS_SHOWN and not gaps:
            continue
        lines.append(words("order-pair", number=number, title=pair_title(pair, words)))
        if order.kind is OrderKind.REPLACEMENT and pair.id in former:
            lines.append(words("order-pair-former", name=former[pair.id].name))
        if order.kind is OrderKind.ENDING:
            lines.append(words("order-pair-ended", how=_how_ended(pair, zone, today, words)))
        if gaps:
            missing = gaps_words(gaps, pair.mentor.category, words)
            lines.append(words("order-pair-lacks", gaps=missing))
    if len(pairs) > PAIRS_SHOWN:
        lines.append(words("order-and-more", n=len(pairs) - PAIRS_SHOWN))
    return "\n".join(lines)


def order_waits_notice(news: OrderNews, words: Words) -> Notice:
    return Notice(words("order-waits", kind=news.kind.value, n=news.pairs), (_open(news, words),))


def order_confirmed_notice(news: OrderNews, words: Words) -> Notice:
    title = order_title(news.state, news.number, news.signed_on, None, words)
    return Notice(words("order-confirmed", kind=news.kind.value, title=title, n=news.pairs))


def order_returned_notice(news: OrderNews, words: Words) -> Notice:
    key = "order-returned-with-word" if news.word else "order-returned"
    return Notice(words(key, word=news.word))


def _open(news: OrderNews, words: Words) -> tuple[Button, ...]:
    return (Button(words.plain("order-open"), OpenOrder(order_id=news.order_id).pack()),)


def ended_words(pairs: tuple[Pair, ...], zone: tzinfo, today: date, words: Words) -> str:
    """HTML: pairs that have ended, each with its day and neutral reason."""
    return "\n".join(
        words("ending-pair", title=pair_title(pair, words), how=_how_ended(pair, zone, today, words))
        for pair in pairs
    )


def _how_ended(pair: Pair, zone: tzinfo, today: date, words: Words) -> str:
    """«12 сентября, по заявлению»; plain."""
    assert pair.ended_at is not None
    day = day_words(pair.ended_at.astimezone(zone).date(), words.language, today)
    if pair.end_reason is None:
        return day
    return f"{day}, {words.plain('pair-end-reason', reason=pair.end_reason.value)}"


def ready_words(pairs: tuple[Pair, ...], former: Mapping[int, Party], words: Words) -> str:
    """HTML: the pairs that the next orders would confirm."""
    lines = []
    for pair in pairs[:PAIRS_SHOWN]:
        lines.append(words("order-ready-pair", title=pair_title(pair, words)))
        if pair.id in former:
            lines.append(words("order-pair-former", name=former[pair.id].name))
    if len(pairs) > PAIRS_SHOWN:
        lines.append(words("order-and-more", n=len(pairs) - PAIRS_SHOWN))
    return "\n".join(lines)
