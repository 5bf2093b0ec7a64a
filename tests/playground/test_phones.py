"""What a person does with a phone reaches the bot as Telegram would tell it."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from playground.server import Phone, Server
from tests.playground.bot import Bot
from tests.playground.pictures import png

USER = {"id": 1001, "is_bot": False, "first_name": "Анна", "last_name": "Белова", "language_code": "ru"}
CHAT = {"id": 1001, "type": "private", "first_name": "Анна", "last_name": "Белова"}


async def newest(bot: Bot) -> dict[str, Any]:
    updates = await bot.result("getUpdates", offset=-1)
    return {key: value for key, value in updates[0].items() if key != "update_id"}


async def test_start_with_a_parameter_is_a_command(bot: Bot, server: Server) -> None:
    phone = server.add_phone("Анна", "Белова")
    sent = phone.start("token_1")
    assert await newest(bot) == {
        "message": {
            "message_id": sent["message_id"],
            "from": USER,
            "chat": CHAT,
            "date": sent["date"],
            "text": "/start token_1",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        }
    }


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("просто текст", []),
        ("😀 /help@nastavnik_bot", [("bot_command", 3, 19)]),
        ("пишите @anna_b, да", [("mention", 7, 7)]),
        ("см. https://a.ru/x?y=1.", [("url", 4, 18)]),
        ("школа.рф и school.ru", [("url", 0, 8), ("url", 11, 9)]),
        ("anna@school.ru", [("email", 0, 14)]),
        ("звоните +7 900 123-45-67", [("phone_number", 8, 16)]),
        ("#спорт и #1", [("hashtag", 0, 6)]),
        ("а/б и 1/2", []),
    ],
)
async def test_telegram_finds_entities_in_what_people_write(
    bot: Bot, anna: Phone, text: str, entities: list[tuple[str, int, int]]
) -> None:
    anna.send_text(text)
    found = (await newest(bot))["message"].get("entities", [])
    assert [(one["type"], one["offset"], one["length"]) for one in found] == entities


async def test_a_long_text_goes_as_several_messages(bot: Bot, anna: Phone) -> None:
    anna.send_text("я" * 5000)
    updates = await bot.result("getUpdates")
    assert [len(update["message"]["text"]) for update in updates] == [4096, 904]


def test_nothing_cannot_be_sent(anna: Phone) -> None:
    with pytest.raises(ValueError, match="nothing to send"):
        anna.send_text(" \n ")


async def test_a_reply_carries_the_message_it_answers(bot: Bot, anna: Phone) -> None:
    asked = await bot.result("sendMessage", chat_id=anna.id, text="Как дела?")
    anna.send_text("Хорошо", reply_to=asked["message_id"])
    assert (await newest(bot))["message"]["reply_to_message"] == asked


async def test_an_edit_is_an_update_of_its_own(bot: Bot, anna: Phone) -> None:
    sent = anna.send_text("раз")
    anna.edit_text(sent["message_id"], "два")
    edited = (await newest(bot))["edited_message"]
    assert (edited["message_id"], edited["text"], "edit_date" in edited) == (sent["message_id"], "два", True)


async def test_blocking_and_coming_back_are_told(bot: Bot, anna: Phone) -> None:
    anna.block()
    blocked = (await newest(bot))["my_chat_member"]
    anna.start()
    statuses = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in await bot.result("getUpdates")
        if "my_chat_member" in update
    ]
    assert (blocked["old_chat_member"]["status"], statuses) == ("member", ["kicked", "member"])


def test_who_has_blocked_the_bot_cannot_write_to_it(anna: Phone) -> None:
    anna.block()
    with pytest.raises(ValueError, match="unblock"):
        anna.send_text("x")


async def test_a_photo_comes_in_sizes_the_last_being_whole(bot: Bot, anna: Phone) -> None:
    anna.send_file("photo", png(640, 480), "a.png", caption="доска")
    message = (await newest(bot))["message"]
    sizes = [(size["width"], size["height"]) for size in message["photo"]]
    assert (sizes, message["caption"]) == ([(90, 67), (320, 240), (640, 480)], "доска")


async def test_a_voice_has_its_length_and_can_be_downloaded(bot: Bot, anna: Phone, server: Server) -> None:
    anna.send_file("voice", b"OggS-voice", "voice.ogg", duration=7)
    voice = (await newest(bot))["message"]["voice"]
    file = await bot.result("getFile", file_id=voice["file_id"])
    async with bot.session.get(f"{server.url}/file/bot{server.token}/{file['file_path']}") as response:
        assert (voice["duration"], voice["file_size"], await response.read()) == (7, 10, b"OggS-voice")


async def test_a_document_keeps_its_name_and_type(bot: Bot, anna: Phone) -> None:
    anna.send_file("document", b"%PDF", "Приказ № 5.pdf")
    document = (await newest(bot))["message"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("Приказ № 5.pdf", "application/pdf")


async def test_a_contact_of_ones_own_says_whose_it_is(bot: Bot, anna: Phone) -> None:
    anna.send_contact("+79001234567", "Анна")
    assert (await newest(bot))["message"]["contact"] == {
        "phone_number": "+79001234567",
        "first_name": "Анна",
        "user_id": anna.id,
    }


async def test_a_reply_keyboard_stays_until_it_is_taken_away(bot: Bot, anna: Phone) -> None:
    keyboard = {"keyboard": [[{"text": "Да"}]], "resize_keyboard": True}
    await bot.result("sendMessage", chat_id=anna.id, text="?", reply_markup=keyboard)
    shown = anna.json()["reply_keyboard"]
    anna.tap("Да")
    kept = anna.json()["reply_keyboard"]
    await bot.result("sendMessage", chat_id=anna.id, text="!", reply_markup={"remove_keyboard": True})
    assert (shown, kept, anna.json()["reply_keyboard"]) == (keyboard, keyboard, None)


async def test_the_deeds_of_a_phone_over_http(bot: Bot, server: Server) -> None:
    added = await bot.control("/playground/phones", first_name="Анна", language_code="en")
    path = f"/playground/phones/{added['user']['id']}"
    start = await bot.control(f"{path}/start", parameter="abc")
    text = await bot.control(f"{path}/text", text="привет", reply_to=start["message"]["message_id"])
    place = await bot.control(f"{path}/location", latitude=56.8, longitude=60.6)
    contact = await bot.control(f"{path}/contact", phone_number="+7900", first_name="Анна")
    edit = await bot.control(f"{path}/edit", message_id=text["message"]["message_id"], text="пока")
    pressed = await bot.control(f"{path}/press", message_id=start["message"]["message_id"], data="forged")
    blocked = await bot.control(f"{path}/block")
    refused = await bot.control(f"{path}/text", text="x")
    updates = await bot.result("getUpdates")
    assert [set(update) - {"update_id"} for update in updates] == [
        {"message"},
        {"message"},
        {"message"},
        {"message"},
        {"edited_message"},
        {"callback_query"},
        {"my_chat_member"},
    ]
    assert updates[5]["callback_query"]["id"] == pressed["callback_query_id"]
    assert place["message"]["location"] == {"latitude": 56.8, "longitude": 60.6}
    assert (contact["ok"], edit["message"]["text"], blocked["ok"]) == (True, "пока", True)
    assert refused == {"error": "the bot is blocked on this phone: unblock it first"}


async def test_a_file_over_http_may_pretend_its_size(bot: Bot, anna: Phone, server: Server) -> None:
    form = aiohttp.FormData({"kind": "document", "size": str(30 << 20), "caption": "архив"})
    form.add_field("file", b"zip", filename="a.zip")
    async with bot.session.post(f"{server.url}/playground/phones/{anna.id}/file", data=form) as response:
        message = (await response.json())["message"]
    assert (message["document"]["file_size"], message["caption"]) == (30 << 20, "архив")


async def test_the_page_can_fetch_every_file_of_a_message(bot: Bot, anna: Phone, server: Server) -> None:
    await bot.upload("sendPhoto", "photo", png(500, 400), "a.png", chat_id=anna.id)
    message = (await bot.look("/playground/state"))["phones"][0]["messages"][-1]
    urls = message["playground"]["files"]
    assert set(urls) == {size["file_id"] for size in message["photo"]}
    async with bot.session.get(server.url + urls[message["photo"][-1]["file_id"]]) as response:
        assert (response.content_type, await response.read()) == ("image/png", png(500, 400))


async def test_the_language_of_everybody_is_switched(bot: Bot, anna: Phone, server: Server) -> None:
    heard: list[str] = []

    async def hear(code: str) -> None:
        heard.append(code)

    server.on_language = hear
    await bot.control("/playground/language", language_code="en")
    anna.send_text("hi")
    assert ((await newest(bot))["message"]["from"]["language_code"], heard) == ("en", ["en"])


async def test_an_unknown_phone_or_deed_is_refused_in_words(bot: Bot, anna: Phone) -> None:
    nobody = await bot.control("/playground/phones/7/text", text="x")
    nothing = await bot.control(f"/playground/phones/{anna.id}/dance")
    lacking = await bot.control(f"/playground/phones/{anna.id}/text")
    assert [nobody, nothing, lacking] == [
        {"error": "there is no phone 7"},
        {"error": "a phone cannot do 'dance'"},
        {"error": "missing: text"},
    ]
