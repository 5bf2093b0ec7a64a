"""The content of a programme as text in a row, and back."""

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Side
from domain.programme_contents import Content, Goal, Item
from storage.activities import activities
from storage.tx import Tx


def dumped(content: Content) -> str:
    return json.dumps(asdict(content), default=date.isoformat, ensure_ascii=False)


def loaded(text: str) -> Content:
    said = json.loads(text)
    return Content(
        begins_on=date.fromisoformat(said["begins_on"]),
        ends_on=date.fromisoformat(said["ends_on"]),
        forms=tuple(map(MentoringForm, said["forms"])),
        role_models=tuple(map(RoleModel, said["role_models"])),
        kinds=tuple(map(MentoringKind, said["kinds"])),
        directions=tuple(said["directions"]),
        difficulties=tuple(said["difficulties"]),
        goals=tuple(Goal(**one) for one in said["goals"]),
        resources=tuple(said["resources"]),
        items=tuple(map(_item, said["items"])),
        next_key=said["next_key"],
    )


def _item(said: dict[str, Any]) -> Item:
    return Item(
        key=said["key"],
        title=said["title"],
        due_on=date.fromisoformat(said["due_on"]),
        responsible=Side(said["responsible"]),
        type=said["type"],
        direction=said["direction"],
        difficulties=tuple(said["difficulties"]),
        expected=said["expected"],
    )


def as_it_goes(tx: Tx, programme_id: int, content: Content) -> Content:
    """With the days to which its activities were moved since it was agreed to."""
    query = select(activities.c.key, activities.c.due_on).where(activities.c.programme_id == programme_id)
    days = {row.key: row.due_on for row in tx.rows(query)}
    items = tuple(replace(item, due_on=days.get(item.key, item.due_on)) for item in content.items)
    return replace(content, items=items)
