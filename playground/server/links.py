"""Which URLs Telegram takes in links and buttons, and what it says of the others."""

from __future__ import annotations

import re

PARTS = re.compile(
    r"(?:(?P<scheme>[^:/?#]*)://)?(?:[^/?#@]*@)?(?P<host>[^:/?#]*)(?P<port>:[^/?#]*)?(?P<rest>.*)", re.S
)
USER = re.compile(r"tg:(?://)?user\?id=(\d+)$", re.I)


class BadLink(Exception):  # noqa: N818
    pass


def linked_user(url: str) -> int | None:
    found = USER.match(url)
    return int(found[1]) if found else None


def check_link(url: str, https_only: bool = False) -> str:
    """The URL as Telegram will show it; raises BadLink with Telegram's reason."""
    own = re.match(r"(tg|ton|tonsite):(?://)?(.*)", url, re.I | re.S)
    if own:
        if https_only:
            raise BadLink("Only HTTPS links are allowed")
        return f"{own[1].lower()}://{own[2]}"
    found = PARTS.fullmatch(url)
    assert found is not None
    scheme = (found["scheme"] or "http").lower()
    if scheme not in ("http", "https"):
        raise BadLink("Unsupported URL protocol")
    if found["port"] and not re.fullmatch(r":\d{1,5}", found["port"]):
        raise BadLink("Wrong port number specified in the URL")
    if not found["host"]:
        raise BadLink("URL host is empty")
    if re.search(r"[\s<>\"]", found["host"]):
        raise BadLink("Host is invalid")
    if https_only and scheme != "https":
        raise BadLink("Only HTTPS links are allowed")
    if "." not in found["host"]:
        raise BadLink("Wrong HTTP URL")
    rest = found["rest"] or "/"
    return f"{scheme}://{found['host'].lower()}{found['port'] or ''}{rest if rest[0] == '/' else '/' + rest}"


def checked_link(url: str) -> str:
    try:
        return check_link(url)
    except BadLink:
        return ""
