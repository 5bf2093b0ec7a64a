"""getUpdates and the webhook, of which only one works at a time."""

from __future__ import annotations

import json
from typing import Any

from playground.server.parameters import Parameters
from playground.server.refusals import POLL_UNDER_WEBHOOK, conflict
from playground.server.shapes import Json
from playground.server.telegram import Telegram
from playground.server.webhook import Settings

LONGEST_POLL = 50


async def get_updates(telegram: Telegram, p: Parameters) -> list[Any]:
    if telegram.webhook.active:
        raise conflict(POLL_UNDER_WEBHOOK)
    _allow(telegram, p)
    limit, timeout = p.integer("limit", 100, 1, 100), p.integer("timeout", 0, 0, LONGEST_POLL)
    return await telegram.updates.get(p.integer("offset"), limit, timeout)


def _allow(telegram: Telegram, p: Parameters) -> None:
    """The list stays until another is given; an empty one asks for the default kinds."""
    try:
        given = json.loads(p.text("allowed_updates") or "null")
    except ValueError:
        return
    if isinstance(given, list):
        telegram.updates.allowed = [kind for kind in given if isinstance(kind, str)]


async def set_webhook(telegram: Telegram, p: Parameters) -> bool:
    settings = Settings(
        url=p.text("url"),
        secret_token=p.text("secret_token"),
        max_connections=p.integer("max_connections", 40, 1, 100),
        ip_address=p.text("ip_address"),
    )
    await telegram.webhook.set(settings)
    _allow(telegram, p)
    if p.flag("drop_pending_updates"):
        telegram.updates.clear()
    return True


async def delete_webhook(telegram: Telegram, p: Parameters) -> bool:
    await telegram.webhook.set(Settings())
    if p.flag("drop_pending_updates"):
        telegram.updates.clear()
    return True


def get_webhook_info(telegram: Telegram, p: Parameters) -> Json:
    return telegram.webhook.info()


METHODS: dict[str, Any] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
