"""The bot about itself: getMe, commands, descriptions, the menu button."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playground.server.parameters import Parameters
from playground.server.refusals import Refusal, bad, inside
from playground.server.shapes import Json, required_integer, required_string
from playground.server.telegram import Telegram

SCOPES = frozenset(["default", "all_private_chats", "all_group_chats", "all_chat_administrators"])
CHAT_SCOPES = frozenset(["chat", "chat_administrators", "chat_member"])
COMMANDS_LIMIT, COMMAND_TEXT_LIMIT = 100, 256
LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(telegram: Telegram, p: Parameters) -> Json:
    return telegram.account.me()


def set_my_commands(telegram: Telegram, p: Parameters) -> bool:
    commands = _commands(p)
    place = _place(telegram, p)
    if len(commands) > COMMANDS_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= COMMAND_TEXT_LIMIT:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    telegram.account.commands[place] = commands
    if not commands:
        del telegram.account.commands[place]
    _tell_commands(telegram)
    return True


def _commands(p: Parameters) -> list[Json]:
    given = p.json("commands", "Can't parse commands JSON object")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad("Expected an Array of BotCommand")
    commands = []
    for item in given:
        try:
            if not isinstance(item, dict):
                raise bad("expected an Object")
            name, text = required_string(item, "command"), required_string(item, "description")
        except Refusal as problem:
            raise inside("Can't parse BotCommand: ", problem) from None
        commands.append({"command": name.removeprefix("/"), "description": text})
    return commands


def _place(telegram: Telegram, p: Parameters) -> tuple[str, str]:
    """The scope, with its chat, and the language."""
    language = p.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad("Invalid language code specified")
    given = p.json("scope", "Can't parse BotCommandScope JSON object")
    if given is None:
        return "default", language
    try:
        if not isinstance(given, dict):
            raise bad("BotCommandScope must be an Object")
        kind = required_string(given, "type")
        if kind not in SCOPES | CHAT_SCOPES:
            raise bad("Unsupported type specified")
        chat_id = required_integer(given, "chat_id") if kind in CHAT_SCOPES else 0
    except Refusal as problem:
        raise inside("Can't parse BotCommandScope: ", problem) from None
    if not chat_id:
        return kind, language
    telegram.chat(str(chat_id))
    return f"{kind}:{chat_id}", language


def get_my_commands(telegram: Telegram, p: Parameters) -> list[Json]:
    return telegram.account.commands.get(_place(telegram, p), [])


def delete_my_commands(telegram: Telegram, p: Parameters) -> bool:
    telegram.account.commands.pop(_place(telegram, p), None)
    _tell_commands(telegram)
    return True


def _tell_commands(telegram: Telegram) -> None:
    telegram.tell({"type": "commands", "commands": telegram.account.commands_by_language()})


def setter(name: str) -> Callable[[Telegram, Parameters], bool]:
    def set_words(telegram: Telegram, p: Parameters) -> bool:
        _, language = _place(telegram, p)
        if len(p.text(name)) > LIMITS[name]:
            raise bad(f"{name.upper()}_TOO_LONG" if name == "name" else "ABOUT_TOO_LONG")
        telegram.account.descriptions[name, language] = p.text(name)
        return True

    return set_words


def getter(name: str) -> Callable[[Telegram, Parameters], Json]:
    def get_words(telegram: Telegram, p: Parameters) -> Json:
        _, language = _place(telegram, p)
        words = telegram.account.descriptions
        return {name: words.get((name, language)) or words.get((name, ""), "")}

    return get_words


def set_chat_menu_button(telegram: Telegram, p: Parameters) -> bool:
    given = p.json("menu_button", "Can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(given, dict):
        raise bad("Can't parse menu button: MenuButton must be an Object")
    if given.get("type") not in ("default", "commands", "web_app"):
        raise bad("Can't parse menu button: MenuButton has unsupported type")
    chat_id = telegram.chat(p.text("chat_id")).id if p.text("chat_id") else 0
    telegram.account.menu_buttons[chat_id] = given
    return True


def get_chat_menu_button(telegram: Telegram, p: Parameters) -> Json:
    buttons = telegram.account.menu_buttons
    chat_id = telegram.chat(p.text("chat_id")).id if p.text("chat_id") else 0
    return buttons.get(chat_id) or buttons.get(0) or {"type": "commands"}


METHODS: dict[str, Any] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": setter("name"),
    "getMyName": getter("name"),
    "setMyDescription": setter("description"),
    "getMyDescription": getter("description"),
    "setMyShortDescription": setter("short_description"),
    "getMyShortDescription": getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
