"""Answers as any Bot API server may give them. A refusal may have its code in the body alone, no reason, no time to
wait: told in full it reads as Telegram's own. What was sent may be shown with something in it that nobody knows."""

import json
import math
import re
from typing import Any

RETRY_AFTER = re.compile(r"retry after (\d{1,5})")
A_MOMENT = 1
SENT = ("message_id", "date", "chat", "text", "has_protected_content")
REFUSED, TOO_MANY, FAILED = 400, 429, 500
LAST_CODE = 599


def told_in_full(status: int, content: str) -> tuple[int, str] | None:
    """The HTTP status and the answer. None: it is no refusal in JSON."""
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict) or answer.get("ok") is True:
        return None
    code = _code(status, answer.get("error_code"))
    reason = answer.get("description")
    told: dict[str, Any] = {
        "ok": False,
        "error_code": code,
        "description": reason if isinstance(reason, str) else "",
    }
    if code == TOO_MANY:
        told["parameters"] = {"retry_after": _seconds(answer.get("parameters"), told["description"])}
    return code, json.dumps(told)


def sent_in_short(content: str) -> str | None:
    """A message that has gone out has gone out, whatever in its picture cannot be read. None: it is no message."""
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return None
    result = answer.get("result") if isinstance(answer, dict) and answer.get("ok") is True else None
    if not isinstance(result, dict) or "message_id" not in result:
        return None
    return json.dumps({"ok": True, "result": {name: result[name] for name in SENT if name in result}})


def _code(status: int, in_body: Any) -> int:
    """A refusal under 200 that names no code is a server in trouble."""
    if status >= REFUSED:
        return status
    return in_body if type(in_body) is int and REFUSED <= in_body <= LAST_CODE else FAILED


def _seconds(parameters: Any, reason: str) -> int:
    given = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(given, int | float) and 0 < given < math.inf:
        return math.ceil(given)
    found = RETRY_AFTER.search(reason)
    return int(found[1]) if found else A_MOMENT
