"""From a pressed button to its answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from playground.server import Phone, Server
from tests.playground.bot import Bot

YES = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes:1"}]]}


async def asked(bot: Bot, anna: Phone) -> dict[str, Any]:
    message: dict[str, Any] = await bot.result("sendMessage", chat_id=anna.id, text="Да?", reply_markup=YES)
    return message


async def pressed(bot: Bot) -> dict[str, Any]:
    (update,) = await bot.result("getUpdates")
    query: dict[str, Any] = update["callback_query"]
    return query


async def test_a_press_brings_the_message_and_its_data(bot: Bot, anna: Phone) -> None:
    message = await asked(bot, anna)
    query_id = anna.tap("Да")
    query = await pressed(bot)
    assert (query["id"], query["data"], query["message"], query["from"]["id"]) == (
        query_id,
        "yes:1",
        message,
        anna.id,
    )


async def test_the_first_answer_is_shown_and_a_second_is_taken(bot: Bot, anna: Phone) -> None:
    message = await asked(bot, anna)
    query_id = anna.press(message["message_id"], "yes:1")
    first = await bot.result("answerCallbackQuery", callback_query_id=query_id, text="Ура", show_alert=True)
    second = await bot.result("answerCallbackQuery", callback_query_id=query_id)
    assert (first, second, await anna.answer(query_id)) == (True, True, {"alert": True, "text": "Ура"})


async def test_a_query_lives_15_minutes_of_the_turned_clock(bot: Bot, anna: Phone, server: Server) -> None:
    message = await asked(bot, anna)
    query_id = anna.press(message["message_id"], "yes:1")
    server.clock.advance(timedelta(minutes=14))
    assert await bot.result("answerCallbackQuery", callback_query_id=query_id) is True
    server.clock.advance(timedelta(minutes=2))
    assert await bot.refusal("answerCallbackQuery", callback_query_id=query_id) == (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )


async def test_forged_data_reaches_the_bot(bot: Bot, anna: Phone) -> None:
    message = await asked(bot, anna)
    anna.press(message["message_id"], "delete:everything")
    assert (await pressed(bot))["data"] == "delete:everything"


async def test_a_button_under_a_deleted_message_brings_an_inaccessible_one(bot: Bot, anna: Phone) -> None:
    message = await asked(bot, anna)
    await bot.result("deleteMessage", chat_id=anna.id, message_id=message["message_id"])
    anna.press(message["message_id"], "yes:1")
    assert (await pressed(bot))["message"] == {
        "chat": message["chat"],
        "message_id": message["message_id"],
        "date": 0,
    }


async def test_an_edit_without_buttons_takes_them_away(bot: Bot, anna: Phone) -> None:
    message = await asked(bot, anna)
    edited = await bot.result(
        "editMessageText", chat_id=anna.id, message_id=message["message_id"], text="Да."
    )
    assert (edited["text"], "reply_markup" in edited, anna.messages[-1]["text"]) == ("Да.", False, "Да.")


async def test_buttons_alone_can_be_taken_away(bot: Bot, anna: Phone) -> None:
    message = await asked(bot, anna)
    edited = await bot.result("editMessageReplyMarkup", chat_id=anna.id, message_id=message["message_id"])
    assert (edited["text"], "reply_markup" in edited, "edit_date" in edited) == ("Да?", False, False)
