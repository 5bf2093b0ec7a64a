"""The playground's page in a real browser, with a bot that speaks the Bot API over HTTP."""

from __future__ import annotations

import asyncio
import struct
import zlib
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from playground.server import Server

from .conftest import ScriptedBot

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ANNA, IRINA = 1001, 1002


def picture(width: int, height: int) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def keyboard(*rows: dict[str, str]) -> dict[str, Any]:
    """Inline buttons: label to callback data, one dict a row."""
    return {"inline_keyboard": [[{"text": t, "callback_data": d} for t, d in row.items()] for row in rows]}


def phone(page: Page, person: int) -> Locator:
    return page.locator(f'[data-testid=phone][data-phone="{person}"]')


def bubble(page: Page, person: int, message_id: int) -> Locator:
    return phone(page, person).locator(f'[data-message="{message_id}"]').get_by_test_id("bubble")


@pytest.fixture
def people(server: Server) -> None:
    """Anna and Irina have started the bot; their greetings wait for nobody."""
    for first, last, part in (("Анна", "Белова", "наставляемая"), ("Ирина", "Соколова", "наставник")):
        server.add_phone(first, last, title=f"{first} {last} · {part}").start()
    server.telegram.updates.clear()


pytestmark.append(pytest.mark.usefixtures("people"))


async def test_what_is_typed_and_entered_reaches_the_bot_as_a_message(page: Page, bot: ScriptedBot) -> None:
    composer = phone(page, ANNA).get_by_test_id("composer")
    await composer.fill("Помогите")
    await composer.press("Shift+Enter")
    await composer.press_sequentially("с 7 «Б»")
    await composer.press("Enter")
    message = (await bot.update())["message"]
    assert (message["from"]["id"], message["text"]) == (ANNA, "Помогите\nс 7 «Б»")
    await expect(composer).to_have_value("")


async def test_formatted_text_is_shown_formatted_and_markup_in_words_stays_words(
    page: Page, bot: ScriptedBot
) -> None:
    text = "😀 <b>важно, <i>очень</i></b> &lt;img src=x onerror=alert(1)&gt;<blockquote>урок</blockquote>\nдальше"
    place = bubble(page, ANNA, await bot.send(ANNA, text))
    await expect(place.locator("strong")).to_have_text("важно, очень")
    await expect(place.locator("strong em")).to_have_text("очень")
    await expect(place.locator("blockquote")).to_have_text("урок")
    await expect(place).to_contain_text("<img src=x onerror=alert(1)>")
    assert await place.locator("img").count() == 0


async def test_a_pressed_button_waits_for_the_answer_and_shows_it_as_toast_or_alert(
    page: Page, bot: ScriptedBot
) -> None:
    await bot.send(ANNA, "Встреча в 14:30", reply_markup=keyboard({"Буду": "yes"}, {"Не буду": "no"}))
    here = phone(page, ANNA)
    await here.locator('[data-callback="yes"]').click()
    await expect(here.locator('[data-callback="yes"]')).to_have_attribute("aria-busy", "true")
    query = (await bot.update())["callback_query"]
    assert query["data"] == "yes"
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Записано")
    await expect(here.get_by_test_id("toast")).to_have_text("Записано")
    await expect(here.locator('[data-callback="yes"]')).to_have_attribute("aria-busy", "false")
    await here.locator('[data-callback="no"]').click()
    query_id = (await bot.update())["callback_query"]["id"]
    await bot.call("answerCallbackQuery", callback_query_id=query_id, text="Точно?", show_alert=True)
    await expect(here.get_by_test_id("alert")).to_contain_text("Точно?")
    await here.locator("[data-action=close-alert]").click()
    await expect(here.get_by_test_id("alert")).to_have_count(0)


async def test_edited_messages_change_and_deleted_ones_go(page: Page, bot: ScriptedBot) -> None:
    kept, gone = await bot.send(ANNA, "Было"), await bot.send(ANNA, "Лишнее")
    await expect(bubble(page, ANNA, gone)).to_contain_text("Лишнее")
    await bot.call("editMessageText", chat_id=ANNA, message_id=kept, text="Стало")
    await bot.call("deleteMessage", chat_id=ANNA, message_id=gone)
    await expect(bubble(page, ANNA, kept)).to_contain_text("Стало")
    await expect(bubble(page, ANNA, gone)).to_have_count(0)


