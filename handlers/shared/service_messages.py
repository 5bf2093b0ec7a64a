"""What the chat says of itself, not the person: a message pinned, another background."""

from aiogram import F, Router
from aiogram.enums import ContentType
from aiogram.types import Message

router = Router(name="service_messages")

OF_THE_CHAT = {
    ContentType.PINNED_MESSAGE,
    ContentType.MESSAGE_AUTO_DELETE_TIMER_CHANGED,
    ContentType.CHAT_BACKGROUND_SET,
    ContentType.BOOST_ADDED,
    ContentType.WRITE_ACCESS_ALLOWED,
}


@router.message(F.content_type.in_(OF_THE_CHAT))
async def nothing_is_said(_: Message) -> None:
    """Nobody waits for an answer to it."""
