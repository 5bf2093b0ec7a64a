"""What was agreed to becomes what is carried out: activities and goals follow the content of the
revision in force, by key."""

import json
from datetime import datetime

from sqlalchemy import delete, select, update

from domain.mentorships import Pair
from domain.programme_contents import Content
from storage import goals, outbox, programme_letters
from storage.activities import activities, find
from storage.programmes import change, set_difficulties
from storage.tx import Tx


def carry(
    tx: Tx, school_id: int, programme_id: int, pair: Pair, content: Content, by: int, now: datetime
) -> None:
    """New items come in, changed ones change and are reminded of anew, those taken out go, unless they are done. What
    the mentor gave in passing stays."""
    change(tx, programme_id, begins_on=content.begins_on, ends_on=content.ends_on)
    set_difficulties(tx, school_id, programme_id, content.difficulties)
    goals.carry(tx, school_id, programme_id, content.goals)
    table = activities
    of_programme = table.c.programme_id == programme_id
    standing = {row.key: row for row in tx.rows(select(table).where(of_programme, ~table.c.given))}
    for key, row in standing.items():
        if row.done_at is None and key not in {item.key for item in content.items}:
            outbox.withdraw(tx, f"activity:{row.id}")
            tx.run(delete(table).where(table.c.id == row.id))
    for item in content.items:
        values = {
            "title": item.title,
            "due_on": item.due_on,
            "responsible_id": pair.party(item.responsible).member_id,
            "type": item.type,
            "direction": item.direction,
            "difficulties": json.dumps(item.difficulties, ensure_ascii=False),
            "expected": item.expected,
        }
        known = standing.get(item.key)
        if known is None:
            activity_id = tx.add(
                table,
                school_id=school_id,
                programme_id=programme_id,
                key=item.key,
                muted=False,
                revision=0,
                added_by=by,
                added_at=now,
                **values,
            )
        elif known.done_at is None and any(getattr(known, name) != one for name, one in values.items()):
            activity_id = known.id
            tx.run(
                update(table).where(table.c.id == known.id).values(revision=table.c.revision + 1, **values)
            )
        else:
            continue
        activity = find(tx, activity_id, school_id)
        assert activity is not None
        programme_letters.remind(tx, school_id, activity, now)
