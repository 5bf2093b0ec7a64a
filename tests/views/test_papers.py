import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from domain.name_forms import Case
from views.paper_fields import PaperFields, PaperPair, Person, School, context
from views.papers import TEMPLATES, Paper, PaperTemplateBroken, missing, paper
from views.programme_fields import PaperChange, PaperGoal, PaperItem, PaperProgramme, PaperSection

SCHOOL = School(
    official_name="Муниципальное автономное общеобразовательное учреждение «Средняя школа № 4»",
    short_name="МАОУ «СОШ № 4»",
    place="г. Белоярский",
    address="628162, г. Белоярский, ул. Школьная, д. 1",
    inn="8611000000",
    ogrn="1028600000000",
    site="https://school4.example.ru",
    phone="8 (34670) 2-00-00",
    email="school4@example.ru",
    head=Person(name="Сидоренко Галина Викторовна", post="Директор"),
)
TEACHER = Person(
    name="Иванова Мария Петровна", post="учитель математики", grade="", organisation="ООО «Север»"
)
STUDENT = Person(name="Шевченко Тарас Андреевич", grade="8 Б")
PAIR = PaperPair(
    mentor=TEACHER,
    mentee=STUDENT,
    form="работодатель – ученик",
    role_model="коллега – молодой коллега",
    kind="традиционная",
    direction="профориентация",
    starts=date(2026, 12, 1),
    ends=date(2027, 5, 31),
    consent="№ 1 от 20.11.2026",
    former=Person(name="Белова Анна Сергеевна", post="учитель химии", grade="11 Б", organisation="ООО «Юг»"),
    reason="по заявлению",
    ended=date(2027, 2, 1),
)
PROGRAMME = PaperProgramme(
    difficulties="дисциплина на уроке",
    diagnosis="труднее всего: дисциплина (8 из 10)",
    directions="проведение урока",
    resources="школьный психолог",
    approved_number="15-о",
    approved_on=date(2026, 12, 5),
    done="1 из 2",
    meetings="3 из 4",
    goals=(PaperGoal(words="Начинать урок вовремя", seen_by="неделя без замечаний", outcome="достигнута"),),
    items=(
        PaperItem(
            title="Посетить урок наставника", due=date(2026, 12, 14), responsible="Т. А. Шевченко",
            type="посещение урока", expected="лист наблюдений", actual="лист заполнен", mark="5",
            state="выполнено 14.12.2026",
        ),
        PaperItem(title="Вебинар", due=date(2027, 1, 20), responsible="Т. А. Шевченко", state="в работе"),
    ),
    changes=(PaperChange(number=2, day=date(2027, 1, 10), what="срок: 15.01.2027 → 20.01.2027"),),
    sections=(PaperSection(title="Трудности и что сделано", text="Шумели после физкультуры."),),
)  # fmt: skip
FULL = PaperFields(
    school=SCHOOL,
    today=date(2026, 11, 23),
    person=STUDENT,
    parent=Person(name="Шевченко Андрей Павлович"),
    mentor=replace(TEACHER, grade="11 А"),
    mentee=STUDENT,
    curator=Person(name="Долгих Ольга Олеговна", post="заместитель директора", phone="8 (34670) 2-00-01"),
    form="работодатель – ученик",
    role_model="коллега – молодой коллега",
    kind="традиционная",
    direction="профориентация",
    work="помощь в проекте",
    pay="доплата 2 000 рублей в месяц",
    starts=date(2026, 12, 1),
    ends=date(2027, 5, 31),
    consent_until=date(2027, 8, 31),
    agreement="от 1 сентября 2026 г. № 12",
    bot="@school4_bot",
    messenger="«Вестник» (ООО «Вестник»)",
    hosting="ООО «Хостинг», 125000, г. Москва",
    order_number="412-о",
    order_basis="протокола совета наставников от 20.11.2026 № 3",
    programmes_until=date(2026, 12, 15),
    report_until=date(2027, 6, 15),
    pairs=(PAIR,),
    programme=PROGRAMME,
)
EMPTY = PaperFields(school=School(), today=date(2026, 11, 23))
DATA_PAPERS = [name for name in Paper if name.value.startswith("data_")]
BY_ARTICLE_9 = [name for name in DATA_PAPERS if "public" not in name.value]
PUBLIC = [Paper.DATA_PUBLIC_ADULT, Paper.DATA_PUBLIC_CHILD]


