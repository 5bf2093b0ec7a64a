"""How little a person has to do: the figures U1, U2, U8–U11, counted on the bot as a process.

From an empty database: the first administrator's link is on standard output.
"""

import asyncio
import re
from datetime import UTC, datetime

import pytest

from playground.server import serve
from tests.e2e.acts import Person
from tests.process import BotProcess, running

MONDAY_AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in Asia/Yekaterinburg: no lessons, no quiet hours."""


async def teacher_joins(person: Person, secret: str, name: str) -> None:
    await person.start(secret)
    await person.press("Согласен")
    await person.write(name)
    await person.press("Учитель")
    await person.press("Русский")
    await person.press("Дисциплина")
    await person.press("Готово")
    await person.press("Всё верно")


async def leader_joins(person: Person, secret: str, name: str) -> None:
    await person.start(secret)
    await person.press("Согласен")
    await person.write(name)
    await person.press("Всё верно")


async def school_opens(admin: Person, bot: BotProcess) -> tuple[str, str]:
    """The secrets for the curator and the head."""
    line = re.search(r"^https://t\.me/nastavnik_bot\?start=([\w-]+)$", bot.out, re.MULTILINE)
    assert line is not None
    await admin.start(line.group(1))
    await admin.press("Согласен")
    await admin.write("Седов Пётр Ильич")
    await admin.write("Школа № 7")
    await admin.write("МБОУ «Средняя школа № 7»")
    await admin.press("Екатеринбург")
    await admin.press("Всё верно")
    await admin.press("Пригласить куратора")
    curator = await admin.link()
    await admin.press("Пригласить директора")
    return curator, await admin.link(not_this=curator)


async def pair_begins(curator: Person, head: Person, mentor: Person, mentee: Person) -> int:
    """From the news that the mentee came to the order; gives the curator's acts until both were asked (U9)."""
    before = curator.acts
    await curator.press("Подобрать наставника")
    await curator.press("Иванова")
    await curator.press("Предложить")
    pairing = curator.acts - before
    await asyncio.gather(mentor.press("Согласен"), mentee.press("Согласен"))
    await curator.press("Открыть пару")
    await curator.press("Бумаги подписаны сегодня")
    await curator.press("К приказам")
    await curator.press("Отправить")
    await head.press("Открыть")
    await head.write("12-о")
    await head.press("Подтвердить")
    await asyncio.gather(mentor.sees("Вы наставник"), mentee.sees("У вас есть наставник"))
    return pairing


async def help_is_asked_and_given(mentor: Person, mentee: Person) -> tuple[int, int]:
    """Acts of U1 and U2, from where /start and the notice leave them."""
    await mentee.start()
    before = mentee.acts
    await mentee.press("Попросить помощь")
    await mentee.write("Шумят после физкультуры")
    notice = await mentor.sees("Шумят после физкультуры")
    asked, before = mentee.acts - before, mentor.acts
    await mentor.write("Начните с тишины", reply_to=notice["message_id"])
    await mentee.sees("Начните с тишины")
    return asked, mentor.acts - before


async def student_stops_contact(curator: Person, student: Person) -> int:
    """A student comes in, and before any paper is signed presses "Мне некомфортно"; gives the acts of U11."""
    await curator.start()
    await curator.press("Стол куратора")
    await curator.press("Пригласить")
    await curator.press("Наставляемый ученик")
    await student.start(await curator.link())
    await student.press("Согласен")
    await student.press("12")
    await student.write("Лис Анна Олеговна")
    await student.press("6")
    await student.press("Б")
    await student.press("Домашние")
    await student.press("Готово")
    await student.press("Всё верно")
    await student.start()
    before = student.acts
    await student.press("Мне некомфортно")
    await student.press("Остановить")
    acts = student.acts - before
    await curator.sees("Лис Анна")
    return acts


@pytest.mark.clause("3.1.5/5")
@pytest.mark.clause("5.2.1/3")
async def test_an_empty_school_has_its_first_active_pair_and_the_mentee_is_heard(database_url: str) -> None:
    async with serve() as server, running(database_url) as bot_of:
        server.clock.set(MONDAY_AFTERNOON)
        bot = bot_of(server)
        await bot.start()
        admin, curator, head, mentor, mentee = (
            Person(server, name) for name in ("Пётр", "Ольга", "Вера", "Мария", "Анна")
        )
        for_curator, for_head = await school_opens(admin, bot)
        await asyncio.gather(
            leader_joins(curator, for_curator, "Орлова Ольга Юрьевна"),
            leader_joins(head, for_head, "Громова Вера Львовна"),
        )
        await curator.press("Пригласить")
        await curator.press("Педагог-наставник")
        for_mentor = await curator.link()
        await curator.press("Наставляемый педагог")
        for_mentee = await curator.link(not_this=for_mentor)
        await asyncio.gather(
            teacher_joins(mentor, for_mentor, "Иванова Мария Петровна"),
            teacher_joins(mentee, for_mentee, "Белова Анна Сергеевна"),
        )
        u8 = mentor.acts
        u9 = await pair_begins(curator, head, mentor, mentee)
        u10 = sum(person.acts for person in (admin, curator, head, mentor, mentee))
        u1, u2 = await help_is_asked_and_given(mentor, mentee)
        u11 = await student_stops_contact(curator, Person(server, "Аня"))
        code, _ = await bot.terminate()
    assert {"U1": u1, "U2": u2, "U8": u8, "U9": u9, "U10": u10, "U11": u11} == {
        "U1": 2,
        "U2": 1,
        "U8": 8,
        "U9": 3,
        "U10": 48,
        "U11": 2,
    }
    assert code == 0
