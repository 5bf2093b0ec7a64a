"""Papers of a programme by phone: what is left to write by hand is told before the paper is made."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from actions.conclusions import answer_conclusion, propose_conclusion, see_conclusion
from actions.programme_papers import see_papers, see_programme_paper
from actions.programmes import turn_programme
from domain.conclusions import Outcome
from domain.mentorships import Side
from domain.programme_contents import Goal
from domain.programme_papers import ProgrammePaper
from domain.stages import Stage, Why
from storage.activities import activities
from tests.house import House, School
from tests.programmes import all_said, item, standing_at
from views.programme_papers import paper_fields

ITEM = item("talk", date(2026, 10, 14), Side.MENTEE, type="talk", difficulties=("discipline",))


async def open_papers(phone: Any) -> None:
    await phone.start()
    for label in ("Программа", "Ещё", "Бумаги"):
        await phone.press(label)


def rows_of(house: House, phone: Any, heading: str) -> list[list[str]]:
    """The table with this heading in its second column, of the file that came last."""
    file_id = next(m for m in reversed(phone.received) if "document" in m)["document"]["file_id"]
    document = Document(BytesIO(house.server.telegram.files.to_download(file_id).data))
    table = next(t for t in document.tables if t.cell(0, 1).text == heading)
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


@pytest.mark.clause("1.2/programme")
async def test_what_is_left_to_write_by_hand_is_told_before_the_programme_is_made(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.IMPLEMENTATION, ITEM)
    phone = school.mentee.phone
    await open_papers(phone)
    assert phone.buttons[:2] == ["Программа", "Маршрутный лист"]
    await phone.press("Программа")
    assert phone.text.splitlines()[1].startswith("Останется вписать от руки: ")
    assert "номер утверждения" in phone.text
    await phone.press("Получить файл")
    assert rows_of(house, phone, "Проект, задание")[0][1:3] == [
        "Диагностическая беседа (беседа). Отв.: А. И. Котов",
        "14.10.2026",
    ]


@pytest.mark.clause("4.1.4/design/8")
async def test_the_route_sheet_says_what_is_done(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.IMPLEMENTATION, ITEM, goals=(Goal(0, "Тишина"),))
    await house.store.write_plainly(lambda tx: tx.run(activities.update().values(done_at=house.now)))
    phone = school.mentor.phone
    await phone.start()
    for label in ("Программы", "Ещё", "Бумаги", "Маршрутный лист", "Получить файл"):
        await phone.press(label)
    assert rows_of(house, phone, "Мероприятие") == [
        ["1", "Диагностическая беседа", "14.10.2026", "А. И. Котов", "выполнено 07.09.2026"]
    ]


async def test_a_certificate_is_not_given_before_the_result(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.IMPLEMENTATION, ITEM)
    await open_papers(school.mentee.phone)
    assert "Сертификат" not in school.mentee.phone.buttons


@pytest.mark.clause("4.1.4/result/1")
async def test_at_the_result_the_mentor_has_a_certificate(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.RESULT, ITEM)
    phone = school.mentor.phone
    await phone.start()
    for label in ("Программы", "Ещё", "Бумаги", "Сертификат"):
        await phone.press(label)
    document = next(m for m in reversed(phone.received) if "document" in m)["document"]
    assert document["file_name"] == "Сертификат Котов Артём Игоревич.docx"


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
async def test_a_given_report_is_printed_for_its_mentor_and_the_curator_and_not_for_the_mentee(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, ITEM)
    await school.curator.do(turn_programme, programme, Why.PLAN_DONE)
    await all_said(house, programme)
    phone = school.mentor.phone
    await phone.start()
    for label in ("Программы", "Ещё", "Бумаги", "Отчёт наставника"):
        await phone.press(label)
    assert next(m for m in reversed(phone.received) if "document" in m)["document"]["file_name"] == (
        "Отчёт наставника Котов Артём Игоревич.docx"
    )
    assert ProgrammePaper.REPORT in await school.curator.look(see_papers, programme)
    assert ProgrammePaper.REPORT not in await school.mentee.look(see_papers, programme)


@pytest.mark.clause("4.1.4/design/6")
async def test_a_revision_has_the_day_on_which_the_school_saw_it_agreed(house: House, school: School) -> None:
    """By the school's clock it is the next day already."""
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.REFLEXIVE_ANALYTIC, ITEM)
    await house.turn(datetime(2027, 5, 1, 20, 30, tzinfo=UTC))
    await school.mentor.do(propose_conclusion, programme, Outcome.PROLONG, date(2027, 9, 3))
    proposed = (await school.mentee.look(see_conclusion, programme)).conclusion
    await school.mentee.do(answer_conclusion, proposed.id, True)
    papers = await school.mentor.look(see_programme_paper, programme, ProgrammePaper.PROGRAMME)
    assert [(one.number, one.day) for one in paper_fields(papers).programme.changes] == [
        (2, date(2027, 5, 2))
    ]
