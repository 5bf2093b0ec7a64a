"""A help request by phone (п. 3.1.5/5, 5.2.1/3): asked, heard, answered, seen."""

import pytest

from playground.hands import Hands
from tests.house import House, School
from views.help_requests import HelpAsk


async def open_form(phone: Hands) -> None:
    await phone.start()
    await phone.press_data(phone.last["message_id"], HelpAsk().pack())


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.mark.clause("3.1.5/5")
@pytest.mark.clause("5.2.1/3")
async def test_the_first_message_sends_the_request(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    assert "Увидит: Иванова Мария Петровна." in mentee.text
    await mentee.write("Сорвал урок, помогите")
    assert mentee.text.startswith("✓ Передано: Иванова Мария Петровна")
    assert mentor.text == "🆘 Котов Артём Игоревич просит помощь\n\nСорвал урок, помогите"
    assert mentor.buttons == ["✍️ Ответить", "Передать", "Закрыть"]


async def test_a_reply_to_the_notice_is_the_answer(house: House, school: School, pair: int) -> None:
    mentee, mentor = school.mentee.phone, school.mentor.phone
    await open_form(mentee)
    asked = await mentee.write("Сорвал урок, помогите")
    await mentor.write("Дышите. Завтра приду к вам на урок", reply_to=mentor.last["message_id"])
    assert mentor.text == "✓ Передано: Котов Артём Игоревич"
    assert mentee.text == "Иванова Мария Петровна\nДышите. Завтра приду к вам на урок"
    assert mentee.last["reply_to_message"]["message_id"] == asked["message_id"]
