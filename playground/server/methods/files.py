"""getFile: what may be downloaded, up to 20 MB."""

from __future__ import annotations

from typing import Any

from playground.server.parameters import Parameters
from playground.server.shapes import Json
from playground.server.telegram import Telegram


def get_file(telegram: Telegram, p: Parameters) -> Json:
    stored = telegram.files.to_download(p.text("file_id"))
    return {**stored.described(), "file_path": stored.path}


METHODS: dict[str, Any] = {"getFile": get_file}
