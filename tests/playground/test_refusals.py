"""Telegram's refusals to the letter, each asked for over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from playground.server import Phone, Server
from tests.playground.bot import Bot
from tests.playground.pictures import png


@dataclass(frozen=True)
class Scene:
    """Anna talks with the bot; Boris never wrote, Vera blocked it, Gleb's account is gone."""

    anna: int
    boris: int
    vera: int
    gleb: int
    text: int
    photo: int
    keyboard: int
    forwarded: int
    hers: int
    pin: int
    protected: int
    old: int
    query: str
    stale: str
    voice_file: str
    big_file: str


Row = tuple[str, str, Callable[[Scene], dict[str, Any]], str]
EXTREME = {"inline_keyboard": [[{"text": "x", "callback_data": "я" * 33}]]}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


def say(text: str, **more: Any) -> Callable[[Scene], dict[str, Any]]:
    return lambda scene: {"chat_id": scene.anna, "text": text, **more}


def html(text: str) -> Callable[[Scene], dict[str, Any]]:
    return say(text, parse_mode="HTML")


def markup(value: Any) -> Callable[[Scene], dict[str, Any]]:
    return say("x", reply_markup=value)


BAD_REQUESTS: list[Row] = [
    # to whom
    ("no chat", "sendMessage", lambda s: {"text": "x"}, "chat_id is empty"),
    ("unknown chat", "sendMessage", lambda s: {"chat_id": 5, "text": "x"}, "chat not found"),
    ("a name", "sendMessage", lambda s: {"chat_id": "@anna", "text": "x"}, "chat not found"),
    ("getChat", "getChat", lambda s: {"chat_id": 5}, "chat not found"),
    # texts
    ("no text", "sendMessage", lambda s: {"chat_id": s.anna}, "message text is empty"),
    ("empty text", "sendMessage", say(""), "message text is empty"),
    ("only spaces", "sendMessage", say(" \n "), "text must be non-empty"),
    ("only tags", "sendMessage", html("<b></b>"), "text must be non-empty"),
    ("4097 letters", "sendMessage", say("я" * 4097), "message is too long"),
    ("2049 pairs", "sendMessage", say("😀" * 2049), "message is too long"),
    ("over 32 KB", "sendMessage", html("<b></b>" * 5000), "text is too long"),
    ("half a sign", "sendMessage", say("\ud83d"), "strings must be encoded in UTF-8"),
    ("other mode", "sendMessage", say("x", parse_mode="BB"), "unsupported parse_mode"),
    # HTML
    (
        "unknown tag",
        "sendMessage",
        html("Да <br> нет"),
        'can\'t parse entities: Unsupported start tag "br" at byte offset 5',
    ),
    (
        "open tag",
        "sendMessage",
        html("<b>x"),
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        "crossed tags",
        "sendMessage",
        html("<b><i>x</b></i>"),
        'can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ),
    ("end tag", "sendMessage", html("x</b>"), "can't parse entities: Unexpected end tag at byte offset 1"),
    (
        "a bare less-than",
        "sendMessage",
        html("1 < 2 и всё"),
        'can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ),
    ("cut tag", "sendMessage", html("x <b"), "can't parse entities: Unclosed start tag at byte offset 2"),
    (
        "cut end tag",
        "sendMessage",
        html("<b>x</b"),
        "can't parse entities: Unclosed end tag at byte offset 4",
    ),
    (
        "bare attribute",
        "sendMessage",
        html("<a href=a/b>x</a>"),
        "can't parse entities: Unexpected end of name token at byte offset 8",
    ),
    (
        "other span",
        "sendMessage",
        html('<span class="red">x</span>'),
        'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0',
    ),
    # entities
    (
        "entity beyond",
        "sendMessage",
        say("abc", entities=[{"type": "bold", "offset": 1, "length": 5}]),
        "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 6",
    ),
    (
        "entity type",
        "sendMessage",
        say("abc", entities=[{"type": "loud", "offset": 0, "length": 1}]),
        "can't parse MessageEntity: Unsupported type specified",
    ),
    # keyboards
    ("markup text", "sendMessage", markup("{"), "can't parse reply keyboard markup JSON object"),
    ("markup list", "sendMessage", markup([]), "object expected as reply markup"),
    (
        "flat rows",
        "sendMessage",
        markup({"inline_keyboard": [{"text": "x", "callback_data": "1"}]}),
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    (
        "flat keys",
        "sendMessage",
        markup({"keyboard": ["x"]}),
        'field "keyboard" must be an Array of Arrays',
    ),
    (
        "no button text",
        "sendMessage",
        markup(inline(callback_data="1")),
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    (
        "empty button text",
        "sendMessage",
        markup(inline(text="", callback_data="1")),
        "inline keyboard button text must be non-empty",
    ),
    (
        "no button action",
        "sendMessage",
        markup(inline(text="x")),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "empty data",
        "sendMessage",
        markup(inline(text="x", callback_data="")),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    ("66 bytes of data", "sendMessage", markup(EXTREME), "BUTTON_DATA_INVALID"),
    (
        "101 buttons",
        "sendMessage",
        markup({"inline_keyboard": [[{"text": "x", "callback_data": "1"}]] * 101}),
        "reply markup is too long",
    ),
    (
        "bad link",
        "sendMessage",
        markup(inline(text="x", url="localhost")),
        "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
    ),
    (
        "empty key",
        "sendMessage",
        markup({"keyboard": [[{"text": ""}]]}),
        "keyboard button text must be non-empty",
    ),
    (
        "key of a number",
        "sendMessage",
        markup({"keyboard": [[7]]}),
        "can't parse keyboard button: KeyboardButton must be a String or an Object",
    ),
    # replies
    (
        "reply to nothing",
        "sendMessage",
        say("x", reply_parameters={"message_id": 999}),
        "message to be replied not found",
    ),
    (
        "reply parameters",
        "sendMessage",
        say("x", reply_parameters="{"),
        "can't parse reply parameters JSON object",
    ),
    # edits
    (
        "edit the same",
        "editMessageText",
        lambda s: (
            {"chat_id": s.anna, "message_id": s.text, "text": "<b>Привет</b>", "parse_mode": "HTML"}
            | {"reply_markup": inline(text="Да", callback_data="yes")}
        ),
        NOT_MODIFIED,
    ),
    (
        "same buttons",
        "editMessageReplyMarkup",
        lambda s: (
            {"chat_id": s.anna, "message_id": s.text}
            | {"reply_markup": inline(text="Да", callback_data="yes")}
        ),
        NOT_MODIFIED,
    ),
    (
        "edit nothing",
        "editMessageText",
        lambda s: {"chat_id": s.anna, "message_id": 999, "text": "x"},
        "message to edit not found",
    ),
    (
        "edit hers",
        "editMessageText",
        lambda s: {"chat_id": s.anna, "message_id": s.hers, "text": "x"},
        "message can't be edited",
    ),
    (
        "edit under a keyboard",
        "editMessageText",
        lambda s: {"chat_id": s.anna, "message_id": s.keyboard, "text": "x"},
        "message can't be edited",
    ),
    (
        "edit a forward",
        "editMessageText",
        lambda s: {"chat_id": s.anna, "message_id": s.forwarded, "text": "x"},
        "message can't be edited",
    ),
    (
        "text of a photo",
        "editMessageText",
        lambda s: {"chat_id": s.anna, "message_id": s.photo, "text": "x"},
        "there is no text in the message to edit",
    ),
    (
        "caption of a text",
        "editMessageCaption",
        lambda s: {"chat_id": s.anna, "message_id": s.text, "caption": "x"},
        "there is no caption in the message to edit",
    ),
    (
        "edit with a keyboard",
        "editMessageText",
        lambda s: {
            "chat_id": s.anna,
            "message_id": s.text,
            "text": "x",
            "reply_markup": {"keyboard": [["x"]]},
        },
        "inline keyboard expected",
    ),
    ("edit no id", "editMessageText", lambda s: {"text": "x"}, "message identifier is not specified"),
    # deleting
    (
        "delete nothing",
        "deleteMessage",
        lambda s: {"chat_id": s.anna, "message_id": 999},
        "message to delete not found",
    ),
    (
        "delete old",
        "deleteMessage",
        lambda s: {"chat_id": s.anna, "message_id": s.old},
        "message can't be deleted for everyone",
    ),
    (
        "delete old among others",
        "deleteMessages",
        lambda s: {"chat_id": s.anna, "message_ids": [s.text, s.old]},
        "message can't be deleted for everyone",
    ),
    ("delete no id", "deleteMessage", lambda s: {"chat_id": s.anna}, "message identifier is not specified"),
    (
        "delete no ids",
        "deleteMessages",
        lambda s: {"chat_id": s.anna},
        "message identifiers are not specified",
    ),
    (
        "delete 101",
        "deleteMessages",
        lambda s: {"chat_id": s.anna, "message_ids": list(range(1, 102))},
        "too many message identifiers specified",
    ),
    # copies and forwards
    (
        "copy nothing",
        "copyMessage",
        lambda s: {"chat_id": s.anna, "from_chat_id": s.anna, "message_id": 999},
        "message to copy not found",
    ),
    (
        "copy a pin",
        "copyMessage",
        lambda s: {"chat_id": s.anna, "from_chat_id": s.anna, "message_id": s.pin},
        "the message can't be copied",
    ),
    (
        "forward nothing",
        "forwardMessage",
        lambda s: {"chat_id": s.anna, "from_chat_id": s.anna, "message_id": 999},
        "message to forward not found",
    ),
    (
        "forward a pin",
        "forwardMessage",
        lambda s: {"chat_id": s.anna, "from_chat_id": s.anna, "message_id": s.pin},
        "the message can't be forwarded",
    ),
    (
        "forward protected",
        "forwardMessage",
        lambda s: {"chat_id": s.anna, "from_chat_id": s.anna, "message_id": s.protected},
        "message has protected content and can't be forwarded",
    ),
    (
        "copy from nowhere",
        "copyMessage",
        lambda s: {"chat_id": s.anna, "message_id": s.text},
        'parameter "from_chat_id" is required',
    ),
    # files
    ("no photo", "sendPhoto", lambda s: {"chat_id": s.anna}, "there is no photo in the request"),
    ("no voice", "sendVoice", lambda s: {"chat_id": s.anna}, "there is no voice in the request"),
    (
        "unknown file",
        "sendDocument",
        lambda s: {"chat_id": s.anna, "document": "BQACAgIAAx"},
        "wrong file identifier/HTTP URL specified",
    ),
    (
        "voice as photo",
        "sendPhoto",
        lambda s: {"chat_id": s.anna, "photo": s.voice_file},
        "can't use file of type VoiceNote as Photo",
    ),
    (
        "a URL",
        "sendPhoto",
        lambda s: {"chat_id": s.anna, "photo": "https://example.org/a.png"},
        "failed to get HTTP URL content",
    ),
    (
        "long caption",
        "sendVoice",
        lambda s: {"chat_id": s.anna, "voice": s.voice_file, "caption": "я" * 1025},
        "message caption is too long",
    ),
    ("getFile of nothing", "getFile", lambda s: {"file_id": "zzz"}, "invalid file_id"),
    ("getFile without id", "getFile", lambda s: {}, "file_id not specified"),
    ("getFile over 20 MB", "getFile", lambda s: {"file_id": s.big_file}, "file is too big"),
    # albums
    (
        "an album of nothing",
        "sendMediaGroup",
        lambda s: {"chat_id": s.anna, "media": []},
        "there are no messages to send",
    ),
    (
        "an album without a file",
        "sendMediaGroup",
        lambda s: {"chat_id": s.anna, "media": [{"type": "photo", "media": "attach://a"}]},
        "can't parse InputMedia: media not found",
    ),
    (
        "an album of voices",
        "sendMediaGroup",
        lambda s: {"chat_id": s.anna, "media": [{"type": "voice", "media": s.voice_file}]},
        'can\'t parse InputMedia: type "voice" is unsupported',
    ),
    # answers to presses
    (
        "unknown query",
        "answerCallbackQuery",
        lambda s: {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    (
        "query of 16 minutes ago",
        "answerCallbackQuery",
        lambda s: {"callback_query_id": s.stale},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    (
        "201 letters",
        "answerCallbackQuery",
        lambda s: {"callback_query_id": s.query, "text": "я" * 201},
        "MESSAGE_TOO_LONG",
    ),
    (
        "foreign URL",
        "answerCallbackQuery",
        lambda s: {"callback_query_id": s.query, "url": "https://example.org"},
        "URL_INVALID",
    ),
    # the rest
    (
        "action",
        "sendChatAction",
        lambda s: {"chat_id": s.anna, "action": "sing"},
        "wrong parameter action in request",
    ),
    (
        "reaction",
        "setMessageReaction",
        lambda s: {"chat_id": s.anna, "message_id": s.hers, "reaction": [{"type": "emoji", "emoji": "🫠"}]},
        "REACTION_INVALID",
    ),
    (
        "react to nothing",
        "setMessageReaction",
        lambda s: {"chat_id": s.anna, "message_id": 999},
        "message to react not found",
    ),
    (
        "pin nothing",
        "pinChatMessage",
        lambda s: {"chat_id": s.anna, "message_id": 999},
        "message to pin not found",
    ),
    (
        "contact",
        "sendContact",
        lambda s: {"chat_id": s.anna, "first_name": "А"},
        'parameter "phone_number" is required',
    ),
    ("location", "sendLocation", lambda s: {"chat_id": s.anna, "longitude": 1}, "latitude is empty"),
    (
        "command in capitals",
        "setMyCommands",
        lambda s: {"commands": [{"command": "Start", "description": "x"}]},
        "BOT_COMMAND_INVALID",
    ),
    (
        "command without words",
        "setMyCommands",
        lambda s: {"commands": [{"command": "start", "description": ""}]},
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    (
        "command of nothing",
        "setMyCommands",
        lambda s: {"commands": [{"description": "x"}]},
        "can't parse BotCommand: Can't find field \"command\"",
    ),
    ("webhook", "setWebhook", lambda s: {"url": "ftp://x"}, "invalid webhook URL specified"),
    (
        "secret",
        "setWebhook",
        lambda s: {"url": "http://127.0.0.1:1/", "secret_token": "ы"},
        "secret token contains unallowed characters",
    ),
]
OTHERS: list[tuple[str, str, Callable[[Scene], dict[str, Any]], int, str]] = [
    (
        "never wrote",
        "sendMessage",
        lambda s: {"chat_id": s.boris, "text": "x"},
        403,
        "Forbidden: bot can't initiate conversation with a user",
    ),
    (
        "blocked",
        "sendMessage",
        lambda s: {"chat_id": s.vera, "text": "x"},
        403,
        "Forbidden: bot was blocked by the user",
    ),
    (
        "gone",
        "sendMessage",
        lambda s: {"chat_id": s.gleb, "text": "x"},
        403,
        "Forbidden: user is deactivated",
    ),
    ("no method", "sendNothing", lambda s: {}, 404, "Not Found: method not found"),
]


@pytest.fixture
async def scene(server: Server, bot: Bot, anna: Phone) -> Scene:
    boris, vera, gleb = (server.add_phone(name) for name in ("Борис", "Вера", "Глеб"))
    for phone in (vera, gleb):
        phone.start()
    vera.block()
    gleb.deactivate()

    async def send(method: str = "sendMessage", **params: Any) -> int:
        sent = await bot.result(method, chat_id=anna.id, **params)
        return int(sent["message_id"])

    old = await send(text="давно")
    stale = anna.press(old, "x")
    server.clock.advance(timedelta(hours=48, seconds=1))
    yes = inline(text="Да", callback_data="yes")
    text = await send(text="<b>Привет</b>", parse_mode="HTML", reply_markup=yes)
    photo = await bot.upload("sendPhoto", "photo", png(), "a.png", chat_id=anna.id)
    hers = anna.send_text("Здравствуйте")["message_id"]
    voice = anna.send_file("voice", b"OggS")["voice"]["file_id"]
    await bot.result("pinChatMessage", chat_id=anna.id, message_id=text)
    return Scene(
        anna=anna.id,
        boris=boris.id,
        vera=vera.id,
        gleb=gleb.id,
        text=text,
        photo=photo["result"]["message_id"],
        keyboard=await send(text="x", reply_markup={"keyboard": [["x"]]}),
        forwarded=await send("forwardMessage", from_chat_id=anna.id, message_id=hers),
        hers=hers,
        pin=anna.received[-3]["message_id"],
        protected=await send(text="x", protect_content=True),
        old=old,
        query=anna.press(text, "yes"),
        stale=stale,
        voice_file=voice,
        big_file=anna.send_file("document", b"x", "a.zip", size=(20 << 20) + 1)["document"]["file_id"],
    )


@pytest.mark.parametrize(
    ("method", "params", "text"), [pytest.param(*row[1:], id=row[0]) for row in BAD_REQUESTS]
)
async def test_a_bad_request_is_refused_in_telegrams_own_words(
    bot: Bot, scene: Scene, method: str, params: Callable[[Scene], dict[str, Any]], text: str
) -> None:
    assert await bot.refusal(method, **params(scene)) == (400, f"Bad Request: {text}")


@pytest.mark.parametrize(
    ("method", "params", "code", "text"), [pytest.param(*row[1:], id=row[0]) for row in OTHERS]
)
async def test_other_refusals_have_their_own_code(
    bot: Bot, scene: Scene, method: str, params: Callable[[Scene], dict[str, Any]], code: int, text: str
) -> None:
    assert await bot.refusal(method, **params(scene)) == (code, text)


async def test_a_refused_call_changes_nothing_on_the_phone(bot: Bot, scene: Scene, server: Server) -> None:
    before = json.dumps(server.state()["phones"])
    for _, method, params, _ in BAD_REQUESTS:
        await bot.refusal(method, **params(scene))
    assert json.dumps(server.state()["phones"]) == before


async def test_a_wrong_token_is_unauthorized(bot: Bot, server: Server) -> None:
    async with bot.session.get(f"{server.url}/bot42:wrong/getMe") as response:
        assert (response.status, await response.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )


async def test_a_photo_over_10_mb_is_refused(bot: Bot, anna: Phone) -> None:
    data = png().ljust((10 << 20) + 1, b"\0")
    assert await bot.upload("sendPhoto", "photo", data, "a.png", chat_id=anna.id) == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: file of size 10485761 bytes is too big for a photo;"
        " the maximum size is 10485760 bytes",
    }


async def test_a_photo_that_is_no_picture_is_refused(bot: Bot, anna: Phone) -> None:
    answer = await bot.upload("sendPhoto", "photo", b"not a picture", "a.png", chat_id=anna.id)
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_ribbon_of_a_photo_is_refused(bot: Bot, anna: Phone) -> None:
    answer = await bot.upload("sendPhoto", "photo", png(21, 1), "a.png", chat_id=anna.id)
    assert answer["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"


async def test_an_empty_file_is_refused(bot: Bot, anna: Phone) -> None:
    answer = await bot.upload("sendDocument", "document", b"", "a.txt", chat_id=anna.id)
    assert answer["description"] == "Bad Request: file must be non-empty"


async def test_an_upload_over_50_mb_is_too_large(bot: Bot, anna: Phone) -> None:
    data = bytes((50 << 20) + 1)
    answer = await bot.upload("sendDocument", "document", data, "a.bin", chat_id=anna.id)
    assert answer == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}
