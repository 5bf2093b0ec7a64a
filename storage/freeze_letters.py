"""Letters of a freeze: the alarm through quiet hours, kind words to the student, neutral ones to the others."""

from datetime import datetime
from typing import Any

from sqlalchemy import update

from domain.safety import AGAIN_AFTER
from storage import group_partners
from storage.freezes import freezes, partners, told
from storage.members import person_of
from storage.outbox import Letter, Urgency, put
from storage.quiet import when_free
from storage.tx import Tx


def sound_alarm(tx: Tx, row: Any, now: datetime, *, again: bool = False) -> None:
    """Through quiet hours; `again`: to the head too, and on until somebody has seen it."""
    hearers = told(tx, row.school_id, row.student_id)
    for person_id in hearers.again if again else hearers.first:
        put(tx, _letter(row, person_id, "freeze_alarm", now, Urgency.SAFETY, revision=row.alarms))
    for person_id in hearers.admins:
        put(tx, _letter(row, person_id, "freeze_unheard", now, Urgency.SAFETY, revision=row.alarms))
    values = {"alarms": row.alarms + 1, "alarm_at": now + AGAIN_AFTER}
    tx.run(update(freezes).where(freezes.c.id == row.id, freezes.c.seen_at.is_(None)).values(**values))


def tell_partners(tx: Tx, row: Any, topic: str, now: datetime, *, not_before: datetime | None = None) -> None:
    """The others of the student's active pairs, and those of the groups: one neutral line, at a free moment."""
    paired = partners(tx, row.student_id, active=True)
    for member_id in sorted(paired):
        person_id = person_of(tx, member_id)
        due_at = max(when_free(tx, member_id, now), not_before or now)
        put(tx, _letter(row, person_id, topic, due_at, Urgency.NOTICE))
    for one in group_partners.leaders(tx, row.student_id):
        if one.id not in paired:
            due_at = max(when_free(tx, one.id, now), not_before or now)
            put(tx, _letter(row, one.person_id, f"group_{topic}", due_at, Urgency.NOTICE))
    for one in group_partners.led(tx, row.student_id):
        due_at = max(when_free(tx, one.id, now), not_before or now)
        put(tx, _letter(row, one.person_id, f"groups_{topic}", due_at, Urgency.NOTICE, one.group_id))


def tell_student(tx: Tx, row: Any, now: datetime) -> datetime:
    """That contact is open again; gives the moment at which the student hears it."""
    due_at = when_free(tx, row.student_id, now)
    put(tx, _letter(row, row.person_id, "freeze_lifted", due_at, Urgency.SAFETY))
    return due_at


def tell_of_note(tx: Tx, row: Any, note_id: int, now: datetime) -> None:
    """Whoever decides hears at once that the student has written."""
    for person_id in told(tx, row.school_id, row.student_id).first:
        put(tx, _letter(row, person_id, "freeze_note", now, Urgency.SAFETY, revision=note_id))


def _letter(
    row: Any, person_id: int, topic: str, due_at: datetime, urgency: Urgency, revision: int = 0
) -> Letter:
    return Letter(
        school_id=row.school_id,
        person_id=person_id,
        topic=topic,
        about=f"freeze:{row.id}",
        due_at=due_at,
        urgency=urgency,
        revision=revision,
        args={"freeze": row.id, "alarm": row.alarms, "about": revision},
    )
