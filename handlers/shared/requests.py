"""What is pressed under a help request and its notices: pass on, close, take, say whether it helped."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from actions.colleagues import decline_request, take_request
from actions.help_requests import close_request, say_whether_helped
from actions.talks import see_request
from domain.help_requests import RequestState
from domain.refusals import ClosesUnheard
from handlers.here import here, toast
from handlers.mentor.pass_on import PassOn
from handlers.notices import add_result, open_once, rekey
from views.help_requests import (
    HelpClose,
    HelpDecline,
    HelpKeep,
    HelpPass,
    HelpRate,
    HelpTake,
    again_buttons,
    answer_buttons,
    close_surely_buttons,
    rate_buttons,
)
from views.notice import keyboard

router = Router(name="requests")


@router.callback_query(HelpPass.filter())
async def pass_on(
    query: CallbackQuery, callback_data: HelpPass, dialog_manager: DialogManager, **data: Any
) -> None:
    await here(data).look(see_request, callback_data.request)
    await open_once(query, dialog_manager, PassOn.choose, {"request": callback_data.request})


@router.callback_query(HelpClose.filter())
async def close(query: CallbackQuery, callback_data: HelpClose, **data: Any) -> None:
    """A helper who has not answered is asked once more; the mentee is asked whether it helped."""
    at, request_id = here(data), callback_data.request
    try:
        closed = await at.do(close_request, request_id, sure=bool(callback_data.sure))
    except ClosesUnheard as unheard:
        await toast(query, at.words.plain(unheard.key()), alert=True)
        await rekey(query, close_surely_buttons(request_id, at.words), at.words(unheard.key()))
        return
    await toast(query, at.words.plain("help-closed-now"))
    await rekey(query, (), at.words("help-closed-now"))
    if closed.own:
        assert query.bot is not None
        buttons = keyboard(rate_buttons(request_id, at.words))
        await query.bot.send_message(query.from_user.id, at.words("help-closed-screen"), reply_markup=buttons)


@router.callback_query(HelpKeep.filter())
async def keep(query: CallbackQuery, callback_data: HelpKeep, **data: Any) -> None:
    at = here(data)
    request = await at.look(see_request, callback_data.request)
    still_open = request.state is not RequestState.CLOSED
    key = "help-kept" if still_open else "help-closed-now"
    await toast(query, at.words.plain(key))
    buttons = answer_buttons(callback_data.request, at.words) if still_open else ()
    await rekey(query, buttons, at.words(key))


@router.callback_query(HelpTake.filter())
async def take(query: CallbackQuery, callback_data: HelpTake, **data: Any) -> None:
    at = here(data)
    await at.do(take_request, callback_data.request)
    await add_result(query, at.words("help-took"))


@router.callback_query(HelpDecline.filter())
async def decline(query: CallbackQuery, callback_data: HelpDecline, **data: Any) -> None:
    at = here(data)
    await at.do(decline_request, callback_data.request)
    await add_result(query, at.words("help-declined"))


@router.callback_query(HelpRate.filter())
async def rate(query: CallbackQuery, callback_data: HelpRate, **data: Any) -> None:
    at = here(data)
    await at.do(say_whether_helped, callback_data.request, callback_data.helped)
    result = at.words("help-rated", helped=callback_data.helped.value)
    await add_result(query, result, again_buttons(callback_data.helped, at.words))
