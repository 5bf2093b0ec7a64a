"""Applications by phone: answered under the notice or from the desk."""

import pytest

from handlers.curator.desk import CuratorDesk
from tests.actions.test_applications import apply
from tests.handlers.screens import open_screen
from tests.house import House, School


@pytest.mark.clause("4.1.1/3")
async def test_the_curator_answers_under_the_notice_which_then_says_the_result(
    house: House, school: School
) -> None:
    _, applicant = await apply(house, school)
    phone = school.curator.phone
    assert phone.text == "Заявка: Ветрова Нина Павловна\nУчитель, математика"
    assert phone.buttons == ["Принять наставником", "Принять наставляемым", "Отклонить"]
    await phone.press("Принять наставником")
    assert phone.text == "✅ Ветрова Нина Павловна — наставник. Сообщение об этом отправлено."
    assert phone.buttons == []
    assert "принял вашу заявку" in applicant.text


async def test_an_accepted_mentee_names_from_the_notice_what_is_hard(house: House, school: School) -> None:
    _, applicant = await apply(house, school)
    await school.curator.phone.press("Принять наставляемым")
    await applicant.press("Что мне трудно")
    await applicant.press("Дисциплина")
    await applicant.press("Готово")
    await applicant.press("Сохранить")
    assert applicant.text.endswith("Куратор подберёт вам пару и спросит вашего согласия.")


async def test_an_old_button_of_a_decided_application_says_so(house: House, school: School) -> None:
    await apply(house, school)
    phone = school.curator.phone
    message_id, data = phone.find("Принять наставляемым")
    await phone.press("Принять наставником")
    await phone.press_data(message_id, data)
    assert phone.alert == "На эту заявку уже ответили."


async def test_declining_asks_once_more_and_can_be_taken_back(house: House, school: School) -> None:
    _, applicant = await apply(house, school)
    phone = school.curator.phone
    await phone.press("Отклонить")
    assert phone.buttons == ["Не отклонять", "Да, отклонить"]
    await phone.press("Не отклонять")
    await phone.press("Отклонить")
    await phone.press("Да, отклонить")
    assert phone.text == "Заявка отклонена, данные стёрты."
    assert "принять заявку не получается" in applicant.text


async def test_the_desk_counts_and_lists_applications(house: House, school: School) -> None:
    await apply(house, school)
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    assert "1 заявка ждёт ответа." in phone.text
    await phone.press("Заявки · 1")
    await phone.press("Ветрова")
    await phone.press("Принять наставляемым")
    assert "Заявок нет" in phone.text


async def test_an_empty_list_of_applications_has_the_button_to_begin(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Заявки")
    await phone.press("Ссылка в учительскую")
    assert "Хотите стать наставником" in phone.received[-2]["caption"]


async def test_a_forged_button_of_another_school_changes_nothing(house: House, school: School) -> None:
    await apply(house, school)
    _, data = school.curator.phone.find("Принять наставником")
    other = await house.school("Лицей № 1")
    await open_screen(house, other.curator.phone, CuratorDesk.main)
    await other.curator.phone.press_data(other.curator.phone.last["message_id"], data)
    assert other.curator.phone.alert == "Такого здесь нет. Возможно, запись уже убрали."
