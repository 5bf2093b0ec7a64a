"""Law 6 and 7: the outbox writes once, claims in order, and holds back one conversation alone."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Interval, literal, select, update

from domain.people import Guest, Language
from storage import outbox, people
from storage.outbox import Letter, OutboxState, Urgency
from storage.store import Store
from storage.tx import Tx
from tests.reliability.crowd import WRITTEN_AT

SECOND = timedelta(seconds=1)
Row = tuple[int, str, Urgency, int]
"""Person, name, urgency, seconds after which it is due."""


def write(tx: Tx, rows: Sequence[Row]) -> None:
    for person, name, urgency, after in rows:
        person_id = people.person_of(tx, Guest(person, Language.RU), WRITTEN_AT)
        outbox.put(tx, Letter(None, person_id, "fault", name, WRITTEN_AT + after * SECOND, urgency))


def names(tx: Tx, ids: Sequence[int]) -> list[str]:
    by_id = {row.id: row.object_key for row in tx.rows(select(outbox.outbox))}
    return [by_id[id_] for id_ in ids]


async def claim(
    store: Store,
    limit: int = 100,
    at: datetime = WRITTEN_AT,
    run: str = "me",
    urgency: Urgency = Urgency.BULK,
) -> list[str]:
    rows = await store.write_plainly(outbox.claim, run, at, limit, urgency)
    return await store.read(names, [row.id for row in rows])


async def settle(store: Store, name: str, state: OutboxState = OutboxState.SENT) -> None:
    def sent(tx: Tx) -> None:
        row_id = tx.value(select(outbox.outbox.c.id).where(outbox.outbox.c.object_key == name))
        outbox.settle(tx, row_id, state, WRITTEN_AT)

    await store.write_plainly(sent)


async def test_the_same_notice_is_written_once(store: Store) -> None:
    await store.write_plainly(write, [(1, "a", Urgency.NOTICE, 0), (1, "a", Urgency.NOTICE, 5)])
    assert await claim(store) == ["a"]


async def test_a_new_revision_is_another_notice(store: Store) -> None:
    def revised(tx: Tx) -> None:
        person_id = people.person_of(tx, Guest(1, Language.RU), WRITTEN_AT)
        for revision in (1, 2):
            outbox.put(tx, Letter(None, person_id, "fault", "meeting:4", WRITTEN_AT, revision=revision))

    await store.write_plainly(revised)
    keys = await store.read(lambda tx: [row.key for row in tx.rows(select(outbox.outbox.c.key))])
    assert sorted(keys) == ["meeting:4:r1:fault:person:1", "meeting:4:r2:fault:person:1"]


async def test_what_is_withdrawn_is_not_claimed(store: Store) -> None:
    await store.write_plainly(write, [(1, "a", Urgency.NOTICE, 0), (2, "b", Urgency.NOTICE, 0)])
    await store.write_plainly(outbox.withdraw, "a")
    assert await claim(store) == ["b"]


async def test_the_urgent_are_claimed_first_and_among_equals_the_earlier(store: Store) -> None:
    await store.write_plainly(
        write,
        [
            (1, "bulk", Urgency.BULK, -9),
            (2, "later", Urgency.NOTICE, -1),
            (3, "earlier", Urgency.NOTICE, -2),
            (4, "help", Urgency.HELP, 0),
            (5, "safety", Urgency.SAFETY, 0),
            (6, "not due", Urgency.SAFETY, 1),
        ],
    )
    assert await claim(store) == ["safety", "help", "earlier", "later", "bulk"]


async def test_no_more_are_claimed_than_asked_for_and_nothing_less_urgent_than_asked_for(
    store: Store,
) -> None:
    await store.write_plainly(write, [(n, f"n{n}", Urgency.NOTICE, n) for n in range(-5, 0)])
    await store.write_plainly(write, [(9, "help", Urgency.HELP, 0)])
    assert await claim(store, urgency=Urgency.HELP) == ["help"]
    assert await claim(store, limit=2) == ["n-5", "n-4"]


async def test_of_a_conversation_one_row_is_in_hand_at_a_time_and_in_order(store: Store) -> None:
    await store.write_plainly(
        write,
        [
            (1, "second", Urgency.NOTICE, -1),
            (1, "first", Urgency.NOTICE, -2),
            (1, "third", Urgency.NOTICE, -1),
        ],
    )
    assert await claim(store) == ["first"]
    assert await claim(store) == []
    await settle(store, "first")
    assert await claim(store) == ["second"]
    await settle(store, "second")
    assert await claim(store) == ["third"]


async def test_a_person_with_a_thousand_rows_keeps_nobody_waiting(store: Store) -> None:
    await store.write_plainly(write, [(1, f"mine{n}", Urgency.NOTICE, -2000 + n) for n in range(1000)])
    await store.write_plainly(write, [(2, "yours", Urgency.NOTICE, -1)])
    assert await claim(store, limit=2) == ["mine0", "yours"]


async def test_the_urgent_overtakes_what_is_in_hand_and_bulk_does_not_overtake_the_urgent(
    store: Store,
) -> None:
    await store.write_plainly(write, [(1, "notice", Urgency.NOTICE, 0)])
    assert await claim(store) == ["notice"]
    await store.write_plainly(write, [(1, "bulk", Urgency.BULK, 0), (1, "help", Urgency.HELP, 0)])
    assert await claim(store) == ["help"]
    await settle(store, "notice")
    assert await claim(store) == []
    await settle(store, "help")
    assert await claim(store) == ["bulk"]


async def test_a_row_given_back_stands_where_it_stood(store: Store) -> None:
    await store.write_plainly(write, [(1, "first", Urgency.NOTICE, -2), (1, "second", Urgency.NOTICE, -1)])
    [row] = await store.write_plainly(outbox.claim, "me", WRITTEN_AT, 10)
    await store.write_plainly(outbox.give_back, row.id, "me")
    assert await claim(store) == ["first"]


async def test_only_what_is_in_nobodys_hand_is_freed(store: Store) -> None:
    await store.write_plainly(write, [(1, "held", Urgency.NOTICE, 0), (2, "lost", Urgency.NOTICE, 0)])
    rows = await store.write_plainly(outbox.claim, "me", WRITTEN_AT, 10)
    await store.write_plainly(outbox.free, "me", [rows[0].id])
    assert await claim(store) == ["lost"]


async def test_a_run_cannot_give_back_what_another_has_taken_over(store: Store) -> None:
    await store.write_plainly(write, [(1, "a", Urgency.NOTICE, 0)])
    [row] = await store.write_plainly(outbox.claim, "other", WRITTEN_AT, 10)
    await store.write_plainly(outbox.give_back, row.id, "me")
    assert await claim(store) == []
    assert [await store.read(outbox.still_claimed, row.id, run) for run in ("me", "other")] == [False, True]


async def test_claims_of_ended_runs_are_freed_at_once_where_there_is_one_process(store: Store) -> None:
    await store.write_plainly(write, [(1, "theirs", Urgency.NOTICE, 0), (2, "mine", Urgency.NOTICE, 0)])
    assert await claim(store, limit=1, run="dead") == ["theirs"]
    assert await claim(store, limit=1, run="me") == ["mine"]
    assert await store.write_plainly(outbox.free_claims, "me", None) == 1
    assert await claim(store) == ["theirs"]


async def test_on_postgres_a_lease_runs_by_the_servers_time_and_is_renewed(
    store: Store, database_kind: str
) -> None:
    """A turned clock neither frees a claim nor holds it (law 3)."""
    if database_kind != "postgres":
        pytest.skip("SQLite has no lease")
    lease = timedelta(seconds=15)
    await store.write_plainly(write, [(1, "a", Urgency.NOTICE, 0)])
    assert await claim(store, run="other", at=WRITTEN_AT + timedelta(days=400)) == ["a"]
    assert await store.write_plainly(outbox.free_claims, "me", lease) == 0

    def grow_old(tx: Tx) -> None:
        table = outbox.outbox
        older = table.c.claimed_at - literal(timedelta(seconds=16), Interval())
        tx.run(update(table).values(claimed_at=older))

    await store.write_plainly(grow_old)
    await store.write_plainly(outbox.renew, "other")
    assert await store.write_plainly(outbox.free_claims, "me", lease) == 0
    await store.write_plainly(grow_old)
    assert await store.write_plainly(outbox.free_claims, "me", lease) == 1


async def test_the_next_moment_is_the_earliest_of_all_urgencies(store: Store) -> None:
    assert await store.read(outbox.next_due) is None
    await store.write_plainly(write, [(1, "a", Urgency.SAFETY, 90), (2, "b", Urgency.BULK, 30)])
    assert await store.read(outbox.next_due) == WRITTEN_AT + 30 * SECOND


async def test_settled_and_withdrawn_rows_are_forgotten_and_waiting_ones_are_not(store: Store) -> None:
    rows = [(n, name, Urgency.NOTICE, 0) for n, name in enumerate(("sent", "withdrawn", "waiting"), start=1)]
    await store.write_plainly(write, rows)
    await store.write_plainly(outbox.withdraw, "withdrawn")
    await settle(store, "sent")
    await store.write_plainly(outbox.forget, WRITTEN_AT + SECOND, WRITTEN_AT + SECOND)
    assert await store.read(lambda tx: [r.object_key for r in tx.rows(select(outbox.outbox))]) == ["waiting"]


async def test_what_was_skipped_is_kept_longer_than_what_was_sent(store: Store) -> None:
    await store.write_plainly(write, [(1, "sent", Urgency.NOTICE, 0), (2, "skipped", Urgency.NOTICE, 0)])
    await settle(store, "sent")
    await settle(store, "skipped", OutboxState.SKIPPED)
    await store.write_plainly(outbox.forget, WRITTEN_AT + SECOND, WRITTEN_AT)
    assert await store.read(lambda tx: [r.object_key for r in tx.rows(select(outbox.outbox))]) == ["skipped"]
