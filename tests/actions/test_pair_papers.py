"""The papers of pairs: filled with what is known, and the rest named."""

from datetime import date
from io import BytesIO

import docx
import pytest

from actions.mentorships import answer_pair, propose_pair, record_pair_paper
from actions.orders import confirm_order, send_order
from actions.pair_papers import see_consent_blank, see_order_paper
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.matching import Choice
from domain.mentorships import Answer
from domain.refusals import NotAllowed, NotFound
from tests.house import House, Person, School
from views.pair_papers import consent_blank, order_paper
from views.papers import TEMPLATES

TEACHERS = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
HEADS = Choice(MentoringForm.HEAD_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
SIGNED = date(2026, 9, 4)


async def an_order(school: School, mentor: Person, choice: Choice) -> tuple[int, int]:
    pair: int = await school.curator.do(propose_pair, mentor.member_id, school.mentee.member_id, choice)
    await mentor.do(answer_pair, pair, Answer.YES)
    await school.mentee.do(answer_pair, pair, Answer.YES)
    await school.curator.do(record_pair_paper, pair, SIGNED)
    [order] = await school.curator.do(send_order)
    return pair, order


def text_of(content: bytes) -> str:
    document = docx.Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    said = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    return said.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.clause("4.1")
async def test_the_order_names_the_pair_its_form_and_the_day_of_the_consent(
    house: House, school: School
) -> None:
    pair, order = await an_order(school, school.mentor, TEACHERS)
    _, lacking = order_paper(await school.head.look(see_order_paper, order), TEMPLATES)
    assert lacking == ("number", "place", "basis", "direction", "term", "rest")
    await school.head.do(confirm_order, order, "12-н", SIGNED, [pair])
    content, _ = order_paper(await school.head.look(see_order_paper, order), TEMPLATES)
    said = text_of(content)
    for words in (
        "4 сентября 2026 г.\t№ 12-н",
        "Иванова Мария Петровна,\nучитель, математика",
        "учитель – учитель;\nопытный педагог – молодой специалист;\nтрадиционное наставничество",
        "от 04.09.2026",
        "В. Л. Громова",
    ):
        assert words in said


async def test_an_order_that_appoints_the_head_is_not_signed_by_the_head(
    house: House, school: School
) -> None:
    _, order = await an_order(school, school.head, HEADS)
    content, _ = order_paper(await school.curator.look(see_order_paper, order), TEMPLATES)
    assert "В. Л. Громова" not in text_of(content)


@pytest.mark.clause("4.1")
async def test_the_blank_of_an_employees_consent_names_the_law(house: House, school: School) -> None:
    pair, _ = await an_order(school, school.mentor, TEACHERS)
    said = text_of(consent_blank(await school.curator.look(see_consent_blank, pair), TEMPLATES))
    assert "статьи 351.8 Трудового кодекса" in said
    assert "Вид: традиционное наставничество" in said


async def test_papers_of_pairs_are_for_the_desks_of_the_same_school(house: House, school: School) -> None:
    pair, order = await an_order(school, school.mentor, TEACHERS)
    for action, number in ((see_consent_blank, pair), (see_order_paper, order)):
        with pytest.raises(NotAllowed):
            await school.mentor.look(action, number)
        other = await house.school("Школа № 9")
        with pytest.raises(NotFound):
            await other.curator.look(action, number)