async def test_an_own_message_is_answered_to_and_edited_from_its_menu(page: Page, bot: ScriptedBot) -> None:
    asked = await bot.send(ANNA, "Какой предмет?")
    here, composer = phone(page, ANNA), phone(page, ANNA).get_by_test_id("composer")
    await bubble(page, ANNA, asked).click(button="right")
    await page.locator("[data-action=reply]").click()
    await composer.fill("Алгебра")
    await composer.press("Enter")
    sent = (await bot.update())["message"]
    assert sent["reply_to_message"]["message_id"] == asked
    await expect(bubble(page, ANNA, sent["message_id"]).locator(".quote")).to_contain_text("Какой предмет?")
    await bubble(page, ANNA, sent["message_id"]).click(button="right")
    await page.locator("[data-action=edit]").click()
    await composer.fill("Геометрия")
    await here.locator("[data-action=send]").click()
    assert (await bot.update())["edited_message"]["text"] == "Геометрия"
    await expect(bubble(page, ANNA, sent["message_id"]).get_by_test_id("edited")).to_be_visible()


async def test_a_reply_keyboard_stands_under_the_composer_until_it_is_removed(
    page: Page, bot: ScriptedBot
) -> None:
    markup = {"keyboard": [[{"text": "Да"}, {"text": "Нет"}]], "resize_keyboard": True}
    await bot.send(ANNA, "Согласны?", reply_markup=markup)
    keys = phone(page, ANNA).get_by_test_id("reply-keyboard")
    await keys.get_by_text("Нет").click()
    assert (await bot.update())["message"]["text"] == "Нет"
    await bot.send(ANNA, "Хорошо", reply_markup={"remove_keyboard": True})
    await expect(keys).to_have_count(0)


async def test_files_go_both_ways_unchanged(page: Page, bot: ScriptedBot) -> None:
    here, plan = phone(page, ANNA), "План урока".encode()
    chosen: Any = {"name": "план.txt", "mimeType": "text/plain", "buffer": plan}
    await here.locator("input[data-kind=document]").set_input_files(chosen)
    await here.get_by_test_id("composer").fill("Посмотрите")
    await here.locator("[data-action=send]").click()
    message = (await bot.update())["message"]
    assert (message["document"]["file_name"], message["caption"]) == ("план.txt", "Посмотрите")
    assert await bot.download(message["document"]["file_id"]) == plan
    paper = await bot.upload("sendDocument", ANNA, "document", "order.docx", b"\x00order")
    async with page.expect_download() as download:
        await bubble(page, ANNA, paper["message_id"]).locator("[data-action=download]").click()
    saved = await (await download.value).path()
    assert await asyncio.to_thread(saved.read_bytes) == b"\x00order"


async def test_a_voice_is_recorded_sent_and_can_be_listened_to(page: Page, bot: ScriptedBot) -> None:
    here = phone(page, ANNA)
    await here.locator("[data-action=record]").click()
    await page.wait_for_timeout(300)
    await here.locator("[data-action=stop-recording]").click()
    message = (await bot.update())["message"]
    assert len(await bot.download(message["voice"]["file_id"])) == message["voice"]["file_size"] > 0
    await bubble(page, ANNA, message["message_id"]).locator("[data-action=play]").click()
    await expect(bubble(page, ANNA, message["message_id"]).locator("audio")).to_have_js_property(
        "error", None
    )


async def test_a_picture_from_the_bot_is_seen_and_opens_in_full(page: Page, bot: ScriptedBot) -> None:
    sent = await bot.upload("sendPhoto", ANNA, "photo", "week.png", picture(320, 200))
    shown = bubble(page, ANNA, sent["message_id"]).locator("img")
    await expect(shown).to_have_js_property("naturalWidth", 320)
    await shown.click()
    await expect(page.get_by_test_id("photo")).to_be_visible()


async def test_commands_of_the_bot_open_on_a_slash_and_are_sent_by_a_press(
    page: Page, bot: ScriptedBot
) -> None:
    await bot.call("setMyCommands", commands=[{"command": "help", "description": "Помощь"}])
    here = phone(page, ANNA)
    await expect(here.locator("[data-action=commands]")).to_be_visible()
    await here.get_by_test_id("composer").fill("/h")
    await here.locator("[data-command=help]").click()
    assert (await bot.update())["message"]["text"] == "/help"


async def test_a_start_link_opens_on_the_phone_that_is_chosen(page: Page, bot: ScriptedBot) -> None:
    await bot.send(ANNA, "Ссылка: https://t.me/nastavnik_bot?start=Zx-81_q")
    await phone(page, ANNA).locator("a[data-action=link]").click()
    await page.locator(f'[data-action=open-on][data-phone="{IRINA}"]').click()
    message = (await bot.update())["message"]
    assert (message["from"]["id"], message["text"]) == (IRINA, "/start Zx-81_q")


