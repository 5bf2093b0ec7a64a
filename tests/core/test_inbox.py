"""Law 5: what is in the inbox is never lost, never handled for another time, and not kept too long."""

from datetime import timedelta

from sqlalchemy import select

from bot.updates import incoming
from storage.conversations import Conversation, conversations, finish, note_message
from storage.effects import Handling, effects, handling
from storage.faults import report
from storage.inbox import (
    Incoming,
    begin_again,
    forget,
    forgive,
    inbox,
    mark_done,
    mark_quarantined,
    take_in,
    unfinished,
    unfinished_lanes,
)
from storage.openings import opening
from storage.store import Store
from tests.reliability.crowd import WRITTEN_AT


def text_update(number: int, chat: int, text: str = "hello") -> Incoming:
    return incoming({"update_id": number, "message": {"chat": {"id": chat}, "text": text}})


async def test_an_update_that_comes_again_is_taken_in_once(store: Store) -> None:
    first = await store.write_plainly(take_in, [text_update(7, 1), text_update(7, 1)], WRITTEN_AT)
    again = await store.write_plainly(take_in, [text_update(7, 1), text_update(8, 1)], WRITTEN_AT)
    assert len(first) == 1
    assert [one.raw for one in again] == [text_update(8, 1).raw]


async def test_updates_of_a_chat_come_back_in_the_order_in_which_they_came(store: Store) -> None:
    batch = [text_update(9, 1, "a"), text_update(3, 2, "b"), text_update(5, 1, "c")]
    await store.write_plainly(take_in, batch, WRITTEN_AT)
    assert await store.read(unfinished_lanes) == [1, 2]
    assert [one.raw for one in await store.read(unfinished, 1, 50)] == [batch[0].raw, batch[2].raw]
    assert [one.raw for one in await store.read(unfinished, 1, 1)] == [batch[0].raw]


async def test_what_is_done_is_not_unfinished_and_its_text_is_erased(store: Store) -> None:
    [one] = await store.write_plainly(take_in, [text_update(1, 1)], WRITTEN_AT)
    await store.write_plainly(mark_done, one.inbox_id)
    assert await store.read(unfinished_lanes) == []
    assert await store.read(lambda tx: tx.first(select(inbox.c.state, inbox.c.raw))) == ("done", None)


async def test_what_cannot_be_parsed_is_quarantined_and_its_text_erased_after_seven_days(
    store: Store,
) -> None:
    await store.write_plainly(take_in, [Incoming(None, 0, '"?"', parsable=False)], WRITTEN_AT)
    [one] = await store.write_plainly(take_in, [text_update(2, 1)], WRITTEN_AT)
    await store.write_plainly(mark_quarantined, one.inbox_id)
    raw = select(inbox.c.state, inbox.c.raw).order_by(inbox.c.id)
    await store.write_plainly(forget, WRITTEN_AT + timedelta(days=7))
    assert [r.raw is not None for r in await store.read(lambda tx: tx.rows(raw))] == [True, True]
    await store.write_plainly(forget, WRITTEN_AT + timedelta(days=7, seconds=1))
    assert [tuple(r) for r in await store.read(lambda tx: tx.rows(raw))] == [("quarantined", None)] * 2


async def test_ids_and_effects_are_kept_for_fourteen_days_and_unfinished_ones_for_ever(store: Store) -> None:
    done, new = await store.write_plainly(take_in, [text_update(1, 1), text_update(2, 1)], WRITTEN_AT)
    token = handling.set(Handling(done.inbox_id, replayed=False))
    await store.write(report, "handler", "x", WRITTEN_AT)
    handling.reset(token)
    await store.write_plainly(mark_done, done.inbox_id)
    await store.write_plainly(forget, WRITTEN_AT + timedelta(days=14))
    assert len(await store.read(lambda tx: tx.rows(select(inbox.c.id)))) == 2
    await store.write_plainly(forget, WRITTEN_AT + timedelta(days=14, seconds=1))
    assert [r.id for r in await store.read(lambda tx: tx.rows(select(inbox.c.id)))] == [new.inbox_id]
    assert await store.read(lambda tx: tx.rows(select(effects))) == []


async def test_each_new_beginning_is_counted_until_it_is_forgiven(store: Store) -> None:
    [one] = await store.write_plainly(take_in, [text_update(1, 1)], WRITTEN_AT)
    assert [await store.write_plainly(begin_again, one.inbox_id) for _ in range(3)] == [1, 2, 3]
    await store.write_plainly(forgive, one.inbox_id)
    assert await store.write_plainly(begin_again, one.inbox_id) == 1


async def kept(store: Store) -> Conversation:
    """What a stranger's next update would begin with."""
    return (await store.read(opening, 5, WRITTEN_AT))[0]


async def test_the_conversation_and_the_mark_of_its_update_are_one_commit(store: Store) -> None:
    [one] = await store.write_plainly(take_in, [text_update(1, 5)], WRITTEN_AT)
    state = {"default": {"stack": [1]}}
    await store.write_plainly(finish, one.inbox_id, Conversation(5, state, newest_message_id=8))
    assert await kept(store) == Conversation(5, state, newest_message_id=8, guest_at=WRITTEN_AT)
    assert await store.read(unfinished_lanes) == []


async def test_a_notice_that_came_meanwhile_stays_the_newest_message(store: Store) -> None:
    opened = await kept(store)
    await store.write_plainly(note_message, 5, 12)
    opened.data, opened.newest_message_id = {"default": {"stack": [1]}}, 10
    await store.write_plainly(finish, 1, opened)
    state = {"default": {"stack": [1]}}
    assert await kept(store) == Conversation(5, state, newest_message_id=12, guest_at=WRITTEN_AT)


async def test_of_a_chat_without_a_screen_nothing_is_kept(store: Store) -> None:
    await store.write_plainly(finish, 1, Conversation(5, {"default": {"stack": [1]}}, 3))
    await store.write_plainly(finish, 2, Conversation(5, {}, 4))
    assert await store.read(lambda tx: tx.rows(select(conversations))) == []
