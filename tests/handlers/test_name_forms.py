"""A name is declined in papers by rule, and as its owner says where the rule is wrong."""

from actions.name_forms import see_name_forms
from actions.pair_papers import see_consent_blank
from actions.privacy import correct_profile
from domain.name_forms import Case
from domain.profiles import Profile
from tests.house import House, School


async def test_a_person_corrects_one_case_and_papers_follow(house: House, school: School) -> None:
    phone = school.mentee.phone
    await phone.write("/privacy")
    await phone.press("Имя в бумагах")
    assert phone.text.splitlines() == [
        "Котов Артём Игоревич",
        "Так имя стоит в приказах и согласиях:",
        "кого? Котова Артёма Игоревича",
        "кому? Котову Артёму Игоревичу",
        "назначить кого? Котова Артёма Игоревича",
    ]
    await phone.press("✏️ Кому?")
    await phone.write("Котов-Артёму Игоревичу")
    assert "кому? Котов-Артёму Игоревичу ✏️" in phone.text
    pair = await house.pair(school.mentor, school.mentee)
    papers = await school.curator.look(see_consent_blank, pair)
    assert papers.forms == {school.mentee.member_id: {Case.DATIVE: "Котов-Артёму Игоревичу"}}


async def test_what_was_corrected_is_taken_back_to_the_rule(house: House, school: School) -> None:
    phone = school.mentee.phone
    await phone.write("/privacy")
    await phone.press("Имя в бумагах")
    await phone.press("✏️ Кому?")
    await phone.write("Иначе")
    await phone.press("✏️ Кому?")
    await phone.press("Склонять по правилам")
    assert "кому? Котову Артёму Игоревичу" in phone.text
    assert "✏️" not in phone.text


async def test_the_curator_corrects_it_on_the_card(house: House, school: School) -> None:
    phone = school.curator.phone
    await phone.start()
    for label in ("Стол куратора", "Люди", "Котов", "Имя в бумагах", "✏️ Кого?"):
        await phone.press(label)
    await phone.write("Котова-Артёма")
    seen = await school.mentee.look(see_name_forms, school.mentee.member_id)
    assert seen.stored == {Case.GENITIVE: "Котова-Артёма"}


async def test_with_another_name_the_corrected_forms_are_forgotten(house: House, school: School) -> None:
    phone = school.mentee.phone
    await phone.write("/privacy")
    await phone.press("Имя в бумагах")
    await phone.press("✏️ Кому?")
    await phone.write("Иначе")
    await school.mentee.do(correct_profile, Profile("Лис Иван Ильич", post="teacher", hard=("discipline",)))
    seen = await school.mentee.look(see_name_forms, school.mentee.member_id)
    assert (seen.name, seen.stored) == ("Лис Иван Ильич", {})
