"""How Telegram says no: the codes and texts are its own, to the letter (tdlib/td, tdlib/telegram-bot-api)."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):  # noqa: N818
    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.reason = description  # before Telegram puts its prefix on

    def answer(self) -> dict[str, Any]:
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(message: str) -> Refusal:
    """400; Telegram lowers the first letter unless the message is a CODE_LIKE_THIS."""
    code_like = len(message) >= 2 and (message[1] == "_" or "A" <= message[1] <= "Z")
    refusal = Refusal(400, "Bad Request: " + (message if code_like else message[0].lower() + message[1:]))
    refusal.reason = message
    return refusal


def inside(prefix: str, problem: Refusal) -> Refusal:
    """A refusal of a part, told as the refusal of the whole."""
    return bad(prefix + problem.reason)


def not_found(what: str) -> Refusal:
    return bad(f"{what} not found")


def too_many_requests(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def conflict(message: str) -> Refusal:
    return Refusal(409, f"Conflict: {message}")


BLOCKED = "Forbidden: bot was blocked by the user"
CANNOT_INITIATE = "Forbidden: bot can't initiate conversation with a user"
DEACTIVATED = "Forbidden: user is deactivated"
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
POLL_UNDER_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
POLL_ENDED_BY_WEBHOOK = "terminated by setWebhook request"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
WRONG_FILE = "Wrong file identifier/HTTP URL specified"
MIGRATED = "Bad Request: group chat was upgraded to a supergroup chat"


def forbidden(description: str) -> Refusal:
    return Refusal(403, description)


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")


def method_not_found() -> Refusal:
    return Refusal(404, "Not Found: method not found")


def entity_too_large() -> Refusal:
    return Refusal(413, "Request Entity Too Large")
