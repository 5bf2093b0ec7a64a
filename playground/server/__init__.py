"""A strict local stand-in for the Telegram Bot API: serve() starts it, Server and Phone drive it."""

from .app import Server, serve
from .faults import Faults
from .phones import Phone
from .refusals import Refusal

__all__ = ["Faults", "Phone", "Refusal", "Server", "serve"]
