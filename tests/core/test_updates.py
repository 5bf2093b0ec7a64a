"""An update of a server that is older or newer than this bot: what can be read of it is answered."""

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InaccessibleMessage, Update

from bot.updates import is_private, parse

BOT = Bot("42:updates")
PERSON = {"id": 2**33 + 5, "is_bot": False, "first_name": "П"}
CHAT = {"id": 2**33 + 5, "type": "private"}
MESSAGE: dict[str, Any] = {"message_id": 2**31, "date": 1, "chat": CHAT, "from": PERSON}
NEW_ORIGIN = {"forward_origin": {"type": "galaxy", "date": 1}}


def parsed(**update: Any) -> Update | None:
    return parse(json.dumps({"update_id": 1, **update}), BOT)


def message_of(**content: Any) -> Any:
    update = parsed(message={**MESSAGE, **content})
    assert update is not None
    assert is_private(update)
    return update.message


@pytest.mark.parametrize(
    "odd",
    [
        NEW_ORIGIN,
        {"external_reply": {"origin": {"type": "galaxy", "date": 1}}},
        {"poll": {"id": "1", "question": "?", "options": [{"text": "a"}]}},
        {"paid_media": {"star_count": 1, "paid_media": [{"type": "galaxy"}]}},
        {"entities": [{"type": "bold"}]},
        {"date_of_birth": "a field that nobody knows", "photo": "no list"},
    ],
    ids=lambda odd: next(iter(odd)),
)
def test_a_message_is_read_without_what_nobody_knows(odd: dict[str, Any]) -> None:
    assert message_of(text="Привет", **odd).text == "Привет"


def test_of_several_odd_parts_all_are_left_out() -> None:
    message = message_of(text="Привет", **NEW_ORIGIN, entities=5, photo={"a": 1})
    assert (message.text, message.forward_origin, message.entities, message.photo) == (
        "Привет",
        None,
        None,
        None,
    )


def test_a_reply_still_points_to_what_it_answers() -> None:
    message = message_of(
        text="Ответ", reply_to_message={**MESSAGE, "message_id": 7, "text": "!", **NEW_ORIGIN}
    )
    assert message.reply_to_message.message_id == 7


def test_what_is_replied_to_always_has_an_author() -> None:
    replied = {"message_id": 7, "date": 0, "chat": CHAT}
    assert message_of(text="Ответ", reply_to_message=replied).reply_to_message.from_user is not None


def test_a_press_under_a_message_that_nobody_can_read_is_one_under_a_message_that_is_gone() -> None:
    press = {
        "id": "9",
        "from": PERSON,
        "chat_instance": "1",
        "data": "x",
        "message": {**MESSAGE, **NEW_ORIGIN},
    }
    update = parsed(callback_query=press)
    assert update is not None
    assert update.callback_query is not None
    assert is_private(update)
    assert isinstance(update.callback_query.message, InaccessibleMessage)


def test_a_press_without_a_place_is_one_under_a_message_that_is_gone() -> None:
    update = parsed(callback_query={"id": "9", "from": PERSON, "chat_instance": "1", "data": "x"})
    assert update is not None
    assert is_private(update)


@pytest.mark.parametrize(
    "update",
    [
        {"hologram": {"from": PERSON}},
        {"message": {**MESSAGE, "chat": 5}},
        {"message": {**MESSAGE, "from": {"id": "?"}}},
        {"message": "Привет"},
        {"callback_query": {"id": "9", "from": PERSON, "data": {"a": 1}, "chat_instance": "1"}},
    ],
)
def test_where_nobody_knows_who_says_what_nothing_is_read(update: dict[str, Any]) -> None:
    assert parsed(**update) is None
