"""A mentorship from its first stage to its last (п. 4.1.4), by presses alone, with the clock turned as in the page of
phones: the bot is a process behind HTTP."""

from datetime import UTC, datetime

import pytest

from domain.categories import Category
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from playground.server import Server, serve
from storage import schools
from storage.members import add
from storage.mentorships import mentorships
from storage.people import person_of
from storage.roles import grant
from storage.store import open_store
from storage.tx import Tx
from tests.e2e.acts import Person
from tests.process import running

BEGUN = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in Asia/Yekaterinburg."""
VISIT = datetime(2026, 9, 21, 10, 0, tzinfo=UTC)
LAST_MONTH = datetime(2026, 11, 9, 10, 0, tzinfo=UTC)
NEXT_DAY = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)
TWO_WEEKS_ON = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
TWO_MONTHS_ON = datetime(2027, 1, 12, 10, 0, tzinfo=UTC)
PEOPLE = (
    ("mentor", "Иванова Мария Петровна", Role.MENTOR),
    ("mentee", "Белова Анна Сергеевна", Role.MENTEE),
    ("curator", "Орлова Ольга Юрьевна", Role.CURATOR),
    ("head", "Громова Вера Львовна", Role.HEAD),
)


def _school(tx: Tx, accounts: dict[str, int], now: datetime) -> None:
    """A young teacher and her mentor, with an active pair and nothing else."""
    school = schools.found(tx, "Школа № 7", "МБОУ «Школа № 7»", "Asia/Yekaterinburg", now)
    members = {}
    for who, name, role in PEOPLE:
        person = person_of(tx, Guest(accounts[who], Language.RU), now)
        members[who] = add(
            tx, school, person, Category.EMPLOYEE, Profile(name, subject="math", hard=("discipline",)), now
        )
        grant(tx, school, members[who], role, now)
    tx.add(
        mentorships, school_id=school, mentor_id=members["mentor"], mentee_id=members["mentee"],
        form="teacher_teacher", role_model="experienced_young", kind="traditional", state="active",
        mentor_answer="yes", mentee_answer="yes", proposed_at=now, activated_at=now,
    )  # fmt: skip


async def press(person: Person, *labels: str) -> None:
    for label in labels:
        await person.press(label)


async def open_programme(person: Person) -> None:
    await person.start()
    await person.press("Программ")


async def is_diagnosed(mentor: Person, mentee: Person) -> None:
    """The preparatory stage: what is hard, and what goes well."""
    await open_programme(mentor)
    await press(mentor, "Составить", "На 3 месяца")
    await mentee.sees("Анкета перед программой")
    await press(mentee, "Ответить", "До трёх лет", "8", *["3"] * 7, *["Пропустить"] * 3, "Отправить")
    await mentee.sees("Труднее всего: Дисциплина")


async def is_designed(mentor: Person, mentee: Person) -> None:
    """Goals in own words, a look at oneself, what helps, and an activity against what is hard."""
    await open_programme(mentor)
    await press(mentor, "Дела на каждую", "Посетить урок", "Через 2 недели", "Анна")
    await open_programme(mentee)
    await press(mentee, "Цели", "Добавить цель")
    await mentee.write("Начинать урок в тишине")
    await press(mentee, "Пропустить")
    await open_programme(mentee)
    await press(mentee, "Самоанализ", "Ответить", "Аттестация", "Дальше", "Пропустить", "Готово")
    await open_programme(mentee)
    await press(mentee, "Ресурсы", "Есть время", "Дальше", "Готово")
    await open_programme(mentor)
    await press(mentor, "Самоанализ", "Ответить", "Поддержка", "Дальше", "Пропустить", "Готово")


async def is_agreed(mentor: Person, mentee: Person, curator: Person, head: Person) -> None:
    await open_programme(mentor)
    await press(mentor, "Согласие наставника", "Принять")
    await mentee.sees("Мария Петровна предлагает")
    await press(mentee, "Принять")
    await curator.sees("Программа ждёт вашего согласия")
    await press(curator, "Открыть", "Согласовать")
    await head.sees("Программа ждёт утверждения")
    await press(head, "Открыть", "Утвердить")
    await head.write("15-п")
    await press(head, "Утвердить")
    await mentee.sees("Программа утверждена: № 15-п от 7 сентября")


async def is_carried_out(server: Server, mentee: Person) -> None:
    server.clock.set(VISIT)
    await mentee.sees("Сегодня: Посетить урок наставника")
    await open_programme(mentee)
    await press(mentee, "Все дела", "Посетить урок", "Сделано")


async def is_looked_back_at(server: Server, mentor: Person, mentee: Person) -> None:
    """In the last month both are asked, the report is drafted, and the two conclude."""
    server.clock.set(LAST_MONTH)
    await mentee.sees("Как прошла программа?")
    await press(mentee, "Ответить", *["Пропустить"] * 3, "5", "Пропустить", "Показать наставнику")
    await mentor.sees("Как у вас получилось быть наставником?")
    await press(mentor, "Ответить", *["Пропустить"] * 3, "5", *["Пропустить"] * 2, "Мне и куратору")
    server.clock.set(NEXT_DAY)
    await mentee.sees("Та же анкета, что в начале")
    await press(mentee, "Ответить", *["3"] * 8, *["Пропустить"] * 3, "Отправить")
    await mentee.sees("Стало легче: Дисциплина (8 → 3)")
    await mentor.sees("Отчёт наставника · Анна Сергеевна")
    await open_programme(mentor)
    await press(mentor, "Отчёт наставника", "Начать", *["Оставить"] * 6, "5")
    await press(mentor, "Завершить сейчас", "Отправить")
    await mentee.sees("завершить")
    await press(mentee, "Согласиться")


async def stands_alone(server: Server, mentor: Person, mentee: Person) -> None:
    """The mentor steps back, the mentee has own goals, and it ends with thanks."""
    await open_programme(mentee)
    await mentee.sees("Этап: ")
    server.clock.set(TWO_WEEKS_ON)
    await mentor.sees("Анна Сергеевна")
    server.clock.set(TWO_MONTHS_ON)
    await mentor.press("Сертификат")


@pytest.mark.clause("4.1.4/preparatory/7")
@pytest.mark.clause("4.1.4/design/6")
@pytest.mark.clause("4.1.4/implementation/2")
@pytest.mark.clause("4.1.4/reflexive-analytic/2")
@pytest.mark.clause("4.1.4/result/1")
async def test_a_mentorship_goes_from_its_first_stage_to_its_last(database_url: str) -> None:
    async with serve() as server, running(database_url) as bot_of:
        server.clock.set(BEGUN)
        people = {who: Person(server, name.split()[1]) for who, name, _ in PEOPLE}
        store = await open_store(database_url)
        await store.write_plainly(_school, {who: one.phone.id for who, one in people.items()}, BEGUN)
        await store.close()
        bot = bot_of(server)
        await bot.start()
        for one in people.values():
            await one.start()
        mentor, mentee, curator, head = people.values()
        await is_diagnosed(mentor, mentee)
        await is_designed(mentor, mentee)
        await is_agreed(mentor, mentee, curator, head)
        await is_carried_out(server, mentee)
        await is_looked_back_at(server, mentor, mentee)
        await stands_alone(server, mentor, mentee)
        code, _ = await bot.terminate()
    assert code == 0
