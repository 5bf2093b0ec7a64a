"""Small letters that are due together are one message; each stands in the outbox for itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from domain.categories import Category
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from domain.recipients import Recipient
from scheduler.outcomes import Rejected
from scheduler.topic import Topic
from scheduler.topics import TOPICS
from storage import digests, outbox, people, schools
from storage.outbox import Letter, Urgency
from storage.store import Store
from storage.tx import Tx
from tests.core.test_delivery import Post, at_work
from tests.house import House, Person, School, _join
from tests.reliability.crowd import FIRST, WRITTEN_AT
from views.notice import Button, Line, Notice

TUESDAY = date(2026, 9, 8)
AT_EIGHT = datetime(2026, 9, 8, 3, 0, tzinfo=UTC)
FOLLOWED: list[tuple[str, int]] = []


def _facts(tx: Tx, _: Recipient, args: dict[str, Any]) -> str | None:
    if args["name"] == "broken":
        raise KeyError("broken")
    return None if args["name"] == "done" else str(args["name"])


def _follow(tx: Tx, _: Recipient, args: dict[str, Any], message_id: int) -> None:
    FOLLOWED.append((str(args["name"]), message_id))


@pytest.fixture(autouse=True)
def _thing() -> Iterator[None]:
    """A small thing that says its name."""
    TOPICS["thing"] = Topic(
        _facts,
        lambda name, words: Notice(f"Весь листок: {name}", ((Button("Готово", f"done:{name}"),),)),
        _follow,
        line=lambda name, words: Line(f"Дело {name}", Button("Открыть", f"open:{name}")),
    )
    FOLLOWED.clear()
    yield
    del TOPICS["thing"]


async def put(
    house: House, to: Person, name: str, day: date = TUESDAY, about: str = "", of_that_day: bool = False
) -> datetime | None:
    letter = Letter(
        to.school_id, to.person_id, "thing", about or f"thing:{name}", house.now, revision=name,
        args={"name": name},
    )  # fmt: skip
    moment: datetime | None = await house.store.write_plainly(
        digests.put, to.member_id, day, letter, house.now, of_that_day=of_that_day
    )
    return moment


async def test_several_are_one_message_with_a_line_and_a_button_each(house: House, school: School) -> None:
    for name in ("а", "б"):
        assert await put(house, school.mentor, name) == AT_EIGHT
    await house.turn(AT_EIGHT)
    phone = school.mentor.phone
    assert phone.text == "На сегодня\n1. Дело а\n2. Дело б"
    assert phone.buttons == ["1. Открыть", "2. Открыть"]
    assert [name for name, _ in FOLLOWED] == ["а", "б"]


@pytest.mark.clause("2.1")
async def test_a_students_last_row_is_the_way_out(house: House, school: School) -> None:
    for name in ("а", "б"):
        await put(house, school.student, name)
        await put(house, school.mentee, name)
    await house.turn(datetime(2026, 9, 8, 10, 0, tzinfo=UTC))
    assert list(school.student.phone.buttons)[-1] == "🛟 Мне некомфортно"
    assert "🛟 Мне некомфортно" not in school.mentee.phone.buttons


async def test_one_alone_is_its_own_notice(house: House, school: School) -> None:
    await put(house, school.mentor, "а")
    await house.turn(AT_EIGHT)
    assert (school.mentor.phone.text, school.mentor.phone.buttons) == ("Весь листок: а", ["Готово"])


async def test_what_is_done_meanwhile_is_not_told(house: House, school: School) -> None:
    for name in ("done", "а"):
        await put(house, school.mentor, name)
    await put(house, school.mentee, "done")
    before = len(school.mentee.phone.texts)
    await house.turn(AT_EIGHT)
    assert school.mentor.phone.text == "Весь листок: а"
    assert len(school.mentee.phone.texts) == before
    assert await states(house) == {"thing:done": "skipped", "thing:а": "sent"}


async def test_what_was_withdrawn_is_not_told(house: House, school: School) -> None:
    for name in ("а", "б", "в"):
        await put(house, school.mentor, name)
    await house.store.write_plainly(outbox.withdraw, "thing:б")
    await house.turn(AT_EIGHT)
    assert school.mentor.phone.text == "На сегодня\n1. Дело а\n2. Дело в"


async def test_two_of_one_thing_that_fall_together_become_one(house: House, school: School) -> None:
    """A reminder that a Sunday moved falls together with the next one of the same deadline."""
    assert await put(house, school.mentor, "завтра", date(2026, 9, 13), about="deadline:4") == await put(
        house, school.mentor, "сегодня", date(2026, 9, 14), about="deadline:4", of_that_day=True
    )
    await house.turn(datetime(2026, 9, 14, 3, 0, tzinfo=UTC))
    assert school.mentor.phone.text == "Весь листок: сегодня"


async def test_more_than_one_message_holds_goes_in_two(house: House, school: School) -> None:
    for n in range(12):
        await put(house, school.mentor, f"n{n:02}")
    await house.turn(AT_EIGHT)
    said = school.mentor.phone.texts[-2:]
    assert [text.count("Дело") for text in said] == [10, 2]


async def test_each_school_tells_its_own(house: House, school: School) -> None:
    """Small things of two schools never stand in one message."""
    other = await house.school("Школа № 6")
    await house.store.write_plainly(_two_cards, school.mentor, other.mentor)
    await put(house, school.mentor, "а")
    letter = Letter(other.id, school.mentor.person_id, "thing", "thing:б", house.now, args={"name": "б"})
    await house.store.write_plainly(digests.put, other.mentor.member_id, TUESDAY, letter, house.now)
    await house.turn(AT_EIGHT)
    said = school.mentor.phone.texts[-2:]
    assert said == ["Весь листок: а", "Весь листок: б"]


def _two_cards(tx: Tx, here: Person, there: Person) -> None:
    from storage.members import members

    tx.run(members.update().where(members.c.id == there.member_id).values(person_id=here.person_id))


async def test_whoever_chooses_another_hour_hears_what_waits_then(house: House, school: School) -> None:
    await put(house, school.mentor, "а")
    await house.store.write_plainly(people.set_digest_hour, school.mentor.person_id, 18)
    await house.store.write_plainly(digests.retime, school.mentor.person_id, house.now)
    assert await house.store.read(outbox.next_due) == datetime(2026, 9, 8, 13, 0, tzinfo=UTC)


async def states(house: House) -> dict[str, str]:
    def read(tx: Tx) -> dict[str, str]:
        table = outbox.outbox
        return {row.object_key: row.state for row in tx.rows(select(table).where(table.c.topic == "thing"))}

    return await house.store.read(read)


@dataclass(frozen=True, slots=True)
class Somebody:
    school_id: int
    person_id: int
    chat_id: int


@pytest.fixture
def post(store: Store) -> Post:
    return Post(store)


@pytest.fixture
async def somebody(store: Store) -> Somebody:
    """A member of a school without a phone: delivery is tried by itself."""

    def come(tx: Tx) -> Somebody:
        school_id = schools.found(tx, "Школа", "МБОУ «Школа»", "Asia/Yekaterinburg", WRITTEN_AT)
        guest = Guest(FIRST, Language.RU)
        _join(tx, guest, WRITTEN_AT, school_id, Role.MENTOR, Category.EMPLOYEE, Profile("Котов Артём"))
        tx.run(outbox.outbox.delete())
        return Somebody(school_id, people.person_of(tx, guest, WRITTEN_AT), FIRST)

    return await store.write_plainly(come)


async def put_small(post: Post, to: Somebody, *names: str) -> None:
    def write(tx: Tx) -> None:
        for name in names:
            letter = Letter(
                to.school_id, to.person_id, "thing", name, post.now, Urgency.SMALL, args={"name": name}
            )  # fmt: skip
            outbox.put(tx, letter)

    await post.store.write_plainly(write)


async def test_a_broken_one_is_parked_alone_and_the_others_are_told(post: Post, somebody: Somebody) -> None:
    """R8."""
    await put_small(post, somebody, "а", "broken", "б")
    async with at_work(post):
        settled = await post.settled()
    assert settled["parked"] == 1
    assert settled["sent"] >= 2
    assert sorted(name for name, _ in FOLLOWED) == ["а", "б"]


async def test_a_message_that_telegram_refuses_is_tried_without_company(
    post: Post, somebody: Somebody
) -> None:
    await put_small(post, somebody, "а", "б")
    post.answers = {somebody.chat_id: [Rejected("Bad Request: can't parse entities")]}
    async with at_work(post):
        await post.settled()
    assert (len(post.sent), post.told) == (3, [])
    assert sorted(name for name, _ in FOLLOWED) == ["а", "б"]


async def test_one_written_while_the_message_is_on_its_way_is_not_lost(
    post: Post, somebody: Somebody
) -> None:
    """Written between the reading of facts and the mark: it waits for its own turn."""
    await put_small(post, somebody, "а", "б")

    def late() -> None:
        post.on_send = None
        pending.append(put_small(post, somebody, "в"))

    pending: list[Any] = []
    post.on_send = late
    async with at_work(post) as delivery:
        await post.settled()
        for one in pending:
            await one
        delivery.beat()
        await post.settled()
    assert [name for name, _ in FOLLOWED] == ["а", "б", "в"]
    assert len({message for _, message in FOLLOWED}) == 2


async def test_a_kill_after_sending_repeats_that_one_message_and_loses_nothing(
    post: Post, somebody: Somebody
) -> None:
    """R1: what was in flight at the kill may come twice, nothing else."""
    await put_small(post, somebody, "а", "б")
    [row] = await post.store.write_plainly(outbox.claim, "killed", post.now, 10)
    assert row.urgency == Urgency.SMALL
    async with at_work(post):
        await post.settled()
    assert (len(post.sent), [name for name, _ in FOLLOWED]) == (1, ["а", "б"])
