"""The questions of a profile, one a screen: asked at entry, and again where somebody corrects an answer.

The conversation is started with `FormStart`; the answers are kept with it until the review.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, cast

from aiogram.fsm.state import State, StatesGroup, StatesGroupMeta
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.api.entities import ChatEvent
from aiogram_dialog.widgets.kbd import Button, Column, Group, Row, Select
from aiogram_dialog.widgets.text import Multi

from domain.ages import MINIMUM_AGE, is_young
from domain.categories import Category
from domain.profiles import (
    CHOSEN,
    MANY,
    OPTIONAL,
    Profile,
    Question,
    answer,
    class_of,
    limit_of,
    toggled,
)
from domain.refusals import DifficultyMissing, NotFound
from handlers.here import here
from handlers.shared.safety import uncomfortable
from handlers.text_input import text_input
from views.profiles import COLUMNS, likely_answers, review, topic_words
from views.widgets import Label, Named, Say, Shown
from views.words import Words

Answers = dict[str, Any]
Submit = Callable[[ChatEvent, DialogManager, Answers], Awaitable[None]]
Leave = Callable[[ChatEvent, DialogManager], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class FormStart:
    """What the form is started with; `answers` are known beforehand, `about` is the caller's own. `corrects`:
    it begins with one question and goes to the review from there. `given`: not asked, and seen in the review,
    where it can be corrected like the rest."""

    questions: tuple[Question, ...]
    category: Category
    answers: Answers
    about: dict[str, Any]
    corrects: bool = False
    given: tuple[Question, ...] = ()

    def data(self) -> dict[str, Any]:
        return {
            "questions": [question.value for question in self.questions],
            "category": self.category.value,
            "answers": self.answers,
            "about": self.about,
            "corrects": self.corrects,
            "given": [question.value for question in self.given],
        }


def profile_of(answers: Answers) -> Profile:
    """Of the answers given; what was not asked is empty."""
    return Profile(
        name=answers.get("name", ""),
        post=answers.get("post", ""),
        subject=answers.get("subject", ""),
        grade=answers.get("grade"),
        class_name=class_of(answers.get("grade"), answers.get("letter", "")),
        organisation=answers.get("organisation", ""),
        age=answers.get("age"),
        teaches=tuple(answers.get("teaches", ())),
        hard=tuple(answers.get("hard", ())),
    )


def first_state(states: type[StatesGroup], start: FormStart) -> State:
    return _state(states, start.questions[0])


def profile_dialog(
    states: type[StatesGroup], submit: Submit, leave: Leave, *, too_young: Leave, label: str = "all-correct"
) -> Dialog:
    """`submit` gets all answers after the review; `leave` is what "Отмена" does."""
    form = _Form(states, submit, leave, too_young)
    dialog = Dialog(
        *(form.question_window(question) for question in Question),
        form.review_window(label),
        form.correct_window(),
        on_start=_begin,
    )
    dialog.message.middleware(_speak_to_the_young)
    dialog.callback_query.middleware(_speak_to_the_young)
    return dialog


async def _begin(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data["answers"] = dict(start_data["answers"])
    if start_data.get("corrects"):
        manager.dialog_data["correcting"] = True


async def _speak_to_the_young(
    handler: Callable[[Any, dict[str, Any]], Awaitable[Any]], event: Any, data: dict[str, Any]
) -> Any:
    """From the moment the age is known."""
    use_voice(data["dialog_manager"])
    return await handler(event, data)


def use_voice(manager: DialogManager) -> None:
    if not manager.has_context():
        return
    age = manager.dialog_data.get("answers", {}).get("age")
    if age is not None:
        words: Words = manager.middleware_data["words"]
        manager.middleware_data["words"] = Words(words.language, young=is_young(age))


class _Form:
    """Windows of one form and the way between them."""

    def __init__(self, states: type[StatesGroup], submit: Submit, leave: Leave, too_young: Leave) -> None:
        self._states = states
        self._submit = submit
        self._leave = leave
        self._too_young = too_young

    def question_window(self, question: Question) -> Window:
        kind = question.value
        many = question in MANY

        async def look(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
            return _seen(dialog_manager, question)

        async def typed(message: Message, manager: DialogManager, text: str) -> None:
            await self._answer(message, manager, question, text)

        async def chosen(query: CallbackQuery, _: Any, manager: DialogManager, item: str) -> None:
            found = next((one for one in _seen(manager, question)["items"] if one["id"] == item), None)
            if found is None:
                raise NotFound
            await self._answer(query, manager, question, found["value"])

        async def skip(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
            _answers(manager).pop(kind, None)
            await self._go_on(manager, question)

        async def done(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
            if not _answers(manager).get(kind):
                raise DifficultyMissing
            await self._go_on(manager, question)

        async def back(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
            await self._go_back(manager, question)

        return Window(
            Multi(Shown("head", when="head"), Say(f"profile-ask-{kind.replace('_', '-')}"), sep="\n\n"),
            Group(
                Select(
                    Named(),
                    id=f"pick_{kind}",
                    item_id_getter=itemgetter("id"),
                    items="items",
                    on_click=chosen,
                ),
                width=COLUMNS.get(question, 1),
            ),
            Button(Label("skip"), f"skip_{kind}", skip, when="can_skip"),
            *((Button(Label("done"), f"done_{kind}", done, when="has_any"),) if many else ()),
            Row(
                Button(Label("back"), f"back_{kind}", back, when="can_go_back"),
                Button(Label("cancel"), f"cancel_{kind}", self._cancel),
            ),
            text_input(typed, limit=limit_of(question), choice=question in CHOSEN),
            state=_state(self._states, question),
            getter=look,
        )

    def review_window(self, label: str) -> Window:
        return Window(
            Multi(Say("profile-review"), Shown("review"), sep="\n\n"),
            Button(Label(label), "submit", self._finish),
            Button(Label("correct"), "correct", self._to_correct),
            Button(Label("cancel"), "cancel_review", self._cancel),
            state=cast(State, self._states.review),  # type: ignore[attr-defined]
            getter=_reviewed,
        )

    def correct_window(self) -> Window:
        async def chosen(query: CallbackQuery, _: Any, manager: DialogManager, item: str) -> None:
            question = next((q for q in _questions(manager) if q.value == item), None)
            if question is not None:
                manager.dialog_data["correcting"] = True
                await manager.switch_to(_state(self._states, question))

        return Window(
            Say("profile-correct"),
            Column(
                Select(Named(), id="which", item_id_getter=itemgetter("id"), items="fields", on_click=chosen)
            ),
            uncomfortable(),
            Button(Label("back"), "to_review", self._from_choice),
            state=cast(State, self._states.correct),  # type: ignore[attr-defined]
            getter=_fields,
        )

    async def _answer(self, event: ChatEvent, manager: DialogManager, question: Question, text: str) -> None:
        """What was chosen or typed; of topics there may be several."""
        value = answer(question, text)
        answers = _answers(manager)
        if question in MANY:
            answers[question.value] = list(toggled(tuple(answers.get(question.value, ())), str(value)))
            return
        if question is Question.AGE and int(value) < MINIMUM_AGE:
            await self._too_young(event, manager)
            return
        answers[question.value] = value
        use_voice(manager)
        await self._go_on(manager, question)

    async def _go_on(self, manager: DialogManager, question: Question) -> None:
        """To the next question; a corrected answer goes back to the review, a class with its letter."""
        questions = _questions(manager)
        following = [one for one in questions[questions.index(question) + 1 :] if one in _asked(manager)]
        correcting = manager.dialog_data.get("correcting") and question is not Question.GRADE
        if following and not correcting:
            await manager.switch_to(_state(self._states, following[0]))
        else:
            await self._to_review(None, None, manager)

    async def _go_back(self, manager: DialogManager, question: Question) -> None:
        questions = _questions(manager)
        at = questions.index(question)
        if manager.dialog_data.get("correcting") or at == 0:
            await self._to_review(None, None, manager)
        else:
            await manager.switch_to(_state(self._states, questions[at - 1]))

    async def _to_review(self, _: Any, __: Any, manager: DialogManager) -> None:
        manager.dialog_data.pop("correcting", None)
        await manager.switch_to(cast(State, self._states.review))  # type: ignore[attr-defined]

    async def _from_choice(self, query: CallbackQuery, _: Any, manager: DialogManager) -> None:
        """Where nothing is other than it was there is nothing to look through."""
        start = cast(dict[str, Any], manager.start_data)
        if _answers(manager) == start["answers"]:
            await self._leave(query, manager)
        else:
            await self._to_review(query, None, manager)

    async def _to_correct(self, _: Any, __: Any, manager: DialogManager) -> None:
        """Where only one thing was asked, it is asked again at once."""
        questions = _questions(manager)
        if len(questions) == 1:
            manager.dialog_data["correcting"] = True
            await manager.switch_to(_state(self._states, questions[0]))
        else:
            await manager.switch_to(cast(State, self._states.correct))  # type: ignore[attr-defined]

    async def _finish(self, query: CallbackQuery, _: Any, manager: DialogManager) -> None:
        await self._submit(query, manager, _answers(manager))

    async def _cancel(self, query: CallbackQuery, _: Any, manager: DialogManager) -> None:
        await self._leave(query, manager)


def form_states(name: str) -> type[StatesGroup]:
    """A state for each question, one for the review, one for the choice of what to correct."""
    names = [*(question.value for question in Question), "review", "correct"]
    return cast(type[StatesGroup], StatesGroupMeta(name, (StatesGroup,), {n: State() for n in names}))


def _state(states: type[StatesGroup], question: Question) -> State:
    return cast(State, getattr(states, question.value))


def _answers(manager: DialogManager) -> Answers:
    return cast(Answers, manager.dialog_data["answers"])


def _questions(manager: DialogManager) -> list[Question]:
    start = cast(dict[str, Any], manager.start_data)
    return [Question(value) for value in start["questions"]]


def _asked(manager: DialogManager) -> list[Question]:
    given = cast(dict[str, Any], manager.start_data)["given"]
    return [question for question in _questions(manager) if question.value not in given]


def _category(manager: DialogManager) -> Category:
    return Category(cast(dict[str, Any], manager.start_data)["category"])


def _seen(manager: DialogManager, question: Question) -> dict[str, Any]:
    """What a question's screen shows. Buttons are numbered: own words do not fit into them."""
    at = here(manager)
    questions, answers = _questions(manager), _answers(manager)
    number = questions.index(question)
    correcting = bool(manager.dialog_data.get("correcting"))
    leads = Question.SUBJECT not in questions
    offered = likely_answers(at.words, question, _category(manager), at.now, leads=leads)
    given = answers.get(question.value)
    if question in MANY:
        own = [value for value in given or () if value not in dict(offered)]
        offered += [(value, topic_words(at.words, value)) for value in own]
        offered = [
            (value, at.words.plain("chosen", what=label) if value in (given or ()) else label)
            for value, label in offered
        ]
    elif given and not correcting and question is Question.NAME:
        offered.append((given, given))
    return {
        "head": _head(at.words, number + 1, len(_asked(manager)), bool(given), correcting),
        "items": [{"id": str(n), "value": v, "name": label} for n, (v, label) in enumerate(offered)],
        "can_skip": question in OPTIONAL and not (question in MANY and given),
        "offers": "yes" if offered else "no",
        "has_any": bool(given),
        "can_go_back": correcting or number > 0,
    }


def _head(words: Words, number: int, total: int, answered: bool, correcting: bool) -> str:
    """Which question it is; nothing over the only one, nor over one that was never answered."""
    if correcting:
        return words("profile-correcting") if answered else ""
    return words("step", n=number, total=total) if total > 1 else ""


async def _reviewed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at = here(dialog_manager)
    return {"review": review(at.words, _questions(dialog_manager), _answers(dialog_manager), at.now)}


async def _fields(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = here(dialog_manager).words
    return {
        "fields": [
            {"id": q.value, "name": words.plain(f"profile-{q.value.replace('_', '-')}")}
            for q in _questions(dialog_manager)
        ]
    }
