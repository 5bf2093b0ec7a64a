"""The two answer a proposal under the notice itself (п. 1.3/5): yes, or a no that needs no reason."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from actions.mentorships import answer_pair
from domain.mentorships import Answer
from handlers.here import here
from handlers.notices import rewrite
from views.mentorships import PairAnswer, answered_words

router = Router(name="pair_answer")


@router.callback_query(PairAnswer.filter())
async def answer(query: CallbackQuery, callback_data: PairAnswer, **data: Any) -> None:
    """The proposal stays above the answer, so that one sees later what was agreed to."""
    at = here(data)
    state = await at.do(answer_pair, callback_data.pair_id, Answer.YES if callback_data.yes else Answer.NO)
    asked = query.message.html_text if isinstance(query.message, Message) else ""
    await rewrite(query, f"{asked}\n\n{answered_words(state, callback_data.yes, at.words)}".strip())
