"""Delivery of updates by POST: in order, with the secret token, again until it is taken."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import suppress
from dataclasses import dataclass, field

import aiohttp

from .refusals import bad
from .shapes import Json
from .updates import Entry, Updates

FIRST_RETRY, LONGEST_RETRY = 0.2, 30.0


@dataclass(slots=True)
class Settings:
    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""


@dataclass(slots=True)
class Webhook:
    """Plain http and loopback are taken, which Telegram does only in its own --local server."""

    updates: Updates
    settings: Settings = field(default_factory=Settings)
    last_error_date: int = 0
    last_error_message: str = ""
    _task: asyncio.Task[None] | None = None
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def active(self) -> bool:
        return bool(self.settings.url)

    async def set(self, settings: Settings) -> None:
        if settings.url:
            _check(settings)
            self.updates.end_poll_for_webhook()
        await self.stop()
        self.settings = settings
        self.last_error_date, self.last_error_message = 0, ""
        if settings.url:
            self.updates.on_arrival = self._arrived.set
            self._task = asyncio.create_task(self._deliver())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    def info(self) -> Json:
        told: Json = {
            "url": self.settings.url,
            "has_custom_certificate": False,
            "pending_update_count": self.updates.pending,
        }
        if self.active:
            told["max_connections"] = self.settings.max_connections
        if self.last_error_date:
            told["last_error_date"] = self.last_error_date
            told["last_error_message"] = self.last_error_message
        if self.updates.allowed:
            told["allowed_updates"] = self.updates.allowed
        return told

    async def _deliver(self) -> None:
        wait = FIRST_RETRY
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                self._arrived.clear()
                entry = self.updates.take_first()
                if entry is None:
                    await self._arrived.wait()
                elif await self._taken(session, entry):
                    self.updates.confirm(entry)
                    wait = FIRST_RETRY
                else:
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, LONGEST_RETRY)

    async def _taken(self, session: aiohttp.ClientSession, entry: Entry) -> bool:
        secret = self.settings.secret_token
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with session.post(self.settings.url, json=entry.update, headers=headers) as response:
                if 200 <= response.status < 300:
                    return True
                problem = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError) as failure:
            problem = f"Connection failed: {failure}"
        self.last_error_date, self.last_error_message = int(time.time()), problem
        return False


def _check(settings: Settings) -> None:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", settings.url):
        raise bad("invalid webhook URL specified")
    if len(settings.secret_token) > 256:
        raise bad("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", settings.secret_token):
        raise bad("secret token contains unallowed characters")
