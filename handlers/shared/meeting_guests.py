"""What is pressed under the notices of guests (п. 5.1.1/1, 5.1.2/2): «Приду», «Не смогу»; and by the mentee
«Не хочу»."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from actions.meeting_guests import answer_guest, refuse_guest
from actions.my_meetings import see_meeting
from handlers.here import here
from handlers.notices import add_result
from handlers.shared.safety import with_safety
from views.meeting_guests import GuestRefuse
from views.meeting_notices import guest_after_all_rows, guest_kept_rows
from views.meeting_presses import GuestAnswer

router = Router(name="meeting_guests")


@router.callback_query(GuestAnswer.filter())
async def answer(query: CallbackQuery, callback_data: GuestAnswer, **data: Any) -> None:
    """After a no the guest may still come; after a yes, step back."""
    at, meeting_id = here(data), callback_data.meeting
    await at.do(answer_guest, meeting_id, callback_data.comes, callback_data.at)
    if not callback_data.comes:
        rows = guest_after_all_rows(meeting_id, callback_data.at, at.words)
        await add_result(query, at.words("guest-you-not"), with_safety(at, rows))
        return
    seen = await at.look(see_meeting, meeting_id)
    await add_result(
        query, at.words("meeting-you-come"), with_safety(at, guest_kept_rows(seen.meeting, at.words))
    )


@router.callback_query(GuestRefuse.filter())
async def refuse(query: CallbackQuery, callback_data: GuestRefuse, **data: Any) -> None:
    at = here(data)
    guest = await at.do(refuse_guest, callback_data.meeting, callback_data.member)
    await add_result(query, at.words("guest-dropped", name=guest.called), with_safety(at, ()))