async def test_a_phone_is_added_starts_blocks_and_unblocks_the_bot(page: Page, bot: ScriptedBot) -> None:
    await page.locator("#clockbar [data-action=add-phone]").click()
    await page.locator("[name=first_name]").fill("Ольга")
    await page.locator("dialog [data-action=confirm]").click()
    here = phone(page, 1003)
    await here.locator("[data-action=start]").click()
    assert (await bot.update())["message"]["text"] == "/start"
    await here.locator("[data-action=phone-menu]").click()
    await page.locator("[data-action=block]").click()
    assert (await bot.update())["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await here.locator(".bottom-button[data-action=unblock]").click()
    assert (await bot.update())["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_the_clock_is_shown_in_the_schools_zone_and_goes_on_by_an_hour(
    page: Page, server: Server
) -> None:
    server.clock.set(datetime(2026, 9, 7, 5, 0, 1, tzinfo=UTC))
    await expect(page.get_by_test_id("clock-time")).to_have_text("10:00")
    await expect(page.get_by_test_id("clock-day")).to_have_text("понедельник, 7 сентября 2026")
    await page.locator("[data-action=plus-hour]").click()
    await expect(page.get_by_test_id("clock-time")).to_have_text("11:00")
    assert server.clock.now().replace(second=0, microsecond=0) == datetime(2026, 9, 7, 6, 0, tzinfo=UTC)
    await page.locator("[data-action=to-next]").click()
    await expect(page.locator("body > .toast")).to_have_text("Впереди нет ни одного напоминания.")


async def test_a_broken_live_line_is_taken_up_again_without_a_reload(
    page: Page, bot: ScriptedBot, server: Server
) -> None:
    await page.evaluate("window.sameDocument = true")
    await phone(page, IRINA).get_by_test_id("composer").fill("Недописанное")
    server.telegram.live.close()
    await page.wait_for_selector("body[data-live=false]")
    missed = await bot.send(ANNA, "Пока связи не было")
    await expect(bubble(page, ANNA, missed)).to_be_visible()
    await bot.call("sendChatAction", chat_id=IRINA, action="typing")
    await expect(phone(page, IRINA).get_by_test_id("status")).to_have_text("бот печатает")
    await expect(phone(page, IRINA).get_by_test_id("composer")).to_have_value("Недописанное")
    assert await page.evaluate("window.sameDocument") is True


async def test_on_a_phones_width_one_phone_is_seen_and_the_strip_counts_and_switches(
    page: Page, bot: ScriptedBot, server: Server
) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    unread = page.locator(f'[data-testid=strip-phone][data-phone="{IRINA}"]').get_by_test_id("unread")
    for text in ("Первое", "Второе"):
        await bot.send(IRINA, text)
    await expect(unread).to_have_text("2")
    await expect(phone(page, ANNA)).to_be_visible()
    await expect(phone(page, IRINA)).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.locator(f'[data-testid=strip-phone][data-phone="{IRINA}"]').click()
    await expect(phone(page, IRINA).get_by_text("Второе")).to_be_in_viewport()
    await expect(phone(page, ANNA)).to_be_hidden()
    await expect(unread).to_be_hidden()
    assert await server.phone(IRINA).until(lambda seen: seen.chat.unread == 0) is True


async def test_only_the_last_hundred_messages_are_drawn_until_earlier_ones_are_asked_for(
    page: Page, server: Server
) -> None:
    for number in range(150):
        server.phone(ANNA).send_text(f"Сообщение {number}")
    await page.reload()
    messages = phone(page, ANNA).get_by_test_id("message")
    await expect(messages).to_have_count(100)
    await expect(phone(page, ANNA).get_by_text("Сообщение 149")).to_be_in_viewport()
    await phone(page, ANNA).locator("[data-action=earlier]").click()
    await expect(messages).to_have_count(151)


async def test_the_language_switch_turns_every_phone_and_the_page(page: Page, server: Server) -> None:
    await page.locator("[data-action=language-en]").click()
    await expect(page.locator("[data-action=plus-hour]")).to_have_text("+1 hour")
    assert [each.chat.user["language_code"] for each in server.phones] == ["en", "en"]


async def test_the_pages_words_exist_in_both_languages(page: Page) -> None:
    ru, en = await page.evaluate(
        """async () => {
            const {ru} = await import("/page/words_ru.js"), {en} = await import("/page/words_en.js");
            const shape = (book) => Object.entries(book).map(([key, words]) => [key, words.match(/{\\w+}/g)]).sort();
            return [shape(ru), shape(en)];
        }"""
    )
    assert ru == en
