"""What a message with a file carries: the shapes of Photo, Voice, Document and the rest."""

from __future__ import annotations

from dataclasses import replace

from .files import Files, StoredFile
from .images import dimensions
from .parameters import Upload
from .shapes import Json

SIZES = (90, 320, 800, 1280)
NUMBERS = {
    "voice": ("duration",),
    "audio": ("duration",),
    "video": ("duration", "width", "height"),
    "animation": ("duration", "width", "height"),
    "video_note": ("duration", "length"),
}
DEFAULTS = {"width": 320, "height": 240, "length": 240, "duration": 0}


def content_of(files: Files, kind: str, file: StoredFile, told: Json) -> Json:
    """{kind: ...} of a message; told are the numbers and names that came with the file."""
    if kind == "photo":
        return {"photo": _photo_sizes(files, file)}
    described = {**file.described(), **_named(kind, file), **_numbers(kind, told)}
    if kind == "audio":
        described |= {name: told[name] for name in ("title", "performer") if told.get(name)}
    if kind == "sticker":
        width, height = dimensions(file.data) or (512, 512)
        described |= {
            "type": "regular",
            "width": width,
            "height": height,
            "is_animated": False,
            "is_video": False,
        }
    content = {kind: described}
    # Telegram repeats an animation as a document for old bots.
    return (
        {**content, "document": {**file.described(), **_named(kind, file)}}
        if kind == "animation"
        else content
    )


def _named(kind: str, file: StoredFile) -> Json:
    if kind in ("sticker", "video_note"):
        return {}
    if kind == "voice":
        mime = file.mime_type if file.mime_type.startswith("audio/") else "audio/ogg"
        return {"mime_type": mime}
    return {**({"file_name": file.name} if file.name else {}), "mime_type": file.mime_type}


def _numbers(kind: str, told: Json) -> Json:
    return {name: int(told.get(name) or DEFAULTS[name]) for name in NUMBERS.get(kind, ())}


def _photo_sizes(files: Files, file: StoredFile) -> list[Json]:
    """Each size has its own file_id, as in Telegram; the bytes are the same, nothing is scaled here."""
    width, height = dimensions(file.data) or (800, 600)
    longest = max(width, height)
    sizes = []
    for side in [size for size in SIZES if size < longest][-2:]:
        smaller = files.keep("photo", Upload(file.name, file.mime_type, file.data, file.size))
        smaller = replace(smaller, size=max(1, file.size * side * side // (longest * longest)))
        shown = {"width": max(1, width * side // longest), "height": max(1, height * side // longest)}
        sizes.append({**smaller.described(), **shown})
    whole = min(1.0, SIZES[-1] / longest)
    sizes.append(
        {**file.described(), "width": max(1, int(width * whole)), "height": max(1, int(height * whole))}
    )
    return sizes
