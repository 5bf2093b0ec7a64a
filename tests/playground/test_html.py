"""parse_mode HTML gives the text and the entities that Telegram gives."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.server.html import parse_html
from playground.server.refusals import Refusal
from playground.server.texts import formatted


def mark(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


CASES: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("<b>жирно</b> и <i>косо</i>", "жирно и косо", [mark("bold", 0, 5), mark("italic", 8, 4)]),
    ("<strong>a</strong><em>b</em>", "ab", [mark("bold", 0, 1), mark("italic", 1, 1)]),
    ("<u>a</u><ins>b</ins>", "ab", [mark("underline", 0, 1), mark("underline", 1, 1)]),
    (
        "<s>a</s><strike>b</strike><del>c</del>",
        "abc",
        [mark("strikethrough", at, 1) for at in range(3)],
    ),
    ("<b>a<i>b</i></b>", "ab", [mark("bold", 0, 2), mark("italic", 1, 1)]),
    ("😀<b>x</b>", "😀x", [mark("bold", 2, 1)]),
    ("<b>😀</b>", "😀", [mark("bold", 0, 2)]),
    ("1 &lt; 2 &amp; &quot;да&quot; &gt;", '1 < 2 & "да" >', []),
    ("&#9731; &#x1F600;<b>x</b>", "☃ 😀x", [mark("bold", 4, 1)]),
    ("&nbsp;&#0;", "&nbsp;&#0;", []),
    (
        '<a href="https://a.ru/?x=1&amp;y=2">тут</a>',
        "тут",
        [mark("text_link", 0, 3, url="https://a.ru/?x=1&y=2")],
    ),
    ("<a href='http://a.ru'>тут</a>", "тут", [mark("text_link", 0, 3, url="http://a.ru/")]),
    ("<a href='nowhere'>тут</a>", "тут", []),
    ("<a href='tg://user?id=7'>он</a>", "он", [mark("text_mention", 0, 2, user_id=7)]),
    (
        '<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>',
        "xy",
        [mark("spoiler", 0, 1), mark("spoiler", 1, 1)],
    ),
    ("<code>x &lt; y</code>", "x < y", [mark("code", 0, 5)]),
    ("<pre>x</pre>", "x", [mark("pre", 0, 1)]),
    ('<pre><code class="language-python">x</code></pre>', "x", [mark("pre", 0, 1, language="python")]),
    ('<code class="language-python">x</code>', "x", [mark("code", 0, 1)]),
    ("<blockquote>x</blockquote>", "x", [mark("blockquote", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [mark("expandable_blockquote", 0, 1)]),
    ('<tg-emoji emoji-id="53">👍</tg-emoji>', "👍", [mark("custom_emoji", 0, 2, custom_emoji_id="53")]),
    ("<B>x</B >", "x", [mark("bold", 0, 1)]),
    ("<b>x</>", "x", [mark("bold", 0, 1)]),
    ("<b></b>x", "x", []),
]


@pytest.mark.parametrize(("source", "text", "entities"), CASES, ids=[case[0] for case in CASES])
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    parsed, found = parse_html(source)
    assert (parsed, sorted(found, key=lambda one: (one["offset"], -one["length"]))) == (text, entities)


ERRORS = [
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b href", 'Unclosed start tag "b" at byte offset 0'),
    ('<b href="x', "Unclosed start tag at byte offset 0"),
    ('<a "x">', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("привет <p>", 'Unsupported start tag "p" at byte offset 13'),
    ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ("a</i>", "Unexpected end tag at byte offset 1"),
    ("<i>a</b>", 'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"'),
]


@pytest.mark.parametrize(("source", "reason"), ERRORS)
def test_broken_html_is_named_by_its_byte(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text(alphabet="<>/ba&;#=\"' 1x😀я", max_size=30))
def test_any_text_is_parsed_or_refused_and_entities_lie_within(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refusal as refused:
        text, entities = "", []
        reason = refused.description
    else:
        reason = "Bad Request: can't parse entities: "
    length = len(text.encode("utf-16-le")) // 2
    assert reason.startswith("Bad Request: can't parse entities: ")
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= length for one in entities)


def test_spaces_around_go_and_entities_follow() -> None:
    assert formatted(" \n<b> да </b>\n ", "HTML", None) == ("да", [mark("bold", 0, 2)])


def test_entities_given_beside_the_text_are_kept() -> None:
    assert formatted("  да!", "", [mark("bold", 2, 2)]) == ("да!", [mark("bold", 0, 2)])


def test_carriage_returns_go_and_entities_move() -> None:
    assert formatted("a\r\nb", "", [mark("bold", 3, 1)]) == ("a\nb", [mark("bold", 2, 1)])


def test_telegram_finds_links_beside_given_entities_but_not_inside_code() -> None:
    text, entities = formatted("<code>a@b.ru</code> /help https://a.ru", "HTML", None)
    assert (text, entities) == (
        "a@b.ru /help https://a.ru",
        [mark("code", 0, 6), mark("bot_command", 7, 5), mark("url", 13, 12)],
    )
