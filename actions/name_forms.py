"""How a name is declined in papers: corrected by its owner, or by the curator on the card."""

from datetime import datetime

from domain.name_forms import NO_FORMS, Case, NameForms
from domain.people import Actor
from domain.profiles import NAME_LIMIT
from domain.rights import Part, Subject, require
from domain.texts import line
from storage import audit, name_forms, register
from storage.tx import Tx


def see_name_forms(tx: Tx, actor: Actor, now: datetime, member_id: int) -> NameForms:
    row = register.existing(tx, member_id, actor.school_id)
    require(actor, "see_name_forms", _of(actor, member_id))
    return NameForms(member_id, row.name, name_forms.of_members(tx, [member_id]).get(member_id, NO_FORMS))


def correct_name_form(
    tx: Tx, actor: Actor, now: datetime, member_id: int, case: Case, form: str = ""
) -> None:
    """Without a form: by the rules again."""
    register.existing(tx, member_id, actor.school_id)
    require(actor, "correct_name_form", _of(actor, member_id))
    name_forms.correct(tx, actor.school_id, member_id, case, line(form, NAME_LIMIT) if form else "")
    audit.note_by(tx, actor, "name_form_corrected", "member", member_id, now, member_id)


def _of(actor: Actor, member_id: int) -> Subject:
    return Subject(actor.school_id, {Part.MEMBER: frozenset({member_id})})
