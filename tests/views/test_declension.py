import pytest

from domain.name_forms import Case
from views.declension import Gender, decline, gender_of, short_name


@pytest.mark.parametrize(
    ("name", "genitive", "dative"),
    [
        ("Иванова Мария Петровна", "Ивановой Марии Петровны", "Ивановой Марии Петровне"),
        ("Шевченко Тарас Андреевич", "Шевченко Тараса Андреевича", "Шевченко Тарасу Андреевичу"),
        ("Шевченко Анна Ивановна", "Шевченко Анны Ивановны", "Шевченко Анне Ивановне"),
        ("Черных Иван Петрович", "Черных Ивана Петровича", "Черных Ивану Петровичу"),
        ("Долгих Ольга Олеговна", "Долгих Ольги Олеговны", "Долгих Ольге Олеговне"),
        ("Дурново Пётр Николаевич", "Дурново Петра Николаевича", "Дурново Петру Николаевичу"),
        ("Цой Виктор Робертович", "Цоя Виктора Робертовича", "Цою Виктору Робертовичу"),
        ("Цой Марина Викторовна", "Цой Марины Викторовны", "Цой Марине Викторовне"),
        ("Бондарчук Наталья Сергеевна", "Бондарчук Натальи Сергеевны", "Бондарчук Наталье Сергеевне"),
        ("Толстая Татьяна Никитична", "Толстой Татьяны Никитичны", "Толстой Татьяне Никитичне"),
        ("Соловьёв Лев Ильич", "Соловьёва Льва Ильича", "Соловьёву Льву Ильичу"),
        ("Коваль Любовь Фоминична", "Коваль Любови Фоминичны", "Коваль Любови Фоминичне"),
        ("Айпин Никита Данилович", "Айпина Никиты Даниловича", "Айпину Никите Даниловичу"),
        ("Ю Анна Ивановна", "Ю Анны Ивановны", "Ю Анне Ивановне"),
    ],
)
def test_full_names_are_declined_and_indeclinable_surnames_stay(
    name: str, genitive: str, dative: str
) -> None:
    assert decline(name, Case.GENITIVE) == genitive
    assert decline(name, Case.DATIVE) == dative


def test_someone_is_appointed_in_the_accusative() -> None:
    assert decline("Долгих Ольга Олеговна", Case.ACCUSATIVE) == "Долгих Ольгу Олеговну"
    assert decline("Иванов Илья Петрович", Case.ACCUSATIVE) == "Иванова Илью Петровича"


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Римский-Корсаков Николай Андреевич", "Римского-Корсакова Николая Андреевича"),
        ("Петрова-Водкина Анна Сергеевна", "Петровой-Водкиной Анны Сергеевны"),
        ("Бонч-Бруевич Владимир Дмитриевич", "Бонч-Бруевича Владимира Дмитриевича"),
        ("Иванова Мария-Луиза Петровна", "Ивановой Марии-Луизы Петровны"),
    ],
)
def test_each_half_of_a_double_name_is_declined(name: str, genitive: str) -> None:
    assert decline(name, Case.GENITIVE) == genitive


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Мартиросян Армен Гургенович", "Мартиросяна Армена Гургеновича"),
        ("Мартиросян Лусине Арменовна", "Мартиросян Лусине Арменовны"),
        ("Джугашвили Иосиф Виссарионович", "Джугашвили Иосифа Виссарионовича"),
        ("Гулиев Рашид Гасан оглы", "Гулиева Рашида Гасан оглы"),
        ("Гулиева Айгюн Рашид кызы", "Гулиевой Айгюн Рашид кызы"),
        ("О’Нил Пётр Иванович", "О’Нила Петра Ивановича"),
    ],
)
def test_names_of_other_peoples_with_a_patronymic_are_declined(name: str, genitive: str) -> None:
    assert decline(name, Case.GENITIVE) == genitive


@pytest.mark.parametrize(
    ("name", "dative"),
    [
        ("Мицкевич Адам", "Мицкевичу Адаму"),
        ("Гарсиа Мария", "Гарсиа Марии"),
        ("Иванова Саша", "Ивановой Саше"),
        ("Петров Саша", "Петрову Саше"),
    ],
)
def test_without_a_patronymic_surname_and_first_name_tell_together(name: str, dative: str) -> None:
    assert decline(name, Case.DATIVE) == dative


@pytest.mark.parametrize(
    "name",
    [
        "Миллер Женя",
        "Чан Ван Тхан",
        "Smith John",
        "Ivanov Иван Петрович",
        "Иванов И. И.",
        "Мария",
        "иванов иван иванович",
        "Иванова {{ x }} Петровна",
        "Иванова Мария Петровна (Сидорова)",
        "",
        "   ",
        "🙂",
    ],
)
def test_what_the_rules_are_not_sure_of_stays_as_written(name: str) -> None:
    assert [decline(name, case) for case in Case] == [name, name, name]


def test_a_stored_form_wins_over_the_rules_in_its_case_only() -> None:
    stored = {Case.GENITIVE: "Кузнеца Льва Ильича"}
    assert decline("Кузнец Лев Ильич", Case.GENITIVE, stored) == "Кузнеца Льва Ильича"
    assert decline("Черных Иван Петрович", Case.DATIVE, stored) == "Черных Ивану Петровичу"
    assert decline("Smith John", Case.GENITIVE, {Case.GENITIVE: "Смита Джона"}) == "Смита Джона"


def test_a_known_gender_helps_a_name_that_tells_nothing() -> None:
    assert decline("Миллер Женя", Case.DATIVE, gender=Gender.FEMALE) == "Миллер Жене"
    assert decline("Миллер Женя", Case.DATIVE, gender=Gender.MALE) == "Миллеру Жене"


def test_capital_letters_stay_capital_and_many_spaces_become_one() -> None:
    assert decline("ИВАНОВ Иван  Петрович", Case.DATIVE) == "ИВАНОВУ Ивану Петровичу"


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ремизов Ким Олегович", Gender.MALE),
        ("Ким Виктория Сергеевна", Gender.FEMALE),
        ("Раевская Софья Никитишна", Gender.FEMALE),
        ("Сериков Арман Нурлан улы", Gender.MALE),
        ("Кузьмич Анна", Gender.FEMALE),
        ("Гёте Иоганн", None),
        ("Doe Jane", None),
    ],
)
def test_the_patronymic_tells_the_gender_and_without_one_the_rest_may(
    name: str, gender: Gender | None
) -> None:
    assert gender_of(name) == gender


def test_a_signature_has_initials_before_the_surname() -> None:
    assert short_name("Иванова Мария Петровна") == "М. П. Иванова"
    assert short_name("Гулиев Рашид Гасан оглы") == "Р. Г. Гулиев"
    assert short_name("Гарсиа Мария") == "М. Гарсиа"
    assert short_name("Smith John") == "Smith John"
