"""What is pressed under the notices of guests (п. 5.1.1/1, 5.1.2/2): «Приду», «Не смогу»; and by the mentee
«Не хочу»."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from actions.meeting_guests import answer_guest, refuse_guest
from actions.my_meetings import see_meeting
from handlers.here import Here, here
from handlers.notices import rewrite
from views.meeting_guests import GuestRefuse
from views.meetings import GuestAnswer, guest_after_all_rows, guest_kept_rows
from views.notice import Rows
from views.safety import safety_row

router = Router(name="meeting_guests")


@router.callback_query(GuestAnswer.filter())
async def answer(query: CallbackQuery, callback_data: GuestAnswer, **data: Any) -> None:
    """After a no the guest may still come; after a yes, step back."""
    at, meeting_id = here(data), callback_data.meeting
    await at.do(answer_guest, meeting_id, callback_data.comes, callback_data.at)
    if not callback_data.comes:
        rows = guest_after_all_rows(meeting_id, callback_data.at, at.words)
        await _add(query, at, at.words("guest-you-not"), rows)
        return
    seen = await at.look(see_meeting, meeting_id)
    await _add(query, at, at.words("meeting-you-come"), guest_kept_rows(seen.meeting, at.words))


@router.callback_query(GuestRefuse.filter())
async def refuse(query: CallbackQuery, callback_data: GuestRefuse, **data: Any) -> None:
    at = here(data)
    guest = await at.do(refuse_guest, callback_data.meeting, callback_data.member)
    await _add(query, at, at.words("guest-dropped", name=guest.called), ())


async def _add(query: CallbackQuery, at: Here, result: str, rows: Rows) -> None:
    """The notice stays above what came of it."""
    shown = query.message
    above = shown.html_text if isinstance(shown, Message) and shown.text else ""
    safety = (safety_row(at.words),) if at.actor.is_student else ()
    await rewrite(query, f"{above}\n\n{result}".strip(), (*rows, *safety))
