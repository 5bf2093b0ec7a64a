"""Moments to choose from for a meeting: what stands on their buttons, and what the buttons carry."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from domain.meeting_times import Offer
from handlers.here import Here


def number_of(moment: datetime) -> int:
    """A moment in callback data: minutes, which fit."""
    return int(moment.timestamp()) // 60


def moment_of(data: dict[str, Any]) -> datetime:
    """The one that was chosen, kept as `at`."""
    return datetime.fromtimestamp(data["at"] * 60, UTC)


def time_items(offers: Iterable[Offer], at: Here) -> list[dict[str, Any]]:
    return [
        {
            "id": number_of(offer.starts_at),
            "name": at.words.plain(
                "meeting-time",
                time=f"{offer.starts_at.astimezone(at.actor.zone):%H:%M}",
                clashes="yes" if offer.clashes else "no",
            ),
        }
        for offer in offers
    ]
