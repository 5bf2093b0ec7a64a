"""Orders in words."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.mentorships import Gap, Pair
from domain.orders import Order, OrderLine, OrderNews, OrderState
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
    order: Order, pairs: tuple[Pair, ...], lacking: tuple[tuple[Gap, ...], ...], today: date, words: Words
) -> str:
    """HTML: the title and the pairs, with what came undone since the order was sent."""
    lines = [words("order-head", title=order_title(order.state, order.number, order.signed_on, today, words))]
    for number, (pair, gaps) in enumerate(zip(pairs, lacking, strict=True), 1):
        if number > PAIRS_SHOWN and not gaps:
            continue
        lines.append(words("order-pair", number=number, title=pair_title(pair, words)))
        if gaps:
            missing = gaps_words(gaps, pair.mentor.category, words)
            lines.append(words("order-pair-lacks", gaps=missing))
    if len(pairs) > PAIRS_SHOWN:
        lines.append(words("order-and-more", n=len(pairs) - PAIRS_SHOWN))
    return "\n".join(lines)


def order_waits_notice(news: OrderNews, words: Words) -> Notice:
    return Notice(words("order-waits", n=news.pairs), (_open(news, words),))


def order_confirmed_notice(news: OrderNews, words: Words) -> Notice:
    title = order_title(news.state, news.number, news.signed_on, None, words)
    return Notice(words("order-confirmed", title=title, n=news.pairs))


def order_returned_notice(news: OrderNews, words: Words) -> Notice:
    key = "order-returned-with-word" if news.word else "order-returned"
    return Notice(words(key, word=news.word))


def _open(news: OrderNews, words: Words) -> tuple[Button, ...]:
    return (Button(words.plain("order-open"), OpenOrder(order_id=news.order_id).pack()),)


def ready_words(pairs: tuple[Pair, ...], words: Words) -> str:
    """HTML: the pairs that the next order would confirm."""
    lines = [words("order-ready-pair", title=pair_title(pair, words)) for pair in pairs[:PAIRS_SHOWN]]
    if len(pairs) > PAIRS_SHOWN:
        lines.append(words("order-and-more", n=len(pairs) - PAIRS_SHOWN))
    return "\n".join(lines)
