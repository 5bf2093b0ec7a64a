"""What the process says of itself at the start: its commands, and the first administrator's link."""

from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BotCommand

from domain.invitations import VALID_FOR, InvitationKind, new_token
from domain.people import Language
from storage import invitations
from storage.roles import administrators
from storage.store import Store
from storage.tx import Tx
from views.words import Words

log = structlog.get_logger()

COMMANDS = ("start", "help", "settings", "privacy", "cancel")


async def announce_commands(bot: Bot) -> None:
    """At most five; each is also a button. Russian is the default. Nobody waits for it: Telegram may
    refuse it for a while where a bot is started often, and the old list still stands."""
    try:
        await _set_commands(bot)
    except (TelegramAPIError, ClientDecodeError) as error:
        log.warning("commands were not announced", error=type(error).__name__)


async def _set_commands(bot: Bot) -> None:
    for language, code in ((Language.RU, None), (Language.EN, "en")):
        words = Words(language)
        commands = [BotCommand(command=c, description=words.plain(f"command-{c}")) for c in COMMANDS]
        await bot.set_my_commands(commands, language_code=code)


async def founder_link(store: Store, now: datetime, bot_name: str) -> str | None:
    """A one-time link for the first administrator, while there is none; it replaces an earlier one."""
    secret = await store.write_plainly(_founder_secret, now)
    return f"https://t.me/{bot_name}?start={secret}" if secret else None


def _founder_secret(tx: Tx, now: datetime) -> str | None:
    if administrators(tx):
        return None
    invitations.withdraw_founders(tx, now)
    token = new_token()
    invitations.issue(tx, token, InvitationKind.FOUNDER, now, now + VALID_FOR)
    return token.secret
