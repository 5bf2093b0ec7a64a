"""parse_mode HTML: text and entities in UTF-16 units, refused where Telegram refuses (byte offsets)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .links import checked_link, linked_user
from .refusals import bad
from .shapes import Json

SPACES = b" \t\r\n\0\v"
NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
PLAIN_TYPES = {
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
}
TAGS = frozenset(PLAIN_TYPES) | {"a", "pre", "code", "blockquote", "tg-emoji", "tg-time"}


def parse_html(text: str) -> tuple[str, list[Json]]:
    parser = _Parser(text.encode("utf-8", "surrogatepass"))
    parser.run()
    for entity in parser.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return "".join(parser.out), parser.entities


def error(message: str) -> Exception:
    return bad(f"Can't parse entities: {message}")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    begins: int  # index into the pieces written so far


@dataclass(slots=True)
class _Parser:
    source: bytes
    at: int = 0
    offset: int = 0
    out: list[str] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def run(self) -> None:
        while self.at < len(self.source):
            byte = self.peek()
            if byte == b"&" and (decoded := self.decode_entity()):
                self.write(decoded)
            elif byte == b"<":
                self.tag()
            else:
                self.plain()
        if self.open:
            raise error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def peek(self, ahead: int = 0) -> bytes:
        """One byte; past the end there is a NUL, as in the original's C string."""
        return self.source[self.at + ahead : self.at + ahead + 1] or b"\0"

    def ended(self) -> bool:
        return self.at >= len(self.source)

    def write(self, text: str) -> None:
        self.out.append(text)
        self.offset += sum(2 if ord(sign) > 0xFFFF else 1 for sign in text)

    def plain(self) -> None:
        found = re.compile(rb"[&<]").search(self.source, self.at + 1)
        end = found.start() if found else len(self.source)
        self.write(self.source[self.at : end].decode("utf-8", "surrogatepass"))
        self.at = end

    def decode_entity(self) -> str | None:
        numeric = re.compile(rb"&#(?:x([0-9A-Fa-f]*)|([0-9]*))").match(self.source, self.at)
        if numeric:
            code = int(numeric[1] or b"0", 16) if numeric[1] is not None else int(numeric[2] or b"0")
            if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF or numeric.end() - self.at >= 10:
                return None
            decoded, end = chr(code), numeric.end()
        else:
            named = re.compile(rb"&([A-Za-z]*)").match(self.source, self.at)
            if named is None or named[1] not in NAMED:
                return None
            decoded, end = NAMED[named[1]], named.end()
        self.at = end + (self.source[end : end + 1] == b";")
        return decoded

    def skip_spaces(self) -> None:
        while not self.ended() and self.peek() in SPACES_SET:
            self.at += 1

    def until(self, stops: frozenset[bytes]) -> bytes:
        start = self.at
        while not self.ended() and self.peek() not in stops:
            self.at += 1
        return self.source[start : self.at]

    def tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.peek() == b"/":
            self.at += 1
            self.close(begin)
        else:
            self.start(begin)

    def start(self, begin: int) -> None:
        tag = self.until(NAME_STOPS).decode("utf-8", "replace").lower()
        if self.ended():
            raise error(f"Unclosed start tag at byte offset {begin}")
        if tag not in TAGS:
            raise error(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = ""
        while self.peek() != b">":
            self.skip_spaces()
            if self.peek() == b">":
                break
            argument = self.attribute(tag, begin) or argument
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise error(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(_Open(tag, argument, self.offset, len(self.out)))

    def attribute(self, tag: str, begin: int) -> str:
        name = self.until(ATTRIBUTE_STOPS).decode("utf-8", "replace")
        if not name:
            raise error(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self.skip_spaces()
        if self.peek() != b"=":
            if self.ended():
                raise error(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return "1" if (tag, name) == ("blockquote", "expandable") else ""
        self.at += 1
        self.skip_spaces()
        if self.ended():
            raise error(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self.quoted() if self.peek() in (b"'", b'"') else self.token()
        if self.ended():
            raise error(f"Unclosed start tag at byte offset {begin}")
        return _argument(tag, name, value)

    def token(self) -> str:
        begin = self.at
        while re.match(rb"[A-Za-z0-9.-]", self.peek()):
            self.at += 1
        if self.peek() not in NAME_STOPS:
            raise error(f"Unexpected end of name token at byte offset {begin}")
        return self.source[begin : self.at].decode().lower()

    def quoted(self) -> str:
        quote = self.peek()
        self.at += 1
        value: list[str] = []
        while not self.ended() and self.peek() != quote:
            if self.peek() == b"&" and (decoded := self.decode_entity()):
                value.append(decoded)
                continue
            start = self.at
            self.at += 1
            while not self.ended() and self.peek() not in (quote, b"&"):
                self.at += 1
            value.append(self.source[start : self.at].decode("utf-8", "surrogatepass"))
        self.at += not self.ended()
        return "".join(value)

    def close(self, begin: int) -> None:
        if not self.open:
            raise error(f"Unexpected end tag at byte offset {begin}")
        tag = self.until(NAME_STOPS).decode("utf-8", "replace").lower()
        self.skip_spaces()
        if self.peek() != b">":
            raise error(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        opened = self.open[-1]
        if tag and tag != opened.tag:
            raise error(
                f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self.offset > opened.offset:
            self.entity(opened)
        self.open.pop()

    def entity(self, opened: _Open) -> None:
        place: Json = {"offset": opened.offset, "length": self.offset - opened.offset}
        written = "".join(self.out[opened.begins :])
        last = self.entities[-1] if self.entities else {}
        same_place = last.get("offset") == place["offset"] and last.get("length") == place["length"]
        match opened.tag:
            case "pre" if same_place and last.get("type") == "code" and last.get("language"):
                last["type"] = "pre"
            case "code" if same_place and last.get("type") == "pre" and opened.argument:
                last["language"] = opened.argument
            case "code" if opened.argument:
                self.entities.append({**place, "type": "code", "language": opened.argument})
            case "a":
                self.link(opened.argument or written, place)
            case "blockquote":
                kind = "expandable_blockquote" if opened.argument else "blockquote"
                self.entities.append({**place, "type": kind})
            case "tg-emoji":
                if not re.fullmatch(r"-?[1-9]\d*", opened.argument):
                    raise error("Invalid custom emoji identifier specified")
                self.entities.append({**place, "type": "custom_emoji", "custom_emoji_id": opened.argument})
            case "tg-time":
                pass
            case tag:
                self.entities.append({**place, "type": PLAIN_TYPES.get(tag, tag)})

    def link(self, url: str, place: Json) -> None:
        user_id = linked_user(url)
        if user_id is not None:
            self.entities.append({**place, "type": "text_mention", "user_id": user_id})
        elif checked := checked_link(url):
            self.entities.append({**place, "type": "text_link", "url": checked})


SPACES_SET = frozenset(bytes([byte]) for byte in SPACES)
NAME_STOPS = SPACES_SET | {b">"}
ATTRIBUTE_STOPS = SPACES_SET | {b"=", b">", b"/", b'"', b"'"}


def _argument(tag: str, name: str, value: str) -> str:
    """What of an attribute means anything to Telegram."""
    match (tag, name):
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "format"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value[9:]
        case ("span", "class") if value.startswith("tg-"):
            return value[3:]
        case ("blockquote", "expandable"):
            return "1"
    return ""