def opened(docx: bytes) -> WordFile:
    return Document(BytesIO(docx))


def printed(name: Paper, fields: PaperFields = FULL) -> str:
    """All words of the paper, tables too, with no-break spaces as spaces."""
    return words_of(paper(name, fields)).replace("\u00a0", " ")


def words_of(docx: bytes) -> str:
    return "".join(text.text or "" for text in opened(docx).element.body.iter(qn("w:t")))


def edited(folder: Path, *paragraphs: str, name: Paper = Paper.PARENTS_PAGE) -> Path:
    """A folder with a template as a school might have left it."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(folder / f"{name.value}.docx"))
    return folder


# --- every paper ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", Paper)
def test_a_full_paper_misses_nothing_and_leaves_no_field_unprinted(name: Paper) -> None:
    assert missing(name, FULL) == []
    assert not re.search(r"[{}]|%", printed(name))


@pytest.mark.parametrize("name", Paper)
def test_an_empty_paper_is_made_all_the_same_with_lines_to_write_on(name: Paper) -> None:
    assert "______" in printed(name, EMPTY)
    assert missing(name, EMPTY)


def test_every_paper_has_its_template_and_no_template_is_left_over() -> None:
    assert sorted(path.stem for path in TEMPLATES.glob("*.docx")) == sorted(name.value for name in Paper)


def test_the_list_of_fields_for_the_school_names_every_field_and_no_other() -> None:
    vocabulary = context(FULL)
    person = vocabulary["лицо"]
    assert isinstance(person, dict)
    expected = {f"школа.{word}" for word in dict(vocabulary["школа"])}  # type: ignore[call-overload]
    expected |= {f"программа.{word}" for word in dict(vocabulary["программа"])}  # type: ignore[call-overload]
    lists = {"пары": "пара", "цели": "цель", "дела": "дело", "изменения": "изменение", "разделы": "раздел"}
    expected |= {f"{one}.{word}" for many, one in lists.items() for word in dict(vocabulary[many][0])}  # type: ignore[index]
    expected |= {key for key in vocabulary if key not in {"школа", "программа", "участники", *lists}}
    expected |= set(person)
    listed = set(re.findall(r"`([а-я_]+(?:\.[а-я_]+)?)`", (TEMPLATES / "FIELDS.md").read_text("utf-8")))
    assert listed == expected


def test_the_same_fields_give_the_same_bytes_at_any_time() -> None:
    made = paper(Paper.APPOINTMENT_ORDER, FULL)
    assert made == paper(Paper.APPOINTMENT_ORDER, FULL)
    assert {entry.date_time for entry in ZipFile(BytesIO(made)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_bot_that_prints_nothing_does_not_load_the_engine_of_word() -> None:
    loaded = (
        "import views.papers, sys; sys.exit(any(m in sys.modules for m in ('docx', 'docxtpl', 'jinja2')))"
    )
    assert subprocess.run([sys.executable, "-c", loaded], cwd=TEMPLATES.parent, check=False).returncode == 0


# --- what is not filled in --------------------------------------------------------------------------------


def test_missing_fields_are_told_once_each_in_the_order_of_the_paper() -> None:
    assert missing(Paper.MENTEE_CONSENT, EMPTY) == [
        "school.short_name",
        "school.head.name",
        "mentee.name",
        "mentee.post",
        "mentor.name",
        "mentor.post",
        "starts",
        "ends",
        "form",
        "role_model",
        "kind",
        "curator.name",
    ]


def test_spaces_fill_no_field() -> None:
    assert missing(Paper.PARENTS_PAGE, replace(FULL, bot="  ")) == ["bot"]


def test_a_field_missing_in_one_pair_of_many_is_told_with_the_number_of_the_pair() -> None:
    fields = replace(FULL, pairs=(PAIR, replace(PAIR, consent="", mentee=Person(name="Орлов Иван Ильич"))))
    assert missing(Paper.APPOINTMENT_ORDER, fields) == ["pairs.2.mentee.post", "pairs.2.consent"]


def test_dates_are_written_out_and_an_unknown_date_is_a_line() -> None:
    assert "с 1 декабря 2026 г. по 31 мая 2027 г." in printed(Paper.MENTEE_CONSENT)
    assert "по «___» __________ 20___ г." in printed(Paper.MENTEE_CONSENT, replace(FULL, ends=None))


# --- names ------------------------------------------------------------------------------------------------


def test_names_stand_in_the_case_that_the_sentence_asks_for() -> None:
    text = printed(Paper.PARENT_CONSENT)
    assert "Сидоренко Галине Викторовне" in text
    assert "от Шевченко Андрея Павловича" in text
    assert "родитель (законный представитель) Шевченко Тараса Андреевича, класс: 8 Б" in text
    assert "Назначить куратором программ наставничества Долгих Ольгу Олеговну" in printed(
        Paper.APPOINTMENT_ORDER
    )


def test_a_corrected_form_of_a_name_is_printed_instead_of_the_declined_one() -> None:
    mentee = Person(name="Кузнец Лев Ильич", grade="8 Б", forms={Case.GENITIVE: "Кузнеца Льва Ильича"})
    assert "от Кузнеца Льва Ильича" in printed(Paper.MENTEE_CONSENT, replace(FULL, mentee=mentee))


# --- what people wrote is data ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "{{ 7 * 7 }}",
        "{{ школа.инн }}",
        "{% for x in y %}",
        "{%tr endfor %}",
        "{# note #}",
        "{_{ x }_} {_% y %_}",
        "<w:p/> & &amp; \"'",
        "=cmd|' /C calc'!A0",
        "\u202eнавыворот\u202c \u200bпробел",
        "👩\u200d🏫 учитель",
        "Ольга\u0301",
    ],
)
def test_what_people_wrote_is_printed_as_it_stands(written: str) -> None:
    made = paper(Paper.MENTOR_CONSENT_EMPLOYEE, replace(FULL, work=written))
    assert f"Содержание работы: {written}4. Условия" in words_of(made)


def test_characters_that_word_refuses_are_left_out() -> None:
    written = "а\x00б\x07в\x0bг\x0cд\x1bе\ufffeж\ud800з"
    assert "Содержание работы: абвгдежз4. Условия" in printed(
        Paper.MENTOR_CONSENT_EMPLOYEE, replace(FULL, work=written)
    )


def test_lines_of_a_long_answer_stay_lines() -> None:
    document = opened(paper(Paper.MENTOR_CONSENT_EMPLOYEE, replace(FULL, work="уроки\r\nпроект")))
    assert [p.text for p in document.paragraphs if "уроки" in p.text] == [
        "3. Содержание работы: уроки\nпроект"
    ]


# --- templates that a school edited -----------------------------------------------------------------------


def test_a_schools_own_template_is_used(tmp_path: Path) -> None:
    folder = edited(tmp_path, "Пишет {{ наставник.кратко }}{% if бот %} через {{ бот }}{% endif %}.")
    made = opened(paper(Paper.PARENTS_PAGE, replace(FULL, bot=""), folder))
    assert [p.text for p in made.paragraphs] == ["Пишет М. П. Иванова."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ наставнег.имя }}", "наставнег"),
        ("{{ наставник.паспорт }}", "паспорт"),
        ("{{ наставник.имя", "parents_page.docx"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_template_with_a_mistake_is_refused_and_the_mistake_named(
    text: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(PaperTemplateBroken, match=told):
        paper(Paper.PARENTS_PAGE, FULL, edited(tmp_path, text))


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PaperTemplateBroken, match=r"parents_page\.docx"):
        paper(Paper.PARENTS_PAGE, FULL, tmp_path)
    (tmp_path / "parents_page.docx").write_bytes(b"no zip at all")
    with pytest.raises(PaperTemplateBroken, match=r"parents_page\.docx"):
        paper(Paper.PARENTS_PAGE, FULL, tmp_path)


# --- the order --------------------------------------------------------------------------------------------


@pytest.mark.clause("4.1")
@pytest.mark.clause("1.2/mentor")
@pytest.mark.parametrize("count", [0, 1, 2, 120])
def test_the_order_has_a_row_for_every_pair(count: int) -> None:
    pairs = tuple(replace(PAIR, consent=f"№ {number}") for number in range(1, count + 1))
    table = opened(paper(Paper.APPOINTMENT_ORDER, replace(FULL, pairs=pairs))).tables[1]
    assert [row.cells[6].text for row in table.rows[1:]] == [f"№ {n}" for n in range(1, count + 1)]
    assert [row.cells[0].text for row in table.rows[1:]] == [str(n) for n in range(1, count + 1)]


def test_whoever_is_named_in_the_order_signs_once_that_it_is_known() -> None:
    pairs = (PAIR, PAIR, replace(PAIR, mentee=Person(name="Орлов Иван Ильич", grade="9 А")))
    sheet = opened(paper(Paper.APPOINTMENT_ORDER, replace(FULL, pairs=pairs))).tables[2]
    assert [row.cells[0].text for row in sheet.rows[1:]] == [
        "Долгих Ольга Олеговна",
        "Иванова Мария Петровна",
        "Шевченко Тарас Андреевич",
        "Орлов Иван Ильич",
    ]


@pytest.mark.clause("3.1.2")
def test_the_order_is_signed_by_the_head_unless_another_stands_in() -> None:
    deputy = Person(name="Долгих Ольга Олеговна", post="Заместитель директора")
    by_head = opened(paper(Paper.APPOINTMENT_ORDER, FULL)).tables[0].rows[0].cells
    by_deputy = opened(paper(Paper.APPOINTMENT_ORDER, replace(FULL, signer=deputy))).tables[0].rows[0].cells
    assert (by_head[0].text, by_head[4].text) == ("Директор", "Г. В. Сидоренко")
    assert (by_deputy[0].text, by_deputy[4].text) == ("Заместитель директора", "О. О. Долгих")


# --- what the law asks of each paper ----------------------------------------------------------------------


@pytest.mark.clause("1.3/3")
@pytest.mark.parametrize("name", BY_ARTICLE_9)
def test_a_consent_to_personal_data_has_all_that_article_9_part_4_asks_for(name: Paper) -> None:
    text = printed(name)
    for part in (
        "адрес: ",
        "документ, удостоверяющий личность: ",
        f"наименование: {SCHOOL.official_name}; адрес: {SCHOOL.address}; ИНН 8611000000, ОГРН 1028600000000",
        "Цель обработки:",
        "Перечень персональных данных:",
        "Действия и способы:",
        "4. Кому поручается" if "messenger" in name.value else "4. Обработка по поручению:",
        "действует со дня подписания до 31 августа 2027 г.",
        "Отзыв.",
        "подпись",
    ):
        assert text.count(part) >= 1, part


@pytest.mark.parametrize("name", PUBLIC)
def test_a_consent_to_publication_has_all_that_article_10_1_asks_for(name: Paper) -> None:
    document = opened(paper(name, FULL))
    assert [row.cells[0].text for row in document.tables[0].rows[1:]][:1] == ["фамилия, имя, отчество"]
    assert {cell.text for row in document.tables[0].rows[1:] for cell in row.cells[1:]} == {""}
    text = printed(name)
    for part in (
        "статьями 9 и 10.1",
        "телефон, адрес электронной почты или почтовый адрес: ",
        "ИНН 8611000000, ОГРН 1028600000000",
        "Информационный ресурс: https://school4.example.ru",
        "молчание согласием не считается",
        "запрещаю передачу",
        "прекращается в любое время",
    ):
        assert text.count(part) == 1, part


@pytest.mark.clause("2.1")
@pytest.mark.parametrize("name", [name for name in DATA_PAPERS if name.value.endswith("_child")])
def test_for_a_child_the_parent_signs_with_proof_of_authority_and_a_child_of_14_too(name: Paper) -> None:
    text = printed(name)
    assert "Я, Шевченко Андрей Павлович," in text
    assert "подтверждающего полномочия" in text
    assert "Шевченко Тараса Андреевича, класс: 8 Б" in text
    assert "подписывает ребёнок, достигший 14 лет" in text


@pytest.mark.parametrize("name", [name for name in DATA_PAPERS if name.value.endswith("_adult")])
def test_an_adult_signs_alone(name: Paper) -> None:
    assert "Я, Шевченко Тарас Андреевич," in printed(name)
    assert not re.search("ребёнк|родител", printed(name))


@pytest.mark.clause("4.1")
def test_an_employees_consent_has_what_article_351_8_asks_for() -> None:
    text = printed(Paper.MENTOR_CONSENT_EMPLOYEE)
    for part in (
        "статьи 351.8 Трудового кодекса",
        "Срок: с 1 декабря 2026 г. по 31 мая 2027 г.",
        "Форма: работодатель – ученик.",
        "Содержание работы: помощь в проекте",
        "Условия и размер оплаты: доплата 2 000 рублей в месяц",
        "не позднее чем за три рабочих дня",
    ):
        assert text.count(part) == 1, part


@pytest.mark.clause("3.1.4")
def test_a_student_mentor_agrees_without_pay_and_with_a_parent() -> None:
    text = printed(Paper.MENTOR_CONSENT_STUDENT)
    assert "351.8" not in text
    assert "не оплачивается" in text
    assert "Я, Шевченко Андрей Павлович, согласен (согласна)" in text


@pytest.mark.clause("3.1.3")
def test_an_employer_mentor_agrees_together_with_the_organisation() -> None:
    text = printed(Paper.MENTOR_CONSENT_EMPLOYER)
    assert "351.8" not in text
    assert "Согласовано. Организация: ООО «Север»" in text
    assert "договор о сотрудничестве между школой и организацией: от 1 сентября 2026 г. № 12" in text
    assert "Справка о наличии (отсутствии) судимости" in text


@pytest.mark.clause("2.1")
@pytest.mark.parametrize("name", [Paper.PARENT_CONSENT, Paper.PARENTS_PAGE])
def test_a_parent_reads_who_writes_who_sees_how_long_and_how_to_stop(name: Paper) -> None:
    text = printed(name)
    assert [text.count(heading) for heading in ("Кто пишет ребёнку", "Кто это видит")] == [1, 1]
    assert "Иванова Мария Петровна, учитель математики" in text
    assert "Долгих Ольга Олеговна" in text
    assert "действует до 31 августа 2027 г." in text
    assert "8 (34670) 2-00-01" in text
    assert "«Мне некомфортно»" in text


def test_the_parents_page_has_the_childrens_helpline_and_112() -> None:
    table = opened(paper(Paper.PARENTS_PAGE, FULL)).tables[0]
    assert [row.cells[1].text for row in table.rows[1:]] == [
        "8 (34670) 2-00-01",
        "8 (34670) 2-00-00",
        "8-800-2000-122",
        "112",
    ]


# --- papers of a programme ----------------------------------------------------------------------------------


@pytest.mark.clause("1.2/programme")
def test_the_programme_has_the_parts_that_the_regulation_names() -> None:
    text = printed(Paper.PROGRAMME)
    parts = (
        "форма",
        "Участники",
        "Направления",
        "План реализации",
        "дисциплина на уроке",
        "1 декабря 2026 г.",
    )
    assert [part for part in parts if part.lower() not in text.lower()] == []


def test_the_plan_has_the_columns_of_the_ministrys_form_and_a_row_an_activity() -> None:
    table = next(
        t for t in opened(paper(Paper.PROGRAMME, FULL)).tables if t.cell(0, 1).text == "Проект, задание"
    )
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["№", "Проект, задание", "Срок", "Планируемый результат", "Фактический результат", "Оценка наставника"],
        [
            "1", "Посетить урок наставника (посещение урока). Отв.: Т. А. Шевченко", "14.12.2026",
            "лист наблюдений", "лист заполнен", "5",
        ],
        ["2", "Вебинар. Отв.: Т. А. Шевченко", "20.01.2027", "", "", ""],
    ]  # fmt: skip


@pytest.mark.clause("4.1.4/design/8")
def test_the_route_sheet_says_of_each_activity_how_it_stands() -> None:
    table = next(
        t for t in opened(paper(Paper.ROUTE_SHEET, FULL)).tables if t.cell(0, 1).text == "Мероприятие"
    )
    assert [row.cells[-1].text for row in table.rows] == [
        "Отметка о выполнении",
        "выполнено 14.12.2026",
        "в работе",
    ]


def test_the_order_of_replacement_names_who_was_mentor_and_who_is() -> None:
    table = next(t for t in opened(paper(Paper.REPLACEMENT_ORDER, FULL)).tables if len(t.columns) == 6)
    assert [cell.text for cell in table.rows[1].cells][2:4] == [
        "Белова Анна Сергеевна",
        "Иванова Мария Петровна,\nучитель математики",
    ]


def test_the_order_of_ending_gives_a_neutral_reason_and_the_day() -> None:
    table = next(t for t in opened(paper(Paper.ENDING_ORDER, FULL)).tables if len(t.columns) == 6)
    assert [cell.text for cell in table.rows[1].cells][4:] == ["1 февраля 2027\u00a0г.", "по заявлению"]


def test_the_certificate_names_both_in_their_cases() -> None:
    text = printed(Paper.CERTIFICATE)
    assert "Иванова Мария Петровна" in text
    assert "наставник Шевченко Тараса Андреевича" in text
