"""What a claimed row says: its own notice, or with it the small letters of its person that are due by then."""

import asyncio
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.recipients import Recipient
from scheduler.topics import TOPICS
from storage import digests, outbox, recipients
from storage.outbox import Claimed, OutboxState
from storage.tx import Tx
from views.digests import digest_notice
from views.notice import Line, Notice
from views.words import Words


@dataclass(frozen=True, slots=True)
class Told:
    """A letter of which there is something to say."""

    row: int
    topic: str
    args: dict[str, Any]
    said: Any

    def line(self, words: Words) -> Line:
        line = TOPICS[self.topic].line
        assert line is not None
        return line(self.said, words)


@dataclass(frozen=True, slots=True)
class Message:
    """`row` was claimed, the others go with it; of `silent` ones there is nothing to say."""

    row: int
    recipient: Recipient | None
    told: tuple[Told, ...] = ()
    silent: tuple[int, ...] = ()

    async def notice(self, words: Words) -> Notice:
        """What has to be drawn is made beside the loop."""
        if any(TOPICS[one.topic].drawn for one in self.told):
            return await asyncio.to_thread(self._notice, words)
        return self._notice(words)

    def _notice(self, words: Words) -> Notice:
        if len(self.told) > 1:
            assert self.recipient is not None
            lines = [one.line(words) for one in self.told]
            return digest_notice(lines, words, to_student=self.recipient.is_student)
        [one] = self.told
        return TOPICS[one.topic].render(one.said, words)


def gather(tx: Tx, row: Claimed, run: str, now: datetime) -> Message | None:
    """Facts and rights as they are at this moment. None: a process that stood still too long has lost the row
    to another."""
    if not outbox.still_claimed(tx, row.id, run):
        return None
    recipient = recipients.recipient(tx, row.person_id, row.school_id, now)
    if recipient is None:
        return Message(row.id, None)
    in_a_line = [name for name, topic in TOPICS.items() if topic.line is not None]
    rows = [row, *digests.due_with(tx, row, in_a_line, now)]
    told = _once(one for one in (_told(tx, each, recipient) for each in rows) if one is not None)
    said = {one.row for one in told}
    return Message(row.id, recipient, tuple(told), tuple(each.id for each in rows if each.id not in said))


def _once(all_told: Iterable[Told]) -> list[Told]:
    """What would be the same line twice is one: reminders of a thing that have come to fall together."""
    told: list[Told] = []
    for one in all_told:
        line = TOPICS[one.topic].line
        if not any(TOPICS[other.topic].line is line and other.said == one.said for other in told):
            told.append(one)
    return told


def _told(tx: Tx, row: Claimed, recipient: Recipient) -> Told | None:
    topic = TOPICS[row.topic]
    args = json.loads(row.args)
    if recipient.awaiting_parent and not topic.without_parent_paper:
        return None
    said = topic.facts(tx, recipient, args)
    return None if said is None else Told(row.id, row.topic, args, said)


def skip(tx: Tx, message: Message, now: datetime) -> None:
    outbox.settle(tx, message.row, OutboxState.SKIPPED, now)
    digests.settle(tx, [row for row in message.silent if row != message.row], OutboxState.SKIPPED, now)


def settle_sent(tx: Tx, message: Message, now: datetime) -> None:
    """All that one message told is marked in one transaction: nothing is told twice, and a letter written
    after the facts were read waits for its own turn."""
    told = [one.row for one in message.told]
    outbox.settle(tx, message.row, OutboxState.SENT if message.row in told else OutboxState.SKIPPED, now)
    digests.settle(tx, [row for row in told if row != message.row], OutboxState.SENT, now)
    digests.settle(tx, [row for row in message.silent if row != message.row], OutboxState.SKIPPED, now)
