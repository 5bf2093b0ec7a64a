"""The name in the cases of papers: looked at, and corrected where the rules are wrong."""

from operator import itemgetter
from typing import Any

from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Select, SwitchTo

from actions.name_forms import correct_name_form, see_name_forms
from domain.name_forms import Case
from domain.profiles import NAME_LIMIT
from handlers.here import here
from handlers.leave import leave
from handlers.paging import chosen_in
from handlers.shared.safety import uncomfortable
from handlers.start_data import keep_start
from handlers.text_input import text_input
from views.name_forms import form_of, forms_words
from views.widgets import Label, Named, Say, Shown


class NamesInCases(StatesGroup):
    """Started with `{"member": id}`."""

    all = State()
    one = State()


async def shown(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    at, data = here(dialog_manager), dialog_manager.dialog_data
    forms = await at.look(see_name_forms, data["member"])
    case = Case(data.get("case", Case.GENITIVE))
    return {
        "forms": forms_words(forms, at.words),
        "cases": [
            {"id": one.value, "name": at.words.plain("name-form-correct", case=one.value)} for one in Case
        ],
        "case": case.value,
        "form": form_of(forms, case),
        "corrected": case in forms.stored,
    }


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, case: Case) -> None:
    manager.dialog_data["case"] = case.value
    await manager.switch_to(NamesInCases.one)


async def _typed(_: Message, manager: DialogManager, text: str) -> None:
    await _correct(manager, text)


async def _by_rule(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _correct(manager, "")


async def _correct(manager: DialogManager, form: str) -> None:
    data = manager.dialog_data
    await here(manager).do(correct_name_form, data["member"], Case(data["case"]), form)
    await manager.switch_to(NamesInCases.all)


dialog = Dialog(
    Window(
        Shown("forms"),
        Column(
            Select(
                Named(),
                "name_case",
                itemgetter("id"),
                "cases",
                type_factory=chosen_in(Case),
                on_click=_choose,
            )
        ),
        uncomfortable(),
        Button(Label("back"), "back", leave),
        state=NamesInCases.all,
        getter=shown,
    ),
    Window(
        Say("name-form-ask"),
        text_input(_typed, limit=NAME_LIMIT),
        Button(Label("name-form-by-rule"), "by_rule", _by_rule, when="corrected"),
        uncomfortable("uncomfortable_one"),
        SwitchTo(Label("cancel"), "cancel", NamesInCases.all),
        state=NamesInCases.one,
        getter=shown,
    ),
    on_start=keep_start,
)
