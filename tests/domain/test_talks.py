"""What passes between people, and what names an account."""

import pytest

from domain.refusals import AccountNotShared
from domain.talks import (
    ContentKind,
    check_shareable,
    check_words,
    header_goes_first,
    plain,
    shows_account,
    units,
)


@pytest.mark.parametrize(
    "html",
    [
        "@ivan_petrov",
        "пиши <b>@ivan_petrov</b>",
        "<code>@ivan_petrov</code>",
        "(@ivan)",
        '<a href="tg://user?id=77">Иван</a>',
        '<a href="https://t.me/ivan">сюда</a>',
        '<a href="https://telegram.me/ivan">сюда</a>',
        "T.ME/ivan",
        "ivan.t.me",
        "https://t.me/+AbCd",
        "wa.me/79120000000",
        "vk.com/id123",
        "vk.me/ivan",
        "viber://chat?number=7912",
        "+7 912 345-67-89",
        "8 (912) 345 67 89",
        "89123456789",
        "+79123456789",
        "912 345-67-89",
        "+1 202 555 01 02",
        "+7 912 345\u201367\u201189",
        "+7 912\u200b345\u200b67\u200b89",
        "\uff20ivan_petrov",
        "пиши на ivan.petrov@mail.ru",
        "math@school.ru",
        "школа@почта.рф",
        '<a href="mailto:ivan@mail.ru">сюда</a>',
    ],
)
def test_an_account_or_a_number_is_seen(html: str) -> None:
    assert shows_account(html)
    with pytest.raises(AccountNotShared):
        check_shareable(html, adult_and_student=True)
    check_shareable(html, adult_and_student=False)


@pytest.mark.parametrize("words", ["<@ivan_petrov>", "<+79123456789>", "<t.me/ivan>", "a < @ivan > b"])
def test_what_stands_in_brackets_of_plain_words_is_read_too(words: str) -> None:
    with pytest.raises(AccountNotShared):
        check_words(words, adult_and_student=True)
    check_words(words, adult_and_student=False)


@pytest.mark.parametrize(
    "html",
    [
        "3@ и @ отдельно",
        "2 + 2 = 4, 12 345 678",
        "ГОСТ 7.32-2017, стр. 123",
        "https://resh.edu.ru/subject/lesson/7293/",
        "https://vk.com/video-1_2",
        "https://fest.me/start",
        "a &lt;b&gt; c",
        "07.09.2026 14:30",
        "0,333333333333",
        "100200300400500600",
    ],
)
def test_ordinary_words_are_not_taken_for_one(html: str) -> None:
    assert not shows_account(html)


def test_length_is_counted_as_telegram_counts_it() -> None:
    assert units("<b>я&amp;🙂</b>") == 4
    assert plain("<b>1 &lt; 2</b>") == "1 < 2"


@pytest.mark.parametrize(
    ("kind", "length", "first"),
    [
        (ContentKind.TEXT, 3796, False),
        (ContentKind.TEXT, 3797, True),
        (ContentKind.PHOTO, 724, False),
        (ContentKind.PHOTO, 725, True),
        (ContentKind.VIDEO_NOTE, 0, True),
        (ContentKind.STICKER, 0, True),
    ],
)
def test_the_name_goes_first_where_it_does_not_fit(kind: ContentKind, length: int, first: bool) -> None:
    assert header_goes_first(kind, "я" * length) is first
