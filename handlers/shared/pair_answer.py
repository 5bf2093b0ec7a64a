"""The two answer a proposal under the notice itself (п. 1.3/5): yes, or a no that needs no reason."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from actions.mentorships import answer_pair
from domain.mentorships import Answer
from handlers.here import here
from handlers.notices import add_result
from views.mentorships import PairAnswer, answered_words

router = Router(name="pair_answer")


@router.callback_query(PairAnswer.filter())
async def answer(query: CallbackQuery, callback_data: PairAnswer, **data: Any) -> None:
    at = here(data)
    state = await at.do(answer_pair, callback_data.pair_id, Answer.YES if callback_data.yes else Answer.NO)
    await add_result(query, answered_words(state, callback_data.yes, at.words))
