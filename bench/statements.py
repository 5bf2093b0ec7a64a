"""P11: the SQL statements of each update over the journeys and screens of a school, in the real dispatcher."""

import re
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import Any

from bench.figure import Figure
from bench.town import database
from playground.hands import Hands
from tests.house import House, School, open_house
from tests.statements import Counting, counting

DEPTH = 3
"""Presses below the first screen."""
WORST = 3
ROLES = ("mentee", "mentor", "student", "student_mentor", "employer", "curator", "head", "admin")


async def measure(_: Path) -> AsyncIterator[Figure]:
    costs: Counter[str] = Counter()
    async with database("sqlite") as url, open_house(url) as house:
        school = await house.school()
        await house.pair(school.mentor, school.mentee)
        await house.pair(school.student_mentor, school.student, "student_student")
        with counting(house.store) as counts:
            await _journeys(house, school, counts, costs)
            for name in ROLES:
                await Walk(name, getattr(school, name).phone, counts, costs).see_screens()
    worst = ", ".join(f"{what}: {count}" for what, count in costs.most_common(WORST))
    yield Figure("P11", float(max(costs.values())), (6, 4), f"{len(costs)} different updates; most: {worst}")


class Walk:
    """Each act is an update; what it asked of the database is noted under its name."""

    def __init__(self, name: str, phone: Hands, counts: Counting, costs: Counter[str]) -> None:
        self._name = name
        self._phone = phone
        self._counts = counts
        self._costs = costs

    async def start(self, secret: str = "") -> None:
        await self._note("/start", self._phone.start(secret))

    async def write(self, text: str, reply_to: int | None = None) -> None:
        await self._note("text", self._phone.write(text, reply_to))

    async def press(self, label: str) -> None:
        await self._note(label, self._phone.press(label))

    async def _note(self, act: str, doing: Awaitable[Any]) -> None:
        self._counts.seen = 0
        await doing
        what = f"{self._name} {act}"
        self._costs[what] = max(self._costs[what], self._counts.seen)

    async def see_screens(self) -> None:
        """Presses every button that can be reached, each label once, the nearer first."""
        paths: deque[tuple[str, ...]] = deque([()])
        known: set[str] = set()
        while paths:
            path = paths.popleft()
            try:
                await self.start()
                for label in path:
                    await self.press(label)
            except LookupError:
                continue
            fresh = [label for label in self._phone.buttons if label not in known]
            if len(path) < DEPTH:
                known.update(fresh)
                paths.extend((*path, label) for label in fresh)


async def _journeys(house: House, school: School, counts: Counting, costs: Counter[str]) -> None:
    """Help is asked for and given, a newcomer comes in, a pair is proposed, a student stops contact."""

    def walk(name: str, phone: Hands) -> Walk:
        return Walk(name, phone, counts, costs)

    mentee, mentor = walk("mentee", school.mentee.phone), walk("mentor", school.mentor.phone)
    curator, student = walk("curator", school.curator.phone), walk("student", school.student.phone)
    await mentee.start()
    await mentee.press("Попросить помощь")
    await mentee.write("Шумят после физкультуры")
    await mentor.write("Начните с тишины", school.mentor.phone.last["message_id"])
    await curator.start()
    for label in ("Стол куратора", "Пригласить", "Наставляемый педагог"):
        await curator.press(label)
    secret = re.search(r"[?&]start=([\w-]{20,})", str(school.curator.phone.received))
    assert secret is not None
    phone = house.phone("Анна")
    newcomer = walk("newcomer", phone)
    await newcomer.start(secret.group(1))
    await newcomer.press("Согласен")
    await newcomer.write("Белова Анна Сергеевна")
    for label in ("Учитель", "Русский", "Дисциплина", "Готово", "Всё верно"):
        await newcomer.press(label)
    for label in ("Подобрать наставника", "Иванова", "Предложить"):
        await curator.press(label)
    await mentor.press("Согласен")
    await walk("newcomer", phone).press("Согласен")
    await student.start()
    for label in ("Мне некомфортно", "Остановить"):
        await student.press(label)
