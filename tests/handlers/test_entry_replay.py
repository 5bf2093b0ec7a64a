"""The process dies between an effect and the end of its update: the next run handles the update again."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select, update

from domain.people import Role
from playground.hands import Hands
from storage import actors
from storage.conversations import conversations
from storage.inbox import Unfinished, inbox
from storage.tx import Tx
from tests.house import House, School
from tests.links import everything, link, traces

EFFECTS = (
    "members",
    "people",
    "roles",
    "tags",
    "consents",
    "invitations",
    "mentorships",
    "audit",
    "outbox",
    "guesses",
)


async def handled_twice(house: House, phone: Hands, act: Callable[[], Awaitable[None]]) -> None:
    """As after a crash: the effects stand, while the conversation is as it was before the update."""
    kept = await house.store.read(_conversation, phone.id)
    raw: list[str] = []
    take_in = house.life.lanes.feed

    def note(batch: list[Unfinished]) -> None:
        raw.extend(one.raw for one in batch)
        take_in(batch)

    house.life.lanes.feed = note  # type: ignore[assignment,method-assign]
    await act()
    house.life.lanes.feed = take_in  # type: ignore[method-assign]
    effects = {name: rows for name, rows in (await everything(house.store)).items() if name in EFFECTS}
    again = await house.store.write_plainly(_crash, phone.id, kept, raw[-1])
    take_in([again])
    await house.settle()
    after = await everything(house.store)
    assert {name: after[name] for name in EFFECTS} == effects


def _conversation(tx: Tx, chat_id: int) -> tuple[str, int] | None:
    row = tx.first(select(conversations).where(conversations.c.chat_id == chat_id))
    return (row.data, row.newest_message_id) if row else None


def _crash(tx: Tx, chat_id: int, kept: tuple[str, int] | None, raw: str) -> Unfinished:
    tx.run(conversations.delete().where(conversations.c.chat_id == chat_id))
    if kept:
        tx.run(conversations.insert(), chat_id=chat_id, data=kept[0], newest_message_id=kept[1])
    last = tx.value(select(inbox.c.id).order_by(inbox.c.id.desc()).limit(1))
    tx.run(update(inbox).where(inbox.c.id == last).values(state="new", raw=raw, lane=chat_id))
    return Unfinished(last, chat_id, raw, replayed=True)


async def test_joining_again_brings_the_newcomer_home(house: House, school: School) -> None:
    phone = house.phone("Анна")
    await phone.start(await link(house, school))
    await phone.press("Согласен")
    await phone.write("Петрова Анна Ивановна")
    await phone.press("Учитель")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await handled_twice(house, phone, lambda: phone.press("Всё верно"))
    assert "Школа № 5" in phone.text
    assert len(await traces(house.store, "Петрова Анна Ивановна")) >= 1


async def test_a_role_taken_again_is_no_guess(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.start(await link(house, school, Role.CURATOR))
    await handled_twice(house, phone, lambda: phone.press("Да"))
    assert (await school.mentor.actor()).roles == frozenset({Role.MENTOR, Role.CURATOR})
    assert "не действует" not in " ".join(phone.texts)


@pytest.mark.clause("1.3/4")
async def test_erasing_again_leaves_nothing_behind_either(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    await phone.press("Отозвать и удалить")
    await phone.press("Продолжить")
    await handled_twice(house, phone, lambda: phone.press("Да, удалить всё"))
    assert phone.text == "Ваши данные удалены, согласие отозвано. Спасибо, что были с нами."
    assert await traces(house.store, phone.id, "Иванова") == []
    assert await house.store.read(actors.actor, phone.id, house.now) is None
