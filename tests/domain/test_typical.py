"""The catalogue of typical activities (п. 3.1.1, 3.1.3, 3.1.4): whole for each role model, ordered by what is hard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activity_types import DIRECTIONS, ActivityType
from domain.catalogue import MentoringForm, RoleModel, role_models
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.typical import TYPICAL, Typical, proposed, topics_of

MODELS = list(RoleModel)


def types_of(form: MentoringForm) -> set[ActivityType]:
    return {one.type for model in role_models(form) for one in TYPICAL[model]}


@pytest.mark.clause("3.1.1/1")
@pytest.mark.clause("3.1.1/2")
@pytest.mark.clause("3.1.1/3")
@pytest.mark.clause("3.1.1/4")
@pytest.mark.clause("3.1.3/models")
@pytest.mark.clause("3.1.4/models")
@pytest.mark.parametrize("model", MODELS)
def test_each_role_model_answers_every_difficulty_of_its_people_and_names_no_other(model: RoleModel) -> None:
    keys = [one.key for one in TYPICAL[model]]
    assert len(keys) == len(set(keys))
    removed = {topic for one in TYPICAL[model] for topic in one.removes}
    assert removed == set(topics_of(model))


@pytest.mark.clause("3.1.1/4")
def test_a_subject_teacher_is_led_to_articles_conferences_webinars_and_exams() -> None:
    keys = {one.key for one in TYPICAL[RoleModel.SUBJECT_EXPERT_NOVICE]}
    named = {"manuals", "planning", "foundations", "article", "conference", "webinar", "exam_tasks"}
    assert named - keys == set()


@pytest.mark.clause("3.1.3/tasks")
@pytest.mark.clause("3.1.4/tasks")
@pytest.mark.parametrize("model", MODELS)
def test_activities_lead_in_the_directions_of_the_form(model: RoleModel) -> None:
    assert {one.direction for one in TYPICAL[model]} - set(DIRECTIONS[model.form]) == set()


@pytest.mark.clause("3.1.3/tasks")
@pytest.mark.clause("3.1.4/tasks")
@pytest.mark.parametrize("form", [form for form in MentoringForm if form is not MentoringForm.HEAD_TEACHER])
def test_every_direction_of_a_form_is_served(form: MentoringForm) -> None:
    served = {one.direction for model in role_models(form) for one in TYPICAL[model]}
    assert served == set(DIRECTIONS[form])


@pytest.mark.clause("3.1.3/formats")
def test_employer_and_student_have_all_the_formats_of_the_regulation() -> None:
    named = {
        "project", "class_hour", "extracurricular", "career", "game", "meeting", "excursion", "contest",
        "discussion", "business", "volunteering",
    }  # fmt: skip
    assert named - {one.value for one in types_of(MentoringForm.EMPLOYER_STUDENT)} == set()


@pytest.mark.clause("3.1.4/formats")
def test_student_and_student_have_all_the_formats_of_the_regulation() -> None:
    named = {"project", "class_hour", "extracurricular", "contest", "volunteering"}
    assert named - {one.value for one in types_of(MentoringForm.STUDENT_STUDENT)} == set()


@pytest.mark.clause("1.2/programme")
def test_an_answer_to_each_difficulty_comes_first_in_the_order_in_which_they_were_named() -> None:
    listed = [
        one.key for one in proposed((RoleModel.EXPERIENCED_YOUNG,), ("parents", "digital", "discipline"))
    ]
    assert listed[:3] == ["parents_meeting", "school_site", "ages"]
    assert listed[3:7] == ["visit_mentor", "open_own_lesson", "class_rules", "digital_lesson"]
    assert listed[7:10] == ["self_check", "talk", "measures"]


def test_what_the_school_does_itself_comes_before_what_others_do() -> None:
    own = Typical("Неделя открытых уроков", ActivityType.VISIT, "Наши традиции", ("parents",), "")
    listed = proposed((RoleModel.LEADER_STRUGGLING,), ("discipline", "parents"), (own,))
    assert [one.key for one in listed][:3] == ["conflicts", "Неделя открытых уроков", "training"]
    assert (own.expected, listed[0].expected) == ("", "conflicts")


def test_without_a_known_difficulty_the_catalogue_stands_as_it_is() -> None:
    assert proposed((RoleModel.EQUAL_EQUAL,), ("Боюсь доски",)) == TYPICAL[RoleModel.EQUAL_EQUAL]


@pytest.mark.clause("1.2/programme")
@given(
    st.lists(st.sampled_from(MODELS), min_size=1, max_size=3, unique=True),
    st.lists(st.sampled_from((*TOPICS, *STUDENT_TOPICS, "own words")), max_size=6, unique=True),
)
def test_for_whatever_models_and_difficulties_all_is_proposed_once_and_what_helps_first(
    models: list[RoleModel], difficulties: list[str]
) -> None:
    found = proposed(models, difficulties)
    assert sorted(one.key for one in found) == sorted({one.key for model in models for one in TYPICAL[model]})
    helps = [not set(one.removes).isdisjoint(difficulties) for one in found]
    assert helps == sorted(helps, reverse=True)
    known = {topic for one in found for topic in one.removes}
    answered = [topic for topic in difficulties if topic in known]
    first = found[: len(answered)]
    assert all(any(topic in one.removes for one in first) for topic in answered)
