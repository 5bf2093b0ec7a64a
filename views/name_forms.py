"""How a name stands in papers, case by case."""

from domain.name_forms import Case, NameForms
from views.declension import decline
from views.words import Words


def form_of(forms: NameForms, case: Case) -> str:
    return decline(forms.name, case, forms.stored)


def forms_words(forms: NameForms, words: Words) -> str:
    """HTML: a line a case, with a mark on what was corrected by hand."""
    lines = [
        words(
            "name-form",
            case=case.value,
            form=form_of(forms, case),
            corrected="yes" if case in forms.stored else "no",
        )
        for case in Case
    ]
    return "\n".join([words("name-forms-title", name=forms.name), *lines])
