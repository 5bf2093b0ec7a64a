"""Messages with files, copies, forwards, albums."""

from __future__ import annotations

import json
from typing import Any

import aiohttp

from playground.server import Phone, Server
from tests.playground.bot import Bot
from tests.playground.pictures import png


async def test_a_file_sent_once_is_sent_again_by_its_id(bot: Bot, anna: Phone) -> None:
    first = (await bot.upload("sendDocument", "document", b"%PDF", "a.pdf", chat_id=anna.id))["result"]
    again = await bot.result("sendDocument", chat_id=anna.id, document=first["document"]["file_id"])
    assert again["document"] == first["document"]


async def test_a_copy_is_the_bots_own_and_takes_a_new_caption(bot: Bot, anna: Phone, server: Server) -> None:
    boris = server.add_phone("Борис")
    boris.start()
    photo = anna.send_file("photo", png(), "a.png", caption="моя доска")
    source = {"from_chat_id": anna.id, "message_id": photo["message_id"]}
    kept = await bot.result("copyMessage", chat_id=boris.id, **source)
    caption = {"caption": "<b>доска</b>", "parse_mode": "HTML"}
    changed = await bot.result("copyMessage", chat_id=boris.id, **source, **caption)
    first, second = boris.received
    assert (kept, changed) == ({"message_id": first["message_id"]}, {"message_id": second["message_id"]})
    assert (first["from"]["is_bot"], first["caption"], second["caption"]) == (True, "моя доска", "доска")
    assert second["caption_entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert "forward_origin" not in first


async def test_a_forward_says_who_wrote_it(bot: Bot, anna: Phone, server: Server) -> None:
    boris = server.add_phone("Борис")
    boris.start()
    hers = anna.send_text("помогите")
    sent = await bot.result(
        "forwardMessage", chat_id=boris.id, from_chat_id=anna.id, message_id=hers["message_id"]
    )
    assert (sent["text"], sent["forward_origin"]["sender_user"]["id"]) == ("помогите", anna.id)


async def test_an_album_is_several_messages_of_one_group(bot: Bot, anna: Phone, server: Server) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.id)})
    media = [{"type": "photo", "media": f"attach://{name}", "caption": name} for name in ("a", "b")]
    form.add_field("media", json.dumps(media))
    for name in ("a", "b"):
        form.add_field(name, png(), filename=f"{name}.png")
    url = f"{server.url}/bot{server.token}/sendMediaGroup"
    async with bot.session.post(url, data=form) as response:
        sent = (await response.json())["result"]
    assert [message["caption"] for message in sent] == ["a", "b"]
    assert len({message["media_group_id"] for message in sent}) == 1


async def test_the_media_of_a_message_is_replaced(bot: Bot, anna: Phone) -> None:
    sent = (await bot.upload("sendPhoto", "photo", png(), "a.png", chat_id=anna.id))["result"]
    document = anna.send_file("document", b"x", "a.txt")["document"]["file_id"]
    edited = await bot.result(
        "editMessageMedia",
        chat_id=anna.id,
        message_id=sent["message_id"],
        media={"type": "document", "media": document, "caption": "бумага"},
    )
    assert ("photo" in edited, edited["document"]["file_name"], edited["caption"]) == (
        False,
        "a.txt",
        "бумага",
    )


async def test_a_caption_is_changed_and_taken_away(bot: Bot, anna: Phone) -> None:
    sent = (await bot.upload("sendPhoto", "photo", png(), "a.png", chat_id=anna.id, caption="раз"))["result"]
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": sent["message_id"]}
    changed = await bot.result("editMessageCaption", **place, caption="два")
    bare = await bot.result("editMessageCaption", **place)
    assert (changed["caption"], "caption" in bare, bare["photo"]) == ("два", False, sent["photo"])


async def test_a_reply_may_go_without_the_message_it_answers(bot: Bot, anna: Phone) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    sent = await bot.result("sendMessage", chat_id=anna.id, text="x", reply_parameters=reply)
    assert "reply_to_message" not in sent


async def test_messages_are_deleted_together_and_those_not_there_are_skipped(bot: Bot, anna: Phone) -> None:
    ids = [(await bot.result("sendMessage", chat_id=anna.id, text=text))["message_id"] for text in "абв"]
    assert await bot.result("deleteMessages", chat_id=anna.id, message_ids=[*ids[:2], 999]) is True
    assert [message["text"] for message in anna.received] == ["в"]
