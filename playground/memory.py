"""What Telegram would remember while everything is switched off: chats, files, updates not yet taken."""

import os
import pickle
from pathlib import Path
from typing import Any

from playground.server.app import Server


def save(server: Server, path: Path) -> None:
    """Whole or not at all: a file half written would be a lost school."""
    telegram = server.telegram
    kept: dict[str, Any] = {
        "chats": telegram.chats,
        "files": telegram.files,
        "updates": telegram.updates.entries,
        "next_update": telegram.updates.next_number,
        "last_message": telegram.last_message_id,
        "clock": server.clock.turned,
        "demo": telegram.demo,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_bytes(pickle.dumps(kept))
    os.replace(beside, path)


def load(server: Server, path: Path) -> bool:
    """False where there is nothing to remember, or nothing that can be read."""
    try:
        kept = pickle.loads(path.read_bytes())
    except (OSError, pickle.UnpicklingError, AttributeError, EOFError, ImportError, TypeError):
        return False
    telegram = server.telegram
    telegram.chats.update(kept["chats"])
    telegram.files = kept["files"]
    telegram.updates.entries.extend(kept["updates"])
    telegram.updates.next_number = kept["next_update"]
    telegram.last_message_id = kept["last_message"]
    server.clock.advance(kept["clock"] - server.clock.turned)
    telegram.demo = kept["demo"]
    return True
